### reviewed: no

## When looking cannot be recorded

looking-title = یہ ابھی نہیں کھل سکتا
looking-is-logged = محفوظ معاملہ جو بھی پڑھے، اس کا اندراج ہوتا ہے۔ اس وقت اندراج نہیں ہو سکتا، اس لیے اسے کوئی نہیں کھول سکتا۔ کچھ ضائع نہیں ہوا۔ براہِ کرم تھوڑی دیر بعد دوبارہ کوشش کریں۔

## Why something cannot be said of a look

refused-look-no_such_look = ایسا کوئی اندراج نہیں ہے۔
refused-look-oneself = یہ کسی دوسرے شخص کو کہنا ہوگا۔
refused-look-not_yours = وجہ صرف وہی بتا سکتا ہے جس نے دیکھا۔
refused-look-not_asked = اس کے بارے میں کسی نے نہیں پوچھا۔
refused-look-already_done = اس کی جانچ پہلے ہو چکی ہے۔
refused-look-waits_for_reason = جس نے دیکھا اس سے پوچھا گیا ہے اور ابھی جواب نہیں آیا۔
refused-look-words_needed = براہِ کرم یہاں کچھ لکھیں۔
refused-look-too_long = یہ بہت زیادہ ہے۔ براہِ کرم کم لکھیں۔

## کوئی کیوں دیکھتا ہے

purpose-work = اپنا کام
purpose-emergency = ہنگامی ضرورت
purpose-review = یہ جانچنا کہ کام کیسے ہوا
purpose-export = بات آگے دی گئی

## جس کا معاملہ ہے اس کے لیے

readers-title = اسے کس نے پڑھا
readers-none = ابھی تک کسی نے نہیں پڑھا۔
readers-none-help = جیسے ہی کوئی افسر اسے کھولے گا، یہاں لکھا جائے گا: کب، کس عہدے سے اور کیوں۔
readers-help = جب بھی کوئی افسر آپ کی لکھی ہوئی بات کھولتا ہے، وہ یہاں درج ہوتا ہے۔ آپ دیکھ سکتے ہیں: کب، کس عہدے سے اور کیوں۔ نام نہیں دکھائے جاتے۔
readers-last = آخری بار:
readers-open = سب پڑھنے والے دیکھیں
readers-when = کب
readers-post = عہدہ
readers-where = کہاں
readers-why = کیوں
readers-here = وہی دفتر جس کے پاس یہ ہے
readers-download = یہ فہرست فائل کے طور پر رکھیں
readers-doubt = کیا یہاں کچھ غلط لگتا ہے؟ اسی کوڈ سے ہمیں لکھیں، یا شکایت کریں۔ اسے دیکھا جائے گا۔
readers-back = واپس

## افسروں کے لیے: معاملہ کس نے دیکھا

seen-title = اسے کس نے دیکھا
seen-help = ہر وہ شخص جس نے یہ محفوظ معاملہ کھولا، اور ہر وہ جس نے مانگا اور جسے بتایا گیا کہ ایسا کچھ نہیں۔ جس کا معاملہ ہے وہ یہ فہرست ناموں کے بغیر دیکھتا ہے۔
seen-none = ابھی تک کسی نے نہیں کھولا۔
seen-who = کون
seen-all = سب دیکھیں
seen-refused = مانگا اور انکار ہوا
seen-outside = دوسرے یونٹ سے
seen-off = اوقاتِ کار کے بعد

## جو افسروں کے ذمہ دار ہیں ان کے لیے

