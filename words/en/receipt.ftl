### reviewed: no

receipt-title = We have it
receipt-received = Your message was recorded. Nobody can change or remove it without this being noticed.
receipt-code = Your code
receipt-code-help = Write it down or take a picture. It is shown only now. With it you read the answer and write again; whoever has it can do so too.
receipt-code-elsewhere = It was shown to you when you sent your message.
receipt-fingerprint = To compare on paper:
receipt-next = What happens next
receipt-unit = Responsible:
receipt-unit-unsure = An officer now confirms which unit is responsible for this place.
receipt-due = The next step is due by:
receipt-late = If that time is missed, a superior is told without your doing anything.
receipt-verdict = At the end we ask you whether it was solved.
receipt-download = Keep the receipt
receipt-download-help = A file that works without internet. It contains what you wrote and the proof that it was recorded.
receipt-download-discreet = You do not have to keep it. Do so only if nobody else looks at this device: the code is enough.
receipt-file-title = Receipt
receipt-when = Recorded on
receipt-where-to-follow = Follow it at
receipt-told = What you wrote
receipt-proof = The proof
receipt-proves-nothing = A page from the police proves nothing by itself. The proof in it does: anyone can check it with a program that does not come from the police.
receipt-others = The format is public and is described here:
receipt-proof-show = Show the proof
