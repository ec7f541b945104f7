### reviewed: no

## A protected matter, for whoever answers for its desk

clock-help = هي معاملو محفوظ آهي. توهان ڏسو ٿا ته هڪ واعدي جو وقت هلي رهيو آهي، ۽ توهان ٻڌايو ٿا ته ان کي ڪير سنڀالي. ان جو نمبر ۽ ان جا لفظ صرف انهن وٽ رهن ٿا جيڪي ان تي ڪم ڪن ٿا.
clock-open = انتظار آهي ته ڪو ان کي سنڀالي
clock-acknowledged = ڪنهن سنڀالي ورتو آهي
clock-answered = جواب ڏنو ويو
clock-proposed = موڪليندڙ جي جواب يا ٻئي آفيسر جو انتظار
clock-closed = ختم ٿيو
clock-until = واعدو تائين
clock-in-hand = ڊيسڪ جو هڪ فرد
clock-nobody = اڃا ڪو نه
clock-no-taker = هن يونٽ ۾ هينئر ڪو ان کي سنڀالي نٿو سگهي. اتي ڪنهن کي عهدو ڏيو يا مٿئين يونٽ کان پڇو.
