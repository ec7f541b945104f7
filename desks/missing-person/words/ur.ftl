### reviewed: no

missing-person-name = کوئی لاپتا ہے
missing-person-matter = لاپتا شخص
missing-person-about = اگر کوئی بچہ یا بڑا گھر نہیں پہنچا، اس سے رابطہ نہیں ہو رہا، یا کوئی اسے لے گیا ہے۔ آپ کو انتظار کرنے کی ضرورت نہیں۔
missing-person-promise = جہاں وہ آخری بار نظر آئے اس علاقے کا تھانہ دن ہو یا رات یہ کام اپنے ذمے لیتا ہے۔ بچے کی گمشدگی فوراً درج ہوتی ہے، کوئی آپ کو واپس نہیں بھیج سکتا۔ آپ کا لکھا صرف تلاش کرنے والے پڑھتے ہیں۔

## What we ask

missing-person-ask-who = کون لاپتا ہے؟
missing-person-ask-who-help = نام، اور وہ نام بھی جس سے گھر میں پکارا جاتا ہے۔
missing-person-ask-age = عمر کتنی ہے؟
missing-person-ask-age-help = سالوں میں۔ معلوم نہ ہو تو خالی چھوڑ دیں، تب ہم اسے بچہ سمجھ کر کام کریں گے۔
missing-person-ask-where = آخری بار کہاں دیکھا گیا؟
missing-person-ask-where-help = نقشے پر نشان لگائیں یا جگہ کا نام لکھیں۔ جو آخری جگہ آپ کو معلوم ہو وہی کافی ہے۔
missing-person-ask-when = یہ کب کی بات ہے؟
missing-person-ask-when-help = ٹھیک وقت یاد نہ ہو تو جو دن اور گھنٹا قریب ترین لگے وہ لکھیں۔
missing-person-ask-what_happened = تلاش کے لیے ہمیں کیا معلوم ہونا چاہیے؟
missing-person-ask-what_happened-help = کپڑے، قد، کس کے ساتھ اور کدھر، بیماری یا دوا، فون نمبر، یا کوئی بھی بات جس کی آپ کو فکر ہو۔
missing-person-ask-photos = کیا آپ کے پاس ان کی تصویر ہے؟
missing-person-ask-photos-help = زیادہ سے زیادہ پانچ، جتنی تازہ ہوں بہتر ہے۔ آپ کی رضامندی کے بغیر شائع نہیں کی جاتیں۔
missing-person-ask-relation = آپ ان کے کون ہیں؟
missing-person-ask-relation-help = تاکہ ہمیں معلوم ہو کہ آپ سے کیسے بات کریں۔
missing-person-ask-relation-parent = ماں یا باپ
missing-person-ask-relation-family = خاندان کا کوئی اور فرد
missing-person-ask-relation-friend = دوست یا پڑوسی
missing-person-ask-relation-somebody_else = کوئی اور
missing-person-ask-name = آپ کا نام کیا ہے؟
missing-person-ask-name-help = نام بتانا ضروری نہیں۔ لیکن ہم آپ سے پوچھ سکیں تو تلاش میں مدد ملتی ہے۔

## What we promise

missing-person-clock-first_contact = ایک افسر تلاش شروع کرتا ہے
missing-person-clock-answer = آپ کو بتایا جاتا ہے کہ اب تک کیا کیا گیا
