### reviewed: no

## من يحصل على أي كلام

recipient-service = جهة تساعد
recipient-prosecutor = النيابة
recipient-court = محكمة
recipient-unit = وحدة أخرى من الشرطة
recipient-interpreter = مترجم
recipient-public = جميع الناس
recipient-researcher = من يعدّون فقط، للبحث
class-identity = الاسم وطريقة الوصول إليه
class-content = ما قيل وما أُجيب
class-evidence = صور وملفات
class-internal = ملاحظات بين الضباط
authority-court = محكمة
authority-prosecutor = النيابة
authority-statute = قانون يذكر هذه القضية

## الموافقة، كما يراها المرسل

consent-title = من يحصل على كلامي
consent-none = لم توافق على شيء. كلامك يبقى عند هذا المكتب.
consent-until = حتى { $when }
consent-over = انتهت: { $when }
consent-withdrawn = سُحبت: { $when }
consent-by-officer = كتب ضابط هذا عنك. إن لم يكن صحيحًا فقل ذلك هنا.
consent-withdraw = سحب الموافقة
consent-object = لم أوافق على هذا
consent-give = الموافقة على إعطاء كلامي لأحد
consent-lead = القرار لك. لا يحصل عليه إلا من تسميه، ولا يُعطى إلا ما تختاره، وحتى اليوم الذي تختاره فقط. يمكنك سحب الموافقة في أي وقت. ما أُعطي قبل ذلك لا يمكن استرجاعه.
consent-to = من يحصل عليه؟
consent-name = ما اسمه؟
consent-name-help = اسم بيت أو مكتب أو شخص.
consent-which = أي كلام؟
consent-how-long = لأي مدة؟
consent-week = أسبوع
consent-month = شهر
consent-quarter = ثلاثة أشهر
consent-year = سنة
consent-who = من يوافق؟
consent-who-person = أوافق عن نفسي
consent-who-guardian = الأمر عن طفل أرعاه. الطفل يوافق أيضًا، وليست الشكوى هنا ضدي.
consent-who-representative = عُيّنتُ لأتكلم عن هذا الشخص. هو يوافق أيضًا، وليست الشكوى هنا ضدي.
consent-withhold = من يجب ألا يصله شيء منه؟
consent-do = أوافق

## المحو، كما يراه المرسل

erase-title = محو كلامي
erase-lead = الكلام الممحو يذهب عن الجميع وإلى الأبد. لا أحد يستطيع أن يجيب عنه بعد ذلك، ولا تقرؤه محكمة. يقرر ذلك ضابطان معًا.
erase-stays = ما يبقى: أن شيئًا أُحضر، ومتى. ويبقى إيصالك قابلًا للتحقق.
erase-question = ما الذي يُمحى؟
erase-who = اسمي وطريقة الوصول إليّ فقط
erase-all = كل ما قلته، واسمي
erase-open = الأمر ما زال مفتوحًا، لذلك يبقى ما قلته حتى يُغلق.
erase-held = محكمة أو قانون يريد حفظ هذا الكلام الآن. حين ينتهي ذلك يمكنك أن تطلب هنا.
erase-asked = لقد طلبت. يقرر ضابطان، وسترى ذلك هنا.
erase-gone = كلامك ممحو.
erase-why = لماذا، إن أردت أن تقول
erase-do = طلب المحو

## للضباط

nav-keep = يُمحى قريبًا
out-title = كلام يخرج أو يبقى أو ينتهي
consent-nobody = لم يوافق أحد على شيء.
act-give-consent = كتابة أن أحدهم وافق
act-withdraw-consent = كتابة أن الموافقة سُحبت
act-which-consent = أي موافقة؟
consent-of-person = صاحب الشأن يوافق عن نفسه
consent-of-guardian = عن طفل: من يرعاه يوافق، والطفل يوافق أيضًا، وليست الشكوى ضده
consent-of-representative = ممثل معيّن يتكلم، وصاحب الشأن يوافق أيضًا، وليست الشكوى ضد الممثل
consent-basis = كيف وافق؟
consent-basis-spoken = بالكلام
consent-basis-written = بالتوقيع
act-disclose = إعطاء الكلام كما وافق صاحبه
act-disclose-by-law = إعطاء الكلام لأن قانونًا أو محكمة يطلبه
act-authority = من يطلبه؟
act-reference = رقم الطلب
act-untold = إن منع القانون إخبار صاحب الشأن: حتى أي يوم؟
act-agree-disclosure = أوافق كشخص ثانٍ: ليُسلَّم
act-drop-disclosure = عدم إعطائه
act-publish = اقتراح كلام لجميع الناس
act-publish-second = نشر الكلام المقترح
act-recall = سحب الكلام المنشور
disclosure-waits = إلى { $to }: يجب أن يوافق شخص ثانٍ
disclosure-file = الملف المسلَّم: { $to }
disclosure-gone = لا يمكن صنع هذا الملف من جديد. انتهت الموافقة، أو تغيّر الكلام أو مُحي.
act-hold = حفظ الكلام لمحكمة أو قانون
act-release = إنهاء هذا الحفظ
hold-stands = الكلام محفوظ من أجل: { $who }
act-erase = اقتراح محو كلام
erase-why-asked = صاحب الشأن طلبه
erase-why-ordered = محكمة أمرت به
act-agree-erasure = أوافق كشخص ثانٍ: ليُمحَ
act-decline-erasure = إبقاء الكلام وإخبار صاحبه بالسبب
erasure-asked = طلب صاحب الشأن محو: { $what }
erasure-waits = مقترح للمحو: { $what }
keep-title = كلام يُمحى قريبًا
keep-lead = هذه الأمور مغلقة، وينتهي وقت حفظها خلال 30 يومًا. بعدها يُمحى كلامها من نفسه. إن احتاجته محكمة أو قانون فاحفظه الآن.
keep-nothing = لا شيء يُمحى في الأيام الثلاثين القادمة.
keep-ends = يُمحى في { $when }
keep-held = محفوظ: يبقى
keep-stepped = قفزت ساعة هذا الجهاز. لا يُمحى شيء حتى يقول من يشغّله إن الساعة صحيحة.

## الملف المسلَّم

sheet-title = كلام مؤتمن عند الشرطة
sheet-for = إلى:
sheet-only = لهذا المستلم ولهذا الغرض فقط. لا يُعطى لغيره.
sheet-withhold = يجب ألا يصل إلى:
sheet-as-agreed = بموافقة صاحب الشأن
sheet-picture-left-out = صورة ليست في هذا الملف:

## رسائل

mail-disclosed-subject = أُعطي كلام من { $label }
mail-disclosed-body =
    أُعطي بعض كلام موضوعكم { $label } لأحد، كما وافقتم أو كما طلب القانون.

    لمعرفة لمن، يرجى فتح { $address } وكتابة رمز المتابعة.
mail-consent-subject = هل وافقتم؟ { $label }
mail-consent-body =
    كتب ضابط أنكم وافقتم على شيء في موضوعكم { $label }.

    لرؤيته، ولقول لا، يرجى فتح { $address } وكتابة رمز المتابعة.
