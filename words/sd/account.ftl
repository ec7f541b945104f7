### reviewed: no

## My account

account-title = منهنجو اڪائونٽ
account-back = منهنجي اڪائونٽ ڏانهن واپس
account-is-set = موجود آهي
account-is-not-set = موجود ناهي
account-no-post = هن وقت توهان وٽ ڪو عهدو ناهي، ان ڪري ڪو معاملو نظر نٿو اچي.
account-sessions = آئون ڪٿي ڪٿي داخل آهيان
account-sessions-help = جيڪڏهن انهن مان ڪنهن کي نٿا سڃاڻو ته ان کي ختم ڪريو ۽ داخل ٿيڻ جا طريقا بدلايو.
account-browser = برائوزر
account-browser-unknown = اڻ ڄاتل
account-since = ڪڏهن کان
account-seen = آخري استعمال
account-end = ختم ڪريو
account-end-one = { $browser } وارو داخلو ختم ڪريو
account-end-others = ٻيا سڀ ختم ڪريو
account-this-one = اهو ئي
account-ways = منهنجا داخل ٿيڻ جا طريقا
account-ways-help = ٻه طريقا رکو: هڪ گم ٿئي ته ٻئي سان داخل ٿيو. سڀ گم ٿين ته ٻه آفيسر گڏجي نوان ڪرائي سگهن ٿا.
account-last-way = هي توهان جو داخل ٿيڻ جو آخري طريقو آهي. پهريان ٻيو طريقو ٺاهيو.
account-too-many = هي تمام ڊگهو آهي، يا تعداد گهڻو آهي.
account-passkeys = پاس ڪيون
account-no-passkey = اڃا توهان وٽ ڪا پاس ڪي ناهي. اهو داخل ٿيڻ جو سڀ کان محفوظ طريقو آهي: نه ڪو اندازو لڳائي سگهي ٿو، نه ڪوڙي صفحي کي ڏئي سگهجي ٿي.
account-passkey-name = نئين پاس ڪي جو نالو
account-passkey-name-help = ته جيئن توهان ان کي سڃاڻي سگهو، جهڙوڪ: منهنجو فون.
account-passkey-name-needed = مهرباني ڪري پاس ڪي کي نالو ڏيو.
account-passkey-add = هن ئي فون يا ڪمپيوٽر جي پاس ڪي شامل ڪريو
account-passkey-remove = هٽايو
account-passkeys-not-here = پاس ڪيون فقط اتي ڪم ڪن ٿيون جتي هي سائيٽ پنهنجي نالي سان https تي کلي.
account-codes = ڇهن انگن جا ڪوڊ
account-codes-title = تصديقي ايپ ڳنڍيو
account-codes-new = نئين ڳنڍيل ايپ جو ڪوڊ
account-codes-replaces = جيڪا ايپ اڳ ڳنڍي هئي، اها هاڻي ڪم نه ڪندي.
account-codes-change = هي ايپ ڳنڍيو
account-password-title = منهنجو پاس ورڊ بدلايو
account-password-change = بدلايو
account-language = ٻولي
account-recovery-asked = ڪنهن چيو آهي ته توهان جا داخل ٿيڻ جا سڀ طريقا گم ٿي ويا، ۽ ٻن آفيسرن کي انهن کي نئون ڪرڻ لاءِ چيو ويو آهي. جيڪڏهن اهو توهان نه هئا ته هاڻي ٻڌايو.
account-recovery-not-me = اهو آئون نه هوس. رد ڪريو
account-renewed = توهان جا داخل ٿيڻ جا طريقا ٻن آفيسرن آخري ڀيرو هن وقت نوان ڪيا:
account-password-now = توهان جو هاڻوڪو پاسورڊ
account-password-now-wrong = هي توهان جو پاسورڊ ناهي.
