### reviewed: no

complaint-name = سکاڵا لە پۆلیس
complaint-matter = سکاڵا
complaint-about = ئەگەر پۆلیسێک داوای پارەی کردبێت، کەسێکی بە ناهەق گل دابێتەوە، ڕاپۆرتێکی تۆمار نەکردبێت، یان مامەڵەی خراپی لەگەڵ ئێوە یان کەسێکی تر کردبێت.
complaint-promise = نە ئەو شوێنەی سکاڵای لێ دەکەن و نە سەرۆکەکانی لە ناوچەکە ناتوانن بیخوێننەوە. ئەفسەرێکی باڵای نووسینگەیەکی تر لێی دەکۆڵێتەوە و وەڵامتان دەداتەوە. پسوولەیەک وەردەگرن کە دەیسەلمێنێت چیتان ناردووە و کەی.
complaint-neutral = پەیامی من

## What we ask

complaint-ask-what_happened = چی ڕوویدا؟
complaint-ask-what_happened-help = بە وشەی خۆتان بیگێڕنەوە: چی کرا و تا ئەوەندەی دەزانن کێ کردی. دواتریش دەتوانن زیاتر بنووسن.
complaint-ask-kind = سکاڵاکە دەربارەی چییە؟
complaint-ask-kind-help = ئەوەی لە هەمووان نزیکترە هەڵبژێرن. بەوە دیاری دەکرێت کە دەبێت چەند بە خێرایی وەڵام بدەینەوە.
complaint-ask-kind-illegal_detention = کەسێک بە ناهەق گل دراوەتەوە
complaint-ask-kind-bribe = داوای پارە یان سوودێک کراوە
complaint-ask-kind-not_registered = ڕاپۆرتێک تۆمار نەکراوە
complaint-ask-kind-arrest_of_innocent = کەسێکی بێتاوان گیراوە
complaint-ask-kind-misconduct = مامەڵەی زبر، توند یان نادادپەروەرانە
complaint-ask-kind-other = شتێکی تر
complaint-ask-unit = دەربارەی کام بنکە یان نووسینگەیە؟
complaint-ask-unit-help = هیچ کەسێک کە لەوێ کار دەکات سکاڵاکەتان نابینێت. ئەگەر نازانن، بە بەتاڵی جێی بهێڵن.
complaint-ask-where = لە کوێ ڕوویدا؟
complaint-ask-where-help = لەسەر نەخشەکە دیاری بکەن یان ناوی شوێنەکە بنووسن.
complaint-ask-when = کەی ڕوویدا؟
complaint-ask-when-help = ئەگەر بە تەواوی نازانن، نزیکترین ڕۆژ و کاتژمێر بنووسن.
complaint-ask-photos = وێنە یان وێنەی بەڵگەنامەتان هەیە؟
complaint-ask-photos-help = تا پێنج وێنە. بە مۆرکراوی دەپارێزرێن و تەنها ئەوانە دەیبینن کە لە سکاڵاکەتان دەکۆڵنەوە.
complaint-ask-name = ناوتان چییە؟
complaint-ask-name-help = ناچار نین بیڵێن. بەبێ ناویش لێی دەکۆڵینەوە و وەڵامتان دەدەینەوە.

## What we promise

complaint-clock-first_contact = ئەفسەرێکی باڵا پەیوەندیتان پێوە دەکات
complaint-clock-answer = پێتان دەوترێت چی دەرکەوت و چی کرا
