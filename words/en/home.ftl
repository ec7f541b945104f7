### reviewed: no

home-title = Tell the police. We keep it, and we answer.
home-lead = Write in your own language. You need no account, and you do not have to say your name.
home-emergency = Is somebody in danger now? Call { $number }.
# same in every language
home-emergency-number = 15
home-bring = What is it about?
home-brought = You wrote to us before?
home-follow-says = See who has it and by when you get an answer. Write again. Say whether it was solved.
home-verify-says = See whether a receipt is real and whether others have seen it recorded.
home-promises = What we promise
home-promise-receipt = You get a receipt. With it anyone can check that your message was recorded and not changed.
home-promise-time = You see by when somebody must act. If that time is missed, a superior is told.
home-promise-word = At the end we ask you whether it was solved. If you say no, it goes one level higher.
home-promise-eyes = Only those who work on it read it, and every look is written down.
