### reviewed: no

## At a field

problem-required = اس کا جواب دیں۔
problem-too-long = یہ بہت لمبا ہے۔ زیادہ سے زیادہ { $limit } حروف لکھے جا سکتے ہیں۔
problem-not-an-option = دیے گئے جوابات میں سے ایک چنیں۔
problem-not-a-number = پورا عدد لکھیں۔
problem-not-a-phone = فون نمبر لکھیں، ۵ سے ۱۵ ہندسے۔
problem-not-a-place = یہ جگہ یہاں معلوم نہیں۔ دوبارہ چنیں یا اس کا نام لکھیں۔
problem-not-a-date = دن، مہینہ اور سال لکھیں۔
problem-in-future = یہ وقت ابھی آیا نہیں۔
problem-not-an-email = یہ ای میل پتا نہیں ہے۔ ایک بار پھر دیکھ لیں۔
problem-too-many-photos = تصویریں بہت زیادہ ہیں۔ کم چنیں۔
problem-photo-too-large = ایک تصویر بہت بڑی ہے۔ زیادہ سے زیادہ ۱۲ MB۔
problem-not-a-photo = ایک فائل تصویر نہیں ہے۔ صرف JPEG، PNG اور WebP لیے جاتے ہیں۔
problem-photo-damaged = ایک تصویر خراب ہے اور کھل نہیں سکتی۔
problem-try-again = یہ نہیں ہو سکا۔ تھوڑی دیر بعد پھر کوشش کریں۔
problem-key = یہ فارم پرانا ہو گیا ہے۔ ”بھیجیں“ پھر دبائیں۔
problem-sent-before = یہ فارم آپ پہلے بھیج چکے ہیں۔ اگر یہ نئی بات ہے تو ”بھیجیں“ پھر دبائیں۔
problem-upload-too-large = سب کچھ ملا کر بہت بڑا ہے۔ کم یا چھوٹی فائلیں بھیجیں۔
problem-upload-unreadable = صرف ایک حصہ پہنچا۔ پھر کوشش کریں۔
