### reviewed: no

## Where an incident is

incident-stage-received = وەرگیراوە
incident-stage-triaged = جۆری دیارە، شوێن دیار نییە
incident-stage-held = ڕاگیراوە
incident-stage-pending = چاوەڕێی یەکەیە
incident-stage-reopened = دووبارە کراوەتەوە
incident-stage-dispatched = یەکە نێردراوە
incident-stage-on_scene = یەکە لەوێیە
incident-stage-units_clear = یەکەکان تەواو بوون
incident-stage-disposed = ئەنجام وتراوە
incident-stage-closed = داخراوە
incident-stage-merged_into = هەمان یەکێکی ترە
incident-stage-transferred = لای دەزگایەکی ترە
incident-stage-cancelled = هەڵوەشێنرایەوە

## How far a unit is

assignment-step-proposed = پێشنیار کراوە
assignment-step-dispatched = نێردراوە
assignment-step-unreached = وەڵامی نەدایەوە
assignment-step-acknowledged = ئاگادارە
assignment-step-en_route = لە ڕێگادایە
assignment-step-staged = لە نزیکەوە چاوەڕێیە
assignment-step-on_scene = لەوێیە
assignment-step-transporting = کەسێک دەگوازێتەوە
assignment-step-at_destination = گەیشتووەتە شوێنی مەبەست
assignment-step-ended = کۆتایی هاتووە

## Why an incident waits

hold-reason-no_units = هیچ یەکەیەک بەتاڵ نییە
hold-reason-appointment = کات دیاری کراوە
hold-reason-more_information = زانیاری زیاتر پێویستە
hold-reason-other_agency = سەرەتا دەزگایەکی تر
hold-reason-more_urgent_first = بەپەلەتر پێش دەخرێت

## Why a unit cannot go

refuse-reason-engaged = بە کارێکەوە خەریکە کە دواناخرێت
refuse-reason-vehicle = ئۆتۆمبێل خراپە
refuse-reason-no_way = ڕێگا نییە
refuse-reason-crew = تاقمی گونجاو نییە
refuse-reason-conflict = کەسێک خۆی لایەنە
refuse-reason-other = هۆکارێکی تر

## Why a unit is done

clear-reason-done = تەواو بوو
clear-reason-nothing_found = کەس نەدۆزرایەوە
clear-reason-not_needed = پێویست نییە
clear-reason-relieved = یەکەیەکی تر بەردەوام دەبێت
clear-reason-called_off = گەڕێنرایەوە
clear-reason-unreached = هەرگیز وەڵامی نەدایەوە
clear-reason-shift_ended = نۆرە تەواو بوو
clear-reason-emergency = دەبوو بڕوات

## Why nobody needs to go

cancel-reason-by_caller = پەیوەندیکار پاشگەز بووەوە
cancel-reason-false_alarm = باری نائاسایی نەبوو
cancel-reason-test = تاقیکردنەوە
cancel-reason-mistake = بە هەڵە کرایەوە
cancel-reason-resolved = خۆی چارەسەر بوو

## How an incident ended

disposition-assisted = یارمەتی درا
disposition-report_taken = ڕاپۆرت وەرگیرا
disposition-case_registered = کەیس تۆمار کرا
disposition-arrest = کەسێک دەستگیر کرا
disposition-advised = ڕێنمایی کرا
disposition-settled = لەنێوان خەڵکدا چارەسەر کرا
disposition-brought_to_safety = گەیەنرایە شوێنی پارێزراو
disposition-gone_on_arrival = کاتی گەیشتن کەس نەمابوو
disposition-unfounded = هیچ نەبوو
disposition-accidental = بە ڕێکەوت
disposition-handed_over = درایە دەزگایەکی تر
disposition-duplicate = هەمان یەکێکی ترە
disposition-exercise = مەشق یان تاقیکردنەوە

## Why it is opened again

reopen-reason-assigned = دووبارە کەسێک نێردرا
reopen-reason-new_signal = داوایەکی نوێی یارمەتی
reopen-reason-caller_says = دەڵێن بەردەوامە
reopen-reason-mistake = بە هەڵە داخرا

## How an agency was told

notified-by-phone = بە تەلەفۆن
notified-by-radio = بە بێتەل
notified-by-message = بە پەیام
notified-by-in_person = ڕووبەڕوو

## Sharing

share-how-view = بۆ بینین
share-how-assist = بۆ بینین و یارمەتی
share-field-type = جۆر
share-field-priority = چەندە بەپەلەیە
share-field-place = شوێن
share-field-cautions = ئاگادارییەکان
share-field-units = یەکەکان
share-field-notes = تێبینییەکان
reject-cause-not_ours = کاری ئێمە نییە
reject-cause-none_free = کەس بەتاڵ نییە
reject-cause-have_it = پێشتر لامان هەیە
reject-cause-may_not = ڕێگەمان پێنادرێت

