### reviewed: no

family-child-name = منداڵێک یان خێزانێک پێویستی بە یارمەتییە
family-child-matter = نامە بۆ نووسینگەی خێزان و منداڵ
family-child-about = بۆ ئەو کاتەی کەسێک لە ماڵەوە ئازار دەدرێت، هەڕەشەی لێ دەکرێت یان پشتگوێ دەخرێت، و بۆ هەر منداڵێک کە لە هەر شوێنێک ئازار بدرێت. منداڵان خۆشیان دەتوانن بنووسن.
family-child-promise = ئەوەی دەینووسن تەنها ئەو ئەفسەرانەی ئەم نووسینگەیە دەیخوێننەوە کە بۆ منداڵان ڕاهێنراون؛ ئەگەر ئەفسەرێکی ژن یان پیاو داوا بکەن، تەنها ژن یان تەنها پیاو. نە بنکەی پۆلیسەکەتان و نە کەسێک لە خێزانەکەتان. ئەوەی پەیوەندی بە کەسێکی ژێر هەژدە ساڵەوە هەبێت دەستبەجێ تۆمار دەکرێت و کەس ناتوانێت بتانگەڕێنێتەوە. جگە لەوە بەبێ پرسیار لە خۆتان هیچ ناکرێت، تەنها بۆ ڕزگارکردنی ژیان نەبێت.
family-child-neutral = پەیامی من

## What we ask

family-child-ask-safe_contact = چۆن و کەی بە سەلامەتی پەیوەندیتان پێوە بکەین؟
family-child-ask-safe_contact-help = بۆ نموونە: «تەنها نامە، بەیانیان، بڵێن ئێوە بەرگدروون». ئەگەر سەلامەت نییە، بە بەتاڵی جێی بهێڵن؛ بە کۆدەکەتان دەتوانن بگەڕێنەوە ئێرە.
family-child-ask-leave_message = ئەگەر وەڵامتان نەدایەوە، نامەتان بۆ جێ بهێڵین؟
family-child-ask-leave_message-help = ڕەنگە کەسی تر نامەکە بخوێنێتەوە یان گوێی لێ بێت. ئەگەر ئەمە بە بەتاڵی جێ بهێڵن، هیچ نامەیەک جێ ناهێڵین.
family-child-ask-code_word = وشەیەک هەیە کە پێی بزانن بەڕاستی ئێمەین؟
family-child-ask-code_word-help = وشەیەک کە تەنها خۆتان چاوەڕێی بن، وەک ناوی گوڵێک. ئێمە سەرەتا ئەو وشەیە دەڵێین. دەتوانن بە بەتاڵی جێی بهێڵن.
family-child-ask-answered_by = کێ وەڵامتان بداتەوە؟
family-child-ask-answered_by-help = داواکەتان جێبەجێ دەکرێت: هیچ ئەفسەرێکی تری نووسینگەکە پەیامەکەتان ناکاتەوە.
family-child-ask-answered_by-woman = ئەفسەرێکی ژن
family-child-ask-answered_by-man = ئەفسەرێکی پیاو
family-child-ask-answered_by-anyone = بۆ من جیاوازی نییە
family-child-ask-relation = باسی کێیە؟
family-child-ask-relation-help = بۆ ئەوەی بزانین چۆن لەگەڵتان بدوێین.
family-child-ask-relation-myself = خۆم
family-child-ask-relation-my_child = منداڵەکەم
family-child-ask-relation-family = کەسێکی خێزانەکەم
family-child-ask-relation-somebody_else = کەسێکی تر
family-child-ask-age = ئەو کەسەی باسی دەکەن تەمەنی چەندە؟
family-child-ask-age-help = بە ساڵ. ئەگەر نازانن، بە بەتاڵی جێی بهێڵن: ئەو کاتە وەک بۆ منداڵێک کار دەکەین.
family-child-ask-what_happened = دەتانەوێت چیمان پێ بڵێن؟
family-child-ask-what_happened-help = چەندتان پێ خۆشە، کەم یان زۆر. ئێوە تاوانبار نین. هەر کاتێک بتانەوێت دەتوانن بوەستن و ئەم پەڕەیە بەجێ بهێڵن.
family-child-ask-where = لە کوێن، یان لە کوێ ڕوویدا؟
family-child-ask-where-help = ناوی شار یان گەڕەک بەسە. بەوە دەزانین کام نووسینگە لێتان نزیکە. دەتوانن بە بەتاڵی جێی بهێڵن.
family-child-ask-wish = چی لە هەمووی زیاتر یارمەتیتان دەدات؟
family-child-ask-wish-help = هەر کاتێک بتانەوێت دەتوانن ڕاتان بگۆڕن.
family-child-ask-wish-talk_first = سەرەتا تەنها لەگەڵ کەسێک بدوێم
family-child-ask-wish-advice = بزانم مافەکانم چین
family-child-ask-wish-come_to_me = ئەفسەرێک بێت بۆ لام
family-child-ask-wish-safe_place = شوێنێکی سەلامەت بۆ مانەوە
family-child-ask-wish-register = تۆمار بکرێت و بە یاسا بەدواداچوونی بۆ بکرێت

## What we promise

family-child-clock-first_contact = ئەفسەرێک پەیامەکەتان دەگرێتە دەست
family-child-clock-answer = وەڵامتان دەدرێتەوە
