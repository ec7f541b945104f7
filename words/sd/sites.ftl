### reviewed: no

## Places that are looked after

nav-sites = ماڳ
sites-lead = سفارتي آفيسون، اسڪول، پناهه گاهون، بئنڪون: اتي ويندڙ کي ڇا معلوم هئڻ گهرجي، ۽ ڪنهن جا ڊوائيس مدد لاءِ سڏين ٿا.
sites-add = ماڳ شامل ڪريو
sites-none = اڃا ڪنهن ماڳ جي سنڀال نٿي ٿئي
sites-none-help = ڪا سفارتي آفيس، اسڪول، پناهه گاهه يا بئنڪ شامل ڪريو: ڪٿي آهي، ڪنهن کي فون ڪجي، ۽ ڇا کان خبردار رهجي.
sites-not-found = اهڙو ڪو ماڳ نه مليو
sites-search = نالو يا پتو
sites-look-only = رڳو اهي جن کي ڏسڻ ضروري آهي
sites-all = سڀ ماڳ
site = ماڳ
site-name = نالو
site-kind = جاءِ جو قسم
site-any-kind = ڪو به قسم
site-kind-mission = سفارتي آفيس
site-kind-residence = رهائش گاهه
site-kind-school = اسڪول
site-kind-shelter = پناهه گاهه
site-kind-bank = بئنڪ
site-kind-other = ڪا ٻي جاءِ
site-unit = ڪير سنڀال ڪري ٿو
site-room = جواب ڏيندڙ روم
site-address = ڪٿي آهي
site-address-help = جيئن اوهان وائرليس تي ٻڌائيندا: گهٽي، دروازو، ڀرسان ڇا آهي.
site-point = جاءِ جا انگ
site-bad-point = هي جاءِ جا انگ ناهن. مهرباني ڪري ٻه انگ لکو جيئن 33.58694 ۽ 71.44270، يا ٻئي خالي ڇڏيو.
site-posts = محافظ ۽ چوڪيون
site-posts-help = ڪٿي بيٺا آهن، ڪيترا آهن، ڪيئن سڃاڻجن.
site-contacts = ڪنهن کي فون ڪجي
site-contacts-help = پهرئين کي پهرين فون ڪيو ويندو. هر هڪ جو نالو ۽ نمبر ضروري آهي.
site-contacts-none = اڃا ڪو به لکيل ناهي.
site-contact-name = { $no }. نالو
site-contact-phone = { $no }. ٽيليفون
site-contact-half = مهرباني ڪري نالو ۽ نمبر ٻئي لکو.
site-run = جڏهن مدد لاءِ سڏي
site-run-help = اندر ڪيئن اچجي، ڪٿي ملجي، ڇا نه ڪجي.
site-run-type = شروع ۾ ڇا سمجهيو وڃي
site-run-type-none = سڏ اچڻ تي طئي ٿيندو
site-run-none = اڃا ڪجھ طئي ناهي.
site-to-look = ڏسڻ لاءِ
site-stale-notes = { $count ->
    [one] { $count } نوٽ تي نظرثاني رهيل آهي
   *[other] { $count } نوٽن تي نظرثاني رهيل آهي
}
site-overdue = { $count ->
    [one] { $count } خاميءَ جو وقت گذري ويو
   *[other] { $count } خامين جو وقت گذري ويو
}
site-change = ڪارڊ بدلايو
site-done = لکجي ويو.
site-done-already = اهو اڳ ئي ٿي چڪو آهي.
site-is-closed = هاڻي هن ماڳ جي سنڀال ڪو نٿو ڪري.
site-no-such = هتي ان نالي جو ڪجھ ناهي.
site-bad-time = اهو ڏينهن مناسب ناهي: نظرثاني ختم ٿيڻ کان اڳ هئڻ گهرجي.
site-too-long = اهو تمام ڊگهو آهي. مهرباني ڪري مختصر ڪريو.
site-too-many = اهي اڳ ئي تمام گهڻا آهن.

## What to beware of

