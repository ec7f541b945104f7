### reviewed: no

information-name = داوای زانیاری بکەن
information-matter = داواکاری زانیاری
information-about = بۆ بەڵگەنامە، ژمارە، ڕێسا یان بڕیارێک کە لای پۆلیسە و مافی خۆتانە بیزانن.
information-promise = نووسینگەی زانیاری لەو ماوەیەدا وەڵامتان دەداتەوە کە یاسا دیاری کردووە. ئەگەر شتێک نەدرێت، هۆکارەکەیتان پێ دەوترێت و ئەوەش کە لە کوێ دەتوانن تانە بدەن.

## What we ask

information-ask-question = دەتانەوێت چی بزانن؟
information-ask-question-help = تا دەتوانن بە ڕوونی بینووسن. پێویست ناکات هۆکار بڵێن.
information-ask-period = دەربارەی چ ماوەیەک؟
information-ask-period-help = بۆ نموونە ساڵێک، یان لە مانگێکەوە تا مانگێکی تر. ئەگەر گرنگ نییە، بە بەتاڵی جێی بهێڵن.
information-ask-name = ناوتان چییە؟
information-ask-name-help = ناچار نین بیڵێن. هەندێک بەڵگەنامە کە دەربارەی خۆتانن تەنها دەدرێنە دەستی خۆتان.

## What we promise

information-clock-first_contact = پێتان دەڵێین کێ کار لەسەر پرسیارەکەتان دەکات
information-clock-answer = زانیارییەکە وەردەگرن، یان هۆکاری نەدانی
