### reviewed: no

## Who sees what is protected

sees-logged-yours = Every look at it is written down. With your code you see what kind of officer looked, when and why.

## What happened, where others may look at the page: without the name of an office

event-place_confirmed-discreet = It was confirmed who is responsible.
event-forwarded-discreet = Another office is responsible for it now.
event-disputed-discreet = You said: not solved. It is open again, one level higher.
event-escalated-discreet = A superior was told that the time was missed.
