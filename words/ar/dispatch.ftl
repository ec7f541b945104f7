### reviewed: no

## Where an incident is

incident-stage-received = وردت
incident-stage-triaged = مصنفة والمكان غير معروف
incident-stage-held = معلقة
incident-stage-pending = بانتظار وحدة
incident-stage-reopened = أعيد فتحها
incident-stage-dispatched = أُرسلت وحدة
incident-stage-on_scene = الوحدة في المكان
incident-stage-units_clear = انتهت الوحدات
incident-stage-disposed = ذُكرت النتيجة
incident-stage-closed = مغلقة
incident-stage-merged_into = هي نفسها أخرى
incident-stage-transferred = لدى جهة أخرى
incident-stage-cancelled = ألغيت

## How far a unit is

assignment-step-proposed = مقترحة
assignment-step-dispatched = أُرسلت
assignment-step-unreached = لم ترد
assignment-step-acknowledged = علمت
assignment-step-en_route = في الطريق
assignment-step-staged = تنتظر قريبا
assignment-step-on_scene = في المكان
assignment-step-transporting = تنقل شخصا
assignment-step-at_destination = في الوجهة
assignment-step-ended = انتهت

## Why an incident waits

hold-reason-no_units = لا وحدة متاحة
hold-reason-appointment = اتُّفق على موعد
hold-reason-more_information = تلزم معلومات أكثر
hold-reason-other_agency = جهة أخرى أولا
hold-reason-more_urgent_first = الأكثر إلحاحا أولا

## Why a unit cannot go

refuse-reason-engaged = منشغلة بما لا ينتظر
refuse-reason-vehicle = عطل في المركبة
refuse-reason-no_way = لا طريق
refuse-reason-crew = الطاقم غير مناسب
refuse-reason-conflict = أحدهم طرف فيها
refuse-reason-other = سبب آخر

## Why a unit is done

clear-reason-done = أُنجز
clear-reason-nothing_found = لم يوجد أحد
clear-reason-not_needed = غير مطلوبة
clear-reason-relieved = وحدة أخرى تواصل
clear-reason-called_off = أُلغي الإرسال
clear-reason-unreached = لم ترد قط
clear-reason-shift_ended = انتهت المناوبة
clear-reason-emergency = اضطرت إلى المغادرة

## Why nobody needs to go

cancel-reason-by_caller = تراجع المتصل
cancel-reason-false_alarm = ليست حالة طارئة
cancel-reason-test = اختبار
cancel-reason-mistake = فُتحت خطأ
cancel-reason-resolved = حُلت تلقائيا

## How an incident ended

disposition-assisted = قُدمت المساعدة
disposition-report_taken = أُخذ بلاغ
disposition-case_registered = سُجلت قضية
disposition-arrest = تم توقيف شخص
disposition-advised = قُدم الإرشاد
disposition-settled = سُوّي بين الناس
disposition-brought_to_safety = نُقل إلى مكان آمن
disposition-gone_on_arrival = لم يبق أحد عند الوصول
disposition-unfounded = لم يكن هناك شيء
disposition-accidental = حدث عرضا
disposition-handed_over = سُلمت إلى جهة أخرى
disposition-duplicate = مكررة
disposition-exercise = تمرين أو اختبار

## Why it is opened again

reopen-reason-assigned = أُرسل شخص مجددا
reopen-reason-new_signal = نداء جديد
reopen-reason-caller_says = يقال إنها مستمرة
reopen-reason-mistake = أُغلقت خطأ

## How an agency was told

notified-by-phone = بالهاتف
notified-by-radio = باللاسلكي
notified-by-message = برسالة
notified-by-in_person = شخصيا

## Sharing

share-how-view = للاطلاع
share-how-assist = للاطلاع والمساعدة
share-field-type = النوع
share-field-priority = درجة الإلحاح
share-field-place = المكان
share-field-cautions = التنبيهات
share-field-units = الوحدات
share-field-notes = الملاحظات
reject-cause-not_ours = ليس من اختصاصنا
reject-cause-none_free = لا أحد متاح
reject-cause-have_it = لدينا بالفعل
reject-cause-may_not = لا يُسمح لنا

## Places

place-kind-other = أخرى
place-kind-road = طريق
place-kind-residence = منزل
place-kind-school = مدرسة
place-kind-shelter = مأوى
place-kind-diplomatic = بعثة
place-kind-bank = مصرف
place-kind-hospital = مستشفى
place-kind-worship = مكان عبادة
place-kind-market = سوق
setting-urban = مدينة
setting-rural = ريف

## What to take care of

caution-weapon = سلاح
caution-shots = إطلاق نار
caution-explosive = متفجرات
caution-fire = حريق أو دخان
caution-chemical = مادة ضارة
caution-crowd = حشد
caution-animal = كلب أو حيوان
caution-infection = مرض معد
caution-silent_approach = اقتربوا دون صفارة
caution-child = يوجد طفل
caution-unsafe_place = المكان نفسه خطر
source-called_back = أعيد الاتصال
source-second_caller = متصل آخر
source-camera = كاميرا
source-officer = يراه رجل أمن
source-agency = جهة أخرى

