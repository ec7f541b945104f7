### reviewed: no

## Why something cannot be done now

refused-no_such_matter = There is no such matter.
refused-already_open = We have it already.
refused-closed = This matter is closed.
refused-not_closed = This matter is still open.
refused-already_done = Somebody has done that already.
refused-words_needed = Please write something here.
refused-too_long = That is too much. Please write less, or choose fewer photos.
refused-finding_needed = Please write what was found.
refused-evidence_needed = Please add something that shows it: words or photos.
refused-place_unsure = First somebody must confirm whose it is.
refused-not_among_candidates = That unit is not one of those it may belong to.
refused-no_such_unit = There is no such unit, or nobody serves there.
refused-same_unit = It is with that unit already.
refused-unit_excluded = That unit must never see this matter.
refused-cannot_take = This person could not work on the matter: they are not of this unit, or the desk asks for another rank or training. Please choose somebody else.
refused-second_person_needed = Another person must do that.
refused-nothing_waits = There is nothing waiting for that now.
refused-not_due = That promise is not running, or its time has not come.
refused-already_paused = The clock is stopped already.
refused-not_paused = The clock is running.
refused-wrong_level = That protection cannot be chosen here.
refused-not_by_this_door = This desk cannot be reached this way.
refused-same_matter = That is the same matter.
refused-past_time = That time has passed. Please choose a later one.
