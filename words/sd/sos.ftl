### reviewed: no

## Calling for help

sos-title = مدد لاءِ سڏيو
sos-form-lead = بٽڻ دٻايو. ڪجھ لکڻ ضروري ناهي. جيڪڏهن اوهان خطري ۾ آهيو ۽ ڳالهائي سگھو ٿا ته مهرباني ڪري پوليس کي فون به ڪريو.
sos-form-send = هاڻي مدد گھرايو
sos-form-words = ڇا ٿي رهيو آهي، ۽ ڪٿي؟
sos-form-phone = اهو نمبر جنهن تي اسان اوهان کي فون ڪري سگھون
sos-form-look = ٻيهر ڏسو
sos-form-say = هي ڳالهه موڪليو
sos-form-again = هڪ ڀيرو ٻيهر دٻايو
sos-form-cancel = مان محفوظ آهيان
sos-form-anew = ٻيهر مدد گھرايو
sos-from-you = اوهان:
sos-from-room = ڪنٽرول روم:
sos-says-accepted = اوهان جو سڏ پهچي ويو آهي. ڪنٽرول روم کي ٻڌايو پيو وڃي.
sos-says-seen = اوهان جو سڏ ڪنٽرول روم جي اسڪرين تي آهي.
sos-says-taken = { $room } ۾ ڪو اوهان جي سڏ جو جواب ڏئي رهيو آهي.
sos-says-linked = ڪنٽرول روم ان تي ڪم ڪري رهيو آهي.
sos-says-cancel-asked = اوهان ٻڌايو ته اوهان محفوظ آهيو. بند ڪرڻ کان اڳ ڪنٽرول روم اوهان کان پڇندو.
sos-says-cancelled = اوهان مدد جو هي سڏ رد ڪيو آهي.
sos-says-closed = ڪنٽرول روم مدد جو هي سڏ بند ڪيو آهي.
sos-says-test-ended = هي آزمائش هئي. اها ختم ٿي وئي آهي.
sos-says-kept = اوهان جو سڏ هتي محفوظ آهي ۽ ڪنٽرول روم کي ڏيکاريو پيو وڃي. اهو اڃا داخلا ۾ نه آيو آهي.
sos-says-lost = اهو نه ٿي سگھيو. مهرباني ڪري ٻيهر دٻايو، ۽ پوليس کي فون ڪريو يا ويجھن ماڻهن وٽ وڃو.
sos-no-position = هي ڪا جاءِ ناهي.
sos-words-needed = مهرباني ڪري پهريان ڪجھ لکو.
sos-too-long = هي تمام گھڻو آهي. مهرباني ڪري گھٽ لکو.
sos-not-found = مدد جو اهڙو ڪو سڏ ناهي.

# Words, apart by spaces, with which a text message calls for help.
sos-sms-words = مدد بچايو

## What the control room is shown of it

sos-way-device = الارم جو اوزار
sos-way-person = رجسٽر ٿيل ماڻهو جو فون
sos-way-web = ويب صفحو
sos-way-sms = ٽيڪسٽ پيغام
sos-way-mqtt = تار وارو بٽڻ
sos-way-house = نظام جي پنهنجي آزمائش
sos-way-drill = مشق ۾ کيڏيو ويو
sos-routing-area = هي هن ڪنٽرول روم جي علائقي مان آيو
sos-routing-site = ان جي جاءِ هن ڪنٽرول روم جي آهي
sos-routing-nearest = ان علائقي جو ڪو ڪنٽرول روم ناهي؛ هي سڀ کان ويجھو آهي
sos-routing-unknown = جاءِ بابت ڪجھ معلوم ناهي
sos-routing-passed = ٻئي ڪنٽرول روم موڪليو
sos-call-back-voice = آواز سان
sos-call-back-chat = لکي ڪري
sos-call-back-silent = بنا آواز جي
sos-step-next_console = ايندڙ اسڪرين تي ڏيکاريو ويو
sos-step-officer_on_duty = ڊيوٽي آفيسر کي فون ڪيو ويو
sos-step-neighbour = پاڙيسري ڪنٽرول روم کي ٻڌايو ويو
sos-step-again = سڀني کي ٻيهر ٻڌايو ويو
sos-outcome-cancelled = سڏيندڙ رد ڪيو
sos-outcome-false_activation = ڪنهن کي مدد جي ضرورت نه هئي
sos-outcome-abandoned = ڪنهن سان رابطو نه ٿي سگھيو
sos-outcome-test_ended = هي آزمائش هئي
sos-outcome-closed = پنهنجي واقعي سان بند ٿيو
sos-tell-next_console = مدد جو هڪ سڏ انتظار ۾ آهي. ڪنهن نه ورتو آهي.
sos-tell-officer_on_duty = مدد جو هڪ سڏ اڌ منٽ کان انتظار ۾ آهي. ڪنهن نه ورتو آهي. مهرباني ڪري فوري ڏسو.
sos-tell-neighbour = پاڙيسري ڪنٽرول روم ۾ مدد جو هڪ سڏ انتظار ۾ آهي. اتي ڪنهن نه ورتو آهي. مهرباني ڪري اوهان وٺو.
sos-tell-again = مدد جو هڪ سڏ اڃا انتظار ۾ آهي. ڪنهن نه ورتو آهي.
sos-exercise = هي مشق آهي.
sos-fact-enrolled = اوزار رجسٽر ٿيل آهي ۽ ان جي صحيح درست آهي
sos-fact-unproven = هي پاڻ کي رجسٽر ٿيل اوزار ٻڌائي ٿو؛ اهو ثابت ناهي
sos-fact-anybody = هي ڪنهن به موڪليو هوندو
sos-fact-called-back = موٽ ۾ رابطو ٿيو ۽ ڪنهن جواب ڏنو
sos-fact-not-called-back = اڃا ڪنهن سان رابطو نه ٿيو آهي
sos-fact-position-none = ان ڪا جاءِ نه ٻڌائي
sos-fact-position-fits = ان جي جاءِ معلوم ڳالهين سان ملي ٿي
sos-fact-position-far = ان جي جاءِ اوزار جي پنهنجي جاءِ کان { $km } ڪلوميٽر پري آهي
sos-fact-position-old = ان جي جاءِ { $minutes } منٽ پراڻي آهي
sos-fact-position-vague = ان جي جاءِ رڳو { $km } ڪلوميٽر اندر معلوم آهي
sos-fact-earlier-none = هن اوزار جي اڳين سڏن بابت ڪجھ معلوم ناهي
sos-fact-earlier = هن اوزار جا اڳيان سڏ: { $closed } واقعي سان، { $cancelled } رد، { $false } جن ۾ ڪنهن کي مدد جي ضرورت نه هئي، { $abandoned } جن ۾ ڪنهن سان رابطو نه ٿي سگھيو
