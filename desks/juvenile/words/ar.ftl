### reviewed: no

juvenile-name = شاب صغير والشرطة
juvenile-matter = رسالة إلى مكتب الناشئة
juvenile-about = حين تحتجز الشرطة من هو دون الثامنة عشرة أو تبحث عنه أو تستجوبه، أو تستدعيه المحكمة. له هو، أو لوالديه، أو لكل من يقلق عليه.
juvenile-promise = لا يقرأ ما تكتبه إلا عدد قليل من الضباط المسمَّين المدرَّبين على التعامل مع الأطفال؛ وإن طلبت ضابطة أو ضابطاً فلا يقرؤه إلا امرأة أو إلا رجل. ومركز الشرطة الذي تسميه لا يقرؤه. وإلى أن نعرف غير ذلك نتصرف كما نتصرف من أجل طفل، ويُسجَّل الأمر فوراً.
juvenile-neutral = رسالتي

## What we ask

juvenile-ask-safe_contact = كيف ومتى يمكن الوصول إليك بأمان؟
juvenile-ask-safe_contact-help = مثلاً: «رسائل فقط، في الصباح، قولوا إنكم الخياط». إن لم يكن ذلك آمناً فاترك الخانة فارغة؛ يمكنك العودة إلى هنا برمزك.
juvenile-ask-leave_message = هل نترك رسالة إن لم تصلنا إجابة منك؟
juvenile-ask-leave_message-help = قد يقرأ غيرك الرسالة أو يسمعها. إن بقيت الخانة فارغة فلن نترك أي رسالة.
juvenile-ask-code_word = هل من كلمة نقولها فتعرف أننا نحن حقاً؟
juvenile-ask-code_word-help = كلمة لا ينتظرها غيرك، كاسم زهرة. نقولها أولاً. ويمكن ترك الخانة فارغة.
juvenile-ask-answered_by = من الذي تريد أن يجيبك؟
juvenile-ask-answered_by-help = رغبتك محترمة: لا يفتح رسالتك أي ضابط آخر في المكتب.
juvenile-ask-answered_by-woman = ضابطة امرأة
juvenile-ask-answered_by-man = ضابط رجل
juvenile-ask-answered_by-anyone = لا فرق عندي
juvenile-ask-relation = عمّن تكتب؟
juvenile-ask-relation-help = لنعرف كيف نتحدث معك.
juvenile-ask-relation-myself = عن نفسي
juvenile-ask-relation-my_child = عن طفلي
juvenile-ask-relation-family = عن أحد أفراد عائلتي
juvenile-ask-relation-somebody_else = عن شخص آخر
juvenile-ask-now = ما الوضع الآن؟
juvenile-ask-now-help = من هو محتجز نعمل من أجله أسرع ما يمكن.
juvenile-ask-now-held = الشرطة تحتجزه
juvenile-ask-now-searched = الشرطة تبحث عنه
juvenile-ask-now-summoned = استدعته الشرطة أو المحكمة
juvenile-ask-now-free = لا شيء من ذلك
juvenile-ask-unit = أي مركز أو مكتب شرطة؟
juvenile-ask-unit-help = لا يقرأ ذلك المركز ما تكتبه. اترك الخانة فارغة إن كنت لا تعرف.
juvenile-ask-age = كم عمر من تكتب عنه؟
juvenile-ask-age-help = بالسنوات. إن كنت لا تعرف فاترك الخانة فارغة: عندها نتصرف كما نتصرف من أجل طفل.
juvenile-ask-what_happened = ماذا تود أن تقول لنا؟
juvenile-ask-what_happened-help = بقدر ما تشاء، قليلاً أو كثيراً. يمكنك التوقف في أي وقت ومغادرة الصفحة.
juvenile-ask-where = أين أنت، أو أين حدث ذلك؟
juvenile-ask-where-help = يكفي اسم المدينة أو الحي. به نعرف المكتب القريب منك. ويمكن ترك الخانة فارغة.

## What we promise

juvenile-clock-first_contact = ضابط يتولى رسالتك
juvenile-clock-answer = تصلك الإجابة
