### reviewed: no

## People

people-add = نئے فرد کو شامل کریں
people-add-do = شامل کریں اور شمولیت کا کوڈ دکھائیں
people-all = وہ سب جن کا میں ذمہ دار ہوں
people-none = ابھی یہاں کوئی نہیں۔
people-none-help = جیسے ہی کسی کو عہدہ دیا جائے، وہ یہاں اپنے یونٹ کے تحت نظر آتا ہے۔
people-name = نام
people-sign-in-help = جو یہ شخص داخل ہونے کے لیے لکھے گا۔ کسی بھی رسم الخط میں؛ بڑے چھوٹے حروف اور خالی جگہ کا فرق نہیں۔
people-post = عہدہ
people-posts = عہدے
people-no-post = اس شخص کے پاس کوئی عہدہ نہیں اور یہ کوئی معاملہ نہیں دیکھتا۔
people-post-needed = عہدہ چنیں۔
people-rank = رینک
people-no-rank = کوئی رینک نہیں (سول)
people-rank-unknown = ایسا کوئی رینک نہیں۔
people-unit = یونٹ
people-state = حالت
people-ready = داخل ہو سکتا ہے
people-invited = ابھی اکاؤنٹ نہیں بنایا
people-attributes = ان کے بارے میں مزید
people-attributes-help = بعض ڈیسکوں پر صرف مخصوص لوگ جواب دیتے ہیں، مثلاً خاتون افسر۔
people-since = { $day } سے
people-until = { $day } تک
people-give-post = عہدہ دیں
people-end-post = یہ عہدہ ختم کریں
people-new-code = شمولیت کا نیا کوڈ دیں
people-leave = یہ شخص محکمہ چھوڑ رہا ہے
people-code-title = شمولیت کا کوڈ
people-code-once = یہ صرف ابھی دکھایا جا رہا ہے۔ خود اپنے ہاتھ سے دیں۔ یہ تین دن تک اور صرف ایک بار چلتا ہے۔
people-code-where = اسے یہاں لکھا جاتا ہے:
people-refused = یہ ابھی نہیں ہو سکتا۔
people-oneself = کوئی خود کو عہدہ نہیں دے سکتا۔ یہ کوئی دوسرا کرے گا۔
people-already = ان کے پاس یہ عہدہ پہلے سے ہے۔
people-already-in = انہوں نے اپنا اکاؤنٹ بنا لیا ہے۔ نیا کوڈ صرف اس نظام کا ذمہ دار دے سکتا ہے۔

## Units

units-help = اوپر سے نیچے۔ یونٹ اور علاقے فائلوں سے لائے جاتے ہیں تاکہ ہر تبدیلی درج رہے۔
units-name = یونٹ
units-above = جواب دہ
units-serves = خدمت
units-people = عملہ
serves-station = تھانہ
serves-district = ضلع
serves-province = صوبہ
serves-complaints = شکایات
serves-province_complaints = صوبے کی شکایات
serves-information = معلومات
serves-women_desk = خواتین ڈیسک
serves-district_women_desk = ضلعی خواتین ڈیسک
serves-province_women_desk = صوبائی خواتین ڈیسک

## Posts, where places/ gives them no name

role-officer = افسر
role-desk_officer = ڈیسک افسر
role-investigator = تفتیشی افسر
role-duty_officer = ڈیوٹی افسر
role-front_desk = استقبالیہ
role-desk_head = ڈیسک انچارج
role-station_head = تھانہ انچارج
role-district_officer = ضلعی افسر
role-region_officer = ریجنل افسر
role-province_officer = صوبائی افسر
role-dispatcher = ڈسپیچر
role-control_room = کنٹرول روم
role-oversight = نگرانی
role-administrator = منتظم

## What else is known of people

attribute-woman = خاتون افسر
attribute-man = مرد افسر
attribute-trained_children = بچوں کے لیے تربیت یافتہ
attribute-trained_protection = خطرے میں گھرے لوگوں کی حفاظت کے لیے تربیت یافتہ
