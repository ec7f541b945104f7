### reviewed: no

## For the sender

event-opened = أرسلتم هذا.
event-place_confirmed = تأكد أن { $unit } هي المسؤولة.
event-acknowledged = تولاها ضابط.
event-asked = الشرطة تسألكم عن شيء.
event-replied = كتبتم.
event-noted = كتب ضابط ملاحظة.
event-forwarded = انتقلت إلى { $unit }، وهي المسؤولة عنها.
event-assigned = عُيّن لها ضابط.
event-merged = تُعالج مع رسالة أخرى عن الأمر نفسه.
event-unmerged = تُعالج وحدها من جديد.
event-linked = تبين أن لها صلة بأمر آخر.
event-protection_raised = زيدت حمايتها.
event-lowering_proposed = اقترح أحدهم تخفيف حمايتها.
event-protection_lowered = خُففت حمايتها.
event-paused = أُوقفت الساعة لأن شيئاً يُنتظر.
event-resumed = عادت الساعة تسير.
event-clock_moved = نُقل الموعد إلى { $when }.
event-answered = أجابتكم الشرطة.
event-close_proposed = تريد الشرطة إغلاقها. النتيجة: { $outcome }.
event-seconded = أكد ضابط ثانٍ النتيجة.
event-agreed = قلتم: حُلّ الأمر.
event-disputed = قلتم: لم يُحلّ. فُتح من جديد لدى { $unit }.
event-closed = أُغلقت.
event-closed-agreed = أُغلقت لأنكم قلتم إن الأمر حُلّ.
event-closed-silent = أُغلقت لأنه لم يصل منكم جواب. ما زال بإمكانكم أن تقولوا إنه لم يُحلّ.
event-closed-no_channel = أُغلقت. ما زال بإمكانكم أن تقولوا إنه لم يُحلّ.
event-closed-not_asked = أُغلقت مع الجواب.
event-closed-withdrawn = أُغلقت لأنكم سحبتموها.
event-reopened = فُتحت من جديد.
event-lapsed = فات موعد موعود.
event-escalated = أُبلغت { $unit } بأن الموعد فات.
event-report_ordered = طُلب تقرير.
event-report_submitted = قُدم التقرير المطلوب.
event-report_returned = أُعيد التقرير المطلوب.
event-report_accepted = قُبل التقرير المطلوب.
event-extract_proposed = اقترح أحدهم نشر جزء منها.
event-extract_published = نُشر جزء منها.
event-withdrawn = سحبتموها.
event-erased = مُحيت كلمات.
event-other = حدث شيء.
