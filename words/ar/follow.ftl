### reviewed: no

follow-lead = بالرمز الذي في إيصالكم ترون ما آلت إليه رسالتكم.
follow-code = رمزكم
follow-code-help = ستة عشر رقماً. لا تهم الفراغات والشرطات.
follow-lost = ضاع الرمز؟ لا أحد يستطيع إيجاده، ولا نحن. قدموا بلاغاً جديداً واذكروا أنكم أبلغتم من قبل.
follow-no-such-code = لا شيء لهذا الرمز. انظروا إلى الأرقام مرة أخرى من فضلكم.
follow-too-many = كثيرون يسألون الآن. حاولوا بعد قليل من فضلكم.
follow-title-discreet = رسالتي
follow-so-far = حتى الآن
follow-more = المزيد
follow-leave = إغلاق هذه الصفحة
follow-paused = الساعة متوقفة؛ السبب مذكور أدناه.
follow-status-open = وصلت. لم يتولها أحد بعد.
follow-status-acknowledged = يتولاها ضابط.
follow-status-answered = أُجيب عليكم.
follow-status-proposed = تريد الشرطة إغلاقها.
follow-status-closed = أُغلقت.
follow-write-title = اكتبوا من جديد
follow-write = رسالتكم
follow-write-help = إضافة أو جواب أو سؤال.
follow-photos = صور
photo = صورة
who-you = أنتم
who-police = الشرطة

## Was it solved?

verdict-question = هل حُلّ الأمر؟
verdict-help = كلمتكم هي المعتبرة. إذا قلتم لا فُتح من جديد في درجة أعلى بالرمز نفسه.
verdict-why = ماذا تودون أن تقولوا عن ذلك؟
verdict-yes = نعم، حُلّ
verdict-no = لا، لم يُحلّ

## Taking it back

withdraw-title = سحب رسالتي
withdraw-help = ينتهي العمل عليها عندئذ. ويبقى مسجلاً أنها كانت. لا رجوع عن ذلك؛ ويمكنكم الإبلاغ من جديد في أي وقت.
withdraw-why = السبب، إن أردتم ذكره
withdraw-do = نعم، أسحبها
