### reviewed: no

## When looking cannot be recorded

looking-title = ئێستا ناتوانرێت ئەمە بکرێتەوە
looking-is-logged = هەر کەسێک بابەتێکی پارێزراو بخوێنێتەوە تۆمار دەکرێت. لەم ساتەدا تۆمارکردن ناکرێت، بۆیە کەس ناتوانێت بیکاتەوە. هیچ ون نەبووە. تکایە دواتر هەوڵ بدەوە.

## Why something cannot be said of a look

refused-look-no_such_look = تۆمارێکی وا نییە.
refused-look-oneself = دەبێت کەسێکی تر ئەوە بڵێت.
refused-look-not_yours = تەنیا ئەو کەسەی سەیری کردووە دەتوانێت هۆکارەکە بڵێت.
refused-look-not_asked = کەس لەبارەی ئەمەوە نەیپرسیوە.
refused-look-already_done = ئەمە پێشتر پێداچوونەوەی بۆ کراوە.
refused-look-waits_for_reason = لەو کەسەی سەیری کردووە پرسراوە و هێشتا وەڵامی نەداوەتەوە.
refused-look-words_needed = تکایە لێرە شتێک بنووسە.
refused-look-too_long = ئەمە زۆرە. تکایە کەمتر بنووسە.
