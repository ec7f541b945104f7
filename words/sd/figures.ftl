### reviewed: no

## Numbers for everyone

figures-title = اسان جا انگ
figures-lead = پوليس جي پنهنجن ڪمن جا انگ، سڀني لاءِ. اهي اهڙي رڪارڊ مان ڳڻيا وڃن ٿا جنهن کي ڪو به لڪي بدلائي نٿو سگهي.
figures-emergencies = هنگامي حالت ۾ پڙهيل محفوظ معاملا
figures-emergencies-help = جڏهن ڪو خطري ۾ هجي ته ٿورا آفيسر هڪ محفوظ معاملو هڪ ڪلاڪ تائين پڙهي سگهن ٿا. هر ڀيري ٻئي ماڻهوءَ کي ٽن ڏينهن اندر ٻڌائڻو آهي ته اهو صحيح هو يا نه.
figures-month = مهينو
figures-broken = ڪيترا ڀيرا
figures-in-time = وقت تي جائزو
figures-late = دير سان
figures-justified = صحيح هو
figures-not-justified = صحيح نه هو
figures-waits = اڃا جائزو ناهي ٿيو
figures-at = ڳڻپ جو وقت
figures-head = عوامي رڪارڊ جي { $size } داخلائن تي، جنهن جي پاڙ هي آهي
figures-json = ساڳيو پروگرامن لاءِ (JSON)
