### reviewed: no

## My account

account-title = هەژماری من
account-back = گەڕانەوە بۆ هەژمارەکەم
account-is-set = دانراوە
account-is-not-set = دانەنراوە
account-no-post = ئێستا هیچ پۆستێکتان نییە و هیچ بابەتێک نابینن.
account-sessions = لە کوێ چوومەتە ژوورەوە
account-sessions-help = ئەگەر یەکێک لەمانە ناناسن، کۆتایی پێ بهێنن و ڕێگەکانی چوونەژوورەوەتان بگۆڕن.
account-browser = وێبگەڕ
account-browser-unknown = نەزانراو
account-since = لە کەیەوە
account-seen = دوا بەکارهێنان
account-end = کۆتایی
account-end-one = کۆتایی بە چوونەژوورەوەی { $browser } بهێنن
account-end-others = کۆتایی بە هەموو ئەوانی تر بهێنن
account-this-one = ئەمەیان
account-ways = ڕێگەکانی چوونەژوورەوەم
account-ways-help = دوو ڕێگەتان هەبێت: ئەگەر یەکێک ون بوو، بەوی تر دەچنە ژوورەوە. ئەگەر هەمووی ون بوو، دوو ئەفسەر دەتوانن نوێیان بکەنەوە.
account-last-way = ئەمە دوا ڕێگەی چوونەژوورەوەتانە. تکایە سەرەتا ڕێگەیەکی تر دابنێن.
account-too-many = ئەمە زۆر درێژە، یان ژمارەکە زۆرە.
account-passkeys = کلیلەکانی تێپەڕین
account-no-passkey = هێشتا کلیلی تێپەڕینتان نییە. سەلامەتترین ڕێگەیە: کەس ناتوانێت مەزەندەی بکات، و نادرێت بە پەڕەی ساختە.
account-passkey-name = ناوی کلیلی تێپەڕینی نوێ
account-passkey-name-help = بۆ ئەوەی دواتر بیناسنەوە، وەک: مۆبایلەکەم.
account-passkey-name-needed = تکایە ناوێک بدەن بە کلیلی تێپەڕین.
account-passkey-add = کلیلی تێپەڕینی ئەم ئامێرە زیاد بکەن
account-passkey-remove = لابردن
account-passkeys-not-here = کلیلی تێپەڕین تەنها کاتێک کار دەکات کە ئەم ماڵپەڕە بە ناوی خۆی و بە https بکرێتەوە.
account-codes = کۆدی شەش ژمارەیی
account-codes-title = بەرنامەی پشتڕاستکردنەوە ببەستنەوە
account-codes-new = کۆدی بەستنەوە نوێیەکە
account-codes-replaces = ئەو بەرنامەیەی پێشتر بەستبووتانەوە چیتر کار ناکات.
account-codes-change = ئەم بەرنامەیە ببەستنەوە
account-password-title = گۆڕینی وشەی نهێنیم
account-password-change = بیگۆڕن
account-language = زمان
account-recovery-asked = کەسێک وتوویەتی هەموو ڕێگەکانی چوونەژوورەوەتان ون کردووە، و داوا لە دوو ئەفسەر کراوە نوێیان بکەنەوە. ئەگەر ئێوە نەبوون، هەر ئێستا بیڵێن.
account-recovery-not-me = من نەبووم. ڕەتی بکەنەوە
account-renewed = ڕێگەکانی چوونەژوورەوەتان دواجار لەلایەن دوو ئەفسەرەوە لەم کاتەدا نوێکرانەوە:
account-password-now = وشەی نهێنیی ئێستاتان
account-password-now-wrong = ئەمە وشەی نهێنیی ئێوە نییە.
