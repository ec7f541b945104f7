### reviewed: no

## Numbers for everyone

figures-title = زموږ شمېرې
figures-lead = د پولیسو د خپلو کړنو شمېرې، د ټولو لپاره. له داسې ثبت څخه شمېرل کېږي چې هېڅوک یې په پټه نه شي بدلولی.
figures-emergencies = په بېړني حالت کې لوستل شوې ساتل شوې موضوعګانې
figures-emergencies-help = چې کله څوک په خطر کې وي، څو افسران یوه ساتل شوې موضوع تر یوه ساعته لوستلی شي. هر ځل باید بل کس په درېیو ورځو کې ووایي چې سمه وه که نه.
figures-month = میاشت
figures-broken = څو ځله
figures-in-time = په وخت ارزول شوې
figures-late = وروسته
figures-justified = سمه وه
figures-not-justified = سمه نه وه
figures-waits = لا نه ده ارزول شوې
figures-at = شمېرل شوې
figures-head = د عامه ثبت په { $size } ثبتونو کې، چې جرړه یې دا ده
figures-json = همدا د پروګرامونو لپاره (JSON)
