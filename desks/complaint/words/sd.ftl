### reviewed: no

complaint-name = پوليس جي خلاف شڪايت
complaint-matter = شڪايت
complaint-about = جيڪڏهن ڪنهن پوليس اهلڪار پئسا گهريا، ڪنهن کي ناحق بند رکيو، رپورٽ داخل نه ڪئي، يا توهان سان يا ڪنهن ٻئي سان خراب سلوڪ ڪيو.
complaint-promise = جنهن ٿاڻي يا آفيس جي شڪايت آهي، نه اهو ۽ نه ضلعي ۾ ان جا وڏا آفيسر ان کي پڙهي سگهن ٿا. ٻي آفيس جو هڪ اعليٰ آفيسر ان جي جاچ ڪري ٿو ۽ توهان کي جواب ڏئي ٿو. توهان کي رسيد ملي ٿي جيڪا ثابت ڪري ٿي ته توهان ڇا ۽ ڪڏهن موڪليو.
complaint-neutral = منهنجو پيغام

## What we ask

complaint-ask-what_happened = ڇا ٿيو؟
complaint-ask-what_happened-help = پنهنجن لفظن ۾ ٻڌايو: ڇا ڪيو ويو ۽ جيتري خبر هجي ته ڪنهن ڪيو. پوءِ به لکي سگهو ٿا.
complaint-ask-kind = شڪايت ڇا بابت آهي؟
complaint-ask-kind-help = جيڪو سڀ کان ويجهو لڳي سو چونڊيو. ان مان ئي طئي ٿئي ٿو ته اسان کي ڪيترو جلد جواب ڏيڻو آهي.
complaint-ask-kind-illegal_detention = ڪنهن کي ناحق بند رکيو ويو آهي
complaint-ask-kind-bribe = پئسا يا ڪو فائدو گهريو ويو
complaint-ask-kind-not_registered = رپورٽ داخل نه ڪئي وئي
complaint-ask-kind-arrest_of_innocent = ڪنهن بيگناهه کي گرفتار ڪيو ويو
complaint-ask-kind-misconduct = بدتميزي، مارڪٽ يا ناانصافي
complaint-ask-kind-other = ٻيو ڪجهه
complaint-ask-unit = اها ڪهڙي ٿاڻي يا آفيس بابت آهي؟
complaint-ask-unit-help = اتي ڪم ڪندڙ ڪو به ماڻهو توهان جي شڪايت نه ڏسي سگهندو. خبر نه هجي ته خالي ڇڏيو.
complaint-ask-where = اهو ڪٿي ٿيو؟
complaint-ask-where-help = نقشي تي نشان لڳايو يا جاءِ جو نالو لکو.
complaint-ask-when = اهو ڪڏهن ٿيو؟
complaint-ask-when-help = صحيح وقت ياد نه هجي ته جيڪو ڏينهن ۽ ڪلاڪ سڀ کان ويجهو لڳي سو لکو.
complaint-ask-photos = ڇا توهان وٽ تصويرون يا ڪاغذن جون تصويرون آهن؟
complaint-ask-photos-help = وڌ ۾ وڌ پنج. اهي بند رکيون وڃن ٿيون ۽ صرف جاچ ڪندڙ ڏسن ٿا.
complaint-ask-name = توهان جو نالو ڇا آهي؟
complaint-ask-name-help = نالو ٻڌائڻ ضروري ناهي. نالي کان سواءِ به اسين جاچ ڪريون ٿا ۽ جواب ڏيون ٿا.

## What we promise

complaint-clock-first_contact = هڪ اعليٰ آفيسر توهان سان رابطو ڪري ٿو
complaint-clock-answer = توهان کي ٻڌايو وڃي ٿو ته ڇا معلوم ٿيو ۽ ڇا ڪيو ويو
