### reviewed: no

juvenile-name = یک نوجوان و پلیس
juvenile-matter = پیام به میز نوجوانان
juvenile-about = برای وقتی که پلیس کسی زیر هجده سال را نگه داشته، دنبالش می‌گردد یا از او بازجویی می‌کند، یا دادگاه او را خواسته است. برای خود نوجوان، پدر و مادر، یا هر کس که نگران است.
juvenile-promise = نوشتهٔ شما را فقط چند افسر نام‌برده می‌خوانند که برای کودکان آموزش دیده‌اند؛ اگر افسر زن یا مرد بخواهید، فقط زن یا فقط مرد. کلانتری‌ای که نام می‌برید آن را نمی‌خواند. تا وقتی خلافش را ندانیم مانند کودک رفتار می‌کنیم و بی‌درنگ ثبت می‌شود.
juvenile-neutral = پیام من

## What we ask

juvenile-ask-safe_contact = چگونه و کی می‌توانیم بی‌خطر با شما تماس بگیریم؟
juvenile-ask-safe_contact-help = مثلاً: «فقط پیام، صبح‌ها، بگویید خیاط هستید». اگر امن نیست، خالی بگذارید؛ با کد خود می‌توانید به اینجا برگردید.
juvenile-ask-leave_message = اگر پاسخ ندادید، پیامی برایتان بگذاریم؟
juvenile-ask-leave_message-help = شاید دیگران پیام را بخوانند یا بشنوند. اگر این را خالی بگذارید، پیامی نمی‌گذاریم.
juvenile-ask-code_word = آیا کلمه‌ای هست که با آن بدانید واقعاً ما هستیم؟
juvenile-ask-code_word-help = کلمه‌ای که فقط شما منتظرش باشید، مانند نام یک گل. ما اول همان را می‌گوییم. می‌توانید خالی بگذارید.
juvenile-ask-answered_by = چه کسی به شما پاسخ بدهد؟
juvenile-ask-answered_by-help = خواست شما رعایت می‌شود: هیچ افسر دیگری از این میز پیام شما را باز نمی‌کند.
juvenile-ask-answered_by-woman = افسر زن
juvenile-ask-answered_by-man = افسر مرد
juvenile-ask-answered_by-anyone = برایم فرقی ندارد
juvenile-ask-relation = دربارهٔ چه کسی است؟
juvenile-ask-relation-help = تا بدانیم چگونه با شما حرف بزنیم.
juvenile-ask-relation-myself = خودم
juvenile-ask-relation-my_child = فرزندم
juvenile-ask-relation-family = کسی از خانواده‌ام
juvenile-ask-relation-somebody_else = کس دیگری
juvenile-ask-now = اکنون وضع چگونه است؟
juvenile-ask-now-help = برای کسی که بازداشت است از همه زودتر کار می‌کنیم.
juvenile-ask-now-held = پلیس او را نگه داشته است
juvenile-ask-now-searched = پلیس دنبال او می‌گردد
juvenile-ask-now-summoned = پلیس یا دادگاه او را خواسته است
juvenile-ask-now-free = هیچ‌کدام
juvenile-ask-unit = کدام کلانتری یا دفتر پلیس است؟
juvenile-ask-unit-help = آن‌ها نوشتهٔ شما را نمی‌خوانند. اگر نمی‌دانید خالی بگذارید.
juvenile-ask-age = کسی که درباره‌اش می‌نویسید چند ساله است؟
juvenile-ask-age-help = به سال. اگر نمی‌دانید خالی بگذارید: آن‌گاه مانند کودک رفتار می‌کنیم.
juvenile-ask-what_happened = چه می‌خواهید به ما بگویید؟
juvenile-ask-what_happened-help = هر قدر که می‌خواهید، کم یا زیاد. هر وقت بخواهید می‌توانید دست نگه دارید و از صفحه بیرون بروید.
juvenile-ask-where = کجا هستید، یا کجا اتفاق افتاد؟
juvenile-ask-where-help = نام شهر یا محله کافی است. با آن می‌دانیم کدام میز به شما نزدیک است. می‌توانید خالی بگذارید.

## What we promise

juvenile-clock-first_contact = یک افسر پیام شما را به دست می‌گیرد
juvenile-clock-answer = پاسخ می‌گیرید
