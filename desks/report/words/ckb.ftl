### reviewed: no

report-name = ڕاپۆرتی ڕووداوێک بدەن
report-matter = ڕاپۆرت
report-about = بۆ دزی، توندوتیژی، هەڕەشە، فێڵکردن، ڕووداوی هاتوچۆ، شتی ونبوو، یان هەر شتێکی تر کە پێویستە پۆلیس بیزانێت.
report-promise = ئەو بنکەی پۆلیسەی بەرپرسی شوێنەکەیە دەیخوێنێتەوە و وەڵامتان دەداتەوە. پسوولەیەک وەردەگرن، دەتوانن بزانن چی دەکرێت، و لە کۆتاییدا لە خۆتان دەپرسین کە چارەسەر کرا یان نا.

## What we ask

report-ask-what_happened = چی ڕوویدا؟
report-ask-what_happened-help = بە وشەی خۆتان و بە زمانی خۆتان بیگێڕنەوە. پێویست ناکات تەواو بێت؛ دواتریش دەتوانن زیاتر بنووسن.
report-ask-kind = دەربارەی چییە؟
report-ask-kind-help = ئەوەی لە هەمووان نزیکترە هەڵبژێرن. ئەگەر دڵنیا نین، «شتێکی تر» هەڵبژێرن.
report-ask-kind-theft = شتێک دزراوە
report-ask-kind-robbery = شتێک بە زۆر یان بە چەک سەندراوە
report-ask-kind-violence = کەسێک ئازار دراوە
report-ask-kind-threat = هەڕەشە لە من یان لە کەسێکی تر دەکرێت
report-ask-kind-fraud = فێڵم لێ کراوە
report-ask-kind-traffic = ڕووداو یان مەترسی لەسەر ڕێگا
report-ask-kind-lost_property = شتێکم ون کردووە یان دۆزیوەتەوە
report-ask-kind-other = شتێکی تر
report-ask-where = لە کوێ ڕوویدا؟
report-ask-where-help = لەسەر نەخشەکە دیاری بکەن یان ناوی شوێنەکە بنووسن. ئەگەر بە تەلەفۆن یان لە ئینتەرنێت بوو، بڵێن لە کوێ دەژین.
report-ask-when = کەی ڕوویدا؟
report-ask-when-help = ئەگەر بە تەواوی نازانن، نزیکترین ڕۆژ و کاتژمێر بنووسن.
report-ask-photos = وێنەتان هەیە؟
report-ask-photos-help = تا پێنج وێنە. بە مۆرکراوی دەپارێزرێن و تەنها ئەوانە دەیبینن کە کار لەسەر ڕاپۆرتەکەتان دەکەن.
report-ask-name = ناوتان چییە؟
report-ask-name-help = ناچار نین بیڵێن. بەبێ ناویش ڕاپۆرتەکەتان دەخوێنینەوە و وەڵامی دەدەینەوە.

## What we promise

report-clock-first_contact = ئەفسەرێک ڕاپۆرتەکەتان دەگرێتە دەست
report-clock-answer = وەڵامتان دەدرێتەوە
