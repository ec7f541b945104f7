### reviewed: no

## Passkeys

sign-in-by-passkey = په پاس‌کي ننوځئ
sign-in-passkey-wrong = په دې پاس‌کي ونه شول. بیا هڅه وکړئ، یا نوم، پټنوم او کوډ وکاروئ.
join-by-passkey = د همدې تلیفون یا کمپیوټر پاس‌کي وکاروئ
join-or-password = یا پټنوم او د تصدیق اپلیکېشن وټاکئ
passkey-first = لومړۍ وسیله
passkey-asking = اوس ستاسو وسیله له تاسو پوښتي. هغه څه وکړئ چې درښيي یې.
passkey-failed = په پاس‌کي ونه شول. بیا هڅه وکړئ، یا بله لار وټاکئ.
passkey-needs-script = دلته د پاس‌کي ښودلو لپاره باید براوزر د دې ساېټ سکرېپټ چلولو ته اجازه ولري.
fresh-by-passkey = خپل پاس‌کي وښایئ
