### reviewed: no

## What programs tell whoever uses them

api-fields = ڪجهه ڳالهيون ٻيهر ڏسو.
api-not-json = درخواست پڙهي نه سگهي.
api-unreadable = درخواست پڙهي نه سگهي.
api-query = پتي ۾ اهڙي شيءِ گهري وئي آهي جيڪا هتي معلوم ناهي.
api-too-large = هي ان کان وڏو آهي جيترو وٺي سگهجي ٿو.
api-method = هي ڪم هتي نٿو ٿي سگهي.
api-elsewhere = هي درخواست ٻي ويب سائيٽ تان آئي آهي ۽ نه ورتي وئي.
api-key-needed = هن ڪم کي پنهنجو الڳ نالو گهرجي: 16 کان 100 اکر ۽ انگ، اتفاق سان ٺهيل.
api-key-reused = هن نالي سان اڳ ٻيو ڪم موڪليو ويو هو. ڪجهه به نه بدليو ويو.
api-not-known = خبر ناهي ته هي درج ٿيو يا نه. مهرباني ڪري اهو ئي ٻيهر موڪليو. حوالو: { $reference }
api-signed-out = مهرباني ڪري پهرين اندر اچو (سائن ان ڪريو).
api-not-entered = نالو، پاسورڊ يا ڪوڊ صحيح ناهي.
api-no-desk = هتي اهڙي ڪا ڊيسڪ ناهي.
api-not-asked = هي ڊيسڪ اهو نٿي پڇي.
api-other-kind = هي سوال ٻئي قسم جو جواب گهري ٿو.
api-one-of-these = مهرباني ڪري انهن مان رڳو هڪ ڏيو.
api-not-base64 = تصوير پڙهي نه سگهي.
