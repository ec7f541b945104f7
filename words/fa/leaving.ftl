### reviewed: no

## چه کسی کدام سخنان را می‌گیرد

recipient-service = نهادی که کمک می‌کند
recipient-prosecutor = دادستان
recipient-court = دادگاه
recipient-unit = یگان دیگری از پلیس
recipient-interpreter = مترجم
recipient-public = همهٔ مردم
recipient-researcher = کسانی که فقط می‌شمارند، برای پژوهش
class-identity = نام و راه تماس
class-content = آنچه گفته و پاسخ داده شد
class-evidence = عکس‌ها و پرونده‌ها
class-internal = یادداشت‌های میان افسران
authority-court = دادگاه
authority-prosecutor = دادستان
authority-statute = قانونی که از این مورد نام می‌برد

## موافقت، برای فرستنده

consent-title = چه کسی سخنان مرا می‌گیرد
consent-none = شما با هیچ چیز موافقت نکرده‌اید. سخنان شما نزد همین میز می‌ماند.
consent-until = تا { $when }
consent-over = پایان یافت: { $when }
consent-withdrawn = پس گرفته شد: { $when }
consent-by-officer = افسری این را از سوی شما نوشته است. اگر درست نیست، همین‌جا بگویید.
consent-withdraw = پس می‌گیرم
consent-object = من با این موافقت نکردم
consent-give = موافقت کنم که کسی سخنانم را بگیرد
consent-lead = تصمیم با شماست. فقط کسی که نام می‌برید می‌گیرد، فقط سخنانی که برمی‌گزینید، و فقط تا همان روز. هر زمان می‌توانید پس بگیرید. آنچه پیش از آن داده شده باشد برنمی‌گردد.
consent-to = چه کسی بگیرد؟
consent-name = نامش چیست؟
consent-name-help = نام یک خانه، اداره یا شخص.
consent-which = کدام سخنان؟
consent-how-long = برای چه مدت؟
consent-week = یک هفته
consent-month = یک ماه
consent-quarter = سه ماه
consent-year = یک سال
consent-who = چه کسی موافقت می‌کند؟
consent-who-person = من از سوی خودم موافقت می‌کنم
consent-who-guardian = دربارهٔ کودکی است که از او نگهداری می‌کنم. کودک هم موافق است و اینجا از من شکایت نشده است.
consent-who-representative = مرا گماشته‌اند که از سوی این شخص سخن بگویم. او هم موافق است و اینجا از من شکایت نشده است.
consent-withhold = به دست چه کسی نباید برسد؟
consent-do = موافقم

## پاک کردن، برای فرستنده

erase-title = پاک کردن سخنانم
erase-lead = سخن پاک‌شده برای همه و برای همیشه از میان می‌رود. دیگر کسی نمی‌تواند به آن پاسخ دهد و هیچ دادگاهی نمی‌تواند بخواندش. دو افسر با هم تصمیم می‌گیرند.
erase-stays = آنچه می‌ماند: این که چیزی آورده شد، و کی. رسید شما همچنان وارسی‌شدنی است.
erase-question = چه چیزی پاک شود؟
erase-who = فقط نام و راه تماس من
erase-all = هر چه گفتم، و نامم
erase-open = موضوع هنوز باز است، پس آنچه گفتید تا بسته شدن می‌ماند.
erase-held = دادگاه یا قانون می‌خواهد این سخنان فعلاً بماند. هر گاه پایان یافت، می‌توانید اینجا بخواهید.
erase-asked = شما خواسته‌اید. دو افسر تصمیم می‌گیرند و اینجا خواهید دید.
erase-gone = سخنان شما پاک شده است.
erase-why = چرا، اگر می‌خواهید بگویید
erase-do = درخواست پاک کردن

## برای افسران

