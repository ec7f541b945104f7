### reviewed: no

## The command room

nav-room = ڪمانڊ روم
room-title = ڪمانڊ روم
room-queue = انتظار ۾
room-queue-empty = ڪجهه به انتظار ۾ ناهي.
room-queue-empty-help = مدد جون پڪارون ۽ واقعا هتي پاڻمرادو اچن ٿا، سڀ کان تڪڙا پهريان.
room-chosen = چونڊيل
room-chosen-nothing = فهرست مان ڪجهه چونڊيو، يا هيٺين سٽ ۾ ان جو نالو لکو.
room-map = نقشو
room-map-help = تير واريون ڪنجيون نقشو هلائين ٿيون، جمع ۽ ڪٽ ويجهو يا پري ڪن ٿا، Enter وچ واري شيءِ کولي ٿو.
room-map-failed = هن اوزار تي نقشو نٿو ٺهي. جيڪو ان تي آهي سو فهرستن ۾ آهي.
room-map-all = سڀ ڏيکاريو
room-units = يونٽ
room-units-empty = ڪو به يونٽ ڊيوٽي تي ناهي.
room-units-empty-help = يونٽ ڊيوٽي تي اچڻ سان هتي ڏسڻ ۾ اچن ٿا.
room-renew = صفحو ٻيهر ٺاهيو
room-no-script = جيستائين ڪجهه چونڊيل ناهي، هي صفحو هر { $seconds } سيڪنڊن کان پوءِ ٻيهر اچي ٿو. اسڪرپٽ سان اهو پاڻ بدلجي ٿو، آواز ڏئي ٿو ۽ نقشو ڏيکاري ٿو.
room-lost = رابطو ٽٽي ويو آهي. جيڪو توهان ڏسو ٿا سو پراڻو ٿي سگهي ٿو. اسان ٻيهر ڪوشش ڪري رهيا آهيون.
room-over = هاڻي توهان هي بورڊ نٿا ڏسي سگهو.
room-somebody = ڪو ماڻهو
room-signal = مدد جي پڪار
room-signal-waits = ڪنهن به ناهي ورتي
room-signal-taken = ورتل
room-taken-by = { $who } ورتي آهي
room-taken-by-nobody = هي ڪنهن به ناهي ورتي.
room-claim = مان وٺان ٿو
room-take-over = پنهنجي ذمي وٺو
room-release = واپس ڪريو
room-pass = ٻئي روم کي ڏيو
room-pass-to = ڪهڙي روم کي
room-call-back = مون واپس رابطو ڪيو
room-call-back-how = ڪيئن؟
room-call-back-answered = ڇا ڪنهن جواب ڏنو؟
room-answered = جواب مليو
room-not-answered = جواب نه مليو
room-message = دٻائڻ واري کي لکو
room-message-words = توهان جا لفظ سندس اسڪرين تي ايندا
room-false = ڪنهن کي مدد نه گهربل هئي
room-abandon = ڪنهن سان رابطو نٿو ٿئي
room-why = توهان کي ڪيئن خبر پئي؟ اهو روم ۾ ئي رهندو.
room-tried = ڇا ڪوشش ڪئي وئي؟ اهو روم ۾ ئي رهندو.
room-end-test = آزمائش ختم ڪريو
room-acts = ڇا ڪري سگهجي ٿو
room-choose-one = مهرباني ڪري هڪ چونڊيو.
room-caller = نالو
room-phone = ٽيليفون
room-code = ڳجهو لفظ
room-way = ڪهڙي رستي آئي
room-facts = ڇا معلوم آهي
room-positions = هنڌ
room-said = ڇا چيو ويو
room-from-caller = دٻائڻ وارو:
room-held = بٽڻ { $count ->
    [one] { $count } سيڪنڊ
   *[other] { $count } سيڪنڊ
} دٻايو ويو
room-queued = اوزار تي { $count ->
    [one] { $count } سيڪنڊ
   *[other] { $count } سيڪنڊ
} انتظار ڪيو
room-kept = پهريان لاگ سان گڏ سانڍي وئي
room-spooled = هتي سانڍيل، اڃا لاگ ۾ ناهي
room-spooled-help = هي اڃا هن فهرست ۾ نٿي وٺي سگهجي. موٽي فون ڪريو، ۽ وائرليس تي ڪنهن کي موڪليو. پاڻهي لاگ ۾ هلي ويندي.
room-spooled-stays = هي لاگ هاڻي ڪجهه نٿي وٺي. موٽي فون ڪريو، وائرليس تي ڪنهن کي موڪليو، ۽ ان کي ٻئي هنڌ به لکي رکو.
room-spooled-more = { $count ->
    [one] وڌيڪ { $count } پڪار هتي سانڍيل آهي
   *[other] وڌيڪ { $count } پڪارون هتي سانڍيل آهن
}
room-metres = { $count } ميٽر
room-mark-duress = دٻاءَ هيٺ رد ٿيل
room-duress-help = اوزار تي هي رد ٿيل ڏسجي ٿي. جنهن وٽ اوزار آهي اهو مجبور ٿي سگهي ٿو. گهنٽي نه وڄايو، لڪ ۾ مدد ڪريو.
room-mark-silent = خاموش: اتي ڪو آواز نه ڪريو
room-mark-presses = { $count ->
    [one] هڪ ڀيرو
   *[other] { $count } ڀيرا
} دٻايو ويو
room-mark-cancel-asked = چوي ٿو ته محفوظ آهي
room-mark-neighbour = ٻين رومن کي ٻڌايو ويو
room-status-exercise = مشق
room-status-test = آزمائش
room-status-system = سرشتو

