### reviewed: no

information-name = معلومات گهرو
information-matter = معلومات جي درخواست
information-about = اهي دستاويز، انگ اکر، قاعدا يا فيصلا جيڪي پوليس وٽ آهن ۽ جن جي ڄاڻ توهان جو حق آهي.
information-promise = معلومات آفيس قانون جي ڏنل وقت ۾ توهان کي جواب ڏئي ٿي. جيڪڏهن ڪا شيءِ نه ڏئي سگهجي ته توهان کي سبب ٻڌايو وڃي ٿو ۽ اهو به ته اپيل ڪٿي ڪري سگهو ٿا.

## What we ask

information-ask-question = توهان ڇا ڄاڻڻ چاهيو ٿا؟
information-ask-question-help = جيترو صاف لکي سگهو لکو. سبب ٻڌائڻ ضروري ناهي.
information-ask-period = ڪهڙي عرصي بابت؟
information-ask-period-help = مثال طور ڪو هڪ سال، يا هڪ مهيني کان ٻئي مهيني تائين. فرق نه پوي ته خالي ڇڏيو.
information-ask-name = توهان جو نالو ڇا آهي؟
information-ask-name-help = نالو ٻڌائڻ ضروري ناهي. توهان جي پنهنجي باري ۾ ڪجهه دستاويز صرف توهان کي ئي ڏئي سگهجن ٿا.

## What we promise

information-clock-first_contact = اسين توهان کي ٻڌايون ٿا ته توهان جي سوال تي ڪير ڪم ڪري رهيو آهي
information-clock-answer = توهان کي معلومات ملي ٿي، يا نه ملڻ جو سبب
