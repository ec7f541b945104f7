### reviewed: no

## ڪهڙيون ڳالهيون ڪنهن کي ملي سگهن ٿيون

recipient-service = مدد ڪندڙ ادارو
recipient-prosecutor = پراسيڪيوٽر
recipient-court = عدالت
recipient-unit = پوليس جو ٻيو دفتر
recipient-interpreter = ترجمان
recipient-public = سڀ ماڻهو
recipient-researcher = تحقيق لاءِ رڳو ڳڻڻ وارا
class-identity = نالو، ۽ رابطي جو طريقو
class-content = جيڪو چيو ويو ۽ جيڪو جواب مليو
class-evidence = تصويرون ۽ فائلون
class-internal = آفيسرن جا پاڻ ۾ نوٽ
authority-court = عدالت
authority-prosecutor = پراسيڪيوٽر
authority-statute = قانون جيڪو هن ئي معاملي بابت آهي

## اجازت، موڪليندڙ لاءِ

consent-title = منهنجون ڳالهيون ڪنهن کي ملي سگهن ٿيون
consent-none = توهان ڪنهن ڳالهه جي اجازت ناهي ڏني. توهان جون ڳالهيون هن ئي ڊيسڪ وٽ آهن.
consent-until = { $when } تائين
consent-over = هي ختم ٿي: { $when }
consent-withdrawn = واپس ورتي وئي: { $when }
consent-by-officer = هي هڪ آفيسر توهان جي طرفان لکيو آهي. جيڪڏهن صحيح ناهي ته هتي ٻڌايو.
consent-withdraw = اجازت واپس وٺو
consent-object = مون ان جي اجازت ناهي ڏني
consent-give = ڪنهن کي منهنجون ڳالهيون ڏيڻ جي اجازت ڏيو
consent-lead = فيصلو توهان جو آهي. رڳو ان کي ملنديون جنهن جو نالو توهان لکو، رڳو اهي ڳالهيون جيڪي توهان چونڊيو، ۽ رڳو ان ڏينهن تائين. توهان جڏهن چاهيو اجازت واپس وٺي سگهو ٿا. ان کان اڳ جيڪو ڏنو ويو سو واپس نٿو اچي سگهي.
consent-to = ڪنهن کي ملي سگهن ٿيون؟
consent-name = انهن جو نالو ڇا آهي؟
consent-name-help = ڪنهن گهر، دفتر يا ماڻهوءَ جو نالو.
consent-which = ڪهڙيون ڳالهيون؟
consent-how-long = ڪيتري وقت لاءِ؟
consent-week = هڪ هفتو
consent-month = هڪ مهينو
consent-quarter = ٽي مهينا
consent-year = هڪ سال
consent-who = اجازت ڪير ڏئي ٿو؟
consent-who-person = مان پنهنجي طرفان اجازت ڏيان ٿو / ٿي
consent-who-guardian = هي هڪ ٻار بابت آهي جنهن جي سنڀال مان ڪريان ٿو / ٿي. ٻار به راضي آهي، ۽ هتي شڪايت منهنجي خلاف ناهي.
consent-who-representative = مون کي هن ماڻهوءَ جي طرفان ڳالهائڻ لاءِ مقرر ڪيو ويو آهي. هو به راضي آهي، ۽ هتي شڪايت منهنجي خلاف ناهي.
consent-withhold = ڪنهن کي ڪجهه به نه ملڻ گهرجي؟
consent-do = مان اجازت ڏيان ٿو / ٿي

## ڊاهڻ، موڪليندڙ لاءِ

erase-title = منهنجون ڳالهيون ڊاهيو
erase-lead = ڊاهيل ڳالهيون سڀني لاءِ ۽ هميشه لاءِ ختم ٿي وڃن ٿيون. پوءِ ڪير به انهن جو جواب نٿو ڏئي سگهي ۽ ڪا عدالت پڙهي نٿي سگهي. ٻه آفيسر گڏجي فيصلو ڪن ٿا.
erase-stays = جيڪو رهي ٿو: ته ڪجهه آندو ويو هو، ۽ ڪڏهن. توهان جي رسيد پوءِ به جاچي سگهجي ٿي.
erase-question = ڇا ڊاهيو وڃي؟
erase-who = رڳو منهنجو نالو ۽ رابطو
erase-all = جيڪو ڪجهه مون چيو، ۽ منهنجو نالو
erase-open = معاملو اڃا کليل آهي، تنهنڪري جيڪو توهان چيو سو بند ٿيڻ تائين رهندو.
erase-held = عدالت يا قانون چاهي ٿو ته هي ڳالهيون هاڻي رهن. جڏهن اهو ختم ٿئي، توهان هتي چئي سگهو ٿا.
erase-asked = توهان چئي ڇڏيو آهي. ٻه آفيسر فيصلو ڪندا، ۽ توهان هتي ڏسندا.
erase-gone = توهان جون ڳالهيون ڊاهيون ويون آهن.
erase-why = ڇو، جيڪڏهن ٻڌائڻ چاهيو
erase-do = ڊاهڻ لاءِ چئو

## آفيسرن لاءِ

