### reviewed: no

## Why something cannot be done now

refused-no_such_matter = ایسا کوئی معاملہ نہیں ہے۔
refused-already_open = یہ ہمیں پہلے ہی مل چکا ہے۔
refused-closed = یہ معاملہ بند ہے۔
refused-not_closed = یہ معاملہ ابھی کھلا ہے۔
refused-already_done = یہ کوئی پہلے ہی کر چکا ہے۔
refused-words_needed = براہ کرم یہاں کچھ لکھیں۔
refused-too_long = یہ بہت زیادہ ہے۔ براہ کرم کم لکھیں یا کم تصویریں چنیں۔
refused-finding_needed = براہ کرم لکھیں کہ کیا معلوم ہوا۔
refused-evidence_needed = براہ کرم کوئی ثبوت شامل کریں: الفاظ یا تصویریں۔
refused-place_unsure = پہلے طے کرنا ہوگا کہ یہ کس کے ذمے ہے۔
refused-not_among_candidates = وہ یونٹ ان میں سے نہیں جن کے ذمے یہ ہو سکتا ہے۔
refused-no_such_unit = ایسا کوئی یونٹ نہیں ہے، یا وہاں کوئی کام نہیں کر رہا۔
refused-same_unit = یہ پہلے ہی اسی یونٹ کے پاس ہے۔
refused-unit_excluded = وہ یونٹ یہ معاملہ کبھی نہیں دیکھ سکتا۔
refused-cannot_take = یہ شخص اس معاملے پر کام نہیں کر سکتا: وہ اس یونٹ کا نہیں، یا ڈیسک کوئی اور رینک یا تربیت مانگتا ہے۔ براہ کرم کسی اور کو چنیں۔
refused-second_person_needed = یہ کسی دوسرے شخص کو کرنا ہوگا۔
refused-nothing_waits = اس وقت ایسی کوئی چیز باقی نہیں۔
refused-not_due = اس وعدے کی گھڑی نہیں چل رہی، یا ابھی وقت نہیں آیا۔
refused-already_paused = گھڑی پہلے ہی رکی ہوئی ہے۔
refused-not_paused = گھڑی چل رہی ہے۔
refused-wrong_level = یہ تحفظ یہاں نہیں چنا جا سکتا۔
refused-not_by_this_door = اس ڈیسک تک اس طریقے سے نہیں پہنچا جا سکتا۔
refused-same_matter = یہ وہی معاملہ ہے۔
refused-past_time = وہ وقت گزر چکا ہے۔ براہ کرم بعد کا وقت چنیں۔
