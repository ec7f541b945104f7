### reviewed: no

complaint-name = پولیس کے خلاف شکایت
complaint-matter = شکایت
complaint-about = اگر کسی پولیس اہلکار نے پیسے مانگے، کسی کو ناحق بند رکھا، رپورٹ درج نہیں کی، یا آپ سے یا کسی اور سے برا سلوک کیا۔
complaint-promise = جس دفتر یا تھانے کی شکایت ہے وہ اور ضلعے میں اس کے بڑے افسر اسے نہیں پڑھ سکتے۔ کسی دوسرے دفتر کا اعلیٰ افسر اس کی چھان بین کرے گا اور آپ کو جواب دے گا۔ آپ کو رسید ملے گی جو ثابت کرتی ہے کہ آپ نے کیا اور کب بھیجا۔
complaint-neutral = میرا پیغام

## What we ask

complaint-ask-what_happened = کیا ہوا؟
complaint-ask-what_happened-help = اپنے الفاظ میں بتائیں: کیا کیا گیا اور جہاں تک آپ کو معلوم ہے کس نے کیا۔ بعد میں اور بھی لکھ سکتے ہیں۔
complaint-ask-kind = شکایت کس بارے میں ہے؟
complaint-ask-kind-help = جو سب سے قریب لگے وہ چنیں۔ اسی سے طے ہوتا ہے کہ ہمیں کتنی جلدی جواب دینا ہے۔
complaint-ask-kind-illegal_detention = کسی کو ناحق بند رکھا گیا ہے
complaint-ask-kind-bribe = پیسے یا کوئی فائدہ مانگا گیا
complaint-ask-kind-not_registered = رپورٹ درج نہیں کی گئی
complaint-ask-kind-arrest_of_innocent = کسی بے قصور کو گرفتار کیا گیا
complaint-ask-kind-misconduct = بدتمیزی، مار پیٹ یا ناانصافی
complaint-ask-kind-other = کچھ اور
complaint-ask-unit = یہ کس تھانے یا دفتر کے بارے میں ہے؟
complaint-ask-unit-help = وہاں کام کرنے والا کوئی شخص آپ کی شکایت نہیں دیکھ سکے گا۔ معلوم نہ ہو تو خالی چھوڑ دیں۔
complaint-ask-where = یہ کہاں ہوا؟
complaint-ask-where-help = نقشے پر نشان لگائیں یا جگہ کا نام لکھیں۔
complaint-ask-when = یہ کب ہوا؟
complaint-ask-when-help = ٹھیک وقت یاد نہ ہو تو جو دن اور گھنٹا قریب ترین لگے وہ لکھیں۔
complaint-ask-photos = کیا آپ کے پاس تصویریں یا کاغذات کی تصویریں ہیں؟
complaint-ask-photos-help = زیادہ سے زیادہ پانچ۔ یہ بند رکھی جاتی ہیں اور صرف چھان بین کرنے والے دیکھتے ہیں۔
complaint-ask-name = آپ کا نام کیا ہے؟
complaint-ask-name-help = نام بتانا ضروری نہیں۔ نام کے بغیر بھی ہم چھان بین کریں گے اور جواب دیں گے۔

## What we promise

complaint-clock-first_contact = ایک اعلیٰ افسر آپ سے رابطہ کرتا ہے
complaint-clock-answer = آپ کو بتایا جاتا ہے کہ کیا معلوم ہوا اور کیا کیا گیا