## Places

place-kind-other = هیتر
place-kind-road = ڕێگا
place-kind-residence = ماڵ
place-kind-school = قوتابخانە
place-kind-shelter = پەناگە
place-kind-diplomatic = نوێنەرایەتی
place-kind-bank = بانک
place-kind-hospital = نەخۆشخانە
place-kind-worship = شوێنی پەرستن
place-kind-market = بازاڕ
setting-urban = شار
setting-rural = گوند

## What to take care of

caution-weapon = چەک
caution-shots = تەقە کراوە
caution-explosive = تەقەمەنی
caution-fire = ئاگر یان دووکەڵ
caution-chemical = ماددەی زیانبەخش
caution-crowd = خەڵکێکی زۆر
caution-animal = سەگ یان ئاژەڵ
caution-infection = نەخۆشی گوازەرەوە
caution-silent_approach = بێ سایرین وەرن
caution-child = منداڵ لەوێیە
caution-unsafe_place = شوێنەکە خۆی مەترسیدارە
source-called_back = پەیوەندی پێوە کرایەوە
source-second_caller = پەیوەندیکارێکی تر
source-camera = کامێرا
source-officer = کارمەندێک دەیبینێت
source-agency = دەزگایەکی تر

## Field units

out-reason-break = پشوو
out-reason-vehicle = ئۆتۆمبێل
out-reason-paperwork = ڕاپۆرت یان دادگا
out-reason-escort = پاسەوانی
out-reason-training = ڕاهێنان
out-reason-other = هیتر
welfare-by-unit = خودی یەکەکە
welfare-by-room = ژووری کۆنترۆڵ
emergency-end-safe = کەس لە مەترسیدا نییە
emergency-end-accident = بە ڕێکەوت داگیرا
emergency-end-test = تاقیکردنەوە
overlay-none = هەموو شت باشە
overlay-welfare_due = پرسیاری باشبوونی لێ دەکرێت
overlay-welfare_missed = وەڵامی نەدایەوە
overlay-emergency = کارمەند لە مەترسیدایە

## Who could go

recommend-reason-in_area = ناوچەی خۆی
recommend-reason-nearest = نزیکترین
recommend-reason-fastest = زووترین دەگات
recommend-reason-attribute = ئەوەی داواکراوە هەیەتی
recommend-reason-stands_in = ئەو کارەش دەتوانێت بکات
recommend-nothing-known = سەرەتا بڵێن چییە و لە کوێیە: دواتر نزیکەکان پیشان دەدەین.
shortfall-none_on_duty = هیچ یەکێک لە ئەرکدا نییە
shortfall-none_available = هیچ یەکێک بەتاڵ نییە
shortfall-outside_radius = هەموو زۆر دوورن
shortfall-stale = شوێنیان بە نوێیی دیار نییە
shortfall-no_attribute = هیچ یەکێک ئەوەی داواکراوە نییەتی

## What happened to an incident

