### reviewed: no

## Calling for help

sos-title = درخواست کمک
sos-form-lead = دکمه را فشار دهید. لازم نیست چیزی بنویسید. اگر در خطر هستید و می‌توانید صحبت کنید، لطفاً به پلیس هم تلفن کنید.
sos-form-send = همین حالا کمک بخواهید
sos-form-words = چه اتفاقی می‌افتد، و کجا؟
sos-form-phone = شماره‌ای که بتوانیم با شما تماس بگیریم
sos-form-look = دوباره ببینید
sos-form-say = این سخن را بفرستید
sos-form-again = یک بار دیگر فشار دهید
sos-form-cancel = من در امانم
sos-form-anew = دوباره کمک بخواهید
sos-from-you = شما:
sos-from-room = اتاق کنترل:
sos-says-accepted = درخواست کمک شما رسید. به اتاق کنترل خبر داده می‌شود.
sos-says-seen = درخواست کمک شما روی صفحهٔ اتاق کنترل است.
sos-says-taken = کسی در { $room } به درخواست شما پاسخ می‌دهد.
sos-says-linked = اتاق کنترل به آن رسیدگی می‌کند.
sos-says-cancel-asked = شما گفتید که در امان هستید. اتاق کنترل پیش از بستن آن از شما می‌پرسد.
sos-says-cancelled = شما این درخواست کمک را لغو کردید.
sos-says-closed = اتاق کنترل این درخواست کمک را بست.
sos-says-test-ended = این یک آزمایش بود. تمام شد.
sos-says-kept = درخواست کمک شما اینجا نگه داشته شده و به اتاق کنترل نشان داده می‌شود. هنوز در دفتر ثبت نشده است.
sos-says-lost = انجام نشد. لطفاً دوباره فشار دهید، و به پلیس تلفن کنید یا نزد مردم نزدیک خود بروید.
sos-no-position = این یک مکان نیست.
sos-words-needed = لطفاً نخست چیزی بنویسید.
sos-too-long = این زیاد است. لطفاً کمتر بنویسید.
sos-not-found = چنین درخواست کمکی نیست.

# Words, apart by spaces, with which a text message calls for help.
sos-sms-words = کمک

## What the control room is shown of it

sos-way-device = دستگاه هشدار
sos-way-person = تلفن شخص ثبت‌شده
sos-way-web = صفحهٔ وب
sos-way-sms = پیام متنی
sos-way-mqtt = دکمهٔ سیمی
sos-way-house = آزمایش خود سامانه
sos-way-drill = اجراشده در تمرین
sos-routing-area = از محدودهٔ همین اتاق آمد
sos-routing-site = محل آن از آنِ همین اتاق است
sos-routing-nearest = هیچ اتاقی آن محدوده را پوشش نمی‌دهد؛ این نزدیک‌ترین است
sos-routing-unknown = از مکان چیزی دانسته نیست
sos-routing-passed = اتاق دیگری آن را فرستاد
sos-call-back-voice = با صدا
sos-call-back-chat = نوشتاری
sos-call-back-silent = بی‌صدا
sos-step-next_console = روی صفحهٔ بعدی نشان داده شد
sos-step-officer_on_duty = به افسر کشیک تلفن شد
sos-step-neighbour = به اتاق همسایه خبر داده شد
sos-step-again = به همه دوباره خبر داده شد
sos-outcome-cancelled = کسی که فشار داد لغو کرد
sos-outcome-false_activation = کسی به کمک نیاز نداشت
sos-outcome-abandoned = با کسی تماس برقرار نشد
sos-outcome-test_ended = آزمایش بود
sos-outcome-closed = همراه رویدادش بسته شد
sos-tell-next_console = یک درخواست کمک در انتظار است. کسی آن را نگرفته است.
sos-tell-officer_on_duty = یک درخواست کمک نیم دقیقه در انتظار است. کسی آن را نگرفته است. لطفاً فوراً ببینید.
sos-tell-neighbour = در اتاق همسایه یک درخواست کمک در انتظار است. آنجا کسی آن را نگرفته است. لطفاً شما بگیرید.
sos-tell-again = یک درخواست کمک هنوز در انتظار است. کسی آن را نگرفته است.
sos-exercise = این تمرین است.
sos-fact-enrolled = دستگاه ثبت‌شده است و امضایش درست است
sos-fact-unproven = می‌گوید دستگاه ثبت‌شده است؛ این ثابت نشده است
sos-fact-anybody = شاید هر کسی آن را فرستاده باشد
sos-fact-called-back = تماس گرفته شد و کسی پاسخ داد
sos-fact-not-called-back = هنوز با کسی تماس برقرار نشده است
sos-fact-position-none = مکانی نداد
sos-fact-position-fits = مکان آن با آنچه دانسته است می‌خواند
sos-fact-position-far = مکان آن { $km } کیلومتر از جای دستگاه دور است
sos-fact-position-old = مکان آن { $minutes } دقیقه کهنه است
sos-fact-position-vague = مکان آن تنها در محدودهٔ { $km } کیلومتر دانسته است
sos-fact-earlier-none = از درخواست‌های پیشین این دستگاه چیزی دانسته نیست
sos-fact-earlier = درخواست‌های پیشین این دستگاه: { $closed } همراه رویداد، { $cancelled } لغوشده، { $false } که کسی به کمک نیاز نداشت، { $abandoned } که با کسی تماس برقرار نشد
