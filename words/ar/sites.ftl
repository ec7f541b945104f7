### reviewed: no

## Places that are looked after

nav-sites = المواقع
sites-lead = بعثات ومدارس وملاجئ ومصارف: ما يجب أن يعرفه من يذهب إليها، ومن تستنجد أجهزته.
sites-add = إضافة موقع
sites-none = لا يُرعى أي موقع بعد
sites-none-help = أضيفوا بعثة أو مدرسة أو ملجأ أو مصرفاً: أين هو، وبمن يُتصل، ومما يُحذر.
sites-not-found = لا موقع يطابق ذلك
sites-search = الاسم أو العنوان
sites-look-only = ما يحتاج إلى نظر فقط
sites-all = جميع المواقع
site = الموقع
site-name = اسمه
site-kind = نوع المكان
site-any-kind = أي نوع
site-kind-mission = بعثة
site-kind-residence = مسكن
site-kind-school = مدرسة
site-kind-shelter = ملجأ
site-kind-bank = مصرف
site-kind-other = مكان آخر
site-unit = من يرعاه
site-room = الغرفة التي تجيب
site-address = أين هو
site-address-help = كما تقولونه على اللاسلكي: الشارع والبوابة وما بجواره.
site-point = الإحداثيات
site-bad-point = هذه ليست إحداثيات. الرجاء كتابة رقمين مثل 33.58694 و71.44270، أو ترك الحقلين فارغين.
site-posts = الحراس ونقاط الحراسة
site-posts-help = أين يقفون، وكم عددهم، وكيف يُعرفون.
site-contacts = بمن يُتصل
site-contacts-help = يُتصل بالأول أولاً. لكل منهم اسم ورقم.
site-contacts-none = لم يُكتب أحد بعد.
site-contact-name = { $no }. الاسم
site-contact-phone = { $no }. الهاتف
site-contact-half = الرجاء كتابة الاسم والرقم معاً.
site-run = عندما يستنجد
site-run-help = كيف يكون الدخول، وأين اللقاء، وما لا يُفعل.
site-run-type = ما يُعدّ في البداية
site-run-type-none = يُقرر عند الاستنجاد
site-run-none = لم يُتفق على شيء بعد.
site-to-look = للنظر
site-stale-notes = { $count ->
    [zero] لا ملاحظات للمراجعة
    [one] ملاحظة واحدة للمراجعة
    [two] ملاحظتان للمراجعة
    [few] { $count } ملاحظات للمراجعة
    [many] { $count } ملاحظة للمراجعة
   *[other] { $count } ملاحظة للمراجعة
}
site-overdue = { $count ->
    [zero] لا نواقص متأخرة
    [one] نقص واحد متأخر
    [two] نقصان متأخران
    [few] { $count } نواقص متأخرة
    [many] { $count } نقصاً متأخراً
   *[other] { $count } نقص متأخر
}
site-change = تغيير البطاقة
site-done = كُتب ذلك.
site-done-already = جرى ذلك من قبل.
site-is-closed = لم يعد أحد يرعى هذا الموقع.
site-no-such = لا شيء بهذا الاسم هنا.
site-bad-time = هذا اليوم لا يناسب: يجب أن تسبق المراجعة النهاية.
site-too-long = هذا طويل جداً. الرجاء اختصاره.
site-too-many = هذه كثيرة جداً بالفعل.

## What to beware of

site-notes = انتباه
site-notes-none = لا يُعرف ما يُحذر منه.
site-notes-past = لم تعد تُعرض
site-note-add = كتابة ملاحظة
site-note-said = ما الذي يجب أن يعرفه من يذهب إلى هناك؟
site-note-category = موضوعها
site-note-severity = مدى أهميتها
site-note-keep = عندما يستنجد الموقع فقط، ولمن يرعونه
site-note-kept = لقلة من الناس
site-note-stale = لم يراجعها أحد في وقتها
site-note-review = المراجعة
site-note-until = تنتهي
site-note-ended = انتهت
site-note-review-in = تُراجع خلال
site-note-until-in = تنتهي من تلقاء نفسها بعد
site-note-holds = ما زالت صحيحة
site-note-end = لم تعد صحيحة
site-category-access = طريق الدخول
site-category-people = أشخاص يحتاجون إلى رعاية
site-category-weapon = أسلحة
site-category-animal = حيوانات
site-category-building = المبنى
site-category-substance = النار والمواد الخطرة
site-category-other = شيء آخر
site-severity-information = للعلم
site-severity-caution = انتباه
site-severity-danger = خطر

## Code words

site-code-words = كلمات السر
site-code-words-none = لم يُتفق على أي منها.
site-code-words-choose = اختيار الكلمات من جديد
site-code-words-help = ما تكتبونه هنا يحل محل الكلمات السابقة. تُترك الأسطر الفارغة.
site-code-word = { $no }. الكلمة
site-code-means = { $no }. معناها
site-code-word-half = الرجاء كتابة الكلمة ومعناها معاً.

## Plans

site-plans = المخططات
site-plans-none = لا يوجد مخطط بعد.
site-plan-title = ما يعرضه، مثل الطابق الأرضي
site-plan-file = صورة
site-plan-help = صورة (JPEG أو PNG أو WebP). يُنزع ما أضافته الكاميرا.
site-plan-add = إضافة مخطط
site-plan-remove = إزالته
site-plan-again = إعادته
site-plans-gone = ما أُزيل

## Surveys

site-survey = الفحص الأمني
site-survey-last = آخر مرة
site-survey-none = لم يفحصه أحد بعد.
site-survey-said = ماذا رأيتم؟
site-survey-add = كتابة فحص
site-finding-said = ما يجب إصلاحه
site-finding-add = إضافة نقص
site-finding-due = حتى متى
site-finding-due-in = يُصلح خلال
site-finding-how = حاله
site-finding-late = متأخر
site-findings = النواقص
site-mended = أُصلح
site-mend = أُصلح هذا

## Who speaks for it

site-operators = من يتحدث باسمه
site-operators-none = ليس لأحد حساب باسمه.
site-operator-name = اسم الدخول
site-operator-help = من له حساب هنا من قبل.
site-operator-add = السماح لأحد بالتحدث باسمه
site-operator-remove = لم يعد كذلك
site-operator-nobody = لا أحد يدخل بهذا الاسم.
site-close = التوقف عن رعايته
site-close-why = لماذا؟
site-close-help = تُلغى أجهزته معه. لا رجوع عن ذلك؛ ويمكن إضافته من جديد.

## Closed sites

sites-closed = المواقع المغلقة
sites-closed-lead = ما كان يُرعى ذات يوم. الموقع المغلق يبقى كما كان؛ وحيث يُرعى المكان من جديد يُضاف من جديد بالبطاقة نفسها.
sites-closed-none = لم يُغلق أي موقع
site-closed-at = أُغلق
site-add-again = إضافة من جديد
site-point-help = اكتبوا الدرجات أو اختاروا النقطة على الخريطة. وإن تعذر كلاهما فاكتبوا المكان بالكلمات أعلاه.
