### reviewed: no

## At a field

problem-required = تکایە وەڵامی ئەمە بدەنەوە.
problem-too-long = ئەمە زۆر درێژە. زۆرترین { $limit } پیتە.
problem-not-an-option = تکایە یەکێک لە وەڵامەکان هەڵبژێرن.
problem-not-a-number = تکایە ژمارەیەکی تەواو بنووسن.
problem-not-a-phone = تکایە ژمارەی تەلەفۆن بە ٥ تا ١٥ ژمارە بنووسن.
problem-not-a-place = ئەم شوێنە لێرە نەناسراوە. دووبارە هەڵیبژێرن یان ناوەکەی بنووسن.
problem-not-a-date = تکایە ڕۆژ، مانگ و ساڵ بنووسن.
problem-in-future = ئەم کاتە هێشتا نەهاتووە.
problem-not-an-email = ئەمە ناونیشانی ئیمەیل نییە. جارێکی تر سەیری بکەن.
problem-too-many-photos = وێنەکان زۆرن. کەمتر هەڵبژێرن.
problem-photo-too-large = وێنەیەک زۆر گەورەیە. زۆرترین ١٢ MB.
problem-not-a-photo = پەڕگەیەک وێنە نییە. تەنها JPEG، PNG و WebP وەردەگیرێن.
problem-photo-damaged = وێنەیەک تێکچووە و ناخوێنرێتەوە.
problem-try-again = سەرکەوتوو نەبوو. تکایە کەمێکی تر هەوڵ بدەنەوە.
problem-key = ئەم فۆرمە کۆن بووە. دووبارە «ناردن» دابگرن.
problem-sent-before = پێشتر ئەم فۆرمەتان ناردووە. ئەگەر شتێکی نوێیە، دووبارە «ناردن» دابگرن.
problem-upload-too-large = هەمووی پێکەوە زۆر گەورەیە. پەڕگەی کەمتر یان بچووکتر بنێرن.
problem-upload-unreadable = تەنها بەشێکی گەیشت. تکایە دووبارە هەوڵ بدەنەوە.
