### reviewed: no

report-name = ڕاپۆرتی ڕووداوێک بدە
report-about = بۆ دزی، توندوتیژی، هەڕەشە، فێڵکردن، ڕووداوی هاتوچۆ، شتی ونبوو، یان هەر شتێکی تر کە پێویستە پۆلیس بیزانێت.
report-promise = ئەو بنکەی پۆلیسەی بەرپرسی شوێنەکەیە دەیخوێنێتەوە و وەڵامت دەداتەوە. پسوولەیەک وەردەگریت، دەتوانیت بزانیت چی دەکرێت، و لە کۆتاییدا لە خۆت دەپرسین کە چارەسەر بووە یان نا.

## What we ask

report-ask-what_happened = چی ڕوویدا؟
report-ask-what_happened-help = بە وشەی خۆت و بە زمانی خۆت بیگێڕەوە. پێویست ناکات تەواو بێت؛ دواتریش دەتوانیت زیاتر بنووسیت.
report-ask-kind = دەربارەی چییە؟
report-ask-kind-help = ئەوەی لە هەمووان نزیکترە هەڵبژێرە. ئەگەر دڵنیا نیت، «شتێکی تر» هەڵبژێرە.
report-ask-kind-theft = شتێک دزراوە
report-ask-kind-robbery = شتێک بە زۆر یان بە چەک سەندراوە
report-ask-kind-violence = کەسێک ئازار دراوە
report-ask-kind-threat = هەڕەشە لە من یان لە کەسێکی تر دەکرێت
report-ask-kind-fraud = فێڵم لێ کراوە
report-ask-kind-traffic = ڕووداو یان مەترسی لەسەر ڕێگا
report-ask-kind-lost_property = شتێکم ون کردووە یان دۆزیوەتەوە
report-ask-kind-other = شتێکی تر
report-ask-where = لە کوێ ڕوویدا؟
report-ask-where-help = لەسەر نەخشەکە دیاری بکە یان ناوی شوێنەکە بنووسە. ئەگەر بە تەلەفۆن یان لە ئینتەرنێت بوو، بڵێ لە کوێ دەژیت.
report-ask-when = کەی ڕوویدا؟
report-ask-when-help = ئەگەر بە تەواوی نازانیت، نزیکترین ڕۆژ و کاتژمێر بنووسە.
report-ask-photos = وێنەت هەیە؟
report-ask-photos-help = تا پێنج وێنە. بە مۆرکراوی دەپارێزرێن و تەنها ئەوانە دەیبینن کە کار لەسەر ڕاپۆرتەکەت دەکەن.
report-ask-name = ناوت چییە؟
report-ask-name-help = ناچار نیت بیڵێیت. بەبێ ناویش ڕاپۆرتەکەت دەخوێنینەوە و وەڵامی دەدەینەوە.

## What we promise

report-clock-first_contact = ئەفسەرێک ڕاپۆرتەکەت دەگرێتە دەست
report-clock-answer = وەڵامت دەدرێتەوە
