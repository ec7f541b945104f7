### reviewed: no

## People

people-add = زیادکردنی کەسێکی نوێ
people-add-do = زیادکردن و پیشاندانی کۆدی بەشداربوون
people-all = هەموو ئەوانەی من بەرپرسیانم
people-none = هێشتا کەس لێرە نییە.
people-none-help = هەر کە پۆستێک بە کەسێک درا، لێرە لە ژێر یەکەکەی خۆیدا دەردەکەوێت.
people-name = ناو
people-sign-in-help = ئەوەی کەسەکە بۆ چوونەژوورەوە دەینووسێت. بە پیتی هەر ڕێنووسێک؛ پیتی گەورە و بچووک و بۆشایی جیاوازی ناکەن.
people-post = پۆست
people-posts = پۆستەکان
people-no-post = ئەم کەسە هیچ پۆستێکی نییە و هیچ بابەتێک نابینێت.
people-post-needed = پۆستێک هەڵبژێرن.
people-rank = پلە
people-no-rank = بێ پلە (مەدەنی)
people-rank-unknown = پلەیەکی وا نییە.
people-unit = یەکە
people-state = دۆخ
people-ready = دەتوانێت بچێتە ژوورەوە
people-invited = هێشتا هەژماری دانەناوە
people-attributes = چی تری لێ دەزانرێت
people-attributes-help = هەندێک مێز تەنیا کەسانی دیاریکراو وەڵامیان دەدەنەوە، وەک ئەفسەرێکی ژن.
people-since = لە { $day }ەوە
people-until = تا { $day }
people-give-post = پێدانی پۆست
people-end-post = کۆتاییهێنان بەم پۆستە
people-new-code = پێدانی کۆدی بەشداربوونی نوێ
people-leave = ئەم کەسە دەزگاکە بەجێ دەهێڵێت
people-code-title = کۆدی بەشداربوون
people-code-once = تەنیا ئێستا پیشان دەدرێت. خۆتان بە دەستی بیدەن. سێ ڕۆژ و تەنیا یەک جار کار دەکات.
people-code-where = لێرە دەنووسرێت:
people-refused = ئەمە ئێستا ناکرێت.
people-oneself = کەس پۆست بە خۆی نادات. دەبێت کەسێکی تر ئەوە بکات.
people-already = پێشتر ئەم پۆستەی هەیە.
people-already-in = هەژمارەکەی داناوە. تەنیا بەرپرسی ئەم سیستەمە دەتوانێت کۆدی نوێ بدات.

## Units

units-help = لە سەرەوە بۆ خوارەوە. یەکە و ناوچەکان لە پەڕگەوە دەهێنرێن بۆ ئەوەی هەموو گۆڕانێک تۆمار بکرێت.
units-name = یەکە
units-above = وەڵامدەرەوەی
units-serves = خزمەت وەک
units-people = کارمەندان
serves-station = بنکەی پۆلیس
serves-district = ناوچە
serves-province = هەرێم
serves-complaints = سکاڵاکان
serves-province_complaints = سکاڵاکانی هەرێم
serves-information = زانیاری
serves-women_desk = نووسینگەی ژنان
serves-district_women_desk = نووسینگەی ژنانی ناوچە
serves-province_women_desk = نووسینگەی ژنانی هەرێم

## Posts, where places/ gives them no name

role-officer = ئەفسەر
role-desk_officer = ئەفسەری مێز
role-investigator = لێکۆڵەر
role-duty_officer = ئەفسەری نۆبەت
role-front_desk = مێزی پێشوازی
role-desk_head = بەرپرسی مێز
role-station_head = بەرپرسی بنکە
role-district_officer = بەرپرسی قەزا
role-region_officer = بەرپرسی هەرێم
role-province_officer = بەرپرسی پارێزگا
role-dispatcher = نێردەری هێز
role-control_room = ژووری کۆنترۆڵ
role-oversight = چاودێری
role-administrator = بەڕێوەبەری سیستەم

## What else is known of people

attribute-woman = ئەفسەری ژن
attribute-man = ئەفسەری پیاو
attribute-trained_children = ڕاهێنراو بۆ منداڵان
attribute-trained_protection = ڕاهێنراو بۆ پاراستنی کەسانی لە مەترسیدا
