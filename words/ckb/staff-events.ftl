### reviewed: no

## What happened so far, as officers read it

staff-event-opened = گەیشت
staff-event-place_confirmed = دڵنیا کرایەوە هی کێیە
staff-event-acknowledged = گیرایە دەست
staff-event-asked = لە نێرەر پرسرا
staff-event-replied = نێرەر نووسی
staff-event-noted = تێبینی بۆ هاوکاران
staff-event-forwarded = نێردرا بۆ یەکەیەکی تر
staff-event-assigned = درایە دەستی کەسێک
staff-event-merged = لەگەڵ بابەتێکی تر یەک خرا
staff-event-unmerged = دووبارە جیا کرایەوە
staff-event-linked = بە بابەتێکی تر بەسترایەوە
staff-event-protection_raised = پاراستنی زیاد کرا
staff-event-lowering_proposed = پێشنیار کرا پاراستنی کەم بکرێتەوە
staff-event-protection_lowered = پاراستنی کەم کرایەوە؛ کەسێکی تر ڕازی بوو
staff-event-paused = کاتژمێر وەستێنرا
staff-event-resumed = کاتژمێر دووبارە کەوتە کار
staff-event-clock_moved = کاتی بەڵێنێک گۆڕدرا
staff-event-answered = وەڵامی نێرەر درایەوە
staff-event-close_proposed = پێشنیاری داخستن کرا
staff-event-seconded = ئەفسەرێکی تر لەگەڵ ئەنجامەکە هاوڕا بوو
staff-event-agreed = نێرەر وتی: چارەسەر کرا
staff-event-disputed = نێرەر وتی: چارەسەر نەکرا؛ چووە پلەیەکی سەرووتر
staff-event-closed = داخرا
staff-event-reopened = دووبارە کرایەوە
staff-event-lapsed = بەڵێنێک لە کاتی خۆیدا جێبەجێ نەکرا
staff-event-escalated = بە سەرووتر ڕاگەیەنرا
staff-event-report_ordered = داوای ڕاپۆرت کرا
staff-event-report_submitted = ڕاپۆرتەکە پێشکەش کرا
staff-event-report_returned = داوای زیاتر کرا
staff-event-report_accepted = ڕاپۆرتەکە پەسەند کرا
staff-event-extract_proposed = پێشنیار کرا هەندێک وشەی بڵاو بکرێتەوە
staff-event-extract_published = هەندێک وشەی بڵاو کرایەوە
staff-event-withdrawn = نێرەر گێڕایەوە
staff-event-erased = وشەکان سڕانەوە
