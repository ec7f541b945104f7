### reviewed: no

## Where an incident is

incident-stage-received = ترلاسه شوې
incident-stage-triaged = ډول معلوم، ځای نامعلوم
incident-stage-held = ځنډول شوې
incident-stage-pending = د ډلې په تمه
incident-stage-reopened = بیا پرانیستل شوې
incident-stage-dispatched = ډله لېږل شوې
incident-stage-on_scene = ډله هلته ده
incident-stage-units_clear = ډلې فارغې
incident-stage-disposed = پایله ویل شوې
incident-stage-closed = تړل شوې
incident-stage-merged_into = له بلې سره یوه
incident-stage-transferred = له بلې ادارې سره
incident-stage-cancelled = لغوه شوې

## How far a unit is

assignment-step-proposed = وړاندیز شوې
assignment-step-dispatched = لېږل شوې
assignment-step-unreached = ځواب یې ور نه کړ
assignment-step-acknowledged = خبره ده
assignment-step-en_route = په لار کې
assignment-step-staged = نږدې په تمه
assignment-step-on_scene = هلته
assignment-step-transporting = څوک بیايي
assignment-step-at_destination = منزل ته رسېدلې
assignment-step-ended = پای ته رسېدلې

## Why an incident waits

hold-reason-no_units = هېڅ ډله فارغه نه ده
hold-reason-appointment = وخت ټاکل شوی
hold-reason-more_information = نور معلومات پکار دي
hold-reason-other_agency = لومړی بله اداره
hold-reason-more_urgent_first = ډېر بیړنی لومړی

## Why a unit cannot go

refuse-reason-engaged = په داسې کار بوخت چې نه ځنډېږي
refuse-reason-vehicle = موټر خراب دی
refuse-reason-no_way = لار نشته
refuse-reason-crew = مناسب کسان نشته
refuse-reason-conflict = څوک پکې ښکېل دی
refuse-reason-other = بل دلیل

## Why a unit is done

clear-reason-done = کار بشپړ شو
clear-reason-nothing_found = څوک ونه موندل شو
clear-reason-not_needed = اړتیا نشته
clear-reason-relieved = بله ډله دوام ورکوي
clear-reason-called_off = بېرته وبلل شوه
clear-reason-unreached = هېڅکله یې ځواب ور نه کړ
clear-reason-shift_ended = نوبت پای ته ورسېد
clear-reason-emergency = باید تللې وای

## Why nobody needs to go

cancel-reason-by_caller = زنګ وهونکي بېرته واخیست
cancel-reason-false_alarm = بیړنی حالت نه و
cancel-reason-test = ازموینه
cancel-reason-mistake = په تېروتنه پرانیستل شوې
cancel-reason-resolved = پخپله حل شوه

## How an incident ended

disposition-assisted = مرسته وشوه
disposition-report_taken = راپور واخیستل شو
disposition-case_registered = قضیه ثبت شوه
disposition-arrest = څوک ونیول شو
disposition-advised = لارښوونه وشوه
disposition-settled = روغه وشوه
disposition-brought_to_safety = خوندي ځای ته ورسول شو
disposition-gone_on_arrival = د رسېدو پر مهال څوک نه و
disposition-unfounded = هېڅ نه و
disposition-accidental = ناڅاپي
disposition-handed_over = بلې ادارې ته وسپارل شوه
disposition-duplicate = له بلې سره یو شان
disposition-exercise = تمرین یا ازموینه

## Why it is opened again

reopen-reason-assigned = بیا څوک لېږل شوی
reopen-reason-new_signal = د مرستې نوی غږ
reopen-reason-caller_says = ویل کېږي چې روانه ده
reopen-reason-mistake = په تېروتنه وتړل شوه

## How an agency was told

notified-by-phone = په تلیفون
notified-by-radio = په مخابره
notified-by-message = په پیغام
notified-by-in_person = مخامخ

## Sharing

share-how-view = د کتلو لپاره
share-how-assist = د کتلو او مرستې لپاره
share-field-type = ډول
share-field-priority = څومره بیړنی
share-field-place = چېرته
share-field-cautions = احتیاطونه
share-field-units = ډلې
share-field-notes = یادښتونه
reject-cause-not_ours = زموږ کار نه دی
reject-cause-none_free = څوک فارغ نه دی
reject-cause-have_it = له وړاندې یې لرو
reject-cause-may_not = اجازه نه لرو

