### reviewed: no

## When looking cannot be recorded

looking-title = This cannot be opened now
looking-is-logged = Whoever reads a protected matter is recorded. At this moment that cannot be recorded, so nobody can open it. Nothing was lost. Please try again later.

## Why something cannot be said of a look

refused-look-no_such_look = There is no such entry.
refused-look-oneself = A second person must say that.
refused-look-not_yours = Only the person who looked can say why.
refused-look-not_asked = Nobody has asked about this.
refused-look-already_done = This was reviewed already.
refused-look-waits_for_reason = The person who looked was asked and has not answered yet.
refused-look-words_needed = Please write something here.
refused-look-too_long = That is too much. Please write less.

## Why somebody looks

purpose-work = Their work
purpose-emergency = An emergency
purpose-review = Checking how it was handled
purpose-export = Words were passed on

## For the person concerned

readers-title = Who has read this
readers-none = Nobody has read it yet.
readers-none-help = As soon as an officer opens it, it is written here: when, with which post and why.
readers-help = Each time an officer opens what you wrote, it is recorded here. You see when, with which post and why. Names are not shown.
readers-last = Last time:
readers-open = See everyone who has read it
readers-when = When
readers-post = Post
readers-where = Where
readers-why = Why
readers-here = The office that has it
readers-download = Keep this list as a file
readers-doubt = Does something here look wrong to you? Write to us with the same code, or make a complaint. It will be looked at.
readers-back = Back

## For officers: who has seen a matter

seen-title = Who has seen it
seen-help = Everyone who opened this protected matter, and everyone who asked for it and was told that there is none. The person concerned sees this list without names.
seen-none = Nobody has opened it yet.
seen-who = Who
seen-all = All of them
seen-refused = Asked for it and was refused
seen-outside = from another unit
seen-off = outside working hours

## For those who answer for officers

nav-lookups = Access
lookups-title = Who looked at protected matters
lookups-why = This page protects the people who trusted us with what happened to them. It shows how often protected matters were opened. Many looks can be right, and a single one can be wrong: a number here is a question, not an answer. Nobody is rated.
lookups-month = Month
lookups-unit = Unit
lookups-all-units = All units
lookups-show = Show
lookups-person = Officer
lookups-looks = Looks
lookups-matters = Matters
lookups-outside = Of other units
lookups-off = Outside working hours
lookups-often = Opened often
lookups-often-help = Opened often: matters that the officer opened { $count } times or more in this month.
lookups-denied = Asked for and refused
lookups-none = No protected matter was opened.
lookups-none-help = When officers open protected matters, they are counted here, each with the list behind it.
lookups-of = Looks of { $name }
lookups-matter = Matter
lookups-matter-number = Matter { $number }
lookups-matters-help = A matter whose label you may not see has a number here. The same number is the same matter on this page.
lookups-back = Back to all

## For those who review

nav-reviews = Reviews
reviews-help = A second person looks at what opens protected words. Two of every hundred looks are drawn by lot; nobody chooses them. You see no word of the matter.
reviews-none = Nothing waits for a review.
reviews-none-help = Looks that are drawn appear here. A review should be done within three days.
reviews-looks = Looks drawn by lot
reviews-more = There are more. They appear when these are done.
reviews-late = Late
reviews-since = Waiting since
reviews-asked = The officer was asked and has not answered yet.
reviews-words = Your question or your reason
reviews-words-help = Needed when you ask why or say that it was wrong. The officer reads it.
reviews-right = It was right
reviews-ask = Ask why
reviews-wrong = It was wrong
verdict-of-look-right = It was right
verdict-of-look-to_explain = Asked why
verdict-of-look-wrong = It was wrong
verdict-of-look-explained = Answered

## For whoever was asked

my-looks-title = Questions about what you opened
my-looks-help = Somebody reviews what was opened, to protect the people concerned. Please say why you opened this matter.
my-looks-none = Nobody has asked you anything.
my-looks-none-help = If a reviewer has a question about a protected matter that you opened, it appears here.
my-looks-why = Why did you open it?
my-looks-notice = { $count ->
    [one] You were asked why you opened a protected matter. Please answer.
   *[other] You were asked about { $count } protected matters that you opened. Please answer.
}
