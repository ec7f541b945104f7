### reviewed: no

## Places that are looked after

nav-sites = مقامات
sites-lead = سفارتی دفاتر، سکول، پناہ گاہیں، بینک: وہاں جانے والے کو کیا معلوم ہونا چاہیے، اور کن کے آلات مدد کے لیے پکارتے ہیں۔
sites-add = مقام شامل کریں
sites-none = ابھی کسی مقام کی دیکھ بھال نہیں ہو رہی
sites-none-help = کوئی سفارتی دفتر، سکول، پناہ گاہ یا بینک شامل کریں: کہاں ہے، کسے فون کرنا ہے، اور کس بات سے خبردار رہنا ہے۔
sites-not-found = ایسا کوئی مقام نہیں ملا
sites-search = نام یا پتا
sites-look-only = صرف وہ جنہیں دیکھنا ضروری ہے
sites-all = تمام مقامات
site = مقام
site-name = نام
site-kind = جگہ کی قسم
site-any-kind = کوئی بھی قسم
site-kind-mission = سفارتی دفتر
site-kind-residence = رہائش گاہ
site-kind-school = سکول
site-kind-shelter = پناہ گاہ
site-kind-bank = بینک
site-kind-other = کوئی اور جگہ
site-unit = کون دیکھ بھال کرتا ہے
site-room = جواب دینے والا روم
site-address = کہاں ہے
site-address-help = جیسے آپ وائرلیس پر بتائیں گے: گلی، گیٹ، ساتھ کیا ہے۔
site-point = محلِ وقوع کے اعداد
site-bad-point = یہ محلِ وقوع کے اعداد نہیں۔ براہِ کرم دو عدد لکھیں جیسے 33.58694 اور 71.44270، یا دونوں خالی چھوڑیں۔
site-posts = محافظ اور چوکیاں
site-posts-help = کہاں کھڑے ہیں، کتنے ہیں، انہیں کیسے پہچانیں۔
site-contacts = کسے فون کریں
site-contacts-help = پہلے والے کو پہلے فون کیا جاتا ہے۔ ہر ایک کا نام اور نمبر ضروری ہے۔
site-contacts-none = ابھی کوئی درج نہیں۔
site-contact-name = { $no }۔ نام
site-contact-phone = { $no }۔ ٹیلی فون
site-contact-half = براہِ کرم نام اور نمبر دونوں لکھیں۔
site-run = جب یہ مدد کے لیے پکارے
site-run-help = اندر کیسے آنا ہے، کہاں ملنا ہے، کیا نہیں کرنا۔
site-run-type = شروع میں اسے کیا سمجھا جائے
site-run-type-none = پکار آنے پر طے ہو گا
site-run-none = ابھی کچھ طے نہیں ہوا۔
site-to-look = دیکھنے کے لیے
site-stale-notes = { $count ->
    [one] { $count } نوٹ پر نظرِ ثانی باقی ہے
   *[other] { $count } نوٹوں پر نظرِ ثانی باقی ہے
}
site-overdue = { $count ->
    [one] { $count } خامی کی مدت گزر گئی
   *[other] { $count } خامیوں کی مدت گزر گئی
}
site-change = کارڈ بدلیں
site-done = درج ہو گیا۔
site-done-already = یہ پہلے ہی ہو چکا ہے۔
site-is-closed = اب اس مقام کی دیکھ بھال کوئی نہیں کرتا۔
site-no-such = یہاں اس نام کی کوئی چیز نہیں۔
site-bad-time = یہ دن موزوں نہیں: نظرِ ثانی ختم ہونے سے پہلے ہونی چاہیے۔
site-too-long = یہ بہت لمبا ہے۔ براہِ کرم مختصر کریں۔
site-too-many = یہ پہلے ہی بہت زیادہ ہیں۔

## What to beware of

