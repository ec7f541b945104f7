### reviewed: no

## هي هاڻي ڇو نٿو ٿي سگهي: ٻاهر ويندڙ ۽ رهندڙ ڳالهيون

refused-too_far_off = اهو وقت تمام پري آهي. مهرباني ڪري ڪو اڳ وارو وقت چونڊيو.
refused-consent_needed = لاڳاپيل ماڻهوءَ ان جي اجازت ناهي ڏني، يا اجازت ختم ٿي چڪي آهي.
refused-guardian_needed = ٻار لاءِ ماءُ، پيءُ يا ٻار جي سنڀال ڪندڙ ڪنهن وڏي جي اجازت گهرجي.
refused-guardian_is_party = جيڪو پاڻ ان معاملي ۾ ڌر هجي، اهو ٻئي جي طرفان اجازت نٿو ڏئي سگهي.
refused-assent_needed = ٻار جي پنهنجي رضامندي به گهرجي.
refused-not_to_disclose = مهرباني ڪري ٻڌايو ڪهڙيون ڳالهيون. عملدارن جا پاڻ ۾ لکيل نوٽ ڪنهن به اجازت سان ٻاهر نٿا وڃن.
refused-wrong_recipient = اهو وٺندڙ ان مقصد لاءِ ناهي.
refused-changed_meanwhile = ان وچ ۾ هن معاملي ۾ ڪجهه ٿيو آهي. مهرباني ڪري ڏسي ٻيهر ڪريو.
refused-held = عدالت يا قانون چاهي ٿو ته هي ڳالهيون سانڍيون وڃن. هاڻي ڪير به نٿو ڊاهي سگهي.
refused-nobody_asked = جنهن معاملو آندو، تنهن اهو ناهي گهريو.
refused-words_erased = هي ڳالهيون اڳ ئي ڊاهيون ويون آهن.

## ڇا ٿيو، موڪليندڙ لاءِ

event-extract_recalled = جيڪو عام ڪيو ويو هو سو واپس ورتو ويو.
event-consent_given = اجازت ڏني وئي ته توهان جون ڪجهه ڳالهيون ڪنهن کي ڏئي سگهجن ٿيون.
event-consent_withdrawn = اجازت واپس ورتي وئي. ان جي آڌار تي هاڻي ڪجهه ٻاهر نه ويندو.
event-disclosure_proposed = ڪنهن تجويز ڏني ته ڳالهيون ٻاهر ڪنهن کي ڏنيون وڃن.
event-disclosed = توهان جون ڪجهه ڳالهيون هنن کي ڏنيون ويون: { $to }.
event-handed_over = توهان جون ڪجهه ڳالهيون هنن کي ڏنيون ويون: { $to }.
event-disclosure_dropped = فيصلو ٿيو ته ڳالهيون ڪنهن کي نه ڏنيون وينديون.
event-disclosure_told = قانون جي گهر تي توهان جون ڪجهه ڳالهيون عدالت يا اداري کي ڏنيون ويون. اسان کي اڳ ٻڌائڻ جي اجازت نه هئي.
event-held = عدالت يا قانون چاهي ٿو ته ڳالهيون سانڍيون وڃن.
event-hold_released = هاڻي ڪا عدالت يا قانون ڳالهيون سانڍڻ نٿو گهري.
event-erasure_asked = توهان ڳالهيون ڊاهڻ لاءِ چيو.
event-erasure_proposed = هڪ عملدار ڳالهيون ڊاهڻ جي تجويز ڏني.
event-erasure_declined = توهان جون ڳالهيون في الحال رهنديون. سبب هتي لکيل آهي.

## ڇا ٿيو، عملدارن لاءِ

staff-event-extract_recalled = عام ڪيل ڳالهيون واپس ورتيون ويون
staff-event-consent_given = اجازت ڏني وئي
staff-event-consent_withdrawn = اجازت واپس ورتي وئي
staff-event-disclosure_proposed = ٻاهر ڏيڻ جي تجويز؛ ٻئي ماڻهوءَ جو انتظار آهي
staff-event-disclosed = ڳالهيون ڊيسڪ کان ٻاهر ويون
staff-event-handed_over = ڳالهيون ڊيسڪ کان ٻاهر ويون
staff-event-disclosure_dropped = ٻاهر ڏيڻ جي تجويز ڇڏي وئي
staff-event-disclosure_told = هاڻي موڪليندڙ کي ٻڌائي سگهجي ٿو
staff-event-held = قانوني روڪ: ڳالهيون رهنديون
staff-event-hold_released = قانوني روڪ ختم ٿي
staff-event-erasure_asked = موڪليندڙ ڳالهيون ڊاهڻ لاءِ چيو
staff-event-erasure_proposed = ڊاهڻ جي تجويز؛ ٻئي ماڻهوءَ جو انتظار آهي
staff-event-erasure_declined = ڊاهڻ کان انڪار ڪيو ويو
