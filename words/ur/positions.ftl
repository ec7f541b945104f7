### reviewed: no

## Where devices are

position-id = آلے کی شناخت موجود نہیں یا بہت لمبی ہے۔
position-lat = عرض بلد منفی 90 سے 90 تک کا عدد ہوتا ہے۔
position-lon = طول بلد منفی 180 سے 180 تک کا عدد ہوتا ہے۔
position-time = براہ کرم وقت 1970 سے گزرے سیکنڈ یا ملی سیکنڈ میں لکھیے، یا یوں: 2026-11-27T08:30:00Z
position-too-many = ایک ساتھ اتنے زیادہ مقامات نہیں لیے جا سکتے۔
position-socket = یہ پتا مسلسل رابطہ کھولتا ہے؛ عام درخواست کا جواب یہاں نہیں دیا جا سکتا۔

position-why-too_fast = اتنی رفتار کسی کی نہیں ہو سکتی
position-why-too_vague = بہت غیر واضح
position-why-future = ایسے وقت کا جو ابھی آیا نہیں
position-why-nowhere = آلے کو اپنا مقام معلوم نہیں تھا
