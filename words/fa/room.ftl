### reviewed: no

## The command room

nav-room = اتاق فرماندهی
room-title = اتاق فرماندهی
room-queue = در انتظار
room-queue-empty = چیزی در انتظار نیست.
room-queue-empty-help = درخواست‌های کمک و رویدادها خودبه‌خود اینجا می‌آیند، فوری‌ترین‌ها اول.
room-chosen = مورد انتخاب‌شده
room-chosen-nothing = چیزی را از فهرست انتخاب کنید یا نامش را در سطر پایین بنویسید.
room-map = نقشه
room-map-help = کلیدهای جهت نقشه را جابه‌جا می‌کنند، مثبت و منفی آن را نزدیک یا دور می‌کنند، Enter آنچه را در میانه است باز می‌کند.
room-map-failed = نقشه روی این دستگاه رسم نمی‌شود. هر چه روی آن است در فهرست‌ها هست.
room-map-all = نمایش همه
room-units = یگان‌ها
room-units-empty = هیچ یگانی سر خدمت نیست.
room-units-empty-help = یگان‌ها با شروع خدمت اینجا دیده می‌شوند.
room-renew = رسم دوبارهٔ صفحه
room-no-script = تا وقتی چیزی انتخاب نشده، این صفحه هر { $seconds } ثانیه دوباره می‌آید. با اسکریپت خودش تغییر می‌کند، صدا می‌دهد و نقشه را نشان می‌دهد.
room-lost = ارتباط قطع شد. شاید آنچه می‌بینید کهنه باشد. دوباره تلاش می‌کنیم.
room-over = شما دیگر این تابلو را نمی‌بینید.
room-somebody = کسی
room-signal = درخواست کمک
room-signal-waits = کسی برنداشته است
room-signal-taken = برداشته شده
room-taken-by = { $who } برداشته است
room-taken-by-nobody = کسی این را برنداشته است.
room-claim = برمی‌دارم
room-take-over = به عهده می‌گیرم
room-release = پس می‌دهم
room-pass = سپردن به اتاق دیگر
room-pass-to = به کدام اتاق
room-call-back = تماس گرفتم
room-call-back-how = چگونه؟
room-call-back-answered = کسی پاسخ داد؟
room-answered = پاسخ دادند
room-not-answered = کسی پاسخ نداد
room-message = نوشتن به کسی که دکمه را زده
room-message-words = نوشتهٔ شما روی صفحهٔ او می‌آید
room-false = کسی کمک لازم نداشت
room-abandon = به کسی دسترسی نیست
room-why = از کجا می‌دانید؟ این در اتاق می‌ماند.
room-tried = چه کارهایی شد؟ این در اتاق می‌ماند.
room-end-test = پایان آزمایش
room-acts = چه می‌توان کرد
room-choose-one = لطفاً یکی را انتخاب کنید.
room-caller = نام
room-phone = تلفن
room-code = واژهٔ رمز
room-way = از راه
room-facts = آنچه دانسته است
room-positions = موقعیت‌ها
room-said = آنچه گفته شد
room-from-caller = کسی که دکمه را زد:
room-held = دکمه { $count ->
    [one] { $count } ثانیه
   *[other] { $count } ثانیه
} نگه داشته شد
room-queued = روی دستگاه { $count ->
    [one] { $count } ثانیه
   *[other] { $count } ثانیه
} منتظر ماند
room-kept = نخست کنار دفتر نگه داشته شد
room-spooled = اینجا نگه داشته شده، هنوز در دفتر نیست
room-spooled-help = هنوز نمی‌توان آن را در این فهرست برداشت. تماس بگیرید، و با بی‌سیم کسی را بفرستید. خودش به دفتر می‌رود.
room-spooled-stays = این دفتر دیگر چیزی نمی‌پذیرد. تماس بگیرید، با بی‌سیم کسی را بفرستید، و آن را جای دیگری هم بنویسید.
room-spooled-more = { $count ->
    [one] { $count } درخواست دیگر اینجا نگه داشته شده است
   *[other] { $count } درخواست دیگر اینجا نگه داشته شده‌اند
}
room-metres = { $count } متر
room-mark-duress = لغو زیر فشار
room-duress-help = روی دستگاه لغوشده دیده می‌شود. شاید دارندهٔ آن زیر اجبار باشد. زنگ نزنید؛ پنهانی کمک کنید.
room-mark-silent = بی‌صدا: آنجا صدایی نکنید
room-mark-presses = { $count ->
    [one] یک بار
   *[other] { $count } بار
} فشرده شد
room-mark-cancel-asked = می‌گوید در امان است
room-mark-neighbour = به اتاق‌های دیگر گفته شد
room-status-exercise = تمرین
room-status-test = آزمایش
room-status-system = سامانه

