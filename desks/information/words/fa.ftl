### reviewed: no

information-name = درخواست اطلاعات
information-matter = درخواست اطلاعات
information-about = برای اسناد، آمار، مقررات یا تصمیم‌هایی که نزد پلیس است و دانستن آن‌ها حق شماست.
information-promise = دفتر اطلاعات در مهلتی که قانون داده به شما پاسخ می‌دهد. اگر چیزی را نتوان داد، دلیل آن و جای اعتراض را به شما می‌گویند.

## What we ask

information-ask-question = چه می‌خواهید بدانید؟
information-ask-question-help = تا می‌توانید روشن بنویسید. لازم نیست دلیل بیاورید.
information-ask-period = مربوط به چه زمانی است؟
information-ask-period-help = مثلاً یک سال، یا از یک ماه تا ماهی دیگر. اگر فرقی نمی‌کند، خالی بگذارید.
information-ask-name = نام شما چیست؟
information-ask-name-help = مجبور نیستید بگویید. بعضی اسناد دربارهٔ خودتان را فقط به خود شما می‌توان داد.

## What we promise

information-clock-first_contact = به شما می‌گوییم چه کسی روی پرسش شما کار می‌کند
information-clock-answer = اطلاعات را می‌گیرید، یا دلیل ندادن آن را
