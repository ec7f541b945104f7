### reviewed: no

## Where devices are

position-id = The device's identifier is missing or too long.
position-lat = Latitude is a number from -90 to 90.
position-lon = Longitude is a number from -180 to 180.
position-time = Please write the time as seconds or milliseconds since 1970, or as 2026-11-27T08:30:00Z.
position-too-many = These are more positions at once than can be taken.
position-socket = This address opens a socket; an ordinary request cannot be answered here.

position-why-too_fast = Faster than anyone can move
position-why-too_vague = Too vague
position-why-future = Of a time that has not come
position-why-nowhere = The receiver did not know where it was
