### reviewed: no

follow-lead = بە کۆدی ناو پسوولەکە دەبینن پەیامەکەتان چی لێ هات.
follow-code = کۆدی ئێوە
follow-code-help = شازدە ژمارە. بۆشایی و هێڵ گرنگ نین.
follow-lost = کۆدەکە ون بوو؟ هیچ کەس ناتوانێت بیدۆزێتەوە، ئێمەش نا. دووبارە ئاگادارمان بکەنەوە و بڵێن کە پێشتریش کردووتانە.
follow-no-such-code = بۆ ئەم کۆدە هیچ نییە. تکایە جارێکی تر سەیری ژمارەکان بکەن.
follow-too-many = ئێستا زۆر کەس دەپرسن. تکایە کەمێکی تر هەوڵ بدەنەوە.
follow-title-discreet = پەیامی من
follow-so-far = تا ئێستا
follow-more = زیاتر
follow-leave = داخستنی ئەم پەڕەیە
follow-paused = کاتژمێرەکە وەستاوە؛ هۆکارەکەی لە خوارەوەیە.
follow-status-open = گەیشتووە. هێشتا کەس وەرینەگرتووە.
follow-status-acknowledged = ئەفسەرێک کاری لەسەر دەکات.
follow-status-answered = وەڵامتان درایەوە.
follow-status-proposed = پۆلیس دەیەوێت دایبخات.
follow-status-closed = داخراوە.
follow-write-title = دووبارە بنووسن
follow-write = پەیامی ئێوە
follow-write-help = شتێک بۆ زیادکردن، وەڵامێک، پرسیارێک.
follow-photos = وێنەکان
photo = وێنە
who-you = ئێوە
who-police = پۆلیس

## Was it solved?

verdict-question = ئایا چارەسەر کرا؟
verdict-help = قسەی ئێوە کاری پێ دەکرێت. ئەگەر بڵێن نا، بە هەمان کۆد لە پلەیەکی سەرووتر دووبارە دەکرێتەوە.
verdict-why = دەتانەوێت دەربارەی چی بڵێن؟
verdict-yes = بەڵێ، چارەسەر کرا
verdict-no = نەخێر، چارەسەر نەکرا

## Taking it back

withdraw-title = پەیامەکەم دەگێڕمەوە
withdraw-help = ئەوکات کارکردن لەسەری کۆتایی دێت. تۆمارکراو دەمێنێت کە پەیامێک هەبووە. ئەمە ناگەڕێتەوە؛ هەر کاتێک بتانەوێت دەتوانن دووبارە ئاگادارمان بکەنەوە.
withdraw-why = بۆچی، ئەگەر بتانەوێت بڵێن
withdraw-do = بەڵێ، دەیگێڕمەوە
