### reviewed: no

report-name = الإبلاغ عن أمر حدث
report-about = للسرقة أو العنف أو التهديد أو الاحتيال أو حادث أو شيء مفقود، أو أي أمر آخر ينبغي أن تعرفه الشرطة.
report-promise = يقرأ بلاغك مركز الشرطة المسؤول عن المكان ويجيبك. تحصل على إيصال، ويمكنك متابعة ما يجري، وفي النهاية نسألك أنت: هل حُلّ الأمر أم لا.

## What we ask

report-ask-what_happened = ماذا حدث؟
report-ask-what_happened-help = اكتب بكلماتك وبلغتك. لا يلزم أن يكون كاملاً، ويمكنك أن تضيف لاحقاً.
report-ask-kind = ما موضوع البلاغ؟
report-ask-kind-help = اختر الأقرب. وإن لم تكن متأكداً فاختر «أمر آخر».
report-ask-kind-theft = سُرق شيء
report-ask-kind-robbery = أُخذ شيء بالقوة أو بالسلاح
report-ask-kind-violence = تعرّض أحد للأذى
report-ask-kind-threat = أحد يهددني أو يهدد غيري
report-ask-kind-fraud = تعرّضت للاحتيال
report-ask-kind-traffic = حادث أو خطر على الطريق
report-ask-kind-lost_property = فقدت شيئاً أو وجدت شيئاً
report-ask-kind-other = أمر آخر
report-ask-where = أين حدث ذلك؟
report-ask-where-help = ضع علامة على الخريطة أو اكتب اسم المكان. وإن حدث بالهاتف أو على الإنترنت فاذكر أين تسكن.
report-ask-when = متى حدث ذلك؟
report-ask-when-help = إن كنت لا تعرف الوقت بدقة فاذكر أقرب يوم وساعة.
report-ask-photos = هل لديك صور لما حدث؟
report-ask-photos-help = خمس صور على الأكثر. تُحفظ مختومة ولا يراها إلا من يعمل على بلاغك.
report-ask-name = ما اسمك؟
report-ask-name-help = لست مضطراً إلى ذكره. من دون اسم أيضاً نقرأ بلاغك ونجيب عنه.

## What we promise

report-clock-first_contact = ضابط يتولى بلاغك
report-clock-answer = تصلك الإجابة
