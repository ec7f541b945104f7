### reviewed: no

family-child-name = ماشوم یا کورنۍ مرستې ته اړتیا لري
family-child-matter = د کورنۍ او ماشوم څانګې ته پیغام
family-child-about = کله چې په کور کې څوک وهل کېږي، ګواښل کېږي یا پام ورته نه کېږي، او د هر هغه ماشوم لپاره چې هر چېرته ځورول کېږي. ماشومان پخپله هم لیکلای شي.
family-child-promise = ستاسو لیکل یوازې د دې څانګې هغه افسران لولي چې د ماشومانو لپاره روزل شوي دي؛ که ښځینه افسره یا نارینه افسر وغواړئ، یوازې ښځینه یا یوازې نارینه. نه ستاسو تاڼه او نه ستاسو د کورنۍ کوم غړی. چې خبره تر اتلس کلونو د کم عمر چا وي، سمدستي ثبتېږي او هېڅوک مو بېرته نه شي ستنولای. له دې پرته له تاسو تر پوښتلو بې څه نه کېږي، مګر د ژوند ژغورلو لپاره.
family-child-neutral = زما پیغام

## What we ask

family-child-ask-safe_contact = څنګه او کله په خوندي ډول اړیکه درسره ونیسو؟
family-child-ask-safe_contact-help = د بېلګې په توګه: «یوازې پیغام، سهار، ووایاست چې خیاط یاست». که خوندي نه وي، تش یې پرېږدئ؛ په خپل کوډ بېرته دلته راتلای شئ.
family-child-ask-leave_message = که ځواب رانه کړئ، پیغام درته پرېږدو؟
family-child-ask-leave_message-help = پیغام نور خلک هم لوستلای یا اورېدلای شي. که دا تش پرېږدئ، هېڅ پیغام نه پرېږدو.
family-child-ask-code_word = داسې کومه کلمه شته چې پرې پوه شئ چې دا رښتیا موږ یو؟
family-child-ask-code_word-help = داسې کلمه چې یوازې تاسو ته معلومه وي، لکه د یو ګل نوم. موږ به لومړی هغه وایو. تش یې هم پرېښودلی شئ.
family-child-ask-answered_by = څوک درته ځواب درکړي؟
family-child-ask-answered_by-help = ستاسو غوښتنه منل کېږي: د څانګې بل هېڅ افسر ستاسو پیغام نه پرانیزي.
family-child-ask-answered_by-woman = ښځینه افسره
family-child-ask-answered_by-man = نارینه افسر
family-child-ask-answered_by-anyone = ما ته توپیر نه لري
family-child-ask-relation = خبره د چا ده؟
family-child-ask-relation-help = د دې لپاره چې پوه شو څنګه درسره خبرې وکړو.
family-child-ask-relation-myself = زما خپله
family-child-ask-relation-my_child = زما د ماشوم
family-child-ask-relation-family = زما د کورنۍ د کوم غړي
family-child-ask-relation-somebody_else = د بل چا
family-child-ask-age = د چا چې خبره ده، عمر یې څومره دی؟
family-child-ask-age-help = په کلونو. که نه پوهېږئ، تش یې پرېږدئ: بیا هغه کوو چې د ماشوم لپاره کېږي.
family-child-ask-what_happened = غواړئ موږ ته څه ووایاست؟
family-child-ask-what_happened-help = لږ یا ډېر، څومره مو چې خوښه وي. ګناه ستاسو نه ده. هر وخت درېدلی شئ او له دې پاڼې وتلی شئ.
family-child-ask-where = چېرته یاست، یا دا چېرته وشول؟
family-child-ask-where-help = د ښار یا کوڅې نوم بس دی. له دې پوهېږو چې کومه څانګه تاسو ته نږدې ده. تش یې هم پرېښودلی شئ.
family-child-ask-wish = تر ټولو زیات به څه مرسته درسره وکړي؟
family-child-ask-wish-help = هر وخت خپل فکر بدلولی شئ.
family-child-ask-wish-talk_first = لومړی یوازې له چا سره خبرې وکړم
family-child-ask-wish-advice = پوه شم چې زما حقونه څه دي
family-child-ask-wish-come_to_me = چې یو افسر ما ته راشي
family-child-ask-wish-safe_place = د اوسېدو خوندي ځای
family-child-ask-wish-register = چې ثبت شي او د قانون له لارې تعقیب شي

## What we promise

family-child-clock-first_contact = یو افسر ستاسو پیغام په غاړه اخلي
family-child-clock-answer = ځواب درکول کېږي
