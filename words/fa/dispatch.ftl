### reviewed: no

## Where an incident is

incident-stage-received = دریافت شد
incident-stage-triaged = نوع معلوم، مکان نامعلوم
incident-stage-held = در انتظار
incident-stage-pending = منتظر واحد
incident-stage-reopened = دوباره باز
incident-stage-dispatched = واحد اعزام شد
incident-stage-on_scene = واحد در محل
incident-stage-units_clear = کار واحدها تمام
incident-stage-disposed = نتیجه ثبت شد
incident-stage-closed = بسته
incident-stage-merged_into = همان مورد دیگر
incident-stage-transferred = نزد نهاد دیگر
incident-stage-cancelled = لغو شد

## How far a unit is

assignment-step-proposed = پیشنهاد شد
assignment-step-dispatched = اعزام شد
assignment-step-unreached = پاسخ نداد
assignment-step-acknowledged = مطلع است
assignment-step-en_route = در راه
assignment-step-staged = نزدیک منتظر است
assignment-step-on_scene = در محل
assignment-step-transporting = کسی را می‌برد
assignment-step-at_destination = در مقصد
assignment-step-ended = پایان یافت

## Why an incident waits

hold-reason-no_units = هیچ واحدی آزاد نیست
hold-reason-appointment = زمانی تعیین شده
hold-reason-more_information = اطلاعات بیشتر لازم است
hold-reason-other_agency = اول نهاد دیگر
hold-reason-more_urgent_first = مورد فوری‌تر اول است

## Why a unit cannot go

refuse-reason-engaged = درگیر کاری که نمی‌توان رها کرد
refuse-reason-vehicle = خودرو خراب است
refuse-reason-no_way = راهی نیست
refuse-reason-crew = خدمه مناسب نیست
refuse-reason-conflict = یکی ذی‌نفع است
refuse-reason-other = دلیل دیگر

## Why a unit is done

clear-reason-done = انجام شد
clear-reason-nothing_found = کسی نبود
clear-reason-not_needed = لازم نیست
clear-reason-relieved = واحد دیگری ادامه می‌دهد
clear-reason-called_off = فراخوانده شد
clear-reason-unreached = هرگز پاسخ نداد
clear-reason-shift_ended = شیفت تمام شد
clear-reason-emergency = ناچار به رفتن شد

## Why nobody needs to go

cancel-reason-by_caller = تماس‌گیرنده پس گرفت
cancel-reason-false_alarm = فوریت نبود
cancel-reason-test = آزمایش
cancel-reason-mistake = اشتباهی باز شد
cancel-reason-resolved = خودبه‌خود حل شد

## How an incident ended

disposition-assisted = کمک شد
disposition-report_taken = گزارش گرفته شد
disposition-case_registered = پرونده ثبت شد
disposition-arrest = کسی بازداشت شد
disposition-advised = راهنمایی شد
disposition-settled = میان افراد حل شد
disposition-brought_to_safety = به جای امن برده شد
disposition-gone_on_arrival = هنگام رسیدن کسی نبود
disposition-unfounded = چیزی نبود
disposition-accidental = اتفاقی
disposition-handed_over = به نهاد دیگر سپرده شد
disposition-duplicate = تکراری
disposition-exercise = تمرین یا آزمایش

## Why it is opened again

reopen-reason-assigned = دوباره اعزام شد
reopen-reason-new_signal = درخواست کمک تازه
reopen-reason-caller_says = می‌گویند ادامه دارد
reopen-reason-mistake = اشتباهی بسته شد

## How an agency was told

notified-by-phone = با تلفن
notified-by-radio = با بی‌سیم
notified-by-message = با پیام
notified-by-in_person = حضوری

## Sharing

share-how-view = برای دیدن
share-how-assist = برای دیدن و کمک
share-field-type = نوع
share-field-priority = فوریت
share-field-place = مکان
share-field-cautions = هشدارها
share-field-units = واحدها
share-field-notes = یادداشت‌ها
reject-cause-not_ours = وظیفه ما نیست
reject-cause-none_free = کسی آزاد نیست
reject-cause-have_it = از پیش داریم
reject-cause-may_not = اجازه نداریم

