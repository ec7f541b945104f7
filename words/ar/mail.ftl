### reviewed: no

## Mail to whoever brought a matter: that something is new, never what was said

mail-received-subject = وصلتنا رسالتكم ({ $label })
mail-received-body =
    وصلتنا رسالتكم. رمزها المختصر هو { $label }.

    لمعرفة ما يجري بشأنها، يرجى فتح { $address } وكتابة رمز المتابعة.
    لن يطلب منكم أحد من الشرطة هذا الرمز أبدًا.
mail-acknowledged-subject = موضوعكم { $label } قيد المتابعة
mail-acknowledged-body =
    تولّى ضابط موضوعكم { $label }.

    لمتابعته، يرجى فتح { $address } وكتابة رمز المتابعة.
mail-asked-subject = لدينا سؤال عن { $label }
mail-asked-body =
    نحتاج إلى معرفة المزيد عن موضوعكم { $label }.

    لقراءة السؤال والإجابة عنه، يرجى فتح { $address } وكتابة رمز المتابعة.
mail-answered-subject = وصلت الإجابة عن { $label }
mail-answered-body =
    وصلت الإجابة عن موضوعكم { $label }.

    لقراءتها، يرجى فتح { $address } وكتابة رمز المتابعة.
mail-forwarded-subject = { $label } لدى وحدة أخرى الآن
mail-forwarded-body =
    أصبحت وحدة أخرى مسؤولة عن موضوعكم { $label }. إيصالكم ورمزكم كما هما، ولم يتغيّر أي موعد وُعدتم به.

    لمعرفة من هي، يرجى فتح { $address } وكتابة رمز المتابعة.
mail-verdict-subject = هل حُلّ الأمر؟ ({ $label })
mail-verdict-body =
    تقترح الشرطة إغلاق موضوعكم { $label }. الكلمة كلمتكم.

    يرجى فتح { $address } وكتابة رمز المتابعة وإخبارنا هل حُلّ الأمر أم لا. إن لم يُحَلّ، رُفع إلى مستوى أعلى.
mail-reopened-subject = فُتح { $label } من جديد
mail-reopened-body =
    ذكرتم أن موضوعكم { $label } لم يُحَلّ. فُتح من جديد، على مستوى أعلى، وبالإيصال نفسه.

    لمتابعته، يرجى فتح { $address } وكتابة رمز المتابعة.
mail-closed-subject = أُغلق { $label }
mail-closed-body =
    أُغلق موضوعكم { $label }. يبقى إيصالكم صالحًا.

    لقراءة كيف انتهى، يرجى فتح { $address } وكتابة رمز المتابعة.

## For protected desks: says nothing, not even from whom

mail-discreet-subject = هناك جديد يخصّكم
mail-discreet-body =
    هناك جديد. يرجى فتح { $address } على انفراد.

## Mail to units

mail-unit-new-subject = جديد: { $label }
mail-unit-new-body =
    شيء جديد بانتظار وحدتكم: { $label }
    { $address }
mail-unit-late-subject = متأخر: { $label }
mail-unit-late-body =
    لم يُوفَ بوعد في وقته، ونُعلمكم لأن الدور في سُلّم المسؤولية وصل إليكم: { $label }
    { $address }
mail-unit-reply-subject = كتب المرسل: { $label }
mail-unit-reply-body =
    كتب المرسل من جديد: { $label }
    { $address }
