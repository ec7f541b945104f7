### reviewed: no

## What every page has

brand = امانت
skip-to-content = رفتن به متن اصلی
language-choose = زبان
menu = فهرست
menu-main = فهرست اصلی
nav-home = خانه
nav-report = گزارش دهید
nav-follow = پیگیری گزارش من
nav-verify = بررسی رسید
nav-today = امروز
nav-units = یگان‌ها
nav-people = کارکنان
sign-in = ورود
sign-out = خروج
signed-in-as = وارد شده با نام { $name }
demo-banner = نمایش آزمایشی. همهٔ افراد و رویدادهای اینجا ساختگی‌اند. کسی برای کمک نخواهد آمد.
demo-tag = آزمایشی
quick-exit = این صفحه را فوراً ترک کنید
quick-exit-help = به‌جای آن صفحه‌ای عادی باز می‌شود. می‌توانید کلید Esc را هم سه بار بزنید.
footer-line = هر پیام رسیدی دارد که هر کسی می‌تواند آن را بررسی کند.
theme-night = نمای شب
theme-day = نمای روز
live-lost = ارتباط با سرور قطع شده است. آنچه می‌بینید شاید قدیمی باشد.
print = چاپ کنید

## Forms

button-continue = ادامه
button-back = بازگشت
button-send = ارسال
button-save = ذخیره
button-cancel = انصراف
button-search = جستجو
summary-change = تغییر
summary-change-what = تغییر: { $what }
field-optional = (اگر مایلید)
field-error = لطفاً بررسی کنید: { $what }
form-errors-title = چیزی نیاز به بازبینی دارد. نوشتهٔ شما حفظ شده است.
date-help = برای نمونه { $example }. تاریخ میلادی یا هجری قمری هم پذیرفته می‌شود.
date-wrong-unreadable = لطفاً روز، ماه و سال را بنویسید.
date-wrong-no-such-day = چنین روزی در این تقویم نیست.
date-wrong-which-calendar = این کدام تقویم است؟ لطفاً شمسی یا قمری را برگزینید.
calendar-gregorian = میلادی
calendar-solar = هجری شمسی
calendar-hijri = هجری قمری
step-of = گام { $step } از { $steps }

## Promises and their clocks

clock-due = مهلت: { $when }
clock-soon = مهلت نزدیک است: { $when }
clock-late = دیرکرد: مهلت { $when } بود
clock-done = انجام شد
clock-paused = ساعت ایستاده است: { $why }

## Lists

pager = صفحه‌های این فهرست
pager-previous = قبلی
pager-next = بعدی
pager-page = صفحهٔ { $page }
list-rows = { $count ->
    [one] { $count } ردیف
   *[other] { $count } ردیف
}

## Notices

notice-good = انجام شد
notice-know = خوب است بدانید
notice-care = توجه کنید
notice-danger = مهم
fault-title = انجام نشد
fault-nothing-lost = چیزی از دست نرفته است. لطفاً کمی بعد دوباره تلاش کنید. شمارهٔ پیگیری: { $reference }
stopped-title = این ثبت نشد
stopped-help = اکنون چیزی در اینجا ثبت نمی‌شود. آنچه فرستادید ثبت نشد و کسی از آن آگاه نشد. اگر کسی در خطر است همین حالا تماس بگیرید یا از بی‌سیم استفاده کنید. وگرنه نوشتهٔ خود را نگه دارید و بعداً دوباره بفرستید.
stopped-reference = شمارهٔ پیگیری: { $reference }
stopped-banner = اکنون چیزی در اینجا ثبت نمی‌شود. آنچه می‌بینید پیش‌تر ثبت شده است. اگر کسی در خطر است همین حالا تماس بگیرید.
anew-title = فهرست‌ها دوباره ساخته می‌شوند
anew-help = آنچه در صفحه‌ها نشان داده می‌شود آسیب دیده بود و از روی دفتر ثبت دوباره ساخته می‌شود. چیزی از دست نرفته است و گزارش‌ها و درخواست‌های کمک همچنان دریافت می‌شوند. لطفاً چند لحظهٔ دیگر دوباره نگاه کنید.
not-found-title = اینجا چیزی نیست
not-found-help = شاید نشانی اشتباه نوشته شده باشد، یا اجازهٔ دیدن این صفحه را نداشته باشید.

## Kept on this device

draft-kept = آنچه می‌نویسید تا زمان ارسال روی همین دستگاه نگه داشته می‌شود.
draft-restored = آنچه پیش‌تر اینجا نوشته بودید بازگردانده شد.
draft-discard = از این دستگاه پاک شود
offline-now = اتصال برقرار نیست. نوشتهٔ شما حفظ شده؛ وقتی اتصال برگشت آن را بفرستید.

## The map

map-title = نقشه
map-help = نقشه را جابه‌جا کنید تا نشان روی محل بیاید، یا از کلیدهای جهت‌دار استفاده کنید. سپس Enter یا دکمه را بزنید.
map-choose = انتخاب همین نقطه
map-clear = حذف نقطه
map-chosen = نقطه انتخاب شد.
map-my-place = جایی که اکنون هستم
map-zoom-in = نزدیک‌تر
map-zoom-out = دورتر
map-failed = نقشه روی این دستگاه نمایش داده نمی‌شود. لطفاً نام محل را بنویسید.
map-show = نمایش نقشه
