### reviewed: no

## What every page has

brand = امانت
skip-to-content = سڌو مواد تي وڃو
language-choose = ٻولي
menu = فهرست
menu-main = مکيه فهرست
nav-home = مُک صفحو
nav-report = اطلاع ڏيو
nav-follow = منهنجي اطلاع جو حال
nav-verify = رسيد جاچيو
nav-today = اڄ
nav-units = يونٽ
nav-people = عملو
sign-in = داخل ٿيو
sign-out = ٻاهر نڪرو
signed-in-as = داخل ٿيل: { $name }
demo-banner = نمائش. هتي سڀ ماڻهو ۽ واقعا فرضي آهن. مدد لاءِ ڪو به نه ايندو.
demo-tag = نمائش
quick-exit = هي صفحو فوري ڇڏيو
quick-exit-help = ان جي جاءِ تي هڪ عام صفحو کلندو. توهان Esc بٽڻ ٽي ڀيرا به دٻائي سگهو ٿا.
footer-line = هر پيغام جي رسيد ملي ٿي، جيڪا ڪو به جاچي سگهي ٿو.
theme-night = رات جي اسڪرين
theme-day = ڏينهن جي اسڪرين
live-lost = سرور سان رابطو ٽٽي ويو آهي. جيڪو ڏسو ٿا سو پراڻو ٿي سگهي ٿو.
print = ڇاپيو

## Forms

button-continue = اڳتي وڌو
button-back = واپس
button-send = موڪليو
button-save = محفوظ ڪريو
button-cancel = رهڻ ڏيو
button-search = ڳوليو
summary-change = تبديل ڪريو
summary-change-what = تبديل ڪريو: { $what }
field-optional = (جيڪڏهن چاهيو)
field-error = مهرباني ڪري ڏسو: { $what }
form-errors-title = ڪجهه ٻيهر ڏسڻو آهي. توهان جو لکيل محفوظ آهي.
date-help = مثال طور { $example }. شمسي ۽ قمري هجري تاريخ به لکي سگهو ٿا.
date-wrong-unreadable = ڏينهن، مهينو ۽ سال لکو.
date-wrong-no-such-day = هن ڪئلينڊر ۾ اهڙو ڪو ڏينهن ناهي.
date-wrong-which-calendar = هي ڪهڙو ڪئلينڊر آهي؟ شمسي يا قمري چونڊيو.
calendar-gregorian = عيسوي
calendar-solar = هجري شمسي
calendar-hijri = هجري قمري
step-of = مرحلو { $step }، ڪل { $steps }

## Promises and their clocks

clock-due = مقرر وقت: { $when }
clock-soon = وقت ويجهو آهي: { $when }
clock-late = دير: وقت { $when } هو
clock-done = پورو ٿيو
clock-paused = گهڙي بيٺل آهي: { $why }

## Lists

pager = هن فهرست جا صفحا
pager-previous = پويون
pager-next = اڳيون صفحو
pager-page = صفحو { $page }
list-rows = { $count ->
    [one] { $count } سٽ
   *[other] { $count } سٽون
}

## Notices

notice-good = ٿي ويو
notice-know = ڄاڻي وٺو
notice-care = ڌيان ڏيو
notice-danger = اهم
fault-title = هي ٿي نه سگهيو
fault-nothing-lost = ڪجهه ضايع نه ٿيو. ٿوري دير کان پوءِ ٻيهر ڪوشش ڪريو. حوالو: { $reference }
stopped-title = هي درج نه ٿيو
stopped-help = هن وقت هتي ڪجهه درج نٿو ٿي سگهي. جيڪو توهان موڪليو سو درج نه ٿيو، ۽ ڪنهن کي ان جي خبر نه ملي. جيڪڏهن ڪو خطري ۾ آهي ته هاڻي ئي فون ڪريو يا وائرليس استعمال ڪريو. نه ته پنهنجا لفظ سانڍي رکو ۽ پوءِ ٻيهر موڪليو.
stopped-reference = حوالو: { $reference }
stopped-banner = هن وقت هتي ڪجهه درج نٿو ٿي سگهي. جيڪو نظر اچي ٿو سو اڳ درج ٿيل آهي. جيڪڏهن ڪو خطري ۾ آهي ته هاڻي ئي فون ڪريو.
anew-title = فهرستون ٻيهر ٺاهيون پيون وڃن
anew-help = جيڪو صفحن تي ڏيکاريو وڃي ٿو ان ۾ خرابي اچي وئي هئي ۽ اهو رڪارڊ مان ٻيهر ٺاهيو پيو وڃي. ڪجهه به ضايع نه ٿيو، ۽ اطلاع ۽ مدد جا سڏ اڃا به ورتا پيا وڃن. مهرباني ڪري ڪجهه گهڙين کان پوءِ ٻيهر ڏسو.
not-found-title = هتي ڪجهه ناهي
not-found-help = ٿي سگهي ٿو پتو غلط لکيل هجي، يا توهان کي هي صفحو ڏسڻ جي اجازت نه هجي.

## Kept on this device

draft-kept = توهان جيڪو لکو ٿا، موڪلڻ تائين هن ئي ڊوائيس تي محفوظ رهي ٿو.
draft-restored = توهان هتي اڳ ۾ جيڪو لکيو هو، اهو واپس آندو ويو آهي.
draft-discard = هن ڊوائيس تان هٽايو
offline-now = رابطو ناهي. توهان جو لکيل محفوظ آهي؛ رابطو بحال ٿيڻ تي موڪليو.

## The map

map-title = نقشو
map-help = نقشي کي سوريو جيستائين نشان ان جاءِ تي اچي، يا تير وارا بٽڻ استعمال ڪريو. پوءِ Enter يا بٽڻ دٻايو.
map-choose = هيءَ جاءِ چونڊيو
map-clear = نشان هٽايو
map-chosen = جاءِ چونڊجي وئي.
map-my-place = جتي مان هينئر آهيان
map-zoom-in = ويجهو
map-zoom-out = پري
map-failed = هن ڊوائيس تي نقشو نه ٿو ٺهي سگهي. جاءِ جو نالو لکو.
map-show = نقشو ڏيکاريو
