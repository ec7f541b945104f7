### reviewed: no

## The command room

nav-room = ژووری فەرماندەیی
room-title = ژووری فەرماندەیی
room-queue = لە چاوەڕوانیدا
room-queue-empty = هیچ لە چاوەڕوانیدا نییە.
room-queue-empty-help = داواکانی یارمەتی و ڕووداوەکان خۆیان لێرە دەردەکەون، بەپەلەترینیان یەکەم.
room-chosen = هەڵبژێردراو
room-chosen-nothing = شتێک لە لیستەکە هەڵبژێرە، یان ناوەکەی لە دێڕی خوارەوە بنووسە.
room-map = نەخشە
room-map-help = کلیلەکانی تیر نەخشەکە دەجووڵێنن، کۆ و کەم نزیک یان دووری دەکەنەوە، Enter ئەوەی ناوەڕاست دەکاتەوە.
room-map-failed = نەخشە لەسەر ئەم ئامێرە ناکێشرێت. هەرچی لەسەریەتی لە لیستەکاندا هەیە.
room-map-all = هەموو پیشان بدە
room-units = یەکەکان
room-units-empty = هیچ یەکەیەک لە ئەرکدا نییە.
room-units-empty-help = یەکەکان کاتێک دێنە سەر ئەرک لێرە دەردەکەون.
room-renew = پەڕەکە دووبارە بکێشەوە
room-no-script = تا شتێک هەڵنەبژێردرێت ئەم پەڕەیە هەر { $seconds } چرکە جارێک دێتەوە. لەگەڵ سکریپت خۆی دەگۆڕێت، دەنگ دەدات و نەخشە پیشان دەدات.
room-lost = پەیوەندی پچڕا. لەوانەیە ئەوەی دەیبینیت کۆن بێت. دووبارە هەوڵ دەدەین.
room-over = ئیتر ئەم تەختەیە نابینیت.
room-somebody = کەسێک
room-signal = داوای یارمەتی
room-signal-waits = کەس هەڵینەگرتووە
room-signal-taken = هەڵگیراوە
room-taken-by = { $who } هەڵیگرتووە
room-taken-by-nobody = کەس ئەمەی هەڵنەگرتووە.
room-claim = من هەڵیدەگرم
room-take-over = بیگرە ئەستۆ
room-release = بیگەڕێنەوە
room-pass = بیدە بە ژوورێکی تر
room-pass-to = بۆ کام ژوور
room-call-back = پەیوەندیم کردەوە
room-call-back-how = چۆن؟
room-call-back-answered = کەس وەڵامی دایەوە؟
room-answered = وەڵام درایەوە
room-not-answered = کەس وەڵامی نەدایەوە
room-message = بۆ ئەوەی دوگمەی داگرت بنووسە
room-message-words = وشەکانت لەسەر شاشەکەی دەردەکەون
room-false = کەس پێویستی بە یارمەتی نەبوو
room-abandon = دەست بە کەس ناگات
room-why = چۆن دەزانیت؟ ئەمە لە ژوورەکەدا دەمێنێتەوە.
room-tried = چی تاقی کرایەوە؟ ئەمە لە ژوورەکەدا دەمێنێتەوە.
room-end-test = تاقیکردنەوەکە کۆتایی پێ بهێنە
room-acts = چی دەکرێت
room-choose-one = تکایە یەکێک هەڵبژێرە.
room-caller = ناو
room-phone = تەلەفۆن
room-code = وشەی نهێنی
room-way = لە ڕێگەی
room-facts = ئەوەی زانراوە
room-positions = شوێنەکان
room-said = ئەوەی وترا
room-from-caller = ئەوەی دوگمەی داگرت:
room-held = دوگمەکە { $count ->
    [one] { $count } چرکە
   *[other] { $count } چرکە
} داگیرا
room-queued = لەسەر ئامێرەکە { $count ->
    [one] { $count } چرکە
   *[other] { $count } چرکە
} چاوەڕێ بوو
room-kept = سەرەتا لەتەنیشت تۆمارەکە پارێزرا
room-spooled = لێرە پارێزراوە، هێشتا لە تۆماردا نییە
room-spooled-help = هێشتا ناتوانرێت لەم لیستەدا هەڵبگیرێت. پەیوەندی بکەنەوە، و بە بێتەل کەسێک بنێرن. خۆی دەچێتە ناو تۆمارەوە.
room-spooled-stays = ئەم تۆمارە چیتر هیچ وەرناگرێت. پەیوەندی بکەنەوە، بە بێتەل کەسێک بنێرن، و لە شوێنێکی تریش بینووسن.
room-spooled-more = { $count ->
    [one] { $count } داوای تر لێرە پارێزراوە
   *[other] { $count } داوای تر لێرە پارێزراون
}
room-metres = { $count } مەتر
room-mark-duress = لەژێر زۆرەملێ هەڵوەشێنرایەوە
room-duress-help = لەسەر ئامێرەکە وەک هەڵوەشاوە دەردەکەوێت. لەوانەیە هەڵگرەکەی ناچار کرابێت. زەنگ لێ مەدە؛ بەنهێنی یارمەتی بدە.
room-mark-silent = بێدەنگ: لەوێ دەنگ مەکە
room-mark-presses = { $count ->
    [one] جارێک
   *[other] { $count } جار
} داگیراوە
room-mark-cancel-asked = دەڵێت سەلامەتە
room-mark-neighbour = بە ژوورەکانی تر وترا
room-status-exercise = ڕاهێنان
room-status-test = تاقیکردنەوە
room-status-system = سیستەم

