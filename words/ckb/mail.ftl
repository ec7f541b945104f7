### reviewed: no

## Mail to whoever brought a matter: that something is new, never what was said

mail-received-subject = پەیامەکەتمان پێ گەیشت ({ $label })
mail-received-body =
    پەیامەکەتمان پێ گەیشت. نیشانەکەی ئەمەیە: { $label }

    بۆ ئەوەی بزانیت چیی لێ دەکرێت، { $address } بکەوە و کۆدی بەدواداچوونەکەت بنووسە.
    هیچ کەسێک لە پۆلیس هەرگیز داوای ئەم کۆدەت لێ ناکات.
mail-acknowledged-subject = کار لەسەر بابەتەکەت { $label } دەکرێت
mail-acknowledged-body =
    ئەفسەرێک بابەتەکەت { $label } گرتە دەست.

    بۆ بەدواداچوونی، { $address } بکەوە و کۆدی بەدواداچوونەکەت بنووسە.
mail-asked-subject = پرسیارێکمان هەیە دەربارەی { $label }
mail-asked-body =
    پێویستە شتێکی تر دەربارەی بابەتەکەت { $label } بزانین.

    بۆ خوێندنەوەی پرسیارەکە و وەڵامدانەوەی، { $address } بکەوە و کۆدی بەدواداچوونەکەت بنووسە.
mail-answered-subject = وەڵامێک هەیە بۆ { $label }
mail-answered-body =
    وەڵامێک هەیە بۆ بابەتەکەت { $label }.

    بۆ خوێندنەوەی، { $address } بکەوە و کۆدی بەدواداچوونەکەت بنووسە.
mail-forwarded-subject = { $label } ئێستا لای یەکەیەکی ترە
mail-forwarded-body =
    ئێستا یەکەیەکی تر بەرپرسی بابەتەکەتە { $label }. پسوولە و کۆدەکەت وەک خۆیانن، و هیچ کاتێکی بەڵێندراو نەگۆڕاوە.

    بۆ ئەوەی بزانیت کێیە، { $address } بکەوە و کۆدی بەدواداچوونەکەت بنووسە.
mail-verdict-subject = چارەسەر بوو؟ ({ $label })
mail-verdict-body =
    پۆلیس پێشنیار دەکات بابەتەکەت { $label } دابخرێت. بڕیار هی تۆیە.

    { $address } بکەوە، کۆدی بەدواداچوونەکەت بنووسە، و پێمان بڵێ چارەسەر بوو یان نا. ئەگەر نەبوو، دەچێتە ئاستێکی باڵاتر.
mail-reopened-subject = { $label } دووبارە کرایەوە
mail-reopened-body =
    وتت بابەتەکەت { $label } چارەسەر نەبووە. بە هەمان پسوولە، لە ئاستێکی باڵاتردا، دووبارە کرایەوە.

    بۆ بەدواداچوونی، { $address } بکەوە و کۆدی بەدواداچوونەکەت بنووسە.
mail-closed-subject = { $label } داخرا
mail-closed-body =
    بابەتەکەت { $label } داخرا. پسوولەکەت هەر کارا دەمێنێت.

    بۆ ئەوەی بخوێنیتەوە چۆن کۆتایی هات، { $address } بکەوە و کۆدی بەدواداچوونەکەت بنووسە.

## For protected desks: says nothing, not even from whom

mail-discreet-subject = شتێکی نوێت بۆ هاتووە
mail-discreet-body =
    شتێکی نوێ هەیە. کاتێک بە تەنیا بوویت، { $address } بکەوە.

## Mail to units

mail-unit-new-subject = نوێ: { $label }
mail-unit-new-body =
    شتێکی نوێ چاوەڕێی یەکەکەتانە: { $label }
    { $address }
mail-unit-late-subject = دواکەوتوو: { $label }
mail-unit-late-body =
    بەڵێنێک لە کاتی خۆیدا جێبەجێ نەکرا، و ئاگادار دەکرێیتەوە چونکە نۆرەی تۆیە: { $label }
    { $address }
mail-unit-reply-subject = نێرەر نووسیویەتی: { $label }
mail-unit-reply-body =
    نێرەر دووبارە نووسیویەتی: { $label }
    { $address }
