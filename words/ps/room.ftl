### reviewed: no

## The command room

nav-room = د قوماندې خونه
room-title = د قوماندې خونه
room-queue = په تمه
room-queue-empty = هېڅ شی په تمه نه دی.
room-queue-empty-help = د مرستې غوښتنې او پېښې دلته پخپله راځي، تر ټولو بېړنۍ لومړی.
room-chosen = ټاکل شوی
room-chosen-nothing = له لېسته یو شی وټاکئ، یا یې نوم په لاندې کرښه کې ولیکئ.
room-map = نقشه
room-map-help = د غشیو کیلۍ نقشه خوځوي، جمع او منفي یې نژدې یا لرې کوي، Enter هغه څه پرانیزي چې په منځ کې دي.
room-map-failed = نقشه په دې آله نه جوړېږي. هر څه چې پرې دي په لېستونو کې شته.
room-map-all = ټول وښیئ
room-units = یونټونه
room-units-empty = هېڅ یونټ په دنده نه دی.
room-units-empty-help = یونټونه چې په دنده شي دلته ښکاري.
room-renew = پاڼه بیا جوړه کړئ
room-no-script = تر څو چې څه نه وي ټاکل شوي، دا پاڼه هر { $seconds } ثانیې بیا راځي. له سکرېپټ سره پخپله بدلېږي، غږ کوي او نقشه ښیي.
room-lost = اړیکه پرې شوه. کېدای شي هغه څه چې وینئ زاړه وي. بیا هڅه کوو.
room-over = تاسو نور دا تخته نه وینئ.
room-somebody = یو څوک
room-signal = د مرستې غوښتنه
room-signal-waits = چا نه ده اخیستې
room-signal-taken = اخیستل شوې
room-taken-by = { $who } اخیستې ده
room-taken-by-nobody = دا چا نه ده اخیستې.
room-claim = زه یې اخلم
room-take-over = پر غاړه یې اخلم
room-release = بېرته یې ورکوم
room-pass = بلې خونې ته یې ورکړئ
room-pass-to = کومې خونې ته
room-call-back = ما بېرته اړیکه ونیوله
room-call-back-how = څنګه؟
room-call-back-answered = چا ځواب ورکړ؟
room-answered = ځواب یې ورکړ
room-not-answered = چا ځواب ورنه کړ
room-message = هغه چا ته ولیکئ چې تڼۍ یې کېښکوده
room-message-words = ستاسو خبرې به یې پر پرده ښکاره شي
room-false = چا ته مرسته نه وه پکار
room-abandon = چا ته رسېدل نه کېږي
room-why = څنګه پوه شوئ؟ دا په خونه کې پاتې کېږي.
room-tried = څه هڅې وشوې؟ دا په خونه کې پاتې کېږي.
room-end-test = ازموینه پای ته ورسوئ
room-acts = څه کېدای شي
room-choose-one = مهرباني وکړئ یو وټاکئ.
room-caller = نوم
room-phone = ټېلیفون
room-code = پټه کلمه
room-way = له کومې لارې
room-facts = څه معلوم دي
room-positions = ځایونه
room-said = څه ویل شوي
room-from-caller = هغه چې تڼۍ یې کېښکوده:
room-held = تڼۍ { $count ->
    [one] { $count } ثانیه
   *[other] { $count } ثانیې
} نیول شوې وه
room-queued = په آله کې یې { $count ->
    [one] { $count } ثانیه
   *[other] { $count } ثانیې
} تمه وکړه
room-kept = لومړی د لاګ تر څنګ وساتل شوه
room-spooled = دلته ساتل شوې، لا په لاګ کې نه ده
room-spooled-help = دا لا په دې لړ کې نه شي اخیستل کېدای. بېرته زنګ ووهئ، او په مخابره څوک ولېږئ. پخپله به لاګ ته ولاړه شي.
room-spooled-stays = دا لاګ نور هېڅ نه اخلي. بېرته زنګ ووهئ، په مخابره څوک ولېږئ، او بل ځای یې هم ولیکئ.
room-spooled-more = { $count ->
    [one] نوره { $count } غوښتنه دلته ساتل شوې ده
   *[other] نورې { $count } غوښتنې دلته ساتل شوې دي
}
room-metres = { $count } متره
room-mark-duress = تر فشار لاندې لغوه شوې
room-duress-help = په آله کې لغوه ښکاري. ښايي د هغې خاوند مجبور وي. زنګ مه وهئ؛ په پټه مرسته وکړئ.
room-mark-silent = بې غږه: هلته غږ مه کوئ
room-mark-presses = { $count ->
    [one] یو ځل
   *[other] { $count } ځله
} کېښکودل شوې
room-mark-cancel-asked = وايي چې خوندي دي
room-mark-neighbour = نورو خونو ته وویل شول
room-status-exercise = تمرین
room-status-test = ازموینه
room-status-system = سیسټم

