### reviewed: no

## Mail to whoever brought a matter: that something is new, never what was said

mail-received-subject = پەیامەکەتانمان پێ گەیشت ({ $label })
mail-received-body =
    پەیامەکەتانمان پێ گەیشت. نیشانەکەی ئەمەیە: { $label }

    بۆ ئەوەی بزانن چیی لێ دەکرێت، { $address } بکەنەوە و کۆدی بەدواداچوونەکەتان بنووسن.
    هیچ کەسێک لە پۆلیس هەرگیز داوای ئەم کۆدەتان لێ ناکات.
mail-acknowledged-subject = کار لەسەر بابەتەکەتان { $label } دەکرێت
mail-acknowledged-body =
    ئەفسەرێک بابەتەکەتان { $label } گرتە دەست.

    بۆ بەدواداچوونی، { $address } بکەنەوە و کۆدی بەدواداچوونەکەتان بنووسن.
mail-asked-subject = پرسیارێکمان هەیە دەربارەی { $label }
mail-asked-body =
    پێویستە شتێکی تر دەربارەی بابەتەکەتان { $label } بزانین.

    بۆ خوێندنەوەی پرسیارەکە و وەڵامدانەوەی، { $address } بکەنەوە و کۆدی بەدواداچوونەکەتان بنووسن.
mail-answered-subject = وەڵامێک هەیە بۆ { $label }
mail-answered-body =
    وەڵامێک هەیە بۆ بابەتەکەتان { $label }.

    بۆ خوێندنەوەی، { $address } بکەنەوە و کۆدی بەدواداچوونەکەتان بنووسن.
mail-forwarded-subject = { $label } ئێستا لای یەکەیەکی ترە
mail-forwarded-body =
    ئێستا یەکەیەکی تر بەرپرسی بابەتەکەتانە { $label }. پسوولە و کۆدەکەتان وەک خۆیانن، و هیچ کاتێکی بەڵێندراو نەگۆڕاوە.

    بۆ ئەوەی بزانن کێیە، { $address } بکەنەوە و کۆدی بەدواداچوونەکەتان بنووسن.
mail-verdict-subject = چارەسەر کرا؟ ({ $label })
mail-verdict-body =
    پۆلیس پێشنیار دەکات بابەتەکەتان { $label } دابخرێت. بڕیار هی ئێوەیە.

    { $address } بکەنەوە، کۆدی بەدواداچوونەکەتان بنووسن، و پێمان بڵێن چارەسەر کرا یان نا. ئەگەر نا، دەچێتە پلەیەکی سەرووتر.
mail-reopened-subject = { $label } دووبارە کرایەوە
mail-reopened-body =
    وتتان بابەتەکەتان { $label } چارەسەر نەکراوە. بە هەمان پسوولە، لە پلەیەکی سەرووتردا، دووبارە کرایەوە.

    بۆ بەدواداچوونی، { $address } بکەنەوە و کۆدی بەدواداچوونەکەتان بنووسن.
mail-closed-subject = { $label } داخرا
mail-closed-body =
    بابەتەکەتان { $label } داخرا. پسوولەکەتان هەر کارا دەمێنێت.

    بۆ ئەوەی بخوێننەوە چۆن کۆتایی هات، { $address } بکەنەوە و کۆدی بەدواداچوونەکەتان بنووسن.

## For protected desks: says nothing, not even from whom

mail-discreet-subject = شتێکی نوێتان بۆ هاتووە
mail-discreet-body =
    شتێکی نوێ هەیە. کاتێک بە تەنیا بوون، { $address } بکەنەوە.

## Mail to units

mail-unit-new-subject = نوێ: { $label }
mail-unit-new-body =
    شتێکی نوێ چاوەڕێی یەکەکەتانە: { $label }
    { $address }
mail-unit-late-subject = دواکەوتوو: { $label }
mail-unit-late-body =
    بەڵێنێک لە کاتی خۆیدا جێبەجێ نەکرا، و ئاگادار دەکرێنەوە چونکە نۆرەی ئێوەیە: { $label }
    { $address }
mail-unit-reply-subject = نێرەر نووسیویەتی: { $label }
mail-unit-reply-body =
    نێرەر دووبارە نووسیویەتی: { $label }
    { $address }
