### reviewed: no

## Numbers for everyone

figures-title = Our figures
figures-lead = Numbers about the police’s own acts, for everyone. They are counted from a record that nobody can change unseen.
figures-emergencies = Protected matters read in an emergency
figures-emergencies-help = A few officers may read a protected matter for an hour when somebody is in danger. Each time, another person must say within three days whether it was right.
figures-month = Month
figures-broken = Times
figures-in-time = Reviewed in time
figures-late = Late
figures-justified = Was right
figures-not-justified = Was not right
figures-waits = Not reviewed yet
figures-at = Counted
figures-head = at { $size } entries of the public record, whose root is
figures-json = The same for programs (JSON)
