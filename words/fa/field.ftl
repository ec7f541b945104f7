### reviewed: no

## The page of a crew

nav-field = یگان من
field-title = یگان من
field-done = نوشته شد.
field-on-duty = شروع خدمت
field-off-duty = پایان خدمت
field-which = کدام یگان؟
field-with-whom = چه کسی با شماست؟
field-how-long = نوبت شما چقدر است؟
field-hours = { $count ->
    [one] { $count } ساعت
   *[other] { $count } ساعت
}
field-until = سر خدمت تا { $when }
field-no-unit = یگانی برای شروع خدمت نیست.
field-no-unit-help = یگان‌هایی که در محل خدمت شما هستند اینجا می‌آیند. لطفاً از اتاق کنترل بخواهید یگانی بسازد یا شما را سرنشین بنویسد.
field-nothing = شما آزادید. هر جا فرستاده شوید اینجا می‌آید.
field-say-acknowledged = می‌دانیم
field-say-en_route = در راهیم
field-say-staged = نزدیک منتظریم
field-say-on_scene = رسیدیم
field-say-transporting = کسی را می‌بریم
field-say-at_destination = رساندیم
field-refuse = نمی‌توانیم برویم
field-clear = کارمان تمام شد
field-out = اکنون نمی‌توان ما را فرستاد
field-in = دوباره می‌توان ما را فرستاد
field-renews = این صفحه هر { $seconds } ثانیه دوباره می‌آید.
field-still-begin = تا می‌نویسم ثابت بماند
field-still = این صفحه همین‌طور می‌ماند: چیز تازه پیدا نمی‌شود.
field-still-end = بگذارید خودش دوباره بیاید
field-roll-call = آیا حالتان خوب است؟
field-well = همه خوبیم
field-emergency = در خطریم
field-emergency-help = بی‌درنگ به اتاق کنترل و همهٔ یگان‌ها گفته می‌شود، هر کاری که می‌کنید.
field-emergency-real = در تمرین هم واقعی به شمار می‌آید.
field-emergency-said = همه می‌دانند که در خطرید. کمک فرستاده می‌شود.
field-service = استراحت، تعمیر، پایان نوبت

field-units-title = یگان‌های میدانی
field-units-lead = یگان‌های اتاق کنترل، سر خدمت یا نه. سرنشینان یگان خود را خودشان در صفحهٔ خود به خدمت می‌آورند.
field-units-form = تشکیل یگان
field-units-form-lead = خودرو، گشت پیاده یا گروهی که اتاق کنترل می‌تواند بفرستد.
field-units-none = هنوز یگانی نیست.
field-units-none-help = سرپرست اتاق کنترل آن‌ها را اینجا تشکیل می‌دهد.
field-units-more = یگان‌های بیشتر
field-units-type = نوع
field-units-home = محل استقرار
field-units-home-help = هر که آنجا خدمت می‌کند می‌تواند آن را به خدمت بیاورد.
field-units-choose = لطفاً انتخاب کنید
field-units-duty = خدمت
field-units-on-duty = سر خدمت
field-units-dissolve = انحلال
field-units-dissolve-this = انحلال { $unit }
field-units-has = همیشه چه همراه دارد؟
field-units-has-help = آنچه از خود خودرو یا گروه است انتخاب کنید، هر که سرنشین آن باشد.
field-units-call-sign = نام بی‌سیم
field-units-call-sign-help = همان‌طور که در بی‌سیم گفته می‌شود: حروف لاتین، رقم و خط تیره، حداکثر 12، مانند K-21.
field-units-bad-call-sign = نام بی‌سیم حروف لاتین، رقم و خط تیره دارد، حداکثر 12.
field-units-taken = یگانی با این نام هست.
field-units-for-exercises = X- پیش از نام یگان‌های تمرین می‌آید؛ آغاز دیگری انتخاب کنید.
