### reviewed: no

## The command room

nav-room = غرفة القيادة
room-title = غرفة القيادة
room-queue = في الانتظار
room-queue-empty = لا شيء في الانتظار.
room-queue-empty-help = تظهر نداءات النجدة والحوادث هنا تلقائيًا، والأكثر إلحاحًا أولًا.
room-chosen = المختار
room-chosen-nothing = اختر شيئًا من القائمة، أو اكتب اسمه في السطر أدناه.
room-map = الخريطة
room-map-help = مفاتيح الأسهم تحرك الخريطة، والزائد والناقص يقربانها أو يبعدانها، وEnter يفتح ما في الوسط.
room-map-failed = لا يمكن رسم الخريطة على هذا الجهاز. كل ما عليها موجود في القوائم.
room-map-all = إظهار الكل
room-units = الوحدات
room-units-empty = لا وحدة في الخدمة.
room-units-empty-help = تظهر الوحدات هنا عند بدء خدمتها.
room-renew = رسم الصفحة من جديد
room-no-script = تعود هذه الصفحة كل { $seconds } ثانية ما لم يُختر شيء. ومع البرنامج النصي تتغير بنفسها وتصدر صوتًا وتعرض الخريطة.
room-lost = انقطع الاتصال. قد يكون ما تراه قديمًا. نحاول من جديد.
room-over = لم تعد ترى هذه اللوحة.
room-somebody = أحدهم
room-signal = نداء نجدة
room-signal-waits = لم يتسلمه أحد
room-signal-taken = تم تسلمه
room-taken-by = تسلمه { $who }
room-taken-by-nobody = لم يتسلم هذا أحد.
room-claim = أتسلمه
room-take-over = أتولاه
room-release = أعيده
room-pass = إحالة إلى غرفة أخرى
room-pass-to = إلى أي غرفة
room-call-back = عاودت الاتصال
room-call-back-how = كيف؟
room-call-back-answered = هل أجاب أحد؟
room-answered = أجاب أحدهم
room-not-answered = لم يجب أحد
room-message = الكتابة إلى من ضغط
room-message-words = تظهر كلماتك على شاشته
room-false = لم يحتج أحد إلى نجدة
room-abandon = لا يمكن الوصول إلى أحد
room-why = كيف عرفت؟ يبقى هذا في الغرفة.
room-tried = ماذا جُرِّب؟ يبقى هذا في الغرفة.
room-end-test = إنهاء التجربة
room-acts = ما يمكن فعله
room-choose-one = يرجى اختيار واحد.
room-caller = الاسم
room-phone = الهاتف
room-code = كلمة السر
room-way = ورد عبر
room-facts = المعلوم
room-positions = المواقع
room-said = ما قيل
room-from-caller = من ضغط:
room-held = ضُغط الزر { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
room-queued = انتظر على الجهاز { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
room-kept = حُفظ أولًا بجانب السجل
room-spooled = محفوظ هنا، وليس في السجل بعد
room-spooled-help = لا يمكن تسلّمه في هذه القائمة بعد. عاودوا الاتصال، وأرسلوا أحدًا باللاسلكي. سيدخل السجل من تلقاء نفسه.
room-spooled-stays = لم يعد هذا السجل يقبل شيئًا. عاودوا الاتصال، وأرسلوا أحدًا باللاسلكي، ودوّنوه في مكان آخر أيضًا.
room-spooled-more = { $count ->
    [zero] لا نداء آخر محفوظ هنا
    [one] هناك نداء آخر محفوظ هنا
    [two] هناك نداءان آخران محفوظان هنا
    [few] هناك { $count } نداءات أخرى محفوظة هنا
    [many] هناك { $count } نداءً آخر محفوظًا هنا
   *[other] هناك { $count } نداء آخر محفوظ هنا
}
room-metres = { $count } م
room-mark-duress = أُلغي تحت الإكراه
room-duress-help = يبدو على الجهاز ملغى. قد يكون حامله مُكرهًا. لا تتصل، وساعد سرًا.
room-mark-silent = صامت: لا تُصدر صوتًا هناك
room-mark-presses = ضُغط { $count ->
    [zero] { $count } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
room-mark-cancel-asked = يقول إنه بأمان
room-mark-neighbour = أُبلغت غرف أخرى
room-status-exercise = تمرين
room-status-test = تجربة
room-status-system = نظام

## Sound and keys

room-sound-on = الصوت يعمل
room-sound-off = الصوت متوقف
room-sound-blocked = المتصفح يمنع الصوت. اضغط أي مفتاح أو الزر.
room-sound-try = تجربة الصوت
room-sound-switch = تشغيل الصوت أو إيقافه
room-keys = المفاتيح
room-keys-off = الحروف وحدها لا تفعل شيئًا
room-key-help = هذه القائمة
room-key-next = التالي في القائمة
room-key-previous = السابق
room-key-open = فتحه
room-key-claim = تسلم الأطول انتظارًا
room-key-line = سطر الكتابة
room-key-queue = إلى القائمة
room-key-chosen = إلى المختار
room-key-map = إلى الخريطة
room-key-units = إلى الوحدات
room-key-sound = تجربة الصوت
room-key-leave = العودة إلى الصفحة

## Why not

room-refused-claimed = سبقك { $who } وتسلمه.
room-refused-over = انتهى الأمر.
room-refused-not-claimed = يرجى تسلمه أولًا.
room-refused-already = تم ذلك من قبل.
room-refused-words-needed = يرجى كتابة شيء.
room-refused-too-long = هذا أطول من اللازم.
room-refused-too-many = هذا أكثر من اللازم.
room-refused-call-back-first = قد يكون أحدهم تحت الإكراه: يرجى الوصول إليه أولًا دون صوت.
room-refused-looks-cancelled = يبدو الجهاز ملغى ولا يعرض كلمات.
room-refused-no-test = هذا حقيقي ولا يمكن إنهاؤه كتجربة.
room-refused-same-room = هو في هذه الغرفة بالفعل.
room-refused-not-now = لا تأتي هذه الخطوة بعد الحالة الحالية.
room-refused-closed = هو مغلق. يرجى فتحه من جديد أولًا.
room-refused-not-closed = هو مفتوح.
room-refused-units-still-out = ما زالت وحدات في الخارج. يرجى إنهاء مهامها أولًا.
room-refused-disposition-needed = يرجى أولًا بيان كيف انتهى.
room-refused-time = لا يمكن أن يكون هذا الوقت.
room-refused-second-source = لا يدخل أحد مسلحًا بناء على مصدر واحد: يرجى معاودة الاتصال أو إيجاد مصدر ثان.
room-refused-not-mergeable = لا يمكن جمع هذين.
room-refused-nothing-like-it = لا شيء بهذا الاسم.
room-refused-off-duty = الوحدة خارج الخدمة.

## Handing over

room-handover = تسليم النوبة

## Incidents

room-incident = حادث
room-open-incident = فتح حادث
room-incident-words = ماذا حدث وأين؟
room-link = يتبع حادثًا مفتوحًا
room-link-to = أي حادث
room-type = النوع
room-type-not-known = غير معروف بعد
room-priority = الأولوية
room-priority-1 = 1: حياة في خطر
room-priority-2 = 2: عاجل
room-priority-3 = 3: قريبًا
room-priority-4 = 4: يمكن ترتيبه
room-priority-short = الأولوية { $no }
room-place = المكان
room-place-not-known = المكان غير معروف بعد
room-place-words = المكان بالكلمات
room-place-lat = خط العرض
room-place-lon = خط الطول
room-place-kind = نوع المكان
room-setting = مدينة أو ريف
room-save-place = حدد المكان
room-save-type = حدد النوع
room-cautions = احترس
room-site = الموقع
room-contacts = جهات الاتصال
room-premise-notes = ملاحظات المكان
room-recommended = من يستطيع الذهاب
room-recommended-none = لم تُطلب وحدة. اختر من قائمة الوحدات.
room-recommended-no-place = حدد المكان أولًا، ثم نعرض من هو قريب.
room-short = ينقص: { $count } × { $what }
room-minutes-away = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
room-kilometres = { $km } كم
room-position-age = عمر الموقع { $age }
room-send = إرسال
room-send-chosen = إرسال المختارين
room-send-other = إرسال وحدة أخرى
room-units-here = المرسلون
room-nobody-sent = لم يُرسل أحد بعد.
room-step-next = التالي
room-step-say = يقولون
room-clear = انتهت مهمتهم
room-refuse = لا يستطيعون الذهاب
room-hold = ليبق منتظرًا
room-hold-until = كم من الوقت
room-held-until = ينتظر حتى { $when }
room-resume = لم يعد منتظرًا
room-note = كتابة ملاحظة
room-note-words = ملاحظة
room-corroborate = هناك مصدر ثان
room-merge = هو نفس حادث آخر
room-merge-into = نفس
room-same-as = ربما نفسه
room-not-same = ليس نفسه
room-alarm-level = درجة الإنذار { $level }
room-raise = رفع درجة الإنذار
room-notify = أُبلغت جهة
room-agency = أي جهة
room-notified-how = كيف
room-transfer = تتولاه جهة أخرى
room-cancel = لا حاجة إلى ذهاب أحد
room-close = إغلاق
room-how-ended = كيف انتهى؟
room-reopen = فتح من جديد
room-reopened = فُتح من جديد
room-timeline = ما حدث
room-signals-of = نداءات النجدة التابعة له
room-signals-count = { $count ->
    [zero] لا نداءات
    [one] نداء واحد
    [two] نداءان
    [few] { $count } نداءات
    [many] { $count } نداء
   *[other] { $count } نداء
}
room-units-count = { $count ->
    [zero] لا وحدات
    [one] وحدة واحدة
    [two] وحدتان
    [few] { $count } وحدات
    [many] { $count } وحدة
   *[other] { $count } وحدة
}
room-nobody-yet = لم يُرسل أحد
room-hours-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}

## Units

room-unit = وحدة
room-free = متاحة
room-crew = الطاقم
room-off-duty = خارج الخدمة
room-position-none = لا موقع
room-position-stale = موقع قديم
room-position-lost = غابت عن النظر
room-emergency = ضابط في خطر: { $unit }
room-emergency-since = منذ
room-emergency-show = إظهار الوحدة
room-emergency-end = انتهت حالة الطوارئ
room-welfare-missed = لم تجب على نداء الاطمئنان
room-welfare-due = يُسأل عن سلامتها
room-well = هم بخير
room-watch = السؤال عن سلامتهم بانتظام
room-out = لا يمكن إرسالها
room-in = يمكن إرسالها من جديد
room-reason = لماذا

## The line

room-line = السطر
room-line-help = مثلًا ‎/d P21 I4711‎ يرسل الوحدة P-21 إلى الحادث I4711. ومفتاح Tab يكمل.
room-line-do = نفّذ
room-line-done = تم: { $what }
room-line-show = عُرض: { $what }
