### reviewed: no

## Reading in an emergency

nav-emergency = ہنگامی حالت میں
emergency-title = ہنگامی حالت میں ایک معاملہ پڑھیں
emergency-lead = صرف تب جب ڈیسک کا انتظار کرنے سے کسی کو نقصان پہنچ سکتا ہو۔ براہ کرم پہلے ڈیسک سے رابطہ کریں۔
emergency-what-follows = اس کے بعد: ڈیسک، اس کے سربراہ اور نگرانی کرنے والوں کو فوراً بتایا جاتا ہے۔ آپ { $minutes } منٹ تک ایک معاملہ پڑھ سکتے ہیں؛ نہ کچھ بدلا جا سکتا ہے نہ ساتھ لے جایا جا سکتا ہے۔ کوئی دوسرا شخص { $hours } گھنٹوں میں اس کا جائزہ لیتا ہے، متعلقہ شخص کو نظر آتا ہے کہ اسے پڑھا گیا، اور تعداد شائع ہوتی ہے۔
emergency-mine = ابھی کھلے ہیں
emergency-past = اس سے پہلے
emergency-matter = معاملے کا نمبر یا نشان
emergency-matter-help = جیسا آپ کو بتایا گیا، مثلاً K7F-42Q۔
emergency-reason = یہ انتظار کیوں نہیں کر سکتا؟
emergency-why = وجہ، اپنے الفاظ میں
emergency-why-told = وجہ، افسر کے اپنے الفاظ میں
emergency-why-help = کون خطرے میں ہے اور آپ نے پہلے کیا کوشش کی۔ یہ ڈیسک اور جائزہ لینے والا پڑھتے ہیں۔
emergency-do = یہ معاملہ کھولیں
emergency-none = اس نمبر کا کوئی معاملہ نہیں جسے آپ کھول سکیں۔
emergency-open-already = یہ معاملہ آپ نے پہلے سے کھول رکھا ہے۔
emergency-too-many = آپ نے بہت زیادہ معاملے کھولے یا آزمائے ہیں۔ براہ کرم ڈیسک کو فون کریں یا کسی ساتھی سے کہیں۔
emergency-too-long = یہ بہت زیادہ ہے۔ براہ کرم کم لکھیں۔
emergency-closed = یہ بند ہو چکا ہے۔
emergency-done-already = یہ پہلے ہی ہو چکا ہے۔
emergency-reading = سب کچھ ڈھکا ہوا ہے۔ صرف وہی کھولیں جس کی ابھی ضرورت ہے: ہر کھولا گیا حصہ درج ہوتا ہے۔
emergency-copy = اس صفحے پر آپ کا نام لکھا ہے۔ نقل روکی نہیں جا سکتی؛ مگر معلوم ہے کہ اسے کس نے پڑھا۔
emergency-covered = ڈھکا ہوا
emergency-uncover = یہ حصہ کھولیں
emergency-close = اب مجھے ضرورت نہیں: ابھی بند کریں
emergency-over = بند ہو گیا:
emergency-over-help = اس معاملے کا اب آپ کو کچھ نہیں دکھایا جاتا۔ کوئی دوسرا شخص جائزہ لے گا کہ کیا کیا گیا۔
emergency-until = تک
emergency-explain = وضاحت کریں
emergency-explain-help = جو آپ نے پڑھا اس سے کیا کام لیا؟ یہ جائزہ لینے والا پڑھتا ہے۔
emergency-class-identity = یہ کون ہے اور اس سے کیسے رابطہ ہو
emergency-class-content = کیا کہا گیا
emergency-class-evidence = تصویریں اور ثبوت
emergency-class-internal = افسروں کے نوٹ
emergency-read = ہنگامی حالت میں پڑھا گیا
emergency-wrong-title = بغیر معقول وجہ کے ہنگامی طور پر کھولا گیا
emergency-sender-title = ہنگامی حالت میں اسے کس نے پڑھا
emergency-sender-help = جب کسی کی جان خطرے میں ہو سکتی ہو تو چند افسر ایک محفوظ معاملہ ایک گھنٹے تک پڑھ سکتے ہیں۔ کوئی دوسرا شخص دیکھتا ہے کہ یہ درست تھا یا نہیں۔
emergency-sender-wrong = اس کی جانچ ہوئی، اور اسے پڑھنا درست نہیں تھا۔ افسر کے بالا افسران کو بتا دیا گیا ہے۔ ہمیں افسوس ہے۔
glass-reason-danger_to_life = کسی کی جان خطرے میں ہے
glass-reason-cannot_be_found = خطرے میں پڑا کوئی شخص مل نہیں رہا
glass-reason-desk_not_reachable = ڈیسک سے رابطہ نہیں ہو رہا
glass-reason-court_order = عدالت کا حکم ہاتھ میں ہے
glass-reason-other = کوئی اور وجہ
glass-verdict-justified = یہ درست تھا
glass-verdict-not_justified = یہ درست نہیں تھا
glass-verdict-asks_more = پہلے وضاحت درکار ہے
glass-asked = وضاحت کا انتظار ہے
glass-late = جائزے میں دیر ہو گئی
glass-waits = جائزے کا انتظار ہے
glass-reviews = ہنگامی حالت میں کھولے گئے معاملے
glass-who = کون
glass-which = کون سا معاملہ
glass-when = کب سے – کب تک
glass-uncovered = کیا کھولا گیا
glass-uncovered-none = کچھ نہیں
glass-verdict = کیا یہ درست تھا؟
glass-found = آپ نے کیا پایا
glass-found-help = یہ وہ پڑھتے ہیں جو اس معاملے کے ذمہ دار ہیں۔
glass-do = یہ جائزہ درج کریں
mail-emergency-subject = ہنگامی حالت میں پڑھا گیا: { $label }
mail-emergency-body =
    ایک محفوظ معاملہ ہنگامی حالت میں پڑھا گیا: { $label }
    { $address }
mail-emergency-late-subject = جائزے میں دیر: { $label }
mail-emergency-late-body =
    ہنگامی حالت میں پڑھے گئے اس معاملے کا جائزہ وقت پر نہیں لیا گیا: { $label }
    { $address }
mail-emergency-wrong-subject = بغیر معقول وجہ کے کھولا گیا: { $label }
mail-emergency-wrong-body =
    جائزے سے معلوم ہوا کہ یہ معاملہ ہنگامی حالت میں نہیں پڑھا جانا چاہیے تھا: { $label }
    { $address }
mail-emergency-sender-subject = آپ کے معاملے { $label } کے بارے میں
mail-emergency-sender-body =
    آپ کا معاملہ { $label } ہنگامی حالت میں پڑھا گیا، اور جائزے سے معلوم ہوا کہ یہ درست نہیں تھا۔ کیا ہوا، یہ دیکھنے کے لیے { $address } کھولیں اور اپنا پیروی کا کوڈ لکھیں۔
