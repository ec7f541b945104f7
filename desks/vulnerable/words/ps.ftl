### reviewed: no

vulnerable-name = په ډاډ خبرې وکړئ
vulnerable-matter = محرم پیغام
vulnerable-about = د هغو ټولو لپاره چې تر نورو زیات په خطر کې دي: د خپل ځان، جنس، عقیدې یا ټولنې له امله، د معلولیت له امله، یا ځکه چې څه یې لیدلي او ډارېږي.
vulnerable-promise = ستاسو لیکل یوازې د دې څانګې هغه افسران لولي چې د خلکو د ساتنې لپاره روزل شوي دي؛ که ښځینه افسره یا نارینه افسر وغواړئ، یوازې ښځینه یا یوازې نارینه. نه ستاسو تاڼه او نه ستاسو شاوخوا کوم څوک. له تاسو تر پوښتلو پرته هېڅ نه کېږي، مګر د ژوند ژغورلو لپاره.
vulnerable-neutral = زما پیغام

## What we ask

vulnerable-ask-safe_contact = څنګه او کله په خوندي ډول اړیکه درسره ونیسو؟
vulnerable-ask-safe_contact-help = د بېلګې په توګه: «یوازې پیغام، سهار، ووایاست چې خیاط یاست». که خوندي نه وي، تش یې پرېږدئ؛ په خپل کوډ بېرته دلته راتلای شئ.
vulnerable-ask-leave_message = که ځواب رانه کړئ، پیغام درته پرېږدو؟
vulnerable-ask-leave_message-help = پیغام نور خلک هم لوستلای یا اورېدلای شي. که دا تش پرېږدئ، هېڅ پیغام نه پرېږدو.
vulnerable-ask-code_word = داسې کومه کلمه شته چې پرې پوه شئ چې دا رښتیا موږ یو؟
vulnerable-ask-code_word-help = داسې کلمه چې یوازې تاسو ته معلومه وي، لکه د یو ګل نوم. موږ به لومړی هغه وایو. تش یې هم پرېښودلی شئ.
vulnerable-ask-answered_by = څوک درته ځواب درکړي؟
vulnerable-ask-answered_by-help = ستاسو غوښتنه منل کېږي: د څانګې بل هېڅ افسر ستاسو پیغام نه پرانیزي.
vulnerable-ask-answered_by-woman = ښځینه افسره
vulnerable-ask-answered_by-man = نارینه افسر
vulnerable-ask-answered_by-anyone = ما ته توپیر نه لري
vulnerable-ask-called = په کوم نوم درته غږ وکړو؟
vulnerable-ask-called-help = هر نوم چې ستاسو خوښ وي. لازمه نه ده چې د کاغذونو نوم وي. تش یې هم پرېښودلی شئ.
vulnerable-ask-what_happened = غواړئ موږ ته څه ووایاست؟
vulnerable-ask-what_happened-help = لږ یا ډېر، څومره مو چې خوښه وي. ګناه ستاسو نه ده. هر وخت درېدلی شئ او له دې پاڼې وتلی شئ.
vulnerable-ask-where = چېرته یاست، یا دا چېرته وشول؟
vulnerable-ask-where-help = د ښار یا کوڅې نوم بس دی. له دې پوهېږو چې کومه څانګه تاسو ته نږدې ده. تش یې هم پرېښودلی شئ.
vulnerable-ask-wish = تر ټولو زیات به څه مرسته درسره وکړي؟
vulnerable-ask-wish-help = هر وخت خپل فکر بدلولی شئ.
vulnerable-ask-wish-talk_first = لومړی یوازې له چا سره خبرې وکړم
vulnerable-ask-wish-advice = پوه شم چې زما حقونه څه دي
vulnerable-ask-wish-come_to_me = چې یو افسر ما ته راشي
vulnerable-ask-wish-safe_place = د اوسېدو خوندي ځای
vulnerable-ask-wish-register = چې ثبت شي او د قانون له لارې تعقیب شي

## What we promise

vulnerable-clock-first_contact = یو افسر ستاسو پیغام په غاړه اخلي
vulnerable-clock-answer = ځواب درکول کېږي