## Field units

out-reason-break = استراحة
out-reason-vehicle = المركبة
out-reason-paperwork = تقارير أو محكمة
out-reason-escort = مرافقة أو حراسة
out-reason-training = تدريب
out-reason-other = أخرى
welfare-by-unit = الوحدة نفسها
welfare-by-room = غرفة السيطرة
emergency-end-safe = لا أحد في خطر
emergency-end-accident = ضُغط عرضا
emergency-end-test = اختبار
overlay-none = كل شيء بخير
overlay-welfare_due = تُسأل عن سلامتها
overlay-welfare_missed = لم تجب عن التفقد
overlay-emergency = رجل أمن في خطر

## Who could go

recommend-reason-in_area = ضمن منطقتها
recommend-reason-nearest = الأقرب
recommend-reason-fastest = الأسرع وصولا
recommend-reason-attribute = لديها المطلوب
recommend-reason-stands_in = تستطيع هذا العمل أيضا
recommend-nothing-known = اذكروا أولا ما هي وأين: عندها نعرض من هو قريب.
shortfall-none_on_duty = لا أحد في الخدمة
shortfall-none_available = لا أحد متاح
shortfall-outside_radius = الكل بعيد جدا
shortfall-stale = مواقعها غير معروفة حديثا
shortfall-no_attribute = لا أحد لديه المطلوب

## What happened to an incident

incident-event-incident_opened = فُتحت
incident-event-retyped = حُدد النوع
incident-event-prioritised = حُدد الإلحاح
incident-event-placed = حُدد المكان
incident-event-caution_added = أُضيف تنبيه
incident-event-noted = ملاحظة
incident-event-signal_linked = أُضيف نداء
incident-event-signal_unlinked = فُصل نداء
incident-event-corroborated = مصدر ثان
incident-event-held = عُلقت
incident-event-released = لم تعد معلقة
incident-event-alarm_raised = رُفع مستوى الإنذار
incident-event-recommendation_shown = اختيار من القائمة
incident-event-assignment_proposed = اقتُرحت وحدة
incident-event-assignment_dispatched = أُرسلت وحدة
incident-event-assignment_acknowledged = علمت الوحدة
incident-event-assignment_refused = الوحدة لا تستطيع
incident-event-assignment_unreached = لم ترد الوحدة
incident-event-assignment_en_route = الوحدة في الطريق
incident-event-assignment_staged = الوحدة تنتظر قريبا
incident-event-assignment_on_scene = الوحدة في المكان
incident-event-assignment_transporting = الوحدة تنقل شخصا
incident-event-assignment_at_destination = الوحدة في الوجهة
incident-event-assignment_cleared = انتهت الوحدة
incident-event-assignment_diverted = حُولت الوحدة
incident-event-assignment_time_corrected = صُحح الوقت
incident-event-merged_into = ضُمت إلى أخرى
incident-event-absorbed = ضُمت إليها أخرى
incident-event-unmerged = فُصلت
incident-event-separated = فُصلت عنها أخرى
incident-event-linked = مرتبطة بأخرى
incident-event-duplicate_dismissed = متشابهة فقط
incident-event-transferred = أُحيلت إلى جهة أخرى
incident-event-cancelled = أُلغيت
incident-event-disposed = ذُكرت النتيجة
incident-event-closed = أُغلقت
incident-event-reopened = أُعيد فتحها
incident-event-agency_notified = أُبلغت جهة
incident-event-share_offered = عُرضت المشاركة
incident-event-share_accepted = قُبلت المشاركة
incident-event-share_rejected = لم تُقبل المشاركة
incident-event-share_ended = انتهت المشاركة
incident-event-aid_requested = طُلبت وحدات من غرفة أخرى
incident-event-aid_offered = عُرضت وحدات
incident-event-aid_declined = لا وحدات متاحة
incident-event-aid_deployed = أُخذت الوحدات المعارة
incident-event-aid_released = أُعيدت الوحدات المعارة

## What happened to a unit

field-event-field_unit_formed = شُكلت
field-event-field_unit_changed = غُيرت
field-event-field_unit_dissolved = حُلت
field-event-duty_started = في الخدمة
field-event-crew_changed = تغيّر الطاقم
field-event-duty_ended = خارج الخدمة
field-event-went_out_of_service = لا يمكن إرسالها
field-event-came_into_service = يمكن إرسالها مجددا
field-event-emergency_raised = رجل أمن في خطر
field-event-emergency_ended = زال الخطر
field-event-welfare_watched = يُسأل عنها بانتظام
field-event-welfare_unwatched = لم يعد يُسأل عنها
field-event-welfare_due = سُئل عنها
field-event-welfare_answered = كل شيء بخير
field-event-welfare_missed = لم تجب عن التفقد

## What whoever must know at once is told

