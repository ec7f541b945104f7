### reviewed: no

## My account

account-title = حسابي
account-back = العودة إلى حسابي
account-is-set = موجودة
account-is-not-set = غير موجودة
account-no-post = ليس لديكم منصب الآن، ولذلك لا ترون أي قضية.
account-sessions = أين أنا مسجل الدخول
account-sessions-help = إن لم تعرفوا واحدة من هذه فأنهوها، وغيّروا طرق دخولكم.
account-browser = المتصفح
account-browser-unknown = غير معروف
account-since = منذ
account-seen = آخر استعمال
account-end = إنهاء
account-end-one = إنهاء الدخول من { $browser }
account-end-others = إنهاء كل ما سواها
account-this-one = هذه هي
account-ways = طرق دخولي
account-ways-help = لتكن لديكم طريقتان: إن ضاعت واحدة دخلتم بالأخرى. وإن ضاعت كلها استطاع ضابطان تجديدها.
account-last-way = هذه آخر طريقة لدخولكم. نرجو إعداد طريقة أخرى أولاً.
account-too-many = هذا طويل جداً، أو العدد كبير جداً.
account-passkeys = مفاتيح المرور
account-no-passkey = ليس لديكم مفتاح مرور بعد. وهو أكثر الطرق أماناً: لا يمكن تخمينه، ولا إعطاؤه لصفحة مزيفة.
account-passkey-name = اسم مفتاح المرور الجديد
account-passkey-name-help = لكي تعرفوه لاحقاً، مثل: هاتفي.
account-passkey-name-needed = نرجو إعطاء مفتاح المرور اسماً.
account-passkey-add = إضافة مفتاح مرور من هذا الجهاز
account-passkey-remove = إزالة
account-passkeys-not-here = لا تعمل مفاتيح المرور إلا حين يُفتح هذا الموقع باسمه عبر https.
account-codes = رموز من ستة أرقام
account-codes-title = ربط تطبيق مصادقة
account-codes-new = رمز الربط الجديد
account-codes-replaces = التطبيق الذي ربطتموه من قبل لن يعمل بعد ذلك.
account-codes-change = ربط هذا التطبيق
account-password-title = تغيير كلمة السر
account-password-change = تغيير
account-language = اللغة
account-recovery-asked = قال أحدهم إنكم فقدتم كل طرق الدخول، وطُلب من ضابطين تجديدها. إن لم تكونوا أنتم فأخبرونا الآن.
account-recovery-not-me = لم أكن أنا. ارفضوا الطلب
account-renewed = جدّد ضابطان طرق دخولكم آخر مرة في:
account-password-now = كلمة مروركم الحالية
account-password-now-wrong = ليست هذه كلمة مروركم.
