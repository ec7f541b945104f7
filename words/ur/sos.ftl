### reviewed: no

## Calling for help

sos-title = مدد کے لیے پکاریں
sos-form-lead = بٹن دبائیں۔ کچھ لکھنا ضروری نہیں۔ اگر آپ خطرے میں ہیں اور بول سکتے ہیں تو براہِ کرم پولیس کو فون بھی کریں۔
sos-form-send = ابھی مدد بلائیں
sos-form-words = کیا ہو رہا ہے، اور کہاں؟
sos-form-phone = وہ نمبر جس پر ہم آپ کو فون کر سکیں
sos-form-look = دوبارہ دیکھیں
sos-form-say = یہ بات بھیجیں
sos-form-again = ایک بار پھر دبائیں
sos-form-cancel = میں محفوظ ہوں
sos-form-anew = دوبارہ مدد بلائیں
sos-from-you = آپ:
sos-from-room = کنٹرول روم:
sos-says-accepted = آپ کی پکار پہنچ گئی ہے۔ کنٹرول روم کو بتایا جا رہا ہے۔
sos-says-seen = آپ کی پکار کنٹرول روم کی سکرین پر ہے۔
sos-says-taken = { $room } میں کوئی آپ کی پکار کا جواب دے رہا ہے۔
sos-says-linked = کنٹرول روم اس پر کام کر رہا ہے۔
sos-says-cancel-asked = آپ نے بتایا کہ آپ محفوظ ہیں۔ اسے بند کرنے سے پہلے کنٹرول روم آپ سے پوچھے گا۔
sos-says-cancelled = آپ نے مدد کی یہ پکار منسوخ کر دی ہے۔
sos-says-closed = کنٹرول روم نے مدد کی یہ پکار بند کر دی ہے۔
sos-says-test-ended = یہ آزمائش تھی۔ یہ ختم ہو گئی ہے۔
sos-says-kept = آپ کی پکار یہاں محفوظ ہے اور کنٹرول روم کو دکھائی جا رہی ہے۔ یہ ابھی اندراج میں نہیں آئی۔
sos-says-lost = یہ نہیں ہو سکا۔ براہِ کرم دوبارہ دبائیں، اور پولیس کو فون کریں یا قریب کے لوگوں کے پاس جائیں۔
sos-no-position = یہ کوئی مقام نہیں۔
sos-words-needed = براہِ کرم پہلے کچھ لکھیں۔
sos-too-long = یہ بہت زیادہ ہے۔ براہِ کرم کم لکھیں۔
sos-not-found = مدد کی ایسی کوئی پکار نہیں۔

# Words, apart by spaces, with which a text message calls for help.
sos-sms-words = مدد بچاؤ

## What the control room is shown of it

sos-way-device = الارم کا آلہ
sos-way-person = رجسٹرڈ شخص کا فون
sos-way-web = ویب صفحہ
sos-way-sms = ٹیکسٹ پیغام
sos-way-mqtt = تار والا بٹن
sos-way-house = نظام کی اپنی آزمائش
sos-way-drill = مشق میں کھیلا گیا
sos-routing-area = یہ اسی کنٹرول روم کے علاقے سے آئی
sos-routing-site = اس کی جگہ اسی کنٹرول روم کی ہے
sos-routing-nearest = اس علاقے کا کوئی کنٹرول روم نہیں؛ یہ سب سے قریب ہے
sos-routing-unknown = جگہ کے بارے میں کچھ معلوم نہیں
sos-routing-passed = دوسرے کنٹرول روم نے آگے بھیجی
sos-call-back-voice = آواز سے
sos-call-back-chat = لکھ کر
sos-call-back-silent = بغیر آواز کے
sos-step-next_console = اگلی سکرین پر دکھائی گئی
sos-step-officer_on_duty = ڈیوٹی افسر کو فون کیا گیا
sos-step-neighbour = پڑوسی کنٹرول روم کو بتایا گیا
sos-step-again = سب کو دوبارہ بتایا گیا
sos-outcome-cancelled = پکارنے والے نے منسوخ کی
sos-outcome-false_activation = کسی کو مدد کی ضرورت نہ تھی
sos-outcome-abandoned = کسی سے رابطہ نہ ہو سکا
sos-outcome-test_ended = یہ آزمائش تھی
sos-outcome-closed = اپنے واقعے کے ساتھ بند ہوئی
sos-tell-next_console = مدد کی ایک پکار منتظر ہے۔ کسی نے اسے نہیں لیا۔
sos-tell-officer_on_duty = مدد کی ایک پکار آدھے منٹ سے منتظر ہے۔ کسی نے اسے نہیں لیا۔ براہِ کرم فوراً دیکھیں۔
sos-tell-neighbour = پڑوسی کنٹرول روم میں مدد کی ایک پکار منتظر ہے۔ وہاں کسی نے اسے نہیں لیا۔ براہِ کرم آپ لیں۔
sos-tell-again = مدد کی ایک پکار اب بھی منتظر ہے۔ کسی نے اسے نہیں لیا۔
sos-exercise = یہ مشق ہے۔
sos-fact-enrolled = آلہ رجسٹرڈ ہے اور اس کے دستخط درست ہیں
sos-fact-unproven = یہ خود کو رجسٹرڈ آلہ بتاتا ہے؛ یہ ثابت نہیں
sos-fact-anybody = یہ کسی نے بھی بھیجی ہو سکتی ہے
sos-fact-called-back = جوابی رابطہ ہوا اور کسی نے جواب دیا
sos-fact-not-called-back = ابھی تک کسی سے رابطہ نہیں ہوا
sos-fact-position-none = اس نے کوئی مقام نہیں بتایا
sos-fact-position-fits = اس کا مقام معلوم باتوں سے ملتا ہے
sos-fact-position-far = اس کا مقام آلے کی اپنی جگہ سے { $km } کلومیٹر دور ہے
sos-fact-position-old = اس کا مقام { $minutes } منٹ پرانا ہے
sos-fact-position-vague = اس کا مقام صرف { $km } کلومیٹر کے اندر معلوم ہے
sos-fact-earlier-none = اس آلے کی پہلی پکاروں کے بارے میں کچھ معلوم نہیں
sos-fact-earlier = اس آلے کی پہلی پکاریں: { $closed } واقعے کے ساتھ، { $cancelled } منسوخ، { $false } جن میں کسی کو مدد کی ضرورت نہ تھی، { $abandoned } جن میں کسی سے رابطہ نہ ہو سکا
