### reviewed: no

missing-person-name = څوک ورک دی
missing-person-matter = ورک کس
missing-person-about = که ماشوم یا لوی کس کور ته نه وي راغلی، اړیکه ورسره نه کېږي، یا چا بېولی وي. انتظار ته اړتیا نشته.
missing-person-promise = د هغه ځای تاڼه چې ورک کس وروستی ځل پکې لیدل شوی، شپه او ورځ دا کار په غاړه اخلي. د ماشوم ورکېدل سمدستي ثبتېږي او هېڅوک حق نه لري چې تاسو بېرته ستانه کړي. ستاسو لیکل یوازې لټوونکي لولي.

## What we ask

missing-person-ask-who = څوک ورک دی؟
missing-person-ask-who-help = نوم یې، او هغه نوم هم چې په کور کې پرې بلل کېږي.
missing-person-ask-age = څو کلن دی؟
missing-person-ask-age-help = په کلونو. که نه پوهېږئ، تش یې پرېږدئ؛ بیا داسې کار کوو لکه د ماشوم لپاره.
missing-person-ask-where = وروستی ځل چېرته لیدل شوی؟
missing-person-ask-where-help = پر نقشه یې نښه کړئ یا د ځای نوم ولیکئ. وروستی ځای چې تاسو پرې خبر یاست بس دی.
missing-person-ask-when = دا کله وه؟
missing-person-ask-when-help = که کټ مټ نه پوهېږئ، هغه ورځ او ساعت ولیکئ چې تر ټولو نږدې وي.
missing-person-ask-what_happened = د لټون لپاره باید پر څه پوه شو؟
missing-person-ask-what_happened-help = جامې، ونه، له چا سره او چېرته روان و، ناروغي یا درمل، د تلیفون شمېره، او هر څه چې تاسو اندېښمنوي.
missing-person-ask-photos = ایا عکس یې لرئ؟
missing-person-ask-photos-help = تر پنځو پورې، چې څومره نوي وي ښه دي. ستاسو له خوښې پرته نه خپرېږي.
missing-person-ask-relation = تاسو یې څوک یاست؟
missing-person-ask-relation-help = څو پوه شو چې له تاسو سره څنګه خبرې وکړو.
missing-person-ask-relation-parent = مور یا پلار
missing-person-ask-relation-family = د کورنۍ بل غړی
missing-person-ask-relation-friend = ملګری یا ګاونډی
missing-person-ask-relation-somebody_else = بل څوک
missing-person-ask-name = ستاسو نوم څه دی؟
missing-person-ask-name-help = ویل یې اړین نه دي. خو که له تاسو پوښتلی شو، په لټون کې مرسته کوي.

## What we promise

missing-person-clock-first_contact = یو افسر لټون په غاړه اخلي
missing-person-clock-answer = درته ویل کېږي چې تر اوسه څه شوي دي
