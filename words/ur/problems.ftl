### reviewed: no

## At a field

problem-required = اس کا جواب دیں۔
problem-too-long = یہ بہت لمبا ہے۔ زیادہ سے زیادہ { $limit } حروف لکھے جا سکتے ہیں۔
problem-not-an-option = دیے گئے جوابات میں سے ایک چنیں۔
problem-not-a-number = پورا عدد لکھیں۔
problem-not-a-phone = فون نمبر لکھیں، 5 سے 15 ہندسے۔
problem-not-a-place = یہ جگہ یہاں معلوم نہیں۔ دوبارہ چنیں یا اس کا نام لکھیں۔
problem-not-a-date = دن، مہینہ اور سال لکھیں۔
problem-in-future = یہ وقت ابھی آیا نہیں۔
problem-not-an-email = یہ ای میل پتا نہیں ہے۔ ایک بار پھر دیکھ لیں۔
problem-too-many-photos = تصویریں بہت زیادہ ہیں۔ کم چنیں۔
problem-photo-too-large = ایک تصویر بہت بڑی ہے۔ زیادہ سے زیادہ 12 MB۔
problem-not-a-photo = ایک فائل تصویر نہیں ہے۔ صرف JPEG، PNG اور WebP لیے جاتے ہیں۔
problem-photo-damaged = ایک تصویر خراب ہے اور کھل نہیں سکتی۔
problem-try-again = یہ نہیں ہو سکا۔ تھوڑی دیر بعد پھر کوشش کریں۔
problem-key = یہ فارم پرانا ہو گیا ہے۔ ”بھیجیں“ پھر دبائیں۔
problem-sent-before = یہ فارم آپ پہلے بھیج چکے ہیں۔ اگر یہ نئی بات ہے تو ”بھیجیں“ پھر دبائیں۔
problem-upload-too-large = سب کچھ ملا کر بہت بڑا ہے۔ کم یا چھوٹی فائلیں بھیجیں۔
problem-upload-unreadable = صرف ایک حصہ پہنچا۔ پھر کوشش کریں۔

## When a rule says no

refused-no_such_matter = ایسا کوئی معاملہ نہیں۔
refused-already_open = یہ پہلے سے کھلا ہے۔
refused-closed = یہ بند ہے۔
refused-not_closed = یہ بند نہیں ہے۔
refused-already_done = یہ پہلے ہو چکا ہے۔
refused-words_needed = کچھ لکھیں۔
refused-too_long = یہ بہت لمبا ہے، یا فائلیں بہت زیادہ ہیں۔
refused-finding_needed = لکھیں کہ کیا معلوم ہوا۔
refused-evidence_needed = کوئی ایسی چیز شامل کریں جو اسے ظاہر کرے۔
refused-place_unsure = پہلے طے کرنا ہے کہ یہ کس کا ہے۔
refused-not_among_candidates = یہ یونٹ ان میں سے نہیں جن میں سے چننا ہے۔
refused-no_such_unit = ایسا کوئی یونٹ نہیں، یا وہاں کوئی نہیں۔
refused-same_unit = یہ پہلے سے اسی یونٹ کے پاس ہے۔
refused-unit_excluded = یہ یونٹ اسے کبھی نہیں دیکھ سکتا۔
refused-second_person_needed = یہ کسی دوسرے شخص کو کرنا ہو گا۔
refused-nothing_waits = اس کا کوئی انتظار نہیں ہے۔
refused-not_due = اس کا وقت نہیں آیا۔
refused-already_paused = گھڑیاں پہلے سے رکی ہیں۔
refused-not_paused = گھڑیاں چل رہی ہیں۔
refused-wrong_level = یہ درجہ یہاں ممکن نہیں۔
refused-not_by_this_door = یہ اس طریقے سے نہیں لیا جاتا۔
refused-same_matter = یہ وہی معاملہ ہے۔
refused-past_time = وہ وقت گزر چکا ہے۔
