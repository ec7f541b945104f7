### reviewed: no

## Numbers for everyone

figures-title = ہمارے اعداد و شمار
figures-lead = پولیس کے اپنے کاموں کی گنتی، سب کے لیے۔ یہ ایسے ریکارڈ سے گنی جاتی ہے جسے کوئی چھپ کر بدل نہیں سکتا۔
figures-emergencies = ہنگامی حالت میں پڑھے گئے محفوظ معاملے
figures-emergencies-help = جب کوئی خطرے میں ہو تو چند افسر ایک محفوظ معاملہ ایک گھنٹے تک پڑھ سکتے ہیں۔ ہر بار کسی دوسرے شخص کو تین دن میں بتانا ہوتا ہے کہ یہ درست تھا یا نہیں۔
figures-month = مہینہ
figures-broken = کتنی بار
figures-in-time = وقت پر جائزہ
figures-late = دیر سے
figures-justified = درست تھا
figures-not-justified = درست نہیں تھا
figures-waits = ابھی جائزہ نہیں ہوا
figures-at = گنتی کا وقت
figures-head = عوامی ریکارڈ کے { $size } اندراجات پر، جس کی جڑ یہ ہے
figures-json = یہی پروگراموں کے لیے (JSON)
