### reviewed: no

family-child-name = کودک یا خانواده‌ای کمک می‌خواهد
family-child-matter = پیام به میز خانواده و کودک
family-child-about = برای وقتی که کسی در خانه آسیب می‌بیند، تهدید می‌شود یا رها شده است، و برای هر کودکی که هر جا آسیب ببیند. کودکان خودشان هم می‌توانند بنویسند.
family-child-promise = نوشتهٔ شما را فقط افسران این میز می‌خوانند که برای کودکان آموزش دیده‌اند؛ اگر افسر زن یا مرد بخواهید، فقط زن یا فقط مرد. نه کلانتری محل و نه هیچ‌یک از خانواده‌تان. آنچه دربارهٔ کسی زیر هجده سال است بی‌درنگ ثبت می‌شود و هیچ‌کس حق ندارد شما را برگرداند. جز این، بدون پرسیدن از شما کاری نمی‌کنند، مگر برای نجات جان.
family-child-neutral = پیام من

## What we ask

family-child-ask-safe_contact = چگونه و کی می‌توانیم بی‌خطر با شما تماس بگیریم؟
family-child-ask-safe_contact-help = مثلاً: «فقط پیام، صبح‌ها، بگویید خیاط هستید». اگر امن نیست، خالی بگذارید؛ با کد خود می‌توانید به اینجا برگردید.
family-child-ask-leave_message = اگر پاسخ ندادید، پیامی برایتان بگذاریم؟
family-child-ask-leave_message-help = شاید دیگران پیام را بخوانند یا بشنوند. اگر این را خالی بگذارید، پیامی نمی‌گذاریم.
family-child-ask-code_word = آیا کلمه‌ای هست که با آن بدانید واقعاً ما هستیم؟
family-child-ask-code_word-help = کلمه‌ای که فقط شما منتظرش باشید، مانند نام یک گل. ما اول همان را می‌گوییم. می‌توانید خالی بگذارید.
family-child-ask-answered_by = چه کسی به شما پاسخ بدهد؟
family-child-ask-answered_by-help = خواست شما رعایت می‌شود: هیچ افسر دیگری از این میز پیام شما را باز نمی‌کند.
family-child-ask-answered_by-woman = افسر زن
family-child-ask-answered_by-man = افسر مرد
family-child-ask-answered_by-anyone = برایم فرقی ندارد
family-child-ask-relation = دربارهٔ چه کسی است؟
family-child-ask-relation-help = تا بدانیم چگونه با شما حرف بزنیم.
family-child-ask-relation-myself = خودم
family-child-ask-relation-my_child = فرزندم
family-child-ask-relation-family = کسی از خانواده‌ام
family-child-ask-relation-somebody_else = کس دیگری
family-child-ask-age = کسی که درباره‌اش می‌نویسید چند ساله است؟
family-child-ask-age-help = به سال. اگر نمی‌دانید خالی بگذارید: آن‌گاه مانند کودک رفتار می‌کنیم.
family-child-ask-what_happened = چه می‌خواهید به ما بگویید؟
family-child-ask-what_happened-help = هر قدر که می‌خواهید، کم یا زیاد. شما مقصر نیستید. هر وقت بخواهید می‌توانید دست نگه دارید و از صفحه بیرون بروید.
family-child-ask-where = کجا هستید، یا کجا اتفاق افتاد؟
family-child-ask-where-help = نام شهر یا محله کافی است. با آن می‌دانیم کدام میز به شما نزدیک است. می‌توانید خالی بگذارید.
family-child-ask-wish = چه چیزی بیشتر از همه به شما کمک می‌کند؟
family-child-ask-wish-help = هر وقت بخواهید می‌توانید نظرتان را عوض کنید.
family-child-ask-wish-talk_first = اول فقط با کسی حرف بزنم
family-child-ask-wish-advice = بدانم چه حقوقی دارم
family-child-ask-wish-come_to_me = افسری پیش من بیاید
family-child-ask-wish-safe_place = جایی امن برای ماندن
family-child-ask-wish-register = ثبت شود و از راه قانون پیگیری شود

## What we promise

family-child-clock-first_contact = یک افسر پیام شما را به دست می‌گیرد
family-child-clock-answer = پاسخ می‌گیرید
