### reviewed: no

## People

people-add = إضافة شخص جديد
people-add-do = إضافته وعرض رمز الانضمام
people-all = كل من أنا مسؤول عنهم
people-none = لا أحد هنا بعد.
people-none-help = يظهر الأشخاص هنا تحت وحدتهم حالما يُمنحون منصباً.
people-name = الاسم
people-sign-in-help = ما يكتبه الشخص للدخول. بحروف أي خط؛ ولا فرق بين الكبيرة والصغيرة ولا للمسافات.
people-post = المنصب
people-posts = المناصب
people-no-post = لا يشغل هذا الشخص منصباً ولا يرى أي موضوع.
people-post-needed = اختاروا منصباً.
people-rank = الرتبة
people-no-rank = بلا رتبة (مدني)
people-rank-unknown = لا توجد رتبة كهذه.
people-unit = الوحدة
people-state = الحالة
people-ready = يستطيع الدخول
people-invited = لم يُعِدّ حسابه بعد
people-attributes = ما يُعرف عنه أيضاً
people-attributes-help = بعض المكاتب لا يجيب فيها إلا أشخاص معيّنون، مثل ضابطة.
people-since = منذ { $day }
people-until = حتى { $day }
people-give-post = منح منصب
people-end-post = إنهاء هذا المنصب
people-new-code = إعطاء رمز انضمام جديد
people-leave = يغادر هذا الشخص الجهاز
people-code-title = رمز الانضمام
people-code-once = يُعرض الآن فقط. سلّموه بأنفسكم. يعمل ثلاثة أيام ومرة واحدة.
people-code-where = يُكتب في
people-refused = لا يمكن فعل ذلك الآن.
people-oneself = لا يمنح أحد نفسه منصباً. يجب أن يفعل ذلك شخص آخر.
people-already = يشغل هذا المنصب بالفعل.
people-already-in = لقد أعدّ حسابه. لا يعطي رمزاً جديداً إلا المسؤول عن هذا النظام.

## Units

units-help = من الأعلى إلى الأسفل. تُجلب الوحدات والمناطق من ملفات ليبقى كل تغيير مسجلاً.
units-name = الوحدة
units-above = تتبع
units-serves = تعمل بصفة
units-people = العاملون
serves-station = مركز شرطة
serves-district = منطقة
serves-province = إقليم
serves-complaints = الشكاوى
serves-province_complaints = شكاوى الإقليم
serves-information = المعلومات
serves-women_desk = مكتب المرأة
serves-district_women_desk = مكتب المرأة في المنطقة
serves-province_women_desk = مكتب المرأة في الإقليم

## Posts, where places/ gives them no name

role-officer = ضابط
role-desk_officer = ضابط مكتب
role-investigator = محقق
role-duty_officer = ضابط مناوب
role-front_desk = مكتب الاستقبال
role-desk_head = رئيس المكتب
role-station_head = رئيس المركز
role-district_officer = مسؤول المنطقة
role-region_officer = مسؤول الإقليم
role-province_officer = مسؤول المحافظة
role-dispatcher = مأمور إرسال
role-control_room = غرفة السيطرة
role-oversight = الرقابة
role-administrator = مدير النظام

## What else is known of people

attribute-woman = ضابطة
attribute-man = ضابط رجل
attribute-trained_children = مدرَّب على التعامل مع الأطفال
attribute-trained_protection = مدرَّب على حماية المعرَّضين للخطر