## Places

place-kind-other = نور
place-kind-road = سړک
place-kind-residence = کور
place-kind-school = ښوونځی
place-kind-shelter = پناه ځای
place-kind-diplomatic = سفارتي دفتر
place-kind-bank = بانک
place-kind-hospital = روغتون
place-kind-worship = عبادت ځای
place-kind-market = بازار
setting-urban = ښار
setting-rural = کلی

## What to take care of

caution-weapon = وسله
caution-shots = ډزې شوې
caution-explosive = چاودېدونکی
caution-fire = اور یا لوګی
caution-chemical = زیانمنه ماده
caution-crowd = ډېر خلک
caution-animal = سپی یا بل څاروی
caution-infection = ساري ناروغي
caution-silent_approach = بې له سایرنه راشئ
caution-child = ماشوم هلته دی
caution-unsafe_place = ځای پخپله خطرناک دی
source-called_back = بېرته زنګ ووهل شو
source-second_caller = بل زنګ وهونکی
source-camera = کامره
source-officer = منسوب یې ویني
source-agency = بله اداره

## Field units

out-reason-break = وقفه
out-reason-vehicle = موټر
out-reason-paperwork = راپورونه یا محکمه
out-reason-escort = ساتنه
out-reason-training = روزنه
out-reason-other = نور
welfare-by-unit = پخپله ډله
welfare-by-room = د کنټرول خونه
emergency-end-safe = څوک په خطر کې نه دی
emergency-end-accident = په تېروتنه فشار شو
emergency-end-test = ازموینه
overlay-none = هرڅه سم دي
overlay-welfare_due = د خیریت پوښتنه روانه ده
overlay-welfare_missed = د خیریت ځواب نشته
overlay-emergency = منسوب په خطر کې

## Who could go

recommend-reason-in_area = خپله سیمه
recommend-reason-nearest = تر ټولو نږدې
recommend-reason-fastest = تر ټولو ژر رسېږي
recommend-reason-attribute = غوښتل شوې وړتیا لري
recommend-reason-stands_in = دا کار هم کولای شي
recommend-nothing-known = لومړی ووایئ څه دي او چېرته: بیا نږدې ډلې ښیو.
shortfall-none_on_duty = هېڅوک په دنده نه دي
shortfall-none_available = هېڅوک فارغ نه دي
shortfall-outside_radius = ټول ډېر لرې دي
shortfall-stale = د ځای تازه خبر نشته
shortfall-no_attribute = غوښتل شوې وړتیا په چا کې نشته

## What happened to an incident

incident-event-incident_opened = پرانیستل شوه
incident-event-retyped = ډول وویل شو
incident-event-prioritised = بیړه وویل شوه
incident-event-placed = ځای وویل شو
incident-event-caution_added = احتیاط ورزیات شو
incident-event-noted = یادښت
incident-event-signal_linked = د مرستې غږ ورزیات شو
incident-event-signal_unlinked = د مرستې غږ جلا شو
incident-event-corroborated = دویمه سرچینه
incident-event-held = وځنډول شوه
incident-event-released = نوره نه ځنډېږي
incident-event-alarm_raised = د الارم کچه لوړه شوه
incident-event-recommendation_shown = له لېست څخه وټاکل شوه
incident-event-assignment_proposed = ډله وړاندیز شوه
incident-event-assignment_dispatched = ډله ولېږل شوه
incident-event-assignment_acknowledged = ډله خبره شوه
incident-event-assignment_refused = ډله نشي تللای
incident-event-assignment_unreached = ډلې ځواب ور نه کړ
incident-event-assignment_en_route = ډله په لار کې
incident-event-assignment_staged = ډله نږدې په تمه
incident-event-assignment_on_scene = ډله هلته
incident-event-assignment_transporting = ډله څوک بیايي
incident-event-assignment_at_destination = ډله منزل ته ورسېده
incident-event-assignment_cleared = ډله فارغه
incident-event-assignment_diverted = ډله بل ځای ولېږل شوه
incident-event-assignment_time_corrected = وخت سم شو
incident-event-merged_into = له بلې سره یو شوه
incident-event-absorbed = بله ورسره یوځای شوه
incident-event-unmerged = جلا شوه
incident-event-separated = بله جلا شوه
incident-event-linked = له بلې سره تړلې
incident-event-duplicate_dismissed = یوازې ورته ښکاري
incident-event-transferred = بلې ادارې ته وسپارل شوه
incident-event-cancelled = لغوه شوه
incident-event-disposed = پایله ولیکل شوه
incident-event-closed = وتړل شوه
incident-event-reopened = بیا پرانیستل شوه
incident-event-agency_notified = ادارې ته وویل شو
incident-event-share_offered = د شریکولو وړاندیز
incident-event-share_accepted = وړاندیز ومنل شو
incident-event-share_rejected = وړاندیز ونه منل شو
incident-event-share_ended = شریکول پای ته ورسېدل
incident-event-aid_requested = له بلې خونې ډلې وغوښتل شوې
incident-event-aid_offered = ډلې وړاندې شوې
incident-event-aid_declined = ډلې نشته
incident-event-aid_deployed = پور ډلې واخیستل شوې
incident-event-aid_released = پور ډلې بېرته ورکړل شوې

