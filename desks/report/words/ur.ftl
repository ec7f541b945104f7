### reviewed: no

report-name = کسی واقعے کی اطلاع دیں
report-matter = اطلاع
report-about = چوری، تشدد، دھمکی، دھوکا، حادثہ، گم شدہ چیز، یا کوئی بھی بات جس کا پولیس کو علم ہونا چاہیے۔
report-promise = جس تھانے کا وہ علاقہ ہے، وہی آپ کی اطلاع پڑھے گا اور آپ کو جواب دے گا۔ آپ کو رسید ملے گی، آپ دیکھ سکیں گے کہ کیا ہو رہا ہے، اور آخر میں ہم آپ ہی سے پوچھیں گے کہ مسئلہ حل ہوا یا نہیں۔

## What we ask

report-ask-what_happened = کیا ہوا؟
report-ask-what_happened-help = اپنے الفاظ اور اپنی زبان میں بتائیں۔ سب کچھ ابھی لکھنا ضروری نہیں، بعد میں بھی لکھ سکتے ہیں۔
report-ask-kind = بات کس بارے میں ہے؟
report-ask-kind-help = جو سب سے قریب لگے وہ چنیں۔ یقین نہ ہو تو ”کچھ اور“ چنیں۔
report-ask-kind-theft = کچھ چوری ہوا ہے
report-ask-kind-robbery = کچھ زبردستی یا ہتھیار دکھا کر چھینا گیا ہے
report-ask-kind-violence = کسی کو مارا پیٹا یا زخمی کیا گیا ہے
report-ask-kind-threat = مجھے یا کسی اور کو دھمکی دی جا رہی ہے
report-ask-kind-fraud = میرے ساتھ دھوکا ہوا ہے
report-ask-kind-traffic = سڑک پر حادثہ یا خطرہ
report-ask-kind-lost_property = کوئی چیز گم ہوئی یا ملی ہے
report-ask-kind-other = کچھ اور
report-ask-where = یہ کہاں ہوا؟
report-ask-where-help = نقشے پر نشان لگائیں یا جگہ کا نام لکھیں۔ اگر یہ فون یا انٹرنیٹ پر ہوا ہو تو بتائیں کہ آپ کہاں رہتے ہیں۔
report-ask-when = یہ کب ہوا؟
report-ask-when-help = ٹھیک وقت یاد نہ ہو تو جو دن اور گھنٹا قریب ترین لگے وہ لکھیں۔
report-ask-photos = کیا آپ کے پاس اس کی تصویریں ہیں؟
report-ask-photos-help = زیادہ سے زیادہ پانچ۔ یہ بند رکھی جاتی ہیں اور صرف وہی دیکھتے ہیں جو آپ کی اطلاع پر کام کر رہے ہوں۔
report-ask-name = آپ کا نام کیا ہے؟
report-ask-name-help = نام بتانا ضروری نہیں۔ نام کے بغیر بھی ہم آپ کی اطلاع پڑھیں گے اور جواب دیں گے۔

## What we promise

report-clock-first_contact = ایک افسر آپ کی اطلاع اپنے ذمے لیتا ہے
report-clock-answer = آپ کو جواب ملتا ہے