site-notes = احتیاط
site-notes-none = خبردار رہنے کی کوئی بات معلوم نہیں۔
site-notes-past = اب نہیں دکھائے جاتے
site-note-add = نوٹ لکھیں
site-note-said = وہاں جانے والے کو کیا معلوم ہونا چاہیے؟
site-note-category = کس بارے میں ہے
site-note-severity = کتنا اہم ہے
site-note-keep = صرف اس وقت جب یہ مقام مدد کے لیے پکارے، اور ان کے لیے جو اس کی دیکھ بھال کرتے ہیں
site-note-kept = چند لوگوں تک محدود
site-note-stale = کسی نے وقت پر اس پر نظرِ ثانی نہیں کی
site-note-review = نظرِ ثانی
site-note-until = ختم ہو گا
site-note-ended = ختم ہوا
site-note-review-in = کتنے عرصے میں نظرِ ثانی ہو
site-note-until-in = کتنے عرصے بعد خود ختم ہو
site-note-holds = اب بھی درست ہے
site-note-end = اب درست نہیں
site-category-access = اندر جانے کا راستہ
site-category-people = جن لوگوں کا خیال رکھنا ہے
site-category-weapon = ہتھیار
site-category-animal = جانور
site-category-building = عمارت
site-category-substance = آگ اور خطرناک مادے
site-category-other = کچھ اور
site-severity-information = جاننا مفید ہے
site-severity-caution = احتیاط کریں
site-severity-danger = خطرہ

## Code words

site-code-words = خفیہ الفاظ
site-code-words-none = کوئی طے نہیں۔
site-code-words-choose = الفاظ نئے سرے سے چنیں
site-code-words-help = جو آپ یہاں لکھیں گے وہ پہلے الفاظ کی جگہ لے گا۔ خالی سطریں چھوڑ دی جاتی ہیں۔
site-code-word = { $no }۔ لفظ
site-code-means = { $no }۔ اس کا مطلب
site-code-word-half = براہِ کرم لفظ اور اس کا مطلب دونوں لکھیں۔

## Plans

site-plans = نقشے
site-plans-none = ابھی کوئی نقشہ نہیں۔
site-plan-title = کیا دکھاتا ہے، جیسے نچلی منزل
site-plan-file = تصویر
site-plan-help = تصویر (JPEG، PNG یا WebP)۔ کیمرے نے جو شامل کیا ہو وہ نکال دیا جاتا ہے۔
site-plan-add = نقشہ شامل کریں
site-plan-remove = ہٹا دیں
site-plan-again = واپس رکھیں
site-plans-gone = ہٹائے گئے

## Surveys

site-survey = حفاظتی جائزہ
site-survey-last = آخری بار
site-survey-none = ابھی کسی نے جائزہ نہیں لیا۔
site-survey-said = آپ نے کیا دیکھا؟
site-survey-add = جائزہ درج کریں
site-finding-said = کیا ٹھیک کرنا ہے
site-finding-add = خامی درج کریں
site-finding-due = کب تک
site-finding-due-in = کتنے عرصے میں ٹھیک ہو
site-finding-how = صورتِ حال
site-finding-late = مدت گزر گئی
site-findings = خامیاں
site-mended = ٹھیک ہو گئی
site-mend = یہ ٹھیک ہو گئی

## Who speaks for it

site-operators = اس کی طرف سے کون بولتا ہے
site-operators-none = اس کے لیے کسی کا اکاؤنٹ نہیں۔
site-operator-name = ان کا سائن اِن نام
site-operator-help = جس کا یہاں پہلے سے اکاؤنٹ ہو۔
site-operator-add = کسی کو اس کی طرف سے بولنے دیں
site-operator-remove = اب نہیں
site-operator-nobody = اس نام سے کوئی سائن اِن نہیں کرتا۔
site-close = اس کی دیکھ بھال بند کریں
site-close-why = کیوں؟
site-close-help = اس کے ساتھ اس کے آلات بھی منسوخ ہو جاتے ہیں۔ یہ واپس نہیں ہو سکتا؛ اسے نئے سرے سے شامل کیا جا سکتا ہے۔

## Closed sites

sites-closed = بند کیے گئے مقامات
sites-closed-lead = جن کی کبھی دیکھ بھال ہوتی تھی۔ بند مقام جیسا تھا ویسا ہی رہتا ہے؛ جہاں دوبارہ دیکھ بھال ہو، وہ اسی کارڈ کے ساتھ نئے سرے سے شامل ہوتا ہے۔
sites-closed-none = کوئی مقام بند نہیں ہوا
site-closed-at = بند ہوا
site-add-again = نئے سرے سے شامل کریں
site-point-help = ڈگریاں لکھیں، یا نقشے پر نقطہ چنیں۔ دونوں نہ ہوں تو اوپر جگہ الفاظ میں لکھیں۔