## What happened to a unit

field-event-field_unit_formed = ډله جوړه شوه
field-event-field_unit_changed = بدله شوه
field-event-field_unit_dissolved = ړنګه شوه
field-event-duty_started = په دنده
field-event-crew_changed = کسان بدل شول
field-event-duty_ended = دنده پای ته ورسېده
field-event-went_out_of_service = نشي لېږل کېدای
field-event-came_into_service = بیا لېږل کېدای شي
field-event-emergency_raised = منسوب په خطر کې
field-event-emergency_ended = خطر تېر شو
field-event-welfare_watched = په منظم ډول یې خیریت پوښتل کېږي
field-event-welfare_unwatched = نور نه پوښتل کېږي
field-event-welfare_due = خیریت وپوښتل شو
field-event-welfare_answered = خیریت دی
field-event-welfare_missed = د خیریت ځواب رانغی

## What whoever must know at once is told

dispatch-told-sent = تاسو یوې پېښې ته لېږل شوي یاست. مهرباني وکړئ پرانیزئ او ځواب ورکړئ.
dispatch-told-called-off = په پېښه کې نور ستاسو اړتیا نشته.
dispatch-told-unreached = لېږل شوې ډلې ځواب ور نه کړ. مهرباني وکړئ وګورئ.
dispatch-told-emergency = یو منسوب په خطر کې دی. مهرباني وکړئ سمدلاسه وګورئ.
dispatch-told-welfare = تاسو ښه یاست؟ مهرباني وکړئ اوس ځواب ورکړئ.
dispatch-told-welfare-missed = یوې ډلې خپل خیریت ونه وایه. مهرباني وکړئ سمدلاسه وګورئ.
dispatch-told-offer = د یوې پېښې برخه تاسو ته وړاندې شوې ده.
dispatch-told-aid = بله د کنټرول خونه له تاسو ډلې غواړي.

## Why not

refused-dispatch-not_there = په دې نوم څه نشته.
refused-dispatch-already = له وړاندې همداسې ده.
refused-dispatch-closed = تړلې ده. مهرباني وکړئ لومړی یې بیا پرانیزئ.
refused-dispatch-not_closed = پرانیستې ده.
refused-dispatch-not_now = له اوسني حالت څخه دا نشي کېدای.
refused-dispatch-units_out = ډلې لا بهر دي. مهرباني وکړئ لومړی یې فارغې کړئ.
refused-dispatch-disposition = مهرباني وکړئ لومړی ووایئ څنګه پای ته ورسېده.
refused-dispatch-words = مهرباني وکړئ څه ولیکئ.
refused-dispatch-too_long = دا ډېر اوږد دی.
refused-dispatch-too_many = په یو وار ډېر دي.
refused-dispatch-time = داسې وخت نشي کېدای.
refused-dispatch-second_source = په یوې سرچینې څوک وسله وال نه ننوځي. مهرباني وکړئ بېرته زنګ ووهئ یا دویمه سرچینه ومومئ.
refused-dispatch-not_mergeable = دا دواړه یو کېدای نشي.
refused-dispatch-not_offered = دا تاسو ته نه دی وړاندې شوی، یا یې وخت تېر دی.
refused-dispatch-off_duty = ډله په دنده نه ده.
refused-dispatch-on_duty = ډله په دنده ده.
refused-dispatch-crew = ډله له یو تر دولسو کسان لري.
refused-dispatch-other_status = رښتیني او تمرین جلا ساتل کېږي.
refused-dispatch-claimed = بل څوک لومړی و او اخیستې یې ده.
refused-dispatch-not_claimed = مهرباني وکړئ لومړی یې واخلئ.
refused-dispatch-over = پای ته رسېدلې ده.
room-not-yours = مهرباني وکړئ د کنټرول هغه خونه ووایئ چې پکې کار کوئ.
room-no-such-unit = داسې څانګه نشته.
room-point = مهرباني وکړئ عرض البلد او طول البلد یوځای ورکړئ.

