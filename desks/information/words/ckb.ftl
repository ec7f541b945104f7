### reviewed: no

information-name = داوای زانیاری بکە
information-about = بۆ بەڵگەنامە، ژمارە، ڕێسا یان بڕیارێک کە لای پۆلیسە و مافی خۆتە بیزانیت.
information-promise = نووسینگەی زانیاری لەو ماوەیەدا وەڵامت دەداتەوە کە یاسا دیاری کردووە. ئەگەر شتێک نەدرێت، هۆکارەکەیت پێ دەوترێت و ئەوەش کە لە کوێ دەتوانیت تانە بدەیت.

## What we ask

information-ask-question = دەتەوێت چی بزانیت؟
information-ask-question-help = تا دەتوانیت بە ڕوونی بینووسە. پێویست ناکات هۆکار بڵێیت.
information-ask-period = دەربارەی چ ماوەیەک؟
information-ask-period-help = بۆ نموونە ساڵێک، یان لە مانگێکەوە تا مانگێکی تر. ئەگەر گرنگ نییە، بە بەتاڵی جێی بهێڵە.
information-ask-name = ناوت چییە؟
information-ask-name-help = ناچار نیت بیڵێیت. هەندێک بەڵگەنامە کە دەربارەی خۆتن تەنها دەدرێنە دەستی خۆت.

## What we promise

information-clock-first_contact = پێت دەڵێین کێ کار لەسەر پرسیارەکەت دەکات
information-clock-answer = زانیارییەکە وەردەگریت، یان هۆکاری نەدانی
