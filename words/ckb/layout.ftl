### reviewed: no

## What every page has

brand = ئەمانەت
skip-to-content = بڕۆن بۆ ناوەڕۆک
language-choose = زمان
menu = لیست
menu-main = لیستی سەرەکی
nav-home = سەرەتا
nav-report = ئاگادارمان بکەنەوە
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
quick-exit = دەستبەجێ ئەم پەڕەیە جێبهێڵن
quick-exit-help = لەجێی ئەمە پەڕەیەکی ئاسایی دەکرێتەوە. هەروەها دەتوانن سێ جار کلیلی Esc دابگرن.
footer-line = هەر نامەیەک پسوولەیەکی هەیە کە هەموو کەس دەتوانێت بیپشکنێت.
theme-night = شاشەی شەو
theme-day = شاشەی ڕۆژ
live-lost = پەیوەندی لەگەڵ ڕاژەکارەکە پچڕا. ئەوەی دەیبینن لەوانەیە کۆن بێت.
print = چاپکردن

## Forms

button-continue = بەردەوامبوون
button-back = گەڕانەوە
button-send = ناردن
button-save = پاشەکەوتکردن
button-cancel = وازهێنان
button-search = گەڕان
summary-change = گۆڕین
summary-change-what = گۆڕین: { $what }
field-optional = (ئەگەر بتانەوێت)
field-error = تکایە سەیری بکەنەوە: { $what }
form-errors-title = شتێک پێویستە دووبارە سەیری بکرێتەوە. ئەوەی نووسیوتانە پارێزراوە.
date-help = بۆ نموونە { $example }. دەتوانن ڕێکەوتی هەتاوی یان کۆچیش بنووسن.
date-wrong-unreadable = تکایە ڕۆژ و مانگ و ساڵ بنووسن.
date-wrong-no-such-day = لەم ڕۆژژمێرەدا ڕۆژی وا نییە.
date-wrong-which-calendar = ئەمە کام ڕۆژژمێرە؟ تکایە هەتاوی یان کۆچی هەڵبژێرن.
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
notice-know = بۆ زانیاری
notice-care = سەرنج بدەن
notice-danger = گرنگ
fault-title = سەرنەکەوت
fault-nothing-lost = هیچ شتێک لەدەست نەچووە. تکایە دوای کەمێک هەوڵ بدەنەوە. ژمارەی ئاماژە: { $reference }
stopped-title = ئەمە تۆمار نەکرا
stopped-help = لەم کاتەدا هیچ شتێک لێرە تۆمار ناکرێت. ئەوەی ناردتان تۆمار نەکرا، و کەس لێی ئاگادار نەکرایەوە. ئەگەر کەسێک لە مەترسیدایە، هەر ئێستا تەلەفۆن بکەن یان بێتەل بەکاربهێنن. ئەگینا قسەکانتان هەڵبگرن و دواتر بیاننێرنەوە.
stopped-reference = ژمارەی ئاماژە: { $reference }
stopped-banner = لەم کاتەدا هیچ شتێک لێرە تۆمار ناکرێت. ئەوەی دەیبینن پێشتر تۆمار کراوە. ئەگەر کەسێک لە مەترسیدایە، هەر ئێستا تەلەفۆن بکەن.
anew-title = لیستەکان دووبارە دروست دەکرێنەوە
anew-help = ئەوەی لە پەڕەکاندا پیشان دەدرێت تێکچووبوو و لە تۆمارەکەوە دووبارە دروست دەکرێتەوە. هیچ شتێک لەدەست نەچووە، و هێشتا ڕاپۆرت و داوای یارمەتی وەردەگیرێن. تکایە دوای چەند ساتێک دووبارە سەیر بکەنەوە.
not-found-title = لێرە هیچ نییە
not-found-help = لەوانەیە ناونیشانەکە بە هەڵە نووسرابێت، یان ڕێگەتان پێ نەدرابێت ئەم پەڕەیە ببینن.

## Kept on this device

draft-kept = ئەوەی دەینووسن لەسەر ئەم ئامێرە پارێزراوە تا دەینێرن.
draft-restored = ئەوەی پێشتر لێرە نووسیبووتان گەڕاندمانەوە.
draft-discard = لەسەر ئەم ئامێرە بیسڕنەوە
offline-now = پەیوەندی نییە. ئەوەی نووسیوتانە پارێزراوە؛ کاتێک پەیوەندی گەڕایەوە بینێرن.

## The map

map-title = نەخشە
map-help = نەخشەکە بجووڵێنن تا نیشانەکە دەکەوێتە سەر شوێنەکە، یان کلیلە تیرەکان بەکاربهێنن. پاشان Enter یان دوگمەکە دابگرن.
map-choose = ئەم خاڵە هەڵبژێرن
map-clear = خاڵەکە لاببەن
map-chosen = خاڵێک هەڵبژێردراوە.
map-my-place = شوێنی ئێستام
map-zoom-in = نزیکتر
map-zoom-out = دوورتر
map-failed = ناتوانرێت نەخشە لەسەر ئەم ئامێرە بکێشرێت. تکایە ناوی شوێنەکە بنووسن.
map-show = نەخشەکە پیشان بدەن
