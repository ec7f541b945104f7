### reviewed: no

## کومې خبرې چا ته ورکول کېدای شي

recipient-service = مرسته کوونکې اداره
recipient-prosecutor = څارنوال
recipient-court = محکمه
recipient-unit = د پولیسو بل دفتر
recipient-interpreter = ژباړن
recipient-public = ټول خلک
recipient-researcher = هغه چې د څېړنې لپاره یوازې شمېري
class-identity = نوم، او د اړیکې لار
class-content = څه چې وویل شول او ځواب شول
class-evidence = انځورونه او فایلونه
class-internal = د افسرانو خپلمنځي یادښتونه
authority-court = محکمه
authority-prosecutor = څارنوال
authority-statute = هغه قانون چې دا موضوع یادوي

## اجازه، د لېږونکي لپاره

consent-title = زما خبرې چا ته ورکول کېدای شي
consent-none = تاسو د هېڅ شي اجازه نه ده ورکړې. ستاسو خبرې همدې ډېسک سره دي.
consent-until = تر { $when } پورې
consent-over = دا پای ته ورسېده: { $when }
consent-withdrawn = بېرته واخیستل شوه: { $when }
consent-by-officer = دا یوه افسر ستاسو لپاره لیکلې. که رښتیا نه وي، دلته ووایئ.
consent-withdraw = اجازه بېرته واخلئ
consent-object = ما د دې اجازه نه ده ورکړې
consent-give = اجازه ورکړئ چې زما خبرې چا ته ورسېږي
consent-lead = پرېکړه ستاسو ده. یوازې هغه ته رسېږي چې نوم یې اخلئ، یوازې هغه خبرې چې ټاکئ، او یوازې تر هغې ورځې. هر وخت یې بېرته اخیستلای شئ. څه چې له دې مخکې ورکړل شوي، بېرته نه راځي.
consent-to = چا ته ورکول کېدای شي؟
consent-name = نوم یې څه دی؟
consent-name-help = د کور، دفتر یا کس نوم.
consent-which = کومې خبرې؟
consent-how-long = د څومره وخت لپاره؟
consent-week = یوه اوونۍ
consent-month = یوه میاشت
consent-quarter = درې میاشتې
consent-year = یو کال
consent-who = څوک اجازه ورکوي؟
consent-who-person = زه د ځان لپاره اجازه ورکوم
consent-who-guardian = دا د یو ماشوم په اړه ده چې زه یې پالنه کوم. ماشوم هم خوښ دی، او شکایت زما پر ضد نه دی.
consent-who-representative = زه د دې کس د استازیتوب لپاره ټاکل شوی یم. هغه هم خوښ دی، او شکایت زما پر ضد نه دی.
consent-withhold = چا ته باید هېڅ ونه رسېږي؟
consent-do = زه اجازه ورکوم

## پاکول، د لېږونکي لپاره

erase-title = زما خبرې پاکې کړئ
erase-lead = پاکې شوې خبرې د ټولو لپاره او د تل لپاره ځي. بیا څوک ځواب نه شي ورکولای، او هېڅ محکمه یې نه شي لوستلای. دوه افسران یې باید یوځای پرېکړه وکړي.
erase-stays = څه چې پاتې کېږي: دا چې یو څه راوړل شوي وو، او کله. ستاسو رسید بیا هم کتل کېدای شي.
erase-question = څه باید پاک شي؟
erase-who = یوازې زما نوم او د اړیکې لار
erase-all = هر څه چې ما وویل، او زما نوم
erase-open = موضوع لا خلاصه ده، نو ستاسو خبرې تر تړلو پورې پاتې کېږي.
erase-held = محکمه یا قانون غواړي چې دا خبرې اوس پاتې شي. کله چې دا پای ته ورسېږي، دلته یې غوښتلای شئ.
erase-asked = تاسو غوښتنه کړې. دوه افسران پرېکړه کوي، او دلته به یې ووینئ.
erase-gone = ستاسو خبرې پاکې شوې دي.
erase-why = ولې، که یې ویل غواړئ
erase-do = د پاکولو غوښتنه

## د افسرانو لپاره

