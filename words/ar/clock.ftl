### reviewed: no

## A protected matter, for whoever answers for its desk

clock-help = هذه القضية محمية. ترى أن وعدًا ما زال جاريًا، وتحدد من يتولاها. رقمها وكلماتها تبقى عند من يعملون عليها.
clock-open = تنتظر من يتولاها
clock-acknowledged = تولاها أحدهم
clock-answered = أُجيب عنها
clock-proposed = تنتظر كلمة المرسل أو ضابطًا ثانيًا
clock-closed = انتهت
clock-until = الوعد حتى
clock-in-hand = أحد أفراد المكتب
clock-nobody = لا أحد بعد
clock-no-taker = لا أحد في هذه الوحدة يستطيع توليها الآن. أعطِ أحدًا منصبًا هناك أو اسأل الوحدة الأعلى.
