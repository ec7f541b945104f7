### reviewed: no

verify-lead = Choose the receipt that you kept. It is checked on your own device and is not sent anywhere.
verify-file = Receipt
verify-file-help = The file you kept; its name ends in .html
verify-send = Send it here to be checked
verify-alone = If you are not sure of this page, check the receipt with somebody you trust: a lawyer, a newspaper, a university.
verify-self = Check it yourself
verify-self-help = With the program “amanat” and the policy file, without internet and without us:
verify-policy = The policy file: whose signature counts

## What the check says

verdict-witnessed = Recorded, and seen by others.
verdict-witnesses = Independent witnesses who have seen it:
verdict-log-only = Recorded by the police's own log only.
verdict-log-only-help = No independent witness has confirmed it yet. Check it again later.
verdict-no-match = It does not match.
verdict-no-match-help = Keep this file as it is and show it to a lawyer, to the oversight body or to a newspaper.
verdict-why-receipt = There is no whole receipt in this file.
verdict-why-proof = The proof in it is damaged.
verdict-why-checkpoint = The signature is not one that counts here.
verdict-why-event = This message is not in the log.
verdict-why-words = The words in it are not those that were recorded.
verdict-cannot = It could not be checked here.
verdict-why-browser = This browser is too old for the check. Please use another one.
verdict-why-policy = The policy that says whose signature counts is missing or damaged.
verdict-no-script = Without script this page cannot check by itself. Use the program “amanat”, or send the file to a page that checks receipts.
