### reviewed: no

## Reading in an emergency

nav-emergency = In an emergency
emergency-title = Read one matter in an emergency
emergency-lead = Only when somebody would come to harm if you waited for the desk. Please try the desk first.
emergency-what-follows = What follows: the desk, its head and those who watch over this are told at once. You can read one matter for { $minutes } minutes; nothing can be changed or taken along. Another person reviews it within { $hours } hours, the person concerned sees that it was read, and the numbers are published.
emergency-mine = Open now
emergency-past = Earlier
emergency-matter = Number or label of the matter
emergency-matter-help = As it was told to you, such as K7F-42Q.
emergency-reason = Why can it not wait?
emergency-why = Why, in your own words
emergency-why-told = Why, in the officer’s own words
emergency-why-help = Who is in danger, and what you tried before. The desk and the reviewer read this.
emergency-do = Open this matter
emergency-none = There is no matter of this number that you may open.
emergency-open-already = You have this matter open already.
emergency-too-many = You have opened or tried too many. Please call the desk, or ask a colleague.
emergency-too-long = That is too much. Please write less.
emergency-closed = It has closed.
emergency-done-already = That was done already.
emergency-reading = Everything is covered. Uncover only what you need now: each part that you uncover is recorded.
emergency-copy = Your name is written over this page. Copying cannot be prevented; it is known who read this.
emergency-covered = Covered
emergency-uncover = Uncover this part
emergency-close = I need it no longer: close it now
emergency-over = Closed:
emergency-over-help = Nothing of this matter is shown to you any more. Another person reviews what was done.
emergency-until = until
emergency-explain = Explain
emergency-explain-help = What did you do with what you read? The reviewer reads this.
emergency-class-identity = Who it is, and how to reach them
emergency-class-content = What was said
emergency-class-evidence = Photos and evidence
emergency-class-internal = Notes of officers
emergency-read = Read in an emergency
emergency-wrong-title = Opened in an emergency without good reason
emergency-sender-title = Who read it in an emergency
emergency-sender-help = When somebody may be in danger, a few officers can read a protected matter for an hour. Another person checks whether it was right.
emergency-sender-wrong = It was checked, and it was not right that this was read. The officer’s superiors were told. We are sorry.
glass-reason-danger_to_life = somebody’s life is in danger
glass-reason-cannot_be_found = somebody in danger cannot be found
glass-reason-desk_not_reachable = the desk cannot be reached
glass-reason-court_order = a court’s order is in hand
glass-reason-other = another reason
glass-verdict-justified = It was right
glass-verdict-not_justified = It was not right
glass-verdict-asks_more = It must be explained first
glass-asked = Waits for an explanation
glass-late = The review is late
glass-waits = Waits for review
glass-reviews = Matters opened in an emergency
glass-who = Who
glass-which = Which matter
glass-when = From – until
glass-uncovered = What was uncovered
glass-uncovered-none = Nothing
glass-verdict = Was it right?
glass-found = What you found
glass-found-help = Those who answer for the matter read this.
glass-do = Record this review
mail-emergency-subject = Read in an emergency: { $label }
mail-emergency-body =
    A protected matter was read in an emergency: { $label }
    { $address }
mail-emergency-late-subject = A review is late: { $label }
mail-emergency-late-body =
    Nobody has reviewed in time that this was read in an emergency: { $label }
    { $address }
mail-emergency-wrong-subject = Opened without good reason: { $label }
mail-emergency-wrong-body =
    A review found that this matter should not have been read in an emergency: { $label }
    { $address }
mail-emergency-sender-subject = About your matter { $label }
mail-emergency-sender-body =
    Your matter { $label } was read in an emergency, and a review found that this was not right. To see what happened, open { $address } and enter your follow-up code.
