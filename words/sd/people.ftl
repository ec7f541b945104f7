### reviewed: no

## People

people-add = نئون فرد شامل ڪريو
people-add-do = شامل ڪريو ۽ شموليت جو ڪوڊ ڏيکاريو
people-all = اهي سڀ جن جو مان ذميوار آهيان
people-none = اڃا هتي ڪو ناهي.
people-none-help = جيئن ئي ڪنهن کي عهدو ڏنو وڃي، اهو هتي پنهنجي يونٽ هيٺ نظر اچي ٿو.
people-name = نالو
people-sign-in-help = جيڪو هي ماڻهو داخل ٿيڻ لاءِ لکندو. ڪنهن به لکت ۾؛ وڏن ننڍن اکرن ۽ خالي جاءِ جو فرق ناهي.
people-post = عهدو
people-posts = عهدا
people-no-post = هن ماڻهوءَ وٽ ڪو عهدو ناهي ۽ هو ڪو معاملو نٿو ڏسي.
people-post-needed = عهدو چونڊيو.
people-rank = درجو
people-no-rank = ڪو درجو ناهي (سول)
people-rank-unknown = اهڙو درجو ناهي.
people-unit = يونٽ
people-state = حالت
people-ready = داخل ٿي سگهي ٿو
people-invited = اڃا اڪائونٽ نه ٺاهيو آهي
people-attributes = انهن بابت وڌيڪ
people-attributes-help = ڪجهه ڊيسڪن تي فقط خاص ماڻهو جواب ڏين ٿا، جيئن عورت آفيسر.
people-since = { $day } کان
people-until = { $day } تائين
people-give-post = عهدو ڏيو
people-end-post = هي عهدو ختم ڪريو
people-new-code = شموليت جو نئون ڪوڊ ڏيو
people-leave = هي ماڻهو کاتو ڇڏي رهيو آهي
people-code-title = شموليت جو ڪوڊ
people-code-once = هي فقط هاڻي ڏيکاريو پيو وڃي. پاڻ هٿ سان ڏيو. هي ٽي ڏينهن ۽ فقط هڪ ڀيرو هلي ٿو.
people-code-where = اهو هتي لکيو ويندو آهي:
people-refused = هي هاڻي نٿو ٿي سگهي.
people-oneself = ڪو به پاڻ کي عهدو نٿو ڏئي سگهي. اهو ڪو ٻيو ڪندو.
people-already = انهن وٽ هي عهدو اڳي ئي آهي.
people-already-in = انهن پنهنجو اڪائونٽ ٺاهي ورتو آهي. نئون ڪوڊ فقط هن نظام جو ذميوار ڏئي سگهي ٿو.

## Units

units-help = مٿان کان هيٺ. يونٽ ۽ علائقا فائلن مان آندا ويندا آهن ته جيئن هر تبديلي رڪارڊ تي رهي.
units-name = يونٽ
units-above = جوابده
units-serves = خدمت
units-people = عملو
serves-station = ٿاڻو
serves-district = ضلعو
serves-province = صوبو
serves-complaints = شڪايتون
serves-province_complaints = صوبي جون شڪايتون
serves-information = معلومات
serves-women_desk = عورتن جي ڊيسڪ
serves-district_women_desk = ضلعي عورتن جي ڊيسڪ
serves-province_women_desk = صوبائي عورتن جي ڊيسڪ

## Posts, where places/ gives them no name

role-officer = آفيسر
role-desk_officer = ڊيسڪ آفيسر
role-investigator = جاچ آفيسر
role-duty_officer = ڊيوٽي آفيسر
role-front_desk = استقباليه
role-desk_head = ڊيسڪ انچارج
role-station_head = ٿاڻي جو انچارج
role-district_officer = ضلعي آفيسر
role-region_officer = ريجنل آفيسر
role-province_officer = صوبائي آفيسر
role-dispatcher = ڊسپيچر
role-control_room = ڪنٽرول روم
role-oversight = نگراني
role-administrator = منتظم

## What else is known of people

attribute-woman = عورت آفيسر
attribute-man = مرد آفيسر
attribute-trained_children = ٻارن لاءِ تربيت يافته
attribute-trained_protection = خطري ۾ آيل ماڻهن جي حفاظت لاءِ تربيت يافته
