### reviewed: no

## For the sender

event-opened = تاسو دا ولېږه.
event-place_confirmed = تایید شوه چې { $unit } مسوول دی.
event-acknowledged = یو افسر په لاس کې واخیست.
event-asked = پولیس له تاسو څه پوښتي.
event-replied = تاسو ولیکل.
event-noted = یو افسر یادښت ولیکه.
event-forwarded = { $unit } ته ولاړ، چې مسوول یې دی.
event-assigned = یو افسر ورته وټاکل شو.
event-merged = د همدې خبرې له بل پیغام سره یوځای کتل کېږي.
event-unmerged = بېرته جلا کتل کېږي.
event-linked = څرګنده شوه چې له بلې موضوع سره تړاو لري.
event-protection_raised = اوس په ډېر حفاظت ساتل کېږي.
event-lowering_proposed = چا وړاندیز وکړ چې حفاظت یې کم شي.
event-protection_lowered = اوس په کم حفاظت ساتل کېږي.
event-paused = ګړۍ ودرول شوه، ځکه د یو شي انتظار دی.
event-resumed = ګړۍ بیا روانه شوه.
event-clock_moved = د ژمنې وخت { $when } ته واوښت.
event-answered = پولیسو تاسو ته ځواب درکړ.
event-close_proposed = پولیس یې تړل غواړي. پایله: { $outcome }.
event-seconded = بل افسر پایله تایید کړه.
event-agreed = تاسو وویل: حل شو.
event-disputed = تاسو وویل: حل نه شو. اوس له { $unit } سره بیا پرانیستی دی.
event-closed = وتړل شو.
event-closed-agreed = وتړل شو، ځکه تاسو وویل چې حل شو.
event-closed-silent = وتړل شو، ځکه ستاسو ځواب رانغی. لا هم ویلی شئ چې حل نه شو.
event-closed-no_channel = وتړل شو. لا هم ویلی شئ چې حل نه شو.
event-closed-not_asked = له ځواب سره وتړل شو.
event-closed-withdrawn = وتړل شو، ځکه تاسو بېرته واخیست.
event-reopened = بیا پرانیستل شو.
event-lapsed = د ژمنې یو وخت تېر شو.
event-escalated = { $unit } ته خبر ورکړل شو چې وخت تېر شو.
event-report_ordered = راپور وغوښتل شو.
event-report_submitted = غوښتل شوی راپور وسپارل شو.
event-report_returned = غوښتل شوی راپور بېرته ولېږل شو.
event-report_accepted = غوښتل شوی راپور ومنل شو.
event-extract_proposed = چا وړاندیز وکړ چې یوه برخه خپره شي.
event-extract_published = یوه برخه خپره شوه.
event-withdrawn = تاسو بېرته واخیست.
event-erased = ټکي پاک شول.
event-other = یو څه وشول.