## Sound and keys

room-sound-on = غږ چالان دی
room-sound-off = غږ بند دی
room-sound-blocked = براوزر غږ بندوي. کومه کیلۍ یا تڼۍ کېکاږئ.
room-sound-try = غږ وازمویئ
room-sound-switch = غږ چالان یا بند کړئ
room-keys = کیلۍ
room-keys-off = یوازې توري څه ونه کړي
room-key-help = همدا لېست
room-key-next = په لېست کې بل
room-key-previous = مخکینی
room-key-open = پرانیزئ
room-key-claim = هغه واخلئ چې تر ټولو ډېره تمه یې کړې
room-key-line = د لیکلو کرښه
room-key-queue = لېست ته
room-key-chosen = ټاکل شوي ته
room-key-map = نقشې ته
room-key-units = یونټونو ته
room-key-sound = غږ وازمویئ
room-key-leave = پاڼې ته بېرته

## Why not

room-refused-claimed = { $who } لومړی و او اخیستې یې ده.
room-refused-over = دا پای ته رسېدلې.
room-refused-not-claimed = مهرباني وکړئ لومړی یې واخلئ.
room-refused-already = دا مخکې شوي دي.
room-refused-words-needed = مهرباني وکړئ یو څه ولیکئ.
room-refused-too-long = دا ډېر اوږد دي.
room-refused-too-many = دا ډېر زیات دي.
room-refused-call-back-first = ښايي څوک تر فشار لاندې وي: مهرباني وکړئ لومړی بې غږه ورورسېږئ.
room-refused-looks-cancelled = آله لغوه ښکاري او خبرې نه ښیي.
room-refused-no-test = دا رښتینې ده: د ازموینې په توګه نه شي پای ته رسېدای.
room-refused-same-room = له مخکې په همدې خونه کې ده.
room-refused-not-now = له اوسني حالته دا ګام نه راځي.
room-refused-closed = تړل شوې ده. مهرباني وکړئ لومړی یې بیا پرانیزئ.
room-refused-not-closed = پرانستې ده.
room-refused-units-still-out = یونټونه لا بهر دي. مهرباني وکړئ لومړی یې خلاص کړئ.
room-refused-disposition-needed = مهرباني وکړئ لومړی ووایئ چې څنګه پای ته ورسېده.
room-refused-time = داسې وخت نه شي کېدای.
room-refused-second-source = په یوې سرچینې څوک وسله وال نه ننوځي: مهرباني وکړئ بېرته اړیکه ونیسئ یا دویمه سرچینه ومومئ.
room-refused-not-mergeable = دا دوې نه شي یو ځای کېدای.
room-refused-nothing-like-it = په دې نوم څه نشته.
room-refused-off-duty = یونټ په دنده نه دی.

## Handing over

room-handover = دنده وسپارئ

## Incidents

