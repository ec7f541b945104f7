### reviewed: no

## Numbers for everyone

figures-title = ژمارەکانمان
figures-lead = ژمارە دەربارەی کارەکانی خودی پۆلیس، بۆ هەمووان. لە تۆمارێکەوە دەژمێردرێن کە کەس ناتوانێت بە نهێنی بیگۆڕێت.
figures-emergencies = ئەو بابەتە پارێزراوانەی لە کاتی فریاکەوتندا خوێنرانەوە
figures-emergencies-help = چەند ئەفسەرێک دەتوانن بۆ کاتژمێرێک بابەتێکی پارێزراو بخوێننەوە کاتێک کەسێک لە مەترسیدایە. هەر جارێک دەبێت کەسێکی تر لە سێ ڕۆژدا بڵێت ئایا ڕاست بووە.
figures-month = مانگ
figures-broken = چەند جار
figures-in-time = لە کاتی خۆیدا پێداچوونەوەی بۆ کراوە
figures-late = دواکەوتوو
figures-justified = ڕاست بوو
figures-not-justified = ڕاست نەبوو
figures-waits = هێشتا پێداچوونەوەی بۆ نەکراوە
figures-at = ژمێردراوە
figures-head = لە { $size } تۆماری گشتیدا، کە ڕەگەکەی ئەمەیە
figures-json = هەمان شت بۆ بەرنامەکان (JSON)
