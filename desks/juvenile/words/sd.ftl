### reviewed: no

juvenile-name = ڪو نوجوان ۽ پوليس
juvenile-matter = نوجوان ڊيسڪ ڏانهن پيغام
juvenile-about = جڏهن پوليس ارڙهن سالن کان ننڍي ڪنهن کي جهليو هجي، ڳولي رهي هجي يا پڇا ڳاڇا ڪري رهي هجي، يا عدالت گهرايو هجي. پاڻ نوجوان لاءِ، ماءُ پيءُ لاءِ، يا جنهن کي به ڳڻتي هجي.
juvenile-promise = توهان جو لکيل صرف ڪجهه نامزد آفيسر پڙهن ٿا جن کي ٻارن لاءِ تربيت مليل آهي؛ توهان عورت يا مرد آفيسر چاهيو ته صرف عورت، يا صرف مرد. جنهن ٿاڻي جو نالو توهان لکو، اهو ان کي نٿو پڙهي. جيستائين عمر جي خبر نه پوي، اسين اهو ڪريون ٿا جيڪو ٻار لاءِ ڪيو ويندو آهي، ۽ معاملو هڪدم داخل ٿئي ٿو.
juvenile-neutral = منهنجو پيغام

## What we ask

juvenile-ask-safe_contact = اسين توهان سان محفوظ نموني ڪيئن ۽ ڪڏهن رابطو ڪريون؟
juvenile-ask-safe_contact-help = مثال طور: ”صرف پيغام، صبح جو، چئو ته توهان درزي آهيو“. محفوظ نه هجي ته خالي ڇڏيو؛ پنهنجي ڪوڊ سان هتي واپس اچڻ هر وقت ممڪن آهي.
juvenile-ask-leave_message = توهان جواب نه ڏيو ته ڇا اسين پيغام ڇڏيون؟
juvenile-ask-leave_message-help = پيغام ٻيو به ڪو پڙهي يا ٻڌي سگهي ٿو. هي خالي ڇڏيندا ته اسين ڪو پيغام نه ڇڏينداسين.
juvenile-ask-code_word = ڪو لفظ جنهن مان توهان کي پڪ ٿئي ته هي واقعي اسين آهيون؟
juvenile-ask-code_word-help = اهڙو لفظ جيڪو صرف توهان کي خبر هجي، جيئن ڪنهن گل جو نالو. اسين سڀ کان پهرين اهو چونداسين. چاهيو ته خالي ڇڏيو.
juvenile-ask-answered_by = توهان کي ڪير جواب ڏئي؟
juvenile-ask-answered_by-help = توهان جي مرضي مڃي وڃي ٿي: ڊيسڪ جو ڪو ٻيو آفيسر توهان جو پيغام نٿو کولي.
juvenile-ask-answered_by-woman = عورت آفيسر
juvenile-ask-answered_by-man = مرد آفيسر
juvenile-ask-answered_by-anyone = مون لاءِ ڪو فرق ناهي
juvenile-ask-relation = ڳالهه ڪنهن جي آهي؟
juvenile-ask-relation-help = ته جيئن اسان کي خبر پوي ته توهان سان ڪيئن ڳالهايون.
juvenile-ask-relation-myself = منهنجي پنهنجي
juvenile-ask-relation-my_child = منهنجي ٻار جي
juvenile-ask-relation-family = منهنجي گهر جي ڪنهن ڀاتيءَ جي
juvenile-ask-relation-somebody_else = ڪنهن ٻئي جي
juvenile-ask-now = هن وقت ڪهڙي حالت آهي؟
juvenile-ask-now-help = جنهن کي پوليس جهليو هجي، ان لاءِ اسين سڀ کان جلدي ڪريون ٿا.
juvenile-ask-now-held = پوليس جهليو آهي
juvenile-ask-now-searched = پوليس ڳولي رهي آهي
juvenile-ask-now-summoned = پوليس يا عدالت گهرايو آهي
juvenile-ask-now-free = انهن مان ڪجهه به نه
juvenile-ask-unit = ڪهڙو ٿاڻو يا آفيس آهي؟
juvenile-ask-unit-help = اهي توهان جو لکيل نٿا پڙهن. خبر نه هجي ته خالي ڇڏيو.
juvenile-ask-age = جنهن جي ڳالهه آهي، ان جي عمر ڇا آهي؟
juvenile-ask-age-help = سالن ۾. خبر نه هجي ته خالي ڇڏيو: پوءِ اسين اهو ڪريون ٿا جيڪو ٻار لاءِ ڪيو ويندو آهي.
juvenile-ask-what_happened = توهان کي اسان کي ڇا ٻڌائڻو آهي؟
juvenile-ask-what_happened-help = جيترو چاهيو، گهٽ يا وڌيڪ. جڏهن چاهيو بيهي رهو ۽ هي صفحو ڇڏي ڏيو.
juvenile-ask-where = توهان ڪٿي آهيو، يا اهو ڪٿي ٿيو؟
juvenile-ask-where-help = شهر يا پاڙي جو نالو ڪافي آهي. ان مان خبر پوي ٿي ته توهان جي ويجهو ڪهڙي ڊيسڪ آهي. چاهيو ته خالي ڇڏيو.

## What we promise

juvenile-clock-first_contact = هڪ آفيسر توهان جو پيغام پنهنجي ذمي کڻي ٿو
juvenile-clock-answer = توهان کي جواب ملي ٿو