site-notes = احتياط
site-notes-none = خبردار رهڻ جي ڪا ڳالهه معلوم ناهي.
site-notes-past = هاڻي نٿا ڏيکاريا وڃن
site-note-add = نوٽ لکو
site-note-said = اتي ويندڙ کي ڇا معلوم هئڻ گهرجي؟
site-note-category = ڇا بابت آهي
site-note-severity = ڪيترو اهم آهي
site-note-keep = رڳو جڏهن هي ماڳ مدد لاءِ سڏي، ۽ انهن لاءِ جيڪي ان جي سنڀال ڪن ٿا
site-note-kept = ٿورن تائين محدود
site-note-stale = ڪنهن وقت تي نظرثاني ناهي ڪئي
site-note-review = نظرثاني
site-note-until = ختم ٿيندو
site-note-ended = ختم ٿيو
site-note-review-in = ڪيتري عرصي ۾ نظرثاني ٿئي
site-note-until-in = ڪيتري عرصي کان پوءِ پاڻ ختم ٿئي
site-note-holds = اڃا صحيح آهي
site-note-end = هاڻي صحيح ناهي
site-category-access = اندر وڃڻ جو رستو
site-category-people = جن ماڻهن جو خيال رکڻو آهي
site-category-weapon = هٿيار
site-category-animal = جانور
site-category-building = عمارت
site-category-substance = باهه ۽ خطرناڪ مادا
site-category-other = ٻيو ڪجھ
site-severity-information = ڄاڻڻ سٺو آهي
site-severity-caution = احتياط ڪريو
site-severity-danger = خطرو

## Code words

site-code-words = ڳجها لفظ
site-code-words-none = ڪو طئي ناهي.
site-code-words-choose = لفظ نئين سر چونڊيو
site-code-words-help = جيڪو اوهان هتي لکندا سو پهرين لفظن جي جاءِ وٺندو. خالي سٽون ڇڏيون وينديون.
site-code-word = { $no }. لفظ
site-code-means = { $no }. ان جو مطلب
site-code-word-half = مهرباني ڪري لفظ ۽ ان جو مطلب ٻئي لکو.

## Plans

site-plans = نقشا
site-plans-none = اڃا ڪو نقشو ناهي.
site-plan-title = ڇا ڏيکاري ٿو، جيئن هيٺين منزل
site-plan-file = تصوير
site-plan-help = تصوير (JPEG، PNG يا WebP). جيڪو ڪئميرا شامل ڪيو سو ڪڍيو وڃي ٿو.
site-plan-add = نقشو شامل ڪريو
site-plan-remove = هٽايو
site-plan-again = واپس رکو
site-plans-gone = هٽايل

## Surveys

site-survey = حفاظتي جائزو
site-survey-last = آخري ڀيرو
site-survey-none = اڃا ڪنهن جائزو ناهي ورتو.
site-survey-said = اوهان ڇا ڏٺو؟
site-survey-add = جائزو لکو
site-finding-said = ڇا ٺيڪ ڪرڻو آهي
site-finding-add = خامي لکو
site-finding-due = ڪڏهن تائين
site-finding-due-in = ڪيتري عرصي ۾ ٺيڪ ٿئي
site-finding-how = صورتحال
site-finding-late = وقت گذري ويو
site-findings = خاميون
site-mended = ٺيڪ ٿي
site-mend = اها ٺيڪ ٿي وئي

## Who speaks for it

site-operators = ان پاران ڪير ڳالهائي ٿو
site-operators-none = ان لاءِ ڪنهن جو اڪائونٽ ناهي.
site-operator-name = سندن سائن اِن نالو
site-operator-help = جنهن جو هتي اڳ ئي اڪائونٽ هجي.
site-operator-add = ڪنهن کي ان پاران ڳالهائڻ ڏيو
site-operator-remove = هاڻي نه
site-operator-nobody = ان نالي سان ڪو سائن اِن نٿو ڪري.
site-close = ان جي سنڀال بند ڪريو
site-close-why = ڇو؟
site-close-help = ان سان گڏ ان جا ڊوائيس به رد ٿين ٿا. اهو واپس نٿو ٿي سگهي؛ نئين سر شامل ڪري سگهجي ٿو.

## Closed sites

sites-closed = بند ڪيل ماڳ
sites-closed-lead = جن جي ڪڏهن سنڀال ٿيندي هئي. بند ماڳ جيئن هو تيئن ئي رهي ٿو؛ جتي ٻيهر سنڀال ٿئي، اهو ساڳئي ڪارڊ سان نئين سر شامل ٿئي ٿو.
sites-closed-none = ڪو به ماڳ بند نه ٿيو
site-closed-at = بند ٿيو
site-add-again = نئين سر شامل ڪريو
site-point-help = درجا لکو، يا نقشي تي نقطو چونڊيو. ٻئي نه هجن ته مٿي جاءِ لفظن ۾ لکو.