## Sound and keys

room-sound-on = صدا روشن است
room-sound-off = صدا خاموش است
room-sound-blocked = مرورگر جلوی صدا را گرفته است. کلیدی یا دکمه را بزنید.
room-sound-try = آزمایش صدا
room-sound-switch = روشن یا خاموش کردن صدا
room-keys = کلیدها
room-keys-off = حرف‌ها به‌تنهایی کاری نکنند
room-key-help = همین فهرست
room-key-next = بعدی در فهرست
room-key-previous = قبلی
room-key-open = باز کردن
room-key-claim = برداشتن آنچه بیش از همه منتظر است
room-key-line = سطر نوشتن
room-key-queue = به فهرست
room-key-chosen = به مورد انتخاب‌شده
room-key-map = به نقشه
room-key-units = به یگان‌ها
room-key-sound = آزمایش صدا
room-key-leave = بازگشت به صفحه

## Why not

room-refused-claimed = { $who } زودتر آن را برداشت.
room-refused-over = تمام شده است.
room-refused-not-claimed = لطفاً نخست آن را بردارید.
room-refused-already = این کار پیش‌تر شده است.
room-refused-words-needed = لطفاً چیزی بنویسید.
room-refused-too-long = بیش از اندازه بلند است.
room-refused-too-many = بیش از اندازه است.
room-refused-call-back-first = شاید کسی زیر فشار باشد: لطفاً نخست بی‌صدا به او برسید.
room-refused-looks-cancelled = دستگاه لغوشده می‌نماید و نوشته‌ای نشان نمی‌دهد.
room-refused-no-test = این واقعی است و نمی‌توان آن را آزمایش شمرد.
room-refused-same-room = هم‌اکنون در همین اتاق است.
room-refused-not-now = از وضع کنونی چنین گامی برنمی‌آید.
room-refused-closed = بسته است. لطفاً نخست دوباره باز کنید.
room-refused-not-closed = باز است.
room-refused-units-still-out = یگان‌ها هنوز بیرون‌اند. لطفاً نخست آزادشان کنید.
room-refused-disposition-needed = لطفاً نخست بگویید چگونه پایان یافت.
room-refused-time = چنین زمانی ممکن نیست.
room-refused-second-source = با یک منبع کسی مسلح وارد نمی‌شود: لطفاً تماس بگیرید یا منبع دوم بیابید.
room-refused-not-mergeable = این دو را نمی‌توان یکی کرد.
room-refused-nothing-like-it = چیزی به این نام نیست.
room-refused-off-duty = یگان سر خدمت نیست.

## Handing over

room-handover = تحویل نوبت

## Incidents

