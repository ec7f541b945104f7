### reviewed: no

juvenile-name = مێردمنداڵێک و پۆلیس
juvenile-matter = نامە بۆ نووسینگەی مێردمنداڵان
juvenile-about = بۆ ئەو کاتەی پۆلیس کەسێکی ژێر هەژدە ساڵی گرتووە، بەدوایدا دەگەڕێت یان پرسیاری لێ دەکات، یان دادگا بانگی کردووە. بۆ خۆی، بۆ دایک و باوکی، یان بۆ هەر کەسێک نیگەران بێت.
juvenile-promise = ئەوەی دەینووسن تەنها چەند ئەفسەرێکی ناوبراو دەیخوێننەوە کە بۆ منداڵان ڕاهێنراون؛ ئەگەر ئەفسەرێکی ژن یان پیاو داوا بکەن، تەنها ژن یان تەنها پیاو. ئەو بنکەیەی ناوی دەهێنن نایخوێنێتەوە. تا تەمەنی نەزانین وەک بۆ منداڵێک کار دەکەین، و دەستبەجێ تۆمار دەکرێت.
juvenile-neutral = پەیامی من

## What we ask

juvenile-ask-safe_contact = چۆن و کەی بە سەلامەتی پەیوەندیتان پێوە بکەین؟
juvenile-ask-safe_contact-help = بۆ نموونە: «تەنها نامە، بەیانیان، بڵێن ئێوە بەرگدروون». ئەگەر سەلامەت نییە، بە بەتاڵی جێی بهێڵن؛ بە کۆدەکەتان دەتوانن بگەڕێنەوە ئێرە.
juvenile-ask-leave_message = ئەگەر وەڵامتان نەدایەوە، نامەتان بۆ جێ بهێڵین؟
juvenile-ask-leave_message-help = ڕەنگە کەسی تر نامەکە بخوێنێتەوە یان گوێی لێ بێت. ئەگەر ئەمە بە بەتاڵی جێ بهێڵن، هیچ نامەیەک جێ ناهێڵین.
juvenile-ask-code_word = وشەیەک هەیە کە پێی بزانن بەڕاستی ئێمەین؟
juvenile-ask-code_word-help = وشەیەک کە تەنها خۆتان چاوەڕێی بن، وەک ناوی گوڵێک. ئێمە سەرەتا ئەو وشەیە دەڵێین. دەتوانن بە بەتاڵی جێی بهێڵن.
juvenile-ask-answered_by = کێ وەڵامتان بداتەوە؟
juvenile-ask-answered_by-help = داواکەتان جێبەجێ دەکرێت: هیچ ئەفسەرێکی تری نووسینگەکە پەیامەکەتان ناکاتەوە.
juvenile-ask-answered_by-woman = ئەفسەرێکی ژن
juvenile-ask-answered_by-man = ئەفسەرێکی پیاو
juvenile-ask-answered_by-anyone = بۆ من جیاوازی نییە
juvenile-ask-relation = باسی کێیە؟
juvenile-ask-relation-help = بۆ ئەوەی بزانین چۆن لەگەڵتان بدوێین.
juvenile-ask-relation-myself = خۆم
juvenile-ask-relation-my_child = منداڵەکەم
juvenile-ask-relation-family = کەسێکی خێزانەکەم
juvenile-ask-relation-somebody_else = کەسێکی تر
juvenile-ask-now = ئێستا چی ڕوودەدات؟
juvenile-ask-now-help = بۆ ئەو کەسەی گیراوە لە هەمووی خێراتر کار دەکەین.
juvenile-ask-now-held = پۆلیس گرتوویەتی
juvenile-ask-now-searched = پۆلیس بەدوایدا دەگەڕێت
juvenile-ask-now-summoned = پۆلیس یان دادگا بانگی کردووە
juvenile-ask-now-free = هیچیان
juvenile-ask-unit = کام بنکە یان نووسینگەی پۆلیسە؟
juvenile-ask-unit-help = ئەوان نووسینەکەتان ناخوێننەوە. ئەگەر نازانن، بە بەتاڵی جێی بهێڵن.
juvenile-ask-age = ئەو کەسەی باسی دەکەن تەمەنی چەندە؟
juvenile-ask-age-help = بە ساڵ. ئەگەر نازانن، بە بەتاڵی جێی بهێڵن: ئەو کاتە وەک بۆ منداڵێک کار دەکەین.
juvenile-ask-what_happened = دەتانەوێت چیمان پێ بڵێن؟
juvenile-ask-what_happened-help = چەندتان پێ خۆشە، کەم یان زۆر. هەر کاتێک بتانەوێت دەتوانن بوەستن و ئەم پەڕەیە بەجێ بهێڵن.
juvenile-ask-where = لە کوێن، یان لە کوێ ڕوویدا؟
juvenile-ask-where-help = ناوی شار یان گەڕەک بەسە. بەوە دەزانین کام نووسینگە لێتان نزیکە. دەتوانن بە بەتاڵی جێی بهێڵن.

## What we promise

juvenile-clock-first_contact = ئەفسەرێک پەیامەکەتان دەگرێتە دەست
juvenile-clock-answer = وەڵامتان دەدرێتەوە