## Sound and keys

room-sound-on = دەنگ کراوەیە
room-sound-off = دەنگ کوژاوەیە
room-sound-blocked = وێبگەڕەکە ڕێگە لە دەنگ دەگرێت. کلیلێک یان دوگمەکە دابگرە.
room-sound-try = دەنگەکە تاقی بکەرەوە
room-sound-switch = دەنگ بکەرەوە یان بکوژێنەوە
room-keys = کلیلەکان
room-keys-off = پیتەکان بەتەنیا هیچ نەکەن
room-key-help = ئەم لیستە
room-key-next = دواتر لە لیستەکەدا
room-key-previous = پێشتر
room-key-open = بیکەرەوە
room-key-claim = ئەوە هەڵبگرە کە زۆرترین چاوەڕوانی کردووە
room-key-line = دێڕی نووسین
room-key-queue = بۆ لیستەکە
room-key-chosen = بۆ هەڵبژێردراو
room-key-map = بۆ نەخشەکە
room-key-units = بۆ یەکەکان
room-key-sound = دەنگەکە تاقی بکەرەوە
room-key-leave = گەڕانەوە بۆ پەڕەکە

## Why not

room-refused-claimed = { $who } یەکەم بوو و هەڵیگرتووە.
room-refused-over = تەواو بووە.
room-refused-not-claimed = تکایە سەرەتا هەڵیبگرە.
room-refused-already = ئەوە پێشتر کراوە.
room-refused-words-needed = تکایە شتێک بنووسە.
room-refused-too-long = ئەوە زۆر درێژە.
room-refused-too-many = ئەوە زۆر زۆرە.
room-refused-call-back-first = لەوانەیە کەسێک لەژێر زۆرەملێدا بێت: تکایە سەرەتا بێ دەنگ پێی بگە.
room-refused-looks-cancelled = ئامێرەکە وەک هەڵوەشاوە دەردەکەوێت و وشە پیشان نادات.
room-refused-no-test = ئەمە ڕاستەقینەیە و وەک تاقیکردنەوە کۆتایی نایەت.
room-refused-same-room = پێشتر لەم ژوورەدایە.
room-refused-not-now = لە دۆخی ئێستاوە ئەو هەنگاوە نایەت.
room-refused-closed = داخراوە. تکایە سەرەتا دووبارە بیکەرەوە.
room-refused-not-closed = کراوەیە.
room-refused-units-still-out = هێشتا یەکە لە دەرەوەن. تکایە سەرەتا ئازادیان بکە.
room-refused-disposition-needed = تکایە سەرەتا بڵێ چۆن کۆتایی هات.
room-refused-time = کاتێکی وا نابێت.
room-refused-second-source = بە یەک سەرچاوە کەس بە چەکەوە ناچێتە ژوورەوە: تکایە پەیوەندی بکەرەوە یان سەرچاوەی دووەم بدۆزەرەوە.
room-refused-not-mergeable = ئەم دووانە یەک ناخرێن.
room-refused-nothing-like-it = شتێک بەو ناوە نییە.
room-refused-off-duty = یەکەکە لە ئەرکدا نییە.

## Handing over

room-handover = ڕادەستکردن

## Incidents

