### reviewed: no

## Who sees what is protected

sees-logged-yours = هر ڀيرو جڏهن ڪو ان کي ڏسي ٿو، لکيو وڃي ٿو. پنهنجي ڪوڊ سان توهان کي نظر اچي ٿو ته ڪهڙي قسم جي آفيسر، ڪڏهن ۽ ڇو ڏٺو.

## What happened, where others may look at the page: without the name of an office

event-place_confirmed-discreet = طئي ٿيو ته ڪير ذميوار آهي.
event-forwarded-discreet = هاڻي ڪا ٻي آفيس ان جي ذميوار آهي.
event-disputed-discreet = توهان چيو: حل نه ٿيو. هاڻي اهو هڪ درجو مٿي وري کليل آهي.
event-escalated-discreet = هڪ مٿئين آفيسر کي ٻڌايو ويو ته وقت گذري ويو.
