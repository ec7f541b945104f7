### reviewed: no

complaint-name = شكوى من الشرطة
complaint-matter = شكوى
complaint-about = إذا طلب شرطي مالاً، أو احتجز أحداً بغير حق، أو رفض تسجيل بلاغ، أو أساء معاملتكم أو معاملة غيركم.
complaint-promise = لا تستطيع الجهة التي تشكون منها ولا رؤساؤها في المنطقة قراءة شكواكم. ينظر فيها ضابط كبير من مكتب آخر ويجيبكم. تحصلون على إيصال يثبت ما أرسلتموه ومتى أرسلتموه.
complaint-neutral = رسالتي

## What we ask

complaint-ask-what_happened = ماذا حدث؟
complaint-ask-what_happened-help = اكتبوا بكلماتكم: ماذا فُعل ومن فعله بقدر ما تعرفون. ويمكنكم أن تضيفوا لاحقاً.
complaint-ask-kind = ما موضوع الشكوى؟
complaint-ask-kind-help = اختاروا الأقرب. فهذا يحدد مدى السرعة التي يجب أن نجيب بها.
complaint-ask-kind-illegal_detention = أحد محتجز بغير حق
complaint-ask-kind-bribe = طُلب مال أو منفعة
complaint-ask-kind-not_registered = لم يُسجَّل بلاغ
complaint-ask-kind-arrest_of_innocent = اعتُقل شخص لم يفعل شيئاً
complaint-ask-kind-misconduct = معاملة فظة أو عنيفة أو ظالمة
complaint-ask-kind-other = أمر آخر
complaint-ask-unit = أي مركز أو مكتب تقصدون؟
complaint-ask-unit-help = لن يرى شكواكم أحد ممن يعملون هناك. إن كنتم لا تعرفون فاتركوه فارغاً.
complaint-ask-where = أين حدث ذلك؟
complaint-ask-where-help = ضعوا علامة على الخريطة أو اكتبوا اسم المكان.
complaint-ask-when = متى حدث ذلك؟
complaint-ask-when-help = إن كنتم لا تعرفون الوقت بدقة فاذكروا أقرب يوم وساعة.
complaint-ask-photos = هل لديكم صور أو صور أوراق؟
complaint-ask-photos-help = خمس صور على الأكثر. تُحفظ مختومة ولا يراها إلا من ينظر في شكواكم.
complaint-ask-name = ما اسمكم؟
complaint-ask-name-help = لستم مضطرين إلى ذكره. من دون اسم أيضاً ننظر في الأمر ونجيبكم.

## What we promise

complaint-clock-first_contact = ضابط كبير يتصل بكم
complaint-clock-answer = تُخبَرون بما تبيّن وبما اتُّخذ من إجراء
