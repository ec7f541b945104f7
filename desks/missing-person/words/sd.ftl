### reviewed: no

missing-person-name = ڪو گم ٿي ويو آهي
missing-person-matter = گم ٿيل ماڻهو
missing-person-about = جيڪڏهن ڪو ٻار يا وڏو گهر نه پهتو آهي، ساڻس رابطو نٿو ٿئي، يا ڪو کيس وٺي ويو آهي. توهان کي انتظار ڪرڻ جي ضرورت ناهي.
missing-person-promise = جتي کيس آخري ڀيرو ڏٺو ويو، ان علائقي جو ٿاڻو ڏينهن رات اهو ڪم پنهنجي ذمي کڻي ٿو. ٻار جي گم ٿيڻ جي رپورٽ فوري داخل ٿئي ٿي؛ ڪو به توهان کي واپس موڪلي نٿو سگهي. توهان جو لکيل صرف ڳولڻ وارا پڙهن ٿا.

## What we ask

missing-person-ask-who = ڪير گم آهي؟
missing-person-ask-who-help = نالو، ۽ اهو نالو به جنهن سان گهر ۾ سڏيو وڃي ٿو.
missing-person-ask-age = عمر ڪيتري آهي؟
missing-person-ask-age-help = سالن ۾. خبر نه هجي ته خالي ڇڏيو؛ پوءِ اسين ائين ڪم ڪنداسين جيئن ٻار لاءِ.
missing-person-ask-where = آخري ڀيرو ڪٿي ڏٺو ويو؟
missing-person-ask-where-help = نقشي تي نشان لڳايو يا جاءِ جو نالو لکو. جيڪا آخري جاءِ توهان کي معلوم آهي سا ڪافي آهي.
missing-person-ask-when = اها ڪڏهن جي ڳالهه آهي؟
missing-person-ask-when-help = صحيح وقت ياد نه هجي ته جيڪو ڏينهن ۽ ڪلاڪ سڀ کان ويجهو لڳي سو لکو.
missing-person-ask-what_happened = ڳولا لاءِ اسان کي ڇا معلوم هجڻ گهرجي؟
missing-person-ask-what_happened-help = ڪپڙا، قد، ڪنهن سان گڏ ۽ ڪيڏانهن، بيماري يا دوا، فون نمبر، ۽ ڪا به ڳالهه جنهن جي توهان کي ڳڻتي هجي.
missing-person-ask-photos = ڇا توهان وٽ سندس تصوير آهي؟
missing-person-ask-photos-help = وڌ ۾ وڌ پنج، جيتريون تازيون هجن اوترو بهتر. توهان جي رضامندي کان سواءِ شايع نٿيون ڪيون وڃن.
missing-person-ask-relation = توهان سندس ڪير آهيو؟
missing-person-ask-relation-help = جيئن اسان کي خبر پوي ته توهان سان ڪيئن ڳالهايون.
missing-person-ask-relation-parent = ماءُ يا پيءُ
missing-person-ask-relation-family = خاندان جو ڪو ٻيو ڀاتي
missing-person-ask-relation-friend = دوست يا پاڙيسري
missing-person-ask-relation-somebody_else = ڪو ٻيو
missing-person-ask-name = توهان جو نالو ڇا آهي؟
missing-person-ask-name-help = نالو ٻڌائڻ ضروري ناهي. پر جيڪڏهن اسين توهان کان پڇي سگهون ته ڳولا ۾ مدد ملي ٿي.

## What we promise

missing-person-clock-first_contact = هڪ آفيسر ڳولا شروع ڪري ٿو
missing-person-clock-answer = توهان کي ٻڌايو وڃي ٿو ته هن وقت تائين ڇا ڪيو ويو
