### reviewed: no

## Who may get which words

recipient-service = a service that helps
recipient-prosecutor = the prosecutor
recipient-court = a court
recipient-unit = another unit of the police
recipient-interpreter = an interpreter
recipient-public = everybody
recipient-researcher = people who only count, for research
class-identity = Name, and how to be reached
class-content = What was said and answered
class-evidence = Photos and files
class-internal = Notes between officers
authority-court = A court
authority-prosecutor = A prosecutor
authority-statute = A law that names this case

## Consent, as the sender sees it

consent-title = Who may get my words
consent-none = You have agreed to nothing. Your words stay with this desk.
consent-until = Until { $when }
consent-over = This ended: { $when }
consent-withdrawn = Taken back: { $when }
consent-by-officer = An officer wrote this down for you. If it is not true, say so here.
consent-withdraw = Take it back
consent-object = I did not agree to this
consent-give = Agree that somebody gets my words
consent-lead = You decide. Only the one you name gets them, only the words you choose, only until the day you choose. You can take it back at any time. What was given before that cannot be fetched back.
consent-to = Who may get them?
consent-name = What are they called?
consent-name-help = The name of a house, an office or a person.
consent-which = Which words?
consent-how-long = For how long?
consent-week = One week
consent-month = One month
consent-quarter = Three months
consent-year = One year
consent-who = Who agrees?
consent-who-person = I agree for myself
consent-who-guardian = It is about a child that I look after. The child agrees too, and nobody complains about me here.
consent-who-representative = I was appointed to speak for this person. They agree too, and nobody complains about me here.
consent-withhold = Who must not get any of it?
consent-do = I agree

## Erasing, as the sender sees it

erase-title = Erase my words
erase-lead = Erased words are gone for everybody and for ever. Nobody can answer them any more, and no court can read them. Two officers must decide it together.
erase-stays = What stays: that something was brought, and when. Your receipt can still be checked.
erase-question = What shall be erased?
erase-who = Only my name and how to reach me
erase-all = Everything I said, and my name
erase-open = The matter is still open, so what you said stays until it is closed.
erase-held = A court or a law wants these words kept for now. When that ends, you can ask here.
erase-asked = You have asked. Two officers decide, and you will see it here.
erase-gone = Your words are erased.
erase-why = Why, if you wish to say it
erase-do = Ask to erase

## For officers

nav-keep = Soon erased
out-title = Words that leave, stay or end
consent-nobody = Nobody has agreed to anything.
act-give-consent = Write down that somebody agreed
act-withdraw-consent = Write down that it was taken back
act-which-consent = Which consent?
consent-of-person = The person agrees for themself
consent-of-guardian = It is about a child: somebody who looks after it agrees, the child agrees too, and that person is not complained of
consent-of-representative = Somebody appointed speaks for the person, who agrees too; nobody complains about them
consent-basis = How did they agree?
consent-basis-spoken = They said it
consent-basis-written = They signed it
act-disclose = Give words away, as agreed
act-disclose-by-law = Give words away because a law or a court demands it
act-authority = Who demands it?
act-reference = Its reference
act-untold = If the law forbids to tell the person: until which day?
act-agree-disclosure = I agree as the second person: hand it over
act-drop-disclosure = Do not give it away
act-publish = Propose words for everybody
act-publish-second = Make the proposed words public
act-recall = Call public words back
disclosure-waits = To { $to }: a second person must agree
disclosure-file = The file that was handed over: { $to }
disclosure-gone = This file cannot be made again. The consent is over, or the words have changed or are erased.
act-hold = Keep the words, for a court or a law
act-release = Let this hold go
hold-stands = The words are held for: { $who }
act-erase = Propose to erase words
erase-why-asked = The person asked for it
erase-why-ordered = A court ordered it
act-agree-erasure = I agree as the second person: erase them
act-decline-erasure = Keep the words, and tell the person why
erasure-asked = The person asked to have erased: { $what }
erasure-waits = Proposed to be erased: { $what }
keep-title = Words that are erased soon
keep-lead = These matters are closed, and the time to keep them ends within 30 days. Then their words are erased by themselves. If a court or a law needs them, hold them now.
keep-nothing = Nothing is erased in the next 30 days.
keep-ends = Erased on { $when }
keep-held = Held: it stays
keep-stepped = The clock of this machine has jumped. Nothing is erased until whoever runs the machine says that the clock is right.

## The file that is handed over

sheet-title = Words entrusted to the police
sheet-for = For:
sheet-only = Only for this recipient and this purpose. Do not pass it on.
sheet-withhold = It must not reach:
sheet-as-agreed = as agreed by the person concerned
sheet-picture-left-out = A picture that is not in this file:

## Letters

mail-disclosed-subject = Words of { $label } were given away
mail-disclosed-body =
    Some of the words in your matter { $label } were given to somebody, as you agreed or as a law demanded.

    To see to whom, open { $address } and enter your follow-up code.
mail-consent-subject = Did you agree? { $label }
mail-consent-body =
    An officer wrote down that you agreed to something in your matter { $label }.

    To see it, and to say no, open { $address } and enter your follow-up code.
