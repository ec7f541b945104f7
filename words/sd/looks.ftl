### reviewed: no

## When looking cannot be recorded

looking-title = هي هاڻي نٿو کلي سگهي
looking-is-logged = محفوظ معاملو جيڪو به پڙهي ٿو، ان جو اندراج ٿئي ٿو. هن وقت اندراج نٿو ٿي سگهي، تنهنڪري ان کي ڪو به کولي نٿو سگهي. ڪجهه به ضايع ناهي ٿيو. مهرباني ڪري ٿوري دير کان پوءِ وري ڪوشش ڪريو.

## Why something cannot be said of a look

refused-look-no_such_look = اهڙو ڪو اندراج ناهي.
refused-look-oneself = اهو ڪنهن ٻئي ماڻهوءَ کي چوڻو پوندو.
refused-look-not_yours = سبب صرف اهو ٻڌائي سگهي ٿو جنهن ڏٺو.
refused-look-not_asked = هن بابت ڪنهن به نه پڇيو آهي.
refused-look-already_done = هن جي جانچ اڳ ئي ٿي چڪي آهي.
refused-look-waits_for_reason = جنهن ڏٺو ان کان پڇيو ويو آهي ۽ اڃا جواب ناهي آيو.
refused-look-words_needed = مهرباني ڪري هتي ڪجهه لکو.
refused-look-too_long = هي تمام گهڻو آهي. مهرباني ڪري گهٽ لکو.
