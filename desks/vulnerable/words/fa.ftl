### reviewed: no

vulnerable-name = محرمانه حرف بزنید
vulnerable-matter = پیام محرمانه
vulnerable-about = برای همهٔ کسانی که بیش از دیگران در خطرند: برای آنچه هستند، برای جنسیت، باور یا قوم و گروهشان، به سبب معلولیت، یا چون چیزی دیده‌اند و می‌ترسند.
vulnerable-promise = نوشتهٔ شما را فقط افسران این میز می‌خوانند که برای حفاظت از مردم آموزش دیده‌اند؛ اگر افسر زن یا مرد بخواهید، فقط زن یا فقط مرد. نه کلانتری محل و نه هیچ‌کس از اطرافیان شما. بدون پرسیدن از شما کاری نمی‌کنند، مگر برای نجات جان.
vulnerable-neutral = پیام من

## What we ask

vulnerable-ask-safe_contact = چگونه و کی می‌توانیم بی‌خطر با شما تماس بگیریم؟
vulnerable-ask-safe_contact-help = مثلاً: «فقط پیام، صبح‌ها، بگویید خیاط هستید». اگر امن نیست، خالی بگذارید؛ با کد خود می‌توانید به اینجا برگردید.
vulnerable-ask-leave_message = اگر پاسخ ندادید، پیامی برایتان بگذاریم؟
vulnerable-ask-leave_message-help = شاید دیگران پیام را بخوانند یا بشنوند. اگر این را خالی بگذارید، پیامی نمی‌گذاریم.
vulnerable-ask-code_word = آیا کلمه‌ای هست که با آن بدانید واقعاً ما هستیم؟
vulnerable-ask-code_word-help = کلمه‌ای که فقط شما منتظرش باشید، مانند نام یک گل. ما اول همان را می‌گوییم. می‌توانید خالی بگذارید.
vulnerable-ask-answered_by = چه کسی به شما پاسخ بدهد؟
vulnerable-ask-answered_by-help = خواست شما رعایت می‌شود: هیچ افسر دیگری از این میز پیام شما را باز نمی‌کند.
vulnerable-ask-answered_by-woman = افسر زن
vulnerable-ask-answered_by-man = افسر مرد
vulnerable-ask-answered_by-anyone = برایم فرقی ندارد
vulnerable-ask-called = شما را به چه نامی صدا کنیم؟
vulnerable-ask-called-help = هر نامی که دوست دارید. لازم نیست نام نوشته در مدارک شما باشد. می‌توانید خالی بگذارید.
vulnerable-ask-what_happened = چه می‌خواهید به ما بگویید؟
vulnerable-ask-what_happened-help = هر قدر که می‌خواهید، کم یا زیاد. شما مقصر نیستید. هر وقت بخواهید می‌توانید دست نگه دارید و از صفحه بیرون بروید.
vulnerable-ask-where = کجا هستید، یا کجا اتفاق افتاد؟
vulnerable-ask-where-help = نام شهر یا محله کافی است. با آن می‌دانیم کدام میز به شما نزدیک است. می‌توانید خالی بگذارید.
vulnerable-ask-wish = چه چیزی بیشتر از همه به شما کمک می‌کند؟
vulnerable-ask-wish-help = هر وقت بخواهید می‌توانید نظرتان را عوض کنید.
vulnerable-ask-wish-talk_first = اول فقط با کسی حرف بزنم
vulnerable-ask-wish-advice = بدانم چه حقوقی دارم
vulnerable-ask-wish-come_to_me = افسری پیش من بیاید
vulnerable-ask-wish-safe_place = جایی امن برای ماندن
vulnerable-ask-wish-register = ثبت شود و از راه قانون پیگیری شود

## What we promise

vulnerable-clock-first_contact = یک افسر پیام شما را به دست می‌گیرد
vulnerable-clock-answer = پاسخ می‌گیرید
