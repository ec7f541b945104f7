### reviewed: no

## What happened so far, as officers read it

staff-event-opened = ورد
staff-event-place_confirmed = تأكدت الجهة المسؤولة
staff-event-acknowledged = تولّاه ضابط
staff-event-asked = سُئل المرسل
staff-event-replied = كتب المرسل
staff-event-noted = ملاحظة للزملاء
staff-event-forwarded = أُحيل إلى وحدة أخرى
staff-event-assigned = عُهد به إلى شخص
staff-event-merged = ضُمّ إلى موضوع آخر
staff-event-unmerged = فُصل من جديد
staff-event-linked = رُبط بموضوع آخر
staff-event-protection_raised = زيدت الحماية
staff-event-lowering_proposed = اقتُرح تخفيف الحماية
staff-event-protection_lowered = خُفّفت الحماية بموافقة شخص ثانٍ
staff-event-paused = أُوقفت الساعة
staff-event-resumed = عادت الساعة تعمل
staff-event-clock_moved = غُيّر موعد وعد
staff-event-answered = أُجيب المرسل
staff-event-close_proposed = اقتُرح الإغلاق
staff-event-seconded = وافق ضابط ثانٍ على النتيجة
staff-event-agreed = قال المرسل: حُلّ
staff-event-disputed = قال المرسل: لم يُحَلّ؛ رُفع مستوى أعلى
staff-event-closed = أُغلق
staff-event-reopened = فُتح من جديد
staff-event-lapsed = لم يُوفَ بوعد في وقته
staff-event-escalated = أُعلم من هم أعلى
staff-event-report_ordered = طُلب تقرير
staff-event-report_submitted = قُدّم التقرير
staff-event-report_returned = طُلب المزيد
staff-event-report_accepted = قُبل التقرير
staff-event-extract_proposed = اقتُرح نشر كلمات منه
staff-event-extract_published = نُشرت كلمات منه
staff-event-withdrawn = سحبه المرسل
staff-event-erased = مُحيت كلمات
