### reviewed: no

## What happens to what people tell us

about-data-title = What happens to what you tell us
about-data-lead = Written plainly, so that you can decide what to tell us.
about-data-who = Who can read it
about-data-looks = Looks are written down
about-data-looks-says = When an officer looks at something that is closely protected, it is written down: who, when and why. You can see that with your follow-up code.
about-data-kept = How long we keep it
about-data-kept-says = Counted from the day it is closed. Then the words are erased by themselves. If it is opened again, the time is counted anew.
about-data-years = { $years } years
about-data-days = { $days } days
about-data-held = When a court or a law needs it
about-data-held-says = Then the words are kept longer, until that ends. Nobody can erase them in that time.
about-data-leaves = When words leave the desk
about-data-leaves-says = Only if you agreed to it, or if a court or a law demands it and two officers say so. You see each time to whom. If a law forbids to tell you at once, you are told as soon as it allows.
about-data-erase = Erasing earlier
about-data-erase-says = With your follow-up code you can ask for it. Two officers decide. While your matter is open, your name and how to reach you can be erased; what you said, after it is closed.
about-data-stays = What cannot be erased
about-data-stays-says = That something was brought, on which day, and how it ended, without a name and without a word. A seal of it stays in a public list, so that nobody can change the past in secret. Nothing can be read from that seal.
about-data-root = What we cannot promise
about-data-root-says = Whoever runs the computer of the police with full power could read, while it runs, what officers read. Nobody can read it from a stolen computer, from a copy of it, or from an administrator’s screen.
