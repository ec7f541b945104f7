### reviewed: no

report-choose = What would you like to tell us?
report-choose-help = Choose what comes closest. If it belongs elsewhere, we pass it on; you do not have to write again.
report-nothing-kept = Nothing is sent until you press “Send” on the last page.
answer-none = not answered

## Where

where-text = Name of the place
where-text-help = For example a street, a village, a shop or a bridge nearby.
where-area = District
where-area-none = Choose, if you know it
where-point = Point on the map:

## When

when-today = Today
when-yesterday = Yesterday
when-date = On another day
when-unknown = I do not know
when-date-label = Which day, if it was another day
when-hour = At what time
when-hour-help = For example 18:30. Leave it open if you do not know.
when-calendar = Calendar of the date
when-calendar-any = Recognise it from the date

## Which unit

unit-none = I do not know

## Who will see it, and how to be reached

sees-title = Who will see this
sees-p0 = This may be made public, without your name.
sees-p1 = The officers of the responsible office can read it.
sees-p2 = The officers of the responsible station can read it. Other police offices see only that there is a case.
sees-p3 = Only the officers named for this work can read it. For everybody else in the police it does not exist.
sees-p4 = Only a few named officers can read it. For everybody else in the police, also for superiors, it does not exist.
sees-logged = Every look at it is written down and can be examined later.
reach-question = How may we reach you?
reach-none = Not at all
reach-none-help = You come back here with your code and read the answer.
reach-email = By e-mail
reach-email-help = We write when something happens.
reach-phone = By telephone
reach-phone-help = An officer may call you.
reach-email-label = E-mail address
reach-phone-label = Telephone number
reach-careful = Can somebody else read your messages or see your telephone? Then choose “Not at all”. You can always come back here with your code.

## Before sending

to-send-title = Please look at it once more
photos-help = JPEG, PNG or WebP, up to 12 MB each. What the camera wrote into the photo, such as place and time, is removed from what is shown; the original is kept sealed.
