### reviewed: no

missing-person-name = کسی گم شده است
missing-person-matter = گمشده
missing-person-about = برای وقتی که کودک یا بزرگسالی به خانه نیامده، پاسخ نمی‌دهد یا او را برده‌اند. لازم نیست صبر کنید.
missing-person-promise = نزدیک‌ترین کلانتری به جایی که آخرین بار دیده شده، شب و روز کار را به دست می‌گیرد. گم‌شدن کودک همان لحظه ثبت می‌شود و هیچ‌کس حق ندارد شما را برگرداند. نوشتهٔ شما را فقط کسانی می‌خوانند که جست‌وجو می‌کنند.

## What we ask

missing-person-ask-who = چه کسی گم شده است؟
missing-person-ask-who-help = نام او، و نامی که در خانه صدایش می‌زنند.
missing-person-ask-age = چند سال دارد؟
missing-person-ask-age-help = به سال. اگر نمی‌دانید، خالی بگذارید؛ آن‌وقت مثل گم‌شدن یک کودک عمل می‌کنیم.
missing-person-ask-where = آخرین بار کجا دیده شده است؟
missing-person-ask-where-help = روی نقشه نشان بدهید یا نام محل را بنویسید. آخرین جایی که خبر دارید کافی است.
missing-person-ask-when = کی بود؟
missing-person-ask-when-help = اگر دقیق نمی‌دانید، نزدیک‌ترین روز و ساعتی را که به یاد دارید بنویسید.
missing-person-ask-what_happened = برای جست‌وجو چه باید بدانیم؟
missing-person-ask-what_happened-help = لباس، قد، با چه کسی و به کجا، بیماری یا دارو، شمارهٔ تلفن، و هر چیزی که نگرانتان می‌کند.
missing-person-ask-photos = عکسی از او دارید؟
missing-person-ask-photos-help = حداکثر پنج عکس، هرچه تازه‌تر بهتر. بدون رضایت شما منتشر نمی‌شوند.
missing-person-ask-relation = شما با او چه نسبتی دارید؟
missing-person-ask-relation-help = تا بدانیم چگونه با شما صحبت کنیم.
missing-person-ask-relation-parent = مادر یا پدر
missing-person-ask-relation-family = عضو دیگری از خانواده
missing-person-ask-relation-friend = دوست یا همسایه
missing-person-ask-relation-somebody_else = شخص دیگر
missing-person-ask-name = نام شما چیست؟
missing-person-ask-name-help = مجبور نیستید بگویید. اما اگر بتوانیم از شما بپرسیم، به جست‌وجو کمک می‌کند.

## What we promise

missing-person-clock-first_contact = یک افسر جست‌وجو را به دست می‌گیرد
missing-person-clock-answer = به شما گفته می‌شود تا کنون چه کرده‌اند
