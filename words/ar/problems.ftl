### reviewed: no

## At a field

problem-required = أجيبوا عن هذا من فضلكم.
problem-too-long = هذا طويل جداً. الحد الأقصى لعدد الحروف: { $limit }.
problem-not-an-option = اختاروا أحد الأجوبة المعروضة من فضلكم.
problem-not-a-number = اكتبوا عدداً صحيحاً من فضلكم.
problem-not-a-phone = اكتبوا رقم هاتف من ٥ إلى ١٥ رقماً من فضلكم.
problem-not-a-place = هذا المكان غير معروف هنا. اختاروه من جديد أو اكتبوا اسمه.
problem-not-a-date = اكتبوا يوماً وشهراً وسنة من فضلكم.
problem-in-future = لم يحن هذا الوقت بعد.
problem-not-an-email = هذا ليس عنوان بريد إلكتروني. انظروا إليه مرة أخرى.
problem-too-many-photos = الصور كثيرة. اختاروا أقل.
problem-photo-too-large = إحدى الصور كبيرة جداً. الحد الأقصى ١٢ ميغابايت.
problem-not-a-photo = أحد الملفات ليس صورة. لا يُقبل إلا JPEG وPNG وWebP.
problem-photo-damaged = إحدى الصور تالفة ولا يمكن قراءتها.
problem-try-again = لم ينجح ذلك. حاولوا بعد قليل من فضلكم.
problem-key = هذه الاستمارة قديمة. اضغطوا «إرسال» مرة أخرى.
problem-sent-before = أرسلتم هذه الاستمارة من قبل. إن كان هذا أمراً جديداً فاضغطوا «إرسال» مرة أخرى.
problem-upload-too-large = المجموع كبير جداً. أرسلوا ملفات أقل أو أصغر.
problem-upload-unreadable = وصل جزء فقط. حاولوا مرة أخرى من فضلكم.
