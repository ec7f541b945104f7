### reviewed: no

## What every page has

brand = أمانة
skip-to-content = الانتقال إلى المحتوى
language-choose = اللغة
menu = القائمة
menu-main = القائمة الرئيسية
nav-home = الرئيسية
nav-report = الإبلاغ
nav-follow = متابعة بلاغي
nav-verify = التحقق من إيصال
nav-today = اليوم
nav-units = الوحدات
nav-people = العاملون
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
signed-in-as = مسجّل الدخول باسم { $name }
demo-banner = عرض تجريبي. كل الأشخاص والوقائع هنا من نسج الخيال. لن يأتي أحد للمساعدة.
demo-tag = تجريبي
quick-exit = مغادرة هذه الصفحة فورًا
quick-exit-help = تُفتح مكانها صفحة عادية. يمكنكم أيضًا الضغط على مفتاح Esc ثلاث مرات.
footer-line = لكل رسالة إيصال يمكن لأي شخص التحقق منه.
theme-night = شاشة ليلية
theme-day = شاشة نهارية
live-lost = انقطع الاتصال بالخادم. ما ترونه قد يكون قديمًا.
print = طباعة

## Forms

button-continue = متابعة
button-back = رجوع
button-send = إرسال
button-save = حفظ
button-cancel = إلغاء
button-search = بحث
summary-change = تعديل
summary-change-what = تعديل: { $what }
field-optional = (إن شئتم)
field-error = يرجى المراجعة: { $what }
form-errors-title = هناك ما يحتاج إلى مراجعة. ما كتبتموه محفوظ.
date-help = مثلًا { $example }. يمكن كتابة التاريخ الهجري الشمسي أو القمري أيضًا.
date-wrong-unreadable = يرجى كتابة اليوم والشهر والسنة.
date-wrong-no-such-day = لا يوجد يوم كهذا في هذا التقويم.
date-wrong-which-calendar = أي تقويم هذا؟ يرجى اختيار الشمسي أو القمري.
calendar-gregorian = ميلادي
calendar-solar = هجري شمسي
calendar-hijri = هجري قمري
step-of = الخطوة { $step } من { $steps }

## Promises and their clocks

clock-due = الموعد: { $when }
clock-soon = الموعد قريب: { $when }
clock-late = متأخر: كان الموعد { $when }
clock-done = تمّ في موعده
clock-paused = الساعة متوقفة: { $why }

## Lists

pager = صفحات هذه القائمة
pager-previous = السابق
pager-next = التالي
pager-page = صفحة { $page }
list-rows = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفّان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}

## Notices

notice-good = تمّ
notice-know = للعلم
notice-care = تنبيه
notice-danger = مهم
fault-title = لم ينجح الأمر
fault-nothing-lost = لم يضِع شيء. يرجى المحاولة بعد قليل. المرجع: { $reference }
stopped-title = لم يُسجَّل هذا
stopped-help = لا يمكن تسجيل شيء هنا في هذه اللحظة. ما أرسلتموه لم يُسجَّل، ولم يُبلَّغ به أحد. إن كان أحد في خطر فاتصلوا الآن أو استخدموا اللاسلكي، وإلا فاحتفظوا بكلماتكم وأرسلوها لاحقًا.
stopped-reference = المرجع: { $reference }
stopped-banner = لا يمكن تسجيل شيء هنا في هذه اللحظة. ما ترونه سُجّل من قبل. إن كان أحد في خطر فاتصلوا الآن.
anew-title = تُنشأ القوائم من جديد
anew-help = تضرّر ما تعرضه الصفحات، وهو يُنشأ من جديد من السجل. لم يضِع شيء، وما زالت البلاغات ونداءات المساعدة تُستقبل. يرجى النظر مرة أخرى بعد لحظات.
not-found-title = لا يوجد شيء هنا
not-found-help = ربما كُتب العنوان خطأً، أو لا يُسمح لكم برؤية هذه الصفحة.

## Kept on this device

draft-kept = ما تكتبونه يُحفظ على هذا الجهاز حتى ترسلوه.
draft-restored = أعدنا ما كتبتموه هنا سابقًا.
draft-discard = حذفه من هذا الجهاز
offline-now = لا يوجد اتصال. ما كتبتموه محفوظ؛ أرسلوه عند عودة الاتصال.

## The map

map-title = خريطة
map-help = حرّكوا الخريطة حتى تصبح العلامة فوق المكان، أو استخدموا مفاتيح الأسهم. ثم اضغطوا Enter أو الزر.
map-choose = اختيار هذه النقطة
map-clear = إزالة النقطة
map-chosen = تم اختيار نقطة.
map-my-place = مكاني الآن
map-zoom-in = تقريب
map-zoom-out = إبعاد
map-failed = لا يمكن رسم الخريطة على هذا الجهاز. يرجى وصف المكان بالكلمات.
map-show = إظهار الخريطة
