### reviewed: no

## Devices of a site

site-devices = ئامێرەکان
site-devices-none = هیچیان تۆمار نەکراون: ئەوەی لێرەوە داوای یارمەتی دەکات وەردەگیرێت، بەڵام نازانرێت لە کوێوە.
device-invite = ئامێرێک تۆمار بکەن
device-label = هی کێیە، یان لە کوێ هەڵواسراوە
device-label-help = ژوورەکە کاتی داواکردن دەیبینێت، وەک «پاسەوانی شەو» یان «پەنجەرەی 2».
device-phone = ژمارەکەی
device-phone-help = تەنها بۆ تەلەفۆنێک کە نامە دەنێرێت.
device-phone-needed = تکایە ژمارەی تەلەفۆنەکە بنووسن.
device-kind = جۆری ئامێر
device-kind-phone = مۆبایلی کەسێک
device-kind-panel = دوگمە یان تەختەی سەر دیوار
device-kind-telephone = تەلەفۆنێک کە نامە دەنێرێت
device-invited = چاوەڕێی تۆمارکردنە
device-lapsed = کۆدەکە لە کاتی خۆیدا بەکارنەهێنرا
device-to-compare = چاوەڕێی بەراوردە: تا ئەو کاتە داواکانی هی هەر کەسێکن
device-enrolled = تۆمار کراوە
device-silent = ماوەیەکی زۆرە هەواڵی نییە
device-heard = دوایین هەواڵ
device-joined = تۆمار کرا
device-check = دەبێت لەسەر هەردووکیان هەبێت
device-check-help = داوا لەوە بکەن کە لەلایەتی ژمارەکان بە دەنگی بەرز بخوێنێتەوە. ئەگەر جیاواز بوون هەڵیبوەشێننەوە.
device-again = کۆدێکی نوێ دروست بکەن
device-confirm = وەک یەکن
device-why = هۆکار
device-why-lost = ون بووە یان براوە
device-why-left = ئەوان ڕۆیشتن
device-why-replaced = یەکێکی تر جێی گرتەوە
device-why-broken = خراپ بووە
device-why-not_theirs = ژمارەکان جیاوازن
device-revoke = هەڵیبوەشێننەوە
device-code-title = کۆدی یەکجارە
device-code-scan = ئەم ناونیشانە لەسەر ئامێرەکە بکەنەوە، یان کامێراکەی بکەنە وێنەکە:
device-code-type = ئەگەر کۆدەکە لەوێ نەنووسراوە بینووسن، و دوو پین هەڵبژێرن.
device-code-compare = ژمارەکانی سەر هەردوو شاشە بەراورد بکەن، و لێرە بڵێن کە وەک یەکن.
device-code-once = تەنها ئێستا پیشان دەدرێت، یەک ئامێر وەردەگرێت، و دوای { $minutes ->
    [one] { $minutes } خولەک
   *[other] { $minutes } خولەک
} کۆتایی دێت.
device-code-done = گەڕانەوە بۆ ئامێرەکان
device-bad-code = ئەم کۆدە کەس وەرناگرێت، یان ئیتر نا. تکایە داوای نوێیەک بکەن.
device-no-key = ئەم ئامێرە هیچ کلیلێکی نەنارد.
device-bad-pins = تکایە دوو پینی جیاواز لە 4 تا 8 ژمارە هەڵبژێرن.
device-not-joined = هێشتا تۆمار نەکراوە.
device-is-revoked = هەڵوەشێنراوەتەوە. دەکرێت سەرلەنوێ تۆمار بکرێت.
device-enrol-later = ئێستا نەکرا. تکایە کەمێکی تر هەوڵ بدەنەوە.

## On the phone

sos-enrol-title = ئەم مۆبایلە بناسێنن
sos-enrol-lead = دواتر کە بەمە داوای یارمەتی دەکەن، ژووری کۆنترۆڵ دەزانێت ئێوە کێن و لە کوێن.
sos-enrol-script = ئەم پەڕەیە پێویستی بە سکریپتە: کلیلەکە لەسەر مۆبایلەکەتان دروست دەبێت و هەرگیز لێی دەرناچێت.
sos-enrol-code = کۆدی یەکجارە
sos-enrol-code-help = شازدە ژمارە. ئەوەی چاودێری شوێنەکەتان دەکات پێتانی دەدات.
sos-enrol-pin = ئەو پینەی هەڵدەوەشێنێتەوە
sos-enrol-pin-help = 4 تا 8 ژمارە. کاتێک بێ مەترسی بوون دەینووسن.
sos-enrol-duress = پینی کاتی ناچاری
sos-enrol-duress-help = ژمارەی تر. مۆبایلەکە هەمان شت پیشان دەدات، و یارمەتی هەر دێت.
sos-enrol-do = بیناسێنن
sos-enrol-offline = تۆڕ نییە. تکایە دووبارە هەوڵ بدەنەوە؛ هیچ شتێک ون نەبووە.
sos-enrol-done = خەریکە تەواو بێت
sos-enrol-compare = ئەم ژمارانە بۆ ئەوە بخوێننەوە کە کۆدەکەی پێدان:
sos-enrol-then = کاتێک وتی ژمارەکان وەک یەکن، ئەم مۆبایلە ناسراوە.
sos-enrol-open = بۆ پەڕەی یارمەتی
sos-mine = ژووری کۆنترۆڵ ئەم مۆبایلە دەناسێت.
sos-pin = ئایا بێ مەترسین؟ پینەکەتان
sos-pin-wrong = ئەمە پینەکەتان نییە. داواکە کراوە دەمێنێتەوە.
sos-pin-cancel = بە پین هەڵیبوەشێننەوە
