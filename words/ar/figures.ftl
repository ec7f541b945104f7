### reviewed: no

## Numbers for everyone

figures-title = أرقامنا
figures-lead = أعداد عن أعمال الشرطة نفسها، للجميع. تُحسب من سجل لا يستطيع أحد تغييره خفية.
figures-emergencies = مواضيع محمية قُرئت في حالة طوارئ
figures-emergencies-help = يجوز لعدد قليل من الضباط قراءة موضوع محمي مدة ساعة حين يكون أحد في خطر. وفي كل مرة يجب أن يقول شخص آخر خلال ثلاثة أيام هل كان ذلك صوابًا.
figures-month = الشهر
figures-broken = عدد المرات
figures-in-time = روجع في وقته
figures-late = متأخر
figures-justified = كان صوابًا
figures-not-justified = لم يكن صوابًا
figures-waits = لم يُراجع بعد
figures-at = حُسبت
figures-head = عند عدد القيود { $size } في السجل العلني، وجذره
figures-json = نفسها للبرامج (JSON)
