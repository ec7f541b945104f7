### reviewed: no

missing-person-name = کەسێک ون بووە
missing-person-matter = کەسی ونبوو
missing-person-about = ئەگەر منداڵێک یان گەورەیەک نەگەڕاوەتەوە ماڵەوە، پەیوەندی پێوە ناکرێت، یان کەسێک بردوویەتی. پێویست ناکات چاوەڕێ بکەن.
missing-person-promise = بنکەی پۆلیسی ئەو شوێنەی دواجار تێیدا بینراوە، بە شەو و ڕۆژ کارەکە دەگرێتە دەست. ونبوونی منداڵ دەستبەجێ تۆمار دەکرێت و هیچ کەسێک بۆی نییە بتانگەڕێنێتەوە. ئەوەی دەینووسن تەنها ئەوانە دەیخوێننەوە کە بەدوایدا دەگەڕێن.

## What we ask

missing-person-ask-who = کێ ون بووە؟
missing-person-ask-who-help = ناوی، و ئەو ناوەش کە لە ماڵەوە بانگی دەکەن.
missing-person-ask-age = تەمەنی چەندە؟
missing-person-ask-age-help = بە ساڵ. ئەگەر نازانن، بە بەتاڵی جێی بهێڵن؛ ئەوسا وەک بۆ منداڵ کار دەکەین.
missing-person-ask-where = دواجار لە کوێ بینراوە؟
missing-person-ask-where-help = لەسەر نەخشەکە دیاری بکەن یان ناوی شوێنەکە بنووسن. دوا شوێن کە دەیزانن بەسە.
missing-person-ask-when = ئەوە کەی بوو؟
missing-person-ask-when-help = ئەگەر بە تەواوی نازانن، نزیکترین ڕۆژ و کاتژمێر بنووسن.
missing-person-ask-what_happened = بۆ گەڕان پێویستە چی بزانین؟
missing-person-ask-what_happened-help = جلوبەرگ، باڵا، لەگەڵ کێ و بۆ کوێ، نەخۆشی یان دەرمان، ژمارەی تەلەفۆن، و هەر شتێک کە نیگەرانتان دەکات.
missing-person-ask-photos = وێنەی ئەوتان هەیە؟
missing-person-ask-photos-help = تا پێنج وێنە، هەتا نوێتر بێت باشترە. بەبێ ڕەزامەندیی ئێوە بڵاو ناکرێنەوە.
missing-person-ask-relation = ئێوە چیی ئەو کەسەن؟
missing-person-ask-relation-help = بۆ ئەوەی بزانین چۆن لەگەڵتان بدوێین.
missing-person-ask-relation-parent = دایک یان باوک
missing-person-ask-relation-family = ئەندامێکی تری خێزان
missing-person-ask-relation-friend = هاوڕێ یان دراوسێ
missing-person-ask-relation-somebody_else = کەسێکی تر
missing-person-ask-name = ناوتان چییە؟
missing-person-ask-name-help = ناچار نین بیڵێن. بەڵام ئەگەر بتوانین لێتان بپرسین، یارمەتی گەڕانەکە دەدات.

## What we promise

missing-person-clock-first_contact = ئەفسەرێک گەڕانەکە دەگرێتە دەست
missing-person-clock-answer = پێتان دەوترێت تا ئێستا چی کراوە
