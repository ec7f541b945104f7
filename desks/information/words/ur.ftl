### reviewed: no

information-name = معلومات طلب کریں
information-matter = معلومات کی درخواست
information-about = وہ دستاویزات، اعداد، قواعد یا فیصلے جو پولیس کے پاس ہیں اور جنھیں جاننا آپ کا حق ہے۔
information-promise = دفتر معلومات قانون کے دیے ہوئے وقت میں آپ کو جواب دیتا ہے۔ اگر کوئی چیز نہ دی جا سکے تو آپ کو وجہ بتائی جاتی ہے اور یہ بھی کہ آپ اپیل کہاں کر سکتے ہیں۔

## What we ask

information-ask-question = آپ کیا جاننا چاہتے ہیں؟
information-ask-question-help = جتنا واضح لکھ سکیں لکھیں۔ وجہ بتانا ضروری نہیں۔
information-ask-period = کس زمانے کے بارے میں؟
information-ask-period-help = مثلاً کوئی ایک سال، یا ایک مہینے سے دوسرے مہینے تک۔ فرق نہ پڑتا ہو تو خالی چھوڑ دیں۔
information-ask-name = آپ کا نام کیا ہے؟
information-ask-name-help = نام بتانا ضروری نہیں۔ آپ کی اپنی ذات سے متعلق کچھ دستاویزات صرف آپ ہی کو دی جا سکتی ہیں۔

## What we promise

information-clock-first_contact = ہم آپ کو بتاتے ہیں کہ آپ کے سوال پر کون کام کر رہا ہے
information-clock-answer = آپ کو معلومات ملتی ہیں، یا نہ ملنے کی وجہ
