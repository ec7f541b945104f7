### reviewed: no

## Mail to whoever brought a matter: that something is new, never what was said

mail-received-subject = We have received your message ({ $label })
mail-received-body =
    We have received your message. Its label is { $label }.

    To see what happens with it, open { $address } and enter your follow-up code.
    Nobody from the police will ever ask you for this code.
mail-acknowledged-subject = Your matter { $label } is being looked after
mail-acknowledged-body =
    An officer has taken up your matter { $label }.

    To follow it, open { $address } and enter your follow-up code.
mail-asked-subject = We have a question about { $label }
mail-asked-body =
    We need to know something more about your matter { $label }.

    To read the question and answer it, open { $address } and enter your follow-up code.
mail-answered-subject = There is an answer to { $label }
mail-answered-body =
    There is an answer to your matter { $label }.

    To read it, open { $address } and enter your follow-up code.
mail-forwarded-subject = { $label } is now with another unit
mail-forwarded-body =
    Another unit is responsible for your matter { $label } now. Your receipt and your code stay the same, and no promised time has moved.

    To see who it is, open { $address } and enter your follow-up code.
mail-verdict-subject = Was it solved? ({ $label })
mail-verdict-body =
    The police propose to close your matter { $label }. Your word decides.

    Open { $address }, enter your follow-up code, and tell us whether it was solved. If it was not, it goes to a higher level.
mail-reopened-subject = { $label } is open again
mail-reopened-body =
    You said that your matter { $label } was not solved. It is open again, one level higher, under the same receipt.

    To follow it, open { $address } and enter your follow-up code.
mail-closed-subject = { $label } is closed
mail-closed-body =
    Your matter { $label } is closed. Your receipt stays valid.

    To read how it ended, open { $address } and enter your follow-up code.

## For protected desks: says nothing, not even from whom

mail-discreet-subject = There is something new for you
mail-discreet-body =
    There is something new. When you are alone, open { $address }.

## Mail to units

mail-unit-new-subject = New: { $label }
mail-unit-new-body =
    Something new waits for your unit: { $label }
    { $address }
mail-unit-late-subject = Late: { $label }
mail-unit-late-body =
    A promise was missed, and you are told because it is your turn on the ladder: { $label }
    { $address }
mail-unit-reply-subject = The sender has written: { $label }
mail-unit-reply-body =
    The sender has written again: { $label }
    { $address }
