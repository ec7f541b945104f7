### reviewed: no

juvenile-name = تنکی ځوان او پولیس
juvenile-matter = د تنکیو ځوانانو څانګې ته پیغام
juvenile-about = کله چې پولیسو تر اتلس کلونو کم عمر څوک نیولی وي، لټوي یې یا پوښتنې ترې کوي، یا محکمې غوښتی وي. پخپله د هغه لپاره، د مور او پلار لپاره، یا د هر چا لپاره چې اندېښمن وي.
juvenile-promise = ستاسو لیکل یوازې څو نومول شوي افسران لولي چې د ماشومانو لپاره روزل شوي دي؛ که ښځینه افسره یا نارینه افسر وغواړئ، یوازې ښځینه یا یوازې نارینه. د کومې تاڼې نوم چې واخلئ، هغه یې نه لولي. تر څو چې عمر معلوم نه وي، هغه کوو چې د ماشوم لپاره کېږي، او خبره سمدستي ثبتېږي.
juvenile-neutral = زما پیغام

## What we ask

juvenile-ask-safe_contact = څنګه او کله په خوندي ډول اړیکه درسره ونیسو؟
juvenile-ask-safe_contact-help = د بېلګې په توګه: «یوازې پیغام، سهار، ووایاست چې خیاط یاست». که خوندي نه وي، تش یې پرېږدئ؛ په خپل کوډ بېرته دلته راتلای شئ.
juvenile-ask-leave_message = که ځواب رانه کړئ، پیغام درته پرېږدو؟
juvenile-ask-leave_message-help = پیغام نور خلک هم لوستلای یا اورېدلای شي. که دا تش پرېږدئ، هېڅ پیغام نه پرېږدو.
juvenile-ask-code_word = داسې کومه کلمه شته چې پرې پوه شئ چې دا رښتیا موږ یو؟
juvenile-ask-code_word-help = داسې کلمه چې یوازې تاسو ته معلومه وي، لکه د یو ګل نوم. موږ به لومړی هغه وایو. تش یې هم پرېښودلی شئ.
juvenile-ask-answered_by = څوک درته ځواب درکړي؟
juvenile-ask-answered_by-help = ستاسو غوښتنه منل کېږي: د څانګې بل هېڅ افسر ستاسو پیغام نه پرانیزي.
juvenile-ask-answered_by-woman = ښځینه افسره
juvenile-ask-answered_by-man = نارینه افسر
juvenile-ask-answered_by-anyone = ما ته توپیر نه لري
juvenile-ask-relation = خبره د چا ده؟
juvenile-ask-relation-help = د دې لپاره چې پوه شو څنګه درسره خبرې وکړو.
juvenile-ask-relation-myself = زما خپله
juvenile-ask-relation-my_child = زما د ماشوم
juvenile-ask-relation-family = زما د کورنۍ د کوم غړي
juvenile-ask-relation-somebody_else = د بل چا
juvenile-ask-now = اوس څه حال دی؟
juvenile-ask-now-help = چې څوک نیول شوی وي، د هغه لپاره تر ټولو ژر کار کوو.
juvenile-ask-now-held = پولیسو نیولی دی
juvenile-ask-now-searched = پولیس یې لټوي
juvenile-ask-now-summoned = پولیسو یا محکمې غوښتی دی
juvenile-ask-now-free = له دې یو هم نه
juvenile-ask-unit = کومه تاڼه یا دفتر دی؟
juvenile-ask-unit-help = هغوی ستاسو لیکل نه لولي. که نه پوهېږئ، تش یې پرېږدئ.
juvenile-ask-age = د چا چې خبره ده، عمر یې څومره دی؟
juvenile-ask-age-help = په کلونو. که نه پوهېږئ، تش یې پرېږدئ: بیا هغه کوو چې د ماشوم لپاره کېږي.
juvenile-ask-what_happened = غواړئ موږ ته څه ووایاست؟
juvenile-ask-what_happened-help = لږ یا ډېر، څومره مو چې خوښه وي. هر وخت درېدلی شئ او له دې پاڼې وتلی شئ.
juvenile-ask-where = چېرته یاست، یا دا چېرته وشول؟
juvenile-ask-where-help = د ښار یا کوڅې نوم بس دی. له دې پوهېږو چې کومه څانګه تاسو ته نږدې ده. تش یې هم پرېښودلی شئ.

## What we promise

juvenile-clock-first_contact = یو افسر ستاسو پیغام په غاړه اخلي
juvenile-clock-answer = ځواب درکول کېږي
