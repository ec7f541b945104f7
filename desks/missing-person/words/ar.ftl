### reviewed: no

missing-person-name = شخص مفقود
missing-person-matter = شخص مفقود
missing-person-about = إذا لم يعد طفل أو بالغ إلى البيت، أو انقطع الاتصال به، أو أخذه أحد. لا حاجة إلى الانتظار.
missing-person-promise = يتولى الأمر ليلاً ونهاراً مركز الشرطة في المكان الذي شوهد فيه آخر مرة. فقدان الطفل يُسجَّل فوراً، ولا يحق لأحد أن يردّكم. لا يقرأ ما تكتبونه إلا من يبحثون عنه.

## What we ask

missing-person-ask-who = من المفقود؟
missing-person-ask-who-help = الاسم، وكذلك الاسم الذي ينادى به في البيت.
missing-person-ask-age = كم عمره؟
missing-person-ask-age-help = بالسنوات. إن كنتم لا تعرفون فاتركوه فارغاً، وعندها نتصرف كما لو كان طفلاً.
missing-person-ask-where = أين شوهد آخر مرة؟
missing-person-ask-where-help = ضعوا علامة على الخريطة أو اكتبوا اسم المكان. يكفي آخر مكان تعرفونه.
missing-person-ask-when = متى كان ذلك؟
missing-person-ask-when-help = إن كنتم لا تعرفون الوقت بدقة فاذكروا أقرب يوم وساعة.
missing-person-ask-what_happened = ماذا ينبغي أن نعرف لكي نبحث عنه؟
missing-person-ask-what_happened-help = الملابس، والطول، ومع من كان وإلى أين، ومرض أو دواء، ورقم الهاتف، وكل ما يقلقكم.
missing-person-ask-photos = هل لديكم صورة له؟
missing-person-ask-photos-help = خمس صور على الأكثر، والأحدث أفضل. لا تُنشر من دون موافقتكم.
missing-person-ask-relation = ما صلتكم به؟
missing-person-ask-relation-help = لكي نعرف كيف نتحدث معكم.
missing-person-ask-relation-parent = أم أو أب
missing-person-ask-relation-family = فرد آخر من العائلة
missing-person-ask-relation-friend = صديق أو جار
missing-person-ask-relation-somebody_else = شخص آخر
missing-person-ask-name = ما اسمكم؟
missing-person-ask-name-help = لستم مضطرين إلى ذكره. لكن إن استطعنا أن نسألكم فذلك يساعد في البحث.

## What we promise

missing-person-clock-first_contact = ضابط يتولى البحث
missing-person-clock-answer = تُخبَرون بما جرى حتى الآن
