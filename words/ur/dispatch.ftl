### reviewed: no

## Where an incident is

incident-stage-received = موصول
incident-stage-triaged = نوعیت معلوم، جگہ نامعلوم
incident-stage-held = روکا ہوا
incident-stage-pending = یونٹ کا انتظار
incident-stage-reopened = دوبارہ کھلا
incident-stage-dispatched = یونٹ روانہ
incident-stage-on_scene = یونٹ موقع پر
incident-stage-units_clear = یونٹ فارغ
incident-stage-disposed = نتیجہ درج
incident-stage-closed = بند
incident-stage-merged_into = دوسرے کے ساتھ ایک
incident-stage-transferred = دوسرے ادارے کے پاس
incident-stage-cancelled = منسوخ

## How far a unit is

assignment-step-proposed = تجویز کردہ
assignment-step-dispatched = بھیجا گیا
assignment-step-unreached = جواب نہیں دیا
assignment-step-acknowledged = اطلاع ملی
assignment-step-en_route = راستے میں
assignment-step-staged = قریب منتظر
assignment-step-on_scene = موقع پر
assignment-step-transporting = کسی کو لے جا رہا ہے
assignment-step-at_destination = منزل پر
assignment-step-ended = ختم

## Why an incident waits

hold-reason-no_units = کوئی یونٹ فارغ نہیں
hold-reason-appointment = وقت طے ہوا
hold-reason-more_information = مزید معلومات درکار
hold-reason-other_agency = پہلے دوسرا ادارہ
hold-reason-more_urgent_first = زیادہ ضروری پہلے

## Why a unit cannot go

refuse-reason-engaged = ایسے کام میں جو رک نہیں سکتا
refuse-reason-vehicle = گاڑی خراب
refuse-reason-no_way = راستہ نہیں
refuse-reason-crew = عملہ مناسب نہیں
refuse-reason-conflict = کوئی خود فریق ہے
refuse-reason-other = کوئی اور وجہ

## Why a unit is done

clear-reason-done = کام مکمل
clear-reason-nothing_found = کوئی نہ ملا
clear-reason-not_needed = ضرورت نہیں
clear-reason-relieved = دوسرا یونٹ جاری رکھے گا
clear-reason-called_off = واپس بلایا گیا
clear-reason-unreached = کبھی جواب نہیں آیا
clear-reason-shift_ended = شفٹ ختم
clear-reason-emergency = جانا پڑا

## Why nobody needs to go

cancel-reason-by_caller = فون کرنے والے نے واپس لیا
cancel-reason-false_alarm = ہنگامی صورت نہیں تھی
cancel-reason-test = آزمائش
cancel-reason-mistake = غلطی سے کھولا
cancel-reason-resolved = خود حل ہو گیا

## How an incident ended

disposition-assisted = مدد کی گئی
disposition-report_taken = رپورٹ لکھی گئی
disposition-case_registered = مقدمہ درج ہوا
disposition-arrest = گرفتاری ہوئی
disposition-advised = رہنمائی کی گئی
disposition-settled = صلح ہو گئی
disposition-brought_to_safety = محفوظ جگہ پہنچایا
disposition-gone_on_arrival = پہنچنے پر کوئی نہ تھا
disposition-unfounded = کچھ نہ تھا
disposition-accidental = غلطی سے ہوا
disposition-handed_over = دوسرے ادارے کے سپرد
disposition-duplicate = دوسرے جیسا ہی
disposition-exercise = مشق یا آزمائش

## Why it is opened again

reopen-reason-assigned = دوبارہ بھیجا گیا
reopen-reason-new_signal = مدد کی نئی پکار
reopen-reason-caller_says = اطلاع ہے کہ جاری ہے
reopen-reason-mistake = غلطی سے بند ہوا

## How an agency was told

notified-by-phone = فون پر
notified-by-radio = وائرلیس پر
notified-by-message = پیغام سے
notified-by-in_person = بالمشافہ

## Sharing

share-how-view = دیکھنے کے لیے
share-how-assist = دیکھنے اور مدد کے لیے
share-field-type = نوعیت
share-field-priority = کتنا ضروری
share-field-place = کہاں
share-field-cautions = احتیاطیں
share-field-units = یونٹ
share-field-notes = نوٹس
reject-cause-not_ours = ہمارا کام نہیں
reject-cause-none_free = کوئی فارغ نہیں
reject-cause-have_it = پہلے سے ہمارے پاس ہے
reject-cause-may_not = ہمیں اجازت نہیں

