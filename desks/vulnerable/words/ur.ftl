### reviewed: no

vulnerable-name = اعتماد سے بات کریں
vulnerable-matter = رازدارانہ پیغام
vulnerable-about = اُن سب کے لیے جنھیں دوسروں سے زیادہ خطرہ ہے: اپنی پہچان، جنس، عقیدے یا برادری کی وجہ سے، کسی معذوری کی وجہ سے، یا اس لیے کہ کچھ دیکھا ہے اور ڈر ہے۔
vulnerable-promise = آپ کا لکھا صرف اس ڈیسک کے وہ افسر پڑھتے ہیں جنھیں لوگوں کی حفاظت کی تربیت ملی ہے؛ آپ خاتون یا مرد افسر چاہیں تو صرف خاتون، یا صرف مرد۔ نہ آپ کا تھانہ، نہ آپ کے آس پاس کا کوئی شخص۔ آپ سے پوچھے بغیر کچھ نہیں کیا جاتا، سوائے جان بچانے کے۔
vulnerable-neutral = میرا پیغام

## What we ask

vulnerable-ask-safe_contact = ہم آپ سے محفوظ طریقے سے کیسے اور کب رابطہ کریں؟
vulnerable-ask-safe_contact-help = مثلاً: ”صرف پیغام، صبح کے وقت، کہیں کہ آپ درزی ہیں“۔ محفوظ نہ ہو تو خالی چھوڑ دیں؛ اپنے کوڈ سے یہاں واپس آنا ہر وقت ممکن ہے۔
vulnerable-ask-leave_message = آپ جواب نہ دیں تو کیا ہم پیغام چھوڑ دیں؟
vulnerable-ask-leave_message-help = پیغام کوئی اور بھی پڑھ یا سن سکتا ہے۔ یہ خالی چھوڑ دیں تو ہم کوئی پیغام نہیں چھوڑیں گے۔
vulnerable-ask-code_word = کوئی لفظ جس سے آپ کو یقین ہو کہ یہ واقعی ہم ہیں؟
vulnerable-ask-code_word-help = ایسا لفظ جو صرف آپ کو معلوم ہو، مثلاً کسی پھول کا نام۔ ہم سب سے پہلے وہی کہیں گے۔ چاہیں تو خالی چھوڑ دیں۔
vulnerable-ask-answered_by = آپ کو کون جواب دے؟
vulnerable-ask-answered_by-help = آپ کی خواہش مانی جاتی ہے: ڈیسک کا کوئی دوسرا افسر آپ کا پیغام نہیں کھولتا۔
vulnerable-ask-answered_by-woman = خاتون افسر
vulnerable-ask-answered_by-man = مرد افسر
vulnerable-ask-answered_by-anyone = مجھے کوئی فرق نہیں پڑتا
vulnerable-ask-called = ہم آپ کو کس نام سے پکاریں؟
vulnerable-ask-called-help = جو نام آپ کو پسند ہو۔ ضروری نہیں کہ وہی ہو جو کاغذات میں لکھا ہے۔ چاہیں تو خالی چھوڑ دیں۔
vulnerable-ask-what_happened = آپ کو ہمیں کیا بتانا ہے؟
vulnerable-ask-what_happened-help = جتنا چاہیں، کم یا زیادہ۔ قصور آپ کا نہیں۔ جب چاہیں رک جائیں اور یہ صفحہ چھوڑ دیں۔
vulnerable-ask-where = آپ کہاں ہیں، یا یہ کہاں ہوا؟
vulnerable-ask-where-help = شہر یا محلے کا نام کافی ہے۔ اس سے ہمیں پتا چلتا ہے کہ آپ کے قریب کون سا ڈیسک ہے۔ چاہیں تو خالی چھوڑ دیں۔
vulnerable-ask-wish = آپ کے لیے سب سے اچھا کیا ہوگا؟
vulnerable-ask-wish-help = اپنا ارادہ کسی بھی وقت بدل لیں۔
vulnerable-ask-wish-talk_first = پہلے صرف کسی سے بات کرنا
vulnerable-ask-wish-advice = یہ جاننا کہ میرے کیا حقوق ہیں
vulnerable-ask-wish-come_to_me = کہ کوئی افسر میرے پاس آئے
vulnerable-ask-wish-safe_place = رہنے کی محفوظ جگہ
vulnerable-ask-wish-register = کہ معاملہ درج ہو اور قانون کے مطابق آگے بڑھے

## What we promise

vulnerable-clock-first_contact = ایک افسر آپ کا پیغام اپنے ذمے لیتا ہے
vulnerable-clock-answer = آپ کو جواب ملتا ہے
