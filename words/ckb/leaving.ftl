### reviewed: no

## کێ دەتوانێت کام قسە وەربگرێت

recipient-service = دەزگایەک کە یارمەتی دەدات
recipient-prosecutor = داواکاری گشتی
recipient-court = دادگا
recipient-unit = بنکەیەکی تری پۆلیس
recipient-interpreter = وەرگێڕ
recipient-public = هەموو خەڵک
recipient-researcher = ئەوانەی تەنها دەژمێرن، بۆ توێژینەوە
class-identity = ناو، و چۆنیەتی پەیوەندی
class-content = ئەوەی وترا و وەڵام درایەوە
class-evidence = وێنە و فایل
class-internal = تێبینیی نێوان ئەفسەران
authority-court = دادگا
authority-prosecutor = داواکاری گشتی
authority-statute = یاسایەک کە باسی ئەم کەیسە دەکات

## ڕەزامەندی، وەک نێرەر دەیبینێت

consent-title = کێ دەتوانێت قسەکانم وەربگرێت
consent-none = بە هیچ ڕازی نەبوویت. قسەکانت لای ئەم مێزە دەمێننەوە.
consent-until = تا { $when }
consent-over = کۆتایی هات: { $when }
consent-withdrawn = وەرگیرایەوە: { $when }
consent-by-officer = ئەفسەرێک ئەمەی لەبری تۆ نووسیوە. ئەگەر ڕاست نییە، لێرە بیڵێ.
consent-withdraw = وەریبگرەوە
consent-object = من بەمە ڕازی نەبووم
consent-give = ڕازی بە کە کەسێک قسەکانم وەربگرێت
consent-lead = بڕیار لای تۆیە. تەنها ئەوەی ناوی دەهێنیت وەریدەگرێت، تەنها ئەو قسانەی هەڵیدەبژێریت، و تەنها تا ئەو ڕۆژەی دایدەنێیت. هەر کاتێک بتەوێت دەتوانیت وەریبگریتەوە. ئەوەی پێشتر درابێت ناگەڕێتەوە.
consent-to = کێ دەتوانێت وەریانبگرێت؟
consent-name = ناوی چییە؟
consent-name-help = ناوی ماڵێک، نووسینگەیەک یان کەسێک.
consent-which = کام قسە؟
consent-how-long = بۆ چەند کات؟
consent-week = هەفتەیەک
consent-month = مانگێک
consent-quarter = سێ مانگ
consent-year = ساڵێک
consent-who = کێ ڕازییە؟
consent-who-person = من بۆ خۆم ڕازیم
consent-who-guardian = دەربارەی منداڵێکە کە ئاگام لێیەتی. منداڵەکەش ڕازییە، و لێرە سکاڵا لە من نەکراوە.
consent-who-representative = دانراوم کە لەبری ئەم کەسە قسە بکەم. ئەویش ڕازییە، و لێرە سکاڵا لە من نەکراوە.
consent-withhold = نابێت بە کێ بگات؟
consent-do = ڕازیم

## سڕینەوە، وەک نێرەر دەیبینێت

erase-title = قسەکانم بسڕنەوە
erase-lead = قسەی سڕاوە بۆ هەمووان و بۆ هەمیشە دەڕوات. ئیتر کەس ناتوانێت وەڵامی بداتەوە، و هیچ دادگایەک ناتوانێت بیخوێنێتەوە. دوو ئەفسەر پێکەوە بڕیاری لەسەر دەدەن.
erase-stays = ئەوەی دەمێنێتەوە: کە شتێک هێنرا، و کەی. پسووڵەکەت هێشتا دەتوانرێت بپشکنرێت.
erase-question = چی بسڕدرێتەوە؟
erase-who = تەنها ناوم و چۆنیەتی پەیوەندیم
erase-all = هەموو ئەوەی وتم، و ناوم
erase-open = بابەتەکە هێشتا کراوەیە، بۆیە ئەوەی وتت تا داخستن دەمێنێتەوە.
erase-held = دادگا یان یاسا دەیەوێت ئەم قسانە جارێ بمێننەوە. کە کۆتایی هات، دەتوانیت لێرە داوای بکەیت.
erase-asked = داوات کردووە. دوو ئەفسەر بڕیار دەدەن، و لێرە دەیبینیت.
erase-gone = قسەکانت سڕاونەتەوە.
erase-why = بۆچی، ئەگەر دەتەوێت بیڵێیت
erase-do = داوای سڕینەوە بکە

## بۆ ئەفسەران

