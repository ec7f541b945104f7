### reviewed: no

## Reading in an emergency

nav-emergency = هنگامي حالت ۾
emergency-title = هنگامي حالت ۾ هڪ معاملو پڙهو
emergency-lead = صرف تڏهن جڏهن ڊيسڪ جو انتظار ڪرڻ سان ڪنهن کي نقصان پهچي سگهي. مهرباني ڪري پهريان ڊيسڪ سان رابطو ڪريو.
emergency-what-follows = ان کان پوءِ: ڊيسڪ، ان جي سربراهه ۽ نگراني ڪندڙن کي هڪدم ٻڌايو وڃي ٿو. توهان { $minutes } منٽن تائين هڪ معاملو پڙهي سگهو ٿا؛ نه ڪجهه بدلائي سگهجي ٿو نه ساڻ کڻي سگهجي ٿو. ٻيو ماڻهو { $hours } ڪلاڪن اندر ان جو جائزو وٺي ٿو، لاڳاپيل ماڻهو ڏسي ٿو ته اهو پڙهيو ويو، ۽ انگ شايع ٿين ٿا.
emergency-mine = هاڻي کليل آهن
emergency-past = ان کان اڳ
emergency-matter = معاملي جو نمبر يا نشان
emergency-matter-help = جيئن توهان کي ٻڌايو ويو، مثال طور K7F-42Q.
emergency-reason = اهو انتظار ڇو نٿو ڪري سگهي؟
emergency-why = سبب، پنهنجن لفظن ۾
emergency-why-told = سبب، آفيسر جي پنهنجن لفظن ۾
emergency-why-help = ڪير خطري ۾ آهي ۽ توهان پهريان ڇا ڪوشش ڪئي. اهو ڊيسڪ ۽ جائزو وٺندڙ پڙهن ٿا.
emergency-do = هي معاملو کوليو
emergency-none = هن نمبر جو اهڙو ڪو معاملو ناهي جيڪو توهان کولي سگهو.
emergency-open-already = هي معاملو توهان اڳ ۾ ئي کوليو آهي.
emergency-too-many = توهان تمام گهڻا کوليا يا آزمايا آهن. مهرباني ڪري ڊيسڪ کي فون ڪريو يا ڪنهن ساٿيءَ کي چئو.
emergency-too-long = اهو تمام گهڻو آهي. مهرباني ڪري گهٽ لکو.
emergency-closed = اهو بند ٿي چڪو آهي.
emergency-done-already = اهو اڳ ۾ ئي ٿي چڪو آهي.
emergency-reading = سڀ ڪجهه ڍڪيل آهي. صرف اهو کوليو جنهن جي هاڻي ضرورت آهي: هر کوليل حصو درج ٿئي ٿو.
emergency-copy = هن صفحي تي توهان جو نالو لکيل آهي. نقل کي روڪي نٿو سگهجي؛ پر معلوم آهي ته ڪنهن پڙهيو.
emergency-covered = ڍڪيل
emergency-uncover = هي حصو کوليو
emergency-close = هاڻي ضرورت ناهي: هينئر ئي بند ڪريو
emergency-over = بند ٿي ويو:
emergency-over-help = هن معاملي جو هاڻي توهان کي ڪجهه نٿو ڏيکارجي. ٻيو ماڻهو جائزو وٺندو ته ڇا ڪيو ويو.
emergency-until = تائين
emergency-explain = وضاحت ڪريو
emergency-explain-help = جيڪو توهان پڙهيو ان سان ڇا ڪيو؟ اهو جائزو وٺندڙ پڙهي ٿو.
emergency-class-identity = اهو ڪير آهي ۽ ان سان ڪيئن رابطو ٿئي
emergency-class-content = ڇا چيو ويو
emergency-class-evidence = تصويرون ۽ ثبوت
emergency-class-internal = آفيسرن جا نوٽ
emergency-read = هنگامي حالت ۾ پڙهيو ويو
emergency-wrong-title = بنا مناسب سبب جي هنگامي طور کوليو ويو
emergency-sender-title = هنگامي حالت ۾ ان کي ڪنهن پڙهيو
emergency-sender-help = جڏهن ڪنهن جي جان خطري ۾ ٿي سگهي ٿي ته ٿورا آفيسر هڪ محفوظ معاملو هڪ ڪلاڪ تائين پڙهي سگهن ٿا. ٻيو ماڻهو ڏسي ٿو ته اهو صحيح هو يا نه.
emergency-sender-wrong = ان جي جاچ ٿي، ۽ ان کي پڙهڻ صحيح نه هو. آفيسر جي مٿين عملدارن کي ٻڌايو ويو آهي. اسان کي افسوس آهي.
glass-reason-danger_to_life = ڪنهن جي جان خطري ۾ آهي
glass-reason-cannot_be_found = خطري ۾ پيل ماڻهو نٿو ملي
glass-reason-desk_not_reachable = ڊيسڪ سان رابطو نٿو ٿئي
glass-reason-court_order = عدالت جو حڪم هٿ ۾ آهي
glass-reason-other = ڪو ٻيو سبب
glass-verdict-justified = اهو صحيح هو
glass-verdict-not_justified = اهو صحيح نه هو
glass-verdict-asks_more = پهريان وضاحت گهرجي
glass-asked = وضاحت جو انتظار آهي
glass-late = جائزي ۾ دير ٿي وئي
glass-waits = جائزي جو انتظار آهي
glass-reviews = هنگامي حالت ۾ کوليل معاملا
glass-who = ڪير
glass-which = ڪهڙو معاملو
glass-when = ڪڏهن کان – ڪڏهن تائين
glass-uncovered = ڇا کوليو ويو
glass-uncovered-none = ڪجهه نه
glass-verdict = ڇا اهو صحيح هو؟
glass-found = توهان ڇا ڏٺو
glass-found-help = اهو اهي پڙهن ٿا جيڪي معاملي جا ذميوار آهن.
glass-do = هي جائزو درج ڪريو
mail-emergency-subject = هنگامي حالت ۾ پڙهيو ويو: { $label }
mail-emergency-body =
    هڪ محفوظ معاملو هنگامي حالت ۾ پڙهيو ويو: { $label }
    { $address }
mail-emergency-late-subject = جائزي ۾ دير: { $label }
mail-emergency-late-body =
    هنگامي حالت ۾ پڙهيل هن معاملي جو جائزو وقت تي نه ورتو ويو: { $label }
    { $address }
mail-emergency-wrong-subject = بنا مناسب سبب جي کوليو ويو: { $label }
mail-emergency-wrong-body =
    جائزي مان معلوم ٿيو ته هي معاملو هنگامي حالت ۾ نه پڙهڻ گهرجي ها: { $label }
    { $address }
mail-emergency-sender-subject = توهان جي معاملي { $label } بابت
mail-emergency-sender-body =
    توهان جو معاملو { $label } هنگامي حالت ۾ پڙهيو ويو، ۽ جائزي مان معلوم ٿيو ته اهو صحيح نه هو. ڇا ٿيو، اهو ڏسڻ لاءِ { $address } کوليو ۽ پنهنجو پيروي ڪوڊ لکو.
