### reviewed: no

receipt-title = به دست ما رسید
receipt-received = پیام شما ثبت شد. هیچ‌کس نمی‌تواند بی‌آن‌که معلوم شود آن را تغییر دهد یا بردارد.
receipt-code = کد شما
receipt-code-help = آن را بنویسید یا از آن عکس بگیرید. فقط همین حالا نشان داده می‌شود. با آن پاسخ را می‌خوانید و دوباره می‌نویسید؛ هر کس آن را داشته باشد هم می‌تواند.
receipt-code-elsewhere = هنگام فرستادن پیام به شما نشان داده شد.
receipt-fingerprint = برای مقایسه روی کاغذ:
receipt-next = بعد چه می‌شود
receipt-unit = مسئول:
receipt-unit-unsure = اکنون افسری تعیین می‌کند که این محل با کدام یگان است.
receipt-due = گام بعدی تا این زمان:
receipt-late = اگر آن زمان بگذرد، بی‌آن‌که شما کاری کنید به مقام بالاتر خبر داده می‌شود.
receipt-verdict = در پایان از شما می‌پرسیم که حل شد یا نه.
receipt-download = نگه داشتن رسید
receipt-download-help = فایلی که بدون اینترنت کار می‌کند. نوشتهٔ شما و دلیل ثبت آن در آن است.
receipt-download-discreet = لازم نیست آن را نگه دارید. فقط اگر کس دیگری این دستگاه را نمی‌بیند: خود کد کافی است.
receipt-file-title = رسید
receipt-when = زمان ثبت
receipt-where-to-follow = پیگیری در
receipt-told = آنچه نوشتید
receipt-proof = دلیل ثبت
receipt-proves-nothing = صفحه‌ای از پلیس به خودی خود چیزی را ثابت نمی‌کند. دلیلی که در آن است ثابت می‌کند: هر کسی می‌تواند آن را با برنامه‌ای که از پلیس نیست بررسی کند.
receipt-others = این قالب برای همه باز است و اینجا شرح داده شده است:
receipt-proof-show = نشان دادن دلیل
