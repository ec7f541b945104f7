### reviewed: no

## Why something cannot be done now

refused-no_such_matter = بابەتێکی وا نییە.
refused-already_open = ئەمە پێشتر پێمان گەیشتووە.
refused-closed = ئەم بابەتە داخراوە.
refused-not_closed = ئەم بابەتە هێشتا کراوەیە.
refused-already_done = کەسێک پێشتر ئەوەی کردووە.
refused-words_needed = تکایە لێرە شتێک بنووسن.
refused-too_long = ئەمە زۆرە. تکایە کەمتر بنووسن یان وێنەی کەمتر هەڵبژێرن.
refused-finding_needed = تکایە بنووسن چی دەرکەوت.
refused-evidence_needed = تکایە شتێک زیاد بکەن کە بیسەلمێنێت: وشە یان وێنە.
refused-place_unsure = سەرەتا دەبێت دڵنیا بکرێتەوە هی کێیە.
refused-not_among_candidates = ئەو یەکەیە لەو یەکانە نییە کە لەوانەیە هی ئەوان بێت.
refused-no_such_unit = یەکەیەکی وا نییە، یان کەس لەوێ کار ناکات.
refused-same_unit = هەر ئێستا لای ئەو یەکەیەیە.
refused-unit_excluded = نابێت ئەو یەکەیە هەرگیز ئەم بابەتە ببینێت.
refused-cannot_take = ئەم کەسە ناتوانێت کار لەسەر ئەم بابەتە بکات: سەر بەم یەکەیە نییە، یان مێزەکە پلە یان ڕاهێنانێکی تری دەوێت. تکایە کەسێکی تر هەڵبژێرن.
refused-second_person_needed = دەبێت کەسێکی تر ئەمە بکات.
refused-nothing_waits = ئێستا هیچ شتێک چاوەڕێی ئەوە نییە.
refused-not_due = کاتژمێری ئەو بەڵێنە کار ناکات، یان هێشتا کاتی نەهاتووە.
refused-already_paused = کاتژمێر هەر ئێستا وەستاوە.
refused-not_paused = کاتژمێر کار دەکات.
refused-wrong_level = ئەو پاراستنە لێرە هەڵنابژێردرێت.
refused-not_by_this_door = ئەم مێزە بەم ڕێگایە هیچ وەرناگرێت.
refused-same_matter = ئەوە هەمان بابەتە.
refused-past_time = ئەو کاتە تێپەڕیوە. تکایە کاتێکی دواتر هەڵبژێرن.
