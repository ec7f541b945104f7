### reviewed: no

## The command room

nav-room = کمانڈ روم
room-title = کمانڈ روم
room-queue = کیا انتظار میں ہے
room-queue-empty = کچھ انتظار میں نہیں۔
room-queue-empty-help = مدد کی پکاریں اور واقعات یہاں خود بخود آتے ہیں، سب سے فوری پہلے۔
room-chosen = جو چنا گیا
room-chosen-nothing = فہرست سے کچھ چنیں، یا نیچے کی سطر میں اس کا نام لکھیں۔
room-map = نقشہ
room-map-help = تیر والی کلیدیں نقشہ ہلاتی ہیں، جمع اور منفی قریب یا دور کرتے ہیں، Enter درمیان والی چیز کھولتا ہے۔
room-map-failed = اس آلے پر نقشہ نہیں بن سکتا۔ جو کچھ اس پر ہے وہ فہرستوں میں ہے۔
room-map-all = سب دکھائیں
room-units = یونٹیں
room-units-empty = کوئی یونٹ ڈیوٹی پر نہیں۔
room-units-empty-help = یونٹیں ڈیوٹی پر آتے ہی یہاں نظر آتی ہیں۔
room-renew = صفحہ دوبارہ بنائیں
room-no-script = جب تک کچھ چنا نہ جائے یہ صفحہ ہر { $seconds } سیکنڈ بعد دوبارہ آتا ہے۔ سکرپٹ کے ساتھ یہ خود بدلتا ہے، آواز دیتا ہے اور نقشہ دکھاتا ہے۔
room-lost = رابطہ ٹوٹ گیا ہے۔ جو آپ دیکھ رہے ہیں پرانا ہو سکتا ہے۔ ہم دوبارہ کوشش کر رہے ہیں۔
room-over = اب آپ یہ بورڈ نہیں دیکھ سکتے۔
room-somebody = کوئی
room-signal = مدد کی پکار
room-signal-waits = کسی نے نہیں لی
room-signal-taken = لی گئی
room-taken-by = { $who } نے لی ہے
room-taken-by-nobody = یہ کسی نے نہیں لی۔
room-claim = میں لیتا ہوں
room-take-over = اپنے ذمے لیں
room-release = واپس کریں
room-pass = دوسرے روم کو دیں
room-pass-to = کس روم کو
room-call-back = میں نے واپس رابطہ کیا
room-call-back-how = کیسے؟
room-call-back-answered = کیا کسی نے جواب دیا؟
room-answered = جواب ملا
room-not-answered = جواب نہیں ملا
room-message = دبانے والے کو لکھیں
room-message-words = آپ کے الفاظ ان کی سکرین پر آئیں گے
room-false = کسی کو مدد درکار نہ تھی
room-abandon = کسی سے رابطہ نہیں ہو سکتا
room-why = آپ کو کیسے معلوم ہوا؟ یہ روم میں ہی رہے گا۔
room-tried = کیا کوشش کی گئی؟ یہ روم میں ہی رہے گا۔
room-end-test = ٹیسٹ ختم کریں
room-acts = کیا کیا جا سکتا ہے
room-choose-one = براہ کرم ایک چنیں۔
room-caller = نام
room-phone = ٹیلی فون
room-code = خفیہ لفظ
room-way = کس راستے سے آئی
room-facts = کیا معلوم ہے
room-positions = مقامات
room-said = کیا کہا گیا
room-from-caller = دبانے والے نے:
room-held = بٹن { $count ->
    [one] { $count } سیکنڈ
   *[other] { $count } سیکنڈ
} تک دبایا گیا
room-queued = آلے پر { $count ->
    [one] { $count } سیکنڈ
   *[other] { $count } سیکنڈ
} انتظار کیا
room-kept = پہلے لاگ کے ساتھ محفوظ رکھی گئی
room-spooled = یہاں محفوظ ہے، ابھی لاگ میں نہیں
room-spooled-help = یہ ابھی اس فہرست میں نہیں لی جا سکتی۔ واپس فون کریں، اور وائرلیس پر کسی کو بھیجیں۔ یہ خود ہی لاگ میں چلی جائے گی۔
room-spooled-stays = یہ لاگ اب کچھ نہیں لیتی۔ واپس فون کریں، وائرلیس پر کسی کو بھیجیں، اور اسے کہیں اور بھی لکھ لیں۔
room-spooled-more = { $count ->
    [one] مزید { $count } پکار یہاں محفوظ ہے
   *[other] مزید { $count } پکاریں یہاں محفوظ ہیں
}
room-metres = { $count } میٹر
room-mark-duress = دباؤ میں منسوخ کی گئی
room-duress-help = آلے پر یہ منسوخ دکھائی دیتی ہے۔ جس کے پاس آلہ ہے وہ مجبور ہو سکتا ہے۔ گھنٹی نہ دیں، چپکے سے مدد کریں۔
room-mark-silent = خاموش: وہاں کوئی آواز نہ کریں
room-mark-presses = { $count ->
    [one] ایک بار
   *[other] { $count } بار
} دبایا گیا
room-mark-cancel-asked = کہتے ہیں کہ محفوظ ہیں
room-mark-neighbour = دوسرے رومز کو بتایا گیا
room-status-exercise = مشق
room-status-test = ٹیسٹ
room-status-system = نظام