nav-keep = جلد ڊهندڙ
out-title = ڳالهيون جيڪي وڃن، رهن يا ختم ٿين ٿيون
consent-nobody = ڪنهن به ڪنهن ڳالهه جي اجازت ناهي ڏني.
act-give-consent = لکو ته ڪنهن اجازت ڏني
act-withdraw-consent = لکو ته اجازت واپس ورتي وئي
act-which-consent = ڪهڙي اجازت؟
consent-of-person = ماڻهو پاڻ اجازت ڏئي ٿو
consent-of-guardian = ٻار بابت: سنڀال ڪندڙ اجازت ڏئي ٿو، ٻار به راضي آهي، ۽ شڪايت ان جي خلاف ناهي
consent-of-representative = مقرر ٿيل نمائندو ڳالهائي ٿو، ماڻهو به راضي آهي، ۽ شڪايت نمائندي جي خلاف ناهي
consent-basis = اجازت ڪيئن ڏني؟
consent-basis-spoken = زباني
consent-basis-written = صحيح ڪري
act-disclose = اجازت موجب ڳالهيون ڏيو
act-disclose-by-law = قانون يا عدالت جي گهر تي ڳالهيون ڏيو
act-authority = ڪير گهري ٿو؟
act-reference = ان جو حوالو نمبر
act-untold = جيڪڏهن قانون ٻڌائڻ کان روڪي ٿو: ڪهڙي ڏينهن تائين؟
act-agree-disclosure = ٻئي ماڻهوءَ طور مان متفق آهيان: ڏئي ڇڏيو
act-drop-disclosure = نه ڏيو
act-publish = سڀني لاءِ ڳالهيون تجويز ڪريو
act-publish-second = تجويز ڪيل ڳالهيون عام ڪريو
act-recall = عام ڪيل ڳالهيون واپس وٺو
disclosure-waits = { $to } کي: ٻئي ماڻهوءَ جي منظوري گهرجي
disclosure-file = ڏنل فائل: { $to }
disclosure-gone = هي فائل ٻيهر نٿي ٺهي سگهي. اجازت ختم ٿي چڪي آهي، يا ڳالهيون بدليون يا ڊاهيون ويون آهن.
act-hold = عدالت يا قانون لاءِ ڳالهيون سانڍيو
act-release = هي روڪ ختم ڪريو
hold-stands = ڳالهيون سانڍيل آهن، هن لاءِ: { $who }
act-erase = ڳالهيون ڊاهڻ جي تجويز ڏيو
erase-why-asked = ماڻهوءَ چيو
erase-why-ordered = عدالت حڪم ڏنو
act-agree-erasure = ٻئي ماڻهوءَ طور مان متفق آهيان: ڊاهيو
act-decline-erasure = ڳالهيون رکو، ۽ سبب ٻڌايو
erasure-asked = ماڻهوءَ هي ڊاهڻ لاءِ چيو: { $what }
erasure-waits = ڊاهڻ جي تجويز: { $what }
keep-title = جلد ڊهندڙ ڳالهيون
keep-lead = هي معاملا بند آهن ۽ رکڻ جو وقت 30 ڏينهن ۾ ختم ٿئي ٿو. پوءِ انهن جون ڳالهيون پاڻمرادو ڊهي وينديون. جيڪڏهن عدالت يا قانون کي گهرجن ته هاڻي ئي روڪ لڳايو.
keep-nothing = ايندڙ 30 ڏينهن ۾ ڪجهه نه ڊهندو.
keep-ends = { $when } تي ڊهندو
keep-held = روڪ آهي: هي رهندو
keep-stepped = هن مشين جي گھڙي ٽپو ڏنو آهي. جيستائين هلائڻ وارو نه چوي ته گھڙي صحيح آهي، ڪجهه نه ڊهندو.

## ڏني ويندڙ فائل

sheet-title = پوليس کي سونپيل ڳالهيون
sheet-for = هن لاءِ:
sheet-only = رڳو هن وٺندڙ ۽ هن مقصد لاءِ. اڳتي نه ڏيو.
sheet-withhold = هي هنن تائين نه پهچي:
sheet-as-agreed = لاڳاپيل ماڻهوءَ جي اجازت سان
sheet-picture-left-out = هڪ تصوير جيڪا هن فائل ۾ ناهي:

## خط

mail-disclosed-subject = { $label } جون ڳالهيون ڏنيون ويون
mail-disclosed-body =
    توهان جي معاملي { $label } جون ڪجهه ڳالهيون ڪنهن کي ڏنيون ويون، جيئن توهان اجازت ڏني يا جيئن قانون گهريو.

    ڪنهن کي، اهو ڏسڻ لاءِ { $address } کوليو ۽ پنهنجو ڪوڊ لکو.
mail-consent-subject = ڇا توهان اجازت ڏني؟ { $label }
mail-consent-body =
    هڪ آفيسر لکيو آهي ته توهان پنهنجي معاملي { $label } ۾ ڪنهن ڳالهه جي اجازت ڏني.

    ڏسڻ لاءِ، ۽ نه چوڻ لاءِ، { $address } کوليو ۽ پنهنجو ڪوڊ لکو.
