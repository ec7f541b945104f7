### reviewed: no

## For the sender

event-opened = ئێوە ئەمەتان نارد.
event-place_confirmed = پشتڕاست کرایەوە کە { $unit } بەرپرسە.
event-acknowledged = ئەفسەرێک وەریگرت.
event-asked = پۆلیس شتێکتان لێ دەپرسێت.
event-replied = ئێوە نووسیتان.
event-noted = ئەفسەرێک تێبینییەکی نووسی.
event-forwarded = چوو بۆ { $unit } کە بەرپرسیەتی.
event-assigned = ئەفسەرێکی بۆ دیاری کرا.
event-merged = لەگەڵ پەیامێکی تری هەمان بابەتدا چارەسەر دەکرێت.
event-unmerged = دووبارە بە تەنها چارەسەر دەکرێت.
event-linked = دەرکەوت پەیوەندی بە بابەتێکی ترەوە هەیە.
event-protection_raised = ئێستا زیاتر دەپارێزرێت.
event-lowering_proposed = کەسێک پێشنیاری کرد کەمتر بپارێزرێت.
event-protection_lowered = ئێستا کەمتر دەپارێزرێت.
event-paused = کاتژمێرەکە وەستێنرا، چونکە چاوەڕێی شتێک دەکرێت.
event-resumed = کاتژمێرەکە دووبارە کەوتەوە کار.
event-clock_moved = کاتی بەڵێنەکە گۆڕدرا بۆ { $when }.
event-answered = پۆلیس وەڵامی دانەوە.
event-close_proposed = پۆلیس دەیەوێت دایبخات. ئەنجام: { $outcome }.
event-seconded = ئەفسەرێکی دووەم ئەنجامەکەی پشتڕاست کردەوە.
event-agreed = ئێوە وتتان: چارەسەر کرا.
event-disputed = ئێوە وتتان: چارەسەر نەکرا. ئێستا لای { $unit } دووبارە کراوەیە.
event-closed = داخرا.
event-closed-agreed = داخرا، چونکە وتتان چارەسەر کرا.
event-closed-silent = داخرا، چونکە وەڵامتان نەهات. هێشتا دەتوانن بڵێن چارەسەر نەکرا.
event-closed-no_channel = داخرا. هێشتا دەتوانن بڵێن چارەسەر نەکرا.
event-closed-not_asked = لەگەڵ وەڵامەکەدا داخرا.
event-closed-withdrawn = داخرا، چونکە گێڕاتانەوە.
event-reopened = دووبارە کرایەوە.
event-lapsed = کاتێکی بەڵێندراو تێپەڕی.
event-escalated = { $unit } ئاگادار کرایەوە کە کاتەکە تێپەڕی.
event-report_ordered = ڕاپۆرتێک داوا کرا.
event-report_submitted = ڕاپۆرتە داواکراوەکە درا.
event-report_returned = ڕاپۆرتە داواکراوەکە گەڕێنرایەوە.
event-report_accepted = ڕاپۆرتە داواکراوەکە پەسەند کرا.
event-extract_proposed = کەسێک پێشنیاری کرد بەشێکی بڵاو بکرێتەوە.
event-extract_published = بەشێکی بڵاو کرایەوە.
event-withdrawn = ئێوە گێڕاتانەوە.
event-erased = وشەکان سڕانەوە.
event-other = شتێک ڕووی دا.
