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
field-roll-call = ئایا سەلامەتن؟
field-well = هەموومان سەلامەتین
field-emergency = لە مەترسیداین
field-emergency-help = یەکسەر بە ژووری کۆنترۆڵ و هەموو دەستەکان دەڵێت، هەرچی بکەن.
field-emergency-real = لە کاتی مەشقیشدا بە ڕاستەقینە دادەنرێت.
field-emergency-said = هەموو دەزانن لە مەترسیدان. یارمەتی دەنێردرێت.
field-service = پشوو، چاککردنەوە، کۆتایی نۆرە
