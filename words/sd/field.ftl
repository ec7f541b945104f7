### reviewed: no

## The page of a crew

nav-field = منهنجو يونٽ
field-title = منهنجو يونٽ
field-done = لکجي ويو.
field-on-duty = ڊيوٽي تي اچو
field-off-duty = ڊيوٽي ختم ڪريو
field-which = ڪهڙو يونٽ؟
field-with-whom = توهان سان ڪير آهي؟
field-how-long = توهان جي ڊيوٽي ڪيتري آهي؟
field-hours = { $count ->
    [one] { $count } ڪلاڪ
   *[other] { $count } ڪلاڪ
}
field-until = { $when } تائين ڊيوٽي تي
field-no-unit = ڊيوٽي تي آڻڻ لاءِ ڪو يونٽ ناهي.
field-no-unit-help = جتي توهان مقرر آهيو اتان جا يونٽ هتي اچن ٿا. مهرباني ڪري ڪنٽرول روم کي چئو ته يونٽ ٺاهي يا توهان کي عملي ۾ لکي.
field-nothing = توهان واندا آهيو. جتي موڪليا ويندؤ اهو هتي ايندو.
field-say-acknowledged = اسان کي خبر آهي
field-say-en_route = اسان رستي ۾ آهيون
field-say-staged = اسان ويجهو انتظار ۾ آهيون
field-say-on_scene = اسان پهچي وياسين
field-say-transporting = اسان ڪنهن کي وٺي ٿا وڃون
field-say-at_destination = اسان پهچائي ڇڏيو
field-refuse = اسان نٿا وڃي سگهون
field-clear = اسان جو ڪم پورو ٿيو
field-out = اسان کي هاڻي نٿو موڪلي سگهجي
field-in = اسان کي ٻيهر موڪلي سگهجي ٿو
field-renews = هي صفحو هر { $seconds } سيڪنڊن کان پوءِ ٻيهر اچي ٿو.
field-still-begin = جيستائين لکان، ان کي بيهاري رکو
field-still = هي صفحو جيئن آهي تيئن رهندو: نئين ڳالهه ظاهر نه ٿيندي.
field-still-end = ان کي پاڻ ٻيهر اچڻ ڏيو
field-roll-call = ڇا توهان خيريت سان آهيو؟
field-well = سڀ خير آهي
field-emergency = اسان خطري ۾ آهيون
field-emergency-help = ڪنٽرول روم ۽ هر عملي کي هڪدم ٻڌائي ٿو، توهان ڪجهه به ڪندا هجو.
field-emergency-real = مشق دوران به هي اصلي سمجهيو ويندو آهي.
field-emergency-said = سڀني کي خبر آهي ته توهان خطري ۾ آهيو. مدد موڪلي پئي وڃي.
field-service = وقفو، مرمت، ڊيوٽي جي پڄاڻي

field-units-title = گشتي يونٽ
field-units-lead = ڪنٽرول روم جا يونٽ، ڊيوٽي تي هجن يا نه. عملو پنهنجو يونٽ پاڻ پنهنجي صفحي تي ڊيوٽي تي آڻي ٿو.
field-units-form = يونٽ ٺاهيو
field-units-form-lead = ڪا گاڏي، پيادل گشت يا ٽيم جنهن کي ڪنٽرول روم موڪلي سگهي.
field-units-none = اڃا ڪو يونٽ ناهي.
field-units-none-help = ڪنٽرول روم جو اڳواڻ انهن کي هتي ٺاهي ٿو.
field-units-more = وڌيڪ يونٽ
field-units-type = قسم
field-units-home = پنهنجو هنڌ
field-units-home-help = جيڪي اتي مقرر آهن سي ان کي ڊيوٽي تي آڻي سگهن ٿا.
field-units-choose = مهرباني ڪري چونڊيو
field-units-duty = ڊيوٽي
field-units-on-duty = ڊيوٽي تي
field-units-dissolve = ختم ڪريو
field-units-dissolve-this = { $unit } ختم ڪريو
field-units-has = ان وٽ هميشه ڇا هوندو آهي؟
field-units-has-help = اهو چونڊيو جيڪو پاڻ گاڏي يا ٽيم جو حصو هجي، ان ۾ ڪير به ويهي.
field-units-call-sign = ڪال سائن
field-units-call-sign-help = جيئن وائرليس تي چيو وڃي ٿو: لاطيني اکر، انگ ۽ هائفن، وڌ ۾ وڌ 12، جيئن K-21.
field-units-bad-call-sign = ڪال سائن ۾ لاطيني اکر، انگ ۽ هائفن هوندا آهن، وڌ ۾ وڌ 12.
field-units-taken = هن ڪال سائن جو يونٽ اڳ ۾ ئي موجود آهي.
field-units-for-exercises = X- مشق جي يونٽن جي نالي کان اڳ ايندو آهي؛ ڪنهن ٻئي اکر سان شروع ڪريو.
