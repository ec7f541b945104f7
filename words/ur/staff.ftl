### reviewed: no

## Today

today-title = آج
today-mine = ہمارے ذمے باقی
today-nothing = کچھ باقی نہیں ہے۔
today-nothing-help = نئے معاملے آتے ہی یہاں خود نظر آ جاتے ہیں۔ صفحہ دوبارہ کھولنے کی ضرورت نہیں۔
today-below = ہمارے ماتحت یونٹوں میں تاخیر
waits-for-place = طے کرنا ہے کہ یہ کس کے ذمے ہے
waits-for-acknowledgement = ابھی کسی نے اپنے ذمے نہیں لیا
waits-for-reply = بھیجنے والے نے دوبارہ لکھا ہے
waits-for-answer = جواب دینا باقی ہے
waits-for-second = کسی دوسرے افسر کو نتیجہ دیکھنا ہے
waits-for-closing = جواب دے دیا گیا؛ بند ہو سکتا ہے
waits-for-sender = بھیجنے والے سے پوچھا گیا ہے
waits-for-other = کسی اور کا انتظار ہے
waits-for-nothing = بند

## A matter

matter-protected = ایک محفوظ معاملہ
matter-protected-mark = محفوظ
matter-reopened-mark = حل نہیں ہوا: دوبارہ کھلا ہے
matter-ask-owner = یہ معاملہ { $unit } کے پاس ہے۔ براہ کرم ان سے پوچھیں۔
matter-lapses = { $count ->
    [one] { $count } وعدہ وقت پر پورا نہیں ہوا۔
   *[other] { $count } وعدے وقت پر پورے نہیں ہوئے۔
}
matter-next = آپ کیا کر سکتے ہیں
matter-stands = بات کہاں تک پہنچی ہے
matter-promise = بھیجنے والے سے وعدہ
matter-opened = موصول ہوا
matter-ended = انجام
matter-language = بھیجنے والے کی زبان
matter-level = تحفظ
matter-assigned = کس کے پاس ہے
matter-told = بھیجنے والے نے ہمیں کیا بتایا
matter-past = اب تک کیا ہوا
matter-internal = صرف افسروں کے لیے
words-erased = اس معاملے کے الفاظ مٹا دیے گئے ہیں۔
picture-number = تصویر { $number }
answer-yes = ہاں
answer-no = نہیں
level-p0 = سب کے لیے کھلا
level-p1 = عام خدمت
level-p2 = کیس: یہ یونٹ اور اس سے اوپر والے
level-p3 = محفوظ: صرف ڈیسک کے نامزد افسر
level-p4 = سربمہر: صرف نامزد افراد
actor-sender = بھیجنے والا
actor-system = امانت
actor-device = ایک رجسٹرڈ آلہ
actor-operator = انتظامیہ
clock-verdict = بھیجنے والے کا فیصلہ
clock-report = طلب کی گئی رپورٹ

## What an officer can do

act-acknowledge = اپنے ذمے لیں
act-answer = بھیجنے والے کو جواب دیں
act-ask = بھیجنے والے سے پوچھیں
act-note = ساتھیوں کے لیے نوٹ لکھیں
act-confirm-place = طے کریں کہ یہ کس کے ذمے ہے
act-whose = کون سا یونٹ؟
act-forward = دوسرے یونٹ کو بھیجیں
act-why = کیوں؟
act-reason = وجہ، اپنے الفاظ میں
act-words = آپ کے الفاظ
act-files = تصویریں
act-files-help = زیادہ سے زیادہ پانچ تصویریں (JPEG، PNG یا WebP)۔
act-assign = طے کریں کہ یہ کون سنبھالے
act-to-whom = کون؟
act-pause = گھڑی روکیں
act-resume = گھڑی دوبارہ چلائیں
act-move-clock = وعدے کا وقت بدلیں
act-which-clock = کون سا وعدہ؟
act-until = کس دن تک؟
act-propose-close = بند کرنے کی تجویز دیں
act-outcome = نتیجہ کیا رہا؟
act-finding = کیا معلوم ہوا؟ یہ بھیجنے والا پڑھتا ہے۔
act-evidence = اس کا ثبوت کیا ہے؟
act-evidence-needed = یہ ڈیسک معاملہ صرف ثبوت کے ساتھ بند کرتا ہے: الفاظ یا تصویریں۔
act-second = مجھے اس نتیجے سے اتفاق ہے
act-reopen = دوبارہ کھولیں
act-raise = تحفظ بڑھائیں
act-lower = تحفظ کم کریں
act-lower-waits = آپ نے تحفظ کم کرنے کی تجویز دی ہے۔ کسی دوسرے شخص کا متفق ہونا ضروری ہے۔
act-level = کتنا تحفظ؟
act-order-report = رپورٹ طلب کریں
act-submit-report = رپورٹ پیش کریں
act-return-report = مزید معلومات مانگیں
act-accept-report = رپورٹ قبول کریں
outcome-done = کام ہو گیا
outcome-referred = متعلقہ محکمے کے سپرد کیا گیا
outcome-not_possible = ممکن نہیں
outcome-unfounded = ویسا نہیں ہوا جیسا بتایا گیا
act-unfounded-help = دوسرے افسر کا متفق ہونا ضروری ہے۔
ending-agreed = بھیجنے والے نے کہا: حل ہو گیا
ending-silent = بھیجنے والے سے پوچھا گیا، جواب نہیں آیا
ending-no_channel = بھیجنے والے نے رابطے کا کوئی ذریعہ نہیں چھوڑا
ending-not_asked = جواب کے ساتھ ختم ہوا
ending-withdrawn = بھیجنے والے نے واپس لے لیا
pause-waits_for_sender = بھیجنے والے سے کچھ پوچھا گیا ہے
pause-waits_for_other = کسی دوسرے محکمے کا جواب آنا ہے
pause-waits_for_court = عدالت یا سرکاری وکیل کا فیصلہ آنا ہے
forward-area = یہ ان کے علاقے میں ہوا
forward-competence = یہ ان کے اختیار میں ہے
forward-conflict = یہاں کوئی شخص خود اس معاملے میں فریق ہے
forward-capacity = ان کے پاس اس کے لیے لوگ موجود ہیں
refused-title = یہ اس وقت نہیں ہو سکتا
refused-not_allowed = آپ کو اس معاملے میں یہ کرنے کی اجازت نہیں۔
refused-other_page = یہ فارم آپ کے اپنے صفحے سے نہیں آیا۔ براہ کرم صفحہ دوبارہ کھولیں اور ایک بار پھر بھیجیں۔
busy-title = اس وقت بہت زیادہ کام ہے
busy-help = اس وقت بہت سے لوگ لکھ رہے ہیں۔ براہ کرم چند سیکنڈ بعد دوبارہ کوشش کریں؛ آپ کا کچھ ضائع نہیں ہوا۔