## Places

place-kind-other = دیگر
place-kind-road = راه
place-kind-residence = خانه
place-kind-school = مدرسه
place-kind-shelter = پناهگاه
place-kind-diplomatic = نمایندگی
place-kind-bank = بانک
place-kind-hospital = بیمارستان
place-kind-worship = عبادتگاه
place-kind-market = بازار
setting-urban = شهر
setting-rural = روستا

## What to take care of

caution-weapon = سلاح
caution-shots = تیراندازی شده
caution-explosive = مواد منفجره
caution-fire = آتش یا دود
caution-chemical = ماده زیان‌آور
caution-crowd = جمعیت زیاد
caution-animal = سگ یا حیوان
caution-infection = بیماری واگیر
caution-silent_approach = بدون آژیر بیایید
caution-child = کودک آنجاست
caution-unsafe_place = خود مکان خطرناک است
source-called_back = تماس گرفته شد
source-second_caller = تماس‌گیرنده دیگر
source-camera = دوربین
source-officer = مأمور می‌بیند
source-agency = نهاد دیگر

## Field units

out-reason-break = استراحت
out-reason-vehicle = خودرو
out-reason-paperwork = گزارش یا دادگاه
out-reason-escort = همراهی یا نگهبانی
out-reason-training = آموزش
out-reason-other = دیگر
welfare-by-unit = خود واحد
welfare-by-room = اتاق کنترل
emergency-end-safe = کسی در خطر نیست
emergency-end-accident = اشتباهی فشار داده شد
emergency-end-test = آزمایش
overlay-none = همه چیز خوب است
overlay-welfare_due = حالش پرسیده می‌شود
overlay-welfare_missed = به پرسش سلامت پاسخ نداد
overlay-emergency = مأمور در خطر

## Who could go

recommend-reason-in_area = محدوده خود
recommend-reason-nearest = نزدیک‌ترین
recommend-reason-fastest = زودتر می‌رسد
recommend-reason-attribute = ویژگی خواسته را دارد
recommend-reason-stands_in = این کار را هم می‌تواند
recommend-nothing-known = اول بگویید چیست و کجاست: سپس نزدیک‌ها را نشان می‌دهیم.
shortfall-none_on_duty = هیچ‌کدام سر خدمت نیست
shortfall-none_available = هیچ‌کدام آزاد نیست
shortfall-outside_radius = همه خیلی دورند
shortfall-stale = مکانشان به‌روز نیست
shortfall-no_attribute = هیچ‌کدام ویژگی خواسته را ندارد

## What happened to an incident

