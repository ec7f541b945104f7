### reviewed: no

## For the sender

event-opened = آپ نے یہ بھیجا۔
event-place_confirmed = طے ہوا کہ { $unit } ذمہ دار ہے۔
event-acknowledged = ایک افسر نے اسے ہاتھ میں لے لیا۔
event-asked = پولیس آپ سے کچھ پوچھتی ہے۔
event-replied = آپ نے لکھا۔
event-noted = ایک افسر نے نوٹ لکھا۔
event-forwarded = یہ { $unit } کو بھیجا گیا، جو اس کا ذمہ دار ہے۔
event-assigned = اس کے لیے ایک افسر مقرر ہوا۔
event-merged = اسی بات کے ایک اور پیغام کے ساتھ اکٹھا دیکھا جا رہا ہے۔
event-unmerged = اب پھر الگ دیکھا جا رہا ہے۔
event-linked = معلوم ہوا کہ اس کا ایک اور معاملے سے تعلق ہے۔
event-protection_raised = اب اسے زیادہ حفاظت میں رکھا گیا ہے۔
event-lowering_proposed = کسی نے اس کی حفاظت کم کرنے کی تجویز دی۔
event-protection_lowered = اب اسے کم حفاظت میں رکھا گیا ہے۔
event-paused = گھڑی روکی گئی، کیونکہ کسی چیز کا انتظار ہے۔
event-resumed = گھڑی پھر چل پڑی۔
event-clock_moved = وعدے کا وقت { $when } کر دیا گیا۔
event-answered = پولیس نے آپ کو جواب دیا۔
event-close_proposed = پولیس اسے بند کرنا چاہتی ہے۔ نتیجہ: { $outcome }۔
event-seconded = ایک اور افسر نے نتیجے کی تصدیق کی۔
event-agreed = آپ نے کہا: حل ہو گیا۔
event-disputed = آپ نے کہا: حل نہیں ہوا۔ اب یہ { $unit } کے پاس دوبارہ کھلا ہے۔
event-closed = یہ بند ہوا۔
event-closed-agreed = بند ہوا، کیونکہ آپ نے کہا کہ حل ہو گیا۔
event-closed-silent = بند ہوا، کیونکہ آپ کا جواب نہیں آیا۔ آپ اب بھی کہہ سکتے ہیں کہ حل نہیں ہوا۔
event-closed-no_channel = بند ہوا۔ آپ اب بھی کہہ سکتے ہیں کہ حل نہیں ہوا۔
event-closed-not_asked = جواب کے ساتھ بند ہوا۔
event-closed-withdrawn = بند ہوا، کیونکہ آپ نے واپس لے لیا۔
event-reopened = یہ دوبارہ کھولا گیا۔
event-lapsed = وعدے کا ایک وقت گزر گیا۔
event-escalated = { $unit } کو خبر کی گئی کہ وقت گزر گیا۔
event-report_ordered = رپورٹ طلب کی گئی۔
event-report_submitted = طلب کی گئی رپورٹ جمع ہوئی۔
event-report_returned = طلب کی گئی رپورٹ واپس بھیجی گئی۔
event-report_accepted = طلب کی گئی رپورٹ منظور ہوئی۔
event-extract_proposed = کسی نے ایک حصہ شائع کرنے کی تجویز دی۔
event-extract_published = ایک حصہ شائع کیا گیا۔
event-withdrawn = آپ نے واپس لے لیا۔
event-erased = الفاظ مٹا دیے گئے۔
event-other = کچھ ہوا۔