## Places

place-kind-other = دیگر
place-kind-road = سڑک
place-kind-residence = گھر
place-kind-school = اسکول
place-kind-shelter = پناہ گاہ
place-kind-diplomatic = سفارتی مشن
place-kind-bank = بینک
place-kind-hospital = ہسپتال
place-kind-worship = عبادت گاہ
place-kind-market = بازار
setting-urban = شہر
setting-rural = دیہات

## What to take care of

caution-weapon = ہتھیار
caution-shots = فائرنگ ہوئی
caution-explosive = بارودی مواد
caution-fire = آگ یا دھواں
caution-chemical = نقصان دہ مادہ
caution-crowd = بہت سے لوگ
caution-animal = کتا یا جانور
caution-infection = متعدی بیماری
caution-silent_approach = سائرن کے بغیر آئیں
caution-child = وہاں بچہ ہے
caution-unsafe_place = جگہ خود خطرناک
source-called_back = واپس فون کر کے تصدیق
source-second_caller = دوسرا فون کرنے والا
source-camera = کیمرا
source-officer = اہلکار نے دیکھا
source-agency = دوسرا ادارہ

## Field units

out-reason-break = وقفہ
out-reason-vehicle = گاڑی
out-reason-paperwork = رپورٹ یا عدالت
out-reason-escort = حفاظتی ڈیوٹی
out-reason-training = تربیت
out-reason-other = دیگر
welfare-by-unit = خود یونٹ
welfare-by-room = کنٹرول روم
emergency-end-safe = کوئی خطرے میں نہیں
emergency-end-accident = غلطی سے دبا
emergency-end-test = آزمائش
overlay-none = سب ٹھیک
overlay-welfare_due = خیریت پوچھی جا رہی ہے
overlay-welfare_missed = خیریت کا جواب نہیں
overlay-emergency = اہلکار خطرے میں

## Who could go

recommend-reason-in_area = اپنا علاقہ
recommend-reason-nearest = سب سے قریب
recommend-reason-fastest = سب سے جلد پہنچے گا
recommend-reason-attribute = مطلوبہ خوبی موجود
recommend-reason-stands_in = یہ کام بھی کر سکتا ہے
recommend-nothing-known = پہلے بتائیں کیا ہے اور کہاں: پھر ہم قریبی یونٹ دکھائیں گے۔
shortfall-none_on_duty = کوئی ڈیوٹی پر نہیں
shortfall-none_available = کوئی فارغ نہیں
shortfall-outside_radius = سب بہت دور
shortfall-stale = مقام کی تازہ خبر نہیں
shortfall-no_attribute = مطلوبہ خوبی کسی میں نہیں

## What happened to an incident

incident-event-incident_opened = کھولا گیا
incident-event-retyped = نوعیت بتائی گئی
incident-event-prioritised = ترجیح بتائی گئی
incident-event-placed = جگہ بتائی گئی
incident-event-caution_added = احتیاط درج
incident-event-noted = نوٹ
incident-event-signal_linked = مدد کی پکار شامل
incident-event-signal_unlinked = مدد کی پکار الگ
incident-event-corroborated = دوسرا ذریعہ
incident-event-held = روکا گیا
incident-event-released = اب رکا نہیں
incident-event-alarm_raised = الارم درجہ بڑھا
incident-event-recommendation_shown = فہرست سے انتخاب
incident-event-assignment_proposed = یونٹ تجویز
incident-event-assignment_dispatched = یونٹ بھیجا گیا
incident-event-assignment_acknowledged = یونٹ کو اطلاع ملی
incident-event-assignment_refused = یونٹ نہیں جا سکتا
incident-event-assignment_unreached = یونٹ نے جواب نہیں دیا
incident-event-assignment_en_route = یونٹ راستے میں
incident-event-assignment_staged = یونٹ قریب منتظر
incident-event-assignment_on_scene = یونٹ موقع پر
incident-event-assignment_transporting = یونٹ کسی کو لے جا رہا ہے
incident-event-assignment_at_destination = یونٹ منزل پر
incident-event-assignment_cleared = یونٹ فارغ
incident-event-assignment_diverted = یونٹ کہیں اور بھیجا گیا
incident-event-assignment_time_corrected = وقت درست کیا گیا
incident-event-merged_into = دوسرے کے ساتھ ایک کیا گیا
incident-event-absorbed = دوسرا اس میں شامل
incident-event-unmerged = الگ کیا گیا
incident-event-separated = دوسرا الگ کیا گیا
incident-event-linked = دوسرے سے متعلق
incident-event-duplicate_dismissed = صرف ملتا جلتا
incident-event-transferred = دوسرے ادارے کے سپرد
incident-event-cancelled = منسوخ
incident-event-disposed = نتیجہ درج
incident-event-closed = بند
incident-event-reopened = دوبارہ کھولا گیا
incident-event-agency_notified = ادارے کو بتایا
incident-event-share_offered = شیئر کرنے کی پیشکش
incident-event-share_accepted = پیشکش قبول
incident-event-share_rejected = پیشکش قبول نہیں
incident-event-share_ended = شیئرنگ ختم
incident-event-aid_requested = دوسرے روم سے یونٹ مانگے
incident-event-aid_offered = یونٹوں کی پیشکش
incident-event-aid_declined = یونٹ دستیاب نہیں
incident-event-aid_deployed = ادھار یونٹ لیے گئے
incident-event-aid_released = ادھار یونٹ واپس

