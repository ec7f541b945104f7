### reviewed: no

## The page of a crew

nav-field = وحدتي
field-title = وحدتي
field-done = كُتب.
field-on-duty = بدء الخدمة
field-off-duty = إنهاء الخدمة
field-which = أي وحدة؟
field-with-whom = من معك؟
field-how-long = كم تدوم نوبتك؟
field-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
field-until = في الخدمة حتى { $when }
field-no-unit = لا وحدة لبدء خدمتها.
field-no-unit-help = تظهر هنا الوحدات التي مقرها حيث تخدم. يرجى أن تطلب من غرفة السيطرة تشكيل وحدة أو تسميتك في طاقم.
field-nothing = أنتم متاحون. يظهر هنا ما تُرسلون إليه.
field-say-acknowledged = علمنا
field-say-en_route = نحن في الطريق
field-say-staged = ننتظر على مقربة
field-say-on_scene = وصلنا
field-say-transporting = ننقل شخصًا
field-say-at_destination = أوصلناه
field-refuse = لا نستطيع الذهاب
field-clear = انتهت مهمتنا
field-out = لا يمكن إرسالنا الآن
field-in = يمكن إرسالنا من جديد
field-renews = تعود هذه الصفحة كل { $seconds } ثانية.
field-still-begin = أوقفوا التجديد ريثما أكتب
field-still = تبقى هذه الصفحة كما هي: لا يظهر الجديد فيها.
field-still-end = دعوها تتجدد من تلقاء نفسها
field-roll-call = هل أنتم بخير؟
field-well = كلنا بخير
field-emergency = نحن في خطر
field-emergency-help = يُبلغ غرفة السيطرة وكل الأطقم فورًا، مهما كنتم تفعلون.
field-emergency-real = يُعدّ حقيقيًا حتى أثناء التمرين.
field-emergency-said = يعلم الجميع أنكم في خطر. تُرسل المساعدة.
field-service = استراحة، إصلاح، نهاية النوبة

field-units-title = الوحدات الميدانية
field-units-lead = وحدات غرفة السيطرة، في الخدمة أو خارجها. يباشر الطاقم خدمة وحدته بنفسه من صفحته.
field-units-form = تشكيل وحدة
field-units-form-lead = مركبة أو دورية راجلة أو فريق يمكن لغرفة السيطرة إرساله.
field-units-none = لا توجد وحدة بعد.
field-units-none-help = يشكّلها هنا من يقود غرفة السيطرة.
field-units-more = وحدات أخرى
field-units-type = النوع
field-units-home = مقرها
field-units-home-help = من يعمل هناك يمكنه أن يباشر بها الخدمة.
field-units-choose = يرجى الاختيار
field-units-duty = الخدمة
field-units-on-duty = في الخدمة
field-units-dissolve = حلّ الوحدة
field-units-dissolve-this = حلّ الوحدة { $unit }
field-units-has = ماذا يتوفر لديها دائمًا؟
field-units-has-help = اختاروا ما يخص المركبة أو الفريق نفسه أيًا كان طاقمه.
field-units-call-sign = نداء اللاسلكي
field-units-call-sign-help = كما يُقال في اللاسلكي: أحرف لاتينية وأرقام وشرطات، 12 على الأكثر، مثل K-21.
field-units-bad-call-sign = يتكون النداء من أحرف لاتينية وأرقام وشرطات، 12 على الأكثر.
field-units-taken = توجد وحدة بهذا النداء.
field-units-for-exercises = تسبق X- أسماء وحدات التمارين؛ اختاروا بداية أخرى.
