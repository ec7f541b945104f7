### reviewed: no

## A protected matter, for whoever answers for its desk

clock-help = دا موضوع خوندي دی. تاسو وینئ چې د یوې ژمنې وخت روان دی، او تاسو وایئ چې څوک یې په لاس کې واخلي. شمېره او خبرې یې یوازې له هغو سره پاتې کېږي چې پرې کار کوي.
clock-open = انتظار دی چې څوک یې په لاس کې واخلي
clock-acknowledged = یو چا په لاس کې اخیستی
clock-answered = ځواب ورکړل شو
clock-proposed = د لېږونکي خبرې یا بل افسر ته انتظار
clock-closed = پای ته ورسېد
clock-until = ژمنه تر
clock-in-hand = د څانګې یو کس
clock-nobody = لا هیڅوک نه
clock-no-taker = په دې یونټ کې اوس څوک دا نه شي اخیستلی. هلته چا ته دنده ورکړئ یا له پورتني یونټ وپوښتئ.