## Sound and keys

room-sound-on = آواز هلي رهيو آهي
room-sound-off = آواز بند آهي
room-sound-blocked = برائوزر آواز روڪي رهيو آهي. ڪا ڪنجي يا بٽڻ دٻايو.
room-sound-try = آواز آزمايو
room-sound-switch = آواز کوليو يا بند ڪريو
room-keys = ڪنجيون
room-keys-off = اڪيلا اکر ڪجهه نه ڪن
room-key-help = هي فهرست
room-key-next = فهرست ۾ اڳيون
room-key-previous = پويون
room-key-open = کوليو
room-key-claim = جيڪو سڀ کان گهڻو انتظار ۾ آهي سو وٺو
room-key-line = لکڻ جي سٽ
room-key-queue = فهرست ڏانهن
room-key-chosen = چونڊيل ڏانهن
room-key-map = نقشي ڏانهن
room-key-units = يونٽن ڏانهن
room-key-sound = آواز آزمايو
room-key-leave = صفحي ڏانهن واپس

## Why not

room-refused-claimed = { $who } پهريان هو ۽ هي وٺي چڪو آهي.
room-refused-over = اهو ختم ٿي چڪو آهي.
room-refused-not-claimed = مهرباني ڪري پهريان ان کي وٺو.
room-refused-already = اهو اڳ ئي ٿي چڪو آهي.
room-refused-words-needed = مهرباني ڪري ڪجهه لکو.
room-refused-too-long = اهو تمام ڊگهو آهي.
room-refused-too-many = اهو تمام گهڻو آهي.
room-refused-call-back-first = ٿي سگهي ٿو ڪو دٻاءَ هيٺ هجي: مهرباني ڪري پهريان آواز کان سواءِ ان تائين پهچو.
room-refused-looks-cancelled = اوزار رد ٿيل ڏسجي ٿو ۽ لفظ نٿو ڏيکاري.
room-refused-no-test = هي حقيقي آهي: ان کي آزمائش طور ختم نٿو ڪري سگهجي.
room-refused-same-room = اهو اڳ ئي هن روم ۾ آهي.
room-refused-not-now = هاڻوڪي حالت مان اهو قدم نٿو ٺهي.
room-refused-closed = اهو بند آهي. مهرباني ڪري پهريان ٻيهر کوليو.
room-refused-not-closed = اهو کليل آهي.
room-refused-units-still-out = يونٽ اڃا ٻاهر آهن. مهرباني ڪري پهريان انهن کي فارغ ڪريو.
room-refused-disposition-needed = مهرباني ڪري پهريان ٻڌايو ته پڄاڻي ڪيئن ٿي.
room-refused-time = اهڙو وقت نٿو ٿي سگهي.
room-refused-second-source = هڪ ئي ذريعي تي ڪو هٿياربند داخل نٿو ٿئي: مهرباني ڪري واپس رابطو ڪريو يا ٻيو ذريعو ڳوليو.
room-refused-not-mergeable = هي ٻئي ملائي نٿا سگهجن.
room-refused-nothing-like-it = ان نالي جي ڪا شيءِ ناهي.
room-refused-off-duty = يونٽ ڊيوٽي تي ناهي.

## Handing over

room-handover = ڊيوٽي سونپيو

## Incidents

