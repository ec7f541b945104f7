### reviewed: no

women-name = له ښځینه افسرې سره خبرې
women-matter = د ښځو څانګې ته پیغام
women-about = د هغو ښځو او نجونو لپاره چې ګواښل کېږي، وهل کېږي، ځورول کېږي یا تر فشار لاندې دي؛ په کور کې یا بل ځای، اوس یا پخوا.
women-promise = ستاسو لیکل یوازې د ښځو د څانګې ښځینه افسرې لولي؛ نه ستاسو تاڼه او نه ستاسو د کورنۍ کوم غړی. له تاسو تر پوښتلو پرته هېڅ نه کېږي، مګر د ژوند ژغورلو لپاره.
women-neutral = زما پیغام

## What we ask

women-ask-what_happened = غواړئ موږ ته څه ووایاست؟
women-ask-what_happened-help = لږ یا ډېر، څومره مو چې خوښه وي. ګناه ستاسو نه ده. هر وخت درېدلی شئ او له دې پاڼې وتلی شئ.
women-ask-where = چېرته یاست، یا دا چېرته وشول؟
women-ask-where-help = د ښار یا کوڅې نوم بس دی. له دې پوهېږو چې کومه څانګه تاسو ته نږدې ده. تش یې هم پرېښودلی شئ.
women-ask-safe_contact = څنګه او کله په خوندي ډول اړیکه درسره ونیسو؟
women-ask-safe_contact-help = د بېلګې په توګه: «یوازې پیغام، سهار، ووایاست چې خیاطه یاست». که خوندي نه وي، تش یې پرېږدئ؛ په خپل کوډ بېرته دلته راتلای شئ.
women-ask-wish = تر ټولو زیات به څه مرسته درسره وکړي؟
women-ask-wish-help = هر وخت خپل فکر بدلولی شئ.
women-ask-wish-talk_first = لومړی یوازې له چا سره خبرې وکړم
women-ask-wish-advice = پوه شم چې زما حقونه څه دي
women-ask-wish-come_to_me = چې یوه افسره ما ته راشي
women-ask-wish-safe_place = د اوسېدو خوندي ځای
women-ask-wish-register = چې ثبت شي او د قانون له لارې تعقیب شي

## What we promise

women-clock-first_contact = یوه ښځینه افسره ستاسو پیغام په غاړه اخلي
women-clock-answer = ځواب درکول کېږي
