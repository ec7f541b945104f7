### reviewed: no

## At a field

problem-required = أجيبوا عن هذا من فضلكم.
problem-too-long = هذا طويل جداً. الحد الأقصى لعدد الحروف: { $limit }.
problem-not-an-option = اختاروا أحد الأجوبة المعروضة من فضلكم.
problem-not-a-number = اكتبوا عدداً صحيحاً من فضلكم.
problem-not-a-phone = اكتبوا رقم هاتف من 5 إلى 15 رقماً من فضلكم.
problem-not-a-place = هذا المكان غير معروف هنا. اختاروه من جديد أو اكتبوا اسمه.
problem-not-a-date = اكتبوا يوماً وشهراً وسنة من فضلكم.
problem-in-future = لم يحن هذا الوقت بعد.
problem-not-an-email = هذا ليس عنوان بريد إلكتروني. انظروا إليه مرة أخرى.
problem-too-many-photos = الصور كثيرة. اختاروا أقل.
problem-photo-too-large = إحدى الصور كبيرة جداً. الحد الأقصى 12 ميغابايت.
problem-not-a-photo = أحد الملفات ليس صورة. لا يُقبل إلا JPEG وPNG وWebP.
problem-photo-damaged = إحدى الصور تالفة ولا يمكن قراءتها.
problem-try-again = لم ينجح ذلك. حاولوا بعد قليل من فضلكم.
problem-key = هذه الاستمارة قديمة. اضغطوا «إرسال» مرة أخرى.
problem-sent-before = أرسلتم هذه الاستمارة من قبل. إن كان هذا أمراً جديداً فاضغطوا «إرسال» مرة أخرى.
problem-upload-too-large = المجموع كبير جداً. أرسلوا ملفات أقل أو أصغر.
problem-upload-unreadable = وصل جزء فقط. حاولوا مرة أخرى من فضلكم.

## When a rule says no

refused-no_such_matter = لا يوجد أمر كهذا.
refused-already_open = هو مفتوح أصلاً.
refused-closed = هو مغلق.
refused-not_closed = هو غير مغلق.
refused-already_done = حصل ذلك من قبل.
refused-words_needed = اكتبوا شيئاً من فضلكم.
refused-too_long = هذا طويل جداً أو ملفاته كثيرة.
refused-finding_needed = اكتبوا ما تبين من فضلكم.
refused-evidence_needed = أضيفوا ما يبين ذلك من فضلكم.
refused-place_unsure = يجب أولاً تأكيد الجهة المسؤولة.
refused-not_among_candidates = هذه الوحدة ليست من الخيارات.
refused-no_such_unit = لا توجد وحدة كهذه أو لا يعمل فيها أحد.
refused-same_unit = هو لدى هذه الوحدة أصلاً.
refused-unit_excluded = لا يجوز لهذه الوحدة أن تراه أبداً.
refused-second_person_needed = يجب أن يفعل ذلك شخص آخر.
refused-nothing_waits = لا شيء ينتظر ذلك.
refused-not_due = لم يحن وقته.
refused-already_paused = الساعات متوقفة أصلاً.
refused-not_paused = الساعات تسير.
refused-wrong_level = هذه الدرجة غير ممكنة هنا.
refused-not_by_this_door = لا يُقبل هذا بهذه الطريقة.
refused-same_matter = هو الأمر نفسه.
refused-past_time = مضى ذلك الوقت.
