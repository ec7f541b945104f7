### reviewed: no

## What happened so far, as officers read it

staff-event-opened = ترلاسه شوه
staff-event-place_confirmed = جوته شوه چې د چا کار دی
staff-event-acknowledged = په غاړه واخیستل شوه
staff-event-asked = له لېږونکي وپوښتل شول
staff-event-replied = لېږونکي ولیکل
staff-event-noted = همکارانو ته یادښت
staff-event-forwarded = بلې څانګې ته ولېږل شوه
staff-event-assigned = یو چا ته وسپارل شوه
staff-event-merged = له بلې موضوع سره یو ځای شوه
staff-event-unmerged = بیا جلا شوه
staff-event-linked = له بلې موضوع سره وتړل شوه
staff-event-protection_raised = ساتنه زیاته شوه
staff-event-lowering_proposed = د ساتنې د کمولو وړاندیز وشو
staff-event-protection_lowered = ساتنه کمه شوه؛ بل کس موافق و
staff-event-paused = ګړۍ ودرول شوه
staff-event-resumed = ګړۍ بیا روانه شوه
staff-event-clock_moved = د یوې ژمنې وخت بدل شو
staff-event-answered = لېږونکي ته ځواب ورکړل شو
staff-event-close_proposed = د تړلو وړاندیز وشو
staff-event-seconded = بل افسر له موندنې سره موافقه وکړه
staff-event-agreed = لېږونکي وویل: حل شوه
staff-event-disputed = لېږونکي وویل: حل نه شوه؛ یوه درجه پورته لاړه
staff-event-closed = وتړل شوه
staff-event-reopened = بیا پرانیستل شوه
staff-event-lapsed = یوه ژمنه پر وخت پوره نه شوه
staff-event-escalated = لوړو مشرانو ته وویل شول
staff-event-report_ordered = راپور وغوښتل شو
staff-event-report_submitted = راپور وسپارل شو
staff-event-report_returned = نور معلومات وغوښتل شول
staff-event-report_accepted = راپور ومنل شو
staff-event-extract_proposed = د ځینو ټکو د خپرولو وړاندیز وشو
staff-event-extract_published = ځینې ټکي خپاره شول
staff-event-withdrawn = لېږونکي بېرته واخیسته
staff-event-erased = ټکي پاک شول