room-incident = واقعو
room-open-incident = واقعو کوليو
room-incident-words = ڇا ٿيو، ۽ ڪٿي؟
room-link = اهو ڪنهن کليل واقعي جو آهي
room-link-to = ڪهڙو واقعو
room-type = قسم
room-type-not-known = اڃا معلوم ناهي
room-priority = ترجيح
room-priority-1 = 1: جان خطري ۾ آهي
room-priority-2 = 2: تڪڙو
room-priority-3 = 3: جلد
room-priority-4 = 4: بندوبست ٿي سگهي ٿو
room-priority-short = ترجيح { $no }
room-place = هنڌ
room-place-not-known = هنڌ اڃا معلوم ناهي
room-place-words = هنڌ لفظن ۾
room-place-lat = ويڪرائي ڦاڪ
room-place-lon = ڊگهائي ڦاڪ
room-place-kind = هنڌ جو قسم
room-setting = شهر يا ڳوٺ
room-save-place = ٻڌايو ڪٿي آهي
room-save-type = ٻڌايو ڇا آهي
room-cautions = احتياط ڪريو
room-site = ماڳ
room-contacts = رابطا
room-premise-notes = هنڌ جا نوٽ
room-recommended = ڪير وڃي سگهي ٿو
room-recommended-none = ڪو به يونٽ نه گهريو ويو آهي. يونٽن جي فهرست مان چونڊيو.
room-recommended-no-place = پهريان ٻڌايو ڪٿي آهي؛ پوءِ ڏيکارينداسين ته ويجهو ڪير آهي.
room-short = کوٽ: { $count } × { $what }
room-minutes-away = { $count ->
    [one] { $count } منٽ
   *[other] { $count } منٽ
}
room-kilometres = { $km } ڪلوميٽر
room-position-age = هنڌ { $age } پراڻو
room-send = موڪليو
room-send-chosen = چونڊيل موڪليو
room-send-other = ٻيو يونٽ موڪليو
room-units-here = ڪير موڪليل آهي
room-nobody-sent = اڃا ڪو به نه موڪليو ويو آهي.
room-step-next = اڳيون
room-step-say = اهي چون ٿا
room-clear = سندن ڪم پورو ٿيو
room-refuse = اهي نٿا وڃي سگهن
room-hold = انتظار ۾ رکو
room-hold-until = ڪيتري دير
room-held-until = { $when } تائين انتظار ۾
room-resume = هاڻي انتظار ناهي
room-note = نوٽ لکو
room-note-words = نوٽ
room-corroborate = ٻيو ذريعو آهي
room-merge = اهو ساڳيو ٻيو واقعو آهي
room-merge-into = ساڳيو جيڪو
room-same-as = شايد ساڳيو
room-not-same = ساڳيو ناهي
room-alarm-level = الارم درجو { $level }
room-raise = الارم درجو وڌايو
room-notify = اداري کي ٻڌايو ويو
room-agency = ڪهڙو ادارو
room-notified-how = ڪيئن
room-transfer = ٻيو ادارو وٺي ٿو
room-cancel = ڪنهن جي وڃڻ جي ضرورت ناهي
room-close = بند ڪريو
room-how-ended = پڄاڻي ڪيئن ٿي؟
room-reopen = ٻيهر کوليو
room-reopened = ٻيهر کوليو ويو
room-timeline = ڇا ٿيو
room-signals-of = هن جون مدد جون پڪارون
room-signals-count = { $count ->
    [one] { $count } پڪار
   *[other] { $count } پڪارون
}
room-units-count = { $count ->
    [one] { $count } يونٽ
   *[other] { $count } يونٽ
}
room-nobody-yet = ڪو نه موڪليو ويو
room-hours-minutes = { $count ->
    [one] { $count } منٽ
   *[other] { $count } منٽ
}

## Units

room-unit = يونٽ
room-free = واندو
room-crew = عملو
room-off-duty = ڊيوٽي تي ناهي
room-position-none = هنڌ ناهي
room-position-stale = هنڌ پراڻو
room-position-lost = نظر کان ٻاهر
room-emergency = اهلڪار خطري ۾: { $unit }
room-emergency-since = کان
room-emergency-show = يونٽ ڏيکاريو
room-emergency-end = هنگامي حالت ختم ٿي
room-welfare-missed = خيريت جي پڪار جو جواب نه ڏنو
room-welfare-due = خيريت پڇي پئي وڃي
room-well = اهي خيريت سان آهن
room-watch = باقاعدي خيريت پڇو
room-out = نٿا موڪلي سگهجن
room-in = ٻيهر موڪلي سگهجن ٿا
room-reason = ڇو

## The line

room-line = سٽ
room-line-help = مثال طور ‎/d P21 I4711‎ يونٽ P-21 کي واقعي I4711 ڏانهن موڪلي ٿو. Tab پورو ڪري ٿو.
room-line-do = ڪريو
room-line-done = ٿي ويو: { $what }
room-line-show = ڏيکاريو ويو: { $what }
