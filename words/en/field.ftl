### reviewed: no

## The page of a crew

nav-field = My unit
field-title = My unit
field-done = Written.
field-on-duty = Come on duty
field-off-duty = Go off duty
field-which = Which unit?
field-with-whom = Who is with you?
field-how-long = How long is your shift?
field-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
field-until = on duty until { $when }
field-no-unit = There is no unit to bring on duty.
field-no-unit-help = Units that are at home where you serve appear here. Please ask the control room to form one, or to name you as crew.
field-nothing = You are free. What you are sent to appears here.
field-say-acknowledged = We know
field-say-en_route = We are on our way
field-say-staged = We wait near by
field-say-on_scene = We are there
field-say-transporting = We take somebody along
field-say-at_destination = We have brought them
field-refuse = We cannot go
field-roll-call = Is everything well with you?
field-well = All is well
field-emergency = We are in danger
field-emergency-help = Tells the control room and every crew at once, whatever you are doing.
field-emergency-real = It is real, in an exercise too.
field-emergency-said = Everybody knows that you are in danger. Help is being sent.
field-service = Break, repair, end of shift
