### reviewed: no

## What happened so far, as officers read it

staff-event-opened = Received
staff-event-place_confirmed = It was confirmed whose it is
staff-event-acknowledged = Taken up
staff-event-asked = The sender was asked
staff-event-replied = The sender wrote
staff-event-noted = A note for colleagues
staff-event-forwarded = Sent to another unit
staff-event-assigned = Given into somebody’s hands
staff-event-merged = Put together with another matter
staff-event-unmerged = Stands alone again
staff-event-linked = Has to do with another matter
staff-event-protection_raised = Protected more
staff-event-lowering_proposed = Less protection was proposed
staff-event-protection_lowered = Protected less; a second person agreed
staff-event-paused = Clock stopped
staff-event-resumed = Clock running again
staff-event-clock_moved = A promise was moved
staff-event-answered = The sender was answered
staff-event-close_proposed = Closing was proposed
staff-event-seconded = A second officer stands by the finding
staff-event-agreed = The sender said: solved
staff-event-disputed = The sender said: not solved; one level higher
staff-event-closed = Closed
staff-event-reopened = Taken up again
staff-event-lapsed = A promise was missed
staff-event-escalated = Somebody higher was told
staff-event-report_ordered = A report was ordered
staff-event-report_submitted = The report was given
staff-event-report_returned = More was asked of the report
staff-event-report_accepted = The report was accepted
staff-event-extract_proposed = Words were proposed for publication
staff-event-extract_published = Words were published
staff-event-withdrawn = The sender took it back
staff-event-erased = Words were erased
