### reviewed: no

information-name = معلومات گهرو
information-about = اهي دستاويز، انگ اکر، قاعدا يا فيصلا جيڪي پوليس وٽ آهن ۽ جن جي ڄاڻ اوهان جو حق آهي.
information-promise = معلومات آفيس قانون جي ڏنل وقت ۾ اوهان کي جواب ڏئي ٿي. جيڪڏهن ڪا شيءِ نه ڏئي سگهجي ته اوهان کي سبب ٻڌايو وڃي ٿو ۽ اهو به ته اپيل ڪٿي ڪري سگهو ٿا.

## What we ask

information-ask-question = اوهان ڇا ڄاڻڻ چاهيو ٿا؟
information-ask-question-help = جيترو صاف لکي سگهو لکو. سبب ٻڌائڻ ضروري ناهي.
information-ask-period = ڪهڙي عرصي بابت؟
information-ask-period-help = مثال طور ڪو هڪ سال، يا هڪ مهيني کان ٻئي مهيني تائين. فرق نه پوي ته خالي ڇڏيو.
information-ask-name = اوهان جو نالو ڇا آهي؟
information-ask-name-help = نالو ٻڌائڻ ضروري ناهي. اوهان جي پنهنجي باري ۾ ڪجهه دستاويز صرف اوهان کي ئي ڏئي سگهجن ٿا.

## What we promise

information-clock-first_contact = اسين اوهان کي ٻڌايون ٿا ته اوهان جي سوال تي ڪير ڪم ڪري رهيو آهي
information-clock-answer = اوهان کي معلومات ملي ٿي، يا نه ملڻ جو سبب
