### reviewed: no

report-choose = ماذا تريدون أن تخبرونا؟
report-choose-help = اختاروا الأقرب. وإذا كان من شأن جهة أخرى أوصلناه نحن، فلا تحتاجون إلى الكتابة من جديد.
report-nothing-kept = لا يُرسل شيء قبل أن تضغطوا «إرسال» في الصفحة الأخيرة.
answer-none = لم يُجب

## Where

where-text = اسم المكان
where-text-help = مثلاً شارع أو قرية أو دكان أو جسر قريب.
where-area = القضاء
where-area-none = اختاروا إن كنتم تعرفون
where-point = النقطة على الخريطة:

## When

when-today = اليوم
when-yesterday = أمس
when-date = في يوم آخر
when-unknown = لا أعرف
when-date-label = أي يوم، إن كان يوماً آخر
when-hour = في أي ساعة
when-hour-help = مثلاً ١٨:٣٠. اتركوها فارغة إن لم تعرفوا.
when-calendar = تقويم هذا التاريخ
when-calendar-any = يُعرف من التاريخ نفسه

## Which unit

unit-none = لا أعرف

## Who will see it, and how to be reached

sees-title = من سيرى هذا
sees-p0 = قد يُنشر من دون اسمكم.
sees-p1 = يستطيع ضباط المكتب المسؤول قراءته.
sees-p2 = يستطيع ضباط المركز المسؤول قراءته. أما مكاتب الشرطة الأخرى فترى فقط أن هناك قضية.
sees-p3 = لا يقرؤه إلا الضباط المعينون لهذا العمل. وهو غير موجود لغيرهم في الشرطة.
sees-p4 = لا يقرؤه إلا عدد قليل من الضباط المعينين. وهو غير موجود لغيرهم في الشرطة، حتى للرؤساء.
sees-logged = كل اطلاع يُدوَّن ويمكن فحصه لاحقاً.
reach-question = كيف نتواصل معكم؟
reach-none = لا تتواصلوا معي
reach-none-help = تعودون إلى هنا برمزكم وتقرؤون الجواب.
reach-email = بالبريد الإلكتروني
reach-email-help = نكتب إليكم عندما يحدث شيء.
reach-phone = بالهاتف
reach-phone-help = قد يتصل بكم ضابط.
reach-email-label = عنوان البريد الإلكتروني
reach-phone-label = رقم الهاتف
reach-careful = هل يستطيع شخص آخر قراءة رسائلكم أو رؤية هاتفكم؟ إذن اختاروا «لا تتواصلوا معي». يمكنكم دائماً العودة إلى هنا برمزكم.

## Before sending

to-send-title = انظروا إليه مرة أخرى من فضلكم
photos-help = ‏JPEG أو PNG أو WebP، حتى ١٢ ميغابايت لكل صورة. ما كتبته الكاميرا في الصورة، كالمكان والوقت، يُزال مما يُعرض؛ ويبقى الأصل مختوماً.
