### reviewed: no

## At a field

problem-required = لطفاً به این پاسخ دهید.
problem-too-long = این خیلی بلند است. بیشترین اندازه { $limit } نویسه است.
problem-not-an-option = لطفاً یکی از پاسخ‌های داده‌شده را انتخاب کنید.
problem-not-a-number = لطفاً عددی کامل بنویسید.
problem-not-a-phone = لطفاً شمارهٔ تلفنی با ۵ تا ۱۵ رقم بنویسید.
problem-not-a-place = این محل اینجا شناخته نیست. دوباره انتخاب کنید یا نامش را بنویسید.
problem-not-a-date = لطفاً روز، ماه و سال را بنویسید.
problem-in-future = این زمان هنوز نرسیده است.
problem-not-an-email = این نشانی ایمیل نیست. لطفاً دوباره نگاه کنید.
problem-too-many-photos = عکس‌ها زیاد است. کمتر انتخاب کنید.
problem-photo-too-large = یک عکس خیلی بزرگ است. بیشترین اندازه ۱۲ مگابایت است.
problem-not-a-photo = یک فایل عکس نیست. فقط JPEG و PNG و WebP پذیرفته می‌شود.
problem-photo-damaged = یک عکس آسیب دیده و خوانده نمی‌شود.
problem-try-again = نشد. لطفاً کمی بعد دوباره تلاش کنید.
problem-key = این فرم کهنه شده است. لطفاً دوباره «ارسال» را بزنید.
problem-sent-before = این فرم را پیش‌تر فرستاده‌اید. اگر چیز تازه‌ای است، دوباره «ارسال» را بزنید.
problem-upload-too-large = همه با هم خیلی بزرگ است. فایل‌های کمتر یا کوچک‌تری بفرستید.
problem-upload-unreadable = فقط بخشی از آن رسید. لطفاً دوباره تلاش کنید.
