### reviewed: no

follow-lead = با کدی که در رسید است می‌بینید پیام شما به کجا رسید.
follow-code = کد شما
follow-code-help = شانزده رقم. فاصله و خط تیره مهم نیست.
follow-lost = کد را گم کرده‌اید؟ هیچ‌کس نمی‌تواند آن را پیدا کند، حتی ما. دوباره گزارش دهید و بگویید که پیش‌تر هم داده‌اید.
follow-no-such-code = برای این کد چیزی نیست. لطفاً رقم‌ها را دوباره نگاه کنید.
follow-too-many = اکنون افراد زیادی می‌پرسند. لطفاً کمی بعد دوباره تلاش کنید.
follow-title-discreet = پیام من
follow-so-far = تا کنون
follow-more = بیشتر
follow-leave = بستن این صفحه
follow-paused = ساعت ایستاده است؛ دلیلش پایین آمده است.
follow-status-open = رسیده است. هنوز کسی آن را به دست نگرفته است.
follow-status-acknowledged = افسری آن را در دست دارد.
follow-status-answered = به شما پاسخ داده شد.
follow-status-proposed = پلیس می‌خواهد آن را ببندد.
follow-status-closed = بسته شده است.
follow-write-title = دوباره بنویسید
follow-write = پیام شما
follow-write-help = چیزی برای افزودن، یک پاسخ، یک پرسش.
follow-photos = عکس‌ها
photo = عکس
who-you = شما
who-police = پلیس

## Was it solved?

verdict-question = آیا حل شد؟
verdict-help = حرف شما معتبر است. اگر بگویید نه، با همین کد یک سطح بالاتر دوباره باز می‌شود.
verdict-why = دربارهٔ آن چه می‌خواهید بگویید؟
verdict-yes = بله، حل شد
verdict-no = نه، حل نشد

## Taking it back

withdraw-title = پس گرفتن پیامم
withdraw-help = آن‌گاه کار روی آن تمام می‌شود. ثبت می‌ماند که پیامی بوده است. این کار برگشت ندارد؛ هر وقت بخواهید می‌توانید دوباره گزارش دهید.
withdraw-why = چرا، اگر می‌خواهید بگویید
withdraw-do = بله، پس می‌گیرم
