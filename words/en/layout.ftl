### reviewed: no

## What every page has

brand = Amanat
skip-to-content = Skip to the content
language-choose = Language
menu = Menu
menu-main = Main menu
nav-home = Home
nav-report = Report
nav-follow = Follow my report
nav-verify = Check a receipt
nav-today = Today
nav-units = Units
nav-people = People
sign-in = Sign in
sign-out = Sign out
signed-in-as = Signed in as { $name }
demo-banner = Demonstration. All people and events here are invented. Nobody will come to help.
demo-tag = demo
quick-exit = Leave this page now
quick-exit-help = Opens an ordinary page in its place. You can also press the Esc key three times.
footer-line = Every message gets a receipt that anyone can check.
theme-night = Night screen
theme-day = Day screen
live-lost = The connection to the server is lost. What you see may be out of date.
print = Print

## Forms

button-continue = Continue
button-back = Back
button-send = Send
button-save = Save
button-cancel = Cancel
button-search = Search
summary-change = Change
summary-change-what = Change: { $what }
field-optional = (if you wish)
field-error = Please check: { $what }
form-errors-title = Something needs another look. What you wrote is kept.
date-help = For example { $example }. Solar Hijri and lunar dates are understood too.
date-wrong-unreadable = Please write a day, a month and a year.
date-wrong-no-such-day = There is no such day in this calendar.
date-wrong-which-calendar = Which calendar is this? Please choose solar or lunar.
calendar-gregorian = Gregorian
calendar-solar = Solar Hijri
calendar-hijri = Lunar Hijri
step-of = Step { $step } of { $steps }

## Promises and their clocks

clock-due = Due { $when }
clock-soon = Due soon: { $when }
clock-late = Late: it was due { $when }
clock-done = Kept
clock-paused = Clock stopped: { $why }

## Lists

pager = Pages of this list
pager-previous = Previous
pager-next = Next
pager-page = Page { $page }
list-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}

## Notices

notice-good = Done
notice-know = Good to know
notice-care = Please note
notice-danger = Important
fault-title = It did not work
fault-nothing-lost = Nothing was lost. Please try again in a moment. Reference: { $reference }
stopped-title = This was not recorded
stopped-help = Nothing can be recorded here at the moment. What you sent was not recorded, and nobody was told of it. If somebody is in danger, call or use the radio now. Otherwise keep your words and send them again later.
stopped-reference = Reference: { $reference }
stopped-banner = Nothing can be recorded here at the moment. What you see was recorded before. If somebody is in danger, call now.
anew-title = Lists are being made again
anew-help = What the screens show was damaged and is being made again from the log. Nothing was lost, and reports and calls for help are still taken in. Please look again in a few moments.
not-found-title = There is nothing here
not-found-help = The address may be mistyped, or you may not be allowed to see this page.

## Kept on this device

draft-kept = What you write is kept on this device until you send it.
draft-restored = We put back what you wrote here earlier.
draft-discard = Remove it from this device
offline-now = No connection. What you wrote is kept; send it when the connection is back.

## The map

map-title = Map
map-help = Move the map until the mark is at the place, or use the arrow keys. Then press Enter or the button.
map-choose = Choose this point
map-clear = Remove the point
map-chosen = A point is chosen.
map-my-place = Where I am now
map-zoom-in = Nearer
map-zoom-out = Farther
map-failed = The map cannot be drawn on this device. Please write the place in words.
map-show = Show the map
