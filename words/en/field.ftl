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
field-clear = We are done
field-out = We cannot be sent now
field-in = We can be sent again
field-renews = This page comes again every { $seconds } seconds.
field-still-begin = Keep it still while I write
field-still = This page stays as it is: what is new does not appear.
field-still-end = Let it come again by itself
field-roll-call = Is everything well with you?
field-well = All is well
field-emergency = We are in danger
field-emergency-help = Tells the control room and every crew at once, whatever you are doing.
field-emergency-real = It is real, in an exercise too.
field-emergency-said = Everybody knows that you are in danger. Help is being sent.
field-service = Break, repair, end of shift

field-units-title = Field units
field-units-lead = The units of the control room, on duty or not. A crew brings its unit on duty by itself, on its own page.
field-units-form = Form a unit
field-units-form-lead = A vehicle, a foot patrol or a team that the room can send.
field-units-none = There is no unit yet.
field-units-none-help = Whoever leads the room forms them here.
field-units-more = More units
field-units-type = Type
field-units-home = At home at
field-units-home-help = Whoever serves there can bring it on duty.
field-units-choose = Please choose
field-units-duty = Duty
field-units-on-duty = On duty
field-units-dissolve = Dissolve
field-units-dissolve-this = Dissolve { $unit }
field-units-has = What does it always have?
field-units-has-help = Choose what belongs to the vehicle or team itself, whoever sits in it.
field-units-call-sign = Call sign
field-units-call-sign-help = As it is said on the radio: Latin letters, digits and hyphens, 12 at most, such as K-21.
field-units-bad-call-sign = a call sign has Latin letters, digits and hyphens, 12 at most.
field-units-taken = there is a unit of this call sign already.
field-units-for-exercises = X- stands before the names of units of exercises; choose another beginning.
