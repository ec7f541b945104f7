### reviewed: no

receipt-title = ہمیں مل گیا
receipt-received = آپ کا پیغام درج ہو گیا۔ اب کوئی اسے چپکے سے بدل یا مٹا نہیں سکتا۔
receipt-code = آپ کا کوڈ
receipt-code-help = اسے لکھ لیں یا تصویر بنا لیں۔ یہ صرف ابھی دکھایا جا رہا ہے۔ اسی سے آپ جواب پڑھیں گے اور دوبارہ لکھیں گے؛ جس کے پاس یہ ہو وہ بھی ایسا کر سکتا ہے۔
receipt-code-elsewhere = پیغام بھیجتے وقت آپ کو دکھایا گیا تھا۔
receipt-fingerprint = کاغذ پر ملانے کے لیے:
receipt-next = اب کیا ہو گا
receipt-unit = ذمہ دار:
receipt-unit-unsure = اب ایک افسر طے کرے گا کہ یہ جگہ کس یونٹ کی ذمہ داری ہے۔
receipt-due = اگلا قدم اس وقت تک اٹھانا ہے:
receipt-late = وقت گزر جائے تو آپ کے کچھ کیے بغیر افسر بالا کو خبر ہو جاتی ہے۔
receipt-verdict = آخر میں ہم آپ سے پوچھیں گے کہ مسئلہ حل ہوا یا نہیں۔
receipt-download = رسید محفوظ کریں
receipt-download-help = ایک فائل جو انٹرنیٹ کے بغیر چلتی ہے۔ اس میں آپ کا لکھا ہوا اور اندراج کا ثبوت ہے۔
receipt-download-discreet = اسے رکھنا ضروری نہیں۔ صرف تب رکھیں جب یہ آلہ کوئی اور نہ دیکھتا ہو: کوڈ ہی کافی ہے۔
receipt-file-title = رسید
receipt-when = درج ہونے کا وقت
receipt-where-to-follow = حال یہاں دیکھیں
receipt-told = آپ نے کیا لکھا
receipt-proof = ثبوت
receipt-proves-nothing = پولیس کا کوئی صفحہ اپنے آپ میں کچھ ثابت نہیں کرتا۔ اس کے اندر کا ثبوت کرتا ہے: کوئی بھی اسے ایسے پروگرام سے جانچ سکتا ہے جو پولیس کا نہیں۔
receipt-others = اس کا طریقہ سب کے لیے کھلا ہے اور یہاں لکھا ہے:
receipt-proof-show = ثبوت دکھائیں
