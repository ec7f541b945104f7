### reviewed: no

## Who sees what is protected

sees-logged-yours = هر ځل چې څوک یې وګوري، لیکل کېږي. په خپل کوډ وینئ چې څه ډول افسر، کله او ولې کتلي دي.

## What happened, where others may look at the page: without the name of an office

event-place_confirmed-discreet = دا تایید شوه چې څوک مسئول دی.
event-forwarded-discreet = اوس بل دفتر د دې مسئول دی.
event-disputed-discreet = تاسو وویل: حل نه شو. اوس یوه کچه لوړه بیا پرانیستل شوی دی.
event-escalated-discreet = یو لوړ افسر ته وویل شول چې وخت تېر شو.
