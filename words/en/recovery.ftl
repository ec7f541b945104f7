### reviewed: no

## Renewing the ways in of somebody who lost them

recover-link = I lost every way in
recover-title = Lost every way in?
recover-help = If you still have one way in, use it: you can set the others anew under My account. If you have none, ask here. Two officers who look after people must agree within a day; then one of them gives you a new joining code in person.
recover-ask = Ask for new ways in
recover-asked = If there is such an account, two officers are now asked. Nothing has changed yet.
recover-next = Please go to the officer who looks after people in your unit, with your service card. They cannot do it alone.
recovery-title = Every way in is lost
recovery-help = Only if this person lost telephone, password and every passkey. It takes two officers: the second one sees the new joining code.
recovery-ask = They lost every way in. I know it is them
recovery-asked = New ways in were asked for. Two officers can agree until:
recovery-first = Agreed already:
recovery-be-sure = Agree only if you have seen or spoken to this person yourself. Their old ways in end at once, and all their sessions.
recovery-agree = I know it is them. Agree
recovery-refuse = Refuse
recovery-oneself = Nobody renews their own ways in. Two others must do that.
recovery-agreed-already = You have agreed already, or it was asked already. Another officer must agree now.
recovery-over = Nobody asks for new ways in now. It was refused, or the day is over.
recovery-not-yet-in = This person has not set up the account yet. A joining code is enough.
recovery-code-once = It is shown only now. Hand it over in person, to nobody else. It works for 24 hours, and once.
recovery-waiting = New ways in are asked for, and need a second officer or you:
mail-recovery-asked-subject = Somebody in your unit asks for new ways in
mail-recovery-asked-body =
    Somebody in your unit says that they lost every way in. Two officers must agree within a day.

    To see who it is, open { $address }. If nobody asked you in person, refuse it there.
mail-recovery-granted-subject = Ways in were renewed in your unit
mail-recovery-granted-body =
    Two officers renewed the ways in of somebody in your unit. Their old ways in no longer work.

    To see who it is and who agreed, open { $address }.
