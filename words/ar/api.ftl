### reviewed: no

## What programs tell whoever uses them

api-fields = هناك ما يحتاج إلى نظرة أخرى.
api-not-json = تعذّرت قراءة الطلب.
api-unreadable = تعذّرت قراءة الطلب.
api-query = يسأل العنوان عن شيء غير معروف هنا.
api-too-large = هذا أكبر مما يمكن قبوله.
api-method = لا يمكن فعل ذلك هنا.
api-elsewhere = جاء هذا الطلب من موقع آخر ولم يُقبل.
api-key-needed = يحتاج هذا الأمر إلى اسم خاص به: من 16 إلى 100 حرف ورقم، تُختار عشوائيًا.
api-key-reused = أُرسل أمر آخر بهذا الاسم من قبل. لم يتغيّر شيء.
api-not-known = لا نعلم هل سُجّل هذا أم لا. يرجى إرسال الشيء نفسه مرة أخرى. المرجع: { $reference }
api-signed-out = يرجى تسجيل الدخول.
api-not-entered = الاسم أو كلمة المرور أو الرمز غير صحيح.
api-no-desk = لا يوجد مكتب بهذا الاسم هنا.
api-not-asked = لا يسأل هذا المكتب عن ذلك.
api-other-kind = يطلب هذا السؤال جوابًا من نوع آخر.
api-one-of-these = يرجى تقديم واحد فقط من هذه.
api-not-base64 = تعذّرت قراءة الصورة.
