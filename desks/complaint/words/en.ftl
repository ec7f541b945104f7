### reviewed: no

complaint-name = Complain about the police
complaint-matter = Complaint
complaint-about = For when a police officer took money, held somebody without right, would not register a report, or treated you or another person badly.
complaint-promise = Neither the unit you complain about nor its superiors in the district can read it. A senior officer of another office looks into it and answers you. You get a receipt that proves what you sent and when.
complaint-neutral = My message

## What we ask

complaint-ask-what_happened = What happened?
complaint-ask-what_happened-help = Tell it in your own words: what was done, and by whom, as far as you know. You can add more later.
complaint-ask-kind = What is it about?
complaint-ask-kind-help = Choose what fits best. It decides how quickly we must answer.
complaint-ask-kind-illegal_detention = Somebody is being held without right
complaint-ask-kind-bribe = Money or a favour was demanded
complaint-ask-kind-not_registered = A report was not registered
complaint-ask-kind-arrest_of_innocent = Somebody was arrested who did nothing
complaint-ask-kind-misconduct = Rude, violent or unfair treatment
complaint-ask-kind-other = Something else
complaint-ask-unit = Which station or office is it about?
complaint-ask-unit-help = Nobody who serves there will be able to see your complaint. If you do not know, leave it open.
complaint-ask-where = Where did it happen?
complaint-ask-where-help = Mark it on the map, or write the name of the place.
complaint-ask-when = When did it happen?
complaint-ask-when-help = If you do not know exactly, give the nearest day and hour you can.
complaint-ask-photos = Do you have photos or pictures of papers?
complaint-ask-photos-help = Up to five. They are kept sealed, and only those who look into your complaint see them.
complaint-ask-name = What is your name?
complaint-ask-name-help = You do not have to say. Without a name we still look into it and answer you.

## What we promise

complaint-clock-first_contact = A senior officer contacts you
complaint-clock-answer = You are told what was found and done