room-incident = ڕووداو
room-open-incident = ڕووداوێک بکەرەوە
room-incident-words = چی ڕوویدا، و لە کوێ؟
room-link = هی ڕووداوێکی کراوەیە
room-link-to = کام ڕووداو
room-type = جۆر
room-type-not-known = هێشتا نەزانراوە
room-priority = لەپێشینە
room-priority-1 = ١: ژیانێک لە مەترسیدایە
room-priority-2 = ٢: بەپەلە
room-priority-3 = ٣: بەم زووانە
room-priority-4 = ٤: دەتوانرێت ڕێک بخرێت
room-priority-short = لەپێشینە { $no }
room-place = شوێن
room-place-not-known = شوێن هێشتا نەزانراوە
room-place-words = شوێن بە وشە
room-place-lat = هێڵی پانی
room-place-lon = هێڵی درێژی
room-place-kind = جۆری شوێن
room-setting = شار یان گوند
room-save-place = بڵێ لە کوێیە
room-save-type = بڵێ چییە
room-cautions = وریا بە
room-site = شوێنی پارێزراو
room-contacts = پەیوەندییەکان
room-premise-notes = تێبینییەکانی شوێنەکە
room-recommended = کێ دەتوانێت بچێت
room-recommended-none = هیچ یەکەیەک داوا نەکراوە. لە لیستی یەکەکان هەڵبژێرە.
room-recommended-no-place = سەرەتا بڵێ لە کوێیە؛ ئینجا پیشان دەدەین کێ نزیکە.
room-short = کەمە: { $count } × { $what }
room-minutes-away = { $count ->
    [one] { $count } خولەک
   *[other] { $count } خولەک
}
room-kilometres = { $km } کیلۆمەتر
room-position-age = شوێنەکە { $age } کۆنە
room-send = بنێرە
room-send-chosen = هەڵبژێردراوەکان بنێرە
room-send-other = یەکەیەکی تر بنێرە
room-units-here = کێ نێردراوە
room-nobody-sent = هێشتا کەس نەنێردراوە.
room-step-next = دواتر
room-step-say = ئەوان دەڵێن
room-clear = کارەکەیان تەواو بوو
room-refuse = ناتوانن بچن
room-hold = با چاوەڕێ بێت
room-hold-until = بۆ ماوەی
room-held-until = تا { $when } چاوەڕێیە
room-resume = ئیتر چاوەڕێ نییە
room-note = تێبینی بنووسە
room-note-words = تێبینی
room-corroborate = سەرچاوەی دووەم هەیە
room-merge = هەمان ڕووداوی ترە
room-merge-into = هەمان
room-same-as = لەوانەیە هەمان
room-not-same = هەمان نییە
room-alarm-level = ئاستی ئاگاداری { $level }
room-raise = ئاستی ئاگاداری بەرز بکەرەوە
room-notify = بە دەزگایەک وترا
room-agency = کام دەزگا
room-notified-how = چۆن
room-transfer = دەزگایەکی تر هەڵیدەگرێت
room-cancel = پێویست ناکات کەس بچێت
room-close = دای بخە
room-how-ended = چۆن کۆتایی هات؟
room-reopen = دووبارە بیکەرەوە
room-reopened = دووبارە کرایەوە
room-timeline = چی ڕوویدا
room-signals-of = داواکانی یارمەتی ئەم ڕووداوە
room-signals-count = { $count ->
    [one] { $count } داوا
   *[other] { $count } داوا
}
room-units-count = { $count ->
    [one] { $count } یەکە
   *[other] { $count } یەکە
}
room-nobody-yet = کەس نەنێردراوە
room-hours-minutes = { $count ->
    [one] { $count } خولەک
   *[other] { $count } خولەک
}

## Units

room-unit = یەکە
room-free = بەردەست
room-crew = دەستە
room-off-duty = لە ئەرکدا نییە
room-position-none = شوێن نییە
room-position-stale = شوێنی کۆن
room-position-lost = لەبەرچاو ون
room-emergency = ئەفسەر لە مەترسیدایە: { $unit }
room-emergency-since = لە
room-emergency-show = یەکەکە پیشان بدە
room-emergency-end = دۆخی نائاسایی کۆتایی هات
room-welfare-missed = وەڵامی پرسیاری سەلامەتی نەدایەوە
room-welfare-due = لە سەلامەتییان دەپرسرێت
room-well = سەلامەتن
room-watch = بەردەوام لە سەلامەتییان بپرسە
room-out = نانێردرێت
room-in = دووبارە دەنێردرێت
room-reason = بۆچی

## The line

room-line = دێڕ
room-line-help = بۆ نموونە ‎/d P21 I4711‎ یەکەی P-21 بۆ ڕووداوی I4711 دەنێرێت. Tab تەواوی دەکات.
room-line-do = بیکە
room-line-done = کرا: { $what }
room-line-show = پیشان درا: { $what }
