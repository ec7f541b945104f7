### reviewed: no

## Places that are looked after

nav-sites = Sites
sites-lead = Missions, schools, shelters, banks: what whoever goes there must know, and whose devices call for help.
sites-add = Add a site
sites-none = No site is looked after yet
sites-none-help = Add a mission, a school, a shelter or a bank: where it is, whom to call, and what to beware of.
sites-not-found = No site fits that
sites-search = Name or address
sites-look-only = Only where somebody must look
sites-all = All sites
site = Site
site-name = What it is called
site-kind = Kind of place
site-any-kind = Any kind
site-kind-mission = Mission
site-kind-residence = Residence
site-kind-school = School
site-kind-shelter = Shelter
site-kind-bank = Bank
site-kind-other = Another place
site-unit = Who looks after it
site-room = Room that answers
site-address = Where it is
site-address-help = As you would say it on the radio: street, gate, what stands beside it.
site-point = Coordinates
site-bad-point = These are no coordinates. Please write two numbers such as 33.58694 and 71.44270, or leave both empty.
site-posts = Guards and posts
site-posts-help = Where they stand, how many, how to know them.
site-contacts = Whom to call
site-contacts-help = The first is called first. Each needs a name and a number.
site-contacts-none = Nobody is written down yet.
site-contact-name = { $no }. Name
site-contact-phone = { $no }. Telephone
site-contact-half = Please write both the name and the number.
site-run = When it calls for help
site-run-help = How to come in, where to meet, what not to do.
site-run-type = What it is taken for at first
site-run-type-none = Decided when it calls
site-run-none = Nothing is agreed yet.
site-to-look = To look at
site-stale-notes = { $count ->
    [one] { $count } note to review
   *[other] { $count } notes to review
}
site-overdue = { $count ->
    [one] { $count } finding is late
   *[other] { $count } findings are late
}
site-change = Change the card
site-done = It is written down.
site-done-already = That was done already.
site-is-closed = Nobody looks after this site any more.
site-no-such = There is nothing of that name here.
site-bad-time = That day does not fit: the review must come before the end.
site-too-long = That is too long. Please shorten it.
site-too-many = There are too many of these already.

## What to beware of

site-notes = Caution
site-notes-none = Nothing to beware of is known.
site-notes-past = No longer shown
site-note-add = Write a note
site-note-said = What must whoever goes there know?
site-note-category = What it is about
site-note-severity = How much it matters
site-note-keep = Only while the site calls for help, and for whoever looks after it
site-note-kept = Kept to few
site-note-stale = Nobody has reviewed this in time
site-note-review = To be reviewed
site-note-until = Ends
site-note-ended = Ended
site-note-review-in = Review it within
site-note-until-in = It ends by itself after
site-note-holds = It still holds
site-note-end = It holds no longer
site-category-access = Way in
site-category-people = People to look after
site-category-weapon = Weapons
site-category-animal = Animals
site-category-building = Building
site-category-substance = Fire and substances
site-category-other = Something else
site-severity-information = Good to know
site-severity-caution = Take care
site-severity-danger = Danger

## Code words

site-code-words = Code words
site-code-words-none = None are agreed.
site-code-words-choose = Choose the words anew
site-code-words-help = What you write here takes the place of the words before. Empty lines are left out.
site-code-word = { $no }. Word
site-code-means = { $no }. What it means
site-code-word-half = Please write both the word and what it means.

## Plans

site-plans = Plans
site-plans-none = There is no plan yet.
site-plan-title = What it shows, such as ground floor
site-plan-file = Picture
site-plan-help = A photo or picture (JPEG, PNG or WebP). What the camera added is taken out.
site-plan-add = Add a plan
site-plan-remove = Take it away
site-plan-again = Put it back
site-plans-gone = Taken away

## Surveys

site-survey = Security survey
site-survey-last = Last on
site-survey-none = Nobody has surveyed it yet.
site-survey-said = What did you see?
site-survey-add = Write down a survey
site-finding-said = What is to be mended
site-finding-add = Add a finding
site-finding-due = By when
site-finding-due-in = To be mended within
site-finding-how = How it stands
site-finding-late = Late
site-findings = Findings
site-mended = Mended
site-mend = It is mended

## Who speaks for it

site-operators = Who speaks for it
site-operators-none = Nobody has an account for it.
site-operator-name = Their sign-in name
site-operator-help = Somebody who has an account here already.
site-operator-add = Let somebody speak for it
site-operator-remove = No longer
site-operator-nobody = Nobody signs in by this name.
site-close = Stop looking after it
site-close-why = Why?
site-close-help = Its devices are revoked with it. This cannot be undone; it can be added anew.

## Closed sites

sites-closed = Closed sites
sites-closed-lead = What was looked after once. A closed site stays as it was; where the place is looked after again, it is added anew with the same card.
sites-closed-none = No site was closed
site-closed-at = Closed
site-add-again = Add anew
site-point-help = Type the degrees, or choose the point on the map. Without either, write the place in words above.
