### reviewed: no

## A protected matter, for whoever answers for its desk

clock-help = یہ معاملہ محفوظ ہے۔ آپ دیکھتے ہیں کہ ایک وعدے کا وقت چل رہا ہے، اور آپ طے کرتے ہیں کہ اسے کون سنبھالے۔ اس کا نمبر اور اس کے الفاظ انہی کے پاس رہتے ہیں جو اس پر کام کرتے ہیں۔
clock-open = انتظار ہے کہ کوئی اسے سنبھالے
clock-acknowledged = کسی نے اسے سنبھال لیا ہے
clock-answered = جواب دے دیا گیا
clock-proposed = بھیجنے والے کے جواب یا دوسرے افسر کا انتظار
clock-closed = ختم ہوا
clock-until = وعدے کا وقت
clock-in-hand = ڈیسک کا ایک فرد
clock-nobody = ابھی کوئی نہیں
clock-no-taker = اس یونٹ میں ابھی کوئی اسے نہیں سنبھال سکتا۔ وہاں کسی کو عہدہ دیں یا اوپر کے یونٹ سے پوچھیں۔