incident-event-incident_opened = کرایەوە
incident-event-retyped = جۆر وترا
incident-event-prioritised = بەپەلەیی وترا
incident-event-placed = شوێن وترا
incident-event-caution_added = ئاگاداری زیادکرا
incident-event-noted = تێبینی
incident-event-signal_linked = داوای یارمەتی زیادکرا
incident-event-signal_unlinked = داوای یارمەتی جیاکرایەوە
incident-event-corroborated = سەرچاوەی دووەم
incident-event-held = ڕاگیرا
incident-event-released = ئیتر ڕاناگیرێت
incident-event-alarm_raised = ئاستی ئاگاداری بەرزکرایەوە
incident-event-recommendation_shown = لە لیست هەڵبژێردرا
incident-event-assignment_proposed = یەکە پێشنیار کرا
incident-event-assignment_dispatched = یەکە نێردرا
incident-event-assignment_acknowledged = یەکە ئاگادار بوو
incident-event-assignment_refused = یەکە ناتوانێت بڕوات
incident-event-assignment_unreached = یەکە وەڵامی نەدایەوە
incident-event-assignment_en_route = یەکە لە ڕێگادایە
incident-event-assignment_staged = یەکە لە نزیکەوە چاوەڕێیە
incident-event-assignment_on_scene = یەکە لەوێیە
incident-event-assignment_transporting = یەکە کەسێک دەگوازێتەوە
incident-event-assignment_at_destination = یەکە گەیشتە شوێنی مەبەست
incident-event-assignment_cleared = یەکە تەواو بوو
incident-event-assignment_diverted = یەکە بۆ شوێنێکی تر نێردرا
incident-event-assignment_time_corrected = کات ڕاستکرایەوە
incident-event-merged_into = لەگەڵ یەکێکی تر یەکخرا
incident-event-absorbed = یەکێکی تری تێکەڵ کرا
incident-event-unmerged = جیاکرایەوە
incident-event-separated = یەکێکی تر جیاکرایەوە
incident-event-linked = پەیوەندی بە یەکێکی ترەوە هەیە
incident-event-duplicate_dismissed = تەنها لێک دەچن
incident-event-transferred = درایە دەزگایەکی تر
incident-event-cancelled = هەڵوەشێنرایەوە
incident-event-disposed = ئەنجام نووسرا
incident-event-closed = داخرا
incident-event-reopened = دووبارە کرایەوە
incident-event-agency_notified = بە دەزگا وترا
incident-event-share_offered = هاوبەشکردن پێشنیار کرا
incident-event-share_accepted = پەسەند کرا
incident-event-share_rejected = پەسەند نەکرا
incident-event-share_ended = هاوبەشی کۆتایی هات
incident-event-aid_requested = داوای یەکە لە ژوورێکی تر کرا
incident-event-aid_offered = یەکە پێشنیار کران
incident-event-aid_declined = یەکە نییە
incident-event-aid_deployed = یەکە خوازراوەکان وەرگیران
incident-event-aid_released = یەکە خوازراوەکان گەڕێنرانەوە

## What happened to a unit

field-event-field_unit_formed = پێکهات
field-event-field_unit_changed = گۆڕدرا
field-event-field_unit_dissolved = هەڵوەشایەوە
field-event-duty_started = لە ئەرکدا
field-event-crew_changed = تاقم گۆڕا
field-event-duty_ended = ئەرک تەواو بوو
field-event-went_out_of_service = ناتوانرێت بنێردرێت
field-event-came_into_service = دووبارە دەنێردرێت
field-event-emergency_raised = کارمەند لە مەترسیدایە
field-event-emergency_ended = مەترسی نەما
field-event-welfare_watched = بە بەردەوامی پرسیاری لێ دەکرێت
field-event-welfare_unwatched = ئیتر پرسیاری لێ ناکرێت
field-event-welfare_due = پرسیاری لێ کرا
field-event-welfare_answered = هەموو شت باشە
field-event-welfare_missed = وەڵامی نەدایەوە

## What whoever must know at once is told

dispatch-told-sent = بۆ ڕووداوێک نێردراون. تکایە بیکەنەوە و وەڵام بدەنەوە.
dispatch-told-called-off = ئیتر لە ڕووداوەکە پێویستمان بە ئێوە نییە.
dispatch-told-unreached = یەکەیەکی نێردراو وەڵامی نەدایەوە. تکایە سەیری بکەن.
dispatch-told-emergency = کارمەندێک لە مەترسیدایە. تکایە دەستبەجێ سەیر بکەن.
dispatch-told-welfare = ئایا باشن؟ تکایە ئێستا وەڵام بدەنەوە.
dispatch-told-welfare-missed = یەکەیەک نەیوت باشە. تکایە دەستبەجێ سەیر بکەن.
dispatch-told-offer = بەشێک لە ڕووداوێک پێشنیاری ئێوە کراوە.
dispatch-told-aid = ژوورێکی تر داوای یەکەتان لێ دەکات.

## Why not

refused-dispatch-not_there = هیچ شتێک بەم ناوە نییە.
refused-dispatch-already = پێشتر وایە.
refused-dispatch-closed = داخراوە. تکایە سەرەتا بیکەنەوە.
refused-dispatch-not_closed = کراوەیە.
refused-dispatch-not_now = ئەمە لە دۆخی ئێستاوە نابێت.
refused-dispatch-units_out = یەکەکان هێشتا لە دەرەوەن. تکایە سەرەتا تەواویان بکەن.
refused-dispatch-disposition = تکایە سەرەتا بڵێن چۆن کۆتایی هات.
refused-dispatch-words = تکایە شتێک بنووسن.
refused-dispatch-too_long = ئەمە زۆر درێژە.
refused-dispatch-too_many = بە یەکجار زۆرە.
refused-dispatch-time = کاتی وا نابێت.
refused-dispatch-second_source = بە یەک سەرچاوە کەس بە چەکەوە ناچێتە ژوورەوە. تکایە پەیوەندی بکەنەوە یان سەرچاوەیەکی دووەم بدۆزنەوە.
refused-dispatch-not_mergeable = ئەم دووانە نابنە یەک.
refused-dispatch-not_offered = پێشنیاری ئێوە نەکراوە، یان کاتی تەواو بووە.
refused-dispatch-off_duty = یەکەکە لە ئەرکدا نییە.
refused-dispatch-on_duty = یەکەکە لە ئەرکدایە.
refused-dispatch-crew = یەکەیەک لە یەک تا دوازدە کەسی هەیە.
refused-dispatch-other_status = ڕاستەقینە و مەشق جیا ڕادەگیرێن.
refused-dispatch-claimed = کەسێکی تر یەکەم بوو و وەریگرت.
refused-dispatch-not_claimed = تکایە سەرەتا وەریبگرن.
refused-dispatch-over = کۆتایی هاتووە.
room-not-yours = تکایە ئەو ژووری کۆنترۆڵە بڵێن کە تێیدا کار دەکەن.
room-no-such-unit = یەکەی وا نییە.
room-point = تکایە پانی و درێژی پێکەوە بدەن.

