### reviewed: no

family-child-name = کسی بچے یا گھرانے کو مدد چاہیے
family-child-matter = خاندان و اطفال ڈیسک کو پیغام
family-child-about = جب گھر میں کسی کو مار، دھمکی یا بے پروائی کا سامنا ہو، اور ہر اُس بچے کے لیے جسے کہیں بھی تکلیف دی جائے۔ بچے خود بھی لکھ سکتے ہیں۔
family-child-promise = آپ کا لکھا صرف اس ڈیسک کے وہ افسر پڑھتے ہیں جنھیں بچوں کے لیے تربیت ملی ہے؛ آپ خاتون یا مرد افسر چاہیں تو صرف خاتون، یا صرف مرد۔ نہ آپ کا تھانہ، نہ آپ کے گھر کا کوئی فرد۔ جو معاملہ اٹھارہ برس سے کم عمر کا ہو وہ فوراً درج ہوتا ہے اور آپ کو کوئی لوٹا نہیں سکتا۔ اس کے سوا آپ سے پوچھے بغیر کچھ نہیں کیا جاتا، سوائے جان بچانے کے۔
family-child-neutral = میرا پیغام

## What we ask

family-child-ask-safe_contact = ہم آپ سے محفوظ طریقے سے کیسے اور کب رابطہ کریں؟
family-child-ask-safe_contact-help = مثلاً: ”صرف پیغام، صبح کے وقت، کہیں کہ آپ درزی ہیں“۔ محفوظ نہ ہو تو خالی چھوڑ دیں؛ اپنے کوڈ سے یہاں واپس آنا ہر وقت ممکن ہے۔
family-child-ask-leave_message = آپ جواب نہ دیں تو کیا ہم پیغام چھوڑ دیں؟
family-child-ask-leave_message-help = پیغام کوئی اور بھی پڑھ یا سن سکتا ہے۔ یہ خالی چھوڑ دیں تو ہم کوئی پیغام نہیں چھوڑیں گے۔
family-child-ask-code_word = کوئی لفظ جس سے آپ کو یقین ہو کہ یہ واقعی ہم ہیں؟
family-child-ask-code_word-help = ایسا لفظ جو صرف آپ کو معلوم ہو، مثلاً کسی پھول کا نام۔ ہم سب سے پہلے وہی کہیں گے۔ چاہیں تو خالی چھوڑ دیں۔
family-child-ask-answered_by = آپ کو کون جواب دے؟
family-child-ask-answered_by-help = آپ کی خواہش مانی جاتی ہے: ڈیسک کا کوئی دوسرا افسر آپ کا پیغام نہیں کھولتا۔
family-child-ask-answered_by-woman = خاتون افسر
family-child-ask-answered_by-man = مرد افسر
family-child-ask-answered_by-anyone = مجھے کوئی فرق نہیں پڑتا
family-child-ask-relation = بات کس کی ہے؟
family-child-ask-relation-help = تاکہ ہمیں معلوم ہو کہ آپ سے کیسے بات کریں۔
family-child-ask-relation-myself = میری اپنی
family-child-ask-relation-my_child = میرے بچے کی
family-child-ask-relation-family = میرے گھر کے کسی فرد کی
family-child-ask-relation-somebody_else = کسی اور کی
family-child-ask-age = جس کی بات ہے، اُس کی عمر کیا ہے؟
family-child-ask-age-help = برسوں میں۔ معلوم نہ ہو تو خالی چھوڑ دیں: پھر ہم وہی کرتے ہیں جو بچے کے لیے کیا جاتا ہے۔
family-child-ask-what_happened = آپ کو ہمیں کیا بتانا ہے؟
family-child-ask-what_happened-help = جتنا چاہیں، کم یا زیادہ۔ قصور آپ کا نہیں۔ جب چاہیں رک جائیں اور یہ صفحہ چھوڑ دیں۔
family-child-ask-where = آپ کہاں ہیں، یا یہ کہاں ہوا؟
family-child-ask-where-help = شہر یا محلے کا نام کافی ہے۔ اس سے ہمیں پتا چلتا ہے کہ آپ کے قریب کون سا ڈیسک ہے۔ چاہیں تو خالی چھوڑ دیں۔
family-child-ask-wish = آپ کے لیے سب سے اچھا کیا ہوگا؟
family-child-ask-wish-help = اپنا ارادہ کسی بھی وقت بدل لیں۔
family-child-ask-wish-talk_first = پہلے صرف کسی سے بات کرنا
family-child-ask-wish-advice = یہ جاننا کہ میرے کیا حقوق ہیں
family-child-ask-wish-come_to_me = کہ کوئی افسر میرے پاس آئے
family-child-ask-wish-safe_place = رہنے کی محفوظ جگہ
family-child-ask-wish-register = کہ معاملہ درج ہو اور قانون کے مطابق آگے بڑھے

## What we promise

family-child-clock-first_contact = ایک افسر آپ کا پیغام اپنے ذمے لیتا ہے
family-child-clock-answer = آپ کو جواب ملتا ہے
