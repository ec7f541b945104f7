### reviewed: no

## What programs tell whoever uses them

api-fields = ځینې شیان بیا وګورئ.
api-not-json = غوښتنه ونه لوستل شوه.
api-unreadable = غوښتنه ونه لوستل شوه.
api-query = په پته کې داسې څه غوښتل شوي چې دلته نه پېژندل کېږي.
api-too-large = دا له هغه لوی دی چې اخیستل کېدای شي.
api-method = دا کار دلته نه شي کېدای.
api-elsewhere = دا غوښتنه له بل وېب‌پاڼې راغلې او نه اخیستل کېږي.
api-key-needed = دا کار خپل ځانګړی نوم غواړي: له 16 تر 100 توري او شمېرې، په ناڅاپي ډول جوړ شوي.
api-key-reused = په دې نوم مخکې بل کار لېږل شوی و. هېڅ بدل نه شول.
api-not-known = معلومه نه ده چې دا ثبت شو که نه. مهرباني وکړئ همدا بیا ولېږئ. حواله: { $reference }
api-signed-out = مهرباني وکړئ لومړی ننوځئ.
api-not-entered = نوم، پټنوم یا کوډ سم نه دی.
api-no-desk = دلته داسې څانګه نشته.
api-not-asked = دا څانګه دا نه پوښتي.
api-other-kind = دا پوښتنه بل ډول ځواب غواړي.
api-one-of-these = مهرباني وکړئ له دې څخه یوازې یو ورکړئ.
api-not-base64 = انځور ونه لوستل شو.
