### reviewed: no

## Reading in an emergency

nav-emergency = في حالة الطوارئ
emergency-title = قراءة موضوع واحد في حالة الطوارئ
emergency-lead = فقط حين يتأذى أحد لو انتظرتم المكتب. يرجى الاتصال بالمكتب أولًا.
emergency-what-follows = ما يتبع ذلك: يُبلَّغ المكتب ورئيسه والمراقبون فورًا. يمكنكم قراءة موضوع واحد، ومدة ذلك بالدقائق { $minutes }؛ ولا يمكن تغيير شيء أو أخذه. ويراجع شخص آخر ما جرى، وأقصى مهلة لذلك بالساعات { $hours }، ويرى الشخص المعني أنه قُرئ، وتُنشر الأعداد.
emergency-mine = مفتوح الآن
emergency-past = قبل ذلك
emergency-matter = رقم الموضوع أو علامته
emergency-matter-help = كما قيل لكم، مثل K7F-42Q.
emergency-reason = لماذا لا يمكن الانتظار؟
emergency-why = السبب بكلماتكم
emergency-why-told = السبب بكلمات الضابط نفسه
emergency-why-help = من الذي في خطر، وماذا جرّبتم قبل ذلك. يقرأ هذا المكتبُ والمراجع.
emergency-do = فتح هذا الموضوع
emergency-none = لا يوجد موضوع بهذا الرقم يجوز لكم فتحه.
emergency-open-already = هذا الموضوع مفتوح لديكم أصلًا.
emergency-too-many = فتحتم أو جرّبتم أكثر مما يجوز. يرجى الاتصال بالمكتب أو سؤال زميل.
emergency-too-long = هذا كثير. يرجى الاختصار.
emergency-closed = أُغلق.
emergency-done-already = سبق أن تم ذلك.
emergency-reading = كل شيء مغطى. اكشفوا فقط ما تحتاجونه الآن: كل جزء تكشفونه يُسجَّل.
emergency-copy = اسمكم مكتوب على هذه الصفحة. لا يمكن منع النسخ؛ لكن من قرأها معروف.
emergency-covered = مغطى
emergency-uncover = كشف هذا الجزء
emergency-close = لم أعد أحتاجه: إغلاقه الآن
emergency-over = أُغلق:
emergency-over-help = لم يعد يظهر لكم شيء من هذا الموضوع. سيراجع شخص آخر ما جرى.
emergency-until = حتى
emergency-explain = التوضيح
emergency-explain-help = ماذا فعلتم بما قرأتم؟ يقرأ هذا المراجع.
emergency-class-identity = من هو وكيف يمكن الوصول إليه
emergency-class-content = ما قيل
emergency-class-evidence = صور وأدلة
emergency-class-internal = ملاحظات الضباط
emergency-read = قُرئ في حالة طوارئ
emergency-wrong-title = فُتح في حالة طوارئ دون سبب وجيه
emergency-sender-title = من قرأه في حالة طوارئ
emergency-sender-help = حين قد تكون حياة أحد في خطر، يمكن لعدد قليل من الضباط قراءة موضوع محمي مدة ساعة. ويتحقق شخص آخر هل كان ذلك صوابًا.
emergency-sender-wrong = تم التحقق من ذلك، ولم تكن قراءته صوابًا. أُبلغ رؤساء الضابط بذلك. نحن آسفون.
glass-reason-danger_to_life = حياة أحد في خطر
glass-reason-cannot_be_found = شخص في خطر لا يمكن العثور عليه
glass-reason-desk_not_reachable = لا يمكن الوصول إلى المكتب
glass-reason-court_order = هناك أمر من المحكمة
glass-reason-other = سبب آخر
glass-verdict-justified = كان صوابًا
glass-verdict-not_justified = لم يكن صوابًا
glass-verdict-asks_more = يجب توضيحه أولًا
glass-asked = بانتظار التوضيح
glass-late = تأخرت المراجعة
glass-waits = بانتظار المراجعة
glass-reviews = مواضيع فُتحت في حالة طوارئ
glass-who = من
glass-which = أي موضوع
glass-when = من – إلى
glass-uncovered = ما الذي كُشف
glass-uncovered-none = لا شيء
glass-verdict = هل كان ذلك صوابًا؟
glass-found = ما الذي وجدتموه
glass-found-help = يقرأ هذا المسؤولون عن الموضوع.
glass-do = تسجيل هذه المراجعة
mail-emergency-subject = قُرئ في حالة طوارئ: { $label }
mail-emergency-body =
    قُرئ موضوع محمي في حالة طوارئ: { $label }
    { $address }
mail-emergency-late-subject = تأخرت مراجعة: { $label }
mail-emergency-late-body =
    لم يراجع أحد في الوقت المحدد قراءة هذا الموضوع في حالة طوارئ: { $label }
    { $address }
mail-emergency-wrong-subject = فُتح دون سبب وجيه: { $label }
mail-emergency-wrong-body =
    وجدت المراجعة أن هذا الموضوع ما كان ينبغي أن يُقرأ في حالة طوارئ: { $label }
    { $address }
mail-emergency-sender-subject = بشأن موضوعكم { $label }
mail-emergency-sender-body =
    قُرئ موضوعكم { $label } في حالة طوارئ، ووجدت المراجعة أن ذلك لم يكن صوابًا. لمعرفة ما حدث، افتحوا { $address } وأدخلوا رمز المتابعة الخاص بكم.
