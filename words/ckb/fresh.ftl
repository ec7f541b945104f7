### reviewed: no

## Showing again that it is you, before something important

fresh-title = بەڕاستی ئێوەن؟
fresh-why = ئەمە هەنگاوێکی گرنگە. تکایە دووبارە نیشانی بدەن کە خۆتانن، نەک کەسێکی تر لەبەردەم شاشەکەتان.
fresh-kept = ئەوەی نووسیوتانە پارێزراوە. هێشتا هیچ نەکراوە.
fresh-wrong = ئەم کۆدە ڕاست نییە. هەر کۆدێک یەک جار کار دەکات؛ تکایە چاوەڕێی کۆدی داهاتوو بکەن.
fresh-leave = وازی لێ بهێنن، هیچ مەگۆڕن
