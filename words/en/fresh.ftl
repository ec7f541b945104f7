### reviewed: no

## Showing again that it is you, before something important

fresh-title = Is it really you?
fresh-why = This is an important step. Please show again that it is you and not somebody at your screen.
fresh-kept = What you wrote is kept. Nothing has been done yet.
fresh-wrong = This code is not right. Each code works once; please wait for the next one.
fresh-leave = Leave it, and change nothing
