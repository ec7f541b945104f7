### reviewed: no

## When looking cannot be recorded

looking-title = لا يمكن فتح هذا الآن
looking-is-logged = كل من يقرأ مسألة محمية يُسجَّل ذلك. ولا يمكن التسجيل في هذه اللحظة، لذلك لا يستطيع أحد فتحها. لم يضع شيء. يرجى المحاولة لاحقًا.

## Why something cannot be said of a look

refused-look-no_such_look = لا يوجد سجل كهذا.
refused-look-oneself = يجب أن يقول ذلك شخص ثانٍ.
refused-look-not_yours = لا يذكر السبب إلا من اطّلع.
refused-look-not_asked = لم يسأل أحد عن هذا.
refused-look-already_done = سبقت مراجعة هذا.
refused-look-waits_for_reason = سُئل من اطّلع ولم يجب بعد.
refused-look-words_needed = يرجى كتابة شيء هنا.
refused-look-too_long = هذا كثير. يرجى كتابة أقل.

## لماذا يطّلع أحد

purpose-work = عمله
purpose-emergency = حالة طارئة
purpose-review = التحقق من كيفية المعالجة
purpose-export = نُقل شيء منها

## لصاحب الشأن

readers-title = من قرأ هذا
readers-none = لم يقرأه أحد بعد.
readers-none-help = ما إن يفتحه ضابط حتى يُكتب ذلك هنا: متى، وبأي وظيفة، ولماذا.
readers-help = كلما فتح ضابط ما كتبته يُسجَّل ذلك هنا. ترى متى، وبأي وظيفة، ولماذا. ولا تظهر الأسماء.
readers-last = آخر مرة:
readers-open = انظر كل من قرأه
readers-when = متى
readers-post = الوظيفة
readers-where = أين
readers-why = لماذا
readers-here = المكتب الذي لديه المسألة
readers-download = احتفظ بهذه القائمة ملفًا
readers-doubt = هل يبدو لك شيء هنا غير صحيح؟ اكتب إلينا بالرمز نفسه، أو قدّم شكوى. سيُنظر في ذلك.
readers-back = رجوع

## للضباط: من رأى المسألة

seen-title = من رآها
seen-help = كل من فتح هذه المسألة المحمية، وكل من طلبها فقيل له إنها غير موجودة. يرى صاحب الشأن هذه القائمة بلا أسماء.
seen-none = لم يفتحها أحد بعد.
seen-who = من
seen-all = الكل
seen-refused = طلبها ورُفض
seen-outside = من وحدة أخرى
seen-off = خارج أوقات العمل

## لمن يُسأل عن الضباط

nav-lookups = الاطّلاع
lookups-title = من اطّلع على المسائل المحمية
lookups-why = هذه الصفحة تحمي من ائتمنونا على ما جرى لهم. تُظهر كم مرة فُتحت المسائل المحمية. قد يكون الاطّلاع الكثير صحيحًا، وقد تكون مرة واحدة خطأ: الرقم هنا سؤال لا جواب. ولا يُقيَّم أحد.
lookups-month = الشهر
lookups-unit = الوحدة
lookups-all-units = كل الوحدات
lookups-show = عرض
lookups-person = الضابط
lookups-looks = مرات الاطّلاع
lookups-matters = المسائل
lookups-outside = لوحدات أخرى
lookups-off = خارج أوقات العمل
lookups-often = فُتحت كثيرًا
lookups-often-help = فُتحت كثيرًا: المسائل التي فتحها الضابط { $count } مرات أو أكثر في هذا الشهر.
lookups-denied = طُلبت ورُفضت
lookups-none = لم تُفتح أي مسألة محمية.
lookups-none-help = حين يفتح الضباط مسائل محمية تُعَدّ هنا، ووراء كل رقم قائمته.
lookups-of = اطّلاع { $name }
lookups-matter = المسألة
lookups-matter-number = المسألة { $number }
lookups-matters-help = المسألة التي لا يحق لك أن ترى رمزها لها رقم هنا. والرقم نفسه هو المسألة نفسها في هذه الصفحة.
lookups-back = رجوع إلى الكل

## لمن يراجع

nav-reviews = المراجعات
reviews-help = ينظر شخص ثانٍ في فتح الكلام المحمي. تُسحب مرتان من كل مئة بالقرعة، ولا يختارها أحد. لا ترى كلمة من المسألة.
reviews-none = لا شيء ينتظر المراجعة.
reviews-none-help = ما يُسحب بالقرعة يظهر هنا. ينبغي أن تتم المراجعة خلال ثلاثة أيام.
reviews-looks = ما سُحب بالقرعة
reviews-more = هناك المزيد، ويظهر حين يُنجز هذا.
reviews-late = متأخر
reviews-since = ينتظر منذ
reviews-asked = سُئل الضابط ولم يجب بعد.
reviews-words = سؤالك أو سببك
reviews-words-help = لازم حين تسأل عن السبب أو تقول إنه خطأ. يقرؤه الضابط.
reviews-right = كان صحيحًا
reviews-ask = اسأل عن السبب
reviews-wrong = كان خطأ
verdict-of-look-right = كان صحيحًا
verdict-of-look-to_explain = سُئل عن السبب
verdict-of-look-wrong = كان خطأ
verdict-of-look-explained = أجاب

## لمن سُئل

my-looks-title = أسئلة عمّا فتحته
my-looks-help = يراجع أحدهم ما فُتح لحماية أصحاب الشأن. يرجى أن تقول لماذا فتحت هذه المسألة.
my-looks-none = لم يسألك أحد شيئًا.
my-looks-none-help = إذا كان لدى المراجع سؤال عن مسألة محمية فتحتها ظهر هنا.
my-looks-why = لماذا فتحتها؟
my-looks-notice = { $count ->
    [zero] لم تُسأل عن أي مسألة محمية.
    [one] سُئلت لماذا فتحت مسألة محمية. يرجى الإجابة.
    [two] سُئلت عن مسألتين محميتين فتحتهما. يرجى الإجابة.
    [few] سُئلت عن { $count } مسائل محمية فتحتها. يرجى الإجابة.
    [many] سُئلت عن { $count } مسألة محمية فتحتها. يرجى الإجابة.
   *[other] سُئلت عن { $count } من المسائل المحمية التي فتحتها. يرجى الإجابة.
}
