### reviewed: no

## The force’s own sign-in

openid-name = The force’s own sign-in
sign-in-openid = Come in by: { $name }
openid-gone = The force’s own sign-in does not answer now. Please come in another way, or try again later.
openid-old = That took too long, was used already, or began in another browser. Please begin again.
openid-refused = The force’s own sign-in did not let you in. You can try again, or come in another way.
openid-wrong = What the force’s own sign-in said did not hold. Please try again; if it happens again, tell whoever runs this site.
openid-unknown = The force’s own sign-in knows you, but no account here is connected with you. Please show this to whoever looks after people:
openid-no-second = The force’s own sign-in did not ask you for a second factor, and you have none here. Please come in another way and set one up under My account.
openid-second-title = One more step
openid-second-help = The force’s own sign-in did not ask for a second factor. Please show yours.
openid-left = You are signed out here. The force’s own sign-in may still know this browser: on a shared computer, sign out there too.
openid-leave-there = Sign out there too
openid-connected = Connected with:
openid-not-connected = Not connected. When it is, it lets you in here too.
openid-connect = Connect
openid-connect-help = Next you show there who you are. From then on it opens this account.
openid-disconnect = Disconnect
openid-other = That is connected with another account. Please tell whoever looks after people.
openid-again = Show it at the force’s own sign-in, in a new window; then come back here and go on
openid-again-title = Shown again
openid-again-done = Thank you. You can close this window and go on in the other one.
people-subject = Name at the force’s own sign-in
people-subject-help = What it calls this person. It is shown to them when they try to come in that way.
people-link-themselves = They can connect it themselves, under My account.
people-link-last = This is their last way in. Renew their ways in instead, with a second officer.
person-event-subject_proposed = Proposed: connect the force’s own sign-in; a second person must agree
