### reviewed: no

## What happened so far, as officers read it

staff-event-opened = موصول ہوا
staff-event-place_confirmed = طے ہوا کہ یہ کس کے ذمے ہے
staff-event-acknowledged = ذمے لیا گیا
staff-event-asked = بھیجنے والے سے پوچھا گیا
staff-event-replied = بھیجنے والے نے لکھا
staff-event-noted = ساتھیوں کے لیے نوٹ
staff-event-forwarded = دوسرے یونٹ کو بھیجا گیا
staff-event-assigned = کسی کے سپرد ہوا
staff-event-merged = دوسرے معاملے کے ساتھ ملایا گیا
staff-event-unmerged = دوبارہ الگ کیا گیا
staff-event-linked = دوسرے معاملے سے جوڑا گیا
staff-event-protection_raised = تحفظ بڑھایا گیا
staff-event-lowering_proposed = تحفظ کم کرنے کی تجویز دی گئی
staff-event-protection_lowered = تحفظ کم کیا گیا؛ دوسرا شخص متفق تھا
staff-event-paused = گھڑی روکی گئی
staff-event-resumed = گھڑی دوبارہ چلی
staff-event-clock_moved = ایک وعدے کا وقت بدلا گیا
staff-event-answered = بھیجنے والے کو جواب دیا گیا
staff-event-close_proposed = بند کرنے کی تجویز دی گئی
staff-event-seconded = دوسرے افسر نے نتیجے سے اتفاق کیا
staff-event-agreed = بھیجنے والے نے کہا: حل ہو گیا
staff-event-disputed = بھیجنے والے نے کہا: حل نہیں ہوا؛ ایک درجہ اوپر گیا
staff-event-closed = بند ہوا
staff-event-reopened = دوبارہ کھولا گیا
staff-event-lapsed = ایک وعدہ وقت پر پورا نہیں ہوا
staff-event-escalated = اوپر کے افسروں کو بتایا گیا
staff-event-report_ordered = رپورٹ طلب کی گئی
staff-event-report_submitted = رپورٹ پیش کی گئی
staff-event-report_returned = مزید معلومات مانگی گئیں
staff-event-report_accepted = رپورٹ قبول کی گئی
staff-event-extract_proposed = کچھ الفاظ شائع کرنے کی تجویز دی گئی
staff-event-extract_published = کچھ الفاظ شائع کیے گئے
staff-event-withdrawn = بھیجنے والے نے واپس لے لیا
staff-event-erased = الفاظ مٹا دیے گئے
