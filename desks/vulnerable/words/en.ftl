### reviewed: no

vulnerable-name = Speak in confidence
vulnerable-matter = Confidential message
vulnerable-about = For everyone who is at greater risk than others: for who they are, for their gender, faith or community, because of a disability, or because they saw something and are afraid.
vulnerable-promise = Only officers of this desk who are trained to protect people read what you write; if you ask for a woman or for a man, only a woman or only a man. Not your police station, and nobody around you. Nothing is done without asking you, except to save a life.
vulnerable-neutral = My message

## What we ask

vulnerable-ask-safe_contact = How and when can we reach you safely?
vulnerable-ask-safe_contact-help = For example: “only messages, in the mornings, say you are the tailor”. If it is not safe, leave it open: you can come back here with your code.
vulnerable-ask-leave_message = May we leave a message if you do not answer?
vulnerable-ask-leave_message-help = Others may read or hear a message. If you leave this open, we leave none.
vulnerable-ask-code_word = Is there a word by which you know that it is really us?
vulnerable-ask-code_word-help = A word that only you expect, such as the name of a flower. We say it first. You may leave it open.
vulnerable-ask-answered_by = Who should answer you?
vulnerable-ask-answered_by-help = Your wish counts: no other officer of the desk opens your message.
vulnerable-ask-answered_by-woman = A woman officer
vulnerable-ask-answered_by-man = A man officer
vulnerable-ask-answered_by-anyone = It makes no difference to me
vulnerable-ask-called = What may we call you?
vulnerable-ask-called-help = Any name you like. It need not be the one in your papers. You may leave it open.
vulnerable-ask-what_happened = What would you like to tell us?
vulnerable-ask-what_happened-help = As much or as little as you wish. You are not to blame. You can stop at any time and leave the page.
vulnerable-ask-where = Where are you, or where did it happen?
vulnerable-ask-where-help = The town or the neighbourhood is enough. It tells us which desk is near you. You may leave it open.
vulnerable-ask-wish = What would help you most?
vulnerable-ask-wish-help = You can change your mind at any time.
vulnerable-ask-wish-talk_first = First only talk with somebody
vulnerable-ask-wish-advice = Know what my rights are
vulnerable-ask-wish-come_to_me = That an officer comes to me
vulnerable-ask-wish-safe_place = A safe place to stay
vulnerable-ask-wish-register = That it is registered and followed up by law

## What we promise

vulnerable-clock-first_contact = An officer takes up your message
vulnerable-clock-answer = You get an answer
