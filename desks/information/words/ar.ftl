### reviewed: no

information-name = طلب معلومات
information-matter = طلب معلومات
information-about = للوثائق أو الأرقام أو القواعد أو القرارات التي لدى الشرطة ومن حقكم أن تعرفوها.
information-promise = يجيبكم مكتب المعلومات في المهلة التي يحددها القانون. وإذا تعذّر إعطاء شيء أُخبرتم بالسبب وبالجهة التي يمكنكم أن تتظلموا لديها.

## What we ask

information-ask-question = ماذا تريدون أن تعرفوا؟
information-ask-question-help = اكتبوا بأوضح ما تستطيعون. لا يلزم أن تذكروا سبباً.
information-ask-period = عن أي فترة؟
information-ask-period-help = مثلاً سنة معينة، أو من شهر إلى شهر. اتركوه فارغاً إن لم يكن مهماً.
information-ask-name = ما اسمكم؟
information-ask-name-help = لستم مضطرين إلى ذكره. بعض الوثائق التي تخصكم لا تُسلَّم إلا لكم شخصياً.

## What we promise

information-clock-first_contact = نخبركم من يعمل على سؤالكم
information-clock-answer = تحصلون على المعلومات، أو على سبب عدم إعطائها
