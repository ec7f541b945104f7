### reviewed: no

## Today

today-title = اڄ
today-mine = اسان جي ذمي باقي
today-nothing = ڪجهه باقي ناهي.
today-nothing-help = نوان معاملا ايندي ئي هتي پاڻمرادو نظر اچن ٿا. صفحو ٻيهر کولڻ جي ضرورت ناهي.
today-below = اسان جي ماتحت يونٽن ۾ دير
waits-for-place = طئي ڪرڻو آهي ته اهو ڪنهن جي ذمي آهي
waits-for-acknowledgement = اڃا ڪنهن پنهنجي ذمي ناهي کنيو
waits-for-reply = موڪليندڙ ٻيهر لکيو آهي
waits-for-answer = جواب ڏيڻ باقي آهي
waits-for-second = ٻئي آفيسر کي نتيجو ڏسڻو آهي
waits-for-closing = جواب ڏنو ويو؛ بند ٿي سگهي ٿو
waits-for-sender = موڪليندڙ کان پڇيو ويو آهي
waits-for-other = ڪنهن ٻئي جو انتظار آهي
waits-for-nothing = بند

## A matter

matter-protected = هڪ محفوظ معاملو
matter-protected-mark = محفوظ
matter-reopened-mark = حل نه ٿيو: ٻيهر کليل آهي
matter-ask-owner = هي معاملو { $unit } وٽ آهي. مهرباني ڪري انهن کان پڇو.
matter-lapses = { $count ->
    [one] { $count } واعدو وقت تي پورو نه ٿيو.
   *[other] { $count } واعدا وقت تي پورا نه ٿيا.
}
matter-next = توهان ڇا ڪري سگهو ٿا
matter-stands = ڳالهه ڪٿي پهتي آهي
matter-promise = موڪليندڙ سان واعدو
matter-opened = وصول ٿيو
matter-ended = ڪيئن ختم ٿيو
matter-language = موڪليندڙ جي ٻولي
matter-level = تحفظ
matter-assigned = ڪنهن جي هٿ ۾ آهي
matter-told = موڪليندڙ اسان کي ڇا ٻڌايو
matter-past = هن وقت تائين ڇا ٿيو
matter-internal = صرف آفيسرن لاءِ
words-erased = هن معاملي جا لفظ ميساريا ويا آهن.
picture-number = تصوير { $number }
answer-yes = ها
answer-no = نه
level-p0 = سڀني لاءِ کليل
level-p1 = عام خدمت
level-p2 = ڪيس: هي يونٽ ۽ ان کان مٿيان
level-p3 = محفوظ: صرف ڊيسڪ جا نامزد آفيسر
level-p4 = مهر بند: صرف نامزد ماڻهو
actor-sender = موڪليندڙ
actor-system = امانت
actor-device = هڪ رجسٽرڊ ڊوائيس
actor-operator = انتظاميا
clock-verdict = موڪليندڙ جو فيصلو
clock-report = گهريل رپورٽ

## What an officer can do

act-acknowledge = پنهنجي ذمي کڻو
act-answer = موڪليندڙ کي جواب ڏيو
act-ask = موڪليندڙ کان پڇو
act-note = ساٿين لاءِ نوٽ لکو
act-confirm-place = طئي ڪريو ته اهو ڪنهن جي ذمي آهي
act-whose = ڪهڙو يونٽ؟
act-forward = ٻئي يونٽ ڏانهن موڪليو
act-why = ڇو؟
act-reason = سبب، پنهنجن لفظن ۾
act-words = توهان جا لفظ
act-files = تصويرون
act-files-help = وڌ ۾ وڌ پنج تصويرون (JPEG، PNG يا WebP).
act-assign = طئي ڪريو ته اهو ڪير سنڀالي
act-to-whom = ڪير؟
act-pause = گهڙي روڪيو
act-resume = گهڙي ٻيهر هلايو
act-move-clock = واعدي جو وقت بدلايو
act-which-clock = ڪهڙو واعدو؟
act-until = ڪهڙي ڏينهن تائين؟
act-propose-close = بند ڪرڻ جي تجويز ڏيو
act-outcome = نتيجو ڇا نڪتو؟
act-finding = ڇا معلوم ٿيو؟ اهو موڪليندڙ پڙهي ٿو.
act-evidence = ان جو ثبوت ڇا آهي؟
act-evidence-needed = هي ڊيسڪ معاملو صرف ثبوت سان بند ڪري ٿي: لفظ يا تصويرون.
act-second = مان هن نتيجي سان متفق آهيان
act-reopen = ٻيهر کوليو
act-raise = تحفظ وڌايو
act-lower = تحفظ گهٽايو
act-lower-waits = توهان تحفظ گهٽائڻ جي تجويز ڏني آهي. ٻئي ماڻهوءَ جو متفق ٿيڻ ضروري آهي.
act-level = ڪيترو تحفظ؟
act-order-report = رپورٽ گهرو
act-submit-report = رپورٽ پيش ڪريو
act-return-report = وڌيڪ معلومات گهرو
act-accept-report = رپورٽ قبول ڪريو
outcome-done = ڪم ٿي ويو
outcome-referred = لاڳاپيل اداري جي حوالي ڪيو ويو
outcome-not_possible = ممڪن ناهي
outcome-unfounded = ائين نه ٿيو جيئن ٻڌايو ويو
act-unfounded-help = ٻئي آفيسر جو متفق ٿيڻ ضروري آهي.
ending-agreed = موڪليندڙ چيو: حل ٿي ويو
ending-silent = موڪليندڙ کان پڇيو ويو، جواب نه آيو
ending-no_channel = موڪليندڙ پڇڻ جو ڪو رستو نه ڇڏيو
ending-not_asked = جواب سان ختم ٿيو
ending-withdrawn = موڪليندڙ واپس ورتو
pause-waits_for_sender = موڪليندڙ کان ڪجهه پڇيو ويو آهي
pause-waits_for_other = ٻئي اداري کي جواب ڏيڻو آهي
pause-waits_for_court = عدالت يا سرڪاري وڪيل کي فيصلو ڪرڻو آهي
forward-area = اهو انهن جي علائقي ۾ ٿيو
forward-competence = اهو انهن جي اختيار ۾ آهي
forward-conflict = هتي ڪو ماڻهو پاڻ هن معاملي ۾ ڌر آهي
forward-capacity = انهن وٽ ان لاءِ ماڻهو موجود آهن
refused-title = اهو هن وقت نٿو ٿي سگهي
refused-not_allowed = توهان کي هن معاملي ۾ ائين ڪرڻ جي اجازت ناهي.
refused-other_page = هي فارم توهان جي پنهنجي صفحي تان نه آيو. مهرباني ڪري صفحو ٻيهر کوليو ۽ هڪ ڀيرو وري موڪليو.
busy-title = هن وقت تمام گهڻو ڪم آهي
busy-help = هن وقت گهڻا ماڻهو لکي رهيا آهن. مهرباني ڪري ڪجهه سيڪنڊن کان پوءِ ٻيهر ڪوشش ڪريو؛ توهان جو ڪجهه ضايع نه ٿيو.
