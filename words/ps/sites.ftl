### reviewed: no

## Places that are looked after

nav-sites = ځایونه
sites-lead = سفارتي دفترونه، ښوونځي، سرپناوې، بانکونه: څوک چې هلته ځي باید پر څه پوه وي، او د چا وسیلې مرسته غواړي.
sites-add = ځای زیات کړئ
sites-none = لا تر اوسه د هېڅ ځای پالنه نه کېږي
sites-none-help = یو سفارتي دفتر، ښوونځی، سرپناه یا بانک زیات کړئ: چېرته دی، چا ته زنګ ووهل شي، او له څه پام وشي.
sites-not-found = داسې ځای ونه موندل شو
sites-search = نوم یا پته
sites-look-only = یوازې هغه چې کتلو ته اړتیا لري
sites-all = ټول ځایونه
site = ځای
site-name = نوم
site-kind = د ځای ډول
site-any-kind = هر ډول
site-kind-mission = سفارتي دفتر
site-kind-residence = استوګنځی
site-kind-school = ښوونځی
site-kind-shelter = سرپناه
site-kind-bank = بانک
site-kind-other = بل ځای
site-unit = څوک یې پالنه کوي
site-room = هغه خونه چې ځواب ورکوي
site-address = چېرته دی
site-address-help = لکه څنګه چې یې په مخابره وایئ: کوڅه، دروازه، تر څنګ یې څه دي.
site-point = د ځای شمېرې
site-bad-point = دا د ځای شمېرې نه دي. مهرباني وکړئ دوه شمېرې ولیکئ لکه 33.58694 او 71.44270، یا دواړه تشې پرېږدئ.
site-posts = ساتونکي او پوستې
site-posts-help = چېرته ولاړ دي، څومره دي، څنګه وپېژندل شي.
site-contacts = چا ته زنګ ووهل شي
site-contacts-help = لومړي ته لومړی زنګ وهل کېږي. هر یو نوم او شمېرې ته اړتیا لري.
site-contacts-none = لا هېڅوک نه دی لیکل شوی.
site-contact-name = { $no }. نوم
site-contact-phone = { $no }. ټیلیفون
site-contact-half = مهرباني وکړئ نوم او شمېره دواړه ولیکئ.
site-run = کله چې مرسته وغواړي
site-run-help = څنګه دننه شئ، چېرته سره ووینئ، څه مه کوئ.
site-run-type = په پیل کې څه وګڼل شي
site-run-type-none = د غوښتنې پر مهال پرېکړه کېږي
site-run-none = لا پر څه هوکړه نه ده شوې.
site-to-look = د کتلو لپاره
site-stale-notes = { $count ->
    [one] { $count } یادښت بیا کتلو ته پاتې دی
   *[other] { $count } یادښتونه بیا کتلو ته پاتې دي
}
site-overdue = { $count ->
    [one] د { $count } نیمګړتیا وخت تېر شوی
   *[other] د { $count } نیمګړتیاوو وخت تېر شوی
}
site-change = کارت بدل کړئ
site-done = ولیکل شو.
site-done-already = دا له مخکې شوی دی.
site-is-closed = اوس د دې ځای پالنه هېڅوک نه کوي.
site-no-such = دلته د دې نوم هېڅ نشته.
site-bad-time = دا ورځ سمه نه ده: بیا کتل باید تر پای مخکې وي.
site-too-long = دا ډېر اوږد دی. مهرباني وکړئ لنډ یې کړئ.
site-too-many = دا له مخکې ډېر زیات دي.

## What to beware of

