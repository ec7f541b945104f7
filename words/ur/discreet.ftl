### reviewed: no

## Who sees what is protected

sees-logged-yours = ہر بار جب کوئی اسے دیکھتا ہے، لکھا جاتا ہے۔ اپنے کوڈ سے آپ کو نظر آتا ہے کہ کس قسم کے افسر نے، کب اور کیوں دیکھا۔

## What happened, where others may look at the page: without the name of an office

event-place_confirmed-discreet = طے ہوا کہ کون ذمہ دار ہے۔
event-forwarded-discreet = اب کوئی دوسرا دفتر اس کا ذمہ دار ہے۔
event-disputed-discreet = آپ نے کہا: حل نہیں ہوا۔ اب یہ ایک درجہ اوپر دوبارہ کھلا ہے۔
event-escalated-discreet = ایک بالا افسر کو خبر کی گئی کہ وقت گزر گیا۔
