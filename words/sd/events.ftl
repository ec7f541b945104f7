### reviewed: no

## For the sender

event-opened = توهان هي موڪليو.
event-place_confirmed = طئي ٿيو ته { $unit } ذميوار آهي.
event-acknowledged = هڪ آفيسر هي هٿ ۾ کنيو.
event-asked = پوليس توهان کان ڪجهه پڇي ٿي.
event-replied = توهان لکيو.
event-noted = هڪ آفيسر نوٽ لکيو.
event-forwarded = هي { $unit } ڏانهن ويو، جيڪو ان جو ذميوار آهي.
event-assigned = ان لاءِ هڪ آفيسر مقرر ٿيو.
event-merged = ساڳي ڳالهه جي ٻئي پيغام سان گڏ ڏٺو پيو وڃي.
event-unmerged = هاڻي وري الڳ ڏٺو پيو وڃي.
event-linked = معلوم ٿيو ته ان جو ٻئي معاملي سان لاڳاپو آهي.
event-protection_raised = هاڻي هي وڌيڪ حفاظت ۾ رکيو ويو آهي.
event-lowering_proposed = ڪنهن ان جي حفاظت گهٽائڻ جي تجويز ڏني.
event-protection_lowered = هاڻي هي گهٽ حفاظت ۾ رکيو ويو آهي.
event-paused = گهڙي روڪي وئي، ڇو ته ڪنهن شيءِ جو انتظار آهي.
event-resumed = گهڙي وري هلي پئي.
event-clock_moved = واعدي جو وقت { $when } ڪيو ويو.
event-answered = پوليس توهان کي جواب ڏنو.
event-close_proposed = پوليس هي بند ڪرڻ چاهي ٿي. نتيجو: { $outcome }.
event-seconded = ٻئي آفيسر نتيجي جي تصديق ڪئي.
event-agreed = توهان چيو: حل ٿي ويو.
event-disputed = توهان چيو: حل نه ٿيو. هاڻي هي { $unit } وٽ وري کليل آهي.
event-closed = هي بند ٿيو.
event-closed-agreed = بند ٿيو، ڇو ته توهان چيو ته حل ٿي ويو.
event-closed-silent = بند ٿيو، ڇو ته توهان جو جواب نه آيو. توهان اڃا به چئي سگهو ٿا ته حل نه ٿيو.
event-closed-no_channel = بند ٿيو. توهان اڃا به چئي سگهو ٿا ته حل نه ٿيو.
event-closed-not_asked = جواب سان بند ٿيو.
event-closed-withdrawn = بند ٿيو، ڇو ته توهان واپس ورتو.
event-reopened = هي وري کوليو ويو.
event-lapsed = واعدي جو هڪ وقت گذري ويو.
event-escalated = { $unit } کي خبر ڏني وئي ته وقت گذري ويو.
event-report_ordered = رپورٽ گهرائي وئي.
event-report_submitted = گهرايل رپورٽ جمع ٿي.
event-report_returned = گهرايل رپورٽ واپس موڪلي وئي.
event-report_accepted = گهرايل رپورٽ قبول ٿي.
event-extract_proposed = ڪنهن هڪ حصو شايع ڪرڻ جي تجويز ڏني.
event-extract_published = هڪ حصو شايع ڪيو ويو.
event-withdrawn = توهان واپس ورتو.
event-erased = لفظ مٽايا ويا.
event-other = ڪجهه ٿيو.
