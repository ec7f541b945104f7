### reviewed: no

## Where an incident is

incident-stage-received = Received
incident-stage-triaged = Sorted, place not known
incident-stage-held = Waits
incident-stage-pending = Waits for a unit
incident-stage-reopened = Open again
incident-stage-dispatched = Unit sent
incident-stage-on_scene = Unit there
incident-stage-units_clear = Units done
incident-stage-disposed = Outcome said
incident-stage-closed = Closed
incident-stage-merged_into = Same as another
incident-stage-transferred = With another agency
incident-stage-cancelled = Called off

## How far a unit is

assignment-step-proposed = Proposed
assignment-step-dispatched = Sent
assignment-step-unreached = Did not answer
assignment-step-acknowledged = Knows
assignment-step-en_route = On the way
assignment-step-staged = Waits near by
assignment-step-on_scene = There
assignment-step-transporting = Takes somebody along
assignment-step-at_destination = At the destination
assignment-step-ended = Ended

## Why an incident waits

hold-reason-no_units = No unit is free
hold-reason-appointment = A time was agreed
hold-reason-more_information = More must be known
hold-reason-other_agency = Another agency comes first
hold-reason-more_urgent_first = Something more urgent goes first

## Why a unit cannot go

refuse-reason-engaged = Busy with what cannot wait
refuse-reason-vehicle = The vehicle fails
refuse-reason-no_way = No way there
refuse-reason-crew = Not the right crew
refuse-reason-conflict = Somebody is party to it
refuse-reason-other = Another reason

## Why a unit is done

clear-reason-done = Done
clear-reason-nothing_found = Nobody was there
clear-reason-not_needed = Not needed
clear-reason-relieved = Another unit goes on
clear-reason-called_off = Called off
clear-reason-unreached = Never answered
clear-reason-shift_ended = The shift ended
clear-reason-emergency = Had to leave

## Why nobody needs to go

cancel-reason-by_caller = Whoever called took it back
cancel-reason-false_alarm = No emergency
cancel-reason-test = A test
cancel-reason-mistake = Opened by mistake
cancel-reason-resolved = Solved by itself

## How an incident ended

disposition-assisted = Somebody was helped
disposition-report_taken = A report was taken
disposition-case_registered = A case was registered
disposition-arrest = Somebody was arrested
disposition-advised = Told how to go on
disposition-settled = Settled among people
disposition-brought_to_safety = Brought to safety
disposition-gone_on_arrival = Nobody was there any more
disposition-unfounded = There was nothing
disposition-accidental = By accident
disposition-handed_over = Another agency has it
disposition-duplicate = The same as another
disposition-exercise = Exercise or test

## Why it is opened again

reopen-reason-assigned = Somebody is sent again
reopen-reason-new_signal = A new call for help
reopen-reason-caller_says = It goes on, somebody says
reopen-reason-mistake = Closed by mistake

## How an agency was told

notified-by-phone = By telephone
notified-by-radio = By radio
notified-by-message = By a message
notified-by-in_person = In person

## Sharing

share-how-view = To look
share-how-assist = To look and help
share-field-type = What it is
share-field-priority = How urgent
share-field-place = Where
share-field-cautions = What to take care of
share-field-units = Units
share-field-notes = Notes
reject-cause-not_ours = It is not ours to do
reject-cause-none_free = Nobody is free
reject-cause-have_it = We have it already
reject-cause-may_not = We may not

## Places

place-kind-other = Other
place-kind-road = Road
place-kind-residence = Home
place-kind-school = School
place-kind-shelter = Shelter
place-kind-diplomatic = Mission
place-kind-bank = Bank
place-kind-hospital = Hospital
place-kind-worship = Place of worship
place-kind-market = Market
setting-urban = Town
setting-rural = Country

## What to take care of

caution-weapon = Weapon
caution-shots = Shots fired
caution-explosive = Explosive
caution-fire = Fire or smoke
caution-chemical = Harmful substance
caution-crowd = Many people
caution-animal = Dog or other animal
caution-infection = Illness that spreads
caution-silent_approach = Come without siren
caution-child = A child is there
caution-unsafe_place = The place itself is dangerous
source-called_back = Called back
source-second_caller = Another caller
source-camera = A camera
source-officer = An officer sees it
source-agency = Another agency

