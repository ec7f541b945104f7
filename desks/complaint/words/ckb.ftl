### reviewed: no

complaint-name = سکاڵا لە پۆلیس
complaint-about = ئەگەر پۆلیسێک داوای پارەی کردبێت، کەسێکی بە ناهەق گل دابێتەوە، ڕاپۆرتێکی تۆمار نەکردبێت، یان مامەڵەی خراپی لەگەڵ تۆ یان کەسێکی تر کردبێت.
complaint-promise = نە ئەو شوێنەی سکاڵای لێ دەکەیت و نە سەرۆکەکانی لە ناوچەکە ناتوانن بیخوێننەوە. ئەفسەرێکی باڵای نووسینگەیەکی تر لێی دەکۆڵێتەوە و وەڵامت دەداتەوە. پسوولەیەک وەردەگریت کە دەیسەلمێنێت چیت ناردووە و کەی.
complaint-neutral = پەیامەکەم

## What we ask

complaint-ask-what_happened = چی ڕوویدا؟
complaint-ask-what_happened-help = بە وشەی خۆت بیگێڕەوە: چی کرا و تا ئەوەندەی دەزانیت کێ کردی. دواتریش دەتوانیت زیاتر بنووسیت.
complaint-ask-kind = سکاڵاکە دەربارەی چییە؟
complaint-ask-kind-help = ئەوەی لە هەمووان نزیکترە هەڵبژێرە. بەوە دیاری دەکرێت کە دەبێت چەند بە خێرایی وەڵام بدەینەوە.
complaint-ask-kind-illegal_detention = کەسێک بە ناهەق گل دراوەتەوە
complaint-ask-kind-bribe = داوای پارە یان سوودێک کراوە
complaint-ask-kind-not_registered = ڕاپۆرتێک تۆمار نەکراوە
complaint-ask-kind-arrest_of_innocent = کەسێکی بێتاوان گیراوە
complaint-ask-kind-misconduct = مامەڵەی زبر، توند یان نادادپەروەرانە
complaint-ask-kind-other = شتێکی تر
complaint-ask-unit = دەربارەی کام بنکە یان نووسینگەیە؟
complaint-ask-unit-help = هیچ کەسێک کە لەوێ کار دەکات سکاڵاکەت نابینێت. ئەگەر نازانیت، بە بەتاڵی جێی بهێڵە.
complaint-ask-where = لە کوێ ڕوویدا؟
complaint-ask-where-help = لەسەر نەخشەکە دیاری بکە یان ناوی شوێنەکە بنووسە.
complaint-ask-when = کەی ڕوویدا؟
complaint-ask-when-help = ئەگەر بە تەواوی نازانیت، نزیکترین ڕۆژ و کاتژمێر بنووسە.
complaint-ask-photos = وێنە یان وێنەی بەڵگەنامەت هەیە؟
complaint-ask-photos-help = تا پێنج وێنە. بە مۆرکراوی دەپارێزرێن و تەنها ئەوانە دەیبینن کە لە سکاڵاکەت دەکۆڵنەوە.
complaint-ask-name = ناوت چییە؟
complaint-ask-name-help = ناچار نیت بیڵێیت. بەبێ ناویش لێی دەکۆڵینەوە و وەڵامت دەدەینەوە.

## What we promise

complaint-clock-first_contact = ئەفسەرێکی باڵا پەیوەندیت پێوە دەکات
complaint-clock-answer = پێت دەوترێت چی دەرکەوت و چی کرا
