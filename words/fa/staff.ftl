### reviewed: no

## Today

today-title = امروز
today-mine = در انتظار ما
today-nothing = چیزی در انتظار نیست.
today-nothing-help = پرونده‌های تازه به محض رسیدن خودبه‌خود اینجا دیده می‌شوند. لازم نیست صفحه را دوباره باز کنید.
today-below = دیرکرد در یگان‌های زیر نظر ما
waits-for-place = باید مشخص شود به کدام یگان مربوط است
waits-for-acknowledgement = هنوز کسی آن را به دست نگرفته است
waits-for-reply = فرستنده دوباره نوشته است
waits-for-answer = در انتظار پاسخ
waits-for-second = افسر دیگری باید نتیجه را ببیند
waits-for-closing = پاسخ داده شده؛ می‌توان آن را بست
waits-for-sender = از فرستنده پرسیده شده است
waits-for-other = در انتظار دیگری
waits-for-nothing = بسته

## A matter

matter-protected = یک پروندهٔ محافظت‌شده
matter-protected-mark = محافظت‌شده
matter-reopened-mark = حل نشد: دوباره باز است
matter-ask-owner = این پرونده نزد { $unit } است. لطفاً از آن‌ها بپرسید.
matter-lapses = { $count ->
    [one] { $count } وعده به‌موقع انجام نشد.
   *[other] { $count } وعده به‌موقع انجام نشد.
}
matter-next = چه کاری می‌توانید بکنید
matter-stands = کار به کجا رسیده است
matter-promise = وعده به فرستنده
matter-opened = دریافت شد
matter-ended = چگونه پایان یافت
matter-language = زبان فرستنده
matter-level = محافظت
matter-assigned = در دست
matter-told = آنچه فرستنده به ما گفت
matter-past = آنچه تا کنون رخ داده است
matter-internal = فقط برای افسران
words-erased = نوشته‌های این پرونده پاک شده‌اند.
picture-number = تصویر { $number }
answer-yes = بله
answer-no = خیر
level-p0 = همگانی
level-p1 = خدمت عادی
level-p2 = پروندهٔ رسیدگی: این یگان و یگان‌های بالاتر
level-p3 = محافظت‌شده: فقط افراد نام‌بردهٔ میز
level-p4 = مهروموم: فقط اشخاص نام‌برده
actor-sender = فرستنده
actor-system = امانت
actor-device = یک دستگاه ثبت‌شده
actor-operator = مدیریت سامانه
clock-verdict = نظر فرستنده
clock-report = گزارش خواسته‌شده

## What an officer can do

act-acknowledge = به دست بگیرید
act-answer = به فرستنده پاسخ دهید
act-ask = از فرستنده بپرسید
act-note = برای همکاران یادداشت بنویسید
act-confirm-place = مشخص کنید به کدام یگان مربوط است
act-whose = کدام یگان؟
act-forward = به یگان دیگری بفرستید
act-why = چرا؟
act-reason = دلیل، به زبان خودتان
act-words = نوشتهٔ شما
act-files = عکس‌ها
act-files-help = حداکثر پنج عکس (JPEG، PNG یا WebP).
act-assign = تعیین کنید چه کسی به دست بگیرد
act-to-whom = چه کسی؟
act-pause = ساعت را نگه دارید
act-resume = ساعت را دوباره راه بیندازید
act-move-clock = زمان یک وعده را جابه‌جا کنید
act-which-clock = کدام وعده؟
act-until = تا کدام روز؟
act-propose-close = پیشنهاد بستن بدهید
act-outcome = نتیجه چه شد؟
act-finding = چه معلوم شد؟ فرستنده این را می‌خواند.
act-evidence = چه چیزی آن را نشان می‌دهد؟
act-evidence-needed = این میز فقط با چیزی که آن را نشان دهد پرونده را می‌بندد: نوشته یا عکس.
act-second = این نتیجه را تأیید می‌کنم
act-reopen = دوباره باز کنید
act-raise = بیشتر محافظت کنید
act-lower = محافظت را کمتر کنید
act-lower-waits = پیشنهاد کرده‌اید محافظت کمتر شود. شخص دیگری هم باید موافقت کند.
act-level = کدام سطح محافظت؟
act-order-report = گزارش بخواهید
act-submit-report = گزارش را بدهید
act-return-report = توضیح بیشتر بخواهید
act-accept-report = گزارش را بپذیرید
outcome-done = انجام شد
outcome-referred = به مرجع صلاحیت‌دار سپرده شد
outcome-not_possible = ممکن نیست
outcome-unfounded = آن‌گونه که گزارش شده رخ نداده است
act-unfounded-help = تأیید افسر دوم لازم است.
ending-agreed = فرستنده گفت: حل شد
ending-silent = از فرستنده پرسیده شد و پاسخی نداد
ending-no_channel = فرستنده راهی برای پرسیدن نگذاشته است
ending-not_asked = با پاسخ پایان یافت
ending-withdrawn = فرستنده آن را پس گرفت
pause-waits_for_sender = چیزی از فرستنده خواسته شده است
pause-waits_for_other = نهاد دیگری باید پاسخ دهد
pause-waits_for_court = دادگاه یا دادستان تصمیم می‌گیرد
forward-area = در محدودهٔ آن‌ها رخ داده است
forward-competence = در صلاحیت آن‌هاست
forward-conflict = کسی در اینجا خود یک طرف ماجراست
forward-capacity = نیروی کافی برای آن دارند
refused-title = این کار اکنون ممکن نیست
refused-not_allowed = اجازه ندارید با این پرونده چنین کنید.
refused-other_page = این فرم از صفحهٔ خود شما نیامده است. لطفاً صفحه را دوباره باز کنید و یک بار دیگر بفرستید.
busy-title = اکنون کار بسیار زیاد است
busy-help = در این لحظه افراد زیادی در حال نوشتن‌اند. لطفاً چند ثانیهٔ دیگر دوباره تلاش کنید؛ چیزی از شما از دست نرفته است.
