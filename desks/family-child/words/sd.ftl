### reviewed: no

family-child-name = ڪنهن ٻار يا گهراڻي کي مدد گهرجي
family-child-matter = خاندان ۽ ٻارن جي ڊيسڪ ڏانهن پيغام
family-child-about = جڏهن گهر ۾ ڪنهن کي مار، ڌمڪي يا بي خياليءَ کي منهن ڏيڻو پوي، ۽ هر ان ٻار لاءِ جنهن کي ڪٿي به تڪليف ڏني وڃي. ٻار پاڻ به لکي سگهن ٿا.
family-child-promise = توهان جو لکيل صرف هن ڊيسڪ جا اهي آفيسر پڙهن ٿا جن کي ٻارن لاءِ تربيت مليل آهي؛ توهان عورت يا مرد آفيسر چاهيو ته صرف عورت، يا صرف مرد. نه توهان جو ٿاڻو، نه توهان جي گهر جو ڪو ڀاتي. ارڙهن سالن کان ننڍي جو معاملو هڪدم داخل ٿئي ٿو ۽ توهان کي ڪو به موٽائي نٿو سگهي. ان کان سواءِ توهان کان پڇڻ بنا ڪجهه نٿو ڪيو وڃي، سواءِ جان بچائڻ جي.
family-child-neutral = منهنجو پيغام

## What we ask

family-child-ask-safe_contact = اسين توهان سان محفوظ نموني ڪيئن ۽ ڪڏهن رابطو ڪريون؟
family-child-ask-safe_contact-help = مثال طور: ”صرف پيغام، صبح جو، چئو ته توهان درزي آهيو“. محفوظ نه هجي ته خالي ڇڏيو؛ پنهنجي ڪوڊ سان هتي واپس اچڻ هر وقت ممڪن آهي.
family-child-ask-leave_message = توهان جواب نه ڏيو ته ڇا اسين پيغام ڇڏيون؟
family-child-ask-leave_message-help = پيغام ٻيو به ڪو پڙهي يا ٻڌي سگهي ٿو. هي خالي ڇڏيندا ته اسين ڪو پيغام نه ڇڏينداسين.
family-child-ask-code_word = ڪو لفظ جنهن مان توهان کي پڪ ٿئي ته هي واقعي اسين آهيون؟
family-child-ask-code_word-help = اهڙو لفظ جيڪو صرف توهان کي خبر هجي، جيئن ڪنهن گل جو نالو. اسين سڀ کان پهرين اهو چونداسين. چاهيو ته خالي ڇڏيو.
family-child-ask-answered_by = توهان کي ڪير جواب ڏئي؟
family-child-ask-answered_by-help = توهان جي مرضي مڃي وڃي ٿي: ڊيسڪ جو ڪو ٻيو آفيسر توهان جو پيغام نٿو کولي.
family-child-ask-answered_by-woman = عورت آفيسر
family-child-ask-answered_by-man = مرد آفيسر
family-child-ask-answered_by-anyone = مون لاءِ ڪو فرق ناهي
family-child-ask-relation = ڳالهه ڪنهن جي آهي؟
family-child-ask-relation-help = ته جيئن اسان کي خبر پوي ته توهان سان ڪيئن ڳالهايون.
family-child-ask-relation-myself = منهنجي پنهنجي
family-child-ask-relation-my_child = منهنجي ٻار جي
family-child-ask-relation-family = منهنجي گهر جي ڪنهن ڀاتيءَ جي
family-child-ask-relation-somebody_else = ڪنهن ٻئي جي
family-child-ask-age = جنهن جي ڳالهه آهي، ان جي عمر ڇا آهي؟
family-child-ask-age-help = سالن ۾. خبر نه هجي ته خالي ڇڏيو: پوءِ اسين اهو ڪريون ٿا جيڪو ٻار لاءِ ڪيو ويندو آهي.
family-child-ask-what_happened = توهان کي اسان کي ڇا ٻڌائڻو آهي؟
family-child-ask-what_happened-help = جيترو چاهيو، گهٽ يا وڌيڪ. ڏوهه توهان جو ناهي. جڏهن چاهيو بيهي رهو ۽ هي صفحو ڇڏي ڏيو.
family-child-ask-where = توهان ڪٿي آهيو، يا اهو ڪٿي ٿيو؟
family-child-ask-where-help = شهر يا پاڙي جو نالو ڪافي آهي. ان مان خبر پوي ٿي ته توهان جي ويجهو ڪهڙي ڊيسڪ آهي. چاهيو ته خالي ڇڏيو.
family-child-ask-wish = توهان کي سڀ کان وڌيڪ ڇا مدد ڪندو؟
family-child-ask-wish-help = پنهنجو ارادو ڪنهن به وقت بدلايو.
family-child-ask-wish-talk_first = پهرين صرف ڪنهن سان ڳالهائڻ
family-child-ask-wish-advice = اهو ڄاڻڻ ته منهنجا ڪهڙا حق آهن
family-child-ask-wish-come_to_me = ته ڪو آفيسر مون وٽ اچي
family-child-ask-wish-safe_place = رهڻ لاءِ محفوظ جاءِ
family-child-ask-wish-register = ته معاملو داخل ٿئي ۽ قانون موجب اڳتي وڌي

## What we promise

family-child-clock-first_contact = هڪ آفيسر توهان جو پيغام پنهنجي ذمي کڻي ٿو
family-child-clock-answer = توهان کي جواب ملي ٿو