incident-event-incident_opened = باز شد
incident-event-retyped = نوع گفته شد
incident-event-prioritised = فوریت گفته شد
incident-event-placed = مکان گفته شد
incident-event-caution_added = هشدار افزوده شد
incident-event-noted = یادداشت
incident-event-signal_linked = درخواست کمک افزوده شد
incident-event-signal_unlinked = درخواست کمک جدا شد
incident-event-corroborated = منبع دوم
incident-event-held = در انتظار گذاشته شد
incident-event-released = دیگر در انتظار نیست
incident-event-alarm_raised = سطح هشدار بالا رفت
incident-event-recommendation_shown = از فهرست انتخاب شد
incident-event-assignment_proposed = واحد پیشنهاد شد
incident-event-assignment_dispatched = واحد اعزام شد
incident-event-assignment_acknowledged = واحد مطلع شد
incident-event-assignment_refused = واحد نمی‌تواند برود
incident-event-assignment_unreached = واحد پاسخ نداد
incident-event-assignment_en_route = واحد در راه
incident-event-assignment_staged = واحد نزدیک منتظر
incident-event-assignment_on_scene = واحد در محل
incident-event-assignment_transporting = واحد کسی را می‌برد
incident-event-assignment_at_destination = واحد در مقصد
incident-event-assignment_cleared = کار واحد تمام
incident-event-assignment_diverted = واحد جای دیگر فرستاده شد
incident-event-assignment_time_corrected = زمان اصلاح شد
incident-event-merged_into = با دیگری یکی شد
incident-event-absorbed = دیگری به آن پیوست
incident-event-unmerged = جدا شد
incident-event-separated = دیگری جدا شد
incident-event-linked = به دیگری مربوط است
incident-event-duplicate_dismissed = فقط شبیه است
incident-event-transferred = به نهاد دیگر سپرده شد
incident-event-cancelled = لغو شد
incident-event-disposed = نتیجه ثبت شد
incident-event-closed = بسته شد
incident-event-reopened = دوباره باز شد
incident-event-agency_notified = به نهاد گفته شد
incident-event-share_offered = اشتراک پیشنهاد شد
incident-event-share_accepted = اشتراک پذیرفته شد
incident-event-share_rejected = اشتراک پذیرفته نشد
incident-event-share_ended = اشتراک پایان یافت
incident-event-aid_requested = از اتاق دیگر واحد خواسته شد
incident-event-aid_offered = واحد پیشنهاد شد
incident-event-aid_declined = واحدی در دسترس نیست
incident-event-aid_deployed = واحدهای قرضی گرفته شد
incident-event-aid_released = واحدهای قرضی بازگردانده شد

## What happened to a unit

field-event-field_unit_formed = تشکیل شد
field-event-field_unit_changed = تغییر کرد
field-event-field_unit_dissolved = منحل شد
field-event-duty_started = سر خدمت
field-event-crew_changed = خدمه عوض شد
field-event-duty_ended = پایان خدمت
field-event-went_out_of_service = قابل اعزام نیست
field-event-came_into_service = دوباره قابل اعزام
field-event-emergency_raised = مأمور در خطر
field-event-emergency_ended = خطر تمام شد
field-event-welfare_watched = مرتب حالش پرسیده می‌شود
field-event-welfare_unwatched = دیگر پرسیده نمی‌شود
field-event-welfare_due = حالش پرسیده شد
field-event-welfare_answered = همه چیز خوب است
field-event-welfare_missed = به پرسش سلامت پاسخ نداد

## What whoever must know at once is told

dispatch-told-sent = شما به یک رویداد اعزام شدید. لطفاً باز کنید و پاسخ دهید.
dispatch-told-called-off = دیگر در آن رویداد به شما نیازی نیست.
dispatch-told-unreached = واحد اعزام‌شده پاسخ نداد. لطفاً بررسی کنید.
dispatch-told-emergency = یک مأمور در خطر است. لطفاً فوراً نگاه کنید.
dispatch-told-welfare = حالتان خوب است؟ لطفاً همین حالا پاسخ دهید.
dispatch-told-welfare-missed = یک واحد از سلامت خود خبر نداد. لطفاً فوراً بررسی کنید.
dispatch-told-offer = بخشی از یک رویداد به شما پیشنهاد شده است.
dispatch-told-aid = اتاق دیگری از شما واحد می‌خواهد.

## Why not

