### reviewed: no

## کون سی باتیں کس کو مل سکتی ہیں

recipient-service = مدد کرنے والا ادارہ
recipient-prosecutor = پراسیکیوٹر
recipient-court = عدالت
recipient-unit = پولیس کا کوئی اور دفتر
recipient-interpreter = ترجمان
recipient-public = سب لوگ
recipient-researcher = تحقیق کے لیے صرف گنتی کرنے والے
class-identity = نام، اور رابطے کا طریقہ
class-content = جو کہا گیا اور جو جواب ملا
class-evidence = تصویریں اور فائلیں
class-internal = اہلکاروں کے آپس کے نوٹ
authority-court = عدالت
authority-prosecutor = پراسیکیوٹر
authority-statute = قانون جو اسی معاملے کے بارے میں ہے

## اجازت، بھیجنے والے کے لیے

consent-title = میری باتیں کس کو مل سکتی ہیں
consent-none = آپ نے کسی بات کی اجازت نہیں دی۔ آپ کی باتیں اسی ڈیسک کے پاس ہیں۔
consent-until = { $when } تک
consent-over = یہ ختم ہوئی: { $when }
consent-withdrawn = واپس لی گئی: { $when }
consent-by-officer = یہ ایک اہلکار نے آپ کی طرف سے لکھا ہے۔ اگر درست نہیں تو یہاں بتائیں۔
consent-withdraw = اجازت واپس لیں
consent-object = میں نے یہ اجازت نہیں دی
consent-give = کسی کو میری باتیں دینے کی اجازت دیں
consent-lead = فیصلہ آپ کا ہے۔ صرف اسی کو ملیں گی جس کا نام آپ لکھیں، صرف وہی باتیں جو آپ چنیں، اور صرف اسی دن تک۔ آپ جب چاہیں اجازت واپس لے سکتے ہیں۔ اس سے پہلے جو دے دیا گیا وہ واپس نہیں آ سکتا۔
consent-to = کس کو مل سکتی ہیں؟
consent-name = ان کا نام کیا ہے؟
consent-name-help = کسی گھر، دفتر یا شخص کا نام۔
consent-which = کون سی باتیں؟
consent-how-long = کتنے عرصے کے لیے؟
consent-week = ایک ہفتہ
consent-month = ایک مہینہ
consent-quarter = تین مہینے
consent-year = ایک سال
consent-who = اجازت کون دے رہا ہے؟
consent-who-person = میں اپنی طرف سے اجازت دیتا / دیتی ہوں
consent-who-guardian = یہ ایک بچے کے بارے میں ہے جس کی دیکھ بھال میں کرتا / کرتی ہوں۔ بچہ بھی راضی ہے، اور یہاں شکایت میرے خلاف نہیں۔
consent-who-representative = مجھے اس شخص کی طرف سے بولنے کے لیے مقرر کیا گیا ہے۔ وہ بھی راضی ہے، اور یہاں شکایت میرے خلاف نہیں۔
consent-withhold = کس کو کچھ بھی نہیں ملنا چاہیے؟
consent-do = میں اجازت دیتا / دیتی ہوں

## مٹانا، بھیجنے والے کے لیے

erase-title = میری باتیں مٹا دیں
erase-lead = مٹائی ہوئی باتیں سب کے لیے اور ہمیشہ کے لیے ختم ہو جاتی ہیں۔ پھر کوئی ان کا جواب نہیں دے سکتا اور کوئی عدالت انہیں نہیں پڑھ سکتی۔ یہ فیصلہ دو اہلکار مل کر کرتے ہیں۔
erase-stays = جو باقی رہتا ہے: یہ کہ کچھ لایا گیا تھا، اور کب۔ آپ کی رسید پھر بھی جانچی جا سکتی ہے۔
erase-question = کیا مٹایا جائے؟
erase-who = صرف میرا نام اور رابطہ
erase-all = جو کچھ میں نے کہا، اور میرا نام
erase-open = معاملہ ابھی کھلا ہے، اس لیے جو آپ نے کہا وہ بند ہونے تک رہے گا۔
erase-held = عدالت یا قانون چاہتا ہے کہ یہ باتیں ابھی رہیں۔ یہ ختم ہونے پر آپ یہاں کہہ سکتے ہیں۔
erase-asked = آپ نے کہہ دیا ہے۔ دو اہلکار فیصلہ کریں گے، اور آپ یہاں دیکھ لیں گے۔
erase-gone = آپ کی باتیں مٹ چکی ہیں۔
erase-why = کیوں، اگر آپ بتانا چاہیں
erase-do = مٹانے کو کہیں

## اہلکاروں کے لیے

