### reviewed: no

missing-person-name = کەسێک ون بووە
missing-person-about = ئەگەر منداڵێک یان گەورەیەک نەگەڕاوەتەوە ماڵەوە، پەیوەندی پێوە ناکرێت، یان کەسێک بردوویەتی. پێویست ناکات چاوەڕێ بکەیت.
missing-person-promise = بنکەی پۆلیسی ئەو شوێنەی دواجار تێیدا بینراوە، بە شەو و ڕۆژ کارەکە دەگرێتە دەست. ونبوونی منداڵ دەستبەجێ تۆمار دەکرێت و هیچ کەسێک بۆی نییە بتگەڕێنێتەوە. ئەوەی دەینووسیت تەنها ئەوانە دەیخوێننەوە کە بەدوایدا دەگەڕێن.

## What we ask

missing-person-ask-who = کێ ون بووە؟
missing-person-ask-who-help = ناوی، و ئەو ناوەش کە لە ماڵەوە بانگی دەکەن.
missing-person-ask-age = تەمەنی چەندە؟
missing-person-ask-age-help = بە ساڵ. ئەگەر نازانیت، بە بەتاڵی جێی بهێڵە؛ ئەوسا وەک بۆ منداڵ کار دەکەین.
missing-person-ask-where = دواجار لە کوێ بینراوە؟
missing-person-ask-where-help = لەسەر نەخشەکە دیاری بکە یان ناوی شوێنەکە بنووسە. دوا شوێن کە دەیزانیت بەسە.
missing-person-ask-when = ئەوە کەی بوو؟
missing-person-ask-when-help = ئەگەر بە تەواوی نازانیت، نزیکترین ڕۆژ و کاتژمێر بنووسە.
missing-person-ask-what_happened = بۆ گەڕان پێویستە چی بزانین؟
missing-person-ask-what_happened-help = جلوبەرگ، باڵا، لەگەڵ کێ و بۆ کوێ، نەخۆشی یان دەرمان، ژمارەی تەلەفۆن، و هەر شتێک کە نیگەرانت دەکات.
missing-person-ask-photos = وێنەی ئەوت هەیە؟
missing-person-ask-photos-help = تا پێنج وێنە، هەتا نوێتر بێت باشترە. بەبێ ڕەزامەندیی تۆ بڵاو ناکرێنەوە.
missing-person-ask-relation = تۆ چیی ئەو کەسەیت؟
missing-person-ask-relation-help = بۆ ئەوەی بزانین چۆن لەگەڵت بدوێین.
missing-person-ask-relation-parent = دایک یان باوک
missing-person-ask-relation-family = ئەندامێکی تری خێزان
missing-person-ask-relation-friend = هاوڕێ یان دراوسێ
missing-person-ask-relation-somebody_else = کەسێکی تر
missing-person-ask-name = ناوت چییە؟
missing-person-ask-name-help = ناچار نیت بیڵێیت. بەڵام ئەگەر بتوانین لێت بپرسین، یارمەتی گەڕانەکە دەدات.

## What we promise

missing-person-clock-first_contact = ئەفسەرێک گەڕانەکە دەگرێتە دەست
missing-person-clock-answer = پێت دەوترێت تا ئێستا چی کراوە
