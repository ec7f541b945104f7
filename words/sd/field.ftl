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
field-roll-call = ڇا توهان خيريت سان آهيو؟
field-well = سڀ خير آهي
field-emergency = اسان خطري ۾ آهيون
field-emergency-help = ڪنٽرول روم ۽ هر عملي کي هڪدم ٻڌائي ٿو، توهان ڪجهه به ڪندا هجو.
field-emergency-real = مشق دوران به هي اصلي سمجهيو ويندو آهي.
field-emergency-said = سڀني کي خبر آهي ته توهان خطري ۾ آهيو. مدد موڪلي پئي وڃي.
field-service = وقفو، مرمت، ڊيوٽي جي پڄاڻي
