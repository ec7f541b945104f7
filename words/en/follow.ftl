### reviewed: no

follow-lead = With the code from your receipt you see what became of your message.
follow-code = Your code
follow-code-help = 16 digits. Spaces and dashes do not matter.
follow-lost = Lost the code? Nobody can look it up, not even we. Please report again and say that you did so before.
follow-no-such-code = There is nothing for this code. Please look at the digits once more.
follow-too-many = Too many people are asking just now. Please try again in a moment.
follow-title-discreet = My message
follow-so-far = So far
follow-more = More
follow-leave = Close this page
follow-paused = The clock stands still; you see the reason below.
follow-status-open = It came in. Nobody has it in hand yet.
follow-status-acknowledged = An officer has it in hand.
follow-status-answered = You were answered.
follow-status-proposed = The police would like to close it.
follow-status-closed = It is closed.
follow-write-title = Write again
follow-write = Your message
follow-write-help = Something to add, an answer, a question.
follow-photos = Photos
photo = Photo
who-you = you
who-police = police

## Was it solved?

verdict-question = Was it solved?
verdict-help = Your word counts. If you say no, it is opened again one level higher, with the same code.
verdict-why = What would you like to say about it?
verdict-yes = Yes, solved
verdict-no = No, not solved

## Taking it back

withdraw-title = Take my message back
withdraw-help = Work on it ends then. It stays recorded that it was there. This cannot be undone; you can report again at any time.
withdraw-why = Why, if you want to say
withdraw-do = Yes, take it back
