### reviewed: no

## Today

today-title = ئەمڕۆ
today-mine = چاوەڕێی ئێمەن
today-nothing = هیچ شتێک چاوەڕێ نییە.
today-nothing-help = بابەتە نوێیەکان هەر کە گەیشتن خۆیان لێرە دەردەکەون. پێویست ناکات پەڕەکە دووبارە بکەنەوە.
today-below = دواکەوتوو لە یەکەکانی ژێر ئێمە
waits-for-place = دەبێت دڵنیا بکرێتەوە هی کێیە
waits-for-acknowledgement = چاوەڕێیە کەسێک بیگرێتە دەست
waits-for-reply = نێرەر نووسیویەتی
waits-for-answer = چاوەڕێی وەڵامە
waits-for-second = دەبێت ئەفسەرێکی تر سەیری ئەنجامەکە بکات
waits-for-closing = وەڵام دراوەتەوە؛ دەکرێت دابخرێت
waits-for-sender = لە نێرەر پرسراوە
waits-for-other = چاوەڕێی کەسێکی ترە
waits-for-nothing = داخراوە

## A matter

matter-protected = بابەتێکی پارێزراو
matter-protected-mark = پارێزراو
matter-reopened-mark = چارەسەر نەکرا: دووبارە کراوەتەوە
matter-ask-owner = ئەم بابەتە لەلایەن { $unit } بەڕێوە دەبرێت. تکایە لەوان بپرسن.
matter-lapses = { $count ->
    [one] { $count } بەڵێن لە کاتی خۆیدا جێبەجێ نەکرا.
   *[other] { $count } بەڵێن لە کاتی خۆیاندا جێبەجێ نەکران.
}
matter-next = دەتوانن چی بکەن
matter-stands = گەیشتووەتە کوێ
matter-promise = بەڵێن بە نێرەر
matter-opened = گەیشتووە لە
matter-ended = چۆن کۆتایی هات
matter-language = زمانی نێرەر
matter-level = پاراستن
matter-assigned = لە دەستی کێدایە
matter-told = نێرەر چیی پێ وتووین
matter-past = تا ئێستا چی ڕوویداوە
matter-internal = تەنها بۆ ئەفسەران
words-erased = وشەکانی ئەم بابەتە سڕاونەتەوە.
picture-number = وێنەی { $number }
answer-yes = بەڵێ
answer-no = نەخێر
level-p0 = گشتی
level-p1 = خزمەتگوزاریی ئاسایی
level-p2 = دۆسیە: ئەم یەکەیە و یەکەکانی سەرووی
level-p3 = پارێزراو: تەنها ئەندامە ناوبراوەکانی مێز
level-p4 = مۆرکراو: تەنها کەسە ناوبراوەکان
actor-sender = نێرەر
actor-system = ئەمانەت
actor-device = ئامێرێکی تۆمارکراو
actor-operator = بەڕێوەبەرایەتی
clock-verdict = بڕیاری نێرەر
clock-report = ڕاپۆرتی داواکراو

## What an officer can do

act-acknowledge = گرتنەدەست
act-answer = وەڵامدانەوەی نێرەر
act-ask = پرسیار لە نێرەر
act-note = نووسینی تێبینی بۆ هاوکاران
act-confirm-place = دڵنیاکردنەوەی هی کێیە
act-whose = کام یەکە؟
act-forward = ناردن بۆ یەکەیەکی تر
act-why = بۆچی؟
act-reason = هۆکار، بە وشەی خۆتان
act-words = وشەکانتان
act-files = وێنەکان
act-files-help = تا پێنج وێنە (JPEG، PNG یان WebP).
act-assign = دیاریکردنی کێ بیگرێتە دەست
act-to-whom = کێ؟
act-pause = وەستاندنی کاتژمێر
act-resume = خستنەوەکاری کاتژمێر
act-move-clock = گۆڕینی کاتی بەڵێنێک
act-which-clock = کام بەڵێن؟
act-until = تا کام ڕۆژ؟
act-propose-close = پێشنیاری داخستن
act-outcome = ئەنجامەکەی چی بوو؟
act-finding = چی دەرکەوت؟ نێرەر ئەمە دەخوێنێتەوە.
act-evidence = چی دەیسەلمێنێت؟
act-evidence-needed = ئەم مێزە تەنها بە شتێک دایدەخات کە بیسەلمێنێت: وشە یان وێنە.
act-second = لەگەڵ ئەم ئەنجامەدام
act-reopen = کردنەوەی دووبارە
act-raise = زیادکردنی پاراستن
act-lower = کەمکردنەوەی پاراستن
act-lower-waits = پێشنیارتان کردووە پاراستنی کەم بکرێتەوە. دەبێت کەسێکی تر ڕازی بێت.
act-level = کام پاراستن؟
act-order-report = داواکردنی ڕاپۆرت
act-submit-report = پێشکەشکردنی ڕاپۆرتەکە
act-return-report = داواکردنی زیاتر
act-accept-report = پەسەندکردنی ڕاپۆرتەکە
outcome-done = کرا
outcome-referred = درایە ئەو لایەنەی تایبەتمەندە
outcome-not_possible = ناکرێت
outcome-unfounded = بەو شێوەیە ڕووی نەداوە کە وترابوو
act-unfounded-help = پێویستی بە ئەفسەرێکی ترە.
ending-agreed = نێرەر وتی: چارەسەر کرا
ending-silent = لە نێرەر پرسرا و وەڵامی نەدایەوە
ending-no_channel = نێرەر هیچ ڕێگایەکی بۆ پرسیار جێ نەهێشتووە
ending-not_asked = بە وەڵامەکە کۆتایی هات
ending-withdrawn = نێرەر گێڕایەوە
pause-waits_for_sender = داوای شتێک لە نێرەر کراوە
pause-waits_for_other = دەبێت لایەنێکی تر وەڵام بداتەوە
pause-waits_for_court = دادگا یان داواکاری گشتی بڕیار دەدات
forward-area = لە ناوچەی ئەوان ڕوویداوە
forward-competence = لە دەسەڵاتی ئەواندایە
forward-conflict = کەسێکی ئێرە خۆی لایەنە لەم بابەتەدا
forward-capacity = ئەوان کەسیان بۆ ئەمە هەیە
refused-title = ئەمە ئێستا ناکرێت
refused-not_allowed = ڕێگەتان پێ نەدراوە ئەمە لەم بابەتەدا بکەن.
refused-other_page = ئەم فۆرمە لە پەڕەی خۆتانەوە نەهاتووە. تکایە پەڕەکە دووبارە بکەنەوە و جارێکی تر بینێرن.
busy-title = ئێستا کار زۆرە
busy-help = لەم ساتەدا خەڵکێکی زۆر دەنووسن. تکایە دوای چەند چرکەیەک هەوڵ بدەنەوە؛ هیچ شتێکتان لەدەست نەچووە.
