### reviewed: no

## Devices of a site

site-devices = دستگاه‌ها
site-devices-none = هیچ کدام ثبت نشده است: هر که از اینجا کمک بخواهد پذیرفته می‌شود، اما معلوم نیست از کجا.
device-invite = ثبت دستگاه
device-label = مال کیست، یا کجا آویخته است
device-label-help = اتاق هنگام درخواست آن را می‌بیند، مانند «نگهبان شب» یا «باجهٔ 2».
device-phone = شمارهٔ آن
device-phone-help = فقط برای تلفنی که پیامک می‌فرستد.
device-phone-needed = لطفاً شمارهٔ تلفن را بنویسید.
device-kind = نوع دستگاه
device-kind-phone = گوشی یک نفر
device-kind-panel = دکمه یا تابلوی دیواری
device-kind-telephone = تلفنی که پیامک می‌فرستد
device-invited = منتظر ثبت
device-lapsed = کد به‌موقع به کار نرفت
device-to-compare = منتظر مقایسه: تا آن هنگام درخواست‌هایش از آن هر کسی است
device-enrolled = ثبت‌شده
device-silent = مدت‌هاست خبری از آن نیست
device-heard = آخرین خبر
device-joined = ثبت شد
device-check = باید روی هر دو باشد
device-check-help = از دارندهٔ آن بخواهید رقم‌ها را بلند بخواند. اگر فرق داشت لغوش کنید.
device-again = ساختن کد تازه
device-confirm = یکسان‌اند
device-why = چرا
device-why-lost = گم شده یا گرفته شده
device-why-left = او رفته است
device-why-replaced = دیگری جایش را گرفت
device-why-broken = خراب
device-why-not_theirs = رقم‌ها فرق دارند
device-revoke = لغو
device-code-title = کد یک‌بارمصرف
device-code-scan = این نشانی را روی دستگاه باز کنید، یا دوربینش را رو به تصویر بگیرید:
device-code-type = اگر کد آنجا نوشته نشده بنویسید، و دو پین انتخاب کنید.
device-code-compare = رقم‌های دو صفحه را مقایسه کنید و اینجا بگویید که یکسان‌اند.
device-code-once = فقط اکنون نشان داده می‌شود، یک دستگاه را می‌پذیرد، و پس از { $minutes ->
    [one] { $minutes } دقیقه
   *[other] { $minutes } دقیقه
} پایان می‌یابد.
device-code-done = بازگشت به دستگاه‌ها
device-bad-code = این کد کسی را نمی‌پذیرد، یا دیگر نمی‌پذیرد. لطفاً کد تازه بخواهید.
device-no-key = این دستگاه کلیدی نفرستاد.
device-bad-pins = لطفاً دو پین متفاوت از ۴ تا ۸ رقم انتخاب کنید.
device-not-joined = هنوز ثبت نشده است.
device-is-revoked = لغو شده است. می‌توان آن را از نو ثبت کرد.
device-enrol-later = اکنون نشد. لطفاً کمی بعد دوباره تلاش کنید.

## On the phone

sos-enrol-title = شناساندن این گوشی
sos-enrol-lead = پس از آن، وقتی با آن کمک بخواهید، اتاق کنترل می‌داند شما کیستید و کجایید.
sos-enrol-script = این صفحه به اسکریپت نیاز دارد: کلید روی گوشی شما ساخته می‌شود و هرگز از آن بیرون نمی‌رود.
sos-enrol-code = کد یک‌بارمصرف
sos-enrol-code-help = شانزده رقم. کسی که مراقب مکان شماست آن را به شما می‌دهد.
sos-enrol-pin = پینی که لغو می‌کند
sos-enrol-pin-help = ۴ تا ۸ رقم. وقتی در امان هستید آن را می‌نویسید.
sos-enrol-duress = پین هنگام اجبار
sos-enrol-duress-help = رقم‌های دیگر. گوشی همان را نشان می‌دهد، و کمک باز هم می‌آید.
sos-enrol-do = بشناسانید
sos-enrol-offline = شبکه نیست. لطفاً دوباره تلاش کنید؛ چیزی از دست نرفته است.
sos-enrol-done = تقریباً تمام شد
sos-enrol-compare = این رقم‌ها را برای کسی که کد را داد بلند بخوانید:
sos-enrol-then = وقتی بگوید رقم‌ها یکسان‌اند، این گوشی شناخته شده است.
sos-enrol-open = به صفحهٔ کمک
sos-mine = اتاق کنترل این گوشی را می‌شناسد.
sos-pin = در امان هستید؟ پین شما
sos-pin-wrong = این پین شما نیست. درخواست باز می‌ماند.
sos-pin-cancel = لغو با پین
