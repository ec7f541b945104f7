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
field-roll-call = تاسو ښه یاست؟
field-well = ټول ښه یو
field-emergency = په خطر کې یو
field-emergency-help = کنټرول خونې او ټولو ډلو ته سمدستي وايي، هر څه چې کوئ.
field-emergency-real = دا د تمرین پر مهال هم رښتینی ګڼل کېږي.
field-emergency-said = ټول پوهېږي چې تاسو په خطر کې یاست. مرسته لېږل کېږي.
field-service = دمه، ترمیم، د نوبت پای
