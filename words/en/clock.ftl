### reviewed: no

## A protected matter, for whoever answers for its desk

clock-help = This matter is protected. You see that a promise runs, and you say who takes it in hand. Its number and its words stay with those who work on it.
clock-open = Waits for somebody to take it
clock-acknowledged = Somebody has it in hand
clock-answered = Answered
clock-proposed = Waits for the sender’s word, or a second officer
clock-closed = Ended
clock-until = Promised until
clock-in-hand = somebody of the desk
clock-nobody = nobody yet
clock-no-taker = Nobody at this unit can take it now. Give somebody a post there, or ask the unit above.