## Field units

out-reason-break = Break
out-reason-vehicle = Vehicle
out-reason-paperwork = Reports or court
out-reason-escort = Escort or guard
out-reason-training = Training
out-reason-other = Other
welfare-by-unit = The unit itself
welfare-by-room = The room
emergency-end-safe = Nobody is in danger
emergency-end-accident = Pressed by accident
emergency-end-test = A test
overlay-none = All is well
overlay-welfare_due = Is asked whether all is well
overlay-welfare_missed = Did not answer the roll-call
overlay-emergency = Officer in danger

## Who could go

recommend-reason-in_area = Own ground
recommend-reason-nearest = Nearest
recommend-reason-fastest = There soonest
recommend-reason-attribute = Has what is asked
recommend-reason-stands_in = Can do that work as well
recommend-nothing-known = Say first what it is and where: then we show who is near.
shortfall-none_on_duty = None is on duty
shortfall-none_available = None is free
shortfall-outside_radius = All are too far
shortfall-stale = Where they are is not known well enough
shortfall-no_attribute = None has what is asked

## What happened to an incident

incident-event-incident_opened = Opened
incident-event-retyped = Type said
incident-event-prioritised = Urgency said
incident-event-placed = Place said
incident-event-caution_added = Caution added
incident-event-noted = Note
incident-event-signal_linked = Call for help added
incident-event-signal_unlinked = Call for help taken away
incident-event-corroborated = A second source
incident-event-held = Waits
incident-event-released = Waits no longer
incident-event-alarm_raised = Alarm level raised
incident-event-recommendation_shown = Chosen from the list
incident-event-assignment_proposed = Unit proposed
incident-event-assignment_dispatched = Unit sent
incident-event-assignment_acknowledged = Unit knows
incident-event-assignment_refused = Unit cannot go
incident-event-assignment_unreached = Unit did not answer
incident-event-assignment_en_route = Unit on its way
incident-event-assignment_staged = Unit waits near by
incident-event-assignment_on_scene = Unit there
incident-event-assignment_transporting = Unit takes somebody along
incident-event-assignment_at_destination = Unit at the destination
incident-event-assignment_cleared = Unit done
incident-event-assignment_diverted = Unit sent elsewhere
incident-event-assignment_time_corrected = Time corrected
incident-event-merged_into = The same as another
incident-event-absorbed = Another is the same
incident-event-unmerged = Not the same after all
incident-event-separated = Another was not the same
incident-event-linked = Has to do with another
incident-event-duplicate_dismissed = Another only looks alike
incident-event-transferred = Another agency has it
incident-event-cancelled = Called off
incident-event-disposed = How it ended
incident-event-closed = Closed
incident-event-reopened = Opened again
incident-event-agency_notified = Agency told
incident-event-share_offered = Sharing offered
incident-event-share_accepted = Sharing accepted
incident-event-share_rejected = Sharing not accepted
incident-event-share_ended = Sharing ended
incident-event-aid_requested = Another room asked for units
incident-event-aid_offered = Units offered
incident-event-aid_declined = No units to give
incident-event-aid_deployed = Lent units taken
incident-event-aid_released = Lent units given back

## What happened to a unit

field-event-field_unit_formed = Formed
field-event-field_unit_changed = Changed
field-event-field_unit_dissolved = Dissolved
field-event-duty_started = On duty
field-event-crew_changed = Others sit in it
field-event-duty_ended = Off duty
field-event-went_out_of_service = Cannot be sent
field-event-came_into_service = Can be sent again
field-event-emergency_raised = Officer in danger
field-event-emergency_ended = The danger is over
field-event-welfare_watched = Is asked regularly whether all is well
field-event-welfare_unwatched = Is asked no longer
field-event-welfare_due = Asked whether all is well
field-event-welfare_answered = All is well
field-event-welfare_missed = Did not answer the roll-call

## What whoever must know at once is told

