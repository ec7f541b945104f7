### reviewed: no

follow-lead = رسيد جي ڪوڊ سان توهان ڏسي سگهو ٿا ته توهان جي پيغام جو ڇا ٿيو.
follow-code = توهان جو ڪوڊ
follow-code-help = سورهن انگ. خالي جاءِ يا ليڪ سان فرق نٿو پوي.
follow-lost = ڪوڊ گم ٿي ويو؟ ان کي ڪو به نٿو ڳولي سگهي، اسين به نه. وري اطلاع ڏيو ۽ لکو ته اڳ به ڏنو هو.
follow-no-such-code = هن ڪوڊ تي ڪجهه ناهي. انگ هڪ ڀيرو وري ڏسو.
follow-too-many = هن وقت گهڻا ماڻهو پڇي رهيا آهن. ٿوري دير کان پوءِ وري ڪوشش ڪريو.
follow-title-discreet = منهنجو پيغام
follow-so-far = هاڻي تائين
follow-more = وڌيڪ
follow-leave = هي صفحو بند ڪريو
follow-paused = گهڙي بيٺل آهي؛ سبب هيٺ لکيل آهي.
follow-status-open = اچي ويو آهي. اڃا ڪنهن هٿ ۾ نه کنيو آهي.
follow-status-acknowledged = هڪ آفيسر ان تي ڪم ڪري رهيو آهي.
follow-status-answered = توهان کي جواب ڏنو ويو آهي.
follow-status-proposed = پوليس هي بند ڪرڻ چاهي ٿي.
follow-status-closed = هي بند ٿي چڪو آهي.
follow-write-title = وري لکو
follow-write = توهان جو پيغام
follow-write-help = ٻي ڪا ڳالهه، جواب يا سوال.
follow-photos = تصويرون
photo = تصوير
who-you = توهان
who-police = پوليس

## Was it solved?

verdict-question = ڇا مسئلو حل ٿيو؟
verdict-help = توهان جي ڳالهه مڃي ويندي. توهان نه چئو ته هي ساڳئي ڪوڊ سان هڪ درجو مٿي وري کلندو.
verdict-why = توهان ان باري ۾ ڇا چوڻ چاهيو ٿا؟
verdict-yes = ها، حل ٿي ويو
verdict-no = نه، حل نه ٿيو

## Taking it back

withdraw-title = پنهنجو پيغام واپس وٺان
withdraw-help = پوءِ ان تي ڪم ختم ٿي ويندو. اهو درج رهندو ته پيغام آيو هو. هي ورائي نٿو سگهجي؛ توهان ڪڏهن به وري اطلاع ڏئي سگهو ٿا.
withdraw-why = سبب، جيڪڏهن ٻڌائڻ چاهيو
withdraw-do = ها، پيغام واپس وٺو
