### reviewed: no

## The page of a crew

nav-field = میری یونٹ
field-title = میری یونٹ
field-done = درج ہو گیا۔
field-on-duty = ڈیوٹی پر آئیں
field-off-duty = ڈیوٹی ختم کریں
field-which = کون سی یونٹ؟
field-with-whom = آپ کے ساتھ کون ہے؟
field-how-long = آپ کی ڈیوٹی کتنی دیر کی ہے؟
field-hours = { $count ->
    [one] { $count } گھنٹہ
   *[other] { $count } گھنٹے
}
field-until = { $when } تک ڈیوٹی پر
field-no-unit = ڈیوٹی پر لانے کے لیے کوئی یونٹ نہیں۔
field-no-unit-help = جہاں آپ تعینات ہیں وہاں کی یونٹیں یہاں آتی ہیں۔ براہ کرم کنٹرول روم سے کہیں کہ یونٹ بنائے یا آپ کو عملے میں شامل کرے۔
field-nothing = آپ فارغ ہیں۔ جہاں بھیجا جائے گا وہ یہاں آئے گا۔
field-say-acknowledged = ہمیں معلوم ہے
field-say-en_route = ہم راستے میں ہیں
field-say-staged = ہم قریب انتظار میں ہیں
field-say-on_scene = ہم پہنچ گئے
field-say-transporting = ہم کسی کو لے جا رہے ہیں
field-say-at_destination = ہم نے پہنچا دیا
field-refuse = ہم نہیں جا سکتے
field-clear = ہمارا کام ہو گیا
field-out = ہمیں ابھی نہیں بھیجا جا سکتا
field-in = ہمیں دوبارہ بھیجا جا سکتا ہے
field-renews = یہ صفحہ ہر { $seconds } سیکنڈ بعد دوبارہ آتا ہے۔
field-still-begin = میرے لکھنے تک اسے روکے رکھیں
field-still = یہ صفحہ جیسا ہے ویسا رہے گا: نئی بات سامنے نہیں آئے گی۔
field-still-end = اسے خود دوبارہ آنے دیں
field-roll-call = کیا آپ کے ہاں سب خیریت ہے؟
field-well = سب خیریت ہے
field-emergency = ہم خطرے میں ہیں
field-emergency-help = کنٹرول روم اور ہر عملے کو فوراً بتاتا ہے، آپ جو بھی کر رہے ہوں۔
field-emergency-real = مشق کے دوران بھی یہ اصلی سمجھا جاتا ہے۔
field-emergency-said = سب جانتے ہیں کہ آپ خطرے میں ہیں۔ مدد بھیجی جا رہی ہے۔
field-service = وقفہ، مرمت، ڈیوٹی کا اختتام

field-units-title = گشتی یونٹیں
field-units-lead = کنٹرول روم کی یونٹیں، چاہے ڈیوٹی پر ہوں یا نہ ہوں۔ عملہ اپنی یونٹ کو خود اپنے صفحے پر ڈیوٹی پر لاتا ہے۔
field-units-form = یونٹ بنائیں
field-units-form-lead = کوئی گاڑی، پیدل گشت یا ٹیم جسے کنٹرول روم بھیج سکے۔
field-units-none = ابھی کوئی یونٹ نہیں۔
field-units-none-help = کنٹرول روم کا سربراہ انہیں یہاں بناتا ہے۔
field-units-more = مزید یونٹیں
field-units-type = قسم
field-units-home = اپنی جگہ
field-units-home-help = جو وہاں تعینات ہیں وہ اسے ڈیوٹی پر لا سکتے ہیں۔
field-units-choose = براہ کرم چنیں
field-units-duty = ڈیوٹی
field-units-on-duty = ڈیوٹی پر
field-units-dissolve = ختم کریں
field-units-dissolve-this = { $unit } ختم کریں
field-units-has = اس کے پاس ہمیشہ کیا ہوتا ہے؟
field-units-has-help = وہ چنیں جو خود گاڑی یا ٹیم کا حصہ ہو، چاہے اس میں کوئی بھی بیٹھے۔
field-units-call-sign = کال سائن
field-units-call-sign-help = جیسے وائرلیس پر بولا جاتا ہے: لاطینی حروف، ہندسے اور ہائفن، زیادہ سے زیادہ 12، مثلاً K-21۔
field-units-bad-call-sign = کال سائن میں لاطینی حروف، ہندسے اور ہائفن ہوتے ہیں، زیادہ سے زیادہ 12۔
field-units-taken = اس کال سائن کی یونٹ پہلے سے ہے۔
field-units-for-exercises = X- مشق کی یونٹوں کے نام سے پہلے آتا ہے؛ کسی اور حرف سے شروع کریں۔
