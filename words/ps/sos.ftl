### reviewed: no

## Calling for help

sos-title = د مرستې غږ وکړئ
sos-form-lead = تڼۍ کېکاږئ. تاسو ته د څه لیکلو اړتیا نشته. که په خطر کې یاست او خبرې کولای شئ، مهرباني وکړئ پولیسو ته زنګ هم ووهئ.
sos-form-send = اوس مرسته وغواړئ
sos-form-words = څه پېښېږي، او چېرته؟
sos-form-phone = هغه شمېره چې موږ پرې تاسو ته زنګ وهلای شو
sos-form-look = بیا وګورئ
sos-form-say = دا خبره ولېږئ
sos-form-again = یو ځل بیا یې کېکاږئ
sos-form-cancel = زه خوندي یم
sos-form-anew = بیا مرسته وغواړئ
sos-from-you = تاسو:
sos-from-room = د کنټرول خونه:
sos-says-accepted = ستاسو د مرستې غږ راورسېد. د کنټرول خونې ته ویل کېږي.
sos-says-seen = ستاسو د مرستې غږ د کنټرول خونې پر پرده دی.
sos-says-taken = په { $room } کې یو څوک ستاسو غږ ته ځواب وایي.
sos-says-linked = د کنټرول خونه پرې کار کوي.
sos-says-cancel-asked = تاسو وویل چې خوندي یاست. د کنټرول خونه به د بندولو مخکې ستاسو پوښتنه وکړي.
sos-says-cancelled = تاسو د مرستې دا غږ لغوه کړ.
sos-says-closed = د کنټرول خونې د مرستې دا غږ بند کړ.
sos-says-test-ended = دا یوه ازموینه وه. پای ته ورسېده.
sos-says-kept = ستاسو د مرستې غږ دلته ساتل شوی او د کنټرول خونې ته ښودل کېږي. لا په کتاب کې نه دی لیکل شوی.
sos-says-lost = دا ونه شول. مهرباني وکړئ بیا یې کېکاږئ، او پولیسو ته زنګ ووهئ یا نږدې خلکو ته ورشئ.
sos-no-position = دا هېڅ ځای نه دی.
sos-words-needed = مهرباني وکړئ لومړی څه ولیکئ.
sos-too-long = دا ډېر دی. مهرباني وکړئ لږ ولیکئ.
sos-not-found = د مرستې داسې غږ نشته.

# Words, apart by spaces, with which a text message calls for help.
sos-sms-words = مرسته مرستې

## What the control room is shown of it

sos-way-device = د خبرتیا وسیله
sos-way-person = د ثبت شوي کس تلیفون
sos-way-web = ویب پاڼه
sos-way-sms = لیکلی پیغام
sos-way-mqtt = په مزي تړلې تڼۍ
sos-way-house = د نظام خپله ازموینه
sos-way-drill = په تمرین کې ولوبول شو
sos-routing-area = د همدې خونې له سیمې راغلی
sos-routing-site = ځای یې د همدې خونې دی
sos-routing-nearest = د هغې سیمې خونه نشته؛ دا تر ټولو نږدې ده
sos-routing-unknown = د ځای په اړه هېڅ معلوم نه دي
sos-routing-passed = بلې خونې رالېږلی
sos-call-back-voice = په غږ
sos-call-back-chat = په لیکنه
sos-call-back-silent = بې غږه
sos-step-next_console = پر بلې پردې وښودل شو
sos-step-officer_on_duty = د دندې افسر ته زنګ ووهل شو
sos-step-neighbour = ګاونډۍ خونې ته وویل شول
sos-step-again = ټولو ته بیا وویل شول
sos-outcome-cancelled = غږ کوونکي لغوه کړ
sos-outcome-false_activation = هېچا ته مرسته نه وه په کار
sos-outcome-abandoned = له هېچا سره اړیکه ونه شوه
sos-outcome-test_ended = دا ازموینه وه
sos-outcome-closed = له خپلې پېښې سره بند شو
sos-tell-next_console = د مرستې یو غږ انتظار کوي. هېچا نه دی اخیستی.
sos-tell-officer_on_duty = د مرستې یو غږ نیمه دقیقه انتظار کوي. هېچا نه دی اخیستی. مهرباني وکړئ سمدستي یې وګورئ.
sos-tell-neighbour = په ګاونډۍ خونه کې د مرستې یو غږ انتظار کوي. هلته هېچا نه دی اخیستی. مهرباني وکړئ تاسو یې واخلئ.
sos-tell-again = د مرستې یو غږ لا هم انتظار کوي. هېچا نه دی اخیستی.
sos-exercise = دا تمرین دی.
sos-fact-enrolled = وسیله ثبت ده، او لاسلیک یې سم دی
sos-fact-unproven = وایي چې ثبت شوې وسیله ده؛ دا ثابته نه ده
sos-fact-anybody = هر چا لېږلی کېدای شي
sos-fact-called-back = بېرته اړیکه ونیول شوه، او چا ځواب ورکړ
sos-fact-not-called-back = لا له هېچا سره اړیکه نه ده شوې
sos-fact-position-none = ځای یې نه دی ویلی
sos-fact-position-fits = ځای یې له معلومو خبرو سره برابر دی
sos-fact-position-far = ځای یې د وسیلې له خپل ځایه { $km } کیلومتره لرې دی
sos-fact-position-old = ځای یې { $minutes } دقیقې زوړ دی
sos-fact-position-vague = ځای یې یوازې تر { $km } کیلومتره پورې معلوم دی
sos-fact-earlier-none = د دې وسیلې د پخوانیو غږونو په اړه هېڅ معلوم نه دي
sos-fact-earlier = د دې وسیلې پخواني غږونه: { $closed } له پېښې سره، { $cancelled } لغوه، { $false } چې چا ته مرسته نه وه په کار، { $abandoned } چې له هېچا سره اړیکه ونه شوه
