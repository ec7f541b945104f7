### reviewed: no

complaint-name = شكوى من الشرطة
complaint-about = إذا طلب شرطي مالاً، أو احتجز أحداً بغير حق، أو رفض تسجيل بلاغ، أو أساء معاملتك أو معاملة غيرك.
complaint-promise = لا تستطيع الجهة التي تشكو منها ولا رؤساؤها في المنطقة قراءة شكواك. ينظر فيها ضابط كبير من مكتب آخر ويجيبك. تحصل على إيصال يثبت ما أرسلته ومتى أرسلته.
complaint-neutral = رسالتي

## What we ask

complaint-ask-what_happened = ماذا حدث؟
complaint-ask-what_happened-help = اكتب بكلماتك: ماذا فُعل ومن فعله بقدر ما تعرف. ويمكنك أن تضيف لاحقاً.
complaint-ask-kind = ما موضوع الشكوى؟
complaint-ask-kind-help = اختر الأقرب. فهذا يحدد مدى السرعة التي يجب أن نجيب بها.
complaint-ask-kind-illegal_detention = أحد محتجز بغير حق
complaint-ask-kind-bribe = طُلب مال أو منفعة
complaint-ask-kind-not_registered = لم يُسجَّل بلاغ
complaint-ask-kind-arrest_of_innocent = اعتُقل شخص لم يفعل شيئاً
complaint-ask-kind-misconduct = معاملة فظة أو عنيفة أو ظالمة
complaint-ask-kind-other = أمر آخر
complaint-ask-unit = أي مركز أو مكتب تقصد؟
complaint-ask-unit-help = لن يرى شكواك أحد ممن يعملون هناك. إن كنت لا تعرف فاتركه فارغاً.
complaint-ask-where = أين حدث ذلك؟
complaint-ask-where-help = ضع علامة على الخريطة أو اكتب اسم المكان.
complaint-ask-when = متى حدث ذلك؟
complaint-ask-when-help = إن كنت لا تعرف الوقت بدقة فاذكر أقرب يوم وساعة.
complaint-ask-photos = هل لديك صور أو صور أوراق؟
complaint-ask-photos-help = خمس صور على الأكثر. تُحفظ مختومة ولا يراها إلا من ينظر في شكواك.
complaint-ask-name = ما اسمك؟
complaint-ask-name-help = لست مضطراً إلى ذكره. من دون اسم أيضاً ننظر في الأمر ونجيبك.

## What we promise

complaint-clock-first_contact = ضابط كبير يتصل بك
complaint-clock-answer = تُخبَر بما تبيّن وبما اتُّخذ من إجراء
