### reviewed: no

## What every page has

brand = ئەمانەت
skip-to-content = بڕۆ بۆ ناوەڕۆک
language-choose = زمان
menu = لیست
menu-main = لیستی سەرەکی
nav-home = سەرەتا
nav-report = ئاگادارمان بکەوە
nav-follow = بەدواداچوونی ڕاپۆرتەکەم
nav-verify = پشکنینی پسوولە
nav-today = ئەمڕۆ
nav-units = یەکەکان
nav-people = کارمەندان
sign-in = چوونەژوورەوە
sign-out = چوونەدەرەوە
signed-in-as = چوونەژوورەوە بە ناوی { $name }
demo-banner = نمایشی تاقیکاری. هەموو کەس و ڕووداوەکانی ئێرە خەیاڵین. کەس نایەت بۆ یارمەتی.
demo-tag = تاقیکاری
quick-exit = دەستبەجێ ئەم پەڕەیە جێبهێڵە
quick-exit-help = لەجێی ئەمە پەڕەیەکی ئاسایی دەکرێتەوە. هەروەها دەتوانیت سێ جار کلیلی Esc دابگریت.
footer-line = هەر نامەیەک پسوولەیەکی هەیە کە هەموو کەس دەتوانێت بیپشکنێت.
theme-night = شاشەی شەو
theme-day = شاشەی ڕۆژ
live-lost = پەیوەندی لەگەڵ ڕاژەکارەکە پچڕا. ئەوەی دەیبینیت لەوانەیە کۆن بێت.
print = چاپ بکە

## Forms

button-continue = بەردەوام بە
button-back = گەڕانەوە
button-send = ناردن
button-save = پاشەکەوت بکە
button-cancel = واز بهێنە
button-search = بگەڕێ
summary-change = بیگۆڕە
summary-change-what = بیگۆڕە: { $what }
field-optional = (ئەگەر بتەوێت)
field-error = تکایە سەیری بکەوە: { $what }
form-errors-title = شتێک پێویستە دووبارە سەیری بکرێتەوە. ئەوەی نووسیوتە پارێزراوە.
date-help = بۆ نموونە { $example }. دەتوانیت ڕێکەوتی هەتاوی یان کۆچیش بنووسیت.
date-wrong-unreadable = تکایە ڕۆژ و مانگ و ساڵ بنووسە.
date-wrong-no-such-day = لەم ڕۆژژمێرەدا ڕۆژی وا نییە.
date-wrong-which-calendar = ئەمە کام ڕۆژژمێرە؟ تکایە هەتاوی یان کۆچی هەڵبژێرە.
calendar-gregorian = زایینی
calendar-solar = کۆچیی هەتاوی
calendar-hijri = کۆچیی مانگی
step-of = هەنگاوی { $step } لە { $steps }

## Promises and their clocks

clock-due = کاتی دیاریکراو: { $when }
clock-soon = کاتەکەی نزیکە: { $when }
clock-late = دواکەوتووە: کاتەکەی { $when } بوو
clock-done = جێبەجێ کرا
clock-paused = کاتژمێر وەستاوە: { $why }

## Lists

pager = پەڕەکانی ئەم لیستە
pager-previous = پێشوو
pager-next = دواتر
pager-page = پەڕەی { $page }
list-rows = { $count ->
    [one] { $count } ڕیز
   *[other] { $count } ڕیز
}

## Notices

notice-good = کرا
notice-know = بزانە
notice-care = سەرنج بدە
notice-danger = گرنگ
fault-title = سەرنەکەوت
fault-nothing-lost = هیچ شتێک لەدەست نەچووە. تکایە دوای کەمێک هەوڵ بدەوە. ژمارەی ئاماژە: { $reference }
not-found-title = لێرە هیچ نییە
not-found-help = لەوانەیە ناونیشانەکە بە هەڵە نووسرابێت، یان ڕێگەت پێ نەدرابێت ئەم پەڕەیە ببینیت.

## Kept on this device

draft-kept = ئەوەی دەینووسیت لەسەر ئەم ئامێرە پارێزراوە تا دەینێریت.
draft-restored = ئەوەی پێشتر لێرە نووسیبووت گەڕاندمانەوە.
draft-discard = لەسەر ئەم ئامێرە بیسڕەوە
offline-now = پەیوەندی نییە. ئەوەی نووسیوتە پارێزراوە؛ کاتێک پەیوەندی گەڕایەوە بینێرە.

## The map

map-title = نەخشە
map-help = نەخشەکە بجووڵێنە تا نیشانەکە دەکەوێتە سەر شوێنەکە، یان کلیلە تیرەکان بەکاربهێنە. پاشان Enter یان دوگمەکە دابگرە.
map-choose = ئەم خاڵە هەڵبژێرە
map-clear = خاڵەکە لابە
map-chosen = خاڵێک هەڵبژێردراوە.
map-my-place = شوێنی ئێستام
map-zoom-in = نزیکتر
map-zoom-out = دوورتر
map-failed = ناتوانرێت نەخشە لەسەر ئەم ئامێرە بکێشرێت. تکایە ناوی شوێنەکە بنووسە.
map-show = نەخشەکە پیشان بدە
