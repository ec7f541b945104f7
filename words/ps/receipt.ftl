### reviewed: no

receipt-title = موږ ته راورسېد
receipt-received = ستاسو پیغام ثبت شو. هېڅوک یې په پټه نه بدلولی او نه لرې کولی شي.
receipt-code = ستاسو کوډ
receipt-code-help = ویې لیکئ یا یې انځور واخلئ. یوازې اوس ښودل کېږي. په دې ځواب لولئ او بیا لیکئ؛ له چا سره چې وي، هغه هم دا کولی شي.
receipt-code-elsewhere = د پیغام لېږلو پر وخت درته وښودل شو.
receipt-fingerprint = پر کاغذ د پرتله کولو لپاره:
receipt-next = اوس به څه کېږي
receipt-unit = مسوول:
receipt-unit-unsure = اوس به یو افسر وټاکي چې دا ځای د کومې څانګې دی.
receipt-due = بل ګام تر دې وخته:
receipt-late = که وخت تېر شي، پرته له دې چې تاسو څه وکړئ لوړ افسر ته خبر ورکول کېږي.
receipt-verdict = په پای کې به له تاسو وپوښتو چې حل شو که نه.
receipt-download = رسید وساتئ
receipt-download-help = یوه دوتنه چې له انټرنټ پرته کار کوي. ستاسو لیکل او د ثبت ثبوت پکې دی.
receipt-download-discreet = ساتل یې لازم نه دي. یوازې هغه وخت یې وساتئ چې بل څوک دا وسیله نه ګوري: کوډ بس دی.
receipt-file-title = رسید
receipt-when = د ثبت وخت
receipt-where-to-follow = دلته یې وګورئ
receipt-told = تاسو څه ولیکل
receipt-proof = ثبوت
receipt-proves-nothing = د پولیسو یوه پاڼه پخپله هېڅ نه ثابتوي. په هغې کې پروت ثبوت یې ثابتوي: هر څوک یې په داسې پروګرام کتلی شي چې د پولیسو نه وي.
receipt-others = بڼه یې ټولو ته خلاصه ده او دلته بیان شوې:
receipt-proof-show = ثبوت وښایئ