## What happened to a unit

field-event-field_unit_formed = یونٹ بنا
field-event-field_unit_changed = تبدیل ہوا
field-event-field_unit_dissolved = ختم ہوا
field-event-duty_started = ڈیوٹی پر
field-event-crew_changed = عملہ بدلا
field-event-duty_ended = ڈیوٹی ختم
field-event-went_out_of_service = بھیجا نہیں جا سکتا
field-event-came_into_service = دوبارہ بھیجا جا سکتا ہے
field-event-emergency_raised = اہلکار خطرے میں
field-event-emergency_ended = خطرہ ختم
field-event-welfare_watched = خیریت باقاعدگی سے پوچھی جائے گی
field-event-welfare_unwatched = اب نہیں پوچھا جائے گا
field-event-welfare_due = خیریت پوچھی گئی
field-event-welfare_answered = سب خیریت
field-event-welfare_missed = خیریت کا جواب نہیں آیا

## What whoever must know at once is told

dispatch-told-sent = آپ کو ایک واقعے پر بھیجا گیا ہے۔ براہ کرم کھولیں اور جواب دیں۔
dispatch-told-called-off = اس واقعے پر اب آپ کی ضرورت نہیں۔
dispatch-told-unreached = بھیجے گئے یونٹ نے جواب نہیں دیا۔ براہ کرم دیکھیں۔
dispatch-told-emergency = ایک اہلکار خطرے میں ہے۔ فوراً دیکھیں۔
dispatch-told-welfare = کیا آپ خیریت سے ہیں؟ براہ کرم ابھی جواب دیں۔
dispatch-told-welfare-missed = ایک یونٹ نے خیریت نہیں بتائی۔ فوراً دیکھیں۔
dispatch-told-offer = ایک واقعے کا حصہ آپ کو پیش کیا گیا ہے۔
dispatch-told-aid = دوسرا کنٹرول روم آپ سے یونٹ مانگتا ہے۔

## Why not

refused-dispatch-not_there = اس نام کا کچھ نہیں۔
refused-dispatch-already = پہلے سے ایسا ہے۔
refused-dispatch-closed = بند ہے۔ براہ کرم پہلے دوبارہ کھولیں۔
refused-dispatch-not_closed = کھلا ہے۔
refused-dispatch-not_now = موجودہ حالت سے یہ ممکن نہیں۔
refused-dispatch-units_out = یونٹ ابھی باہر ہیں۔ براہ کرم پہلے انہیں فارغ کریں۔
refused-dispatch-disposition = براہ کرم پہلے بتائیں کیسے ختم ہوا۔
refused-dispatch-words = براہ کرم کچھ لکھیں۔
refused-dispatch-too_long = یہ بہت لمبا ہے۔
refused-dispatch-too_many = ایک ساتھ بہت زیادہ۔
refused-dispatch-time = ایسا وقت ممکن نہیں۔
refused-dispatch-second_source = ایک ذریعے پر کوئی مسلح اندر نہیں جاتا۔ براہ کرم واپس فون کریں یا دوسرا ذریعہ ڈھونڈیں۔
refused-dispatch-not_mergeable = یہ دونوں ایک نہیں ہو سکتے۔
refused-dispatch-not_offered = یہ آپ کو پیش نہیں ہوا، یا وقت ختم ہے۔
refused-dispatch-off_duty = یونٹ ڈیوٹی پر نہیں۔
refused-dispatch-on_duty = یونٹ ڈیوٹی پر ہے۔
refused-dispatch-crew = یونٹ میں ایک سے بارہ افراد ہوتے ہیں۔
refused-dispatch-other_status = اصل اور مشق الگ رکھے جاتے ہیں۔
refused-dispatch-claimed = کوئی اور پہلے تھا اور لے چکا ہے۔
refused-dispatch-not_claimed = براہ کرم پہلے اسے لیں۔
refused-dispatch-over = یہ ختم ہو چکا۔
room-not-yours = براہ کرم وہ کنٹرول روم بتائیں جہاں آپ کام کرتے ہیں۔
room-no-such-unit = ایسی کوئی اکائی نہیں۔
room-point = براہ کرم عرض بلد اور طول بلد ساتھ دیں۔

