### reviewed: no

## Where an incident is

incident-stage-received = مليل
incident-stage-triaged = قسم معلوم، جڳھ نامعلوم
incident-stage-held = روڪيل
incident-stage-pending = يونٽ جو انتظار
incident-stage-reopened = ٻيهر کليل
incident-stage-dispatched = يونٽ روانو
incident-stage-on_scene = يونٽ موقعي تي
incident-stage-units_clear = يونٽ واندا
incident-stage-disposed = نتيجو درج
incident-stage-closed = بند ٿيل
incident-stage-merged_into = ٻئي سان هڪ
incident-stage-transferred = ٻئي اداري وٽ
incident-stage-cancelled = منسوخ

## How far a unit is

assignment-step-proposed = تجويز ٿيل
assignment-step-dispatched = موڪليل
assignment-step-unreached = جواب نه ڏنو
assignment-step-acknowledged = خبر آهي
assignment-step-en_route = رستي ۾
assignment-step-staged = ويجهو انتظار ۾
assignment-step-on_scene = موقعي تي
assignment-step-transporting = ڪنهن کي وٺي وڃي ٿو
assignment-step-at_destination = منزل تي
assignment-step-ended = ختم

## Why an incident waits

hold-reason-no_units = ڪو يونٽ واندو ناهي
hold-reason-appointment = وقت طئي ٿيو
hold-reason-more_information = وڌيڪ معلومات گهرجي
hold-reason-other_agency = پهرين ٻيو ادارو
hold-reason-more_urgent_first = وڌيڪ ضروري پهرين

## Why a unit cannot go

refuse-reason-engaged = اهڙي ڪم ۾ جيڪو رڪجي نٿو سگهي
refuse-reason-vehicle = گاڏي خراب
refuse-reason-no_way = رستو ناهي
refuse-reason-crew = مناسب عملو ناهي
refuse-reason-conflict = ڪو پاڻ ڌر آهي
refuse-reason-other = ٻيو سبب

## Why a unit is done

clear-reason-done = ڪم مڪمل
clear-reason-nothing_found = ڪو نه مليو
clear-reason-not_needed = ضرورت ناهي
clear-reason-relieved = ٻيو يونٽ جاري رکندو
clear-reason-called_off = واپس سڏيو ويو
clear-reason-unreached = ڪڏهن جواب نه آيو
clear-reason-shift_ended = شفٽ ختم
clear-reason-emergency = وڃڻو پيو

## Why nobody needs to go

cancel-reason-by_caller = فون ڪندڙ واپس ورتو
cancel-reason-false_alarm = هنگامي صورت نه هئي
cancel-reason-test = آزمائش
cancel-reason-mistake = غلطيءَ سان کوليو
cancel-reason-resolved = پاڻ حل ٿي ويو

## How an incident ended

disposition-assisted = مدد ڪئي وئي
disposition-report_taken = رپورٽ ورتي وئي
disposition-case_registered = ڪيس داخل ٿيو
disposition-arrest = گرفتاري ٿي
disposition-advised = رهنمائي ڪئي وئي
disposition-settled = ٺاهه ٿي ويو
disposition-brought_to_safety = محفوظ جڳھ پهچايو
disposition-gone_on_arrival = پهچڻ تي ڪو نه هو
disposition-unfounded = ڪجهه نه هو
disposition-accidental = اتفاق سان
disposition-handed_over = ٻئي اداري حوالي
disposition-duplicate = ٻئي جهڙو ئي
disposition-exercise = مشق يا آزمائش

## Why it is opened again

reopen-reason-assigned = ٻيهر موڪليو ويو
reopen-reason-new_signal = مدد لاءِ نئون سڏ
reopen-reason-caller_says = چون ٿا ته جاري آهي
reopen-reason-mistake = غلطيءَ سان بند ٿيو

## How an agency was told

notified-by-phone = فون تي
notified-by-radio = وائرليس تي
notified-by-message = پيغام ذريعي
notified-by-in_person = روبرو

## Sharing

share-how-view = ڏسڻ لاءِ
share-how-assist = ڏسڻ ۽ مدد لاءِ
share-field-type = قسم
share-field-priority = ڪيترو ضروري
share-field-place = ڪٿي
share-field-cautions = احتياط
share-field-units = يونٽ
share-field-notes = نوٽ
reject-cause-not_ours = اسان جو ڪم ناهي
reject-cause-none_free = ڪو واندو ناهي
reject-cause-have_it = اڳ ئي اسان وٽ آهي
reject-cause-may_not = اسان کي اجازت ناهي

## Places

