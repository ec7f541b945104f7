### reviewed: no

report-name = Report something that happened
report-matter = Report
report-about = For theft, violence, threats, fraud, an accident, something lost, or anything else the police should know.
report-promise = The police station responsible for the place reads it and answers you. You get a receipt, you can follow what is done, and at the end we ask you whether it was solved.

## What we ask

report-ask-what_happened = What happened?
report-ask-what_happened-help = Tell it in your own words and your own language. It does not have to be complete; you can add more later.
report-ask-kind = What is it about?
report-ask-kind-help = Choose what fits best. If you are not sure, choose “Something else”.
report-ask-kind-theft = Something was stolen
report-ask-kind-robbery = Something was taken by force or with a weapon
report-ask-kind-violence = Somebody was hurt
report-ask-kind-threat = Somebody threatens me or another person
report-ask-kind-fraud = I was cheated or deceived
report-ask-kind-traffic = An accident or danger on the road
report-ask-kind-lost_property = I have lost or found something
report-ask-kind-other = Something else
report-ask-where = Where did it happen?
report-ask-where-help = Mark it on the map, or write the name of the place. If it happened by telephone or on the internet, say where you live.
report-ask-when = When did it happen?
report-ask-when-help = If you do not know exactly, give the nearest day and hour you can.
report-ask-photos = Do you have photos of it?
report-ask-photos-help = Up to five. They are kept sealed, and only those who work on your report see them.
report-ask-name = What is your name?
report-ask-name-help = You do not have to say. Without a name we still read your report and answer it.

## What we promise

report-clock-first_contact = An officer takes up your report
report-clock-answer = You get an answer
