### reviewed: no

## Calling for help

sos-title = طلب النجدة
sos-form-lead = اضغطوا الزر. لا تحتاجون إلى كتابة شيء. إن كنتم في خطر وتستطيعون الكلام فالرجاء الاتصال بالشرطة أيضاً.
sos-form-send = اطلبوا النجدة الآن
sos-form-words = ماذا يحدث، وأين؟
sos-form-phone = رقم يمكننا الاتصال بكم عليه
sos-form-look = انظروا مرة أخرى
sos-form-say = أرسلوا هذه الكلمات
sos-form-again = اضغطوا مرة أخرى
sos-form-cancel = أنا في أمان
sos-form-anew = اطلبوا النجدة من جديد
sos-from-you = أنتم:
sos-from-room = غرفة السيطرة:
sos-says-accepted = وصل طلبكم للنجدة. يجري إبلاغ غرفة السيطرة.
sos-says-seen = طلبكم للنجدة على شاشة غرفة السيطرة.
sos-says-taken = يتولى أحد العاملين في { $room } الرد على طلبكم.
sos-says-linked = غرفة السيطرة تتعامل مع الأمر.
sos-says-cancel-asked = قلتم إنكم في أمان. ستسألكم غرفة السيطرة قبل أن تغلق الطلب.
sos-says-cancelled = لقد ألغيتم طلب النجدة هذا.
sos-says-closed = أغلقت غرفة السيطرة طلب النجدة هذا.
sos-says-test-ended = كان هذا اختباراً، وقد انتهى.
sos-says-kept = طلبكم للنجدة محفوظ هنا ومعروض على غرفة السيطرة. لم يدخل السجل بعد.
sos-says-lost = لم ينجح ذلك. الرجاء الضغط مرة أخرى، والاتصال بالشرطة هاتفياً أو الذهاب إلى من حولكم.
sos-no-position = هذا ليس موقعاً.
sos-words-needed = الرجاء كتابة شيء أولاً.
sos-too-long = هذا كثير. الرجاء كتابة أقل.
sos-not-found = لا يوجد طلب نجدة كهذا.

# Words, apart by spaces, with which a text message calls for help.
sos-sms-words = نجدة النجدة ساعدوني

## What the control room is shown of it

sos-way-device = جهاز إنذار
sos-way-person = هاتف شخص مسجل
sos-way-web = صفحة الويب
sos-way-sms = رسالة نصية
sos-way-mqtt = زر موصول بسلك
sos-way-house = تجربة من النظام نفسه
sos-way-drill = ممثَّل في تمرين
sos-routing-area = جاء من نطاق هذه الغرفة
sos-routing-site = موقعه تابع لهذه الغرفة
sos-routing-nearest = لا غرفة لذلك النطاق؛ هذه أقربها
sos-routing-unknown = لا يُعرف شيء عن المكان
sos-routing-passed = أحالته غرفة أخرى
sos-call-back-voice = بالصوت
sos-call-back-chat = كتابةً
sos-call-back-silent = دون صوت
sos-step-next_console = عُرض على الشاشة التالية
sos-step-officer_on_duty = جرى الاتصال بالضابط المناوب
sos-step-neighbour = أُبلغت الغرفة المجاورة
sos-step-again = أُبلغ الجميع مرة أخرى
sos-outcome-cancelled = ألغاه من ضغط الزر
sos-outcome-false_activation = لم يحتج أحد إلى النجدة
sos-outcome-abandoned = تعذر الوصول إلى أحد
sos-outcome-test_ended = كان اختباراً
sos-outcome-closed = أُغلق مع حادثته
sos-tell-next_console = طلب نجدة ينتظر. لم يتسلمه أحد.
sos-tell-officer_on_duty = طلب نجدة ينتظر منذ نصف دقيقة. لم يتسلمه أحد. الرجاء النظر فيه فوراً.
sos-tell-neighbour = طلب نجدة في غرفة مجاورة ينتظر. لم يتسلمه أحد هناك. الرجاء تسلمه.
sos-tell-again = طلب نجدة ما زال ينتظر. لم يتسلمه أحد.
sos-exercise = هذا تمرين.
sos-fact-enrolled = الجهاز مسجل وتوقيعه صحيح
sos-fact-unproven = يقول إنه جهاز مسجل؛ لم يثبت ذلك
sos-fact-anybody = قد يكون أي شخص قد أرسله
sos-fact-called-back = جرى معاودة الاتصال وأجاب أحدهم
sos-fact-not-called-back = لم يتم الوصول إلى أحد بعد
sos-fact-position-none = لم يذكر موقعاً
sos-fact-position-fits = موقعه يوافق ما هو معروف عنه
sos-fact-position-far = موقعه على بعد { $km } كم من مكان الجهاز المعتاد
sos-fact-position-old = مضى على موقعه بالدقائق: { $minutes }
sos-fact-position-vague = موقعه معروف ضمن { $km } كم فقط
sos-fact-earlier-none = لا يُعرف شيء عن طلبات سابقة لهذا الجهاز
sos-fact-earlier = الطلبات السابقة لهذا الجهاز: مع حادثة { $closed }، ملغاة { $cancelled }، لم يحتج فيها أحد إلى النجدة { $false }، تعذر فيها الوصول إلى أحد { $abandoned }