## The line to type in: what each does

line-claim = د مرستې غږ واخلئ
line-release = غږ بېرته ورکړئ
line-open = پېښه پرانیزئ
line-link = غږ له پېښې سره ونښلوئ
line-dispatch = ډلې ولېږئ
line-propose = ډله وړاندیز کړئ
line-status = ووایئ ډله تر کومه ده
line-refuse = ډله نشي تللای
line-clear = ډله فارغه
line-divert = ډله بل ځای ولېږئ
line-type = ډول ووایئ
line-priority = بیړه ووایئ
line-hold = وځنډوئ
line-resume = نور مه ځنډوئ
line-note = یادښت ولیکئ
line-alarm = د الارم کچه لوړه کړئ
line-merge = له بلې سره یې یو کړئ
line-close = پېښه وتړئ
line-cancel = د چا تلو ته اړتیا نشته
line-reopen = بیا یې پرانیزئ
line-out = ډله نشي لېږل کېدای
line-in = ډله بیا لېږل کېدای شي
line-well = ډله ښه ده
line-safe = د ډلې خطر تېر شو
line-show = وښیئ
line-find = ټکي ولټوئ
line-help = کومې کرښې شته؟

## What a line names

line-argument-signal = د مرستې غږ، لکه S900
line-argument-incident = پېښه، لکه I4711
line-argument-other_incident = بله پېښه
line-argument-units = ډلې، لکه P21
line-argument-type = ډول
line-argument-priority = لومړیتوب، له 1 تر 4
line-argument-level = د الارم کچه، له 2 تر 5
line-argument-time = څومره وخت، لکه 20m
line-argument-hold_reason = د ځنډ دلیل
line-argument-step = تر کومه
line-argument-refuse_reason = د نه تلو دلیل
line-argument-clear_reason = د فراغت دلیل
line-argument-disposition = څنګه پای ته ورسېده
line-argument-cancel_reason = ولې د چا تلو ته اړتیا نشته
line-argument-out_reason = د نه لېږلو دلیل
line-argument-emergency_end = خطر څنګه پای ته ورسېد
line-argument-words = ټکي

## What is wrong with a line

line-wrong-empty = مهرباني وکړئ کرښه ولیکئ؛ ? ټولې ښیي.
line-wrong-too_long = دا کرښه ډېره اوږده ده.
line-wrong-no_verb = «{ $word }» کرښه نه ده. د ټولو لپاره ? ولیکئ.
line-wrong-not_understood = «{ $word }» دلته ونه پوهېدل شو.
line-wrong-ambiguous = «{ $word }» له یوه زیات کېدای شي. مهرباني وکړئ نور یې ولیکئ.
line-wrong-missing = پاتې دی: { $argument }
line-wrong-which = { $unit } په څو پېښو کې ده. مهرباني وکړئ ووایئ کومه.
line-wrong-at_none = { $unit } په هېڅ پېښه کې نه ده.

field-event-tracker_given = یونټ ته داسې آله ورکړل شوه چې ځای یې ښيي
field-event-tracker_taken = د یونټ یوه آله نور د هغه ځای نه ښيي
incident-event-assignment_trail_kept = د یونټ لاره مهر شوې وساتل شوه
