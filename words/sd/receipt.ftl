### reviewed: no

receipt-title = اسان کي ملي ويو
receipt-received = توهان جو پيغام درج ٿي ويو. هاڻي ڪو به ان کي لڪي بدلائي يا مٽائي نٿو سگهي.
receipt-code = توهان جو ڪوڊ
receipt-code-help = هي لکي ڇڏيو يا تصوير ڪڍو. هي رڳو هاڻي ڏيکاريو پيو وڃي. ان سان ئي توهان جواب پڙهندا ۽ وري لکندا؛ جنهن وٽ هي هجي اهو به ائين ڪري سگهي ٿو.
receipt-code-elsewhere = پيغام موڪلڻ وقت توهان کي ڏيکاريو ويو هو.
receipt-fingerprint = ڪاغذ تي ڀيٽڻ لاءِ:
receipt-next = هاڻي ڇا ٿيندو
receipt-unit = ذميوار:
receipt-unit-unsure = هاڻي هڪ آفيسر طئي ڪندو ته هيءَ جاءِ ڪهڙي يونٽ جي آهي.
receipt-due = ايندڙ قدم هن وقت تائين:
receipt-late = وقت گذري وڃي ته توهان جي ڪجهه ڪرڻ کان سواءِ مٿئين آفيسر کي خبر ڏني وڃي ٿي.
receipt-verdict = آخر ۾ اسين توهان کان پڇنداسين ته مسئلو حل ٿيو يا نه.
receipt-download = رسيد محفوظ ڪريو
receipt-download-help = هڪ فائل جيڪا انٽرنيٽ کان سواءِ هلي ٿي. ان ۾ توهان جو لکيل ۽ اندراج جو ثبوت آهي.
receipt-download-discreet = ان کي رکڻ ضروري ناهي. رڳو تڏهن رکو جڏهن هي ڊوائيس ٻيو ڪو نه ڏسندو هجي: ڪوڊ ئي ڪافي آهي.
receipt-file-title = رسيد
receipt-when = درج ٿيڻ جو وقت
receipt-where-to-follow = حال هتي ڏسو
receipt-told = توهان ڇا لکيو
receipt-proof = ثبوت
receipt-proves-nothing = پوليس جو صفحو پاڻ ڪجهه ثابت نٿو ڪري. ان اندر جو ثبوت ڪري ٿو: ڪو به ان کي اهڙي پروگرام سان جاچي سگهي ٿو جيڪو پوليس جو نه هجي.
receipt-others = ان جو طريقو سڀني لاءِ کليل آهي ۽ هتي لکيل آهي:
receipt-proof-show = ثبوت ڏيکاريو
