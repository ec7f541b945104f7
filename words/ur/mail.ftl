### reviewed: no

## Mail to whoever brought a matter: that something is new, never what was said

mail-received-subject = ہمیں آپ کا پیغام مل گیا ہے ({ $label })
mail-received-body =
    ہمیں آپ کا پیغام مل گیا ہے۔ اس کا نشان { $label } ہے۔

    یہ دیکھنے کے لیے کہ اس پر کیا ہو رہا ہے، { $address } کھولیں اور اپنا کوڈ لکھیں۔
    پولیس کا کوئی شخص آپ سے یہ کوڈ کبھی نہیں پوچھے گا۔
mail-acknowledged-subject = آپ کے معاملے { $label } پر کام شروع ہو گیا ہے
mail-acknowledged-body =
    ایک افسر نے آپ کا معاملہ { $label } اپنے ذمے لے لیا ہے۔

    حال جاننے کے لیے { $address } کھولیں اور اپنا کوڈ لکھیں۔
mail-asked-subject = ہمیں { $label } کے بارے میں ایک بات پوچھنی ہے
mail-asked-body =
    ہمیں آپ کے معاملے { $label } کے بارے میں کچھ اور جاننا ہے۔

    سوال پڑھنے اور جواب دینے کے لیے { $address } کھولیں اور اپنا کوڈ لکھیں۔
mail-answered-subject = { $label } کا جواب آ گیا ہے
mail-answered-body =
    آپ کے معاملے { $label } کا جواب آ گیا ہے۔

    اسے پڑھنے کے لیے { $address } کھولیں اور اپنا کوڈ لکھیں۔
mail-forwarded-subject = { $label } اب دوسرے یونٹ کے پاس ہے
mail-forwarded-body =
    آپ کا معاملہ { $label } اب ایک دوسرے یونٹ کے ذمے ہے۔ آپ کی رسید اور کوڈ وہی ہیں، اور وعدے کا کوئی وقت آگے نہیں بڑھا۔

    یہ دیکھنے کے لیے کہ وہ کون ہے، { $address } کھولیں اور اپنا کوڈ لکھیں۔
mail-verdict-subject = کیا مسئلہ حل ہو گیا؟ ({ $label })
mail-verdict-body =
    پولیس آپ کا معاملہ { $label } بند کرنے کی تجویز دیتی ہے۔ فیصلہ آپ کا ہے۔

    { $address } کھولیں، اپنا کوڈ لکھیں، اور بتائیں کہ مسئلہ حل ہوا یا نہیں۔ اگر نہیں ہوا تو یہ اوپر کے افسروں کے پاس جائے گا۔
mail-reopened-subject = { $label } دوبارہ کھل گیا ہے
mail-reopened-body =
    آپ نے بتایا کہ آپ کا معاملہ { $label } حل نہیں ہوا۔ اب یہ اسی رسید پر، ایک درجہ اوپر، دوبارہ کھل گیا ہے۔

    حال جاننے کے لیے { $address } کھولیں اور اپنا کوڈ لکھیں۔
mail-closed-subject = { $label } بند ہو گیا ہے
mail-closed-body =
    آپ کا معاملہ { $label } بند ہو گیا ہے۔ آپ کی رسید بدستور درست ہے۔

    یہ پڑھنے کے لیے کہ انجام کیا ہوا، { $address } کھولیں اور اپنا کوڈ لکھیں۔

## For protected desks: says nothing, not even from whom

mail-discreet-subject = آپ کے لیے کچھ نیا ہے
mail-discreet-body =
    کچھ نیا آیا ہے۔ تنہائی میں { $address } کھولیں۔

## Mail to units

mail-unit-new-subject = نیا: { $label }
mail-unit-new-body =
    آپ کے یونٹ کے لیے کچھ نیا آیا ہے: { $label }
    { $address }
mail-unit-late-subject = تاخیر: { $label }
mail-unit-late-body =
    ایک وعدہ وقت پر پورا نہیں ہوا، اور اب آپ کو بتانے کی باری ہے: { $label }
    { $address }
mail-unit-reply-subject = بھیجنے والے نے لکھا ہے: { $label }
mail-unit-reply-body =
    بھیجنے والے نے دوبارہ لکھا ہے: { $label }
    { $address }