nav-keep = ژر پاکېږي
out-title = خبرې چې ځي، پاتې کېږي یا پای ته رسېږي
consent-nobody = هېچا د هېڅ شي اجازه نه ده ورکړې.
act-give-consent = ولیکئ چې چا اجازه ورکړه
act-withdraw-consent = ولیکئ چې اجازه بېرته واخیستل شوه
act-which-consent = کومه اجازه؟
consent-of-person = کس په خپله اجازه ورکوي
consent-of-guardian = د ماشوم په اړه: پالونکی یې اجازه ورکوي، ماشوم هم خوښ دی، او شکایت د هغه پر ضد نه دی
consent-of-representative = ټاکل شوی استازی خبرې کوي، کس هم خوښ دی، او شکایت د استازي پر ضد نه دی
consent-basis = اجازه یې څنګه ورکړه؟
consent-basis-spoken = په خوله یې وویل
consent-basis-written = لاسلیک یې کړ
act-disclose = خبرې د اجازې سره سم ورکړئ
act-disclose-by-law = خبرې د قانون یا محکمې په غوښتنه ورکړئ
act-authority = څوک یې غواړي؟
act-reference = د هغې شمېره
act-untold = که قانون ویل منع کوي: تر کومې ورځې؟
act-agree-disclosure = د دویم کس په توګه منم: ورکړئ
act-drop-disclosure = مه یې ورکوئ
act-publish = د ټولو لپاره خبرې وړاندیز کړئ
act-publish-second = وړاندیز شوې خبرې خپرې کړئ
act-recall = خپرې شوې خبرې بېرته واخلئ
disclosure-waits = { $to } ته: دویم کس باید ومني
disclosure-file = ورکړل شوی فایل: { $to }
disclosure-gone = دا فایل بیا نه شي جوړېدلای. اجازه پای ته رسېدلې، یا خبرې بدلې یا پاکې شوې.
act-hold = خبرې د محکمې یا قانون لپاره وساتئ
act-release = دا ساتنه پای ته ورسوئ
hold-stands = خبرې ساتل کېږي د دې لپاره: { $who }
act-erase = د خبرو د پاکولو وړاندیز
erase-why-asked = کس غوښتي
erase-why-ordered = محکمې امر کړی
act-agree-erasure = د دویم کس په توګه منم: پاکې یې کړئ
act-decline-erasure = خبرې وساتئ، او کس ته ووایئ ولې
erasure-asked = کس د دې پاکول غوښتي: { $what }
erasure-waits = د پاکولو وړاندیز: { $what }
keep-title = خبرې چې ژر پاکېږي
keep-lead = دا موضوعات تړل شوي، او د ساتلو وخت یې په 30 ورځو کې پای ته رسېږي. بیا یې خبرې په خپله پاکېږي. که محکمه یا قانون یې غواړي، همدا اوس یې وساتئ.
keep-nothing = په راتلونکو 30 ورځو کې هېڅ نه پاکېږي.
keep-ends = په { $when } پاکېږي
keep-held = ساتل کېږي: پاتې کېږي
keep-stepped = د دې ماشین ساعت ټوپ کړی. تر هغو چې چلوونکی یې ونه وايي چې ساعت سم دی، هېڅ نه پاکېږي.

## هغه فایل چې ورکول کېږي

sheet-title = پولیسو ته سپارل شوې خبرې
sheet-for = د دې لپاره:
sheet-only = یوازې د دې ترلاسه کوونکي او دې موخې لپاره. بل چا ته یې مه ورکوئ.
sheet-withhold = باید ونه رسېږي:
sheet-as-agreed = د اړوند کس په اجازه
sheet-picture-left-out = یو انځور چې په دې فایل کې نشته:

## لیکونه

mail-disclosed-subject = د { $label } خبرې ورکړل شوې
mail-disclosed-body =
    ستاسو د موضوع { $label } ځینې خبرې چا ته ورکړل شوې، لکه څنګه چې تاسو اجازه ورکړې وه یا قانون غوښتل.

    د لیدلو لپاره چې چا ته، { $address } پرانیزئ او د تعقیب کوډ مو ولیکئ.
mail-consent-subject = تاسو اجازه ورکړې؟ { $label }
mail-consent-body =
    یوه افسر لیکلي چې تاسو په خپل موضوع { $label } کې د یو څه اجازه ورکړې.

    د لیدلو او نه ویلو لپاره { $address } پرانیزئ او د تعقیب کوډ مو ولیکئ.
