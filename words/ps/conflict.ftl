### reviewed: no

## Who is party to a matter

staff-event-party_excluded = هغه څوک چې له موضوع سره یې خپل تړاو دی، لرې شو
staff-event-readmission_proposed = چا وړاندیز وکړ چې یو کس یې بیا وویني
staff-event-party_readmitted = یو کس یې بیا لیدلی شي
refused-party_to_it = دا کس، یا د ده څانګه، له موضوع سره خپل تړاو لري. مهرباني وکړئ بل څوک وټاکئ.
conflict-complained_of = شکایت د ده په اړه دی
conflict-relative = په اړوندو کسانو کې یې خپلوان دی
conflict-party = دی پخپله پکې دی، یا ډېر نږدې دی
conflict-title = دا موضوع باید څوک ونه ویني
conflict-link = څوک یې باید ونه ویني
conflict-lead = هغه څوک چې شکایت ترې شوی وي، خپلوان وي یا پخپله پکې وي، ستاسو له ویلو سره سم د دې موضوع هېڅ شی نه ویني: نه په لېستونو کې، نه په شمېرو کې، نه په بېړني حالت کې.
conflict-search = د کس نوم
conflict-search-help = د نوم یوه برخه بس ده.
conflict-find = ولټوئ
conflict-none = په دې نوم دلته څوک حساب نه لري. ښايي لیک یې بل ډول وي؛ د نوم یوه برخه ولیکئ.
conflict-many = په دې نوم نور کسان هم شته. مهرباني وکړئ نوم لږ نور ولیکئ.
conflict-who = تاسو څوک یادوئ؟
conflict-why = ولې یې باید ونه ویني؟
conflict-do = دا کس لرې کړئ
conflict-moves = که موضوع د ده له څانګې سره وي، سمدستي بلې څانګې ته ځي. هېڅ نېټه نه بدلېږي.
conflict-out = له مخکې لرې شوي
conflict-nobody = هېڅوک نه دی لرې شوی.
conflict-units = د دوی څانګې هم د دې هېڅ شی نه ویني:
conflict-readmit = دی یې بیا لیدلی شي
conflict-readmit-waits = دا وړاندیز تاسو کړی دی. یو بل کس باید ورسره موافق شي.
conflict-recuse = دا ما ته ډېره نږدې ده
conflict-recuse-help = که په اړوندو کسانو کې ستاسو خپلوان وي، یا تاسو پخپله پکې یاست، دلته یې ووایئ. بیا به د دې موضوع هېڅ شی نه وینئ.
conflict-done = دا نور تاسو ته نه ښودل کېږي
conflict-done-help = تاسو وویل چې دا موضوع درته ډېره نږدې ده. له دې وروسته یې نور کسان په غاړه اخلي. د ویلو مننه.
conflict-choose = مهرباني وکړئ یو کس وټاکئ.
matter-gone = دا موضوع نور تاسو ته نه ښودل کېږي.
