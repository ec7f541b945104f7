### reviewed: no

## Devices of a site

site-devices = آلات
site-devices-none = کوئی آلہ درج نہیں: یہاں سے پکارنے والے کی بات سنی جاتی ہے، مگر معلوم نہیں ہوتا کہ کہاں سے ہے۔
device-invite = آلہ درج کریں
device-label = کس کا ہے، یا کہاں لگا ہے
device-label-help = پکار آنے پر روم یہی دیکھتا ہے، جیسے ”رات کا محافظ“ یا ”کاؤنٹر 2“۔
device-phone = اس کا نمبر
device-phone-help = صرف اس ٹیلی فون کے لیے جو پیغام بھیجتا ہے۔
device-phone-needed = براہِ کرم ٹیلی فون کا نمبر لکھیں۔
device-kind = آلے کی قسم
device-kind-phone = کسی کا فون
device-kind-panel = دیوار پر بٹن یا پینل
device-kind-telephone = ٹیلی فون جو پیغام بھیجتا ہے
device-invited = درج ہونے کا انتظار ہے
device-lapsed = کوڈ وقت پر استعمال نہیں ہوا
device-to-compare = ملانا باقی ہے: تب تک اس کی پکار کسی کی بھی سمجھی جائے گی
device-enrolled = درج ہے
device-silent = کافی عرصے سے خبر نہیں
device-heard = آخری بار خبر
device-joined = درج ہوا
device-check = دونوں پر یہ نظر آئے
device-check-help = جس کے پاس آلہ ہے اس سے ہندسے پڑھوائیں۔ اگر فرق ہو تو منسوخ کر دیں۔
device-again = نیا کوڈ بنائیں
device-confirm = ایک جیسے ہیں
device-why = وجہ
device-why-lost = گم ہوا یا چھن گیا
device-why-left = وہ چلے گئے
device-why-replaced = دوسرے نے جگہ لے لی
device-why-broken = خراب
device-why-not_theirs = ہندسے مختلف ہیں
device-revoke = منسوخ کریں
device-code-title = ایک بار کا کوڈ
device-code-scan = آلے پر یہ پتا کھولیں، یا اس کا کیمرا تصویر کی طرف کریں:
device-code-type = اگر کوڈ پہلے سے لکھا نہ ہو تو وہاں لکھیں، اور دو پِن چنیں۔
device-code-compare = دونوں سکرینوں کے ہندسے ملائیں، اور یہاں بتائیں کہ ایک جیسے ہیں۔
device-code-once = یہ صرف ابھی دکھایا جا رہا ہے، ایک آلے کے لیے ہے، اور { $minutes ->
    [one] { $minutes } منٹ
   *[other] { $minutes } منٹ
} بعد ختم ہو جائے گا۔
device-code-done = آلات پر واپس
device-bad-code = یہ کوڈ کارآمد نہیں، یا اب نہیں رہا۔ براہِ کرم نیا مانگیں۔
device-no-key = اس آلے نے کوئی کلید نہیں بھیجی۔
device-bad-pins = براہِ کرم 4 سے 8 ہندسوں کے دو مختلف پِن چنیں۔
device-not-joined = یہ ابھی درج نہیں ہوا۔
device-is-revoked = یہ منسوخ ہو چکا ہے۔ اسے نئے سرے سے درج کیا جا سکتا ہے۔
device-enrol-later = ابھی نہیں ہو سکا۔ براہِ کرم تھوڑی دیر میں دوبارہ کوشش کریں۔

## On the phone

sos-enrol-title = یہ فون متعارف کرائیں
sos-enrol-lead = پھر جب آپ اس سے مدد مانگیں گے تو کنٹرول روم جان لے گا کہ آپ کون ہیں اور کہاں ہیں۔
sos-enrol-script = اس صفحے کو سکرپٹ چاہیے: کلید آپ کے فون پر بنتی ہے اور کبھی اس سے باہر نہیں جاتی۔
sos-enrol-code = ایک بار کا کوڈ
sos-enrol-code-help = سولہ ہندسے۔ جو آپ کے مقام کی دیکھ بھال کرتا ہے وہ آپ کو دیتا ہے۔
sos-enrol-pin = منسوخ کرنے والا پِن
sos-enrol-pin-help = 4 سے 8 ہندسے۔ جب آپ محفوظ ہوں تو یہ لکھیں۔
sos-enrol-duress = مجبوری کا پِن
sos-enrol-duress-help = مختلف ہندسے۔ فون پر وہی نظر آتا ہے، اور مدد پھر بھی آتی ہے۔
sos-enrol-do = متعارف کرائیں
sos-enrol-offline = نیٹ ورک نہیں ہے۔ براہِ کرم دوبارہ کوشش کریں؛ کچھ ضائع نہیں ہوا۔
sos-enrol-done = تقریباً ہو گیا
sos-enrol-compare = یہ ہندسے انہیں پڑھ کر سنائیں جنہوں نے آپ کو کوڈ دیا:
sos-enrol-then = جب وہ کہیں کہ ہندسے ایک جیسے ہیں تو یہ فون متعارف ہو گیا۔
sos-enrol-open = مدد کے صفحے پر
sos-mine = کنٹرول روم اس فون کو جانتا ہے۔
sos-pin = کیا آپ محفوظ ہیں؟ آپ کا پِن
sos-pin-wrong = یہ آپ کا پِن نہیں۔ پکار کھلی رہتی ہے۔
sos-pin-cancel = پِن سے منسوخ کریں
