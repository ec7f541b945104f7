### reviewed: no

## Why something cannot be done now

refused-no_such_matter = چنین پرونده‌ای نیست.
refused-already_open = این پیش‌تر به دست ما رسیده است.
refused-closed = این پرونده بسته است.
refused-not_closed = این پرونده هنوز باز است.
refused-already_done = کسی پیش‌تر این کار را کرده است.
refused-words_needed = لطفاً اینجا چیزی بنویسید.
refused-too_long = این بیش از اندازه است. لطفاً کوتاه‌تر بنویسید یا عکس کمتری برگزینید.
refused-finding_needed = لطفاً بنویسید چه معلوم شد.
refused-evidence_needed = لطفاً چیزی بیفزایید که آن را نشان دهد: نوشته یا عکس.
refused-place_unsure = اول باید مشخص شود به کدام یگان مربوط است.
refused-not_among_candidates = آن یگان از یگان‌هایی نیست که شاید به آن مربوط باشد.
refused-no_such_unit = چنین یگانی نیست، یا کسی در آن خدمت نمی‌کند.
refused-same_unit = هم‌اکنون نزد همان یگان است.
refused-unit_excluded = آن یگان هرگز نباید این پرونده را ببیند.
refused-cannot_take = این شخص نمی‌تواند روی این پرونده کار کند: از این یگان نیست، یا میز درجه یا آموزش دیگری می‌خواهد. لطفاً کس دیگری را انتخاب کنید.
refused-second_person_needed = این کار را باید شخص دیگری بکند.
refused-nothing_waits = اکنون چیزی در انتظار این کار نیست.
refused-not_due = ساعت این وعده کار نمی‌کند، یا زمانش نرسیده است.
refused-already_paused = ساعت هم‌اکنون ایستاده است.
refused-not_paused = ساعت در حال کار است.
refused-wrong_level = این سطح محافظت را اینجا نمی‌توان برگزید.
refused-not_by_this_door = از این راه نمی‌توان به این میز رسید.
refused-same_matter = این همان پرونده است.
refused-past_time = آن زمان گذشته است. لطفاً زمان دیرتری برگزینید.
