### reviewed: no

## When looking cannot be recorded

looking-title = اکنون نمی‌توان این را باز کرد
looking-is-logged = هر کس موضوع محافظت‌شده‌ای را بخواند ثبت می‌شود. در این لحظه ثبت ممکن نیست، پس هیچ‌کس نمی‌تواند آن را باز کند. چیزی از دست نرفته است. لطفاً کمی بعد دوباره تلاش کنید.

## Why something cannot be said of a look

refused-look-no_such_look = چنین ثبتی نیست.
refused-look-oneself = این را باید شخص دیگری بگوید.
refused-look-not_yours = علت را فقط کسی می‌گوید که نگاه کرده است.
refused-look-not_asked = کسی درباره‌ی این نپرسیده است.
refused-look-already_done = این پیش‌تر بازبینی شده است.
refused-look-waits_for_reason = از کسی که نگاه کرده پرسیده شده و هنوز پاسخ نداده است.
refused-look-words_needed = لطفاً اینجا چیزی بنویسید.
refused-look-too_long = این زیاد است. لطفاً کمتر بنویسید.
