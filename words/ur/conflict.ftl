### reviewed: no

## Who is party to a matter

staff-event-party_excluded = جس کا اس معاملے سے ذاتی تعلق ہے، اسے الگ کر دیا گیا
staff-event-readmission_proposed = کسی شخص کو دوبارہ دکھانے کی تجویز دی گئی
staff-event-party_readmitted = ایک شخص اسے دوبارہ دیکھ سکتا ہے
refused-party_to_it = اس شخص کا یا اس کے یونٹ کا اس معاملے سے ذاتی تعلق ہے۔ براہ کرم کسی اور کو چنیں۔
conflict-complained_of = شکایت انہی کے خلاف ہے
conflict-relative = متعلقہ لوگوں میں ان کا کوئی رشتہ دار ہے
conflict-party = وہ خود اس میں شامل ہیں، یا بہت قریب ہیں
conflict-title = یہ معاملہ کون نہیں دیکھ سکتا
conflict-link = کون اسے نہ دیکھے
conflict-lead = جس کے خلاف شکایت ہو، جو رشتہ دار ہو یا خود شامل ہو، آپ کے بتاتے ہی اسے اس معاملے کا کچھ نظر نہیں آتا: نہ فہرستوں میں، نہ گنتی میں، نہ ہنگامی حالت میں۔
conflict-search = شخص کا نام
conflict-search-help = نام کا ایک حصہ کافی ہے۔
conflict-find = تلاش کریں
conflict-none = اس نام کے کسی شخص کا یہاں اکاؤنٹ نہیں ہے۔ شاید ہجے مختلف ہوں؛ نام کا ایک حصہ لکھ کر دیکھیں۔
conflict-many = اس نام کے اور لوگ بھی ہیں۔ براہ کرم نام کچھ اور لکھیں۔
conflict-who = آپ کی مراد کون ہے؟
conflict-why = وہ اسے کیوں نہ دیکھیں؟
conflict-do = اس شخص کو الگ کریں
conflict-moves = اگر معاملہ ان کے یونٹ کے پاس ہے تو فوراً دوسرے یونٹ کو چلا جاتا ہے۔ کوئی مہلت نہیں بدلتی۔
conflict-out = جو پہلے سے الگ ہیں
conflict-nobody = کسی کو الگ نہیں کیا گیا۔
conflict-units = ان کے یونٹوں کو بھی اس کا کچھ نظر نہیں آتا:
conflict-readmit = وہ اسے دوبارہ دیکھ سکتے ہیں
conflict-readmit-waits = یہ تجویز آپ نے دی ہے۔ ایک اور شخص کا متفق ہونا ضروری ہے۔
conflict-recuse = میرا اس سے ذاتی تعلق ہے
conflict-recuse-help = اگر متعلقہ لوگوں میں آپ کا کوئی رشتہ دار ہے یا آپ خود شامل ہیں تو یہاں بتائیں۔ اس کے بعد آپ کو اس معاملے کا کچھ نظر نہیں آئے گا۔
conflict-done = یہ اب آپ کو نہیں دکھایا جاتا
conflict-done-help = آپ نے بتایا کہ اس معاملے سے آپ کا ذاتی تعلق ہے۔ اب دوسرے اسے دیکھیں گے۔ بتانے کا شکریہ۔
conflict-choose = براہ کرم ایک شخص چنیں۔
matter-gone = یہ معاملہ اب آپ کو نہیں دکھایا جاتا۔
