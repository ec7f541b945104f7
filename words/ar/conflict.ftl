### reviewed: no

## Who is party to a matter

staff-event-party_excluded = استُبعد شخص له صلة بالموضوع
staff-event-readmission_proposed = اقتُرح السماح لشخص برؤيته من جديد
staff-event-party_readmitted = يجوز لشخص أن يراه من جديد
refused-party_to_it = لهذا الشخص أو لوحدته صلة بالموضوع. يرجى اختيار شخص آخر.
conflict-complained_of = الشكوى منه
conflict-relative = أحد المعنيين قريب له
conflict-party = هو نفسه معني بالأمر، أو شديد القرب منه
conflict-title = من الذي يجب ألا يرى هذا الموضوع
conflict-link = من يجب ألا يراه
conflict-lead = من قُدّمت الشكوى منه، أو كان قريبًا أو معنيًا، لا يرى شيئًا من هذا الموضوع منذ لحظة قولكم ذلك: لا في القوائم، ولا في الأعداد، ولا في حالات الطوارئ.
conflict-search = اسم الشخص
conflict-search-help = يكفي جزء من الاسم.
conflict-find = بحث
conflict-none = لا أحد بهذا الاسم له حساب هنا. قد تختلف طريقة الكتابة؛ جرّبوا جزءًا من الاسم.
conflict-many = هناك أشخاص آخرون بهذا الاسم. يرجى كتابة المزيد منه.
conflict-who = من الذي تقصدونه؟
conflict-why = لماذا يجب ألا يراه؟
conflict-do = استبعاد هذا الشخص
conflict-moves = إذا كان الموضوع لدى وحدته، انتقل فورًا إلى وحدة أخرى. ولا يتغير أي موعد.
conflict-out = المستبعدون حتى الآن
conflict-nobody = لم يُستبعد أحد.
conflict-units = ووحداتهم لا ترى منه شيئًا أيضًا:
conflict-readmit = يجوز له أن يراه من جديد
conflict-readmit-waits = أنتم اقترحتم ذلك. يجب أن يوافق شخص ثانٍ.
conflict-recuse = هذا الأمر قريب مني
conflict-recuse-help = إذا كان أحد المعنيين قريبًا لكم، أو كنتم معنيين بأنفسكم، فقولوا ذلك هنا. ولن تروا بعدها شيئًا من هذا الموضوع.
conflict-done = لم يعد يظهر لكم
conflict-done-help = قلتم إن هذا الموضوع قريب منكم. من الآن يتولاه غيركم. شكرًا لأنكم قلتم ذلك.
conflict-choose = يرجى اختيار شخص.
matter-gone = لم يعد هذا الموضوع يظهر لكم.
