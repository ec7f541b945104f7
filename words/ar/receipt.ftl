### reviewed: no

receipt-title = وصلتنا
receipt-received = سُجلت رسالتكم. لا يستطيع أحد تغييرها أو إزالتها من دون أن ينكشف ذلك.
receipt-code = رمزكم
receipt-code-help = اكتبوه أو صوّروه. يُعرض الآن فقط. به تقرؤون الجواب وتكتبون من جديد؛ ومن كان معه استطاع ذلك أيضاً.
receipt-code-elsewhere = عُرض عليكم عند إرسال الرسالة.
receipt-fingerprint = للمقارنة على الورق:
receipt-next = ما الذي يحدث بعد ذلك
receipt-unit = المسؤول:
receipt-unit-unsure = سيحدد ضابط الآن أي وحدة مسؤولة عن هذا المكان.
receipt-due = الخطوة التالية في موعد أقصاه:
receipt-late = إذا فات الموعد أُبلغ المسؤول الأعلى من دون أن تفعلوا شيئاً.
receipt-verdict = في النهاية نسألكم هل حُلّ الأمر.
receipt-download = حفظ الإيصال
receipt-download-help = ملف يعمل من دون إنترنت. فيه ما كتبتم والدليل على تسجيله.
receipt-download-discreet = لا يلزم أن تحفظوه. احفظوه فقط إذا كان لا أحد غيركم ينظر إلى هذا الجهاز: الرمز يكفي.
receipt-file-title = إيصال
receipt-when = وقت التسجيل
receipt-where-to-follow = للمتابعة
receipt-told = ما كتبتم
receipt-proof = الدليل
receipt-proves-nothing = صفحة من الشرطة لا تثبت شيئاً بذاتها. أما الدليل الذي فيها فيثبت: يستطيع أي شخص فحصه ببرنامج ليس من الشرطة.
receipt-others = الصيغة مفتوحة للجميع وموصوفة هنا:
receipt-proof-show = عرض الدليل
