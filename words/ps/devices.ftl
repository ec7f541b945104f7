### reviewed: no

## Devices of a site

site-devices = وسیلې
site-devices-none = هېڅ نه دي ثبت شوې: څوک چې له دې ځایه مرسته غواړي اورېدل کېږي، خو نه معلومېږي چې له کومه ده.
device-invite = وسیله ثبت کړئ
device-label = د چا ده، یا چېرته ځوړند ده
device-label-help = خونه یې د غوښتنې پر مهال ویني، لکه «د شپې ساتونکی» یا «کړکۍ 2».
device-phone = شمېره یې
device-phone-help = یوازې د هغه ټیلیفون لپاره چې پیغام لېږي.
device-phone-needed = مهرباني وکړئ د ټیلیفون شمېره ولیکئ.
device-kind = د وسیلې ډول
device-kind-phone = د یو چا فون
device-kind-panel = پر دېوال تڼۍ یا پینل
device-kind-telephone = ټیلیفون چې پیغام لېږي
device-invited = ثبت ته انتظار باسي
device-lapsed = کوډ پر وخت ونه کارول شو
device-to-compare = پرتله کول پاتې دي: تر هغو یې غوښتنه د هر چا ګڼل کېږي
device-enrolled = ثبت شوې
device-silent = له ډېر وخته یې خبر نشته
device-heard = وروستی خبر
device-joined = ثبت شوه
device-check = دواړه باید دا وښيي
device-check-help = څوک چې یې لري له هغه وغواړئ چې شمېرې ولولي. که توپیر وي لغوه یې کړئ.
device-again = نوی کوډ جوړ کړئ
device-confirm = یو شان دي
device-why = ولې
device-why-lost = ورکه یا اخیستل شوې
device-why-left = هغوی لاړل
device-why-replaced = بلې یې ځای ونیو
device-why-broken = خرابه
device-why-not_theirs = شمېرې توپیر لري
device-revoke = لغوه کړئ
device-code-title = د یو ځل کوډ
device-code-scan = دا پته پر وسیله پرانیزئ، یا یې کامره انځور ته ونیسئ:
device-code-type = که کوډ هلته لا لیکلی نه وي ویې لیکئ، او دوه پِنونه وټاکئ.
device-code-compare = پر دواړو پردو شمېرې پرتله کړئ، او دلته ووایئ چې یو شان دي.
device-code-once = یوازې اوس ښودل کېږي، یوه وسیله مني، او تر { $minutes ->
    [one] { $minutes } دقیقې
   *[other] { $minutes } دقیقو
} وروسته پای ته رسېږي.
device-code-done = بېرته وسیلو ته
device-bad-code = دا کوډ کار نه کوي، یا نور نه کوي. مهرباني وکړئ نوی وغواړئ.
device-no-key = دې وسیلې کیلي ونه لېږله.
device-bad-pins = مهرباني وکړئ دوه بېل پِنونه له 4 تر 8 شمېرو وټاکئ.
device-not-joined = دا لا نه ده ثبت شوې.
device-is-revoked = دا لغوه شوې. له سره ثبتېدای شي.
device-enrol-later = همدا اوس ونه شو. مهرباني وکړئ لږ وروسته بیا هڅه وکړئ.

## On the phone

sos-enrol-title = دا فون وپېژنئ
sos-enrol-lead = بیا چې تاسو ترې مرسته وغواړئ، د کنټرول خونه پوهېږي چې تاسو څوک یئ او چېرته یئ.
sos-enrol-script = دا پاڼه سکرېپټ غواړي: کیلي ستاسو پر فون جوړېږي او هېڅکله ترې نه وځي.
sos-enrol-code = د یو ځل کوډ
sos-enrol-code-help = شپاړس شمېرې. څوک چې ستاسو د ځای پالنه کوي تاسو ته یې درکوي.
sos-enrol-pin = هغه پِن چې لغوه کوي
sos-enrol-pin-help = له 4 تر 8 شمېرې. کله چې خوندي یئ دا ولیکئ.
sos-enrol-duress = د مجبورۍ پِن
sos-enrol-duress-help = نورې شمېرې. فون هماغه ښيي، او مرسته بیا هم راځي.
sos-enrol-do = ویې پېژنئ
sos-enrol-offline = شبکه نشته. مهرباني وکړئ بیا هڅه وکړئ؛ هېڅ نه دي ورک شوي.
sos-enrol-done = نږدې بشپړ شو
sos-enrol-compare = دا شمېرې هغه چا ته ولولئ چې کوډ یې درکړی:
sos-enrol-then = کله چې ووایي شمېرې یو شان دي، دا فون پېژندل شوی.
sos-enrol-open = د مرستې پاڼې ته
sos-mine = د کنټرول خونه دا فون پېژني.
sos-pin = خوندي یئ؟ ستاسو پِن
sos-pin-wrong = دا ستاسو پِن نه دی. غوښتنه خلاصه پاتې ده.
sos-pin-cancel = په پِن یې لغوه کړئ

## نور پینونه

pins-title = پینونه بدل کړئ
pins-lead = پینونه هغه وخت بدل کړئ چې یو پوهېدونکی تللی وي، یو پین لیدل شوی وي، یا د هېچا په یاد نه وي. نوي پینونه له بلې کېکاږنې سره پلي کېږي.
pins-pin-help = له 4 تر 8 رقمونه. کله چې هغوی خوندي وي، د مرستې غږ پرې پای ته رسي.
pins-pin-again = همدا پین یو ځل بیا
pins-duress-help = له لومړي پین څخه نور رقمونه. وسیله هماغه ښيي، او مرسته بیا هم راځي.
pins-duress-again = د مجبورۍ پین یو ځل بیا
pins-differ = دا هغه نه دي چې مخکې مو ولیکل. مهرباني وکړئ دواړه بیا ولیکئ.
pins-choose = دا پینونه پلي کړئ
pins-chosen = نوي پینونه پلي شول
pins-hold = زاړه پینونه نور کار نه کوي. نوي پینونه چا ته نه دي ویل شوي: نه چېرته ښودل کېږي او نه چا ته لېږل کېږي.
pins-tell = د ځای خلک یې څنګه زده کوي
pins-tell-how = په خوله، له تاسو څخه، هغه چا ته چې وسیله ورسره ده: د ځای یوې اړیکې ته زنګ ووهئ او ورته ووایئ چې پر هغه شمېره بېرته زنګ ووهي چې تاسو یې پېژنئ، یا هلته یې ورته ووایئ. هېڅکله په پیغام، برېښنالیک یا کاغذ نه. ووایئ چې د مجبورۍ پین کوم دی، او دا چې پرده له دواړو سره یو شان ښکاري.
