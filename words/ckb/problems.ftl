### reviewed: no

## At a field

problem-required = تکایە وەڵامی ئەمە بدەنەوە.
problem-too-long = ئەمە زۆر درێژە. زۆرترین { $limit } پیتە.
problem-not-an-option = تکایە یەکێک لە وەڵامەکان هەڵبژێرن.
problem-not-a-number = تکایە ژمارەیەکی تەواو بنووسن.
problem-not-a-phone = تکایە ژمارەی تەلەفۆن بە 5 تا 15 ژمارە بنووسن.
problem-not-a-place = ئەم شوێنە لێرە نەناسراوە. دووبارە هەڵیبژێرن یان ناوەکەی بنووسن.
problem-not-a-date = تکایە ڕۆژ، مانگ و ساڵ بنووسن.
problem-in-future = ئەم کاتە هێشتا نەهاتووە.
problem-not-an-email = ئەمە ناونیشانی ئیمەیل نییە. جارێکی تر سەیری بکەن.
problem-too-many-photos = وێنەکان زۆرن. کەمتر هەڵبژێرن.
problem-photo-too-large = وێنەیەک زۆر گەورەیە. زۆرترین 12 MB.
problem-not-a-photo = پەڕگەیەک وێنە نییە. تەنها JPEG، PNG و WebP وەردەگیرێن.
problem-photo-damaged = وێنەیەک تێکچووە و ناخوێنرێتەوە.
problem-try-again = سەرکەوتوو نەبوو. تکایە کەمێکی تر هەوڵ بدەنەوە.
problem-key = ئەم فۆرمە کۆن بووە. دووبارە «ناردن» دابگرن.
problem-sent-before = پێشتر ئەم فۆرمەتان ناردووە. ئەگەر شتێکی نوێیە، دووبارە «ناردن» دابگرن.
problem-upload-too-large = هەمووی پێکەوە زۆر گەورەیە. پەڕگەی کەمتر یان بچووکتر بنێرن.
problem-upload-unreadable = تەنها بەشێکی گەیشت. تکایە دووبارە هەوڵ بدەنەوە.

## When a rule says no

refused-no_such_matter = بابەتێکی وا نییە.
refused-already_open = پێشتر کراوەیە.
refused-closed = داخراوە.
refused-not_closed = داخراو نییە.
refused-already_done = ئەمە پێشتر کراوە.
refused-words_needed = تکایە شتێک بنووسن.
refused-too_long = زۆر درێژە، یان پەڕگەی زۆری هەیە.
refused-finding_needed = تکایە بنووسن چی دەرکەوت.
refused-evidence_needed = تکایە شتێک زیاد بکەن کە پیشانی بدات.
refused-place_unsure = سەرەتا دەبێت پشتڕاست بکرێتەوە هی کێیە.
refused-not_among_candidates = ئەم یەکەیە لە هەڵبژاردەکاندا نییە.
refused-no_such_unit = یەکەیەکی وا نییە، یان کەس لەوێ کار ناکات.
refused-same_unit = پێشتر لای ئەم یەکەیەیە.
refused-unit_excluded = ئەم یەکەیە هەرگیز نابێت بیبینێت.
refused-second_person_needed = دەبێت کەسێکی تر ئەوە بکات.
refused-nothing_waits = هیچ چاوەڕێی ئەوە نییە.
refused-not_due = کاتی نەهاتووە.
refused-already_paused = کاتژمێرەکان پێشتر وەستاون.
refused-not_paused = کاتژمێرەکان کار دەکەن.
refused-wrong_level = ئەم ئاستە لێرە ناکرێت.
refused-not_by_this_door = بەم ڕێگەیە وەرناگیرێت.
refused-same_matter = هەمان بابەتە.
refused-past_time = ئەو کاتە تێپەڕیوە.