room-incident = پېښه
room-open-incident = پېښه پرانیزئ
room-incident-words = څه وشول، او چېرته؟
room-link = دا د یوې پرانستې پېښې ده
room-link-to = کومه پېښه
room-type = ډول
room-type-not-known = لا معلوم نه دی
room-priority = لومړیتوب
room-priority-1 = 1: ژوند په خطر کې دی
room-priority-2 = 2: بېړنی
room-priority-3 = 3: ژر
room-priority-4 = 4: ترتیبېدای شي
room-priority-short = لومړیتوب { $no }
room-place = ځای
room-place-not-known = ځای لا معلوم نه دی
room-place-words = ځای په کلمو
room-place-lat = عرض البلد
room-place-lon = طول البلد
room-place-kind = د ځای ډول
room-setting = ښار یا کلی
room-save-place = ووایئ چېرته ده
room-save-type = ووایئ څه ده
room-cautions = پام وکړئ
room-site = سیمه
room-contacts = اړیکې
room-premise-notes = د ځای یادښتونه
room-recommended = څوک تللی شي
room-recommended-none = هېڅ یونټ نه دی غوښتل شوی. د یونټونو له لېسته وټاکئ.
room-recommended-no-place = لومړی ووایئ چېرته ده؛ بیا ښیو چې څوک نژدې دی.
room-short = کم دي: { $count } × { $what }
room-minutes-away = { $count ->
    [one] { $count } دقیقه
   *[other] { $count } دقیقې
}
room-kilometres = { $km } کیلومتره
room-position-age = د { $age } زوړ ځای
room-send = ولېږئ
room-send-chosen = ټاکل شوي ولېږئ
room-send-other = بل یونټ ولېږئ
room-units-here = څوک لېږل شوي
room-nobody-sent = لا څوک نه دي لېږل شوي.
room-step-next = بل
room-step-say = دوی وايي
room-clear = کار یې خلاص شو
room-refuse = دوی نه شي تللی
room-hold = په تمه یې پرېږدئ
room-hold-until = تر څو
room-held-until = تر { $when } په تمه
room-resume = نور تمه نه کوي
room-note = یادښت ولیکئ
room-note-words = یادښت
room-corroborate = دویمه سرچینه شته
room-merge = دا هماغه بله پېښه ده
room-merge-into = هماغه لکه
room-same-as = ښايي هماغه
room-not-same = هماغه نه ده
room-alarm-level = د الارم کچه { $level }
room-raise = د الارم کچه لوړه کړئ
room-notify = ادارې ته وویل شول
room-agency = کومه اداره
room-notified-how = څنګه
room-transfer = بله اداره یې اخلي
room-cancel = د چا تلو ته اړتیا نشته
room-close = وتړئ
room-how-ended = څنګه پای ته ورسېده؟
room-reopen = بیا پرانیزئ
room-reopened = بیا پرانستل شوه
room-timeline = څه وشول
room-signals-of = د دې پېښې د مرستې غوښتنې
room-signals-count = { $count ->
    [one] { $count } غوښتنه
   *[other] { $count } غوښتنې
}
room-units-count = { $count ->
    [one] { $count } یونټ
   *[other] { $count } یونټونه
}
room-nobody-yet = څوک نه دي لېږل شوي
room-hours-minutes = { $count ->
    [one] { $count } دقیقه
   *[other] { $count } دقیقې
}

## Units

room-unit = یونټ
room-free = وزګار
room-crew = کسان
room-off-duty = په دنده نه دی
room-position-none = ځای نشته
room-position-stale = ځای زوړ
room-position-lost = له نظره ورک
room-emergency = مامور په خطر کې: { $unit }
room-emergency-since = له
room-emergency-show = یونټ وښیئ
room-emergency-end = بېړنی حالت پای ته ورسېد
room-welfare-missed = د روغتیا پوښتنې ته یې ځواب ورنه کړ
room-welfare-due = د روغتیا پوښتنه یې کېږي
room-well = دوی ښه دي
room-watch = په منظم ډول یې پوښتنه وکړئ
room-out = نه شي لېږل کېدای
room-in = بیا لېږل کېدای شي
room-reason = ولې

## The line

room-line = کرښه
room-line-help = د بېلګې په توګه ‎/d P21 I4711‎ یونټ P-21 پېښې I4711 ته لېږي. Tab یې بشپړوي.
room-line-do = وکړئ
room-line-done = وشول: { $what }
room-line-show = وښودل شو: { $what }
