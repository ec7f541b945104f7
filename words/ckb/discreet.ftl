### reviewed: no

## Who sees what is protected

sees-logged-yours = هەر بینینێکی تۆمار دەکرێت. بە کۆدەکەتان دەبینن چ جۆرە ئەفسەرێک، کەی و بۆچی سەیری کردووە.

## What happened, where others may look at the page: without the name of an office

event-place_confirmed-discreet = دڵنیا کرایەوە کێ بەرپرسە.
event-forwarded-discreet = ئێستا نووسینگەیەکی تر بەرپرسیەتی.
event-disputed-discreet = گوتتان: چارەسەر نەبوو. ئێستا پلەیەک بەرزتر دووبارە کراوەتەوە.
event-escalated-discreet = بە سەرووتر ڕاگەیەنرا کە کاتەکە تێپەڕی.