place-kind-other = ٻيو
place-kind-road = رستو
place-kind-residence = گهر
place-kind-school = اسڪول
place-kind-shelter = پناهه گاهه
place-kind-diplomatic = سفارتي مشن
place-kind-bank = بئنڪ
place-kind-hospital = اسپتال
place-kind-worship = عبادت گاهه
place-kind-market = بازار
setting-urban = شهر
setting-rural = ڳوٺ

## What to take care of

caution-weapon = هٿيار
caution-shots = فائرنگ ٿي
caution-explosive = بارود
caution-fire = باهه يا دونهون
caution-chemical = نقصانڪار مادو
caution-crowd = گهڻا ماڻهو
caution-animal = ڪتو يا جانور
caution-infection = وچڙندڙ بيماري
caution-silent_approach = سائرن کان سواءِ اچو
caution-child = اتي ٻار آهي
caution-unsafe_place = جڳھ پاڻ خطرناڪ آهي
source-called_back = واپس فون ڪري تصديق
source-second_caller = ٻيو فون ڪندڙ
source-camera = ڪئميرا
source-officer = اهلڪار ڏسي ٿو
source-agency = ٻيو ادارو

## Field units

out-reason-break = وقفو
out-reason-vehicle = گاڏي
out-reason-paperwork = رپورٽ يا عدالت
out-reason-escort = حفاظتي ڊيوٽي
out-reason-training = تربيت
out-reason-other = ٻيو
welfare-by-unit = پاڻ يونٽ
welfare-by-room = ڪنٽرول روم
emergency-end-safe = ڪو خطري ۾ ناهي
emergency-end-accident = غلطيءَ سان دٻيو
emergency-end-test = آزمائش
overlay-none = سڀ ٺيڪ
overlay-welfare_due = خيريت پڇي پئي وڃي
overlay-welfare_missed = خيريت جو جواب ناهي
overlay-emergency = اهلڪار خطري ۾

## Who could go

recommend-reason-in_area = پنهنجو علائقو
recommend-reason-nearest = سڀ کان ويجهو
recommend-reason-fastest = سڀ کان جلد پهچندو
recommend-reason-attribute = گهربل خوبي موجود
recommend-reason-stands_in = هي ڪم به ڪري سگهي ٿو
recommend-nothing-known = پهرين ٻڌايو ڇا آهي ۽ ڪٿي: پوءِ اسان ويجها يونٽ ڏيکارينداسين.
shortfall-none_on_duty = ڪو ڊيوٽي تي ناهي
shortfall-none_available = ڪو واندو ناهي
shortfall-outside_radius = سڀ گهڻو پري
shortfall-stale = هنڌ جي تازي خبر ناهي
shortfall-no_attribute = گهربل خوبي ڪنهن ۾ ناهي

## What happened to an incident

incident-event-incident_opened = کوليو ويو
incident-event-retyped = قسم ٻڌايو ويو
incident-event-prioritised = ترجيح ٻڌائي وئي
incident-event-placed = جڳھ ٻڌائي وئي
incident-event-caution_added = احتياط شامل
incident-event-noted = نوٽ
incident-event-signal_linked = مدد جو سڏ شامل
incident-event-signal_unlinked = مدد جو سڏ الڳ
incident-event-corroborated = ٻيو ذريعو
incident-event-held = روڪيو ويو
incident-event-released = هاڻي نٿو رڪي
incident-event-alarm_raised = الارم جو درجو وڌيو
incident-event-recommendation_shown = فهرست مان چونڊ
incident-event-assignment_proposed = يونٽ تجويز
incident-event-assignment_dispatched = يونٽ موڪليو ويو
incident-event-assignment_acknowledged = يونٽ کي خبر پيو
incident-event-assignment_refused = يونٽ نٿو وڃي سگهي
incident-event-assignment_unreached = يونٽ جواب نه ڏنو
incident-event-assignment_en_route = يونٽ رستي ۾
incident-event-assignment_staged = يونٽ ويجهو انتظار ۾
incident-event-assignment_on_scene = يونٽ موقعي تي
incident-event-assignment_transporting = يونٽ ڪنهن کي وٺي وڃي ٿو
incident-event-assignment_at_destination = يونٽ منزل تي
incident-event-assignment_cleared = يونٽ واندو
incident-event-assignment_diverted = يونٽ ٻئي هنڌ موڪليو ويو
incident-event-assignment_time_corrected = وقت درست ڪيو ويو
incident-event-merged_into = ٻئي سان هڪ ڪيو ويو
incident-event-absorbed = ٻيو ان ۾ شامل
incident-event-unmerged = الڳ ڪيو ويو
incident-event-separated = ٻيو الڳ ڪيو ويو
incident-event-linked = ٻئي سان لاڳاپيل
incident-event-duplicate_dismissed = رڳو ملندڙ
incident-event-transferred = ٻئي اداري حوالي
incident-event-cancelled = منسوخ
incident-event-disposed = نتيجو لکيو ويو
incident-event-closed = بند
incident-event-reopened = ٻيهر کوليو ويو
incident-event-agency_notified = اداري کي ٻڌايو
incident-event-share_offered = شيئر ڪرڻ جي آڇ
incident-event-share_accepted = آڇ قبول
incident-event-share_rejected = آڇ قبول ناهي
incident-event-share_ended = شيئر ختم
incident-event-aid_requested = ٻئي روم کان يونٽ گهريا
incident-event-aid_offered = يونٽن جي آڇ
incident-event-aid_declined = يونٽ موجود ناهن
incident-event-aid_deployed = اڌارا يونٽ ورتا ويا
incident-event-aid_released = اڌارا يونٽ واپس

