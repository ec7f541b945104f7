### reviewed: no

report-name = گزارش یک رویداد
report-matter = گزارش
report-about = برای سرقت، خشونت، تهدید، کلاهبرداری، تصادف، چیز گم‌شده یا هر چیز دیگری که پلیس باید بداند.
report-promise = کلانتری مسئول همان محل آن را می‌خواند و به شما پاسخ می‌دهد. رسید می‌گیرید، می‌توانید ببینید چه می‌شود، و در پایان از خود شما می‌پرسیم که مشکل حل شد یا نه.

## What we ask

report-ask-what_happened = چه اتفاقی افتاد؟
report-ask-what_happened-help = به زبان و با کلمات خودتان بگویید. لازم نیست کامل باشد؛ بعداً هم می‌توانید اضافه کنید.
report-ask-kind = دربارهٔ چیست؟
report-ask-kind-help = نزدیک‌ترین گزینه را انتخاب کنید. اگر مطمئن نیستید، «چیز دیگر» را انتخاب کنید.
report-ask-kind-theft = چیزی دزدیده شده است
report-ask-kind-robbery = چیزی را با زور یا اسلحه گرفته‌اند
report-ask-kind-violence = به کسی آسیب زده‌اند
report-ask-kind-threat = مرا یا شخص دیگری را تهدید می‌کنند
report-ask-kind-fraud = سرم کلاه گذاشته‌اند
report-ask-kind-traffic = تصادف یا خطر در راه
report-ask-kind-lost_property = چیزی گم کرده‌ام یا پیدا کرده‌ام
report-ask-kind-other = چیز دیگر
report-ask-where = کجا اتفاق افتاد؟
report-ask-where-help = روی نقشه نشان بدهید یا نام محل را بنویسید. اگر تلفنی یا در اینترنت بوده، بگویید کجا زندگی می‌کنید.
report-ask-when = کی اتفاق افتاد؟
report-ask-when-help = اگر دقیق نمی‌دانید، نزدیک‌ترین روز و ساعتی را که به یاد دارید بنویسید.
report-ask-photos = از آن عکس دارید؟
report-ask-photos-help = حداکثر پنج عکس. مهروموم نگه داشته می‌شوند و فقط کسانی که روی گزارش شما کار می‌کنند آن‌ها را می‌بینند.
report-ask-name = نام شما چیست؟
report-ask-name-help = مجبور نیستید بگویید. بدون نام هم گزارش شما را می‌خوانیم و پاسخ می‌دهیم.

## What we promise

report-clock-first_contact = یک افسر گزارش شما را به دست می‌گیرد
report-clock-answer = پاسخ می‌گیرید
