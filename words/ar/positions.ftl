### reviewed: no

## Where devices are

position-id = معرّف الجهاز مفقود أو طويل جدًا.
position-lat = خط العرض عدد من ‎-90 إلى 90.
position-lon = خط الطول عدد من ‎-180 إلى 180.
position-time = يرجى كتابة الوقت بالثواني أو بأجزاء الألف من الثانية منذ 1970، أو هكذا: 2026-11-27T08:30:00Z
position-too-many = هذه مواقع أكثر مما يمكن استقباله دفعة واحدة.
position-socket = هذا العنوان يفتح اتصالًا دائمًا، ولا يمكن الرد هنا على طلب عادي.

position-why-too_fast = أسرع مما يمكن لأحد أن يتحرك
position-why-too_vague = غير دقيق إلى حد كبير
position-why-future = من وقت لم يأتِ بعد
position-why-nowhere = لم يكن الجهاز يعرف موقعه
