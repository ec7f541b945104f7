### reviewed: no

information-name = Ask for information
information-matter = Request for information
information-about = For documents, figures, rules or decisions that the police hold and that you have a right to know.
information-promise = The information office answers you within the time the law gives. If something cannot be given, you are told why and where you can appeal.

## What we ask

information-ask-question = What would you like to know?
information-ask-question-help = Write it as clearly as you can. You do not have to give a reason.
information-ask-period = From which time?
information-ask-period-help = For example a year, or from one month to another. Leave it open if it does not matter.
information-ask-name = What is your name?
information-ask-name-help = You do not have to say. Some documents about yourself can only be given to you in person.

## What we promise

information-clock-first_contact = We tell you who is working on your question
information-clock-answer = You get the information, or the reason why not
