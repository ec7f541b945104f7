### reviewed: no

## What happened so far, as officers read it

staff-event-opened = دریافت شد
staff-event-place_confirmed = مشخص شد به کدام یگان مربوط است
staff-event-acknowledged = به دست گرفته شد
staff-event-asked = از فرستنده پرسیده شد
staff-event-replied = فرستنده نوشت
staff-event-noted = یادداشت برای همکاران
staff-event-forwarded = به یگان دیگری فرستاده شد
staff-event-assigned = به کسی سپرده شد
staff-event-merged = با پروندهٔ دیگری یکی شد
staff-event-unmerged = دوباره جدا شد
staff-event-linked = به پروندهٔ دیگری مربوط شد
staff-event-protection_raised = محافظت بیشتر شد
staff-event-lowering_proposed = پیشنهاد شد محافظت کمتر شود
staff-event-protection_lowered = محافظت کمتر شد؛ شخص دیگری موافق بود
staff-event-paused = ساعت نگه داشته شد
staff-event-resumed = ساعت دوباره به راه افتاد
staff-event-clock_moved = زمان یک وعده جابه‌جا شد
staff-event-answered = به فرستنده پاسخ داده شد
staff-event-close_proposed = پیشنهاد بستن داده شد
staff-event-seconded = افسر دیگری نتیجه را تأیید کرد
staff-event-agreed = فرستنده گفت: حل شد
staff-event-disputed = فرستنده گفت: حل نشد؛ یک سطح بالاتر رفت
staff-event-closed = بسته شد
staff-event-reopened = دوباره باز شد
staff-event-lapsed = وعده‌ای به‌موقع انجام نشد
staff-event-escalated = به سطح بالاتر خبر داده شد
staff-event-report_ordered = گزارش خواسته شد
staff-event-report_submitted = گزارش داده شد
staff-event-report_returned = توضیح بیشتری خواسته شد
staff-event-report_accepted = گزارش پذیرفته شد
staff-event-extract_proposed = پیشنهاد شد بخشی از آن منتشر شود
staff-event-extract_published = بخشی از آن منتشر شد
staff-event-withdrawn = فرستنده آن را پس گرفت
staff-event-erased = نوشته‌ها پاک شدند
