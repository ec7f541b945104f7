### reviewed: no

family-child-name = طفل أو أسرة بحاجة إلى مساعدة
family-child-matter = رسالة إلى مكتب الأسرة والطفل
family-child-about = حين يتعرض أحد في البيت للأذى أو التهديد أو الإهمال، ولكل طفل يتعرض للأذى في أي مكان. ويمكن للأطفال أن يكتبوا بأنفسهم.
family-child-promise = لا يقرأ ما تكتبه إلا ضباط هذا المكتب المدرَّبون على التعامل مع الأطفال؛ وإن طلبت ضابطة أو ضابطاً فلا يقرؤه إلا امرأة أو إلا رجل. لا مركز الشرطة ولا أحد من عائلتك. وما يخص من هو دون الثامنة عشرة يُسجَّل فوراً ولا يحق لأحد أن يردّك. ولا يُفعل شيء آخر قبل سؤالك، إلا لإنقاذ حياة.
family-child-neutral = رسالتي

## What we ask

family-child-ask-safe_contact = كيف ومتى يمكن الوصول إليك بأمان؟
family-child-ask-safe_contact-help = مثلاً: «رسائل فقط، في الصباح، قولوا إنكم الخياط». إن لم يكن ذلك آمناً فاترك الخانة فارغة؛ يمكنك العودة إلى هنا برمزك.
family-child-ask-leave_message = هل نترك رسالة إن لم تصلنا إجابة منك؟
family-child-ask-leave_message-help = قد يقرأ غيرك الرسالة أو يسمعها. إن بقيت الخانة فارغة فلن نترك أي رسالة.
family-child-ask-code_word = هل من كلمة نقولها فتعرف أننا نحن حقاً؟
family-child-ask-code_word-help = كلمة لا ينتظرها غيرك، كاسم زهرة. نقولها أولاً. ويمكن ترك الخانة فارغة.
family-child-ask-answered_by = من الذي تريد أن يجيبك؟
family-child-ask-answered_by-help = رغبتك محترمة: لا يفتح رسالتك أي ضابط آخر في المكتب.
family-child-ask-answered_by-woman = ضابطة امرأة
family-child-ask-answered_by-man = ضابط رجل
family-child-ask-answered_by-anyone = لا فرق عندي
family-child-ask-relation = عمّن تكتب؟
family-child-ask-relation-help = لنعرف كيف نتحدث معك.
family-child-ask-relation-myself = عن نفسي
family-child-ask-relation-my_child = عن طفلي
family-child-ask-relation-family = عن أحد أفراد عائلتي
family-child-ask-relation-somebody_else = عن شخص آخر
family-child-ask-age = كم عمر من تكتب عنه؟
family-child-ask-age-help = بالسنوات. إن كنت لا تعرف فاترك الخانة فارغة: عندها نتصرف كما نتصرف من أجل طفل.
family-child-ask-what_happened = ماذا تود أن تقول لنا؟
family-child-ask-what_happened-help = بقدر ما تشاء، قليلاً أو كثيراً. الذنب ليس ذنبك. يمكنك التوقف في أي وقت ومغادرة الصفحة.
family-child-ask-where = أين أنت، أو أين حدث ذلك؟
family-child-ask-where-help = يكفي اسم المدينة أو الحي. به نعرف المكتب القريب منك. ويمكن ترك الخانة فارغة.
family-child-ask-wish = ما أكثر ما يساعدك؟
family-child-ask-wish-help = يمكنك تغيير رأيك في أي وقت.
family-child-ask-wish-talk_first = أن أتحدث أولاً مع أحد فقط
family-child-ask-wish-advice = أن أعرف حقوقي
family-child-ask-wish-come_to_me = أن يأتي إليّ أحد الضباط
family-child-ask-wish-safe_place = مكان آمن أقيم فيه
family-child-ask-wish-register = أن يُسجَّل الأمر ويُتابَع بالقانون

## What we promise

family-child-clock-first_contact = ضابط يتولى رسالتك
family-child-clock-answer = تصلك الإجابة
