### reviewed: no

verify-lead = اختاروا الإيصال الذي حفظتموه. يُفحص على جهازكم ولا يُرسل إلى أي مكان.
verify-file = الإيصال
verify-file-help = الملف الذي حفظتموه؛ ينتهي اسمه بـ html
verify-send = أرسلوه إلى هنا ليُفحص
verify-alone = إن لم تطمئنوا إلى هذه الصفحة فافحصوا الإيصال عند من تثقون به: محامٍ أو صحيفة أو جامعة.
verify-self = افحصوه بأنفسكم
verify-self-help = ببرنامج «amanat» وملف السياسة، من دون إنترنت ومن دوننا:
verify-policy = ملف السياسة: توقيع من هو المعتبر

## What the check says

verdict-witnessed = مسجل، وقد رآه آخرون.
verdict-witnesses = الشهود المستقلون الذين رأوه:
verdict-log-only = مسجل في سجل الشرطة نفسها فقط.
verdict-log-only-help = لم يؤكده شاهد مستقل بعد. افحصوه لاحقاً مرة أخرى.
verdict-no-match = لا يتطابق.
verdict-no-match-help = احتفظوا بهذا الملف كما هو واعرضوه على محامٍ أو هيئة الرقابة أو صحيفة.
verdict-why-receipt = ليس في هذا الملف إيصال كامل.
verdict-why-proof = الدليل الذي فيه تالف.
verdict-why-checkpoint = التوقيع ليس من التواقيع المعتبرة هنا.
verdict-why-event = هذه الرسالة ليست في السجل.
verdict-why-words = الكلمات التي فيه ليست ما سُجل.
verdict-cannot = تعذر الفحص هنا.
verdict-why-browser = هذا المتصفح قديم على الفحص. استخدموا غيره من فضلكم.
verdict-why-policy = السياسة التي تبين توقيع من هو المعتبر مفقودة أو تالفة.
verdict-no-script = من دون برنامج نصي لا تستطيع هذه الصفحة أن تفحص بنفسها. استخدموا برنامج «amanat» أو أرسلوا الملف إلى صفحة تفحص الإيصالات.
