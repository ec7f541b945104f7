### reviewed: no

## ولې دا اوس نه شي کېدای: هغه خبرې چې بهر ځي او هغه چې پاتې کېږي

refused-too_far_off = دا وخت ډېر لرې دی. مهرباني وکړئ یو نږدې وخت وټاکئ.
refused-consent_needed = اړوند کس د دې اجازه نه ده ورکړې، یا یې اجازه پای ته رسېدلې.
refused-guardian_needed = د ماشوم لپاره باید مور، پلار یا بل لوی چې د ماشوم پالنه کوي اجازه ورکړي.
refused-guardian_is_party = څوک چې په خپله پکې لاس لري، د بل په استازیتوب اجازه نه شي ورکولای.
refused-assent_needed = د ماشوم خپله خوښه هم پکار ده.
refused-not_to_disclose = مهرباني وکړئ ووایئ کومې خبرې. د افسرانو خپلمنځي یادښتونه په هېڅ اجازه بهر نه ځي.
refused-wrong_recipient = دا ترلاسه کوونکی د دې موخې لپاره نه دی.
refused-changed_meanwhile = په دې منځ کې یو څه وشول. مهرباني وکړئ وې ګورئ او بیا یې وکړئ.
refused-held = محکمه یا قانون غواړي چې دا خبرې وساتل شي. اوس یې هېڅوک نه شي پاکولای.
refused-nobody_asked = چا چې موضوع راوړې، دا یې نه ده غوښتې.
refused-words_erased = دا خبرې مخکې پاکې شوې دي.

## څه وشول، د لېږونکي لپاره

event-extract_recalled = هغه څه چې خلکو ته خپاره شوي وو، بېرته واخیستل شول.
event-consent_given = اجازه ورکړل شوه چې ستاسو ځینې خبرې چا ته ورکړل شي.
event-consent_withdrawn = اجازه بېرته واخیستل شوه. نور د هغې له مخې هېڅ نه ځي.
event-disclosure_proposed = چا وړاندیز وکړ چې خبرې بهر چا ته ورکړل شي.
event-disclosed = ستاسو ځینې خبرې دوی ته ورکړل شوې: { $to }.
event-handed_over = ستاسو ځینې خبرې دوی ته ورکړل شوې: { $to }.
event-disclosure_dropped = پرېکړه وشوه چې خبرې چا ته نه ورکول کېږي.
event-disclosure_told = قانون غوښتل چې ستاسو ځینې خبرې محکمې یا ادارې ته ورکړل شي، او ورکړل شوې. مونږ ته اجازه نه وه چې مخکې یې درته ووایو.
event-held = محکمه یا قانون غواړي چې خبرې وساتل شي.
event-hold_released = اوس هېڅ محکمه یا قانون د خبرو ساتل نه غواړي.
event-erasure_asked = تاسو وغوښتل چې خبرې پاکې شي.
event-erasure_proposed = یو افسر وړاندیز وکړ چې خبرې پاکې شي.
event-erasure_declined = ستاسو خبرې اوس مهال پاتې کېږي. دلیل دلته لیکل شوی.

## څه وشول، د افسرانو لپاره

staff-event-extract_recalled = خپرې شوې خبرې بېرته واخیستل شوې
staff-event-consent_given = اجازه ورکړل شوه
staff-event-consent_withdrawn = اجازه بېرته واخیستل شوه
staff-event-disclosure_proposed = د ورکولو وړاندیز؛ دویم کس ته انتظار دی
staff-event-disclosed = خبرې له ډېسک څخه بهر ولاړې
staff-event-handed_over = خبرې له ډېسک څخه بهر ولاړې
staff-event-disclosure_dropped = د ورکولو وړاندیز پرېښودل شو
staff-event-disclosure_told = اوس لېږونکي ته ویل کېدای شي
staff-event-held = قانوني ساتنه: خبرې پاتې کېږي
staff-event-hold_released = قانوني ساتنه پای ته ورسېده
staff-event-erasure_asked = لېږونکي د خبرو پاکول وغوښتل
staff-event-erasure_proposed = د پاکولو وړاندیز؛ دویم کس ته انتظار دی
staff-event-erasure_declined = پاکول ونه منل شول
