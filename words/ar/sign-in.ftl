### reviewed: no

## Coming in

sign-in-name = اسم الدخول
sign-in-password = كلمة السر
sign-in-code = رمز من ستة أرقام
sign-in-code-help = يظهر في تطبيق المصادقة لديكم ويتغير كل ٣٠ ثانية.
sign-in-wrong = الاسم أو كلمة السر أو الرمز غير صحيح. حاولوا مرة أخرى؛ كل رمز يعمل مرة واحدة.
sign-in-wait = محاولات كثيرة. عدد ثواني الانتظار قبل المحاولة التالية: { $seconds }
sign-in-busy = يحاول كثيرون في الوقت نفسه. حاولوا مرة أخرى بعد قليل.
form-stale = ظلت هذه الصفحة مفتوحة وقتاً طويلاً. لم يتغير شيء. افتحوها من جديد.

## Joining with a code

join-link = لدي رمز انضمام
join-title = إعداد حسابكم
join-code = رمز الانضمام
join-code-help = ستة عشر حرفاً ورقماً سُلِّمت إليكم. تعمل ثلاثة أيام ومرة واحدة.
join-code-wrong = هذا الرمز لا يفتح شيئاً. ربما كُتب خطأً أو استُعمل أو مضى عليه أكثر من ثلاثة أيام.
join-welcome = أهلاً بكم، { $name }.
join-name-needed = اكتبوا الاسم واسم الدخول.
join-name-taken = اسم الدخول هذا مستعمل. اختاروا اسماً آخر.
join-password = اختاروا كلمة سر
join-password-help = ٨ أحرف على الأقل، و١٥ أفضل. جملة قصيرة لا يعرفها غيركم، بأي لغة، خيار جيد.
join-again = كلمة السر نفسها مرة أخرى
join-again-differs = كلمتا السر غير متطابقتين.
join-factor-title = ربط تطبيق المصادقة
join-factor-help = امسحوا هذه الصورة بتطبيق مصادقة في هاتفكم، ثم اكتبوا الأرقام الستة التي يعرضها.
join-factor-by-hand = أو اكتبوا هذا المفتاح في التطبيق:
join-factor-wrong = هذه الأرقام غير صحيحة. اكتبوا ما يعرضه التطبيق الآن.
join-finish = الإنهاء وتسجيل الدخول

## Why a password cannot be one

password-too-short = قصيرة جداً: ٨ أحرف على الأقل.
password-too-long = طويلة جداً.
password-known = هذه من أول كلمات السر التي قد يخمنها الآخرون. اختاروا غيرها.
password-is-the-name = اسم الدخول لا يصلح كلمة سر.
