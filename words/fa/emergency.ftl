### reviewed: no

## Reading in an emergency

nav-emergency = در حالت اضطراری
emergency-title = خواندن یک پرونده در حالت اضطراری
emergency-lead = فقط وقتی که اگر منتظر میز بمانید به کسی آسیب برسد. لطفاً اول با میز تماس بگیرید.
emergency-what-follows = پس از آن: به میز، رئیس آن و ناظران فوراً خبر داده می‌شود. می‌توانید { $minutes } دقیقه یک پرونده را بخوانید؛ چیزی را نمی‌توان عوض کرد یا با خود برد. شخص دیگری ظرف { $hours } ساعت آن را بررسی می‌کند، شخص مربوط می‌بیند که خوانده شد، و شمار آن منتشر می‌شود.
emergency-mine = اکنون باز است
emergency-past = پیش از این
emergency-matter = شماره یا نشان پرونده
emergency-matter-help = همان‌طور که به شما گفته شد، مانند K7F-42Q.
emergency-reason = چرا نمی‌تواند صبر کند؟
emergency-why = دلیل، به زبان خودتان
emergency-why-told = دلیل، به زبان خود افسر
emergency-why-help = چه کسی در خطر است و پیش از این چه کردید. میز و بررسی‌کننده این را می‌خوانند.
emergency-do = این پرونده را باز کنید
emergency-none = پرونده‌ای با این شماره نیست که شما بتوانید باز کنید.
emergency-open-already = این پرونده را از پیش باز کرده‌اید.
emergency-too-many = بیش از اندازه باز یا امتحان کرده‌اید. لطفاً به میز زنگ بزنید یا از همکاری بخواهید.
emergency-too-long = این زیاد است. لطفاً کمتر بنویسید.
emergency-closed = بسته شده است.
emergency-done-already = این کار از پیش انجام شده است.
emergency-reading = همه چیز پوشیده است. فقط آنچه را که اکنون لازم دارید آشکار کنید: هر بخشی که آشکار کنید ثبت می‌شود.
emergency-copy = نام شما روی این صفحه نوشته شده است. جلوی رونوشت را نمی‌توان گرفت؛ اما معلوم است چه کسی آن را خوانده است.
emergency-covered = پوشیده
emergency-uncover = این بخش را آشکار کنید
emergency-close = دیگر لازم ندارم: همین حالا ببندید
emergency-over = بسته شد:
emergency-over-help = دیگر چیزی از این پرونده به شما نشان داده نمی‌شود. شخص دیگری بررسی می‌کند چه شد.
emergency-until = تا
emergency-explain = توضیح دهید
emergency-explain-help = با آنچه خواندید چه کردید؟ بررسی‌کننده این را می‌خواند.
emergency-class-identity = او کیست و چگونه می‌توان به او رسید
emergency-class-content = آنچه گفته شد
emergency-class-evidence = عکس‌ها و مدارک
emergency-class-internal = یادداشت‌های افسران
emergency-read = در حالت اضطراری خوانده شد
emergency-wrong-title = بدون دلیل کافی در حالت اضطراری باز شد
emergency-sender-title = چه کسی آن را در حالت اضطراری خواند
emergency-sender-help = وقتی جان کسی در خطر باشد، چند افسر می‌توانند یک پروندهٔ محافظت‌شده را یک ساعت بخوانند. شخص دیگری بررسی می‌کند که درست بوده یا نه.
emergency-sender-wrong = بررسی شد، و خواندن آن درست نبود. به فرماندهان افسر خبر داده شد. ما متأسفیم.
glass-reason-danger_to_life = جان کسی در خطر است
glass-reason-cannot_be_found = کسی که در خطر است پیدا نمی‌شود
glass-reason-desk_not_reachable = به میز نمی‌توان دست یافت
glass-reason-court_order = دستور دادگاه در دست است
glass-reason-other = دلیلی دیگر
glass-verdict-justified = درست بود
glass-verdict-not_justified = درست نبود
glass-verdict-asks_more = اول باید توضیح داده شود
glass-asked = در انتظار توضیح
glass-late = بررسی دیر شده است
glass-waits = در انتظار بررسی
glass-reviews = پرونده‌هایی که در حالت اضطراری باز شدند
glass-who = چه کسی
glass-which = کدام پرونده
glass-when = از – تا
glass-uncovered = چه آشکار شد
glass-uncovered-none = هیچ
glass-verdict = آیا درست بود؟
glass-found = چه یافتید
glass-found-help = کسانی که مسئول پرونده‌اند این را می‌خوانند.
glass-do = این بررسی را ثبت کنید
mail-emergency-subject = در حالت اضطراری خوانده شد: { $label }
mail-emergency-body =
    پرونده‌ای محافظت‌شده در حالت اضطراری خوانده شد: { $label }
    { $address }
mail-emergency-late-subject = بررسی دیر شده است: { $label }
mail-emergency-late-body =
    کسی به‌موقع بررسی نکرد که این در حالت اضطراری خوانده شد: { $label }
    { $address }
mail-emergency-wrong-subject = بدون دلیل کافی باز شد: { $label }
mail-emergency-wrong-body =
    بررسی نشان داد که این پرونده نباید در حالت اضطراری خوانده می‌شد: { $label }
    { $address }
mail-emergency-sender-subject = دربارهٔ پروندهٔ شما { $label }
mail-emergency-sender-body =
    پروندهٔ شما { $label } در حالت اضطراری خوانده شد و بررسی نشان داد که این درست نبود. برای دیدن آنچه رخ داد، { $address } را باز کنید و کد پیگیری خود را بنویسید.
