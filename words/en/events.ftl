### reviewed: no

## For the sender

event-opened = You sent this.
event-place_confirmed = It was confirmed that { $unit } is responsible.
event-acknowledged = An officer has it in hand.
event-asked = The police ask you something.
event-replied = You wrote.
event-noted = An officer made a note.
event-forwarded = It went to { $unit }, who is responsible for it.
event-assigned = An officer was named for it.
event-merged = It is handled together with another message about the same thing.
event-unmerged = It is handled by itself again.
event-linked = It was found to have to do with another matter.
event-protection_raised = It is now kept more closely.
event-lowering_proposed = Somebody proposed to keep it less closely.
event-protection_lowered = It is now kept less closely.
event-paused = The clock was stopped, because something is waited for.
event-resumed = The clock runs again.
event-clock_moved = The promised time was moved to { $when }.
event-answered = The police answered you.
event-close_proposed = The police would like to close it. Result: { $outcome }.
event-seconded = A second officer confirmed the result.
event-agreed = You said: solved.
event-disputed = You said: not solved. It is open again at { $unit }.
event-closed = It was closed.
event-closed-agreed = It was closed, because you said it was solved.
event-closed-silent = It was closed, because no answer came from you. You may still say that it was not solved.
event-closed-no_channel = It was closed. You may still say that it was not solved.
event-closed-not_asked = It was closed with the answer.
event-closed-withdrawn = It was closed, because you took it back.
event-reopened = It was opened again.
event-lapsed = A promised time was missed.
event-escalated = { $unit } was told that the time was missed.
event-report_ordered = A report was ordered.
event-report_submitted = The ordered report was handed in.
event-report_returned = The ordered report was sent back.
event-report_accepted = The ordered report was accepted.
event-extract_proposed = Somebody proposed to make a part public.
event-extract_published = A part was made public.
event-withdrawn = You took it back.
event-erased = Words were erased.
event-other = Something happened.
