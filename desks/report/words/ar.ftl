### reviewed: no

report-name = الإبلاغ عن أمر حدث
report-matter = بلاغ
report-about = للسرقة أو العنف أو التهديد أو الاحتيال أو حادث أو شيء مفقود، أو أي أمر آخر ينبغي أن تعرفه الشرطة.
report-promise = يقرأ بلاغكم مركز الشرطة المسؤول عن المكان ويجيبكم. تحصلون على إيصال، ويمكنكم متابعة ما يجري، وفي النهاية نسألكم أنتم: هل حُلّ الأمر أم لا.

## What we ask

report-ask-what_happened = ماذا حدث؟
report-ask-what_happened-help = اكتبوا بكلماتكم وبلغتكم. لا يلزم أن يكون كاملاً، ويمكنكم أن تضيفوا لاحقاً.
report-ask-kind = ما موضوع البلاغ؟
report-ask-kind-help = اختاروا الأقرب. وإن لم تكونوا متأكدين فاختاروا «أمر آخر».
report-ask-kind-theft = سُرق شيء
report-ask-kind-robbery = أُخذ شيء بالقوة أو بالسلاح
report-ask-kind-violence = تعرّض أحد للأذى
report-ask-kind-threat = أحد يهددني أو يهدد غيري
report-ask-kind-fraud = تعرّضت للاحتيال
report-ask-kind-traffic = حادث أو خطر على الطريق
report-ask-kind-lost_property = فقدت شيئاً أو وجدت شيئاً
report-ask-kind-other = أمر آخر
report-ask-where = أين حدث ذلك؟
report-ask-where-help = ضعوا علامة على الخريطة أو اكتبوا اسم المكان. وإن حدث بالهاتف أو على الإنترنت فاذكروا أين تسكنون.
report-ask-when = متى حدث ذلك؟
report-ask-when-help = إن كنتم لا تعرفون الوقت بدقة فاذكروا أقرب يوم وساعة.
report-ask-photos = هل لديكم صور لما حدث؟
report-ask-photos-help = خمس صور على الأكثر. تُحفظ مختومة ولا يراها إلا من يعمل على بلاغكم.
report-ask-name = ما اسمكم؟
report-ask-name-help = لستم مضطرين إلى ذكره. من دون اسم أيضاً نقرأ بلاغكم ونجيب عنه.

## What we promise

report-clock-first_contact = ضابط يتولى بلاغكم
report-clock-answer = تصلكم الإجابة
