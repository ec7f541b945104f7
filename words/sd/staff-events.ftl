### reviewed: no

## What happened so far, as officers read it

staff-event-opened = وصول ٿيو
staff-event-place_confirmed = طئي ٿيو ته اهو ڪنهن جي ذمي آهي
staff-event-acknowledged = ذمي کنيو ويو
staff-event-asked = موڪليندڙ کان پڇيو ويو
staff-event-replied = موڪليندڙ لکيو
staff-event-noted = ساٿين لاءِ نوٽ
staff-event-forwarded = ٻئي يونٽ ڏانهن موڪليو ويو
staff-event-assigned = ڪنهن جي سپرد ٿيو
staff-event-merged = ٻئي معاملي سان گڏ ڪيو ويو
staff-event-unmerged = ٻيهر ڌار ڪيو ويو
staff-event-linked = ٻئي معاملي سان ڳنڍيو ويو
staff-event-protection_raised = تحفظ وڌايو ويو
staff-event-lowering_proposed = تحفظ گهٽائڻ جي تجويز ڏني وئي
staff-event-protection_lowered = تحفظ گهٽايو ويو؛ ٻيو ماڻهو متفق هو
staff-event-paused = گهڙي روڪي وئي
staff-event-resumed = گهڙي ٻيهر هلي
staff-event-clock_moved = هڪ واعدي جو وقت بدلايو ويو
staff-event-answered = موڪليندڙ کي جواب ڏنو ويو
staff-event-close_proposed = بند ڪرڻ جي تجويز ڏني وئي
staff-event-seconded = ٻئي آفيسر نتيجي سان اتفاق ڪيو
staff-event-agreed = موڪليندڙ چيو: حل ٿي ويو
staff-event-disputed = موڪليندڙ چيو: حل نه ٿيو؛ هڪ درجو مٿي ويو
staff-event-closed = بند ٿيو
staff-event-reopened = ٻيهر کوليو ويو
staff-event-lapsed = هڪ واعدو وقت تي پورو نه ٿيو
staff-event-escalated = مٿين آفيسرن کي ٻڌايو ويو
staff-event-report_ordered = رپورٽ گهري وئي
staff-event-report_submitted = رپورٽ پيش ڪئي وئي
staff-event-report_returned = وڌيڪ معلومات گهري وئي
staff-event-report_accepted = رپورٽ قبول ڪئي وئي
staff-event-extract_proposed = ڪجهه لفظ شايع ڪرڻ جي تجويز ڏني وئي
staff-event-extract_published = ڪجهه لفظ شايع ڪيا ويا
staff-event-withdrawn = موڪليندڙ واپس ورتو
staff-event-erased = لفظ ميساريا ويا