nav-keep = به‌زودی پاک می‌شود
out-title = سخنانی که می‌رود، می‌ماند یا پایان می‌یابد
consent-nobody = هیچ‌کس با چیزی موافقت نکرده است.
act-give-consent = نوشتن این که کسی موافقت کرد
act-withdraw-consent = نوشتن این که موافقت پس گرفته شد
act-which-consent = کدام موافقت؟
consent-of-person = شخص از سوی خودش موافقت می‌کند
consent-of-guardian = دربارهٔ کودک: نگهدارنده‌اش موافق است، کودک هم موافق است، و از نگهدارنده شکایت نشده است
consent-of-representative = نمایندهٔ گماشته سخن می‌گوید، شخص هم موافق است، و از نماینده شکایت نشده است
consent-basis = چگونه موافقت کرد؟
consent-basis-spoken = زبانی
consent-basis-written = با امضا
act-disclose = دادن سخنان، چنان که موافقت شد
act-disclose-by-law = دادن سخنان به خواست قانون یا دادگاه
act-authority = چه کسی می‌خواهد؟
act-reference = شمارهٔ درخواست
act-untold = اگر قانون گفتن را منع می‌کند: تا کدام روز؟
act-agree-disclosure = به عنوان نفر دوم موافقم: داده شود
act-drop-disclosure = داده نشود
act-publish = پیشنهاد سخنانی برای همه
act-publish-second = همگانی کردن سخنان پیشنهادی
act-recall = پس گرفتن سخنان همگانی
disclosure-waits = به { $to }: نفر دوم باید موافقت کند
disclosure-file = پرونده‌ای که داده شد: { $to }
disclosure-gone = این پرونده را دوباره نمی‌توان ساخت. موافقت پایان یافته، یا سخنان عوض یا پاک شده‌اند.
act-hold = نگه داشتن سخنان برای دادگاه یا قانون
act-release = پایان دادن به این نگهداری
hold-stands = سخنان نگه داشته می‌شود برای: { $who }
act-erase = پیشنهاد پاک کردن سخنان
erase-why-asked = شخص آن را خواست
erase-why-ordered = دادگاه دستور داد
act-agree-erasure = به عنوان نفر دوم موافقم: پاک شود
act-decline-erasure = سخنان بماند و دلیل به شخص گفته شود
erasure-asked = شخص خواست این پاک شود: { $what }
erasure-waits = پیشنهاد پاک کردن: { $what }
keep-title = سخنانی که به‌زودی پاک می‌شود
keep-lead = این موضوع‌ها بسته شده‌اند و زمان نگهداری‌شان تا 30 روز دیگر پایان می‌یابد. آنگاه سخنانشان خودبه‌خود پاک می‌شود. اگر دادگاه یا قانون به آن‌ها نیاز دارد، همین حالا نگهشان دارید.
keep-nothing = تا 30 روز آینده چیزی پاک نمی‌شود.
keep-ends = در { $when } پاک می‌شود
keep-held = نگه داشته شده: می‌ماند
keep-stepped = ساعت این دستگاه پریده است. تا کسی که دستگاه را می‌گرداند نگوید ساعت درست است، چیزی پاک نمی‌شود.

## پرونده‌ای که داده می‌شود

sheet-title = سخنانی که به پلیس سپرده شده
sheet-for = برای:
sheet-only = فقط برای این گیرنده و این هدف. به دیگری ندهید.
sheet-withhold = نباید برسد به:
sheet-as-agreed = با موافقت شخص مربوط
sheet-picture-left-out = عکسی که در این پرونده نیست:

## نامه‌ها

mail-disclosed-subject = سخنانی از { $label } داده شد
mail-disclosed-body =
    بخشی از سخنان پروندهٔ شما { $label } به کسی داده شد، چنان که موافقت کردید یا قانون خواست.

    برای دیدن این که به چه کسی، { $address } را باز کنید و کد پیگیری خود را بنویسید.
mail-consent-subject = آیا موافقت کردید؟ { $label }
mail-consent-body =
    افسری نوشته است که شما در پروندهٔ خود { $label } با چیزی موافقت کردید.

    برای دیدن آن، و برای نه گفتن، { $address } را باز کنید و کد پیگیری خود را بنویسید.