## The line to type in: what each does

line-claim = داوایەکی یارمەتی وەربگرن
line-release = داواکە بگەڕێننەوە
line-open = ڕووداوێک بکەنەوە
line-link = داوا بە ڕووداوەوە ببەستن
line-dispatch = یەکە بنێرن
line-propose = یەکەیەک پێشنیار بکەن
line-status = بڵێن یەکە گەیشتووەتە کوێ
line-refuse = یەکەیەک ناتوانێت بڕوات
line-clear = یەکەیەک تەواو بوو
line-divert = یەکەیەک بۆ شوێنێکی تر بنێرن
line-type = جۆر بڵێن
line-priority = بەپەلەیی بڵێن
line-hold = ڕایبگرن
line-resume = ئیتر ڕای مەگرن
line-note = تێبینی بنووسن
line-alarm = ئاستی ئاگاداری بەرز بکەنەوە
line-merge = لەگەڵ یەکێکی تر یەک بخەن
line-close = ڕووداو دابخەن
line-cancel = پێویست ناکات کەس بڕوات
line-reopen = دووبارە بیکەنەوە
line-out = یەکەیەک ناتوانرێت بنێردرێت
line-in = یەکەیەک دووبارە دەنێردرێت
line-well = یەکەیەک باشە
line-safe = مەترسیی یەکە نەما
line-show = پیشان بدەن
line-find = بۆ وشە بگەڕێن
line-help = چ دێڕێک هەن؟

## What a line names

line-argument-signal = داوای یارمەتی، وەک S900
line-argument-incident = ڕووداو، وەک I4711
line-argument-other_incident = ڕووداوەکەی تر
line-argument-units = یەکەکان، وەک P21
line-argument-type = جۆر
line-argument-priority = ئەولەویەت، لە 1 تا 4
line-argument-level = ئاستی ئاگاداری، لە 2 تا 5
line-argument-time = بۆ چەند، وەک 20m
line-argument-hold_reason = هۆکاری چاوەڕوانی
line-argument-step = تا کوێ
line-argument-refuse_reason = هۆکاری نەچوون
line-argument-clear_reason = هۆکاری تەواوبوون
line-argument-disposition = چۆن کۆتایی هات
line-argument-cancel_reason = بۆچی پێویست ناکات بڕۆن
line-argument-out_reason = هۆکاری نەناردن
line-argument-emergency_end = مەترسی چۆن نەما
line-argument-words = وشە

## What is wrong with a line

line-wrong-empty = تکایە دێڕێک بنووسن؛ ? هەمووی پیشان دەدات.
line-wrong-too_long = ئەم دێڕە زۆر درێژە.
line-wrong-no_verb = «{ $word }» دێڕ نییە. بۆ هەمووی ? بنووسن.
line-wrong-not_understood = «{ $word }» لێرە تێناگەین.
line-wrong-ambiguous = «{ $word }» لەوانەیە زیاتر لە یەک بێت. تکایە زیاتر بنووسن.
line-wrong-missing = کەمە: { $argument }
line-wrong-which = { $unit } لە زیاتر لە ڕووداوێکە. تکایە بڵێن کامیان.
line-wrong-at_none = { $unit } لە هیچ ڕووداوێک نییە.

field-event-tracker_given = ئامێرێک درا بە یەکەکە کە شوێنەکەی نیشان دەدات
field-event-tracker_taken = ئامێرێکی یەکەکە ئیتر شوێنەکەی نیشان نادات
incident-event-assignment_trail_kept = ڕێگای یەکەکە بە مۆرکراوی هەڵگیرا
