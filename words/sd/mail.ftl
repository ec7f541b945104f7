### reviewed: no

## Mail to whoever brought a matter: that something is new, never what was said

mail-received-subject = اسان کي توهان جو پيغام ملي ويو ({ $label })
mail-received-body =
    اسان کي توهان جو پيغام ملي ويو آهي. ان جو نشان { $label } آهي.

    اهو ڏسڻ لاءِ ته ان تي ڇا ٿي رهيو آهي، { $address } کوليو ۽ پنهنجو ڪوڊ لکو.
    پوليس جو ڪو به ماڻهو توهان کان اهو ڪوڊ ڪڏهن به نه پڇندو.
mail-acknowledged-subject = توهان جي معاملي { $label } تي ڪم شروع ٿي ويو
mail-acknowledged-body =
    هڪ آفيسر توهان جو معاملو { $label } پنهنجي ذمي کنيو آهي.

    حال معلوم ڪرڻ لاءِ { $address } کوليو ۽ پنهنجو ڪوڊ لکو.
mail-asked-subject = اسان کي { $label } بابت هڪ سوال آهي
mail-asked-body =
    اسان کي توهان جي معاملي { $label } بابت ڪجهه وڌيڪ معلوم ڪرڻو آهي.

    سوال پڙهڻ ۽ جواب ڏيڻ لاءِ { $address } کوليو ۽ پنهنجو ڪوڊ لکو.
mail-answered-subject = { $label } جو جواب اچي ويو
mail-answered-body =
    توهان جي معاملي { $label } جو جواب اچي ويو آهي.

    اهو پڙهڻ لاءِ { $address } کوليو ۽ پنهنجو ڪوڊ لکو.
mail-forwarded-subject = { $label } هاڻي ٻئي يونٽ وٽ آهي
mail-forwarded-body =
    توهان جو معاملو { $label } هاڻي ٻئي يونٽ جي ذمي آهي. توهان جي رسيد ۽ ڪوڊ ساڳيا آهن، ۽ واعدي جو ڪو به وقت اڳتي نه وڌيو آهي.

    اهو ڏسڻ لاءِ ته اهو ڪير آهي، { $address } کوليو ۽ پنهنجو ڪوڊ لکو.
mail-verdict-subject = ڇا مسئلو حل ٿيو؟ ({ $label })
mail-verdict-body =
    پوليس توهان جو معاملو { $label } بند ڪرڻ جي تجويز ڏئي ٿي. فيصلو توهان جو آهي.

    { $address } کوليو، پنهنجو ڪوڊ لکو، ۽ ٻڌايو ته مسئلو حل ٿيو يا نه. جيڪڏهن حل نه ٿيو ته اهو مٿين آفيسرن ڏانهن ويندو.
mail-reopened-subject = { $label } ٻيهر کلي ويو
mail-reopened-body =
    توهان ٻڌايو ته توهان جو معاملو { $label } حل نه ٿيو. هاڻي اهو ساڳي رسيد تي، هڪ درجو مٿي، ٻيهر کلي ويو آهي.

    حال معلوم ڪرڻ لاءِ { $address } کوليو ۽ پنهنجو ڪوڊ لکو.
mail-closed-subject = { $label } بند ٿي ويو
mail-closed-body =
    توهان جو معاملو { $label } بند ٿي ويو آهي. توهان جي رسيد اڃا به صحيح آهي.

    اهو پڙهڻ لاءِ ته ڪيئن ختم ٿيو، { $address } کوليو ۽ پنهنجو ڪوڊ لکو.

## For protected desks: says nothing, not even from whom

mail-discreet-subject = توهان لاءِ ڪجهه نئون آهي
mail-discreet-body =
    ڪجهه نئون آيو آهي. اڪيلائيءَ ۾ { $address } کوليو.

## Mail to units

mail-unit-new-subject = نئون: { $label }
mail-unit-new-body =
    توهان جي يونٽ لاءِ ڪجهه نئون آيو آهي: { $label }
    { $address }
mail-unit-late-subject = دير: { $label }
mail-unit-late-body =
    هڪ واعدو وقت تي پورو نه ٿيو، ۽ هاڻي توهان کي ٻڌائڻ جو وارو آهي: { $label }
    { $address }
mail-unit-reply-subject = موڪليندڙ لکيو آهي: { $label }
mail-unit-reply-body =
    موڪليندڙ ٻيهر لکيو آهي: { $label }
    { $address }