## The line to type in: what each does

line-claim = مدد کی پکار لیں
line-release = پکار واپس کریں
line-open = واقعہ کھولیں
line-link = پکار واقعے سے جوڑیں
line-dispatch = یونٹ بھیجیں
line-propose = یونٹ تجویز کریں
line-status = یونٹ کہاں تک ہے بتائیں
line-refuse = یونٹ نہیں جا سکتا
line-clear = یونٹ فارغ
line-divert = یونٹ کہیں اور بھیجیں
line-type = نوعیت بتائیں
line-priority = ترجیح بتائیں
line-hold = روکیں
line-resume = اب نہ روکیں
line-note = نوٹ لکھیں
line-alarm = الارم درجہ بڑھائیں
line-merge = دوسرے کے ساتھ ایک کریں
line-close = واقعہ بند کریں
line-cancel = کسی کو جانے کی ضرورت نہیں
line-reopen = دوبارہ کھولیں
line-out = یونٹ دستیاب نہیں
line-in = یونٹ دوبارہ دستیاب
line-well = یونٹ خیریت سے ہے
line-safe = یونٹ کا خطرہ ختم
line-show = دکھائیں
line-find = الفاظ تلاش کریں
line-help = کون سی سطریں ہیں؟

## What a line names

line-argument-signal = مدد کی پکار، جیسے S900
line-argument-incident = واقعہ، جیسے I4711
line-argument-other_incident = دوسرا واقعہ
line-argument-units = یونٹ، جیسے P21
line-argument-type = نوعیت
line-argument-priority = ترجیح، 1 سے 4
line-argument-level = الارم درجہ، 2 سے 5
line-argument-time = کتنی دیر، جیسے 20m
line-argument-hold_reason = انتظار کی وجہ
line-argument-step = کہاں تک
line-argument-refuse_reason = نہ جانے کی وجہ
line-argument-clear_reason = فارغ ہونے کی وجہ
line-argument-disposition = کیسے ختم ہوا
line-argument-cancel_reason = نہ جانے کی وجہ
line-argument-out_reason = دستیاب نہ ہونے کی وجہ
line-argument-emergency_end = خطرہ کیسے ختم ہوا
line-argument-words = الفاظ

## What is wrong with a line

line-wrong-empty = براہ کرم سطر لکھیں؛ ? سب دکھاتا ہے۔
line-wrong-too_long = یہ سطر بہت لمبی ہے۔
line-wrong-no_verb = ”{ $word }“ کوئی سطر نہیں۔ سب کے لیے ? لکھیں۔
line-wrong-not_understood = ”{ $word }“ یہاں سمجھ نہیں آیا۔
line-wrong-ambiguous = ”{ $word }“ ایک سے زیادہ ہو سکتا ہے۔ براہ کرم مزید لکھیں۔
line-wrong-missing = رہ گیا: { $argument }
line-wrong-which = { $unit } ایک سے زیادہ واقعات پر ہے۔ براہ کرم بتائیں کون سا۔
line-wrong-at_none = { $unit } کسی واقعے پر نہیں۔

field-event-tracker_given = یونٹ کو ایسا آلہ دیا گیا جو بتاتا ہے کہ وہ کہاں ہے
field-event-tracker_taken = یونٹ کا ایک آلہ اب نہیں بتاتا کہ وہ کہاں ہے
incident-event-assignment_trail_kept = یونٹ کا راستہ مہر بند محفوظ کیا گیا
