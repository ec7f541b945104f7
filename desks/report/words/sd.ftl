### reviewed: no

report-name = ڪنهن واقعي جو اطلاع ڏيو
report-matter = اطلاع
report-about = چوري، تشدد، ڌمڪي، ٺڳي، حادثو، گم ٿيل شيءِ، يا ڪا به اهڙي ڳالهه جنهن جي پوليس کي خبر هجڻ گهرجي.
report-promise = جنهن ٿاڻي جو اهو علائقو آهي، اهو ئي توهان جو اطلاع پڙهي ٿو ۽ توهان کي جواب ڏئي ٿو. توهان کي رسيد ملي ٿي، توهان ڏسي سگهو ٿا ته ڇا ٿي رهيو آهي، ۽ آخر ۾ اسين توهان کان ئي پڇون ٿا ته مسئلو حل ٿيو يا نه.

## What we ask

report-ask-what_happened = ڇا ٿيو؟
report-ask-what_happened-help = پنهنجن لفظن ۽ پنهنجي ٻوليءَ ۾ ٻڌايو. سڀ ڪجهه هاڻي لکڻ ضروري ناهي؛ پوءِ به لکي سگهو ٿا.
report-ask-kind = ڳالهه ڇا بابت آهي؟
report-ask-kind-help = جيڪو سڀ کان ويجهو لڳي سو چونڊيو. پڪ نه هجي ته ”ٻيو ڪجهه“ چونڊيو.
report-ask-kind-theft = ڪا شيءِ چوري ٿي وئي آهي
report-ask-kind-robbery = ڪا شيءِ زور سان يا هٿيار ڏيکاري ڦري وئي آهي
report-ask-kind-violence = ڪنهن کي مارايو يا زخمي ڪيو ويو آهي
report-ask-kind-threat = مون کي يا ڪنهن ٻئي کي ڌمڪي ڏني پئي وڃي
report-ask-kind-fraud = مون سان ٺڳي ٿي آهي
report-ask-kind-traffic = رستي تي حادثو يا خطرو
report-ask-kind-lost_property = ڪا شيءِ گم ٿي يا لڌي آهي
report-ask-kind-other = ٻيو ڪجهه
report-ask-where = اهو ڪٿي ٿيو؟
report-ask-where-help = نقشي تي نشان لڳايو يا جاءِ جو نالو لکو. جيڪڏهن فون يا انٽرنيٽ تي ٿيو هجي ته ٻڌايو ته توهان ڪٿي رهو ٿا.
report-ask-when = اهو ڪڏهن ٿيو؟
report-ask-when-help = صحيح وقت ياد نه هجي ته جيڪو ڏينهن ۽ ڪلاڪ سڀ کان ويجهو لڳي سو لکو.
report-ask-photos = ڇا توهان وٽ ان جون تصويرون آهن؟
report-ask-photos-help = وڌ ۾ وڌ پنج. اهي بند رکيون وڃن ٿيون ۽ صرف اهي ئي ڏسن ٿا جيڪي توهان جي اطلاع تي ڪم ڪن ٿا.
report-ask-name = توهان جو نالو ڇا آهي؟
report-ask-name-help = نالو ٻڌائڻ ضروري ناهي. نالي کان سواءِ به اسين توهان جو اطلاع پڙهون ٿا ۽ جواب ڏيون ٿا.

## What we promise

report-clock-first_contact = هڪ آفيسر توهان جو اطلاع پنهنجي ذمي کڻي ٿو
report-clock-answer = توهان کي جواب ملي ٿو
