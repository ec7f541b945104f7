### reviewed: no

## A protected matter, for whoever answers for its desk

clock-help = ئەم بابەتە پارێزراوە. تۆ دەبینیت کاتی بەڵێنێک بەڕێوەیە، و دەڵێیت کێ بیگرێتە دەست. ژمارەکەی و وشەکانی تەنها لای ئەوانە دەمێننەوە کە کاری لەسەر دەکەن.
clock-open = چاوەڕێی کەسێکە بیگرێتە دەست
clock-acknowledged = کەسێک گرتوویەتییە دەست
clock-answered = وەڵام درایەوە
clock-proposed = چاوەڕێی وتەی نێرەر یان ئەفسەری دووەمە
clock-closed = کۆتایی هات
clock-until = بەڵێن تا
clock-in-hand = کەسێکی نووسینگەکە
clock-nobody = هێشتا کەس نا
clock-no-taker = ئێستا کەس لەم یەکەیەدا ناتوانێت بیگرێتە دەست. لەوێ پۆستێک بدە بە کەسێک یان لە یەکەی سەرەوە بپرسە.
