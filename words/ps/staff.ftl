### reviewed: no

## Today

today-title = نن
today-mine = زموږ په تمه
today-nothing = هېڅ شی په تمه نه دی.
today-nothing-help = نوي موضوعات چې راورسېږي، په خپله دلته ښکاري. د پاڼې بیا پرانیستلو ته اړتیا نشته.
today-below = زموږ لاندې څانګو کې ځنډېدلي
waits-for-place = باید جوته شي چې د چا کار دی
waits-for-acknowledgement = لا چا په غاړه نه ده اخیستې
waits-for-reply = لېږونکي بیا لیکلي دي
waits-for-answer = ځواب ته په تمه ده
waits-for-second = بل افسر باید موندنه وګوري
waits-for-closing = ځواب ورکړل شوی دی؛ تړل کېدای شي
waits-for-sender = له لېږونکي پوښتل شوي دي
waits-for-other = د بل چا په تمه ده
waits-for-nothing = تړل شوې

## A matter

matter-protected = یوه ساتل شوې موضوع
matter-protected-mark = ساتل شوې
matter-reopened-mark = حل نه شوه: بیا پرانیستل شوې
matter-ask-owner = دا موضوع له { $unit } سره ده. مهرباني وکړئ له هغوی وپوښتئ.
matter-lapses = { $count ->
    [one] { $count } ژمنه پر وخت پوره نه شوه.
   *[other] { $count } ژمنې پر وخت پوره نه شوې.
}
matter-next = تاسو څه کولی شئ
matter-stands = کار چېرته رسېدلی
matter-promise = لېږونکي ته ژمنه
matter-opened = ترلاسه شوې
matter-ended = څنګه پای ته ورسېده
matter-language = د لېږونکي ژبه
matter-level = ساتنه
matter-assigned = د چا په لاس کې ده
matter-told = لېږونکي موږ ته څه ویلي دي
matter-past = تر اوسه څه شوي دي
matter-internal = یوازې د افسرانو لپاره
words-erased = د دې موضوع ټکي پاک شوي دي.
picture-number = انځور { $number }
answer-yes = هو
answer-no = نه
level-p0 = عامه
level-p1 = عادي خدمت
level-p2 = قضیه: دا څانګه او تر دې پورته څانګې
level-p3 = ساتل شوې: یوازې د مېز نومول شوي غړي
level-p4 = مهر شوې: یوازې نومول شوي کسان
actor-sender = لېږونکی
actor-system = امانت
actor-device = یوه ثبت شوې آله
actor-operator = اداره
clock-verdict = د لېږونکي پرېکړه
clock-report = غوښتل شوی راپور

## What an officer can do

act-acknowledge = په غاړه یې واخلئ
act-answer = لېږونکي ته ځواب ورکړئ
act-ask = له لېږونکي وپوښتئ
act-note = همکارانو ته یادښت ولیکئ
act-confirm-place = جوته کړئ چې د چا کار دی
act-whose = کومه څانګه؟
act-forward = بلې څانګې ته یې ولېږئ
act-why = ولې؟
act-reason = دلیل، په خپلو ټکو
act-words = ستاسو ټکي
act-files = عکسونه
act-files-help = تر پنځو عکسونو پورې (JPEG، PNG یا WebP).
act-assign = وټاکئ چې څوک یې په غاړه واخلي
act-to-whom = څوک؟
act-pause = ګړۍ ودروئ
act-resume = ګړۍ بیا روانه کړئ
act-move-clock = د ژمنې وخت بدل کړئ
act-which-clock = کومه ژمنه؟
act-until = تر کومې ورځې؟
act-propose-close = د تړلو وړاندیز وکړئ
act-outcome = پایله یې څه شوه؟
act-finding = څه جوته شوه؟ لېږونکی دا لولي.
act-evidence = څه شی دا ښيي؟
act-evidence-needed = دا مېز موضوع یوازې هغه وخت تړي چې یو څه یې وښيي: ټکي یا عکسونه.
act-second = زه له دې موندنې سره موافق یم
act-reopen = بیا یې پرانیزئ
act-raise = ساتنه یې زیاته کړئ
act-lower = ساتنه یې کمه کړئ
act-lower-waits = تاسو د ساتنې د کمولو وړاندیز کړی دی. بل کس باید ورسره موافق شي.
act-level = څومره ساتنه؟
act-order-report = راپور وغواړئ
act-submit-report = راپور وسپارئ
act-return-report = نور معلومات وغواړئ
act-accept-report = راپور ومنئ
outcome-done = وشو
outcome-referred = هغې ادارې ته وسپارل شو چې واک یې لري
outcome-not_possible = ممکن نه دی
outcome-unfounded = هغسې نه دي شوي لکه چې ویل شوي و
act-unfounded-help = بل افسر باید موافق وي.
ending-agreed = لېږونکي وویل: حل شوه
ending-silent = له لېږونکي وپوښتل شول، ځواب یې ورنه کړ
ending-no_channel = لېږونکي د پوښتلو کومه لار نه ده پرېښې
ending-not_asked = له ځواب سره پای ته ورسېده
ending-withdrawn = لېږونکي بېرته واخیسته
pause-waits_for_sender = له لېږونکي څه پوښتل شوي دي
pause-waits_for_other = بله اداره باید ځواب ورکړي
pause-waits_for_court = محکمه یا څارنوال پرېکړه کوي
forward-area = دا د هغوی په سیمه کې شوي دي
forward-competence = دا د هغوی په واک کې دي
forward-conflict = دلته یو څوک په خپله په دې موضوع کې ښکېل دی
forward-capacity = هغوی د دې لپاره کسان لري
refused-title = دا اوس نه شي کېدای
refused-not_allowed = تاسو په دې موضوع کې د دې کار اجازه نه لرئ.
refused-other_page = دا فورمه ستاسو له خپلې پاڼې نه ده راغلې. مهرباني وکړئ پاڼه بیا پرانیزئ او یو ځل بیا یې ولېږئ.
busy-title = همدا اوس ډېر کار دی
busy-help = همدا اوس ډېر خلک لیکي. مهرباني وکړئ څو ثانیې وروسته بیا هڅه وکړئ؛ ستاسو هېڅ له منځه نه دي تللي.
