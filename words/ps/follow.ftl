### reviewed: no

follow-lead = د رسید په کوډ وینئ چې ستاسو پیغام څه شو.
follow-code = ستاسو کوډ
follow-code-help = شپاړس رقمونه. تشه او کرښه فرق نه کوي.
follow-lost = کوډ ورک شو؟ هېڅوک یې نه شي موندلی، موږ هم نه. بیا خبر راکړئ او ووایئ چې مخکې مو هم راکړی و.
follow-no-such-code = د دې کوډ لپاره هېڅ نشته. رقمونه یو ځل بیا وګورئ.
follow-too-many = اوس ډېر خلک پوښتي. لږ وروسته بیا هڅه وکړئ.
follow-title-discreet = زما پیغام
follow-so-far = تر اوسه
follow-more = نور
follow-leave = دا پاڼه وتړئ
follow-paused = ګړۍ درېدلې ده؛ لامل یې لاندې دی.
follow-status-open = راغلی دی. لا چا نه دی اخیستی.
follow-status-acknowledged = یو افسر پرې کار کوي.
follow-status-answered = تاسو ته ځواب درکړل شو.
follow-status-proposed = پولیس یې تړل غواړي.
follow-status-closed = تړل شوی دی.
follow-write-title = بیا ولیکئ
follow-write = ستاسو پیغام
follow-write-help = بله خبره، ځواب یا پوښتنه.
follow-photos = انځورونه
photo = انځور
who-you = تاسو
who-police = پولیس

## Was it solved?

verdict-question = ایا حل شو؟
verdict-help = ستاسو خبره منل کېږي. که ووایئ نه، په همدې کوډ یوه درجه پورته بیا پرانیستل کېږي.
verdict-why = په دې اړه څه ویل غواړئ؟
verdict-yes = هو، حل شو
verdict-no = نه، حل نه شو

## Taking it back

withdraw-title = خپل پیغام بېرته اخلم
withdraw-help = بیا پرې کار ختمېږي. ثبت پاتې کېږي چې پیغام و. دا بېرته نه کېږي؛ هر وخت بیا خبر راکولی شئ.
withdraw-why = ولې، که ویل غواړئ
withdraw-do = هو، بېرته یې اخلم
