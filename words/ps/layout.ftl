### reviewed: no

## What every page has

brand = امانت
skip-to-content = اصلي برخې ته لاړ شئ
language-choose = ژبه
menu = غورنۍ
menu-main = اصلي غورنۍ
nav-home = کور
nav-report = خبر ورکړئ
nav-follow = زما د خبر حال
nav-verify = رسید وګورئ
nav-today = نن
nav-units = څانګې
nav-people = کارکوونکي
sign-in = ننوځئ
sign-out = ووځئ
signed-in-as = ننوتلی: { $name }
demo-banner = ننداره. دلته ټول خلک او پېښې خیالي دي. مرستې ته به څوک نه راځي.
demo-tag = ننداره
quick-exit = دا پاڼه سمدستي پرېږدئ
quick-exit-help = پر ځای به یې یوه عادي پاڼه پرانیستل شي. تاسو د Esc تڼۍ درې ځله هم وهلی شئ.
footer-line = هر پیغام یو رسید لري چې هر څوک یې کتلی شي.
theme-night = د شپې پرده
theme-day = د ورځې پرده
live-lost = له سرور سره اړیکه پرې شوې ده. هغه څه چې وینئ کېدای شي زاړه وي.
print = چاپ کړئ

## Forms

button-continue = مخکې لاړ شئ
button-back = شاته
button-send = ولېږئ
button-save = خوندي کړئ
button-cancel = پرېږدئ
button-search = ولټوئ
summary-change = بدل کړئ
summary-change-what = بدل کړئ: { $what }
field-optional = (که غواړئ)
field-error = مهرباني وکړئ وګورئ: { $what }
form-errors-title = یو څه باید بیا وکتل شي. ستاسو لیکل خوندي دي.
date-help = د بېلګې په توګه { $example }. لمریزه او سپوږمیزه نېټه هم لیکلی شئ.
date-wrong-unreadable = ورځ، میاشت او کال ولیکئ.
date-wrong-no-such-day = په دې جنتري کې داسې ورځ نشته.
date-wrong-which-calendar = دا کومه جنتري ده؟ لمریزه یا سپوږمیزه وټاکئ.
calendar-gregorian = میلادي
calendar-solar = هجري لمریز
calendar-hijri = هجري سپوږمیز
step-of = { $step }م ګام له { $steps } څخه

## Promises and their clocks

clock-due = ټاکلی وخت: { $when }
clock-soon = وخت نږدې دی: { $when }
clock-late = ځنډېدلی: وخت یې { $when } و
clock-done = پوره شو
clock-paused = ګړۍ درېدلې ده: { $why }

## Lists

pager = د دې لړ پاڼې
pager-previous = مخکینی
pager-next = بل
pager-page = پاڼه { $page }
list-rows = { $count ->
    [one] { $count } کرښه
   *[other] { $count } کرښې
}

## Notices

notice-good = وشو
notice-know = خبر اوسئ
notice-care = پام وکړئ
notice-danger = مهم
fault-title = دا ونه شول
fault-nothing-lost = هېڅ له منځه نه دي تللي. لږ وروسته بیا هڅه وکړئ. حواله: { $reference }
stopped-title = دا ثبت نه شول
stopped-help = اوس دلته هېڅ نه شي ثبتېدای. هغه څه چې تاسو ولېږل ثبت نه شول، او هېچا ته یې خبر ورنه کړل شو. که څوک په خطر کې وي، همدا اوس زنګ ووهئ یا مخابره وکاروئ. که نه، خپلې خبرې وساتئ او وروسته یې بیا ولېږئ.
stopped-reference = حواله: { $reference }
stopped-banner = اوس دلته هېڅ نه شي ثبتېدای. هغه څه چې وینئ پخوا ثبت شوي. که څوک په خطر کې وي، همدا اوس زنګ ووهئ.
anew-title = لېستونه بیا جوړېږي
anew-help = څه چې پر پاڼو ښودل کېږي خراب شوي وو او له ریکارډ څخه بیا جوړېږي. هېڅ له منځه نه دي تللي، او راپورونه او د مرستې غوښتنې لا هم اخیستل کېږي. مهرباني وکړئ څو شېبې وروسته بیا وګورئ.
not-found-title = دلته هېڅ نشته
not-found-help = کېدای شي پته ناسمه لیکل شوې وي، یا تاسو د دې پاڼې د لیدو اجازه نه لرئ.

## Kept on this device

draft-kept = څه چې لیکئ، تر لېږلو پورې په همدې وسیله کې خوندي وي.
draft-restored = هغه څه مو بېرته راوړل چې تاسو دلته مخکې لیکلي وو.
draft-discard = له دې وسیلې یې لرې کړئ
offline-now = اړیکه نشته. ستاسو لیکل خوندي دي؛ چې اړیکه راغله بیا یې ولېږئ.

## The map

map-title = نقشه
map-help = نقشه وخوځوئ تر څو نښه پر هغه ځای راشي، یا د غشو تڼۍ وکاروئ. بیا Enter یا تڼۍ ووهئ.
map-choose = همدا ځای وټاکئ
map-clear = نښه لرې کړئ
map-chosen = ځای وټاکل شو.
map-my-place = چېرته چې زه اوس یم
map-zoom-in = نږدې
map-zoom-out = لرې
map-failed = په دې وسیله نقشه نه جوړېږي. د ځای نوم ولیکئ.
map-show = نقشه وښایئ
