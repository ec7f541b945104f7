### reviewed: no

## Who sees what is protected

sees-logged-yours = كل اطلاع عليه يُدوَّن. وبرمزك ترى أي نوع من الضباط اطلع عليه، ومتى ولماذا.

## What happened, where others may look at the page: without the name of an office

event-place_confirmed-discreet = تأكد من هو المسؤول.
event-forwarded-discreet = صار مكتب آخر هو المسؤول عنه الآن.
event-disputed-discreet = قلت: لم يُحل. فُتح من جديد على مستوى أعلى.
event-escalated-discreet = أُبلغ أحد الرؤساء بأن الموعد فات.
