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
field-roll-call = کیا آپ کے ہاں سب خیریت ہے؟
field-well = سب خیریت ہے
field-emergency = ہم خطرے میں ہیں
field-emergency-help = کنٹرول روم اور ہر عملے کو فوراً بتاتا ہے، آپ جو بھی کر رہے ہوں۔
field-emergency-real = مشق کے دوران بھی یہ اصلی سمجھا جاتا ہے۔
field-emergency-said = سب جانتے ہیں کہ آپ خطرے میں ہیں۔ مدد بھیجی جا رہی ہے۔
field-service = وقفہ، مرمت، ڈیوٹی کا اختتام
