### reviewed: no

## My account

account-title = حساب من
account-back = بازگشت به حساب من
account-is-set = تعیین شده
account-is-not-set = تعیین نشده
account-no-post = اکنون سمتی ندارید و پرونده‌ای نمی‌بینید.
account-sessions = کجا وارد شده‌ام
account-sessions-help = اگر یکی از این‌ها را نمی‌شناسید، به آن پایان دهید و راه‌های ورود خود را عوض کنید.
account-browser = مرورگر
account-browser-unknown = ناشناخته
account-since = از
account-seen = آخرین استفاده
account-end = پایان
account-end-one = پایان دادن به ورود از { $browser }
account-end-others = پایان دادن به همهٔ دیگرها
account-this-one = همین
account-ways = راه‌های ورود من
account-ways-help = دو راه داشته باشید: اگر یکی گم شود، با دیگری وارد می‌شوید. اگر همه گم شوند، دو افسر می‌توانند آن‌ها را تازه کنند.
account-last-way = این آخرین راه ورود شماست. لطفاً نخست راه دیگری تعیین کنید.
account-too-many = بیش از اندازه بلند است، یا تعداد زیاد است.
account-passkeys = کلیدهای عبور
account-no-passkey = هنوز کلید عبوری ندارید. امن‌ترین راه ورود است: نه حدس زده می‌شود و نه می‌توان آن را به صفحهٔ دروغین داد.
account-passkey-name = نام کلید عبور تازه
account-passkey-name-help = تا دوباره آن را بشناسید، مانند: تلفن من.
account-passkey-name-needed = لطفاً برای کلید عبور نامی بنویسید.
account-passkey-add = افزودن کلید عبور همین دستگاه
account-passkey-remove = حذف
account-passkeys-not-here = کلید عبور تنها جایی کار می‌کند که این سایت با نام خود و با https باز شود.
account-codes = کدهای شش‌رقمی
account-codes-title = اتصال برنامهٔ رمزساز
account-codes-new = کد اتصال تازه
account-codes-replaces = برنامه‌ای که پیش‌تر وصل کرده بودید دیگر کار نخواهد کرد.
account-codes-change = اتصال این برنامه
account-password-title = تغییر گذرواژهٔ من
account-password-change = تغییر بده
account-language = زبان
account-recovery-asked = کسی گفته است که شما همهٔ راه‌های ورود را گم کرده‌اید، و از دو افسر خواسته شده آن‌ها را تازه کنند. اگر شما نبوده‌اید، همین حالا بگویید.
account-recovery-not-me = من نبودم. رد کنید
account-renewed = راه‌های ورود شما آخرین بار به‌دست دو افسر در این زمان تازه شد:
account-password-now = گذرواژهٔ کنونی شما
account-password-now-wrong = این گذرواژهٔ شما نیست.
