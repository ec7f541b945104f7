### reviewed: no

## The page of a crew

nav-field = یەکەکەم
field-title = یەکەکەم
field-done = نووسرا.
field-on-duty = دەست بە ئەرک بکە
field-off-duty = کۆتایی بە ئەرک بهێنە
field-which = کام یەکە؟
field-with-whom = کێ لەگەڵتە؟
field-how-long = نۆرەکەت چەندە؟
field-hours = { $count ->
    [one] { $count } کاتژمێر
   *[other] { $count } کاتژمێر
}
field-until = لە ئەرکدایە تا { $when }
field-no-unit = هیچ یەکەیەک نییە بۆ ئەرک.
field-no-unit-help = ئەو یەکانەی لە شوێنی کارتن لێرە دەردەکەون. تکایە داوا لە ژووری کۆنترۆڵ بکە یەکەیەک دروست بکات یان ناوت بنووسێت.
field-nothing = ئێوە بەردەستن. ئەوەی بۆی دەنێردرێن لێرە دەردەکەوێت.
field-say-acknowledged = دەزانین
field-say-en_route = لە ڕێگاین
field-say-staged = لە نزیک چاوەڕێین
field-say-on_scene = گەیشتین
field-say-transporting = کەسێک دەبەین
field-say-at_destination = گەیاندمان
field-refuse = ناتوانین بچین
field-clear = کارەکەمان تەواو بوو
field-out = ئێستا نانێردرێین
field-in = دووبارە دەنێردرێین
field-renews = ئەم پەڕەیە هەر { $seconds } چرکە جارێک دێتەوە.
field-still-begin = تا دەنووسم وەک خۆی بیهێڵنەوە
field-still = ئەم پەڕەیە وەک خۆی دەمێنێتەوە: شتی نوێ دەرناکەوێت.
field-still-end = با خۆی بێتەوە
field-roll-call = ئایا سەلامەتن؟
field-well = هەموومان سەلامەتین
field-emergency = لە مەترسیداین
field-emergency-help = یەکسەر بە ژووری کۆنترۆڵ و هەموو دەستەکان دەڵێت، هەرچی بکەن.
field-emergency-real = لە کاتی مەشقیشدا بە ڕاستەقینە دادەنرێت.
field-emergency-said = هەموو دەزانن لە مەترسیدان. یارمەتی دەنێردرێت.
field-service = پشوو، چاککردنەوە، کۆتایی نۆرە

field-units-title = یەکە مەیدانییەکان
field-units-lead = یەکەکانی ژووری کۆنترۆڵ، لە ئەرکدا بن یان نا. دەستەکە خۆی لە پەڕەی خۆیەوە یەکەکەی دەهێنێتە سەر ئەرک.
field-units-form = یەکەیەک دروست بکە
field-units-form-lead = ئۆتۆمبێلێک، گەشتێکی پیادە یان تیمێک کە ژوورەکە بتوانێت بینێرێت.
field-units-none = هێشتا هیچ یەکەیەک نییە.
field-units-none-help = ئەوەی سەرپەرشتی ژوورەکە دەکات لێرە دروستیان دەکات.
field-units-more = یەکەی زیاتر
field-units-type = جۆر
field-units-home = بنکە
field-units-home-help = ئەوەی لەوێ کار دەکات دەتوانێت بیهێنێتە سەر ئەرک.
field-units-choose = تکایە هەڵبژێرە
field-units-duty = ئەرک
field-units-on-duty = لە ئەرکدا
field-units-dissolve = هەڵوەشاندنەوە
field-units-dissolve-this = هەڵوەشاندنەوەی { $unit }
field-units-has = هەمیشە چی لەگەڵدایە؟
field-units-has-help = ئەوە هەڵبژێرە کە هی خودی ئۆتۆمبێل یان تیمەکەیە، هەر کەسێک تێیدا بێت.
field-units-call-sign = ناوی بێتەل
field-units-call-sign-help = وەک لە بێتەلدا دەوترێت: پیتی لاتینی، ژمارە و هێڵ، ئەوپەڕی 12، وەک K-21.
field-units-bad-call-sign = ناوی بێتەل پیتی لاتینی، ژمارە و هێڵی هەیە، ئەوپەڕی 12.
field-units-taken = یەکەیەک بەم ناوە هەیە.
field-units-for-exercises = X- لەپێش ناوی یەکەکانی ڕاهێنانەوە دێت؛ دەستپێکێکی تر هەڵبژێرە.
