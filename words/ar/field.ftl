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
field-roll-call = هل أنتم بخير؟
field-well = كلنا بخير
field-emergency = نحن في خطر
field-emergency-help = يُبلغ غرفة السيطرة وكل الأطقم فورًا، مهما كنتم تفعلون.
field-emergency-real = يُعدّ حقيقيًا حتى أثناء التمرين.
field-emergency-said = يعلم الجميع أنكم في خطر. تُرسل المساعدة.
field-service = استراحة، إصلاح، نهاية النوبة