nav-keep = بەم زووانە دەسڕێتەوە
out-title = قسەی دەرچوو، ماوە یان کۆتایی‌هاتوو
consent-nobody = کەس بە هیچ ڕازی نەبووە.
act-give-consent = بنووسە کە کەسێک ڕازی بوو
act-withdraw-consent = بنووسە کە ڕەزامەندییەکە وەرگیرایەوە
act-which-consent = کام ڕەزامەندی؟
consent-of-person = کەسەکە بۆ خۆی ڕازییە
consent-of-guardian = دەربارەی منداڵ: ئەوەی ئاگای لێیەتی ڕازییە، منداڵەکەش ڕازییە، و سکاڵا لەو نەکراوە
consent-of-representative = نوێنەرێکی دانراو قسە دەکات، کەسەکەش ڕازییە، و سکاڵا لە نوێنەر نەکراوە
consent-basis = چۆن ڕازی بوو؟
consent-basis-spoken = بە قسە
consent-basis-written = بە واژوو
act-disclose = قسە بدە، وەک ڕازی بوون
act-disclose-by-law = قسە بدە چونکە یاسا یان دادگا داوای دەکات
act-authority = کێ داوای دەکات؟
act-reference = ژمارەی داواکە
act-untold = ئەگەر یاسا ڕێ لە وتن دەگرێت: تا کام ڕۆژ؟
act-agree-disclosure = وەک کەسی دووەم ڕازیم: بیدە
act-drop-disclosure = مەیدە
act-publish = پێشنیاری قسە بۆ هەموو خەڵک
act-publish-second = قسە پێشنیارکراوەکە بڵاو بکەرەوە
act-recall = قسەی بڵاوکراوە بگەڕێنەوە
disclosure-waits = بۆ { $to }: دەبێت کەسی دووەم ڕازی بێت
disclosure-file = ئەو فایلەی درا: { $to }
disclosure-gone = ئەم فایلە دووبارە دروست ناکرێتەوە. ڕەزامەندی کۆتایی هاتووە، یان قسەکان گۆڕاون یان سڕاونەتەوە.
act-hold = قسەکان بپارێزە بۆ دادگا یان یاسا
act-release = ئەم پاراستنە کۆتایی پێ بهێنە
hold-stands = قسەکان پارێزراون بۆ: { $who }
act-erase = پێشنیاری سڕینەوەی قسە
erase-why-asked = کەسەکە داوای کرد
erase-why-ordered = دادگا فەرمانی دا
act-agree-erasure = وەک کەسی دووەم ڕازیم: بیسڕەوە
act-decline-erasure = قسەکان بهێڵەرەوە، و بە کەسەکە بڵێ بۆچی
erasure-asked = کەسەکە داوای سڕینەوەی ئەمەی کرد: { $what }
erasure-waits = پێشنیاری سڕینەوە: { $what }
keep-title = ئەو قسانەی بەم زووانە دەسڕێنەوە
keep-lead = ئەم بابەتانە داخراون و ماوەی هێشتنەوەیان لە 30 ڕۆژدا کۆتایی دێت. دواتر قسەکانیان خۆیان دەسڕێنەوە. ئەگەر دادگا یان یاسا پێویستی پێیان هەیە، ئێستا بیانپارێزە.
keep-nothing = لە 30 ڕۆژی داهاتوودا هیچ ناسڕێتەوە.
keep-ends = لە { $when } دەسڕێتەوە
keep-held = پارێزراوە: دەمێنێتەوە
keep-stepped = کاتژمێری ئەم ئامێرە بازی داوە. تا ئەوەی ئامێرەکە بەڕێوە دەبات نەڵێت کاتژمێر ڕاستە، هیچ ناسڕێتەوە.

## ئەو فایلەی دەدرێت

sheet-title = ئەو قسانەی بە پۆلیس سپێردراون
sheet-for = بۆ:
sheet-only = تەنها بۆ ئەم وەرگرە و ئەم مەبەستە. مەیدە بە کەسی تر.
sheet-withhold = نابێت بگاتە:
sheet-as-agreed = بە ڕەزامەندی کەسی پەیوەندیدار
sheet-picture-left-out = وێنەیەک کە لەم فایلەدا نییە:

## نامەکان

mail-disclosed-subject = قسەی { $label } درا
mail-disclosed-body =
    هەندێک لە قسەکانی بابەتەکەتان { $label } دران بە کەسێک، وەک ڕازی بوون یان وەک یاسا داوای کرد.

    بۆ بینینی بە کێ، { $address } بکەنەوە و کۆدی بەدواداچوونەکەتان بنووسن.
mail-consent-subject = ڕازی بوون؟ { $label }
mail-consent-body =
    ئەفسەرێک نووسیویەتی کە لە بابەتەکەتان { $label } بە شتێک ڕازی بوون.

    بۆ بینینی، و بۆ وتنی نەخێر، { $address } بکەنەوە و کۆدی بەدواداچوونەکەتان بنووسن.
