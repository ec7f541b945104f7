### reviewed: no

## The command room

nav-room = Command room
room-title = Command room
room-queue = What waits
room-queue-empty = Nothing waits.
room-queue-empty-help = Calls for help and incidents appear here by themselves, the most urgent first.
room-chosen = What is chosen
room-chosen-nothing = Choose something from the list, or type its name in the line below.
room-map = Map
room-map-help = The arrow keys move the map, plus and minus bring it nearer or farther, Enter opens what is in the middle.
room-map-failed = The map cannot be drawn on this device. The lists have everything that is on it.
room-map-all = Show everything
room-units = Units
room-units-empty = No unit is on duty.
room-units-empty-help = Units appear here when they come on duty.
room-renew = Draw the page again
room-no-script = This page comes again every { $seconds } seconds while nothing is chosen. With script it changes by itself, sounds and shows the map.
room-lost = The connection is lost. What you see may be out of date. We are trying again.
room-over = You no longer see this board.
room-somebody = Somebody
room-signal = Call for help
room-signal-waits = Nobody has taken it
room-signal-taken = Taken
room-taken-by = Taken by { $who }
room-taken-by-nobody = Nobody has taken this.
room-claim = Take it
room-take-over = Take it over
room-release = Give it back
room-pass = Pass to another room
room-pass-to = To which room
room-call-back = I called back
room-call-back-how = How?
room-call-back-answered = Did anybody answer?
room-answered = Somebody answered
room-not-answered = Nobody answered
room-message = Write to whoever pressed
room-message-words = Your words appear on their screen
room-false = Nobody needed help
room-abandon = Nobody can be reached
room-why = How do you know? This stays in the room.
room-tried = What was tried? This stays in the room.
room-end-test = End the test
room-acts = What can be done
room-choose-one = Please choose one.
room-caller = Name
room-phone = Telephone
room-code = Code word
room-way = Came by
room-facts = What is known
room-positions = Positions
room-said = What was said
room-from-caller = Whoever pressed:
room-held = The button was held for { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
room-queued = It waited on the device for { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
room-kept = It was kept beside the log at first
room-spooled = Kept here, not yet in the log
room-spooled-help = It cannot be taken in this list yet. Call back, and send somebody by radio. It goes into the log by itself.
room-spooled-stays = This log takes nothing any more. Call back, send somebody by radio, and write it down elsewhere as well.
room-spooled-more = { $count ->
    [one] { $count } more call is kept here
   *[other] { $count } more calls are kept here
}
room-metres = { $count } m
room-mark-duress = Cancelled under duress
room-duress-help = On the device this looks cancelled. Whoever holds it may be forced. Do not ring; help secretly.
room-mark-silent = Silent: make no sound there
room-mark-presses = Pressed { $count ->
    [one] once
   *[other] { $count } times
}
room-mark-cancel-asked = Says they are safe
room-mark-neighbour = Other rooms were told
room-status-exercise = Exercise
room-status-test = Test
room-status-system = System

## Sound and keys

room-sound-on = Sound is on
room-sound-off = Sound is off
room-sound-blocked = The browser blocks sound. Press any key or the button.
room-sound-try = Try the sound
room-sound-switch = Sound on or off
room-keys = Keys
room-keys-off = Letters alone do nothing
room-key-help = This list
room-key-next = Next in the list
room-key-previous = The one before
room-key-open = Open it
room-key-claim = Take what waits longest
room-key-line = The line to type in
room-key-queue = To the list
room-key-chosen = To what is chosen
room-key-map = To the map
room-key-units = To the units
room-key-sound = Try the sound
room-key-leave = Back to the page

## Why not

room-refused-claimed = { $who } was first and has taken it.
room-refused-over = It is over.
room-refused-not-claimed = Please take it first.
room-refused-already = That was done already.
room-refused-words-needed = Please write something.
room-refused-too-long = That is too long.
room-refused-too-many = That is too many.
room-refused-call-back-first = Somebody may be under duress: please reach them first, without a sound.
room-refused-looks-cancelled = The device looks cancelled and shows no words.
room-refused-no-test = It is meant: it cannot be ended as a test.
room-refused-same-room = It is at this room already.
room-refused-not-now = That does not follow from where it is.
room-refused-closed = It is closed. Please open it again first.
room-refused-not-closed = It is open.
room-refused-units-still-out = Units are still out. Please clear them first.
room-refused-disposition-needed = Please say first how it ended.
room-refused-time = Such a time cannot be.
room-refused-second-source = Nobody enters armed on one source: please call back, or find a second source.
room-refused-not-mergeable = These two cannot be joined.
room-refused-nothing-like-it = There is nothing of that name.
room-refused-off-duty = The unit is off duty.

## Handing over

room-handover = Hand over

## Incidents

room-incident = Incident
room-open-incident = Open an incident
room-incident-words = What happened, and where?
room-link = It belongs to an open incident
room-link-to = Which incident
room-type = Type
room-type-not-known = Not known yet
room-priority = Priority
room-priority-1 = 1: a life is in danger
room-priority-2 = 2: urgent
room-priority-3 = 3: soon
room-priority-4 = 4: can be arranged
room-priority-short = Priority { $no }
room-place = Place
room-place-not-known = The place is not known yet
room-place-words = The place in words
room-place-lat = Latitude
room-place-lon = Longitude
room-place-kind = Kind of place
room-setting = Town or country
room-save-place = Say where it is
room-save-type = Say what it is
room-cautions = Take care
room-site = Site
room-contacts = Contacts
room-premise-notes = Notes of the place
room-recommended = Who could go
room-recommended-none = No unit is asked for. Choose from the list of units.
room-recommended-no-place = Say where it is first; then we show who is near.
room-short = Missing: { $count } × { $what }
room-minutes-away = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
room-kilometres = { $km } km
room-position-age = position { $age } old
room-send = Send
room-send-chosen = Send those chosen
room-send-other = Send another unit
room-units-here = Who is sent
room-nobody-sent = Nobody is sent yet.
room-step-next = Next
room-step-say = They say
room-clear = They are done
room-refuse = They cannot go
room-hold = Let it wait
room-hold-until = For how long
room-held-until = Waits until { $when }
room-resume = It waits no longer
room-note = Write a note
room-note-words = Note
room-corroborate = There is a second source
room-merge = It is the same as another
room-merge-into = The same as
room-same-as = Perhaps the same
room-not-same = Not the same
room-alarm-level = Alarm level { $level }
room-raise = Raise the alarm level
room-notify = An agency was told
room-agency = Which agency
room-notified-how = How
room-transfer = Another agency takes it
room-cancel = Nobody needs to go
room-close = Close it
room-how-ended = How did it end?
room-reopen = Open it again
room-reopened = Opened again
room-timeline = What happened
room-signals-of = Calls for help that belong to it
room-signals-count = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
room-units-count = { $count ->
    [one] { $count } unit
   *[other] { $count } units
}
room-nobody-yet = Nobody sent
room-hours-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

## Units

room-unit = Unit
room-free = Free
room-crew = Crew
room-off-duty = Off duty
room-position-none = No position
room-position-stale = position old
room-position-lost = lost from sight
room-emergency = Officer in danger: { $unit }
room-emergency-since = since
room-emergency-show = Show the unit
room-emergency-end = The emergency is over
room-welfare-missed = Did not answer the roll-call
room-welfare-due = Is asked whether all is well
room-well = They are well
room-watch = Ask regularly whether they are well
room-out = Cannot be sent
room-in = Can be sent again
room-reason = Why

## The line

room-line = Line
room-line-help = For example /d P21 I4711 sends unit P-21 to incident I4711. Tab completes.
room-line-do = Do it
room-line-done = Done: { $what }
room-line-show = Shown: { $what }