nav-keep = جلد مٹنے والی
out-title = باتیں جو باہر جاتی، رہتی یا ختم ہوتی ہیں
consent-nobody = کسی نے کسی بات کی اجازت نہیں دی۔
act-give-consent = لکھیں کہ کسی نے اجازت دی
act-withdraw-consent = لکھیں کہ اجازت واپس لے لی گئی
act-which-consent = کون سی اجازت؟
consent-of-person = متعلقہ شخص خود اجازت دیتا ہے
consent-of-guardian = بچے کا معاملہ: دیکھ بھال کرنے والا اجازت دیتا ہے، بچہ بھی راضی ہے، اور شکایت اس شخص کے خلاف نہیں
consent-of-representative = مقرر کیا گیا نمائندہ بولتا ہے، متعلقہ شخص بھی راضی ہے، اور شکایت نمائندے کے خلاف نہیں
consent-basis = اجازت کیسے دی؟
consent-basis-spoken = زبانی
consent-basis-written = دستخط کر کے
act-disclose = اجازت کے مطابق باتیں دیں
act-disclose-by-law = قانون یا عدالت کے مطالبے پر باتیں دیں
act-authority = مطالبہ کس کا ہے؟
act-reference = اس کا حوالہ نمبر
act-untold = اگر قانون بتانے سے روکتا ہے: کس دن تک؟
act-agree-disclosure = دوسرے شخص کے طور پر میں متفق ہوں: دے دیں
act-drop-disclosure = نہ دیں
act-publish = سب کے لیے باتیں تجویز کریں
act-publish-second = تجویز کی گئی باتیں عام کریں
act-recall = عام کی گئی باتیں واپس لیں
disclosure-waits = { $to } کو: دوسرے شخص کی منظوری چاہیے
disclosure-file = دی گئی فائل: { $to }
disclosure-gone = یہ فائل دوبارہ نہیں بن سکتی۔ اجازت ختم ہو چکی ہے، یا باتیں بدل گئی یا مٹ گئی ہیں۔
act-hold = عدالت یا قانون کے لیے باتیں محفوظ رکھیں
act-release = یہ روک ختم کریں
hold-stands = باتیں محفوظ ہیں، ان کے لیے: { $who }
act-erase = باتیں مٹانے کی تجویز دیں
erase-why-asked = متعلقہ شخص نے کہا
erase-why-ordered = عدالت نے حکم دیا
act-agree-erasure = دوسرے شخص کے طور پر میں متفق ہوں: مٹا دیں
act-decline-erasure = باتیں رکھیں، اور وجہ بتائیں
erasure-asked = متعلقہ شخص نے یہ مٹانے کو کہا: { $what }
erasure-waits = مٹانے کی تجویز: { $what }
keep-title = جلد مٹنے والی باتیں
keep-lead = یہ معاملے بند ہیں اور انہیں رکھنے کا وقت 30 دن میں ختم ہو رہا ہے۔ پھر ان کی باتیں خود مٹ جائیں گی۔ اگر عدالت یا قانون کو ضرورت ہے تو ابھی روک لگائیں۔
keep-nothing = اگلے 30 دن میں کچھ نہیں مٹے گا۔
keep-ends = { $when } کو مٹے گا
keep-held = روک ہے: یہ رہے گا
keep-stepped = اس مشین کی گھڑی نے چھلانگ لگائی ہے۔ جب تک مشین چلانے والا نہ کہے کہ گھڑی درست ہے، کچھ نہیں مٹے گا۔

## دی جانے والی فائل

sheet-title = پولیس کو سونپی گئی باتیں
sheet-for = برائے:
sheet-only = صرف اس وصول کرنے والے اور اس مقصد کے لیے۔ آگے نہ دیں۔
sheet-withhold = یہ ان تک نہ پہنچے:
sheet-as-agreed = متعلقہ شخص کی اجازت سے
sheet-picture-left-out = ایک تصویر جو اس فائل میں نہیں:

## خط

mail-disclosed-subject = { $label } کی باتیں دی گئیں
mail-disclosed-body =
    آپ کے معاملے { $label } کی کچھ باتیں کسی کو دی گئیں، جیسے آپ نے اجازت دی یا جیسے قانون نے مانگا۔

    یہ دیکھنے کے لیے کہ کس کو، { $address } کھولیں اور اپنا کوڈ لکھیں۔
mail-consent-subject = کیا آپ نے اجازت دی؟ { $label }
mail-consent-body =
    ایک اہلکار نے لکھا ہے کہ آپ نے اپنے معاملے { $label } میں کسی بات کی اجازت دی۔

    دیکھنے کے لیے، اور انکار کرنے کے لیے، { $address } کھولیں اور اپنا کوڈ لکھیں۔
