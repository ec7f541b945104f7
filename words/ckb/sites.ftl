### reviewed: no

## Places that are looked after

nav-sites = شوێنەکان
sites-lead = نێردراوییەکان، قوتابخانەکان، پەناگەکان، بانکەکان: ئەوەی دەچێتە ئەوێ دەبێت چی بزانێت، و ئامێری کێ داوای یارمەتی دەکات.
sites-add = شوێنێک زیاد بکەن
sites-none = هێشتا چاودێری هیچ شوێنێک ناکرێت
sites-none-help = نێردراوییەک، قوتابخانەیەک، پەناگەیەک یان بانکێک زیاد بکەن: لە کوێیە، پەیوەندی بە کێوە دەکرێت، و ئاگاداری چی بن.
sites-not-found = هیچ شوێنێک لەگەڵ ئەوە ناگونجێت
sites-search = ناو یان ناونیشان
sites-look-only = تەنها ئەوانەی پێویستیان بە سەیرکردنە
sites-all = هەموو شوێنەکان
site = شوێن
site-name = ناوی
site-kind = جۆری شوێن
site-any-kind = هەر جۆرێک
site-kind-mission = نێردراوی
site-kind-residence = نیشینگە
site-kind-school = قوتابخانە
site-kind-shelter = پەناگە
site-kind-bank = بانک
site-kind-other = شوێنێکی تر
site-unit = کێ چاودێری دەکات
site-room = ئەو ژوورەی وەڵام دەداتەوە
site-address = لە کوێیە
site-address-help = وەک ئەوەی بە بێتەل دەیڵێن: شەقام، دەروازە، چی لە تەنیشتییەتی.
site-point = پۆتانەکان
site-bad-point = ئەمانە پۆتان نین. تکایە دوو ژمارە بنووسن وەک 33.58694 و 71.44270، یان هەردووکیان بەتاڵ جێبهێڵن.
site-posts = پاسەوان و بنکەکان
site-posts-help = لە کوێ ڕاوەستاون، چەندن، چۆن دەناسرێنەوە.
site-contacts = پەیوەندی بە کێوە دەکرێت
site-contacts-help = سەرەتا پەیوەندی بە یەکەمەوە دەکرێت. هەر یەکێک ناو و ژمارەی دەوێت.
site-contacts-none = هێشتا کەس نەنووسراوە.
site-contact-name = { $no }. ناو
site-contact-phone = { $no }. تەلەفۆن
site-contact-half = تکایە ناو و ژمارە هەردووکیان بنووسن.
site-run = کاتێک داوای یارمەتی دەکات
site-run-help = چۆن بچنە ژوورەوە، لە کوێ یەکتر ببینن، چی نەکەن.
site-run-type = لە سەرەتاوە بە چی دادەنرێت
site-run-type-none = کاتی داواکردن بڕیاری لێ دەدرێت
site-run-none = هێشتا لەسەر هیچ ڕێک نەکەوتوون.
site-to-look = بۆ سەیرکردن
site-stale-notes = { $count ->
    [one] { $count } تێبینی بۆ پێداچوونەوە
   *[other] { $count } تێبینی بۆ پێداچوونەوە
}
site-overdue = { $count ->
    [one] { $count } کەموکوڕی دواکەوتووە
   *[other] { $count } کەموکوڕی دواکەوتوون
}
site-change = کارتەکە بگۆڕن
site-done = نووسرا.
site-done-already = ئەوە پێشتر کراوە.
site-is-closed = ئیتر کەس چاودێری ئەم شوێنە ناکات.
site-no-such = لێرە هیچ شتێک بەو ناوە نییە.
site-bad-time = ئەو ڕۆژە ناگونجێت: پێداچوونەوە دەبێت پێش کۆتایی بێت.
site-too-long = ئەوە زۆر درێژە. تکایە کورتی بکەنەوە.
site-too-many = ئەمانە پێشتر زۆرن.

## What to beware of

