### reviewed: no

## Devices of a site

site-devices = ڊوائيس
site-devices-none = ڪو درج ناهي: هتان سڏيندڙ جي ڳالهه ٻڌي وڃي ٿي، پر معلوم نٿو ٿئي ته ڪٿان آهي.
device-invite = ڊوائيس درج ڪريو
device-label = ڪنهن جو آهي، يا ڪٿي لڳل آهي
device-label-help = سڏ اچڻ تي روم اهو ئي ڏسي ٿو، جيئن ”رات جو محافظ“ يا ”ڪائونٽر 2“.
device-phone = ان جو نمبر
device-phone-help = رڳو ان ٽيليفون لاءِ جيڪو پيغام موڪلي ٿو.
device-phone-needed = مهرباني ڪري ٽيليفون جو نمبر لکو.
device-kind = ڊوائيس جو قسم
device-kind-phone = ڪنهن جو فون
device-kind-panel = ڀت تي بٽڻ يا پينل
device-kind-telephone = ٽيليفون جيڪو پيغام موڪلي ٿو
device-invited = درج ٿيڻ جو انتظار آهي
device-lapsed = ڪوڊ وقت تي استعمال نه ٿيو
device-to-compare = ڀيٽ رهيل آهي: تيستائين ان جو سڏ ڪنهن جو به سمجهيو ويندو
device-enrolled = درج ٿيل
device-silent = گهڻي وقت کان خبر ناهي
device-heard = آخري خبر
device-joined = درج ٿيو
device-check = ٻنهي تي هي ڏسجي
device-check-help = جنهن وٽ آهي ان کان انگ پڙهايو. جيڪڏهن فرق هجي ته رد ڪريو.
device-again = نئون ڪوڊ ٺاهيو
device-confirm = هڪجهڙا آهن
device-why = سبب
device-why-lost = گم ٿيو يا کسيو ويو
device-why-left = اهي هليا ويا
device-why-replaced = ٻئي جاءِ ورتي
device-why-broken = خراب
device-why-not_theirs = انگ مختلف آهن
device-revoke = رد ڪريو
device-code-title = هڪ ڀيري جو ڪوڊ
device-code-scan = ڊوائيس تي هي پتو کوليو، يا ان جو ڪئميرا تصوير ڏانهن ڪريو:
device-code-type = جيڪڏهن ڪوڊ اڳ ئي لکيل نه هجي ته اتي لکو، ۽ ٻه پِن چونڊيو.
device-code-compare = ٻنهي اسڪرينن جا انگ ڀيٽيو، ۽ هتي ٻڌايو ته هڪجهڙا آهن.
device-code-once = هي رڳو هاڻي ڏيکاريو پيو وڃي، هڪ ڊوائيس لاءِ آهي، ۽ { $minutes ->
    [one] { $minutes } منٽ
   *[other] { $minutes } منٽن
} کان پوءِ ختم ٿيندو.
device-code-done = ڊوائيسن ڏانهن واپس
device-bad-code = هي ڪوڊ ڪم نٿو ڪري، يا هاڻي نٿو ڪري. مهرباني ڪري نئون گهرو.
device-no-key = هن ڊوائيس ڪا ڪنجي نه موڪلي.
device-bad-pins = مهرباني ڪري 4 کان 8 انگن جا ٻه مختلف پِن چونڊيو.
device-not-joined = هي اڃا درج ناهي ٿيو.
device-is-revoked = هي رد ٿي چڪو آهي. نئين سر درج ڪري سگهجي ٿو.
device-enrol-later = هاڻي نه ٿي سگهيو. مهرباني ڪري ٿوري دير ۾ ٻيهر ڪوشش ڪريو.

## On the phone

sos-enrol-title = هي فون سڃاڻايو
sos-enrol-lead = پوءِ جڏهن اوهان ان سان مدد گهرندا ته ڪنٽرول روم کي خبر پوندي ته اوهان ڪير آهيو ۽ ڪٿي آهيو.
sos-enrol-script = هن صفحي کي اسڪرپٽ گهرجي: ڪنجي اوهان جي فون تي ٺهي ٿي ۽ ڪڏهن ان کان ٻاهر نٿي وڃي.
sos-enrol-code = هڪ ڀيري جو ڪوڊ
sos-enrol-code-help = سورهن انگ. جيڪو اوهان جي ماڳ جي سنڀال ڪري ٿو سو اوهان کي ڏئي ٿو.
sos-enrol-pin = رد ڪندڙ پِن
sos-enrol-pin-help = 4 کان 8 انگ. جڏهن اوهان محفوظ هجو تڏهن لکو.
sos-enrol-duress = مجبوريءَ جو پِن
sos-enrol-duress-help = ٻيا انگ. فون تي ساڳيو ئي ڏسجي ٿو، ۽ مدد تڏهن به اچي ٿي.
sos-enrol-do = سڃاڻايو
sos-enrol-offline = نيٽ ورڪ ناهي. مهرباني ڪري ٻيهر ڪوشش ڪريو؛ ڪجھ ضايع ناهي ٿيو.
sos-enrol-done = لڳ ڀڳ ٿي ويو
sos-enrol-compare = هي انگ ان کي پڙهي ٻڌايو جنهن اوهان کي ڪوڊ ڏنو:
sos-enrol-then = جڏهن هو چون ته انگ هڪجهڙا آهن ته هي فون سڃاتل آهي.
sos-enrol-open = مدد جي صفحي تي
sos-mine = ڪنٽرول روم هن فون کي سڃاڻي ٿو.
sos-pin = ڇا اوهان محفوظ آهيو؟ اوهان جو پِن
sos-pin-wrong = هي اوهان جو پِن ناهي. سڏ کليل رهي ٿو.
sos-pin-cancel = پِن سان رد ڪريو
