### reviewed: no

## My account

account-title = میرا اکاؤنٹ
account-back = میرے اکاؤنٹ پر واپس
account-is-set = موجود ہے
account-is-not-set = موجود نہیں
account-no-post = اس وقت آپ کے پاس کوئی عہدہ نہیں، اس لیے کوئی معاملہ نظر نہیں آتا۔
account-sessions = میں کہاں کہاں داخل ہوں
account-sessions-help = اگر ان میں سے کسی کو آپ نہیں پہچانتے تو اسے ختم کریں اور داخلے کے طریقے بدل دیں۔
account-browser = براؤزر
account-browser-unknown = نامعلوم
account-since = کب سے
account-seen = آخری استعمال
account-end = ختم کریں
account-end-one = { $browser } والا داخلہ ختم کریں
account-end-others = باقی سب ختم کریں
account-this-one = یہی والا
account-ways = میرے داخلے کے طریقے
account-ways-help = دو طریقے رکھیں: ایک کھو جائے تو دوسرے سے داخل ہوں۔ سب کھو جائیں تو دو افسر مل کر نئے بنوا سکتے ہیں۔
account-last-way = یہ آپ کے داخلے کا آخری طریقہ ہے۔ پہلے کوئی دوسرا طریقہ بنائیں۔
account-too-many = یہ بہت لمبا ہے، یا تعداد زیادہ ہو گئی ہے۔
account-passkeys = پاس کیز
account-no-passkey = ابھی آپ کے پاس کوئی پاس کی نہیں۔ یہ داخلے کا سب سے محفوظ طریقہ ہے: نہ کوئی اندازہ لگا سکتا ہے، نہ جھوٹے صفحے کو دی جا سکتی ہے۔
account-passkey-name = نئی پاس کی کا نام
account-passkey-name-help = تاکہ آپ اسے پہچان سکیں، جیسے: میرا فون۔
account-passkey-name-needed = پاس کی کو کوئی نام دیں۔
account-passkey-add = اسی فون یا کمپیوٹر کی پاس کی شامل کریں
account-passkey-remove = ہٹائیں
account-passkeys-not-here = پاس کیز صرف وہاں کام کرتی ہیں جہاں یہ سائٹ اپنے نام سے https پر کھلے۔
account-codes = چھ ہندسوں کے کوڈ
account-codes-title = تصدیقی ایپ جوڑیں
account-codes-new = نئی جوڑی ہوئی ایپ کا کوڈ
account-codes-replaces = جو ایپ پہلے جوڑی تھی وہ اب کام نہیں کرے گی۔
account-codes-change = یہ ایپ جوڑیں
account-password-title = میرا پاس ورڈ بدلیں
account-password-change = بدل دیں
account-language = زبان
account-recovery-asked = کسی نے کہا ہے کہ آپ کے داخلے کے سب طریقے کھو گئے، اور دو افسروں سے انہیں نیا کرنے کو کہا گیا ہے۔ اگر یہ آپ نہیں تھے تو ابھی بتائیں۔
account-recovery-not-me = یہ میں نہیں تھا۔ انکار کریں
account-renewed = آپ کے داخلے کے طریقے دو افسروں نے آخری بار اس وقت نئے کیے:
account-password-now = آپ کا موجودہ پاس ورڈ
account-password-now-wrong = یہ آپ کا پاس ورڈ نہیں۔
