### reviewed: no

information-name = طلب معلومات
information-about = للوثائق أو الأرقام أو القواعد أو القرارات التي لدى الشرطة ومن حقك أن تعرفها.
information-promise = يجيبك مكتب المعلومات في المهلة التي يحددها القانون. وإذا تعذّر إعطاء شيء أُخبرت بالسبب وبالجهة التي يمكنك أن تتظلم لديها.

## What we ask

information-ask-question = ماذا تريد أن تعرف؟
information-ask-question-help = اكتب بأوضح ما تستطيع. لا يلزم أن تذكر سبباً.
information-ask-period = عن أي فترة؟
information-ask-period-help = مثلاً سنة معينة، أو من شهر إلى شهر. اتركه فارغاً إن لم يكن مهماً.
information-ask-name = ما اسمك؟
information-ask-name-help = لست مضطراً إلى ذكره. بعض الوثائق التي تخصك لا تُسلَّم إلا لك شخصياً.

## What we promise

information-clock-first_contact = نخبرك من يعمل على سؤالك
information-clock-answer = تحصل على المعلومات، أو على سبب عدم إعطائها
