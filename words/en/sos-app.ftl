### reviewed: no

sos-app-lead = Hold the button for three seconds. You need to write nothing.
sos-app-hold = Hold for help
sos-app-again = Hold to press once more
sos-app-at-once = Send without holding
sos-app-silent = Silent: no sound, no shaking, and nothing moves on the page
sos-app-silent-help = After a silent press the page stays as it is. Choose “Look again” when it is safe to look.
sos-app-allow = Let the police see where I am
sos-app-count = Seconds:
sos-app-waits = It waits on this device. It is sent by itself as soon as there is a network. Please try to call as well.
sos-app-state = What is confirmed
sos-app-accepted = Arrived
sos-app-seen = On a screen of the control room
sos-app-taken = Somebody is answering
sos-app-presses = Presses counted:
sos-app-text = Write to the control room
sos-app-other = Another way: call { $number }
sos-app-short = Help
sos-app-install = Keep this page on your home screen: it also opens when there is no network.
nav-sos = Help, now
home-sos-says = You or somebody else is in danger. One button, no account.
