### reviewed: no

## لماذا لا يمكن هذا الآن: كلام يخرج وكلام يبقى

refused-too_far_off = هذا الوقت بعيد جدًا. اختر وقتًا أقرب من فضلك.
refused-consent_needed = لم يوافق صاحب الشأن على هذا، أو انتهت موافقته.
refused-guardian_needed = عن الطفل يجب أن يوافق أحد والديه أو كبير يرعاه.
refused-guardian_is_party = من هو طرف في الأمر لا يوافق عن غيره.
refused-assent_needed = يجب أن يوافق الطفل أيضًا.
refused-not_to_disclose = اختر أي كلام من فضلك. ملاحظات الضباط فيما بينهم لا تخرج بأي موافقة.
refused-wrong_recipient = هذا المستلم لا يناسب هذا الغرض.
refused-changed_meanwhile = حدث شيء في هذا الأمر أثناء ذلك. انظر إليه ثم أعد المحاولة من فضلك.
refused-held = محكمة أو قانون يريد حفظ هذا الكلام. لا أحد يستطيع محوه الآن.
refused-nobody_asked = من أتى بالأمر لم يطلب ذلك.
refused-words_erased = هذا الكلام ممحو من قبل.

## ما حدث، لمن أرسل

event-extract_recalled = سُحب ما كان قد نُشر للناس.
event-consent_given = تمت الموافقة على أن يُعطى بعض كلامك لأحد.
event-consent_withdrawn = سُحبت الموافقة. لن يخرج شيء بعدها بسببها.
event-disclosure_proposed = اقترح أحدهم إعطاء كلام لأحد في الخارج.
event-disclosed = أُعطي بعض كلامك إلى: { $to }.
event-handed_over = أُعطي بعض كلامك إلى: { $to }.
event-disclosure_dropped = تقرر ألا يُعطى الكلام لأحد.
event-disclosure_told = أُعطي بعض كلامك لمحكمة أو جهة لأن القانون طلب ذلك. لم يكن مسموحًا لنا أن نخبرك قبل الآن.
event-held = محكمة أو قانون يريد حفظ الكلام.
event-hold_released = لم تعد محكمة ولا قانون يريد حفظ الكلام.
event-erasure_asked = طلبتَ محو كلام.
event-erasure_proposed = اقترح ضابط محو كلام.
event-erasure_declined = يبقى كلامك الآن. السبب مكتوب هنا.

## ما حدث، كما يقرؤه الضباط

staff-event-extract_recalled = سُحب كلام منشور
staff-event-consent_given = أُعطيت موافقة
staff-event-consent_withdrawn = سُحبت موافقة
staff-event-disclosure_proposed = اقتُرح إعطاء كلام؛ يُنتظر شخص ثانٍ
staff-event-disclosed = خرج كلام من المكتب
staff-event-handed_over = خرج كلام من المكتب
staff-event-disclosure_dropped = تُرك اقتراح إعطاء الكلام
staff-event-disclosure_told = يمكن إخبار المرسل الآن
staff-event-held = حفظ قانوني: يبقى الكلام
staff-event-hold_released = انتهى الحفظ القانوني
staff-event-erasure_asked = طلب المرسل محو كلام
staff-event-erasure_proposed = اقتُرح المحو؛ يُنتظر شخص ثانٍ
staff-event-erasure_declined = رُفض المحو
