### reviewed: no

## Reading in an emergency

nav-emergency = لە کاتی فریاکەوتندا
emergency-title = خوێندنەوەی یەک بابەت لە کاتی فریاکەوتندا
emergency-lead = تەنها کاتێک کە چاوەڕوانی نووسینگە ببێتە هۆی زیان بۆ کەسێک. تکایە سەرەتا هەوڵی نووسینگە بدەن.
emergency-what-follows = دوای ئەوە: نووسینگە، سەرۆکەکەی و ئەوانەی چاودێری دەکەن یەکسەر ئاگادار دەکرێنەوە. دەتوانن بۆ { $minutes } خولەک یەک بابەت بخوێننەوە؛ هیچ ناگۆڕدرێت و هیچ نابردرێت. کەسێکی تر لە ماوەی { $hours } کاتژمێردا پێیدا دەچێتەوە، کەسی پەیوەندیدار دەبینێت کە خوێنراوەتەوە، و ژمارەکان بڵاو دەکرێنەوە.
emergency-mine = ئێستا کراوەن
emergency-past = پێشتر
emergency-matter = ژمارە یان نیشانەی بابەتەکە
emergency-matter-help = وەک پێتان گوتراوە، بۆ نموونە K7F-42Q.
emergency-reason = بۆچی ناتوانێت چاوەڕێ بکات؟
emergency-why = هۆکار، بە وشەی خۆتان
emergency-why-told = هۆکار، بە وشەی ئەفسەرەکە خۆی
emergency-why-help = کێ لە مەترسیدایە و پێشتر چیتان تاقی کردەوە. نووسینگە و پێداچوونەوەکار ئەمە دەخوێننەوە.
emergency-do = کردنەوەی ئەم بابەتە
emergency-none = هیچ بابەتێک بەم ژمارەیە نییە کە بۆتان هەبێت بیکەنەوە.
emergency-open-already = ئەم بابەتەتان پێشتر کردووەتەوە.
emergency-too-many = زۆرتان کردووەتەوە یان تاقی کردووەتەوە. تکایە تەلەفۆن بۆ نووسینگە بکەن یان داوا لە هاوکارێک بکەن.
emergency-too-long = ئەمە زۆرە. تکایە کەمتر بنووسن.
emergency-closed = داخراوە.
emergency-done-already = ئەمە پێشتر کراوە.
emergency-reading = هەموو شتێک داپۆشراوە. تەنها ئەوە دەرخەن کە ئێستا پێویستتانە: هەر بەشێک دەری دەخەن تۆمار دەکرێت.
emergency-copy = ناوتان لەسەر ئەم پەڕەیە نووسراوە. ڕێگری لە کۆپیکردن ناکرێت؛ بەڵام دەزانرێت کێ خوێندوویەتییەوە.
emergency-covered = داپۆشراو
emergency-uncover = دەرخستنی ئەم بەشە
emergency-close = چیتر پێویستم نییە: ئێستا دایبخە
emergency-over = داخرا:
emergency-over-help = هیچی تری ئەم بابەتە پیشانی ئێوە نادرێت. کەسێکی تر بەوەدا دەچێتەوە کە کراوە.
emergency-until = تا
emergency-explain = ڕوونکردنەوە
emergency-explain-help = بەوەی خوێندتانەوە چیتان کرد؟ پێداچوونەوەکار ئەمە دەخوێنێتەوە.
emergency-class-identity = کێیە و چۆن پەیوەندیی پێوە دەکرێت
emergency-class-content = چی گوتراوە
emergency-class-evidence = وێنە و بەڵگە
emergency-class-internal = تێبینیی ئەفسەران
emergency-read = لە کاتی فریاکەوتندا خوێنرایەوە
emergency-wrong-title = بەبێ هۆکاری باش لە کاتی فریاکەوتندا کرایەوە
emergency-sender-title = کێ لە کاتی فریاکەوتندا خوێندیەوە
emergency-sender-help = کاتێک ژیانی کەسێک لە مەترسیدا بێت، چەند ئەفسەرێک دەتوانن بۆ کاتژمێرێک بابەتێکی پارێزراو بخوێننەوە. کەسێکی تر دەبینێت ئایا ڕاست بووە.
emergency-sender-wrong = پێداچوونەوەی بۆ کرا، و خوێندنەوەکەی ڕاست نەبوو. سەرووەکانی ئەفسەرەکە ئاگادار کرانەوە. داوای لێبوردن دەکەین.
glass-reason-danger_to_life = ژیانی کەسێک لە مەترسیدایە
glass-reason-cannot_be_found = کەسێکی لە مەترسیدا نادۆزرێتەوە
glass-reason-desk_not_reachable = پەیوەندی بە نووسینگەوە ناکرێت
glass-reason-court_order = فەرمانی دادگا لەبەردەستدایە
glass-reason-other = هۆکارێکی تر
glass-verdict-justified = ڕاست بوو
glass-verdict-not_justified = ڕاست نەبوو
glass-verdict-asks_more = دەبێت سەرەتا ڕوون بکرێتەوە
glass-asked = چاوەڕێی ڕوونکردنەوەیە
glass-late = پێداچوونەوە دواکەوتووە
glass-waits = چاوەڕێی پێداچوونەوەیە
glass-reviews = ئەو بابەتانەی لە کاتی فریاکەوتندا کرانەوە
glass-who = کێ
glass-which = کام بابەت
glass-when = لە – تا
glass-uncovered = چی دەرخراوە
glass-uncovered-none = هیچ
glass-verdict = ئایا ڕاست بوو؟
glass-found = چیتان بینی
glass-found-help = ئەوانەی بەرپرسی بابەتەکەن ئەمە دەخوێننەوە.
glass-do = تۆمارکردنی ئەم پێداچوونەوەیە
mail-emergency-subject = لە کاتی فریاکەوتندا خوێنرایەوە: { $label }
mail-emergency-body =
    بابەتێکی پارێزراو لە کاتی فریاکەوتندا خوێنرایەوە: { $label }
    { $address }
mail-emergency-late-subject = پێداچوونەوە دواکەوتووە: { $label }
mail-emergency-late-body =
    کەس لە کاتی خۆیدا بەم خوێندنەوەیەی کاتی فریاکەوتندا نەچووەتەوە: { $label }
    { $address }
mail-emergency-wrong-subject = بەبێ هۆکاری باش کرایەوە: { $label }
mail-emergency-wrong-body =
    پێداچوونەوە دەریخست نەدەبوو ئەم بابەتە لە کاتی فریاکەوتندا بخوێنرێتەوە: { $label }
    { $address }
mail-emergency-sender-subject = دەربارەی بابەتی ئێوە { $label }
mail-emergency-sender-body =
    بابەتەکەتان { $label } لە کاتی فریاکەوتندا خوێنرایەوە، و پێداچوونەوە دەریخست ئەمە ڕاست نەبوو. بۆ بینینی ئەوەی ڕووی داوە، { $address } بکەنەوە و کۆدی بەدواداچوونەکەتان بنووسن.