site-notes = پام
site-notes-none = د پام وړ څه معلوم نه دي.
site-notes-past = نور نه ښودل کېږي
site-note-add = یادښت ولیکئ
site-note-said = څوک چې هلته ځي باید پر څه پوه وي؟
site-note-category = د څه په اړه دی
site-note-severity = څومره مهم دی
site-note-keep = یوازې هغه وخت چې دا ځای مرسته غواړي، او د هغو لپاره چې پالنه یې کوي
site-note-kept = یوازې لږو ته
site-note-stale = هېچا پر وخت بیا نه دی کتلی
site-note-review = بیا کتل
site-note-until = پای ته رسېږي
site-note-ended = پای ته ورسېد
site-note-review-in = په څومره وخت کې بیا وکتل شي
site-note-until-in = تر څومره وروسته پخپله پای ته رسېږي
site-note-holds = لا هم سم دی
site-note-end = نور سم نه دی
site-category-access = د ننوتلو لار
site-category-people = هغه کسان چې پاملرنه غواړي
site-category-weapon = وسلې
site-category-animal = څاروي
site-category-building = ودانۍ
site-category-substance = اور او زیانمن مواد
site-category-other = بل څه
site-severity-information = پوهېدل یې ښه دي
site-severity-caution = پام وکړئ
site-severity-danger = خطر

## Code words

site-code-words = پټې کلمې
site-code-words-none = هېڅ نه دي ټاکل شوې.
site-code-words-choose = کلمې له سره وټاکئ
site-code-words-help = څه چې دلته لیکئ د مخکنیو کلمو ځای نیسي. تشې کرښې پرېښودل کېږي.
site-code-word = { $no }. کلمه
site-code-means = { $no }. مانا یې
site-code-word-half = مهرباني وکړئ کلمه او مانا یې دواړه ولیکئ.

## Plans

site-plans = نقشې
site-plans-none = لا نقشه نشته.
site-plan-title = څه ښيي، لکه لاندې پوړ
site-plan-file = انځور
site-plan-help = انځور (JPEG، PNG یا WebP). څه چې کامرې ورزیات کړي وي لرې کېږي.
site-plan-add = نقشه زیاته کړئ
site-plan-remove = لرې یې کړئ
site-plan-again = بېرته یې کېږدئ
site-plans-gone = لرې شوې

## Surveys

site-survey = امنیتي کتنه
site-survey-last = وروستی ځل
site-survey-none = لا هېچا نه دی کتلی.
site-survey-said = تاسو څه ولیدل؟
site-survey-add = کتنه ولیکئ
site-finding-said = څه باید سم شي
site-finding-add = نیمګړتیا ولیکئ
site-finding-due = تر کله
site-finding-due-in = په څومره وخت کې سم شي
site-finding-how = حالت یې
site-finding-late = وخت تېر شوی
site-findings = نیمګړتیاوې
site-mended = سم شو
site-mend = دا سم شو

## Who speaks for it

site-operators = څوک یې له خوا خبرې کوي
site-operators-none = د دې لپاره هېڅوک حساب نه لري.
site-operator-name = د دوی د ننوتلو نوم
site-operator-help = هغه څوک چې دلته له مخکې حساب لري.
site-operator-add = یو څوک دې یې له خوا خبرې وکړي
site-operator-remove = نور نه
site-operator-nobody = په دې نوم هېڅوک نه ننوځي.
site-close = پالنه یې بنده کړئ
site-close-why = ولې؟
site-close-help = ورسره یې وسیلې هم لغوه کېږي. دا بېرته نه کېږي؛ له سره زیاتېدای شي.

## Closed sites

sites-closed = تړل شوي ځایونه
sites-closed-lead = هغه چې یو وخت یې پالنه کېده. تړل شوی ځای همداسې پاتې کېږي؛ چېرته چې بیا پالنه کېږي، له هماغه کارت سره له سره زیاتېږي.
sites-closed-none = هېڅ ځای نه دی تړل شوی
site-closed-at = وتړل شو
site-add-again = له سره زیات کړئ
site-point-help = درجې ولیکئ، یا پر نقشه ټکی وټاکئ. که دواړه نه وي، پورته ځای په کلمو ولیکئ.
