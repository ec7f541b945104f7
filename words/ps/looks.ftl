### reviewed: no

## When looking cannot be recorded

looking-title = دا اوس نه شي خلاصېدای
looking-is-logged = هر څوک چې خوندي موضوع لولي، ثبتېږي. په دې شېبه کې ثبت نه شي کېدای، نو هېڅوک یې نه شي خلاصولای. هېڅ ورک شوي نه دي. مهرباني وکړئ وروسته بیا هڅه وکړئ.

## Why something cannot be said of a look

refused-look-no_such_look = داسې ثبت نشته.
refused-look-oneself = دا باید بل کس ووایي.
refused-look-not_yours = لامل یوازې هغه ویلای شي چې کتلي یې دي.
refused-look-not_asked = د دې په اړه چا پوښتنه نه ده کړې.
refused-look-already_done = دا مخکې کتل شوې ده.
refused-look-waits_for_reason = له هغه چې کتلي یې دي پوښتل شوي او لا یې ځواب نه دی ورکړی.
refused-look-words_needed = مهرباني وکړئ دلته څه ولیکئ.
refused-look-too_long = دا ډېر دی. مهرباني وکړئ لږ ولیکئ.

## ولې څوک ګوري

purpose-work = خپل کار
purpose-emergency = بېړنی حالت
purpose-review = د کار د څرنګوالي کتنه
purpose-export = خبرې بل ځای ته ورکړل شوې

## د هغه چا لپاره چې موضوع یې ده

readers-title = دا چا لوستي دي
readers-none = لا چا نه دی لوستی.
readers-none-help = کله چې کوم افسر دا خلاص کړي، دلته لیکل کېږي: کله، په کومه دنده او ولې.
readers-help = هر ځل چې کوم افسر ستاسو لیکنه خلاصوي، دلته ثبتېږي. تاسو وینئ: کله، په کومه دنده او ولې. نومونه نه ښودل کېږي.
readers-last = وروستی ځل:
readers-open = ټول لوستونکي وګورئ
readers-when = کله
readers-post = دنده
readers-where = چېرته
readers-why = ولې
readers-here = هماغه دفتر چې دا ورسره ده
readers-download = دا لېست د فایل په توګه وساتئ
readers-doubt = که دلته څه ناسم درته ښکاري؟ په همدې کوډ موږ ته ولیکئ، یا شکایت وکړئ. ورته کتل کېږي به.
readers-back = شاته

## د افسرانو لپاره: چا لیدلې ده

seen-title = دا چا لیدلې ده
seen-help = ټول هغه کسان چې دا خوندي موضوع یې خلاصه کړې، او ټول هغه چې غوښتې یې ده او ورته ویل شوي چې نشته. د موضوع خاوند دا لېست بې نومونو ویني.
seen-none = لا چا نه ده خلاصه کړې.
seen-who = څوک
seen-all = ټول
seen-refused = غوښتې یې وه او رد شو
seen-outside = له بل یونټه
seen-off = د کار له وخته بهر

## د هغو لپاره چې د افسرانو مسؤل دي

nav-lookups = لاسرسی
lookups-title = خوندي موضوعات چا کتلي دي
lookups-why = دا پاڼه د هغو خلکو ساتنه کوي چې په باور یې خپلې خبرې موږ ته کړې دي. ښيي چې خوندي موضوعات څو ځله خلاص شوي. ډېر کتل سم کېدای شي، او یو هم ناسم کېدای شي: دلته شمېره پوښتنه ده، ځواب نه دی. هېچا ته درجه نه ورکول کېږي.
lookups-month = میاشت
lookups-unit = یونټ
lookups-all-units = ټول یونټونه
lookups-show = ښودل
lookups-person = افسر
lookups-looks = کتنې
lookups-matters = موضوعات
lookups-outside = د نورو یونټونو
lookups-off = د کار له وخته بهر
lookups-often = ډېر ځله خلاص شوي
lookups-often-help = ډېر ځله خلاص شوي: هغه موضوعات چې افسر په دې میاشت کې { $count } ځله یا ډېر خلاص کړي.
lookups-denied = غوښتل شوي او رد شوي
lookups-none = هېڅ خوندي موضوع نه ده خلاصه شوې.
lookups-none-help = کله چې افسران خوندي موضوعات خلاصوي، دلته شمېرل کېږي، د هرې شمېرې تر شا یې لېست دی.
lookups-of = د { $name } کتنې
lookups-matter = موضوع
lookups-matter-number = موضوع { $number }
lookups-matters-help = هغه موضوع چې نښه یې تاسو نه شئ لیدلای دلته یوه شمېره لري. په دې پاڼه کې یوه شمېره همغه یوه موضوع ده.
lookups-back = ټولو ته شاته

## د هغو لپاره چې بیا کتنه کوي

nav-reviews = بیا کتنې
reviews-help = د خوندي خبرو خلاصول یو دویم کس ګوري. له هرو سلو دوه په پچه راوځي؛ څوک یې نه ټاکي. د موضوع هېڅ خبره نه وینئ.
reviews-none = هېڅ بیا کتنې ته نه دی پاتې.
reviews-none-help = هغه کتنې چې په پچه راوځي دلته ښکاري. بیا کتنه باید په درېیو ورځو کې وشي.
reviews-looks = په پچه راوتلې کتنې
reviews-more = نور هم شته. چې دا بشپړ شي، هغه ښکاره کېږي.
reviews-late = ناوخته
reviews-since = له کله راهیسې پاتې ده
reviews-asked = له افسره پوښتل شوي او لا یې ځواب نه دی ورکړی.
reviews-words = ستاسو پوښتنه یا دلیل
reviews-words-help = کله چې دلیل پوښتئ یا ناسم وایئ، لازم دی. افسر یې لولي.
reviews-right = سمه وه
reviews-ask = دلیل وپوښتئ
reviews-wrong = ناسمه وه
verdict-of-look-right = سمه وه
verdict-of-look-to_explain = دلیل وپوښتل شو
verdict-of-look-wrong = ناسمه وه
verdict-of-look-explained = ځواب یې ورکړ

## د هغه چا لپاره چې پوښتل شوی

my-looks-title = د هغه څه په اړه پوښتنې چې تاسو خلاص کړي
my-looks-help = د خلکو د ساتنې لپاره څوک ګوري چې څه خلاص شوي دي. مهرباني وکړئ ووایئ چې دا موضوع مو ولې خلاصه کړه.
my-looks-none = له تاسو چا څه نه دي پوښتلي.
my-looks-none-help = که کتونکی د هغې خوندي موضوع په اړه پوښتنه ولري چې تاسو خلاصه کړې، دلته ښکاري.
my-looks-why = ولې مو خلاصه کړه؟
my-looks-notice = { $count ->
    [one] له تاسو پوښتل شوي چې یوه خوندي موضوع مو ولې خلاصه کړه. مهرباني وکړئ ځواب ورکړئ.
   *[other] له تاسو د { $count } خوندي موضوعاتو په اړه پوښتل شوي چې خلاص کړي مو دي. مهرباني وکړئ ځواب ورکړئ.
}
