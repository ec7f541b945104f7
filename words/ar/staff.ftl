### reviewed: no

## Today

today-title = اليوم
today-mine = بانتظارنا
today-nothing = لا شيء في الانتظار.
today-nothing-help = تظهر المواضيع الجديدة هنا من تلقاء نفسها فور وصولها. لا حاجة إلى إعادة تحميل الصفحة.
today-below = متأخر لدى الوحدات التابعة لنا
waits-for-place = يجب تأكيد الجهة المسؤولة
waits-for-acknowledgement = بانتظار من يتولاه
waits-for-reply = كتب المرسل من جديد
waits-for-answer = بانتظار الإجابة
waits-for-second = يجب أن ينظر ضابط ثانٍ في النتيجة
waits-for-closing = أُجيب عنه؛ يمكن إغلاقه
waits-for-sender = سُئل المرسل
waits-for-other = بانتظار جهة أخرى
waits-for-nothing = مغلق

## A matter

matter-protected = موضوع محميّ
matter-protected-mark = محميّ
matter-reopened-mark = لم يُحَلّ: فُتح من جديد
matter-ask-owner = هذا الموضوع لدى { $unit }. يرجى سؤالهم.
matter-lapses = { $count ->
    [zero] لم يُخلَف أي وعد.
    [one] وعد واحد لم يُوفَ به في وقته.
    [two] وعدان لم يُوفَ بهما في وقتهما.
    [few] { $count } وعود لم يُوفَ بها في وقتها.
    [many] { $count } وعدًا لم يُوفَ بها في وقتها.
   *[other] { $count } وعد لم يُوفَ بها في وقتها.
}
matter-next = ما يمكنكم فعله
matter-stands = أين وصل الأمر
matter-promise = الوعد للمرسل
matter-opened = ورد في
matter-ended = كيف انتهى
matter-language = لغة المرسل
matter-level = الحماية
matter-assigned = في عهدة
matter-told = ما أخبرنا به المرسل
matter-past = ما جرى حتى الآن
matter-internal = للضباط فقط
words-erased = مُحيت كلمات هذا الموضوع.
picture-number = صورة { $number }
answer-yes = نعم
answer-no = لا
level-p0 = عام
level-p1 = خدمة عادية
level-p2 = قضية: هذه الوحدة والوحدات التي فوقها
level-p3 = محميّ: أعضاء المكتب المسمَّون فقط
level-p4 = مختوم: أشخاص مسمَّون فقط
actor-sender = المرسل
actor-system = أمانة
actor-device = جهاز مسجَّل
actor-operator = الإدارة
clock-verdict = كلمة المرسل
clock-report = التقرير المطلوب

## What an officer can do

act-acknowledge = تولّي الموضوع
act-answer = إجابة المرسل
act-ask = سؤال المرسل
act-note = كتابة ملاحظة للزملاء
act-confirm-place = تأكيد الجهة المسؤولة
act-whose = أي وحدة؟
act-forward = إحالته إلى وحدة أخرى
act-why = لماذا؟
act-reason = السبب، بكلماتكم
act-words = كلماتكم
act-files = صور
act-files-help = خمس صور على الأكثر (JPEG أو PNG أو WebP).
act-assign = تسمية من يتولاه
act-to-whom = من؟
act-pause = إيقاف الساعة
act-resume = تشغيل الساعة من جديد
act-move-clock = تغيير موعد وعد
act-which-clock = أي وعد؟
act-until = حتى أي يوم؟
act-propose-close = اقتراح الإغلاق
act-outcome = كيف كانت النتيجة؟
act-finding = ماذا تبيّن؟ المرسل يقرأ هذا.
act-evidence = ما الذي يثبته؟
act-evidence-needed = لا يُغلق هذا المكتب موضوعًا إلا بما يثبته: كلمات أو صور.
act-second = أوافق على هذه النتيجة
act-reopen = فتحه من جديد
act-raise = زيادة حمايته
act-lower = تخفيف حمايته
act-lower-waits = اقترحتم تخفيف الحماية. يجب أن يوافق شخص ثانٍ.
act-level = أي حماية؟
act-order-report = طلب تقرير
act-submit-report = تقديم التقرير
act-return-report = طلب المزيد
act-accept-report = قبول التقرير
outcome-done = تمّ
outcome-referred = أُحيل إلى الجهة المختصة
outcome-not_possible = غير ممكن
outcome-unfounded = لم يحدث كما ذُكر
act-unfounded-help = يلزم ضابط ثانٍ.
ending-agreed = قال المرسل: حُلّ
ending-silent = سُئل المرسل ولم يجب
ending-no_channel = لم يترك المرسل وسيلة لسؤاله
ending-not_asked = انتهى بالإجابة
ending-withdrawn = سحبه المرسل
pause-waits_for_sender = طُلب شيء من المرسل
pause-waits_for_other = يجب أن تجيب جهة أخرى
pause-waits_for_court = القرار لدى محكمة أو مدّعٍ عام
forward-area = حدث في منطقتهم
forward-competence = هم المختصون به
forward-conflict = أحد العاملين هنا طرف فيه
forward-capacity = لديهم من يستطيع القيام به
refused-title = لا يمكن فعل ذلك الآن
refused-not_allowed = لا يُسمح لكم بفعل ذلك في هذا الموضوع.
refused-other_page = لم يأتِ هذا النموذج من صفحتكم. يرجى فتح الصفحة من جديد وإرساله مرة أخرى.
busy-title = الضغط كبير الآن
busy-help = يكتب كثيرون في هذه اللحظة. يرجى المحاولة بعد ثوانٍ قليلة؛ لم يضِع شيء مما كتبتموه.
