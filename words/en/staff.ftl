### reviewed: no

## Today

today-title = Today
today-mine = Waiting for us
today-nothing = Nothing is waiting.
today-nothing-help = New matters appear here by themselves as soon as they arrive. You do not have to reload the page.
today-below = Late at units below us
waits-for-place = Whose it is must be confirmed
waits-for-acknowledgement = Waits to be taken up
waits-for-reply = The sender has written
waits-for-answer = Waits for an answer
waits-for-second = A second officer must look at the finding
waits-for-closing = Answered; can be closed
waits-for-sender = The sender was asked
waits-for-other = Waits for somebody else
waits-for-nothing = Closed

## A matter

matter-protected = A protected matter
matter-protected-mark = Protected
matter-reopened-mark = Not solved: open again
matter-ask-owner = This matter is with { $unit }. Please ask them.
matter-lapses = { $count ->
    [one] { $count } promise was missed.
   *[other] { $count } promises were missed.
}
matter-next = What you can do
matter-stands = Where it stands
matter-promise = Promised to the sender
matter-opened = Received
matter-ended = How it ended
matter-language = The sender’s language
matter-level = Protection
matter-assigned = In the hands of
matter-told = What the sender told us
matter-past = What happened so far
matter-internal = Only for officers
words-erased = The words of this matter were erased.
picture-number = Picture { $number }
answer-yes = Yes
answer-no = No
level-p0 = Public
level-p1 = Ordinary service
level-p2 = Case: this unit and those above it
level-p3 = Protected: named desk members only
level-p4 = Sealed: named persons only
actor-sender = The sender
actor-system = Amanat
actor-device = An enrolled device
actor-operator = The administration
clock-verdict = The sender’s word
clock-report = The ordered report

## What an officer can do

act-acknowledge = Take it up
act-answer = Answer the sender
act-ask = Ask the sender
act-note = Write a note for colleagues
act-confirm-place = Confirm whose it is
act-whose = Which unit?
act-forward = Forward to another unit
act-why = Why?
act-reason = Reason, in words
act-words = Your words
act-files = Photos
act-files-help = Up to five photos (JPEG, PNG or WebP).
act-assign = Name who takes it
act-to-whom = Who?
act-pause = Stop the clock
act-resume = Let the clock run again
act-move-clock = Move a promise
act-which-clock = Which promise?
act-until = Until which day?
act-propose-close = Propose to close
act-outcome = How did it come out?
act-finding = What was found? The sender reads this.
act-evidence = What shows it?
act-evidence-needed = This desk closes only with something that shows it: words or photos.
act-second = I stand by the finding
act-reopen = Take it up again
act-raise = Protect it more
act-lower = Protect it less
act-lower-waits = You proposed to protect it less. A second person must agree.
act-level = Which protection?
act-order-report = Order a report
act-submit-report = Give the report
act-return-report = Ask for more
act-accept-report = Accept the report
outcome-done = Done
outcome-referred = Referred to whoever is competent
outcome-not_possible = Not possible
outcome-unfounded = It did not happen as reported
act-unfounded-help = Needs a second officer.
ending-agreed = The sender said: solved
ending-silent = The sender was asked and did not answer
ending-no_channel = The sender left no way to be asked
ending-not_asked = Ended with the answer
ending-withdrawn = The sender took it back
pause-waits_for_sender = the sender was asked for something
pause-waits_for_other = another authority must answer
pause-waits_for_court = a court or prosecutor decides
forward-area = It happened in their area
forward-competence = They are competent for it
forward-conflict = Somebody here is party to it
forward-capacity = They have the people for it
refused-title = That cannot be done now
refused-not_allowed = You may not do this with this matter.
refused-other_page = This form does not come from your own page. Please open the page again and send it once more.
busy-title = Too much at once
busy-help = Many people are writing at this moment. Please try again in a few seconds; nothing of yours was lost.
