### reviewed: no

## Calling for help

sos-title = داوای فریاکەوتن
sos-form-lead = دوگمەکە دابگرن. پێویست ناکات هیچ بنووسن. ئەگەر لە مەترسیدان و دەتوانن قسە بکەن، تکایە تەلەفۆن بۆ پۆلیسیش بکەن.
sos-form-send = ئێستا داوای یارمەتی بکەن
sos-form-words = چی ڕوو دەدات، و لە کوێ؟
sos-form-phone = ژمارەیەک کە بتوانین پەیوەندیتان پێوە بکەین
sos-form-look = دووبارە سەیر بکەن
sos-form-say = ئەم قسەیە بنێرن
sos-form-again = جارێکی تر دایبگرن
sos-form-cancel = من پارێزراوم
sos-form-anew = دووبارە داوای یارمەتی بکەن
sos-from-you = ئێوە:
sos-from-room = ژووری کۆنترۆڵ:
sos-says-accepted = داوای یارمەتیتان گەیشت. ژووری کۆنترۆڵ ئاگادار دەکرێتەوە.
sos-says-seen = داوای یارمەتیتان لەسەر شاشەی ژووری کۆنترۆڵە.
sos-says-taken = کەسێک لە { $room } وەڵامی داواکەتان دەداتەوە.
sos-says-linked = ژووری کۆنترۆڵ کاری لەسەر دەکات.
sos-says-cancel-asked = گوتتان کە پارێزراون. ژووری کۆنترۆڵ پێش داخستنی لێتان دەپرسێت.
sos-says-cancelled = ئەم داوای یارمەتییەتان هەڵوەشاندەوە.
sos-says-closed = ژووری کۆنترۆڵ ئەم داوای یارمەتییەی داخست.
sos-says-test-ended = ئەمە تاقیکردنەوە بوو. کۆتایی هات.
sos-says-kept = داوای یارمەتیتان لێرە پارێزراوە و پیشانی ژووری کۆنترۆڵ دەدرێت. هێشتا لە تۆماردا نییە.
sos-says-lost = سەرکەوتوو نەبوو. تکایە دووبارە دایبگرن، و تەلەفۆن بۆ پۆلیس بکەن یان بچنە لای خەڵکی نزیک.
sos-no-position = ئەمە شوێن نییە.
sos-words-needed = تکایە سەرەتا شتێک بنووسن.
sos-too-long = ئەمە زۆرە. تکایە کەمتر بنووسن.
sos-not-found = داوای یارمەتیی وا نییە.

# Words, apart by spaces, with which a text message calls for help.
sos-sms-words = یارمەتی فریا

## What the control room is shown of it

sos-way-device = ئامێری ئاگادارکردنەوە
sos-way-person = تەلەفۆنی کەسێکی تۆمارکراو
sos-way-web = پەڕەی وێب
sos-way-sms = نامەی نووسراو
sos-way-mqtt = دوگمەی بە وایەر
sos-way-house = تاقیکردنەوەی سیستەمەکە خۆی
sos-way-drill = لە ڕاهێناندا نمایش کراوە
sos-routing-area = لە ناوچەی ئەم ژوورەوە هات
sos-routing-site = شوێنەکەی هی ئەم ژوورەیە
sos-routing-nearest = هیچ ژوورێک بۆ ئەو ناوچەیە نییە؛ ئەمە نزیکترینە
sos-routing-unknown = هیچ دەربارەی شوێنەکە نازانرێت
sos-routing-passed = ژوورێکی تر ناردی
sos-call-back-voice = بە دەنگ
sos-call-back-chat = بە نووسین
sos-call-back-silent = بێ دەنگ
sos-step-next_console = لەسەر شاشەی دواتر پیشان درا
sos-step-officer_on_duty = تەلەفۆن بۆ ئەفسەری نۆبەت کرا
sos-step-neighbour = ژووری دراوسێ ئاگادار کرایەوە
sos-step-again = هەموو دووبارە ئاگادار کرانەوە
sos-outcome-cancelled = داواکار هەڵیوەشاندەوە
sos-outcome-false_activation = کەس پێویستی بە یارمەتی نەبوو
sos-outcome-abandoned = پەیوەندی بە کەسەوە نەکرا
sos-outcome-test_ended = تاقیکردنەوە بوو
sos-outcome-closed = لەگەڵ ڕووداوەکەیدا داخرا
sos-tell-next_console = داوای یارمەتییەک چاوەڕێیە. کەس وەری نەگرتووە.
sos-tell-officer_on_duty = داوای یارمەتییەک نیو خولەکە چاوەڕێیە. کەس وەری نەگرتووە. تکایە دەستبەجێ سەیری بکەن.
sos-tell-neighbour = داوای یارمەتییەک لە ژوورێکی دراوسێ چاوەڕێیە. لەوێ کەس وەری نەگرتووە. تکایە ئێوە وەری بگرن.
sos-tell-again = داوای یارمەتییەک هێشتا چاوەڕێیە. کەس وەری نەگرتووە.
sos-exercise = ئەمە ڕاهێنانە.
sos-fact-enrolled = ئامێرەکە تۆمارکراوە و واژۆکەی دروستە
sos-fact-unproven = دەڵێت ئامێرێکی تۆمارکراوە؛ ئەوە نەسەلمێنراوە
sos-fact-anybody = لەوانەیە هەر کەسێک ناردبێتی
sos-fact-called-back = پەیوەندی پێوە کرایەوە و کەسێک وەڵامی دایەوە
sos-fact-not-called-back = هێشتا پەیوەندی بە کەسەوە نەکراوە
sos-fact-position-none = شوێنی نەگوت
sos-fact-position-fits = شوێنەکەی لەگەڵ ئەوەی دەزانرێت دەگونجێت
sos-fact-position-far = شوێنەکەی { $km } کم لە شوێنی ئامێرەکەوە دوورە
sos-fact-position-old = شوێنەکەی { $minutes } خولەک کۆنە
sos-fact-position-vague = شوێنەکەی تەنها لە ناو { $km } کم دەزانرێت
sos-fact-earlier-none = هیچ دەربارەی داواکانی پێشووی ئەم ئامێرە نازانرێت
sos-fact-earlier = داواکانی پێشووی ئەم ئامێرە: { $closed } لەگەڵ ڕووداو، { $cancelled } هەڵوەشێنراوە، { $false } کە کەس پێویستی بە یارمەتی نەبوو، { $abandoned } کە پەیوەندی بە کەسەوە نەکرا
