### reviewed: no

vulnerable-name = التحدث بسرية
vulnerable-matter = رسالة سرية
vulnerable-about = لكل من هو معرَّض للخطر أكثر من غيره: لما هو عليه، أو لجنسه أو معتقده أو جماعته، أو بسبب إعاقة، أو لأنه رأى شيئاً ويخاف.
vulnerable-promise = لا يقرأ ما تكتبه إلا ضباط هذا المكتب المدرَّبون على حماية الناس؛ وإن طلبت ضابطة أو ضابطاً فلا يقرؤه إلا امرأة أو إلا رجل. لا مركز الشرطة في منطقتك ولا أحد ممن حولك. ولا يُفعل شيء قبل سؤالك، إلا لإنقاذ حياة.
vulnerable-neutral = رسالتي

## What we ask

vulnerable-ask-safe_contact = كيف ومتى يمكن الوصول إليك بأمان؟
vulnerable-ask-safe_contact-help = مثلاً: «رسائل فقط، في الصباح، قولوا إنكم الخياط». إن لم يكن ذلك آمناً فاترك الخانة فارغة؛ يمكنك العودة إلى هنا برمزك.
vulnerable-ask-leave_message = هل نترك رسالة إن لم تصلنا إجابة منك؟
vulnerable-ask-leave_message-help = قد يقرأ غيرك الرسالة أو يسمعها. إن بقيت الخانة فارغة فلن نترك أي رسالة.
vulnerable-ask-code_word = هل من كلمة نقولها فتعرف أننا نحن حقاً؟
vulnerable-ask-code_word-help = كلمة لا ينتظرها غيرك، كاسم زهرة. نقولها أولاً. ويمكن ترك الخانة فارغة.
vulnerable-ask-answered_by = من الذي تريد أن يجيبك؟
vulnerable-ask-answered_by-help = رغبتك محترمة: لا يفتح رسالتك أي ضابط آخر في المكتب.
vulnerable-ask-answered_by-woman = ضابطة امرأة
vulnerable-ask-answered_by-man = ضابط رجل
vulnerable-ask-answered_by-anyone = لا فرق عندي
vulnerable-ask-called = بأي اسم نناديك؟
vulnerable-ask-called-help = أي اسم تحبه، ولا يلزم أن يكون الاسم الذي في أوراقك. ويمكن ترك الخانة فارغة.
vulnerable-ask-what_happened = ماذا تود أن تقول لنا؟
vulnerable-ask-what_happened-help = بقدر ما تشاء، قليلاً أو كثيراً. الذنب ليس ذنبك. يمكنك التوقف في أي وقت ومغادرة الصفحة.
vulnerable-ask-where = أين أنت، أو أين حدث ذلك؟
vulnerable-ask-where-help = يكفي اسم المدينة أو الحي. به نعرف المكتب القريب منك. ويمكن ترك الخانة فارغة.
vulnerable-ask-wish = ما أكثر ما يساعدك؟
vulnerable-ask-wish-help = يمكنك تغيير رأيك في أي وقت.
vulnerable-ask-wish-talk_first = أن أتحدث أولاً مع أحد فقط
vulnerable-ask-wish-advice = أن أعرف حقوقي
vulnerable-ask-wish-come_to_me = أن يأتي إليّ أحد الضباط
vulnerable-ask-wish-safe_place = مكان آمن أقيم فيه
vulnerable-ask-wish-register = أن يُسجَّل الأمر ويُتابَع بالقانون

## What we promise

vulnerable-clock-first_contact = ضابط يتولى رسالتك
vulnerable-clock-answer = تصلك الإجابة
