### reviewed: no

## Reading in an emergency

nav-emergency = په بېړني حالت کې
emergency-title = په بېړني حالت کې یوه موضوع ولولئ
emergency-lead = یوازې هغه وخت چې د څانګې په تمه پاتې کېدو سره چا ته زیان رسېږي. مهرباني وکړئ لومړی د څانګې سره اړیکه ونیسئ.
emergency-what-follows = له دې وروسته: څانګه، د هغې مشر او څارونکي سمدستي خبرېږي. تاسو { $minutes } دقیقې یوه موضوع لوستلی شئ؛ هېڅ شی نه بدلېږي او نه وړل کېږي. بل کس یې په { $hours } ساعتونو کې ارزوي، اړوند کس ویني چې لوستل شوې، او شمېرې خپرېږي.
emergency-mine = همدا اوس خلاصې دي
emergency-past = له دې مخکې
emergency-matter = د موضوع شمېره یا نښه
emergency-matter-help = لکه څنګه چې درته ویل شوې، د بېلګې په توګه K7F-42Q.
emergency-reason = ولې انتظار نه شي کولی؟
emergency-why = ولې، په خپلو ټکو
emergency-why-told = ولې، د افسر په خپلو ټکو
emergency-why-help = څوک په خطر کې دی او تاسو له مخکې څه هڅه وکړه. دا څانګه او ارزوونکی لولي.
emergency-do = دا موضوع خلاصه کړئ
emergency-none = په دې شمېره داسې موضوع نشته چې تاسو یې خلاصولی شئ.
emergency-open-already = دا موضوع مو له مخکې خلاصه کړې ده.
emergency-too-many = تاسو ډېرې خلاصې کړې یا ازمویلې دي. مهرباني وکړئ څانګې ته زنګ ووهئ یا له همکار وغواړئ.
emergency-too-long = دا ډېر دي. مهرباني وکړئ لږ ولیکئ.
emergency-closed = بنده شوې ده.
emergency-done-already = دا له مخکې شوي دي.
emergency-reading = هر څه پټ دي. یوازې هغه ښکاره کړئ چې اوس ورته اړتیا لرئ: هره ښکاره شوې برخه ثبتېږي.
emergency-copy = ستاسو نوم پر دې پاڼه لیکل شوی. د کاپي مخه نه شي نیول کېدی؛ خو معلومه ده چې چا لوستې ده.
emergency-covered = پټه
emergency-uncover = دا برخه ښکاره کړئ
emergency-close = نوره ورته اړتیا نه لرم: همدا اوس یې بنده کړئ
emergency-over = بنده شوه:
emergency-over-help = د دې موضوع نور هېڅ شی تاسو ته نه ښودل کېږي. بل کس ارزوي چې څه وشول.
emergency-until = تر
emergency-explain = څرګندونه وکړئ
emergency-explain-help = له لوستلو وروسته مو څه وکړل؟ دا ارزوونکی لولي.
emergency-class-identity = دا څوک دی او څنګه ورسره اړیکه ونیول شي
emergency-class-content = څه ویل شوي
emergency-class-evidence = انځورونه او ثبوت
emergency-class-internal = د افسرانو یادښتونه
emergency-read = په بېړني حالت کې ولوستل شوه
emergency-wrong-title = پرته له سم دلیله په بېړني ډول خلاصه شوې
emergency-sender-title = په بېړني حالت کې چا ولوستله
emergency-sender-help = چې کله د چا ژوند په خطر کې وي، څو افسران یوه ساتل شوې موضوع تر یوه ساعته لوستلی شي. بل کس ګوري چې دا سمه وه که نه.
emergency-sender-wrong = دا وکتل شوه، او لوستل یې سم نه وو. د افسر مشران خبر شوي دي. موږ بخښنه غواړو.
glass-reason-danger_to_life = د چا ژوند په خطر کې دی
glass-reason-cannot_be_found = په خطر کې کس نه پیدا کېږي
glass-reason-desk_not_reachable = له څانګې سره اړیکه نه کېږي
glass-reason-court_order = د محکمې امر په لاس کې دی
glass-reason-other = بل دلیل
glass-verdict-justified = سمه وه
glass-verdict-not_justified = سمه نه وه
glass-verdict-asks_more = لومړی دې څرګنده شي
glass-asked = څرګندونې ته په تمه ده
glass-late = ارزونه وروسته شوې
glass-waits = ارزونې ته په تمه ده
glass-reviews = په بېړني حالت کې خلاصې شوې موضوعګانې
glass-who = څوک
glass-which = کومه موضوع
glass-when = له – تر
glass-uncovered = څه ښکاره شول
glass-uncovered-none = هېڅ
glass-verdict = ایا سمه وه؟
glass-found = تاسو څه وموندل
glass-found-help = دا هغه کسان لولي چې د موضوع مسوول دي.
glass-do = دا ارزونه ثبت کړئ
mail-emergency-subject = په بېړني حالت کې ولوستل شوه: { $label }
mail-emergency-body =
    یوه ساتل شوې موضوع په بېړني حالت کې ولوستل شوه: { $label }
    { $address }
mail-emergency-late-subject = ارزونه وروسته شوې: { $label }
mail-emergency-late-body =
    چا په وخت ونه ارزول چې دا په بېړني حالت کې ولوستل شوه: { $label }
    { $address }
mail-emergency-wrong-subject = پرته له سم دلیله خلاصه شوې: { $label }
mail-emergency-wrong-body =
    ارزونې وموندله چې دا موضوع باید په بېړني حالت کې نه وای لوستل شوې: { $label }
    { $address }
mail-emergency-sender-subject = ستاسو د موضوع { $label } په اړه
mail-emergency-sender-body =
    ستاسو موضوع { $label } په بېړني حالت کې ولوستل شوه، او ارزونې وموندله چې دا سمه نه وه. د دې لپاره چې وګورئ څه وشول، { $address } خلاص کړئ او د تعقیب کوډ مو ولیکئ.