## What happened to a unit

field-event-field_unit_formed = يونٽ ٺهيو
field-event-field_unit_changed = تبديل ٿيو
field-event-field_unit_dissolved = ختم ٿيو
field-event-duty_started = ڊيوٽي تي
field-event-crew_changed = عملو بدليو
field-event-duty_ended = ڊيوٽي ختم
field-event-went_out_of_service = موڪلي نٿو سگهجي
field-event-came_into_service = ٻيهر موڪلي سگهجي ٿو
field-event-emergency_raised = اهلڪار خطري ۾
field-event-emergency_ended = خطرو ختم
field-event-welfare_watched = خيريت باقاعدي پڇي ويندي
field-event-welfare_unwatched = هاڻي نه پڇيو ويندو
field-event-welfare_due = خيريت پڇي وئي
field-event-welfare_answered = سڀ خير
field-event-welfare_missed = خيريت جو جواب نه آيو

## What whoever must know at once is told

dispatch-told-sent = توهان کي هڪ واقعي تي موڪليو ويو آهي. مهرباني ڪري کوليو ۽ جواب ڏيو.
dispatch-told-called-off = ان واقعي تي هاڻي توهان جي ضرورت ناهي.
dispatch-told-unreached = موڪليل يونٽ جواب نه ڏنو. مهرباني ڪري ڏسو.
dispatch-told-emergency = هڪ اهلڪار خطري ۾ آهي. مهرباني ڪري فوراً ڏسو.
dispatch-told-welfare = ڇا توهان خيريت سان آهيو؟ مهرباني ڪري هاڻي جواب ڏيو.
dispatch-told-welfare-missed = هڪ يونٽ خيريت نه ٻڌائي. مهرباني ڪري فوراً ڏسو.
dispatch-told-offer = هڪ واقعي جو حصو توهان کي آڇيو ويو آهي.
dispatch-told-aid = ٻيو ڪنٽرول روم توهان کان يونٽ گهري ٿو.

## Why not

refused-dispatch-not_there = ان نالي سان ڪجهه ناهي.
refused-dispatch-already = اڳ ئي ائين آهي.
refused-dispatch-closed = بند آهي. مهرباني ڪري پهرين ٻيهر کوليو.
refused-dispatch-not_closed = کليل آهي.
refused-dispatch-not_now = موجوده حالت مان هي ممڪن ناهي.
refused-dispatch-units_out = يونٽ اڃا ٻاهر آهن. مهرباني ڪري پهرين واندا ڪريو.
refused-dispatch-disposition = مهرباني ڪري پهرين ٻڌايو ڪيئن ختم ٿيو.
refused-dispatch-words = مهرباني ڪري ڪجهه لکو.
refused-dispatch-too_long = هي گهڻو ڊگهو آهي.
refused-dispatch-too_many = هڪ ئي وقت گهڻا آهن.
refused-dispatch-time = اهڙو وقت ممڪن ناهي.
refused-dispatch-second_source = هڪ ذريعي تي ڪو هٿياربند اندر نه وڃي. مهرباني ڪري واپس فون ڪريو يا ٻيو ذريعو ڳوليو.
refused-dispatch-not_mergeable = هي ٻئي هڪ نٿا ٿي سگهن.
refused-dispatch-not_offered = هي توهان کي نه آڇيو ويو، يا وقت ختم آهي.
refused-dispatch-off_duty = يونٽ ڊيوٽي تي ناهي.
refused-dispatch-on_duty = يونٽ ڊيوٽي تي آهي.
refused-dispatch-crew = يونٽ ۾ هڪ کان ٻارهن ماڻهو ٿين ٿا.
refused-dispatch-other_status = اصل ۽ مشق ڌار رکيا وڃن ٿا.
refused-dispatch-claimed = ٻيو ڪو پهرين هو ۽ کڻي چڪو آهي.
refused-dispatch-not_claimed = مهرباني ڪري پهرين ان کي کڻو.
refused-dispatch-over = هي ختم ٿي چڪو.
room-not-yours = مهرباني ڪري اهو ڪنٽرول روم ٻڌايو جتي توهان ڪم ڪريو ٿا.
room-no-such-unit = اهڙي ڪا اڪائي ناهي.
room-point = مهرباني ڪري ويڪرائي ڦاڪ ۽ ڊگهائي ڦاڪ گڏ ڏيو.

