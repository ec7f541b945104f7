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

## ڪو ڇو ٿو ڏسي

purpose-work = پنهنجو ڪم
purpose-emergency = هنگامي ضرورت
purpose-review = ڏسڻ ته ڪم ڪيئن ٿيو
purpose-export = ڳالهه اڳتي ڏني وئي

## جنهن جو معاملو آهي ان لاءِ

readers-title = هي ڪنهن پڙهيو
readers-none = اڃا تائين ڪنهن به نه پڙهيو آهي.
readers-none-help = جيئن ئي ڪو آفيسر ان کي کوليندو، هتي لکيو ويندو: ڪڏهن، ڪهڙي عهدي سان ۽ ڇو.
readers-help = جڏهن به ڪو آفيسر توهان جي لکيل ڳالهه کولي ٿو، اهو هتي درج ٿئي ٿو. توهان ڏسو ٿا: ڪڏهن، ڪهڙي عهدي سان ۽ ڇو. نالا نه ڏيکاريا ويندا آهن.
readers-last = آخري ڀيرو:
readers-open = سڀ پڙهندڙ ڏسو
readers-when = ڪڏهن
readers-post = عهدو
readers-where = ڪٿي
readers-why = ڇو
readers-here = اهو ئي دفتر جنهن وٽ هي آهي
readers-download = هي فهرست فائل طور رکو
readers-doubt = ڇا هتي ڪجهه غلط لڳي ٿو؟ ساڳئي ڪوڊ سان اسان کي لکو، يا شڪايت ڪريو. ان کي ڏٺو ويندو.
readers-back = واپس

## آفيسرن لاءِ: معاملو ڪنهن ڏٺو

seen-title = هي ڪنهن ڏٺو
seen-help = هر اهو شخص جنهن هي محفوظ معاملو کوليو، ۽ هر اهو جنهن گهريو ۽ جنهن کي ٻڌايو ويو ته اهڙو ڪجهه ناهي. جنهن جو معاملو آهي اهو هي فهرست نالن کان سواءِ ڏسي ٿو.
seen-none = اڃا ڪنهن به نه کوليو آهي.
seen-who = ڪير
seen-all = سڀ ڏسو
seen-refused = گهريو ۽ انڪار ٿيو
seen-outside = ٻئي يونٽ مان
seen-off = ڪم جي وقت کان ٻاهر

## جيڪي آفيسرن جا ذميوار آهن

nav-lookups = رسائي
lookups-title = محفوظ معاملا ڪنهن ڏٺا
lookups-why = هي صفحو انهن ماڻهن جي حفاظت ڪري ٿو جن ڀروسي سان پنهنجي ڳالهه اسان کي ٻڌائي. هي ڏيکاري ٿو ته محفوظ معاملا ڪيترا ڀيرا کوليا ويا. گهڻا ڀيرا ڏسڻ صحيح ٿي سگهي ٿو، ۽ هڪ ڀيرو به غلط ٿي سگهي ٿو: هتي انگ سوال آهي، جواب نه. ڪنهن کي به درجو نٿو ڏنو وڃي.
lookups-month = مهينو
lookups-unit = يونٽ
lookups-all-units = سڀ يونٽ
lookups-show = ڏيکاريو
lookups-person = آفيسر
lookups-looks = ڪيترا ڀيرا ڏٺو
lookups-matters = معاملا
lookups-outside = ٻين يونٽن جا
lookups-off = ڪم جي وقت کان ٻاهر
lookups-often = بار بار کوليا
lookups-often-help = بار بار کوليا: اهي معاملا جيڪي آفيسر هن مهيني ۾ { $count } يا وڌيڪ ڀيرا کوليا.
lookups-denied = گهريو ۽ انڪار ٿيو
lookups-none = ڪو به محفوظ معاملو نه کوليو ويو.
lookups-none-help = جڏهن آفيسر محفوظ معاملا کولين ٿا ته هتي ڳڻپ ٿئي ٿي، هر انگ جي پٺيان ان جي فهرست آهي.
lookups-of = { $name } ڇا ڏٺو
lookups-matter = معاملو
lookups-matter-number = معاملو { $number }
lookups-matters-help = جنهن معاملي جو نشان توهان نٿا ڏسي سگهو، ان کي هتي هڪ نمبر ملي ٿو. هن صفحي تي هڪ نمبر هڪ ئي معاملو آهي.
lookups-back = سڀني ڏانهن واپس

## جيڪي جانچ ڪن ٿا

nav-reviews = جانچ
reviews-help = محفوظ ڳالهيون کولڻ کي هڪ ٻيو ماڻهو ڏسي ٿو. هر سؤ مان ٻه پُکي سان چونڊيا وڃن ٿا؛ ڪو پاڻ نٿو چونڊي. توهان معاملي جو ڪو لفظ نٿا ڏسو.
reviews-none = ڪا جانچ باقي ناهي.
reviews-none-help = پُکي ۾ نڪرندڙ اندراج هتي اچن ٿا. جانچ ٽن ڏينهن ۾ ٿيڻ گهرجي.
reviews-looks = پُکي سان چونڊيل اندراج
reviews-more = ٻيا به آهن. هي ٿي وڃن ته اهي ظاهر ٿيندا.
reviews-late = دير ٿي وئي
reviews-since = ڪڏهن کان باقي آهي
reviews-asked = آفيسر کان پڇيو ويو آهي ۽ اڃا جواب ناهي آيو.
reviews-words = توهان جو سوال يا سبب
reviews-words-help = جڏهن توهان سبب پڇو يا غلط چئو ته ضروري آهي. آفيسر ان کي پڙهي ٿو.
reviews-right = صحيح هو
reviews-ask = سبب پڇو
reviews-wrong = غلط هو
verdict-of-look-right = صحيح هو
verdict-of-look-to_explain = سبب پڇيو ويو
verdict-of-look-wrong = غلط هو
verdict-of-look-explained = جواب ڏنو

## جنهن کان پڇيو ويو

my-looks-title = توهان جيڪو کوليو ان بابت سوال
my-looks-help = ماڻهن جي حفاظت لاءِ ڪو جانچي ٿو ته ڇا کوليو ويو. مهرباني ڪري ٻڌايو ته توهان هي معاملو ڇو کوليو.
my-looks-none = توهان کان ڪنهن ڪجهه به نه پڇيو آهي.
my-looks-none-help = جيڪڏهن جانچ ڪندڙ کي توهان جي کوليل ڪنهن محفوظ معاملي بابت سوال هجي ته هتي ايندو.
my-looks-why = توهان ان کي ڇو کوليو؟
my-looks-notice = { $count ->
    [one] توهان کان پڇيو ويو آهي ته توهان هڪ محفوظ معاملو ڇو کوليو. مهرباني ڪري جواب ڏيو.
   *[other] توهان کان { $count } محفوظ معاملن بابت پڇيو ويو آهي جيڪي توهان کوليا. مهرباني ڪري جواب ڏيو.
}
