### reviewed: no

## What every page has

brand = امانت
skip-to-content = سیدھا مواد پر جائیں
language-choose = زبان
menu = فہرست
menu-main = مرکزی فہرست
nav-home = سرورق
nav-report = اطلاع دیں
nav-follow = میری اطلاع کا حال
nav-verify = رسید کی جانچ
nav-today = آج
nav-units = یونٹ
nav-people = عملہ
sign-in = داخل ہوں
sign-out = باہر نکلیں
signed-in-as = داخل: { $name }
demo-banner = نمائش۔ یہاں کے تمام لوگ اور واقعات فرضی ہیں۔ مدد کے لیے کوئی نہیں آئے گا۔
demo-tag = نمائش
quick-exit = یہ صفحہ فوراً چھوڑیں
quick-exit-help = اس کی جگہ ایک عام صفحہ کھل جائے گا۔ آپ Esc بٹن تین بار بھی دبا سکتے ہیں۔
footer-line = ہر پیغام کی رسید ملتی ہے جسے کوئی بھی جانچ سکتا ہے۔
theme-night = رات کی سکرین
theme-day = دن کی سکرین
live-lost = سرور سے رابطہ ٹوٹ گیا ہے۔ جو آپ دیکھ رہے ہیں وہ پرانا ہو سکتا ہے۔
print = چھاپیں

## Forms

button-continue = آگے بڑھیں
button-back = واپس
button-send = بھیجیں
button-save = محفوظ کریں
button-cancel = رہنے دیں
button-search = تلاش کریں
summary-change = تبدیل کریں
summary-change-what = تبدیل کریں: { $what }
field-optional = (اگر آپ چاہیں)
field-error = ذرا دیکھیں: { $what }
form-errors-title = کچھ دوبارہ دیکھنا ہے۔ آپ کا لکھا ہوا محفوظ ہے۔
date-help = مثلاً { $example }۔ ہجری شمسی اور قمری تاریخ بھی لکھ سکتے ہیں۔
date-wrong-unreadable = دن، مہینہ اور سال لکھیں۔
date-wrong-no-such-day = اس تقویم میں ایسا کوئی دن نہیں۔
date-wrong-which-calendar = یہ کون سی تقویم ہے؟ شمسی یا قمری چنیں۔
calendar-gregorian = عیسوی
calendar-solar = ہجری شمسی
calendar-hijri = ہجری قمری
step-of = مرحلہ { $step } از { $steps }

## Promises and their clocks

clock-due = مقررہ وقت: { $when }
clock-soon = وقت قریب ہے: { $when }
clock-late = تاخیر: وقت { $when } تھا
clock-done = پورا ہوا
clock-paused = گھڑی رکی ہے: { $why }

## Lists

pager = اس فہرست کے صفحے
pager-previous = پچھلا
pager-next = اگلا
pager-page = صفحہ { $page }
list-rows = { $count ->
    [one] { $count } سطر
   *[other] { $count } سطریں
}

## Notices

notice-good = ہو گیا
notice-know = جان لیں
notice-care = توجہ کریں
notice-danger = اہم
fault-title = یہ نہیں ہو سکا
fault-nothing-lost = کچھ ضائع نہیں ہوا۔ تھوڑی دیر بعد دوبارہ کوشش کریں۔ حوالہ: { $reference }
stopped-title = یہ درج نہیں ہوا
stopped-help = اس وقت یہاں کچھ درج نہیں ہو سکتا۔ جو آپ نے بھیجا وہ درج نہیں ہوا، اور کسی کو اس کی اطلاع نہیں ملی۔ اگر کوئی خطرے میں ہے تو ابھی فون کریں یا وائرلیس استعمال کریں۔ ورنہ اپنے الفاظ محفوظ رکھیں اور بعد میں دوبارہ بھیجیں۔
stopped-reference = حوالہ: { $reference }
stopped-banner = اس وقت یہاں کچھ درج نہیں ہو سکتا۔ جو نظر آ رہا ہے وہ پہلے درج ہوا تھا۔ اگر کوئی خطرے میں ہے تو ابھی فون کریں۔
anew-title = فہرستیں دوبارہ بنائی جا رہی ہیں
anew-help = جو کچھ صفحوں پر دکھایا جاتا ہے اس میں خرابی آ گئی تھی اور وہ ریکارڈ سے دوبارہ بنایا جا رہا ہے۔ کچھ ضائع نہیں ہوا، اور اطلاعات اور مدد کی پکار اب بھی لی جا رہی ہیں۔ براہ کرم چند لمحوں بعد دوبارہ دیکھیں۔
not-found-title = یہاں کچھ نہیں ہے
not-found-help = شاید پتا غلط لکھا گیا ہو، یا آپ کو یہ صفحہ دیکھنے کی اجازت نہ ہو۔

## Kept on this device

draft-kept = آپ جو لکھتے ہیں وہ بھیجنے تک اسی آلے پر محفوظ رہتا ہے۔
draft-restored = آپ نے پہلے جو یہاں لکھا تھا وہ واپس لے آئے ہیں۔
draft-discard = اسے اس آلے سے مٹا دیں
offline-now = رابطہ نہیں ہے۔ آپ کا لکھا محفوظ ہے؛ رابطہ بحال ہونے پر بھیج دیں۔

## The map

map-title = نقشہ
map-help = نقشے کو کھسکائیں یہاں تک کہ نشان اس جگہ پر آ جائے، یا تیر والے بٹن دبائیں۔ پھر Enter یا نیچے والا بٹن دبائیں۔
map-choose = یہی جگہ چنیں
map-clear = نشان ہٹا دیں
map-chosen = جگہ چن لی گئی ہے۔
map-my-place = جہاں میں اس وقت ہوں
map-zoom-in = قریب سے
map-zoom-out = دور سے
map-failed = اس آلے پر نقشہ نہیں بن سکتا۔ جگہ کا نام لکھ دیں۔
map-show = نقشہ دکھائیں
