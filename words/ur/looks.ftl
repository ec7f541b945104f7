### reviewed: no

## When looking cannot be recorded

looking-title = یہ ابھی نہیں کھل سکتا
looking-is-logged = محفوظ معاملہ جو بھی پڑھے، اس کا اندراج ہوتا ہے۔ اس وقت اندراج نہیں ہو سکتا، اس لیے اسے کوئی نہیں کھول سکتا۔ کچھ ضائع نہیں ہوا۔ براہِ کرم تھوڑی دیر بعد دوبارہ کوشش کریں۔

## Why something cannot be said of a look

refused-look-no_such_look = ایسا کوئی اندراج نہیں ہے۔
refused-look-oneself = یہ کسی دوسرے شخص کو کہنا ہوگا۔
refused-look-not_yours = وجہ صرف وہی بتا سکتا ہے جس نے دیکھا۔
refused-look-not_asked = اس کے بارے میں کسی نے نہیں پوچھا۔
refused-look-already_done = اس کی جانچ پہلے ہو چکی ہے۔
refused-look-waits_for_reason = جس نے دیکھا اس سے پوچھا گیا ہے اور ابھی جواب نہیں آیا۔
refused-look-words_needed = براہِ کرم یہاں کچھ لکھیں۔
refused-look-too_long = یہ بہت زیادہ ہے۔ براہِ کرم کم لکھیں۔
