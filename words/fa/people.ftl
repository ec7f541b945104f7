### reviewed: no

## People

people-add = افزودن فرد تازه
people-add-do = افزودن و نمایش کد پیوستن
people-all = همهٔ کسانی که من مسئولشان هستم
people-none = هنوز کسی اینجا نیست.
people-none-help = هر کس همین که سمتی بگیرد، اینجا زیر یگان خود دیده می‌شود.
people-name = نام
people-sign-in-help = آنچه فرد برای ورود می‌نویسد. با هر خطی؛ بزرگی و کوچکی حروف و فاصله مهم نیست.
people-post = سمت
people-posts = سمت‌ها
people-no-post = این فرد سمتی ندارد و هیچ پرونده‌ای را نمی‌بیند.
people-post-needed = سمتی انتخاب کنید.
people-rank = درجه
people-no-rank = بدون درجه (غیرنظامی)
people-rank-unknown = چنین درجه‌ای نیست.
people-unit = یگان
people-state = وضعیت
people-ready = می‌تواند وارد شود
people-invited = هنوز حساب نساخته است
people-attributes = دانسته‌های دیگر دربارهٔ او
people-attributes-help = برخی میزها را فقط افراد معینی پاسخ می‌دهند، مانند افسر زن.
people-since = از { $day }
people-until = تا { $day }
people-give-post = دادن سمت
people-end-post = پایان این سمت
people-new-code = دادن کد پیوستن تازه
people-leave = این فرد سازمان را ترک می‌کند
people-code-title = کد پیوستن
people-code-once = فقط اکنون نشان داده می‌شود. آن را حضوری تحویل دهید. سه روز و فقط یک بار کار می‌کند.
people-code-where = اینجا نوشته می‌شود:
people-refused = این کار اکنون شدنی نیست.
people-oneself = هیچ‌کس به خودش سمت نمی‌دهد. فرد دیگری باید این کار را بکند.
people-already = او همین حالا این سمت را دارد.
people-already-in = او حسابش را ساخته است. فقط مسئول این سامانه می‌تواند کد تازه بدهد.

## Units

units-help = از بالا به پایین. یگان‌ها و محدوده‌ها از فایل‌ها آورده می‌شوند تا هر تغییر ثبت بماند.
units-name = یگان
units-above = پاسخ‌گو به
units-serves = خدمت
units-people = کارکنان
serves-station = کلانتری
serves-district = ناحیه
serves-province = استان
serves-complaints = شکایت‌ها
serves-province_complaints = شکایت‌های استان
serves-information = اطلاعات
serves-women_desk = میز بانوان
serves-district_women_desk = میز بانوان ناحیه
serves-province_women_desk = میز بانوان استان

## Posts, where places/ gives them no name

role-officer = افسر
role-desk_officer = افسر میز
role-investigator = افسر تحقیق
role-duty_officer = افسر نگهبان
role-front_desk = میز پذیرش
role-desk_head = رئیس میز
role-station_head = رئیس کلانتری
role-district_officer = رئیس شهرستان
role-region_officer = رئیس ناحیه
role-province_officer = رئیس استان
role-dispatcher = اپراتور اعزام
role-control_room = اتاق کنترل
role-oversight = نظارت
role-administrator = مدیر سامانه

## What else is known of people

attribute-woman = افسر زن
attribute-man = افسر مرد
attribute-trained_children = آموزش‌دیده برای کودکان
attribute-trained_protection = آموزش‌دیده برای حفاظت از افراد در معرض خطر