## The line to type in: what each does

line-claim = مدد جو سڏ کڻو
line-release = سڏ واپس ڪريو
line-open = واقعو کوليو
line-link = سڏ واقعي سان ڳنڍيو
line-dispatch = يونٽ موڪليو
line-propose = يونٽ تجويز ڪريو
line-status = يونٽ ڪٿي تائين آهي ٻڌايو
line-refuse = يونٽ نٿو وڃي سگهي
line-clear = يونٽ واندو
line-divert = يونٽ ٻئي هنڌ موڪليو
line-type = قسم ٻڌايو
line-priority = ترجيح ٻڌايو
line-hold = روڪيو
line-resume = هاڻي نه روڪيو
line-note = نوٽ لکو
line-alarm = الارم جو درجو وڌايو
line-merge = ٻئي سان هڪ ڪريو
line-close = واقعو بند ڪريو
line-cancel = ڪنهن کي وڃڻ جي ضرورت ناهي
line-reopen = ٻيهر کوليو
line-out = يونٽ موڪلي نٿو سگهجي
line-in = يونٽ ٻيهر موجود
line-well = يونٽ خيريت سان
line-safe = يونٽ جو خطرو ختم
line-show = ڏيکاريو
line-find = لفظ ڳوليو
line-help = ڪهڙيون سٽون آهن؟

## What a line names

line-argument-signal = مدد جو سڏ، جيئن S900
line-argument-incident = واقعو، جيئن I4711
line-argument-other_incident = ٻيو واقعو
line-argument-units = يونٽ، جيئن P21
line-argument-type = قسم
line-argument-priority = ترجيح، 1 کان 4
line-argument-level = الارم درجو، 2 کان 5
line-argument-time = ڪيتري دير، جيئن 20m
line-argument-hold_reason = انتظار جو سبب
line-argument-step = ڪٿي تائين
line-argument-refuse_reason = نه وڃڻ جو سبب
line-argument-clear_reason = واندي ٿيڻ جو سبب
line-argument-disposition = ڪيئن ختم ٿيو
line-argument-cancel_reason = ڇو ڪنهن کي وڃڻو ناهي
line-argument-out_reason = نه موڪلڻ جو سبب
line-argument-emergency_end = خطرو ڪيئن ختم ٿيو
line-argument-words = لفظ

## What is wrong with a line

line-wrong-empty = مهرباني ڪري سٽ لکو؛ ? سڀ ڏيکاري ٿو.
line-wrong-too_long = هي سٽ گهڻي ڊگهي آهي.
line-wrong-no_verb = ”{ $word }“ ڪا سٽ ناهي. سڀني لاءِ ? لکو.
line-wrong-not_understood = ”{ $word }“ هتي سمجهه ۾ نه آيو.
line-wrong-ambiguous = ”{ $word }“ هڪ کان وڌيڪ ٿي سگهي ٿو. مهرباني ڪري وڌيڪ لکو.
line-wrong-missing = رهجي ويو: { $argument }
line-wrong-which = { $unit } هڪ کان وڌيڪ واقعن تي آهي. مهرباني ڪري ٻڌايو ڪهڙو.
line-wrong-at_none = { $unit } ڪنهن واقعي تي ناهي.

field-event-tracker_given = يونٽ کي اهڙي ڊوائيس ڏني وئي جيڪا ٻڌائي ٿي ته اهو ڪٿي آهي
field-event-tracker_taken = يونٽ جي هڪ ڊوائيس هاڻي نٿي ٻڌائي ته اهو ڪٿي آهي
incident-event-assignment_trail_kept = يونٽ جو رستو مهر لڳائي محفوظ ڪيو ويو
