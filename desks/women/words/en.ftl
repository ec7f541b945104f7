### reviewed: no

women-name = Speak with a woman officer
women-matter = Message to the women’s desk
women-about = For women and girls who are threatened, hurt, harassed or pressed, at home or anywhere else, now or earlier.
women-promise = Only women officers of the women's desk read what you write; not your police station, and nobody of your family. Nothing is done without asking you, except to save a life.
women-neutral = My message

## What we ask

women-ask-safe_contact = How and when can we reach you safely?
women-ask-safe_contact-help = For example: “only message, mornings, say you are the tailor”. If it is not safe, leave it open: you can come back here with your code.
women-ask-leave_message = May we leave a message if you do not answer?
women-ask-leave_message-help = Others may read or hear a message. If you leave this open, we leave none.
women-ask-code_word = Is there a word by which you know that it is really us?
women-ask-code_word-help = A word that only you expect, such as the name of a flower. We say it first. You may leave it open.
women-ask-what_happened = What would you like to tell us?
women-ask-what_happened-help = As much or as little as you wish. You are not to blame. You can stop at any time and leave the page.
women-ask-where = Where are you, or where did it happen?
women-ask-where-help = The town or the neighbourhood is enough. It tells us which desk is near you. You may leave it open.
women-ask-wish = What would help you most?
women-ask-wish-help = You can change your mind at any time.
women-ask-wish-talk_first = First only talk with somebody
women-ask-wish-advice = Know what my rights are
women-ask-wish-come_to_me = That an officer comes to me
women-ask-wish-safe_place = A safe place to stay
women-ask-wish-register = That it is registered and followed up by law

## What we promise

women-clock-first_contact = A woman officer takes up your message
women-clock-answer = You get an answer
