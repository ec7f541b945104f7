### reviewed: no

## Devices of a site

site-devices = Devices
site-devices-none = None is enrolled: whoever calls from here is taken in, and nobody knows from where.
device-invite = Enrol a device
device-label = Whose it is, or where it hangs
device-label-help = The room sees it when it calls, such as “Night guard” or “Counter 2”.
device-phone = Its number
device-phone-help = Only for a telephone that sends text messages.
device-phone-needed = Please write the number of the telephone.
device-kind = Kind of device
device-kind-phone = Somebody’s phone
device-kind-panel = Button or panel on a wall
device-kind-telephone = Telephone that sends text messages
device-invited = Waits to be enrolled
device-lapsed = The code was not used in time
device-to-compare = To be compared: until then its calls are anybody’s
device-enrolled = Enrolled
device-silent = Not heard of for long
device-heard = Last heard of
device-joined = It enrolled
device-check = Both must show
device-check-help = Ask whoever holds it to read the digits aloud. If they differ, revoke it.
device-again = Make a new code
device-confirm = They are the same
device-why = Why
device-why-lost = Lost or taken away
device-why-left = They left
device-why-replaced = Another took its place
device-why-broken = Broken
device-why-not_theirs = The codes differ
device-revoke = Revoke
device-code-title = One-time code
device-code-scan = Open this address on the device, or point its camera at the picture:
device-code-type = Type the code there if it does not stand there already, and choose two PINs.
device-code-compare = Compare the digits on both screens, and say here that they are the same.
device-code-once = It is shown only now, admits one device, and ends after { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
device-code-done = Back to the devices
device-bad-code = This code admits nobody, or not any more. Please ask for a new one.
device-no-key = This device sent no key.
device-bad-pins = Please choose two different PINs of 4 to 8 digits.
device-not-joined = It has not enrolled yet.
device-is-revoked = It was revoked. It can be enrolled anew.
device-enrol-later = It did not work just now. Please try again in a moment.

## On the phone

sos-enrol-title = Make this phone known
sos-enrol-lead = When you call for help with it afterwards, the control room knows who and where you are.
sos-enrol-script = This page needs script: the key is made on your phone and never leaves it.
sos-enrol-code = One-time code
sos-enrol-code-help = Sixteen digits. Whoever looks after your site gives it to you.
sos-enrol-pin = PIN that cancels
sos-enrol-pin-help = 4 to 8 digits. You type it when you are safe.
sos-enrol-duress = PIN for when you are forced
sos-enrol-duress-help = Other digits. The phone shows the same, and help comes all the same.
sos-enrol-do = Make it known
sos-enrol-offline = There is no network. Please try again; nothing was lost.
sos-enrol-done = Almost done
sos-enrol-compare = Read these digits aloud to whoever gave you the code:
sos-enrol-then = When they say that the digits are the same, this phone is known.
sos-enrol-open = To the page for help
sos-mine = This phone is known to the control room.
sos-pin = Are you safe? Your PIN
sos-pin-wrong = This is not your PIN. The call stays open.
sos-pin-cancel = Cancel with the PIN

## Other PINs

pins-title = Other PINs
pins-lead = Choose other PINs when somebody left who knew them, when one was seen, or when nobody remembers them. They hold with the next press.
pins-pin-help = 4 to 8 digits. It ends a call for help when they are safe.
pins-pin-again = The same once more
pins-duress-help = Other digits than the first PIN. The device shows the same, and help comes all the same.
pins-duress-again = The PIN for force once more
pins-differ = This is not what you typed before. Please type both anew.
pins-choose = Let these PINs hold
pins-chosen = The new PINs hold
pins-hold = The old PINs do not work any more. Nobody was told the new ones: they are shown nowhere and sent to nobody.
pins-tell = How those at the site learn them
pins-tell-how = By mouth, from you, to whoever holds the device: call a contact of the site and let them call back by the number that you know, or tell them there. Never by message, e-mail or paper. Say which PIN is for force, and that the screen looks the same with both.