site-notes = ئاگاداری
site-notes-none = هیچ شتێک نەزانراوە کە ئاگاداری بن.
site-notes-past = ئیتر پیشان نادرێن
site-note-add = تێبینییەک بنووسن
site-note-said = ئەوەی دەچێتە ئەوێ دەبێت چی بزانێت؟
site-note-category = دەربارەی چییە
site-note-severity = چەند گرنگە
site-note-keep = تەنها کاتێک شوێنەکە داوای یارمەتی دەکات، و بۆ ئەوانەی چاودێری دەکەن
site-note-kept = بۆ کەمێک
site-note-stale = کەس لە کاتی خۆیدا پێیدا نەچووەتەوە
site-note-review = پێداچوونەوە
site-note-until = کۆتایی دێت
site-note-ended = کۆتایی هات
site-note-review-in = لە ماوەی چەندێکدا پێیدا بچنەوە
site-note-until-in = دوای چەندێک خۆی کۆتایی دێت
site-note-holds = هێشتا ڕاستە
site-note-end = ئیتر ڕاست نییە
site-category-access = ڕێگای چوونەژوورەوە
site-category-people = ئەو کەسانەی پێویستیان بە چاودێرییە
site-category-weapon = چەک
site-category-animal = ئاژەڵ
site-category-building = بینا
site-category-substance = ئاگر و ماددەی زیانبەخش
site-category-other = شتێکی تر
site-severity-information = باشە بزانرێت
site-severity-caution = ئاگادار بن
site-severity-danger = مەترسی

## Code words

site-code-words = وشە نهێنییەکان
site-code-words-none = لەسەر هیچیان ڕێک نەکەوتوون.
site-code-words-choose = وشەکان سەرلەنوێ هەڵبژێرن
site-code-words-help = ئەوەی لێرە دەینووسن جێی وشەکانی پێشوو دەگرێتەوە. دێڕی بەتاڵ جێدەهێڵرێت.
site-code-word = { $no }. وشە
site-code-means = { $no }. واتای
site-code-word-half = تکایە وشە و واتاکەی هەردووکیان بنووسن.

## Plans

site-plans = نەخشەکان
site-plans-none = هێشتا نەخشە نییە.
site-plan-title = چی پیشان دەدات، وەک نهۆمی زەوی
site-plan-file = وێنە
site-plan-help = وێنەیەک (JPEG، PNG یان WebP). ئەوەی کامێرا زیادی کردووە لادەبرێت.
site-plan-add = نەخشەیەک زیاد بکەن
site-plan-remove = لایببەن
site-plan-again = بیگەڕێننەوە
site-plans-gone = لابراوەکان

## Surveys

site-survey = پشکنینی ئاسایش
site-survey-last = دواجار
site-survey-none = هێشتا کەس نەیپشکنیوە.
site-survey-said = چیتان بینی؟
site-survey-add = پشکنینێک بنووسن
site-finding-said = چی دەبێت چاک بکرێت
site-finding-add = کەموکوڕییەک زیاد بکەن
site-finding-due = تا کەی
site-finding-due-in = لە ماوەی چەندێکدا چاک بکرێت
site-finding-how = چۆنە
site-finding-late = دواکەوتووە
site-findings = کەموکوڕییەکان
site-mended = چاک کرا
site-mend = ئەوە چاک کرا

## Who speaks for it

site-operators = کێ لە جیاتی قسە دەکات
site-operators-none = کەس هەژماری بۆ ئەوە نییە.
site-operator-name = ناوی چوونەژوورەوەیان
site-operator-help = کەسێک کە پێشتر لێرە هەژماری هەیە.
site-operator-add = با کەسێک لە جیاتی قسە بکات
site-operator-remove = ئیتر نا
site-operator-nobody = کەس بەو ناوە ناچێتە ژوورەوە.
site-close = واز لە چاودێرییەکەی بهێنن
site-close-why = بۆچی؟
site-close-help = ئامێرەکانیشی لەگەڵیدا هەڵدەوەشێنەوە. ئەمە ناگەڕێتەوە؛ دەکرێت سەرلەنوێ زیاد بکرێت.

## Closed sites

sites-closed = شوێنە داخراوەکان
sites-closed-lead = ئەوانەی جارێک چاودێری دەکران. شوێنی داخراو وەک خۆی دەمێنێتەوە؛ ئەگەر شوێنەکە دووبارە چاودێری بکرێت، بە هەمان کارت سەرلەنوێ زیاد دەکرێت.
sites-closed-none = هیچ شوێنێک دانەخراوە
site-closed-at = داخرا
site-add-again = سەرلەنوێ زیاد بکەن
site-point-help = پلەکان بنووسن، یان خاڵەکە لەسەر نەخشە هەڵبژێرن. ئەگەر هیچیان نەبوو، لە سەرەوە شوێنەکە بە وشە بنووسن.
