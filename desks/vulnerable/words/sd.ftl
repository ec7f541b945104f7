### reviewed: no

vulnerable-name = اعتماد سان ڳالهايو
vulnerable-matter = رازداري وارو پيغام
vulnerable-about = انهن سڀني لاءِ جن کي ٻين کان وڌيڪ خطرو آهي: پنهنجي سڃاڻپ، جنس، عقيدي يا برادريءَ سبب، ڪنهن معذوريءَ سبب، يا ان ڪري جو ڪجهه ڏٺو اٿن ۽ ڊڄن ٿا.
vulnerable-promise = توهان جو لکيل صرف هن ڊيسڪ جا اهي آفيسر پڙهن ٿا جن کي ماڻهن جي حفاظت جي تربيت مليل آهي؛ توهان عورت يا مرد آفيسر چاهيو ته صرف عورت، يا صرف مرد. نه توهان جو ٿاڻو، نه توهان جي آسپاس جو ڪو ماڻهو. توهان کان پڇڻ کان سواءِ ڪجهه نٿو ڪيو وڃي، سواءِ جان بچائڻ جي.
vulnerable-neutral = منهنجو پيغام

## What we ask

vulnerable-ask-safe_contact = اسين توهان سان محفوظ نموني ڪيئن ۽ ڪڏهن رابطو ڪريون؟
vulnerable-ask-safe_contact-help = مثال طور: ”صرف پيغام، صبح جو، چئو ته توهان درزي آهيو“. محفوظ نه هجي ته خالي ڇڏيو؛ پنهنجي ڪوڊ سان هتي واپس اچڻ هر وقت ممڪن آهي.
vulnerable-ask-leave_message = توهان جواب نه ڏيو ته ڇا اسين پيغام ڇڏيون؟
vulnerable-ask-leave_message-help = پيغام ٻيو به ڪو پڙهي يا ٻڌي سگهي ٿو. هي خالي ڇڏيندا ته اسين ڪو پيغام نه ڇڏينداسين.
vulnerable-ask-code_word = ڪو لفظ جنهن مان توهان کي پڪ ٿئي ته هي واقعي اسين آهيون؟
vulnerable-ask-code_word-help = اهڙو لفظ جيڪو صرف توهان کي خبر هجي، جيئن ڪنهن گل جو نالو. اسين سڀ کان پهرين اهو چونداسين. چاهيو ته خالي ڇڏيو.
vulnerable-ask-answered_by = توهان کي ڪير جواب ڏئي؟
vulnerable-ask-answered_by-help = توهان جي مرضي مڃي وڃي ٿي: ڊيسڪ جو ڪو ٻيو آفيسر توهان جو پيغام نٿو کولي.
vulnerable-ask-answered_by-woman = عورت آفيسر
vulnerable-ask-answered_by-man = مرد آفيسر
vulnerable-ask-answered_by-anyone = مون لاءِ ڪو فرق ناهي
vulnerable-ask-called = اسين توهان کي ڪهڙي نالي سان سڏيون؟
vulnerable-ask-called-help = جيڪو نالو توهان کي وڻي. ضروري ناهي ته اهو ئي هجي جيڪو ڪاغذن ۾ آهي. چاهيو ته خالي ڇڏيو.
vulnerable-ask-what_happened = توهان کي اسان کي ڇا ٻڌائڻو آهي؟
vulnerable-ask-what_happened-help = جيترو چاهيو، گهٽ يا وڌيڪ. ڏوهه توهان جو ناهي. جڏهن چاهيو بيهي رهو ۽ هي صفحو ڇڏي ڏيو.
vulnerable-ask-where = توهان ڪٿي آهيو، يا اهو ڪٿي ٿيو؟
vulnerable-ask-where-help = شهر يا پاڙي جو نالو ڪافي آهي. ان مان خبر پوي ٿي ته توهان جي ويجهو ڪهڙي ڊيسڪ آهي. چاهيو ته خالي ڇڏيو.
vulnerable-ask-wish = توهان کي سڀ کان وڌيڪ ڇا مدد ڪندو؟
vulnerable-ask-wish-help = پنهنجو ارادو ڪنهن به وقت بدلايو.
vulnerable-ask-wish-talk_first = پهرين صرف ڪنهن سان ڳالهائڻ
vulnerable-ask-wish-advice = اهو ڄاڻڻ ته منهنجا ڪهڙا حق آهن
vulnerable-ask-wish-come_to_me = ته ڪو آفيسر مون وٽ اچي
vulnerable-ask-wish-safe_place = رهڻ لاءِ محفوظ جاءِ
vulnerable-ask-wish-register = ته معاملو داخل ٿئي ۽ قانون موجب اڳتي وڌي

## What we promise

vulnerable-clock-first_contact = هڪ آفيسر توهان جو پيغام پنهنجي ذمي کڻي ٿو
vulnerable-clock-answer = توهان کي جواب ملي ٿو