room-incident = رویداد
room-open-incident = باز کردن رویداد
room-incident-words = چه شد و کجا؟
room-link = به رویدادی باز تعلق دارد
room-link-to = کدام رویداد
room-type = نوع
room-type-not-known = هنوز دانسته نیست
room-priority = اولویت
room-priority-1 = ۱: جانی در خطر است
room-priority-2 = ۲: فوری
room-priority-3 = ۳: به‌زودی
room-priority-4 = ۴: می‌توان هماهنگ کرد
room-priority-short = اولویت { $no }
room-place = جا
room-place-not-known = جا هنوز دانسته نیست
room-place-words = جا به نوشته
room-place-lat = عرض جغرافیایی
room-place-lon = طول جغرافیایی
room-place-kind = نوع جا
room-setting = شهر یا بیرون شهر
room-save-place = بگویید کجاست
room-save-type = بگویید چیست
room-cautions = مراقب باشید
room-site = محل
room-contacts = تماس‌ها
room-premise-notes = یادداشت‌های محل
room-recommended = چه کسی می‌تواند برود
room-recommended-none = یگانی خواسته نشده است. از فهرست یگان‌ها انتخاب کنید.
room-recommended-no-place = نخست بگویید کجاست؛ آنگاه نزدیک‌ها را نشان می‌دهیم.
room-short = کم است: { $count } × { $what }
room-minutes-away = { $count ->
    [one] { $count } دقیقه
   *[other] { $count } دقیقه
}
room-kilometres = { $km } کیلومتر
room-position-age = موقعیت { $age } پیش
room-send = بفرستید
room-send-chosen = فرستادن انتخاب‌شده‌ها
room-send-other = فرستادن یگان دیگر
room-units-here = فرستاده‌شدگان
room-nobody-sent = هنوز کسی فرستاده نشده است.
room-step-next = بعدی
room-step-say = می‌گویند
room-clear = کارشان تمام شد
room-refuse = نمی‌توانند بروند
room-hold = در انتظار بماند
room-hold-until = تا چه مدت
room-held-until = تا { $when } در انتظار
room-resume = دیگر منتظر نماند
room-note = نوشتن یادداشت
room-note-words = یادداشت
room-corroborate = منبع دومی هست
room-merge = همان رویداد دیگر است
room-merge-into = همان
room-same-as = شاید همان
room-not-same = همان نیست
room-alarm-level = سطح هشدار { $level }
room-raise = بالا بردن سطح هشدار
room-notify = به سازمانی گفته شد
room-agency = کدام سازمان
room-notified-how = چگونه
room-transfer = سازمان دیگری برمی‌دارد
room-cancel = رفتن لازم نیست
room-close = بستن
room-how-ended = چگونه پایان یافت؟
room-reopen = باز کردن دوباره
room-reopened = دوباره باز شد
room-timeline = چه گذشت
room-signals-of = درخواست‌های کمک این رویداد
room-signals-count = { $count ->
    [one] { $count } درخواست
   *[other] { $count } درخواست
}
room-units-count = { $count ->
    [one] { $count } یگان
   *[other] { $count } یگان
}
room-nobody-yet = کسی فرستاده نشده
room-hours-minutes = { $count ->
    [one] { $count } دقیقه
   *[other] { $count } دقیقه
}

## Units

room-unit = یگان
room-free = آزاد
room-crew = سرنشینان
room-off-duty = سر خدمت نیست
room-position-none = بدون موقعیت
room-position-stale = موقعیت کهنه
room-position-lost = از دید خارج
room-emergency = مأمور در خطر: { $unit }
room-emergency-since = از
room-emergency-show = نمایش یگان
room-emergency-end = وضع اضطراری پایان یافت
room-welfare-missed = به احوال‌پرسی پاسخ نداد
room-welfare-due = حالشان پرسیده می‌شود
room-well = حالشان خوب است
room-watch = مرتب حالشان پرسیده شود
room-out = نمی‌توان فرستاد
room-in = دوباره می‌توان فرستاد
room-reason = چرا

## The line

room-line = سطر
room-line-help = برای نمونه ‎/d P21 I4711‎ یگان P-21 را به رویداد I4711 می‌فرستد. Tab کامل می‌کند.
room-line-do = انجام بده
room-line-done = انجام شد: { $what }
room-line-show = نمایش داده شد: { $what }
