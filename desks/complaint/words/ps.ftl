### reviewed: no

complaint-name = له پولیسو شکایت
complaint-matter = شکایت
complaint-about = که کوم پولیس پیسې غوښتې وي، څوک یې ناحقه بند کړی وي، خبر یې نه وي ثبت کړی، یا یې له تاسو یا بل چا سره ناوړه چلند کړی وي.
complaint-promise = نه هغه تاڼه یا دفتر چې ترې شکایت کوئ، او نه یې په ولسوالۍ کې مشران دا لوستلی شي. د بل دفتر یو لوړ پوړی افسر یې څېړي او ځواب درکوي. داسې رسید درکول کېږي چې ثابتوي تاسو څه او کله لېږلي دي.
complaint-neutral = زما پیغام

## What we ask

complaint-ask-what_happened = څه پېښ شول؟
complaint-ask-what_happened-help = په خپلو ټکو یې ووایاست: څه وشول او تر کومه چې پوهېږئ چا وکړل. وروسته هم نور لیکلی شئ.
complaint-ask-kind = شکایت د څه په اړه دی؟
complaint-ask-kind-help = هغه وټاکئ چې تر ټولو نږدې وي. له همدې معلومېږي چې څومره ژر باید ځواب درکړو.
complaint-ask-kind-illegal_detention = څوک ناحقه بند ساتل شوی دی
complaint-ask-kind-bribe = پیسې یا کومه ګټه غوښتل شوې ده
complaint-ask-kind-not_registered = خبر نه دی ثبت شوی
complaint-ask-kind-arrest_of_innocent = بې ګناه کس نیول شوی دی
complaint-ask-kind-misconduct = سپک، تاوتریخجن یا بې انصافه چلند
complaint-ask-kind-other = بل څه
complaint-ask-unit = دا د کومې تاڼې یا دفتر په اړه دی؟
complaint-ask-unit-help = هېڅوک چې هلته کار کوي ستاسو شکایت نه شي لیدلی. که نه پوهېږئ، تش یې پرېږدئ.
complaint-ask-where = دا چېرته وشول؟
complaint-ask-where-help = پر نقشه یې نښه کړئ یا د ځای نوم ولیکئ.
complaint-ask-when = دا کله وشول؟
complaint-ask-when-help = که کټ مټ نه پوهېږئ، هغه ورځ او ساعت ولیکئ چې تر ټولو نږدې وي.
complaint-ask-photos = ایا عکسونه یا د کاغذونو عکسونه لرئ؟
complaint-ask-photos-help = تر پنځو پورې. تړلي ساتل کېږي او یوازې هغه کسان یې ویني چې ستاسو شکایت څېړي.
complaint-ask-name = ستاسو نوم څه دی؟
complaint-ask-name-help = ویل یې اړین نه دي. بې له نومه یې هم څېړو او ځواب ورکوو.

## What we promise

complaint-clock-first_contact = یو لوړ پوړی افسر اړیکه درسره نیسي
complaint-clock-answer = درته ویل کېږي چې څه جوته شوه او څه وشول