refused-dispatch-not_there = چیزی به این نام نیست.
refused-dispatch-already = از پیش همین‌طور است.
refused-dispatch-closed = بسته است. لطفاً اول دوباره باز کنید.
refused-dispatch-not_closed = باز است.
refused-dispatch-not_now = از وضعیت کنونی ممکن نیست.
refused-dispatch-units_out = واحدها هنوز بیرون‌اند. لطفاً اول آزادشان کنید.
refused-dispatch-disposition = لطفاً اول بگویید چگونه پایان یافت.
refused-dispatch-words = لطفاً چیزی بنویسید.
refused-dispatch-too_long = این خیلی طولانی است.
refused-dispatch-too_many = یک‌باره زیاد است.
refused-dispatch-time = چنین زمانی ممکن نیست.
refused-dispatch-second_source = با یک منبع کسی مسلح وارد نمی‌شود. لطفاً تماس بگیرید یا منبع دومی بیابید.
refused-dispatch-not_mergeable = این دو یکی نمی‌شوند.
refused-dispatch-not_offered = به شما پیشنهاد نشده یا زمانش گذشته است.
refused-dispatch-off_duty = واحد سر خدمت نیست.
refused-dispatch-on_duty = واحد سر خدمت است.
refused-dispatch-crew = هر واحد یک تا دوازده نفر دارد.
refused-dispatch-other_status = واقعی و تمرین جدا نگه داشته می‌شوند.
refused-dispatch-claimed = کس دیگری زودتر گرفت.
refused-dispatch-not_claimed = لطفاً اول آن را بگیرید.
refused-dispatch-over = پایان یافته است.
room-not-yours = لطفاً اتاق کنترلی را بگویید که در آن کار می‌کنید.
room-no-such-unit = چنین واحدی نیست.
room-point = لطفاً عرض و طول جغرافیایی را با هم بدهید.

## The line to type in: what each does

line-claim = گرفتن درخواست کمک
line-release = پس دادن درخواست
line-open = باز کردن رویداد
line-link = پیوند درخواست به رویداد
line-dispatch = اعزام واحد
line-propose = پیشنهاد واحد
line-status = گفتن وضعیت واحد
line-refuse = واحد نمی‌تواند برود
line-clear = کار واحد تمام
line-divert = فرستادن واحد به جای دیگر
line-type = گفتن نوع
line-priority = گفتن فوریت
line-hold = در انتظار گذاشتن
line-resume = پایان انتظار
line-note = نوشتن یادداشت
line-alarm = بالا بردن سطح هشدار
line-merge = یکی کردن با دیگری
line-close = بستن رویداد
line-cancel = لازم نیست کسی برود
line-reopen = دوباره باز کردن
line-out = واحد قابل اعزام نیست
line-in = واحد دوباره قابل اعزام
line-well = واحد خوب است
line-safe = خطر واحد تمام شد
line-show = نشان دادن
line-find = جستجوی واژه
line-help = چه سطرهایی هست؟

## What a line names

line-argument-signal = درخواست کمک، مانند S900
line-argument-incident = رویداد، مانند I4711
line-argument-other_incident = رویداد دیگر
line-argument-units = واحدها، مانند P21
line-argument-type = نوع
line-argument-priority = اولویت، 1 تا 4
line-argument-level = سطح هشدار، 2 تا 5
line-argument-time = چه مدت، مانند 20m
line-argument-hold_reason = دلیل انتظار
line-argument-step = تا کجا
line-argument-refuse_reason = دلیل نرفتن
line-argument-clear_reason = دلیل پایان کار
line-argument-disposition = چگونه پایان یافت
line-argument-cancel_reason = چرا لازم نیست بروند
line-argument-out_reason = دلیل اعزام‌نشدن
line-argument-emergency_end = خطر چگونه تمام شد
line-argument-words = واژه‌ها

## What is wrong with a line

line-wrong-empty = لطفاً سطری بنویسید؛ ? همه را نشان می‌دهد.
line-wrong-too_long = این سطر خیلی طولانی است.
line-wrong-no_verb = «{ $word }» سطر نیست. برای همه ? بنویسید.
line-wrong-not_understood = «{ $word }» اینجا فهمیده نشد.
line-wrong-ambiguous = «{ $word }» شاید بیش از یکی باشد. لطفاً بیشتر بنویسید.
line-wrong-missing = کم است: { $argument }
line-wrong-which = { $unit } در بیش از یک رویداد است. لطفاً بگویید کدام.
line-wrong-at_none = { $unit } در هیچ رویدادی نیست.

field-event-tracker_given = به یگان دستگاهی داده شد که جای آن را نشان می‌دهد
field-event-tracker_taken = یک دستگاه یگان دیگر جای آن را نشان نمی‌دهد
incident-event-assignment_trail_kept = مسیر یگان مهرشده نگه داشته شد
