### reviewed: no

juvenile-name = A young person and the police
juvenile-matter = Message to the young people’s desk
juvenile-about = For when the police hold, look for or question somebody under 18, or a court has called them. For the young person, the parents, or whoever is worried.
juvenile-promise = Only a few named officers who are trained for children read what you write; if you ask for a woman or for a man, only a woman or only a man. The police station that you name does not read it. Until we know otherwise we act as for a child, and it is registered at once.
juvenile-neutral = My message

## What we ask

juvenile-ask-safe_contact = How and when can we reach you safely?
juvenile-ask-safe_contact-help = For example: “only messages, in the mornings, say you are the tailor”. If it is not safe, leave it open: you can come back here with your code.
juvenile-ask-leave_message = May we leave a message if you do not answer?
juvenile-ask-leave_message-help = Others may read or hear a message. If you leave this open, we leave none.
juvenile-ask-code_word = Is there a word by which you know that it is really us?
juvenile-ask-code_word-help = A word that only you expect, such as the name of a flower. We say it first. You may leave it open.
juvenile-ask-answered_by = Who should answer you?
juvenile-ask-answered_by-help = Your wish counts: no other officer of the desk opens your message.
juvenile-ask-answered_by-woman = A woman officer
juvenile-ask-answered_by-man = A man officer
juvenile-ask-answered_by-anyone = It makes no difference to me
juvenile-ask-relation = Who is it about?
juvenile-ask-relation-help = So that we know how to speak with you.
juvenile-ask-relation-myself = Myself
juvenile-ask-relation-my_child = My child
juvenile-ask-relation-family = Somebody of my family
juvenile-ask-relation-somebody_else = Somebody else
juvenile-ask-now = What is happening now?
juvenile-ask-now-help = For somebody who is held we act fastest.
juvenile-ask-now-held = The police hold the person
juvenile-ask-now-searched = The police are looking for the person
juvenile-ask-now-summoned = The person is called to the police or to a court
juvenile-ask-now-free = None of these
juvenile-ask-unit = Which police station or office is it?
juvenile-ask-unit-help = It does not read what you write. Leave it open if you do not know.
juvenile-ask-age = How old is the person it is about?
juvenile-ask-age-help = In years. If you do not know, leave it open: then we act as for a child.
juvenile-ask-what_happened = What would you like to tell us?
juvenile-ask-what_happened-help = As much or as little as you wish. You can stop at any time and leave the page.
juvenile-ask-where = Where are you, or where did it happen?
juvenile-ask-where-help = The town or the neighbourhood is enough. It tells us which desk is near you. You may leave it open.

## What we promise

juvenile-clock-first_contact = An officer takes up your message
juvenile-clock-answer = You get an answer