dispatch-told-sent = أُرسلتم إلى حادثة. يرجى فتحها والرد.
dispatch-told-called-off = لم تعد هناك حاجة إليكم في الحادثة.
dispatch-told-unreached = لم ترد وحدة أُرسلت. يرجى النظر.
dispatch-told-emergency = رجل أمن في خطر. يرجى النظر فورا.
dispatch-told-welfare = هل أنتم بخير؟ يرجى الرد الآن.
dispatch-told-welfare-missed = لم تؤكد وحدة سلامتها. يرجى النظر فورا.
dispatch-told-offer = عُرض عليكم جزء من حادثة.
dispatch-told-aid = غرفة أخرى تطلب منكم وحدات.

## Why not

refused-dispatch-not_there = لا يوجد شيء بهذا الاسم.
refused-dispatch-already = هي كذلك بالفعل.
refused-dispatch-closed = هي مغلقة. يرجى فتحها مجددا أولا.
refused-dispatch-not_closed = هي مفتوحة.
refused-dispatch-not_now = هذا لا يتبع الحالة الحالية.
refused-dispatch-units_out = ما زالت وحدات في الخارج. يرجى إنهاؤها أولا.
refused-dispatch-disposition = يرجى ذكر كيف انتهت أولا.
refused-dispatch-words = يرجى كتابة شيء.
refused-dispatch-too_long = هذا طويل جدا.
refused-dispatch-too_many = هذا كثير دفعة واحدة.
refused-dispatch-time = هذا الوقت غير ممكن.
refused-dispatch-second_source = لا يدخل أحد مسلحا بناء على مصدر واحد. يرجى معاودة الاتصال أو إيجاد مصدر ثان.
refused-dispatch-not_mergeable = لا يمكن ضم هاتين.
refused-dispatch-not_offered = لم تُعرض عليكم، أو انتهى وقتها.
refused-dispatch-off_duty = الوحدة خارج الخدمة.
refused-dispatch-on_duty = الوحدة في الخدمة.
refused-dispatch-crew = للوحدة من شخص إلى اثني عشر شخصا.
refused-dispatch-other_status = يُفصل الحقيقي عن التمرين.
refused-dispatch-claimed = سبق شخص آخر وتولاها.
refused-dispatch-not_claimed = يرجى توليها أولا.
refused-dispatch-over = انتهى الأمر.
room-not-yours = يرجى ذكر غرفة السيطرة التي تعملون فيها.
room-no-such-unit = لا توجد وحدة كهذه.
room-point = يرجى ذكر خط العرض وخط الطول معا.

## The line to type in: what each does

line-claim = تولي نداء
line-release = إعادة نداء
line-open = فتح حادثة
line-link = ربط نداء بحادثة
line-dispatch = إرسال وحدات
line-propose = اقتراح وحدة
line-status = بيان وضع وحدة
line-refuse = وحدة لا تستطيع
line-clear = انتهت وحدة
line-divert = تحويل وحدة
line-type = تحديد النوع
line-priority = تحديد الإلحاح
line-hold = تعليق
line-resume = إنهاء التعليق
line-note = كتابة ملاحظة
line-alarm = رفع مستوى الإنذار
line-merge = ضم إلى أخرى
line-close = إغلاق حادثة
line-cancel = لا حاجة لذهاب أحد
line-reopen = إعادة فتح
line-out = وحدة غير متاحة
line-in = وحدة متاحة مجددا
line-well = وحدة بخير
line-safe = انتهى خطر الوحدة
line-show = عرض
line-find = بحث عن كلمات
line-help = ما الأسطر الموجودة؟

## What a line names

line-argument-signal = نداء، مثل S900
line-argument-incident = حادثة، مثل I4711
line-argument-other_incident = الحادثة الأخرى
line-argument-units = وحدات، مثل P21
line-argument-type = النوع
line-argument-priority = الأولوية، من 1 إلى 4
line-argument-level = مستوى الإنذار، من 2 إلى 5
line-argument-time = المدة، مثل 20m
line-argument-hold_reason = سبب الانتظار
line-argument-step = المرحلة
line-argument-refuse_reason = سبب عدم الذهاب
line-argument-clear_reason = سبب الانتهاء
line-argument-disposition = كيف انتهت
line-argument-cancel_reason = سبب الإلغاء
line-argument-out_reason = سبب عدم الإتاحة
line-argument-emergency_end = كيف انتهى الخطر
line-argument-words = كلمات

## What is wrong with a line

line-wrong-empty = يرجى كتابة سطر؛ ? يعرضها كلها.
line-wrong-too_long = هذا السطر طويل جدا.
line-wrong-no_verb = «{ $word }» ليس سطرا. اكتبوا ? لرؤيتها كلها.
line-wrong-not_understood = «{ $word }» غير مفهوم هنا.
line-wrong-ambiguous = «{ $word }» قد يعني أكثر من واحد. يرجى كتابة المزيد.
line-wrong-missing = ينقص: { $argument }
line-wrong-which = { $unit } في أكثر من حادثة. يرجى ذكر أيها.
line-wrong-at_none = { $unit } ليست في أي حادثة.

field-event-tracker_given = أُعطيت الوحدة جهازًا يبيّن مكانها
field-event-tracker_taken = لم يعد أحد أجهزة الوحدة يبيّن مكانها
incident-event-assignment_trail_kept = حُفظ مسار الوحدة مختومًا
