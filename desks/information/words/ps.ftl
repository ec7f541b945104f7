### reviewed: no

information-name = معلومات وغواړئ
information-matter = د معلوماتو غوښتنه
information-about = د هغو اسنادو، شمېرو، قواعدو یا پرېکړو لپاره چې له پولیسو سره دي او پوهېدل پرې ستاسو حق دی.
information-promise = د معلوماتو دفتر په هغه موده کې ځواب درکوي چې قانون ټاکلې ده. که کوم شی ورکول کېدای نه شي، دلیل یې درته ویل کېږي او دا هم چې چېرته اعتراض کولی شئ.

## What we ask

information-ask-question = پر څه پوهېدل غواړئ؟
information-ask-question-help = څومره چې کولی شئ روښانه یې ولیکئ. د دلیل ویل اړین نه دي.
information-ask-period = د کومې مودې په اړه؟
information-ask-period-help = د بېلګې په توګه یو کال، یا له یوې میاشتې تر بلې. که توپیر نه کوي، تش یې پرېږدئ.
information-ask-name = ستاسو نوم څه دی؟
information-ask-name-help = ویل یې اړین نه دي. ځینې اسناد چې ستاسو په اړه دي یوازې په خپله تاسو ته ورکول کېدای شي.

## What we promise

information-clock-first_contact = درته وایو چې څوک ستاسو پر پوښتنه کار کوي
information-clock-answer = معلومات درکول کېږي، یا د نه ورکولو دلیل
