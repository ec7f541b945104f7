### reviewed: no

vulnerable-name = بە متمانە بدوێن
vulnerable-matter = پەیامی نهێنی
vulnerable-about = بۆ هەموو ئەوانەی لە خەڵکی تر زیاتر لە مەترسیدان: لەبەر ئەوەی کێن، لەبەر ڕەگەز، باوەڕ یان کۆمەڵگەکەیان، لەبەر کەمئەندامی، یان لەبەر ئەوەی شتێکیان بینیوە و دەترسن.
vulnerable-promise = ئەوەی دەینووسن تەنها ئەو ئەفسەرانەی ئەم نووسینگەیە دەیخوێننەوە کە بۆ پاراستنی خەڵک ڕاهێنراون؛ ئەگەر ئەفسەرێکی ژن یان پیاو داوا بکەن، تەنها ژن یان تەنها پیاو. نە بنکەی پۆلیسەکەتان و نە کەسێک لە دەوروبەرتان. بەبێ پرسیار لە خۆتان هیچ ناکرێت، تەنها بۆ ڕزگارکردنی ژیان نەبێت.
vulnerable-neutral = پەیامی من

## What we ask

vulnerable-ask-safe_contact = چۆن و کەی بە سەلامەتی پەیوەندیتان پێوە بکەین؟
vulnerable-ask-safe_contact-help = بۆ نموونە: «تەنها نامە، بەیانیان، بڵێن ئێوە بەرگدروون». ئەگەر سەلامەت نییە، بە بەتاڵی جێی بهێڵن؛ بە کۆدەکەتان دەتوانن بگەڕێنەوە ئێرە.
vulnerable-ask-leave_message = ئەگەر وەڵامتان نەدایەوە، نامەتان بۆ جێ بهێڵین؟
vulnerable-ask-leave_message-help = ڕەنگە کەسی تر نامەکە بخوێنێتەوە یان گوێی لێ بێت. ئەگەر ئەمە بە بەتاڵی جێ بهێڵن، هیچ نامەیەک جێ ناهێڵین.
vulnerable-ask-code_word = وشەیەک هەیە کە پێی بزانن بەڕاستی ئێمەین؟
vulnerable-ask-code_word-help = وشەیەک کە تەنها خۆتان چاوەڕێی بن، وەک ناوی گوڵێک. ئێمە سەرەتا ئەو وشەیە دەڵێین. دەتوانن بە بەتاڵی جێی بهێڵن.
vulnerable-ask-answered_by = کێ وەڵامتان بداتەوە؟
vulnerable-ask-answered_by-help = داواکەتان جێبەجێ دەکرێت: هیچ ئەفسەرێکی تری نووسینگەکە پەیامەکەتان ناکاتەوە.
vulnerable-ask-answered_by-woman = ئەفسەرێکی ژن
vulnerable-ask-answered_by-man = ئەفسەرێکی پیاو
vulnerable-ask-answered_by-anyone = بۆ من جیاوازی نییە
vulnerable-ask-called = بە چ ناوێک بانگتان بکەین؟
vulnerable-ask-called-help = هەر ناوێک کە خۆتان پێتان خۆشە. مەرج نییە ئەو ناوە بێت کە لە کاغەزەکانتاندایە. دەتوانن بە بەتاڵی جێی بهێڵن.
vulnerable-ask-what_happened = دەتانەوێت چیمان پێ بڵێن؟
vulnerable-ask-what_happened-help = چەندتان پێ خۆشە، کەم یان زۆر. ئێوە تاوانبار نین. هەر کاتێک بتانەوێت دەتوانن بوەستن و ئەم پەڕەیە بەجێ بهێڵن.
vulnerable-ask-where = لە کوێن، یان لە کوێ ڕوویدا؟
vulnerable-ask-where-help = ناوی شار یان گەڕەک بەسە. بەوە دەزانین کام نووسینگە لێتان نزیکە. دەتوانن بە بەتاڵی جێی بهێڵن.
vulnerable-ask-wish = چی لە هەمووی زیاتر یارمەتیتان دەدات؟
vulnerable-ask-wish-help = هەر کاتێک بتانەوێت دەتوانن ڕاتان بگۆڕن.
vulnerable-ask-wish-talk_first = سەرەتا تەنها لەگەڵ کەسێک بدوێم
vulnerable-ask-wish-advice = بزانم مافەکانم چین
vulnerable-ask-wish-come_to_me = ئەفسەرێک بێت بۆ لام
vulnerable-ask-wish-safe_place = شوێنێکی سەلامەت بۆ مانەوە
vulnerable-ask-wish-register = تۆمار بکرێت و بە یاسا بەدواداچوونی بۆ بکرێت

## What we promise

vulnerable-clock-first_contact = ئەفسەرێک پەیامەکەتان دەگرێتە دەست
vulnerable-clock-answer = وەڵامتان دەدرێتەوە
