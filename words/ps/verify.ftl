### reviewed: no

verify-lead = هغه رسید وټاکئ چې ساتلی مو دی. ستاسو پر خپله وسیله کتل کېږي او چېرې نه لېږل کېږي.
verify-file = رسید
verify-file-help = هغه دوتنه چې ساتلې مو ده؛ نوم یې په html پای ته رسېږي
verify-send = د کتلو لپاره یې دلته ولېږئ
verify-alone = که پر دې پاڼه ډاډه نه یاست، رسید له داسې چا سره وګورئ چې باور پرې لرئ: وکیل، ورځپاڼه، پوهنتون.
verify-self = پخپله یې وګورئ
verify-self-help = د ”amanat“ پروګرام او د پالیسۍ له دوتنې سره، له انټرنټ او له موږ پرته:
verify-policy = د پالیسۍ دوتنه: د چا لاسلیک د منلو دی

## What the check says

verdict-witnessed = ثبت دی، او نورو هم لیدلی.
verdict-witnesses = خپلواک شاهدان چې لیدلی یې دی:
verdict-log-only = یوازې د پولیسو په خپل دفتر کې ثبت دی.
verdict-log-only-help = لا هېڅ خپلواک شاهد نه دی تایید کړی. وروسته یې بیا وګورئ.
verdict-no-match = سمون نه لري.
verdict-no-match-help = دا دوتنه همداسې وساتئ او وکیل، څارونکې ادارې یا ورځپاڼې ته یې وښایئ.
verdict-why-receipt = په دې دوتنه کې بشپړ رسید نشته.
verdict-why-proof = ثبوت یې خراب دی.
verdict-why-checkpoint = لاسلیک یې دلته د منلو نه دی.
verdict-why-event = دا پیغام په دفتر کې نشته.
verdict-why-words = ټکي یې هغه نه دي چې ثبت شوي وو.
verdict-cannot = دلته ونه کتل شو.
verdict-why-browser = دا براوزر د دې کتنې لپاره زوړ دی. بل یې وکاروئ.
verdict-why-policy = هغه پالیسي چې وایي د چا لاسلیک د منلو دی، نشته یا خرابه ده.
verdict-no-script = له سکریپټ پرته دا پاڼه پخپله کتلی نه شي. د ”amanat“ پروګرام وکاروئ، یا دوتنه داسې پاڼې ته ولېږئ چې رسیدونه ګوري.