dispatch-told-sent = You are sent to an incident. Please open it and answer.
dispatch-told-called-off = You are no longer needed at the incident.
dispatch-told-unreached = A unit that was sent did not answer. Please look.
dispatch-told-emergency = An officer is in danger. Please look at once.
dispatch-told-welfare = Are you well? Please answer now.
dispatch-told-welfare-missed = A unit did not say that it is well. Please look at once.
dispatch-told-offer = A part of an incident is offered to you.
dispatch-told-aid = Another room asks you for units.

## Why not

refused-dispatch-not_there = There is nothing of that name.
refused-dispatch-already = It is so already.
refused-dispatch-closed = It is closed. Please open it again first.
refused-dispatch-not_closed = It is open.
refused-dispatch-not_now = That does not follow from where it is.
refused-dispatch-units_out = Units are still out. Please clear them first.
refused-dispatch-disposition = Please say first how it ended.
refused-dispatch-words = Please write something.
refused-dispatch-too_long = That is too long.
refused-dispatch-too_many = That is too many at once.
refused-dispatch-time = Such a time cannot be.
refused-dispatch-second_source = Nobody enters armed on one source. Please call back, or find a second source.
refused-dispatch-not_mergeable = These two cannot be made one.
refused-dispatch-not_offered = It was not offered to you, or its time is over.
refused-dispatch-off_duty = The unit is off duty.
refused-dispatch-on_duty = The unit is on duty.
refused-dispatch-crew = A unit has one to twelve people.
refused-dispatch-other_status = What is real and what is practised are kept apart.
refused-dispatch-claimed = Somebody else was first and has taken it.
refused-dispatch-not_claimed = Please take it first.
refused-dispatch-over = It is over.
room-not-yours = Please name a control room where you work.
room-no-such-unit = There is no such unit.
room-point = Please give latitude and longitude together, on the earth.

## The line to type in: what each does

line-claim = Take a call for help
line-release = Give a call back
line-open = Open an incident
line-link = A call belongs to an incident
line-dispatch = Send units
line-propose = Think of a unit
line-status = Say how far a unit is
line-refuse = A unit cannot go
line-clear = A unit is done
line-divert = Send a unit elsewhere
line-type = Say what it is
line-priority = Say how urgent it is
line-hold = Let it wait
line-resume = It waits no longer
line-note = Write a note
line-alarm = Raise the alarm level
line-merge = The same as another
line-close = Close an incident
line-cancel = Nobody needs to go
line-reopen = Open it again
line-out = A unit cannot be sent
line-in = A unit can be sent again
line-well = A unit is well
line-safe = The emergency of a unit is over
line-show = Show this
line-find = Look for words
line-help = Which lines are there?

## What a line names

line-argument-signal = Call for help, such as S900
line-argument-incident = Incident, such as I4711
line-argument-other_incident = The other incident
line-argument-units = Units, such as P21
line-argument-type = Type
line-argument-priority = Priority, 1 to 4
line-argument-level = Alarm level, 2 to 5
line-argument-time = For how long, such as 20m
line-argument-hold_reason = Why it waits
line-argument-step = How far
line-argument-refuse_reason = Why it cannot go
line-argument-clear_reason = Why it is done
line-argument-disposition = How it ended
line-argument-cancel_reason = Why nobody needs to go
line-argument-out_reason = Why it cannot be sent
line-argument-emergency_end = How the danger ended
line-argument-words = Words

## What is wrong with a line

line-wrong-empty = Please type a line; ? lists them all.
line-wrong-too_long = That line is too long.
line-wrong-no_verb = “{ $word }” is no line. Type ? for all of them.
line-wrong-not_understood = “{ $word }” is not understood here.
line-wrong-ambiguous = “{ $word }” may be more than one. Please write more of it.
line-wrong-missing = Missing: { $argument }
line-wrong-which = { $unit } is at more than one incident. Please say which.
line-wrong-at_none = { $unit } is at no incident.

field-event-tracker_given = The unit was given a device that says where it is
field-event-tracker_taken = A device of the unit no longer says where it is
incident-event-assignment_trail_kept = The way that the unit took was kept, sealed