## Sound and keys

room-sound-on = آواز چل رہی ہے
room-sound-off = آواز بند ہے
room-sound-blocked = براؤزر آواز روک رہا ہے۔ کوئی کلید یا بٹن دبائیں۔
room-sound-try = آواز آزمائیں
room-sound-switch = آواز کھولیں یا بند کریں
room-keys = کلیدیں
room-keys-off = اکیلے حروف کچھ نہ کریں
room-key-help = یہ فہرست
room-key-next = فہرست میں اگلا
room-key-previous = پچھلا
room-key-open = کھولیں
room-key-claim = جو سب سے دیر سے انتظار میں ہے وہ لیں
room-key-line = لکھنے کی سطر
room-key-queue = فہرست پر
room-key-chosen = چنی ہوئی چیز پر
room-key-map = نقشے پر
room-key-units = یونٹوں پر
room-key-sound = آواز آزمائیں
room-key-leave = صفحے پر واپس

## Why not

room-refused-claimed = { $who } پہلے تھے اور یہ لے چکے ہیں۔
room-refused-over = یہ ختم ہو چکی ہے۔
room-refused-not-claimed = براہ کرم پہلے اسے لیں۔
room-refused-already = یہ پہلے ہی ہو چکا ہے۔
room-refused-words-needed = براہ کرم کچھ لکھیں۔
room-refused-too-long = یہ بہت لمبا ہے۔
room-refused-too-many = یہ بہت زیادہ ہے۔
room-refused-call-back-first = ہو سکتا ہے کوئی دباؤ میں ہو: براہ کرم پہلے بغیر آواز ان تک پہنچیں۔
room-refused-looks-cancelled = آلے پر یہ منسوخ دکھائی دیتی ہے اور الفاظ نہیں دکھاتی۔
room-refused-no-test = یہ حقیقی ہے: اسے ٹیسٹ کے طور پر ختم نہیں کیا جا سکتا۔
room-refused-same-room = یہ پہلے ہی اسی روم میں ہے۔
room-refused-not-now = موجودہ حالت سے یہ قدم نہیں بنتا۔
room-refused-closed = یہ بند ہے۔ براہ کرم پہلے دوبارہ کھولیں۔
room-refused-not-closed = یہ کھلا ہے۔
room-refused-units-still-out = یونٹیں ابھی باہر ہیں۔ براہ کرم پہلے انہیں فارغ کریں۔
room-refused-disposition-needed = براہ کرم پہلے بتائیں کہ انجام کیا ہوا۔
room-refused-time = ایسا وقت نہیں ہو سکتا۔
room-refused-second-source = ایک ہی ذریعے پر کوئی مسلح داخل نہیں ہوتا: براہ کرم واپس رابطہ کریں یا دوسرا ذریعہ تلاش کریں۔
room-refused-not-mergeable = یہ دونوں نہیں ملائے جا سکتے۔
room-refused-nothing-like-it = اس نام کی کوئی چیز نہیں۔
room-refused-off-duty = یونٹ ڈیوٹی پر نہیں۔

## Handing over

room-handover = ڈیوٹی سونپیں

## Incidents

