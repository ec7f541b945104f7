### reviewed: no

## ابھی یہ کیوں نہیں ہو سکتا: باہر جانے والی اور محفوظ رہنے والی باتیں

refused-too_far_off = یہ وقت بہت دور ہے۔ براہِ کرم کوئی پہلے کا وقت چنیں۔
refused-consent_needed = متعلقہ شخص نے اس کی اجازت نہیں دی، یا اجازت ختم ہو چکی ہے۔
refused-guardian_needed = بچے کے لیے ماں باپ یا بچے کی دیکھ بھال کرنے والے کسی بڑے کی اجازت ضروری ہے۔
refused-guardian_is_party = جو خود اس معاملے میں فریق ہو وہ کسی اور کی طرف سے اجازت نہیں دے سکتا۔
refused-assent_needed = بچے کی اپنی رضامندی بھی ضروری ہے۔
refused-not_to_disclose = براہِ کرم بتائیں کون سی باتیں۔ اہلکاروں کے آپس کے نوٹ اجازت سے بھی باہر نہیں جا سکتے۔
refused-wrong_recipient = یہ وصول کرنے والا اس مقصد کے لیے نہیں ہے۔
refused-changed_meanwhile = اس دوران اس معاملے میں کچھ ہوا ہے۔ براہِ کرم دیکھ کر دوبارہ کریں۔
refused-held = عدالت یا قانون چاہتا ہے کہ یہ باتیں محفوظ رہیں۔ ابھی انہیں کوئی نہیں مٹا سکتا۔
refused-nobody_asked = معاملہ لانے والے نے یہ نہیں کہا۔
refused-words_erased = یہ باتیں پہلے ہی مٹائی جا چکی ہیں۔

## کیا ہوا، بھیجنے والے کے لیے

event-extract_recalled = جو بات عام کی گئی تھی وہ واپس لے لی گئی۔
event-consent_given = اجازت دی گئی کہ آپ کی کچھ باتیں کسی کو دی جا سکتی ہیں۔
event-consent_withdrawn = اجازت واپس لے لی گئی۔ اس کی بنیاد پر اب کچھ باہر نہیں جائے گا۔
event-disclosure_proposed = کسی نے تجویز کیا کہ باتیں باہر کسی کو دی جائیں۔
event-disclosed = آپ کی کچھ باتیں انہیں دی گئیں: { $to }۔
event-handed_over = آپ کی کچھ باتیں انہیں دی گئیں: { $to }۔
event-disclosure_dropped = فیصلہ ہوا کہ باتیں کسی کو نہیں دی جائیں گی۔
event-disclosure_told = قانون کے مطالبے پر آپ کی کچھ باتیں عدالت یا کسی ادارے کو دی گئیں۔ ہمیں پہلے بتانے کی اجازت نہیں تھی۔
event-held = عدالت یا قانون چاہتا ہے کہ باتیں محفوظ رہیں۔
event-hold_released = اب کوئی عدالت یا قانون باتیں محفوظ رکھنے کو نہیں کہتا۔
event-erasure_asked = آپ نے باتیں مٹانے کو کہا۔
event-erasure_proposed = ایک اہلکار نے باتیں مٹانے کی تجویز دی۔
event-erasure_declined = آپ کی باتیں فی الحال رہیں گی۔ وجہ یہاں لکھی ہے۔

## کیا ہوا، اہلکاروں کے لیے

staff-event-extract_recalled = عام کی گئی بات واپس لی گئی
staff-event-consent_given = اجازت دی گئی
staff-event-consent_withdrawn = اجازت واپس لی گئی
staff-event-disclosure_proposed = باہر دینے کی تجویز؛ دوسرے شخص کا انتظار ہے
staff-event-disclosed = باتیں ڈیسک سے باہر گئیں
staff-event-handed_over = باتیں ڈیسک سے باہر گئیں
staff-event-disclosure_dropped = باہر دینے کی تجویز چھوڑ دی گئی
staff-event-disclosure_told = اب بھیجنے والے کو بتایا جا سکتا ہے
staff-event-held = قانونی روک: باتیں محفوظ رہیں گی
staff-event-hold_released = قانونی روک ختم ہوئی
staff-event-erasure_asked = بھیجنے والے نے باتیں مٹانے کو کہا
staff-event-erasure_proposed = مٹانے کی تجویز؛ دوسرے شخص کا انتظار ہے
staff-event-erasure_declined = مٹانے سے انکار کیا گیا