nav-lookups = رسائی
lookups-title = محفوظ معاملات کس نے دیکھے
lookups-why = یہ صفحہ ان لوگوں کی حفاظت کرتا ہے جنہوں نے اپنی بات ہمیں بھروسے سے بتائی۔ یہ دکھاتا ہے کہ محفوظ معاملات کتنی بار کھولے گئے۔ کئی بار دیکھنا درست ہو سکتا ہے، اور ایک بار بھی غلط ہو سکتا ہے: یہاں کا عدد سوال ہے، جواب نہیں۔ کسی کو درجہ نہیں دیا جاتا۔
lookups-month = مہینہ
lookups-unit = یونٹ
lookups-all-units = سب یونٹ
lookups-show = دکھائیں
lookups-person = افسر
lookups-looks = کتنی بار دیکھا
lookups-matters = معاملات
lookups-outside = دوسرے یونٹوں کے
lookups-off = اوقاتِ کار کے بعد
lookups-often = بار بار کھولے
lookups-often-help = بار بار کھولے: وہ معاملات جو افسر نے اس مہینے { $count } یا زیادہ بار کھولے۔
lookups-denied = مانگا اور انکار ہوا
lookups-none = کوئی محفوظ معاملہ نہیں کھولا گیا۔
lookups-none-help = جب افسر محفوظ معاملات کھولتے ہیں تو یہاں گنتی ہوتی ہے، ہر عدد کے پیچھے اس کی فہرست ہے۔
lookups-of = { $name } نے کیا دیکھا
lookups-matter = معاملہ
lookups-matter-number = معاملہ { $number }
lookups-matters-help = جس معاملے کا نشان آپ نہیں دیکھ سکتے، اسے یہاں ایک نمبر ملتا ہے۔ اس صفحے پر ایک نمبر ایک ہی معاملہ ہے۔
lookups-back = سب پر واپس

## جو جانچتے ہیں ان کے لیے

nav-reviews = جانچ
reviews-help = محفوظ باتیں کھولنے کو ایک دوسرا شخص دیکھتا ہے۔ ہر سو میں سے دو بار قرعہ سے چنی جاتی ہیں؛ کوئی انہیں خود نہیں چنتا۔ آپ کو معاملے کا کوئی لفظ نہیں دکھتا۔
reviews-none = کوئی جانچ باقی نہیں۔
reviews-none-help = قرعہ میں نکلنے والے اندراج یہاں آتے ہیں۔ جانچ تین دن میں ہو جانی چاہیے۔
reviews-looks = قرعہ سے چنے گئے اندراج
reviews-more = اور بھی ہیں۔ یہ ہو جائیں تو وہ ظاہر ہوں گے۔
reviews-late = دیر ہو گئی
reviews-since = کب سے باقی ہے
reviews-asked = افسر سے پوچھا گیا ہے اور ابھی جواب نہیں آیا۔
reviews-words = آپ کا سوال یا وجہ
reviews-words-help = جب آپ وجہ پوچھیں یا غلط کہیں تو ضروری ہے۔ افسر اسے پڑھتا ہے۔
reviews-right = درست تھا
reviews-ask = وجہ پوچھیں
reviews-wrong = غلط تھا
verdict-of-look-right = درست تھا
verdict-of-look-to_explain = وجہ پوچھی گئی
verdict-of-look-wrong = غلط تھا
verdict-of-look-explained = جواب دیا

## جس سے پوچھا گیا

my-looks-title = آپ نے جو کھولا اس کے بارے میں سوال
my-looks-help = لوگوں کی حفاظت کے لیے کوئی جانچتا ہے کہ کیا کھولا گیا۔ براہِ کرم بتائیں کہ آپ نے یہ معاملہ کیوں کھولا۔
my-looks-none = آپ سے کسی نے کچھ نہیں پوچھا۔
my-looks-none-help = اگر جانچنے والے کو آپ کے کھولے ہوئے کسی محفوظ معاملے کے بارے میں سوال ہو تو یہاں آئے گا۔
my-looks-why = آپ نے اسے کیوں کھولا؟
my-looks-notice = { $count ->
    [one] آپ سے پوچھا گیا ہے کہ آپ نے ایک محفوظ معاملہ کیوں کھولا۔ براہِ کرم جواب دیں۔
   *[other] آپ سے { $count } محفوظ معاملات کے بارے میں پوچھا گیا ہے جو آپ نے کھولے۔ براہِ کرم جواب دیں۔
}