room-incident = واقعہ
room-open-incident = واقعہ کھولیں
room-incident-words = کیا ہوا، اور کہاں؟
room-link = یہ کسی کھلے واقعے سے متعلق ہے
room-link-to = کون سا واقعہ
room-type = قسم
room-type-not-known = ابھی معلوم نہیں
room-priority = ترجیح
room-priority-1 = 1: جان خطرے میں ہے
room-priority-2 = 2: فوری
room-priority-3 = 3: جلد
room-priority-4 = 4: انتظام کیا جا سکتا ہے
room-priority-short = ترجیح { $no }
room-place = جگہ
room-place-not-known = جگہ ابھی معلوم نہیں
room-place-words = جگہ الفاظ میں
room-place-lat = عرض بلد
room-place-lon = طول بلد
room-place-kind = جگہ کی قسم
room-setting = شہر یا دیہات
room-save-place = بتائیں کہاں ہے
room-save-type = بتائیں کیا ہے
room-cautions = احتیاط کریں
room-site = مقام
room-contacts = رابطے
room-premise-notes = جگہ کی ہدایات
room-recommended = کون جا سکتا ہے
room-recommended-none = کسی یونٹ کی ضرورت درج نہیں۔ یونٹوں کی فہرست سے چنیں۔
room-recommended-no-place = پہلے بتائیں کہاں ہے؛ پھر ہم دکھائیں گے کہ قریب کون ہے۔
room-short = کمی: { $count } × { $what }
room-minutes-away = { $count ->
    [one] { $count } منٹ
   *[other] { $count } منٹ
}
room-kilometres = { $km } کلومیٹر
room-position-age = مقام { $age } پرانا
room-send = بھیجیں
room-send-chosen = چنی ہوئی یونٹیں بھیجیں
room-send-other = دوسری یونٹ بھیجیں
room-units-here = کون بھیجا گیا
room-nobody-sent = ابھی کوئی نہیں بھیجا گیا۔
room-step-next = اگلا
room-step-say = وہ کہتے ہیں
room-clear = ان کا کام ہو گیا
room-refuse = وہ نہیں جا سکتے
room-hold = انتظار میں رکھیں
room-hold-until = کتنی دیر
room-held-until = { $when } تک انتظار میں
room-resume = اب انتظار نہیں
room-note = نوٹ لکھیں
room-note-words = نوٹ
room-corroborate = دوسرا ذریعہ ہے
room-merge = یہ وہی دوسرا واقعہ ہے
room-merge-into = وہی جو
room-same-as = شاید وہی
room-not-same = وہی نہیں
room-alarm-level = الارم درجہ { $level }
room-raise = الارم درجہ بڑھائیں
room-notify = ادارے کو بتایا گیا
room-agency = کون سا ادارہ
room-notified-how = کیسے
room-transfer = دوسرا ادارہ لیتا ہے
room-cancel = کسی کو جانے کی ضرورت نہیں
room-close = بند کریں
room-how-ended = انجام کیا ہوا؟
room-reopen = دوبارہ کھولیں
room-reopened = دوبارہ کھولا گیا
room-timeline = کیا ہوا
room-signals-of = اس سے متعلق مدد کی پکاریں
room-signals-count = { $count ->
    [one] { $count } پکار
   *[other] { $count } پکاریں
}
room-units-count = { $count ->
    [one] { $count } یونٹ
   *[other] { $count } یونٹیں
}
room-nobody-yet = کوئی نہیں بھیجا
room-hours-minutes = { $count ->
    [one] { $count } منٹ
   *[other] { $count } منٹ
}

## Units

room-unit = یونٹ
room-free = فارغ
room-crew = عملہ
room-off-duty = ڈیوٹی پر نہیں
room-position-none = مقام نہیں
room-position-stale = مقام پرانا
room-position-lost = نظر سے اوجھل
room-emergency = اہلکار خطرے میں: { $unit }
room-emergency-since = کب سے
room-emergency-show = یونٹ دکھائیں
room-emergency-end = ہنگامی حالت ختم ہوئی
room-welfare-missed = خیریت کی پکار کا جواب نہیں دیا
room-welfare-due = خیریت پوچھی جا رہی ہے
room-well = وہ خیریت سے ہیں
room-watch = باقاعدگی سے خیریت پوچھیں
room-out = نہیں بھیجے جا سکتے
room-in = دوبارہ بھیجے جا سکتے ہیں
room-reason = کیوں

## The line

room-line = سطر
room-line-help = مثلاً ‎/d P21 I4711‎ یونٹ P-21 کو واقعہ I4711 پر بھیجتا ہے۔ Tab پورا کرتا ہے۔
room-line-do = کریں
room-line-done = ہو گیا: { $what }
room-line-show = دکھایا گیا: { $what }
