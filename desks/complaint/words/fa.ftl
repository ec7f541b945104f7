### reviewed: no

complaint-name = شکایت از پلیس
complaint-matter = شکایت
complaint-about = برای وقتی که مأموری پول خواسته، کسی را به‌ناحق نگه داشته، گزارشی را ثبت نکرده، یا با شما یا دیگری بدرفتاری کرده است.
complaint-promise = نه واحدی که از آن شکایت می‌کنید آن را می‌خواند و نه رؤسای آن در ناحیه. یک افسر ارشد از دفتری دیگر بررسی می‌کند و به شما پاسخ می‌دهد. رسیدی می‌گیرید که ثابت می‌کند چه چیزی را کی فرستاده‌اید.
complaint-neutral = پیام من

## What we ask

complaint-ask-what_happened = چه اتفاقی افتاد؟
complaint-ask-what_happened-help = با کلمات خودتان بگویید: چه کردند و تا جایی که می‌دانید چه کسی. بعداً هم می‌توانید اضافه کنید.
complaint-ask-kind = شکایت دربارهٔ چیست؟
complaint-ask-kind-help = نزدیک‌ترین گزینه را انتخاب کنید. همین تعیین می‌کند که چقدر زود باید پاسخ بدهیم.
complaint-ask-kind-illegal_detention = کسی را به‌ناحق نگه داشته‌اند
complaint-ask-kind-bribe = پول یا امتیازی خواسته‌اند
complaint-ask-kind-not_registered = گزارشی را ثبت نکرده‌اند
complaint-ask-kind-arrest_of_innocent = شخص بی‌گناهی را بازداشت کرده‌اند
complaint-ask-kind-misconduct = رفتار بی‌ادبانه، خشن یا ناعادلانه
complaint-ask-kind-other = چیز دیگر
complaint-ask-unit = دربارهٔ کدام کلانتری یا دفتر است؟
complaint-ask-unit-help = هیچ‌کس از کارکنان آنجا شکایت شما را نخواهد دید. اگر نمی‌دانید، خالی بگذارید.
complaint-ask-where = کجا اتفاق افتاد؟
complaint-ask-where-help = روی نقشه نشان بدهید یا نام محل را بنویسید.
complaint-ask-when = کی اتفاق افتاد؟
complaint-ask-when-help = اگر دقیق نمی‌دانید، نزدیک‌ترین روز و ساعتی را که به یاد دارید بنویسید.
complaint-ask-photos = عکس یا تصویر مدارک دارید؟
complaint-ask-photos-help = حداکثر پنج عکس. مهروموم نگه داشته می‌شوند و فقط کسانی که شکایت شما را بررسی می‌کنند آن‌ها را می‌بینند.
complaint-ask-name = نام شما چیست؟
complaint-ask-name-help = مجبور نیستید بگویید. بدون نام هم بررسی می‌کنیم و پاسخ می‌دهیم.

## What we promise

complaint-clock-first_contact = یک افسر ارشد با شما تماس می‌گیرد
complaint-clock-answer = به شما گفته می‌شود چه روشن شد و چه کاری انجام شد
