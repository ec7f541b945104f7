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
