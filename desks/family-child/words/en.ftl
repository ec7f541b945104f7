### reviewed: no

family-child-name = A child or a family needs help
family-child-matter = Message to the family and child desk
family-child-about = For when somebody is hurt, threatened or neglected at home, and for every child who is hurt, anywhere. Children may write themselves.
family-child-promise = Only officers of this desk who are trained for children read what you write; if you ask for a woman or for a man, only a woman or only a man. Not your police station, and nobody of your family. What concerns somebody under 18 is registered at once, and nobody may send you away. Nothing else is done without asking you, except to save a life.
family-child-neutral = My message

## What we ask

family-child-ask-safe_contact = How and when can we reach you safely?
family-child-ask-safe_contact-help = For example: “only messages, in the mornings, say you are the tailor”. If it is not safe, leave it open: you can come back here with your code.
family-child-ask-leave_message = May we leave a message if you do not answer?
family-child-ask-leave_message-help = Others may read or hear a message. If you leave this open, we leave none.
family-child-ask-code_word = Is there a word by which you know that it is really us?
family-child-ask-code_word-help = A word that only you expect, such as the name of a flower. We say it first. You may leave it open.
family-child-ask-answered_by = Who should answer you?
family-child-ask-answered_by-help = Your wish counts: no other officer of the desk opens your message.
family-child-ask-answered_by-woman = A woman officer
family-child-ask-answered_by-man = A man officer
family-child-ask-answered_by-anyone = It makes no difference to me
family-child-ask-relation = Who is it about?
family-child-ask-relation-help = So that we know how to speak with you.
family-child-ask-relation-myself = Myself
family-child-ask-relation-my_child = My child
family-child-ask-relation-family = Somebody of my family
family-child-ask-relation-somebody_else = Somebody else
family-child-ask-age = How old is the person it is about?
family-child-ask-age-help = In years. If you do not know, leave it open: then we act as for a child.
family-child-ask-what_happened = What would you like to tell us?
family-child-ask-what_happened-help = As much or as little as you wish. You are not to blame. You can stop at any time and leave the page.
family-child-ask-where = Where are you, or where did it happen?
family-child-ask-where-help = The town or the neighbourhood is enough. It tells us which desk is near you. You may leave it open.
family-child-ask-wish = What would help you most?
family-child-ask-wish-help = You can change your mind at any time.
family-child-ask-wish-talk_first = First only talk with somebody
family-child-ask-wish-advice = Know what my rights are
family-child-ask-wish-come_to_me = That an officer comes to me
family-child-ask-wish-safe_place = A safe place to stay
family-child-ask-wish-register = That it is registered and followed up by law

## What we promise

family-child-clock-first_contact = An officer takes up your message
family-child-clock-answer = You get an answer
