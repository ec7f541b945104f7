### reviewed: no

juvenile-name = کوئی نو عمر اور پولیس
juvenile-matter = نو عمر ڈیسک کو پیغام
juvenile-about = جب پولیس نے اٹھارہ برس سے کم عمر کسی کو پکڑا ہو، تلاش کر رہی ہو یا پوچھ گچھ کر رہی ہو، یا عدالت نے بلایا ہو۔ خود نو عمر کے لیے، ماں باپ کے لیے، یا جسے بھی فکر ہو۔
juvenile-promise = آپ کا لکھا صرف چند نامزد افسر پڑھتے ہیں جنھیں بچوں کے لیے تربیت ملی ہے؛ آپ خاتون یا مرد افسر چاہیں تو صرف خاتون، یا صرف مرد۔ جس تھانے کا نام آپ لکھیں وہ اسے نہیں پڑھتا۔ جب تک عمر معلوم نہ ہو ہم وہی کرتے ہیں جو بچے کے لیے کیا جاتا ہے، اور معاملہ فوراً درج ہوتا ہے۔
juvenile-neutral = میرا پیغام

## What we ask

juvenile-ask-safe_contact = ہم آپ سے محفوظ طریقے سے کیسے اور کب رابطہ کریں؟
juvenile-ask-safe_contact-help = مثلاً: ”صرف پیغام، صبح کے وقت، کہیں کہ آپ درزی ہیں“۔ محفوظ نہ ہو تو خالی چھوڑ دیں؛ اپنے کوڈ سے یہاں واپس آنا ہر وقت ممکن ہے۔
juvenile-ask-leave_message = آپ جواب نہ دیں تو کیا ہم پیغام چھوڑ دیں؟
juvenile-ask-leave_message-help = پیغام کوئی اور بھی پڑھ یا سن سکتا ہے۔ یہ خالی چھوڑ دیں تو ہم کوئی پیغام نہیں چھوڑیں گے۔
juvenile-ask-code_word = کوئی لفظ جس سے آپ کو یقین ہو کہ یہ واقعی ہم ہیں؟
juvenile-ask-code_word-help = ایسا لفظ جو صرف آپ کو معلوم ہو، مثلاً کسی پھول کا نام۔ ہم سب سے پہلے وہی کہیں گے۔ چاہیں تو خالی چھوڑ دیں۔
juvenile-ask-answered_by = آپ کو کون جواب دے؟
juvenile-ask-answered_by-help = آپ کی خواہش مانی جاتی ہے: ڈیسک کا کوئی دوسرا افسر آپ کا پیغام نہیں کھولتا۔
juvenile-ask-answered_by-woman = خاتون افسر
juvenile-ask-answered_by-man = مرد افسر
juvenile-ask-answered_by-anyone = مجھے کوئی فرق نہیں پڑتا
juvenile-ask-relation = بات کس کی ہے؟
juvenile-ask-relation-help = تاکہ ہمیں معلوم ہو کہ آپ سے کیسے بات کریں۔
juvenile-ask-relation-myself = میری اپنی
juvenile-ask-relation-my_child = میرے بچے کی
juvenile-ask-relation-family = میرے گھر کے کسی فرد کی
juvenile-ask-relation-somebody_else = کسی اور کی
juvenile-ask-now = اس وقت کیا صورتِ حال ہے؟
juvenile-ask-now-help = جو پولیس کی تحویل میں ہو، اُس کے لیے ہم سب سے جلدی کرتے ہیں۔
juvenile-ask-now-held = پولیس نے پکڑ رکھا ہے
juvenile-ask-now-searched = پولیس تلاش کر رہی ہے
juvenile-ask-now-summoned = پولیس یا عدالت نے بلایا ہے
juvenile-ask-now-free = ان میں سے کچھ نہیں
juvenile-ask-unit = کون سا تھانہ یا دفتر ہے؟
juvenile-ask-unit-help = وہ آپ کا لکھا نہیں پڑھتا۔ معلوم نہ ہو تو خالی چھوڑ دیں۔
juvenile-ask-age = جس کی بات ہے، اُس کی عمر کیا ہے؟
juvenile-ask-age-help = برسوں میں۔ معلوم نہ ہو تو خالی چھوڑ دیں: پھر ہم وہی کرتے ہیں جو بچے کے لیے کیا جاتا ہے۔
juvenile-ask-what_happened = آپ کو ہمیں کیا بتانا ہے؟
juvenile-ask-what_happened-help = جتنا چاہیں، کم یا زیادہ۔ جب چاہیں رک جائیں اور یہ صفحہ چھوڑ دیں۔
juvenile-ask-where = آپ کہاں ہیں، یا یہ کہاں ہوا؟
juvenile-ask-where-help = شہر یا محلے کا نام کافی ہے۔ اس سے ہمیں پتا چلتا ہے کہ آپ کے قریب کون سا ڈیسک ہے۔ چاہیں تو خالی چھوڑ دیں۔

## What we promise

juvenile-clock-first_contact = ایک افسر آپ کا پیغام اپنے ذمے لیتا ہے
juvenile-clock-answer = آپ کو جواب ملتا ہے
