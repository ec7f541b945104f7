### reviewed: no

verify-lead = جيڪا رسيد توهان رکي آهي اها چونڊيو. جاچ توهان جي ئي ڊوائيس تي ٿئي ٿي، رسيد ڪٿي به موڪلي نٿي وڃي.
verify-file = رسيد
verify-file-help = توهان جي رکيل فائل؛ ان جو نالو html تي ختم ٿئي ٿو
verify-send = جاچ لاءِ هتي موڪليو
verify-alone = هن صفحي تي يقين نه هجي ته رسيد ڪنهن اهڙي وٽ جاچيو جنهن تي ڀروسو هجي: وڪيل، اخبار، يونيورسٽي.
verify-self = پاڻ جاچيو
verify-self-help = پروگرام ”amanat“ ۽ پاليسي فائل سان، انٽرنيٽ ۽ اسان کان سواءِ:
verify-policy = پاليسي فائل: ڪنهن جي صحيح معتبر آهي

## What the check says

verdict-witnessed = درج آهي، ۽ ٻين به ڏٺو آهي.
verdict-witnesses = آزاد شاهد جن هي ڏٺو:
verdict-log-only = رڳو پوليس جي پنهنجي رڪارڊ ۾ درج آهي.
verdict-log-only-help = اڃا ڪنهن آزاد شاهد تصديق نه ڪئي آهي. پوءِ وري جاچيو.
verdict-no-match = هي نٿو ملي.
verdict-no-match-help = هيءَ فائل جيئن آهي تيئن رکو ۽ ڪنهن وڪيل، نگران اداري يا اخبار کي ڏيکاريو.
verdict-why-receipt = هن فائل ۾ پوري رسيد ناهي.
verdict-why-proof = ان اندر جو ثبوت خراب آهي.
verdict-why-checkpoint = ان جي صحيح هتي معتبر ناهي.
verdict-why-event = هي پيغام رڪارڊ ۾ ناهي.
verdict-why-words = ان جا لفظ اهي ناهن جيڪي درج ڪيا ويا هئا.
verdict-cannot = هتي جاچ نه ٿي سگهي.
verdict-why-browser = هي برائوزر هن جاچ لاءِ پراڻو آهي. ٻيو استعمال ڪريو.
verdict-why-policy = اها پاليسي غائب يا خراب آهي جيڪا ٻڌائي ٿي ته ڪنهن جي صحيح معتبر آهي.
verdict-no-script = اسڪرپٽ کان سواءِ هي صفحو پاڻ جاچي نٿو سگهي. پروگرام ”amanat“ استعمال ڪريو، يا فائل رسيدون جاچڻ واري صفحي تي موڪليو.
