### reviewed: no

## At a field

problem-required = لطفاً به این پاسخ دهید.
problem-too-long = این خیلی بلند است. بیشترین اندازه { $limit } نویسه است.
problem-not-an-option = لطفاً یکی از پاسخ‌های داده‌شده را انتخاب کنید.
problem-not-a-number = لطفاً عددی کامل بنویسید.
problem-not-a-phone = لطفاً شمارهٔ تلفنی با 5 تا 15 رقم بنویسید.
problem-not-a-place = این محل این‌جا شناخته نیست. دوباره انتخاب کنید یا نامش را بنویسید.
problem-not-a-date = لطفاً روز، ماه و سال را بنویسید.
problem-in-future = این زمان هنوز نرسیده است.
problem-not-an-email = این نشانی ایمیل نیست. لطفاً دوباره نگاه کنید.
problem-too-many-photos = عکس‌ها زیاد است. کمتر انتخاب کنید.
problem-photo-too-large = یک عکس خیلی بزرگ است. بیشترین اندازه 12 مگابایت است.
problem-not-a-photo = یک پرونده عکس نیست. فقط JPEG و PNG و WebP پذیرفته می‌شود.
problem-photo-damaged = یک عکس آسیب دیده و خوانده نمی‌شود.
problem-try-again = نشد. لطفاً کمی بعد دوباره تلاش کنید.
problem-key = این فرم کهنه شده است. لطفاً دوباره «ارسال» را بزنید.
problem-sent-before = این فرم را پیش‌تر فرستاده‌اید. اگر چیز تازه‌ای است، دوباره «ارسال» را بزنید.
problem-upload-too-large = همه با هم خیلی بزرگ است. پرونده‌های کمتر یا کوچک‌تری بفرستید.
problem-upload-unreadable = فقط بخشی از آن رسید. لطفاً دوباره تلاش کنید.

## When a rule says no

refused-no_such_matter = چنین موضوعی نیست.
refused-already_open = از پیش باز است.
refused-closed = بسته است.
refused-not_closed = بسته نیست.
refused-already_done = این کار پیش‌تر انجام شده است.
refused-words_needed = لطفاً چیزی بنویسید.
refused-too_long = خیلی بلند است یا پرونده‌های زیادی دارد.
refused-finding_needed = لطفاً بنویسید چه معلوم شد.
refused-evidence_needed = لطفاً چیزی بیفزایید که آن را نشان دهد.
refused-place_unsure = نخست باید تأیید شود که با کیست.
refused-not_among_candidates = این واحد در میان گزینه‌ها نیست.
refused-no_such_unit = چنین واحدی نیست یا کسی در آن خدمت نمی‌کند.
refused-same_unit = از پیش نزد همین واحد است.
refused-unit_excluded = این واحد هرگز نباید آن را ببیند.
refused-second_person_needed = شخص دیگری باید این کار را بکند.
refused-nothing_waits = چیزی منتظر آن نیست.
refused-not_due = زمانش نرسیده است.
refused-already_paused = ساعت‌ها از پیش ایستاده‌اند.
refused-not_paused = ساعت‌ها در حرکت‌اند.
refused-wrong_level = این سطح این‌جا ممکن نیست.
refused-not_by_this_door = از این راه پذیرفته نمی‌شود.
refused-same_matter = همان موضوع است.
refused-past_time = آن زمان گذشته است.
