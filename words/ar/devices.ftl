### reviewed: no

## Devices of a site

site-devices = الأجهزة
site-devices-none = لا جهاز مسجل: من يستنجد من هنا يُستقبل، ولا يُعرف من أين.
device-invite = تسجيل جهاز
device-label = لمن هو، أو أين هو معلق
device-label-help = تراه الغرفة عند الاستنجاد، مثل «حارس الليل» أو «الشباك 2».
device-phone = رقمه
device-phone-help = فقط لهاتف يرسل رسائل نصية.
device-phone-needed = الرجاء كتابة رقم الهاتف.
device-kind = نوع الجهاز
device-kind-phone = هاتف أحد الأشخاص
device-kind-panel = زر أو لوحة على جدار
device-kind-telephone = هاتف يرسل رسائل نصية
device-invited = ينتظر التسجيل
device-lapsed = لم يُستعمل الرمز في وقته
device-to-compare = ينتظر المقارنة: حتى ذلك الحين تُعدّ نداءاته من أي شخص
device-enrolled = مسجل
device-silent = لم يُسمع منه منذ زمن
device-heard = آخر خبر منه
device-joined = سُجل
device-check = يجب أن يظهر على الاثنين
device-check-help = اطلبوا ممن يحمله أن يقرأ الأرقام بصوت عالٍ. إن اختلفت فألغوه.
device-again = رمز جديد
device-confirm = هي نفسها
device-why = السبب
device-why-lost = ضاع أو أُخذ
device-why-left = غادر صاحبه
device-why-replaced = حل محله غيره
device-why-broken = معطل
device-why-not_theirs = الأرقام مختلفة
device-revoke = إلغاء
device-code-title = رمز لمرة واحدة
device-code-scan = افتحوا هذا العنوان على الجهاز، أو وجهوا كاميرته إلى الصورة:
device-code-type = اكتبوا الرمز هناك إن لم يكن مكتوباً، واختاروا رقمين سريين.
device-code-compare = قارنوا الأرقام على الشاشتين، وقولوا هنا إنها نفسها.
device-code-once = يُعرض الآن فقط، ويقبل جهازاً واحداً، وينتهي بعد { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
device-code-done = العودة إلى الأجهزة
device-bad-code = هذا الرمز لا يقبل أحداً، أو لم يعد يقبل. الرجاء طلب رمز جديد.
device-no-key = لم يرسل هذا الجهاز مفتاحاً.
device-bad-pins = الرجاء اختيار رقمين سريين مختلفين من 4 إلى 8 أرقام.
device-not-joined = لم يُسجل بعد.
device-is-revoked = أُلغي. يمكن تسجيله من جديد.
device-enrol-later = لم ينجح الأمر الآن. الرجاء المحاولة بعد قليل.

## On the phone

sos-enrol-title = التعريف بهذا الهاتف
sos-enrol-lead = عندما تستنجدون به بعد ذلك، تعرف غرفة السيطرة من أنتم وأين أنتم.
sos-enrol-script = تحتاج هذه الصفحة إلى نص برمجي: يُصنع المفتاح على هاتفكم ولا يغادره أبداً.
sos-enrol-code = رمز لمرة واحدة
sos-enrol-code-help = ستة عشر رقماً. يعطيكم إياه من يرعى موقعكم.
sos-enrol-pin = الرقم السري الذي يلغي
sos-enrol-pin-help = من 4 إلى 8 أرقام. تكتبونه عندما تكونون بأمان.
sos-enrol-duress = الرقم السري عند الإكراه
sos-enrol-duress-help = أرقام أخرى. يعرض الهاتف الشيء نفسه، وتأتي النجدة مع ذلك.
sos-enrol-do = التعريف به
sos-enrol-offline = لا توجد شبكة. الرجاء المحاولة مرة أخرى؛ لم يضع شيء.
sos-enrol-done = أوشك أن يتم
sos-enrol-compare = اقرؤوا هذه الأرقام بصوت عالٍ لمن أعطاكم الرمز:
sos-enrol-then = عندما يقول إن الأرقام نفسها يصبح هذا الهاتف معروفاً.
sos-enrol-open = إلى صفحة النجدة
sos-mine = هذا الهاتف معروف لدى غرفة السيطرة.
sos-pin = هل أنتم بأمان؟ رقمكم السري
sos-pin-wrong = هذا ليس رقمكم السري. يبقى النداء مفتوحاً.
sos-pin-cancel = الإلغاء بالرقم السري

## أرقام سرية أخرى

pins-title = تغيير الأرقام السرية
pins-lead = غيّروا الأرقام السرية إذا غادر من كان يعرفها، أو رآها أحد، أو لم يعد أحد يتذكرها. تسري مع الضغطة التالية.
pins-pin-help = من 4 إلى 8 أرقام. به يُنهى نداء الاستغاثة حين يكونون بأمان.
pins-pin-again = الرقم نفسه مرة أخرى
pins-duress-help = أرقام غير الرقم الأول. يُظهر الجهاز الشيء نفسه، وتأتي المساعدة رغم ذلك.
pins-duress-again = رقم الإكراه مرة أخرى
pins-differ = هذا ليس ما كُتب من قبل. يُرجى كتابة الاثنين من جديد.
pins-choose = اعتماد هذين الرقمين
pins-chosen = الأرقام الجديدة سارية
pins-hold = لم تعد الأرقام القديمة تعمل. لم يُبلَّغ أحد بالجديدة: لا تُعرض في أي مكان ولا تُرسل إلى أحد.
pins-tell = كيف يعرفها من في الموقع
pins-tell-how = شفهيًا، منكم، إلى من يحمل الجهاز: اتصلوا بأحد جهات الاتصال في الموقع واطلبوا معاودة الاتصال على الرقم الذي تعرفونه، أو أخبروهم هناك. لا برسالة ولا ببريد إلكتروني ولا على ورق. قولوا أيّ الرقمين للإكراه، وإن الشاشة تبدو نفسها مع كليهما.
