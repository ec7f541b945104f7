### reviewed: no

## The page of a crew

nav-field = زما یونټ
field-title = زما یونټ
field-done = ولیکل شو.
field-on-duty = په دنده راشئ
field-off-duty = دنده پای ته ورسوئ
field-which = کوم یونټ؟
field-with-whom = څوک درسره دي؟
field-how-long = ستاسو نوبت څومره دی؟
field-hours = { $count ->
    [one] { $count } ساعت
   *[other] { $count } ساعته
}
field-until = تر { $when } په دنده
field-no-unit = د دندې لپاره هېڅ یونټ نشته.
field-no-unit-help = هغه یونټونه چې ستاسو د دندې ځای یې کور وي دلته راځي. مهرباني وکړئ له کنټرول خونې وغواړئ چې یونټ جوړ کړي یا تاسو پکې ونوموي.
field-nothing = تاسو وزګار یاست. چېرې چې لېږل کېږئ دلته راځي.
field-say-acknowledged = پوه شو
field-say-en_route = په لاره یو
field-say-staged = نژدې تمه یو
field-say-on_scene = ورسېدو
field-say-transporting = یو څوک بیایو
field-say-at_destination = ورسو مو
field-refuse = نه شو تللی
field-clear = زموږ کار خلاص شو
field-out = اوس موږ نه شو لېږل کېدای
field-in = موږ بیا لېږل کېدای شو
field-renews = دا پاڼه هر { $seconds } ثانیې بیا راځي.
field-still-begin = تر لیکلو پورې یې ودروئ
field-still = دا پاڼه همداسې پاتې کېږي: نوې خبرې نه ښکاري.
field-still-end = پرېږدئ چې پخپله بیا راشي
field-roll-call = تاسو ښه یاست؟
field-well = ټول ښه یو
field-emergency = په خطر کې یو
field-emergency-help = کنټرول خونې او ټولو ډلو ته سمدستي وايي، هر څه چې کوئ.
field-emergency-real = دا د تمرین پر مهال هم رښتینی ګڼل کېږي.
field-emergency-said = ټول پوهېږي چې تاسو په خطر کې یاست. مرسته لېږل کېږي.
field-service = دمه، ترمیم، د نوبت پای

field-units-title = ګزمه یونټونه
field-units-lead = د کنټرول خونې یونټونه، که په دنده وي که نه. کسان خپل یونټ پخپله په خپله پاڼه کې پر دنده راولي.
field-units-form = یونټ جوړ کړئ
field-units-form-lead = یوه ګاډۍ، پلې ګزمه یا ډله چې کنټرول خونه یې لېږلای شي.
field-units-none = لا هېڅ یونټ نشته.
field-units-none-help = د کنټرول خونې مشر یې دلته جوړوي.
field-units-more = نور یونټونه
field-units-type = ډول
field-units-home = خپل ځای
field-units-home-help = هغه څوک چې هلته دنده لري پر دنده یې راوستلای شي.
field-units-choose = مهرباني وکړئ وټاکئ
field-units-duty = دنده
field-units-on-duty = په دنده
field-units-dissolve = ړنګ کړئ
field-units-dissolve-this = { $unit } ړنګ کړئ
field-units-has = تل ورسره څه وي؟
field-units-has-help = هغه وټاکئ چې پخپله د ګاډۍ یا ډلې وي، هر څوک چې پکې ناست وي.
field-units-call-sign = د مخابرې نوم
field-units-call-sign-help = لکه په مخابره کې چې ویل کېږي: لاتیني توري، شمېرې او کرښه، تر 12 پورې، لکه K-21.
field-units-bad-call-sign = د مخابرې نوم لاتیني توري، شمېرې او کرښه لري، تر 12 پورې.
field-units-taken = د دې نوم یونټ لا له وړاندې شته.
field-units-for-exercises = X- د تمرین د یونټونو له نومه مخکې راځي؛ بل پیل وټاکئ.
