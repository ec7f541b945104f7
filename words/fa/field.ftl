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
field-roll-call = آیا حالتان خوب است؟
field-well = همه خوبیم
field-emergency = در خطریم
field-emergency-help = بی‌درنگ به اتاق کنترل و همهٔ یگان‌ها گفته می‌شود، هر کاری که می‌کنید.
field-emergency-real = در تمرین هم واقعی به شمار می‌آید.
field-emergency-said = همه می‌دانند که در خطرید. کمک فرستاده می‌شود.
field-service = استراحت، تعمیر، پایان نوبت
