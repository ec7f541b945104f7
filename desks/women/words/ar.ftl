### reviewed: no

women-name = التحدث مع ضابطة
women-matter = رسالة إلى مكتب المرأة
women-about = للنساء والفتيات اللواتي يتعرضن للتهديد أو الأذى أو التحرش أو الضغط، في البيت أو في أي مكان، الآن أو فيما مضى.
women-promise = لا يقرأ ما تكتبينه إلا ضابطات مكتب المرأة؛ لا مركز الشرطة ولا أحد من عائلتك. ولا يُفعل شيء قبل سؤالك، إلا لإنقاذ حياة.
women-neutral = رسالتي

## What we ask

women-ask-safe_contact = كيف ومتى نتصل بك بأمان؟
women-ask-safe_contact-help = مثلاً: «رسالة فقط، في الصباح، قولوا إنكم الخياطة». إن لم يكن ذلك آمناً فاتركيه فارغاً؛ يمكنك العودة إلى هنا برمزك.
women-ask-leave_message = هل نترك لكِ رسالة إن لم تجيبي؟
women-ask-leave_message-help = قد يقرأ غيركِ الرسالة أو يسمعها. إن تركتِ هذا فارغاً فلن نترك أي رسالة.
women-ask-code_word = هل من كلمة نقولها فتعرفين أننا نحن حقاً؟
women-ask-code_word-help = كلمة لا ينتظرها غيركِ، كاسم زهرة. نقولها أولاً. ويمكنك تركه فارغاً.
women-ask-what_happened = ماذا تودين أن تقولي لنا؟
women-ask-what_happened-help = بقدر ما تشائين، قليلاً أو كثيراً. الذنب ليس ذنبك. يمكنك أن تتوقفي في أي وقت وأن تغادري الصفحة.
women-ask-where = أين أنت، أو أين حدث ذلك؟
women-ask-where-help = يكفي اسم المدينة أو الحي. به نعرف المكتب القريب منك. ويمكنك تركه فارغاً.
women-ask-wish = ما أكثر ما يساعدك؟
women-ask-wish-help = يمكنك تغيير رأيك في أي وقت.
women-ask-wish-talk_first = أن أتحدث أولاً مع أحد فقط
women-ask-wish-advice = أن أعرف حقوقي
women-ask-wish-come_to_me = أن تأتي إليّ ضابطة
women-ask-wish-safe_place = مكان آمن أقيم فيه
women-ask-wish-register = أن يُسجَّل الأمر ويُتابَع بالقانون

## What we promise

women-clock-first_contact = ضابطة تتولى رسالتك
women-clock-answer = تصلك الإجابة
