### reviewed: no

## Calling for help

sos-title = Call for help
sos-form-lead = Press the button. You need to write nothing. If you are in danger and can speak, please call the police as well.
sos-form-send = Send for help now
sos-form-words = What is happening, and where?
sos-form-phone = A number at which we can call you
sos-form-look = Look again
sos-form-say = Send these words
sos-form-again = Press once more
sos-form-cancel = I am safe
sos-form-anew = Call for help again
sos-from-you = You:
sos-from-room = Control room:
sos-says-accepted = Your call for help has arrived. The control room is being told.
sos-says-seen = Your call for help is on a screen of the control room.
sos-says-taken = Somebody at { $room } is answering your call for help.
sos-says-linked = The control room is dealing with it.
sos-says-cancel-asked = You said that you are safe. The control room will ask you before it closes this.
sos-says-cancelled = You have cancelled this call for help.
sos-says-closed = The control room has closed this call for help.
sos-says-test-ended = This was a test. It is over.
sos-says-kept = Your call for help is kept here and shown to the control room. It is not in the log yet.
sos-says-lost = It did not work. Please press again, and call the police by telephone or go to people near you.
sos-no-position = This is no position.
sos-words-needed = Please write something first.
sos-too-long = That is too much. Please write less.
sos-not-found = There is no such call for help.

# Words, apart by spaces, with which a text message calls for help.
sos-sms-words = sos help

## What the control room is shown of it

sos-way-device = Alarm device
sos-way-person = Phone of a person who is enrolled
sos-way-web = Web page
sos-way-sms = Text message
sos-way-mqtt = Wired button
sos-way-house = Trial by the house itself
sos-way-drill = Played in an exercise
sos-routing-area = It came from the ground of this room
sos-routing-site = Its site belongs to this room
sos-routing-nearest = No room serves that ground; this is the nearest
sos-routing-unknown = Nothing is known of the place
sos-routing-passed = Another room passed it on
sos-call-back-voice = By voice
sos-call-back-chat = In writing
sos-call-back-silent = Without a sound
sos-step-next_console = Shown at the next console
sos-step-officer_on_duty = The duty officer is called
sos-step-neighbour = The neighbouring room is told
sos-step-again = All are told again
sos-outcome-cancelled = Cancelled by whoever pressed
sos-outcome-false_activation = Nobody needed help
sos-outcome-abandoned = Nobody could be reached
sos-outcome-test_ended = It was a test
sos-outcome-closed = Closed with its incident
sos-tell-next_console = A call for help waits. Nobody has taken it.
sos-tell-officer_on_duty = A call for help has waited for half a minute. Nobody has taken it. Please look at once.
sos-tell-neighbour = A call for help at a neighbouring room waits. Nobody there has taken it. Please take it.
sos-tell-again = A call for help still waits. Nobody has taken it.
sos-exercise = This is an exercise.
sos-fact-enrolled = The device is enrolled, and its signature is right
sos-fact-unproven = It says that it is an enrolled device; that is not proven
sos-fact-anybody = Anybody may have sent it
sos-fact-called-back = Called back, and somebody answered
sos-fact-not-called-back = Nobody has been reached yet
sos-fact-position-none = It gave no position
sos-fact-position-fits = Its position fits what is known of it
sos-fact-position-far = Its position is { $km } km from where the device belongs
sos-fact-position-old = Its position is { $minutes } minutes old
sos-fact-position-vague = Its position is known within { $km } km only
sos-fact-earlier-none = Nothing is known of earlier calls of this device
sos-fact-earlier = Earlier calls of this device: { $closed } with an incident, { $cancelled } cancelled, { $false } where nobody needed help, { $abandoned } where nobody could be reached
