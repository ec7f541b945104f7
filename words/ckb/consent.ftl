### reviewed: no

## بۆچی ئێستا ناکرێت: قسەیەک کە دەچێتە دەرەوە و قسەیەک کە دەمێنێتەوە

refused-too_far_off = ئەو کاتە زۆر دوورە. تکایە کاتێکی نزیکتر هەڵبژێرە.
refused-consent_needed = کەسی پەیوەندیدار بەمە ڕازی نەبووە، یان ڕەزامەندییەکەی کۆتایی هاتووە.
refused-guardian_needed = بۆ منداڵ دەبێت دایک، باوک یان گەورەیەک کە ئاگای لێیەتی ڕازی بێت.
refused-guardian_is_party = کەسێک کە خۆی لایەنە ناتوانێت لەبری کەسێکی تر ڕازی بێت.
refused-assent_needed = دەبێت منداڵەکەش ڕازی بێت.
refused-not_to_disclose = تکایە هەڵبژێرە کام قسە. تێبینیی نێوان ئەفسەران بە هیچ ڕەزامەندییەک ناچێتە دەرەوە.
refused-wrong_recipient = ئەو وەرگرە بۆ ئەو مەبەستە ناگونجێت.
refused-changed_meanwhile = لەو ماوەیەدا شتێک لەم بابەتەدا ڕووی دا. تکایە سەیری بکە و دووبارەی بکەرەوە.
refused-held = دادگا یان یاسا دەیەوێت ئەم قسانە بپارێزرێن. ئێستا کەس ناتوانێت بیانسڕێتەوە.
refused-nobody_asked = ئەوەی بابەتەکەی هێناوە ئەوەی داوا نەکردووە.
refused-words_erased = ئەم قسانە پێشتر سڕاونەتەوە.

## چی ڕووی دا، بۆ نێرەر

event-extract_recalled = ئەوەی بۆ خەڵک بڵاو کرابووەوە گەڕێنرایەوە.
event-consent_given = ڕەزامەندی درا کە هەندێک لە قسەکانت بدرێن بە کەسێک.
event-consent_withdrawn = ڕەزامەندییەک وەرگیرایەوە. ئیتر لەبەر ئەو هیچ ناچێتە دەرەوە.
event-disclosure_proposed = کەسێک پێشنیاری کرد قسە بدرێت بە کەسێک لە دەرەوە.
event-disclosed = هەندێک لە قسەکانت دران بە: { $to }.
event-handed_over = هەندێک لە قسەکانت دران بە: { $to }.
event-disclosure_dropped = بڕیار درا قسە بە کەس نەدرێت.
event-disclosure_told = هەندێک لە قسەکانت دران بە دادگا یان دەزگایەک، چونکە یاسا داوای کرد. ڕێگەمان نەبوو زووتر پێت بڵێین.
event-held = دادگا یان یاسا دەیەوێت قسەکان بپارێزرێن.
event-hold_released = ئیتر هیچ دادگا و یاسایەک نایەوێت قسەکان بپارێزرێن.
event-erasure_asked = داوات کرد قسە بسڕدرێتەوە.
event-erasure_proposed = ئەفسەرێک پێشنیاری کرد قسە بسڕدرێتەوە.
event-erasure_declined = قسەکانت جارێ دەمێننەوە. هۆکارەکە لێرە نووسراوە.

## چی ڕووی دا، وەک ئەفسەران دەیخوێننەوە

staff-event-extract_recalled = قسەی بڵاوکراوە گەڕێنرایەوە
staff-event-consent_given = ڕەزامەندی درا
staff-event-consent_withdrawn = ڕەزامەندی وەرگیرایەوە
staff-event-disclosure_proposed = پێشنیاری دانی قسە؛ چاوەڕێی کەسی دووەمە
staff-event-disclosed = قسە لە مێزەکە دەرچوو
staff-event-handed_over = قسە لە مێزەکە دەرچوو
staff-event-disclosure_dropped = پێشنیاری دانی قسە وازی لێ هێنرا
staff-event-disclosure_told = ئێستا دەتوانرێت بە نێرەر بوترێت
staff-event-held = پاراستنی یاسایی: قسەکان دەمێننەوە
staff-event-hold_released = پاراستنی یاسایی کۆتایی هات
staff-event-erasure_asked = نێرەر داوای سڕینەوەی قسەی کرد
staff-event-erasure_proposed = پێشنیاری سڕینەوە؛ چاوەڕێی کەسی دووەمە
staff-event-erasure_declined = سڕینەوە ڕەت کرایەوە
