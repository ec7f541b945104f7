### reviewed: no

## Where devices are

position-id = اوزار جي سڃاڻپ ناهي يا تمام ڊگهي آهي.
position-lat = ويڪرائي ڦاڪ منفي 90 کان 90 تائين هڪ عدد هوندي آهي.
position-lon = ڊگهائي ڦاڪ منفي 180 کان 180 تائين هڪ عدد هوندي آهي.
position-time = مهرباني ڪري وقت 1970 کان سيڪنڊن يا ملي سيڪنڊن ۾ لکو، يا هيئن: 2026-11-27T08:30:00Z
position-too-many = هڪ ئي وقت ايترا گهڻا هنڌ وٺي نٿا سگهجن.
position-socket = هي پتو لڳاتار رابطو کولي ٿو؛ عام درخواست جو جواب هتي ڏئي نٿو سگهجي.

position-why-too_fast = ايتري رفتار ڪنهن جي به ٿي نٿي سگهي
position-why-too_vague = تمام اڻچٽو
position-why-future = اهڙي وقت جو جيڪو اڃا آيو ناهي
position-why-nowhere = اوزار کي پنهنجو هنڌ معلوم نه هو
