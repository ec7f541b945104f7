### reviewed: no

follow-lead = رسید کے کوڈ سے آپ دیکھ سکتے ہیں کہ آپ کے پیغام کا کیا بنا۔
follow-code = آپ کا کوڈ
follow-code-help = سولہ ہندسے۔ خالی جگہ یا لکیر سے فرق نہیں پڑتا۔
follow-lost = کوڈ کھو گیا؟ اسے کوئی نہیں ڈھونڈ سکتا، ہم بھی نہیں۔ دوبارہ اطلاع دیں اور لکھیں کہ پہلے بھی دی تھی۔
follow-no-such-code = اس کوڈ پر کچھ نہیں ہے۔ ہندسے ایک بار پھر دیکھ لیں۔
follow-too-many = اس وقت بہت لوگ پوچھ رہے ہیں۔ تھوڑی دیر بعد کوشش کریں۔
follow-title-discreet = میرا پیغام
follow-so-far = اب تک
follow-more = مزید
follow-leave = یہ صفحہ بند کریں
follow-paused = گھڑی رکی ہوئی ہے؛ وجہ نیچے لکھی ہے۔
follow-status-open = آ گیا ہے۔ ابھی کسی نے ہاتھ میں نہیں لیا۔
follow-status-acknowledged = ایک افسر اس پر کام کر رہا ہے۔
follow-status-answered = آپ کو جواب دیا گیا ہے۔
follow-status-proposed = پولیس اسے بند کرنا چاہتی ہے۔
follow-status-closed = یہ بند ہو چکا ہے۔
follow-write-title = دوبارہ لکھیں
follow-write = آپ کا پیغام
follow-write-help = کوئی اور بات، جواب، یا سوال۔
follow-photos = تصویریں
photo = تصویر
who-you = آپ
who-police = پولیس

## Was it solved?

verdict-question = کیا مسئلہ حل ہوا؟
verdict-help = آپ کی بات مانی جائے گی۔ آپ نہ کہیں تو یہ ایک درجہ اوپر دوبارہ کھلے گا، اسی کوڈ کے ساتھ۔
verdict-why = آپ اس بارے میں کیا کہنا چاہیں گے؟
verdict-yes = ہاں، حل ہو گیا
verdict-no = نہیں، حل نہیں ہوا

## Taking it back

withdraw-title = اپنا پیغام واپس لوں
withdraw-help = پھر اس پر کام ختم ہو جائے گا۔ یہ درج رہے گا کہ پیغام آیا تھا۔ اسے پلٹا نہیں جا سکتا؛ آپ جب چاہیں دوبارہ اطلاع دے سکتے ہیں۔
withdraw-why = وجہ، اگر بتانا چاہیں
withdraw-do = ہاں، پیغام واپس لے لیں
