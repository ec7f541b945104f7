### reviewed: no

## Places that are looked after

nav-sites = مکان‌ها
sites-lead = نمایندگی‌ها، مدرسه‌ها، پناهگاه‌ها، بانک‌ها: آنچه هر که به آنجا می‌رود باید بداند، و دستگاه چه کسانی کمک می‌خواهد.
sites-add = افزودن مکان
sites-none = هنوز از هیچ مکانی مراقبت نمی‌شود
sites-none-help = یک نمایندگی، مدرسه، پناهگاه یا بانک بیفزایید: کجاست، با چه کسی تماس گرفته شود، و از چه باید برحذر بود.
sites-not-found = مکانی با این مشخصات نیست
sites-search = نام یا نشانی
sites-look-only = فقط آن‌ها که باید نگاه شوند
sites-all = همهٔ مکان‌ها
site = مکان
site-name = نام
site-kind = نوع مکان
site-any-kind = هر نوع
site-kind-mission = نمایندگی
site-kind-residence = اقامتگاه
site-kind-school = مدرسه
site-kind-shelter = پناهگاه
site-kind-bank = بانک
site-kind-other = جای دیگر
site-unit = چه کسی مراقب آن است
site-room = اتاقی که پاسخ می‌دهد
site-address = کجاست
site-address-help = همان‌طور که با بی‌سیم می‌گویید: خیابان، در، چه چیزی کنار آن است.
site-point = مختصات
site-bad-point = این‌ها مختصات نیست. لطفاً دو عدد مانند 33.58694 و 71.44270 بنویسید، یا هر دو را خالی بگذارید.
site-posts = نگهبانان و پست‌ها
site-posts-help = کجا ایستاده‌اند، چند نفرند، چگونه شناخته می‌شوند.
site-contacts = با چه کسی تماس گرفته شود
site-contacts-help = نخست با اولی تماس گرفته می‌شود. هر یک نام و شماره می‌خواهد.
site-contacts-none = هنوز کسی نوشته نشده است.
site-contact-name = { $no }. نام
site-contact-phone = { $no }. تلفن
site-contact-half = لطفاً نام و شماره هر دو را بنویسید.
site-run = وقتی کمک می‌خواهد
site-run-help = چگونه وارد شوید، کجا همدیگر را ببینید، چه کار نکنید.
site-run-type = در آغاز چه انگاشته شود
site-run-type-none = هنگام درخواست تصمیم گرفته می‌شود
site-run-none = هنوز بر چیزی توافق نشده است.
site-to-look = برای نگاه کردن
site-stale-notes = { $count ->
    [one] { $count } یادداشت برای بازبینی
   *[other] { $count } یادداشت برای بازبینی
}
site-overdue = { $count ->
    [one] { $count } کاستی دیر شده است
   *[other] { $count } کاستی دیر شده‌اند
}
site-change = تغییر کارت
site-done = نوشته شد.
site-done-already = این کار پیش‌تر انجام شده است.
site-is-closed = دیگر کسی مراقب این مکان نیست.
site-no-such = چیزی با این نام اینجا نیست.
site-bad-time = این روز جور نیست: بازبینی باید پیش از پایان باشد.
site-too-long = این خیلی بلند است. لطفاً کوتاهش کنید.
site-too-many = این‌ها از پیش خیلی زیادند.

## What to beware of

site-notes = احتیاط
site-notes-none = چیزی که باید از آن برحذر بود دانسته نیست.
site-notes-past = دیگر نشان داده نمی‌شوند
site-note-add = نوشتن یادداشت
site-note-said = هر که به آنجا می‌رود چه باید بداند؟
site-note-category = دربارهٔ چیست
site-note-severity = چه اندازه مهم است
site-note-keep = فقط وقتی مکان کمک می‌خواهد، و برای کسانی که مراقب آن‌اند
site-note-kept = فقط برای چند نفر
site-note-stale = کسی به‌موقع بازبینی نکرده است
site-note-review = بازبینی
site-note-until = پایان
site-note-ended = پایان یافت
site-note-review-in = بازبینی تا
site-note-until-in = خودبه‌خود پایان می‌یابد پس از
site-note-holds = هنوز درست است
site-note-end = دیگر درست نیست
site-category-access = راه ورود
site-category-people = کسانی که باید مراقبشان بود
site-category-weapon = سلاح
site-category-animal = جانوران
site-category-building = ساختمان
site-category-substance = آتش و مواد خطرناک
site-category-other = چیز دیگر
site-severity-information = خوب است بدانید
site-severity-caution = احتیاط کنید
site-severity-danger = خطر

## Code words

site-code-words = واژه‌های رمز
site-code-words-none = بر هیچ کدام توافق نشده است.
site-code-words-choose = انتخاب دوبارهٔ واژه‌ها
site-code-words-help = آنچه اینجا می‌نویسید جای واژه‌های پیشین را می‌گیرد. سطرهای خالی کنار گذاشته می‌شوند.
site-code-word = { $no }. واژه
site-code-means = { $no }. معنای آن
site-code-word-half = لطفاً واژه و معنای آن هر دو را بنویسید.

## Plans

site-plans = نقشه‌ها
site-plans-none = هنوز نقشه‌ای نیست.
site-plan-title = چه نشان می‌دهد، مانند طبقهٔ همکف
site-plan-file = تصویر
site-plan-help = عکس یا تصویر (JPEG، PNG یا WebP). آنچه دوربین افزوده برداشته می‌شود.
site-plan-add = افزودن نقشه
site-plan-remove = برداشتن
site-plan-again = بازگرداندن
site-plans-gone = برداشته‌شده‌ها

## Surveys

site-survey = بررسی امنیتی
site-survey-last = آخرین بار
site-survey-none = هنوز کسی آن را بررسی نکرده است.
site-survey-said = چه دیدید؟
site-survey-add = نوشتن بررسی
site-finding-said = چه باید درست شود
site-finding-add = افزودن کاستی
site-finding-due = تا کی
site-finding-due-in = درست شود تا
site-finding-how = وضعیت
site-finding-late = دیر شده
site-findings = کاستی‌ها
site-mended = درست شد
site-mend = این درست شد

## Who speaks for it

site-operators = چه کسی از طرف آن سخن می‌گوید
site-operators-none = کسی برای آن حساب ندارد.
site-operator-name = نام ورود او
site-operator-help = کسی که از پیش اینجا حساب دارد.
site-operator-add = کسی از طرف آن سخن بگوید
site-operator-remove = دیگر نه
site-operator-nobody = کسی با این نام وارد نمی‌شود.
site-close = پایان دادن به مراقبت
site-close-why = چرا؟
site-close-help = دستگاه‌هایش هم با آن لغو می‌شوند. این برگشت ندارد؛ می‌توان آن را از نو افزود.

## Closed sites

sites-closed = مکان‌های بسته‌شده
sites-closed-lead = آنچه زمانی مراقبت می‌شد. مکان بسته همان‌گونه می‌ماند؛ جایی که دوباره مراقبت شود، با همان کارت از نو افزوده می‌شود.
sites-closed-none = هیچ مکانی بسته نشده است
site-closed-at = بسته شد
site-add-again = از نو افزودن
site-point-help = درجه‌ها را بنویسید، یا نقطه را روی نقشه برگزینید. اگر هیچ‌کدام نشد، جا را بالا با واژه بنویسید.
