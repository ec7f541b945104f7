### reviewed: no

## Why something cannot be done now

refused-no_such_matter = لا يوجد موضوع كهذا.
refused-already_open = لقد وصلنا هذا من قبل.
refused-closed = هذا الموضوع مغلق.
refused-not_closed = ما زال هذا الموضوع مفتوحًا.
refused-already_done = سبق أن فعل أحدهم ذلك.
refused-words_needed = يرجى كتابة شيء هنا.
refused-too_long = هذا أكثر مما يمكن قبوله. يرجى كتابة نص أقصر أو اختيار صور أقل.
refused-finding_needed = يرجى كتابة ما تبيّن.
refused-evidence_needed = يرجى إضافة ما يثبت ذلك: كلمات أو صور.
refused-place_unsure = يجب أولًا تأكيد الجهة المسؤولة.
refused-not_among_candidates = ليست تلك الوحدة من الوحدات التي قد تكون مسؤولة عنه.
refused-no_such_unit = لا توجد وحدة كهذه، أو لا يعمل فيها أحد.
refused-same_unit = هو لدى تلك الوحدة أصلًا.
refused-unit_excluded = لا يجوز لتلك الوحدة أن ترى هذا الموضوع أبدًا.
refused-cannot_take = لا يستطيع هذا الشخص العمل على الموضوع: فهو ليس من هذه الوحدة، أو أن المكتب يشترط رتبة أو تدريباً آخر. يرجى اختيار شخص آخر.
refused-second_person_needed = يجب أن يفعل ذلك شخص آخر.
refused-nothing_waits = لا شيء ينتظر ذلك الآن.
refused-not_due = ساعة هذا الوعد لا تعمل، أو لم يحن موعده بعد.
refused-already_paused = الساعة متوقفة أصلًا.
refused-not_paused = الساعة تعمل.
refused-wrong_level = لا يمكن اختيار هذه الحماية هنا.
refused-not_by_this_door = لا يمكن الوصول إلى هذا المكتب بهذه الطريقة.
refused-same_matter = هذا هو الموضوع نفسه.
refused-past_time = لقد مضى ذلك الوقت. يرجى اختيار وقت لاحق.
