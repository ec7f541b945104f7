### reviewed: no

## My account

account-title = زما حساب
account-back = بېرته زما حساب ته
account-is-set = شته
account-is-not-set = نشته
account-no-post = اوس مهال تاسو هېڅ دنده نه لرئ او هېڅ موضوع نه وینئ.
account-sessions = زه چېرته ننوتی یم
account-sessions-help = که په دې کې کوم یو نه پېژنئ، پای ته یې ورسوئ او د ننوتلو لارې مو بدلې کړئ.
account-browser = براوزر
account-browser-unknown = نامعلوم
account-since = له کله
account-seen = وروستی کارول
account-end = پای ته رسول
account-end-one = په { $browser } کې ننوتل پای ته ورسوئ
account-end-others = نور ټول پای ته ورسوئ
account-this-one = همدا یو
account-ways = زما د ننوتلو لارې
account-ways-help = دوه لارې ولرئ: که یوه ورکه شي، په بله ننوځئ. که ټولې ورکې شي، دوه افسران یې نوې کولی شي.
account-last-way = دا مو د ننوتلو وروستۍ لار ده. لومړی بله لار جوړه کړئ.
account-too-many = دا ډېر اوږد دی، یا شمېر یې ډېر دی.
account-passkeys = پاس‌کي ګانې
account-no-passkey = تاسو لا هېڅ پاس‌کي نه لرئ. دا تر ټولو خوندي لار ده: څوک یې اټکل نه شي کولی او دروغجنې پاڼې ته نه شي ورکول کېدای.
account-passkey-name = د نوي پاس‌کي نوم
account-passkey-name-help = چې بیا یې وپېژنئ، لکه: زما تلیفون.
account-passkey-name-needed = مهرباني وکړئ پاس‌کي ته نوم ورکړئ.
account-passkey-add = د همدې وسیلې پاس‌کي زیات کړئ
account-passkey-remove = لرې کړئ
account-passkeys-not-here = پاس‌کي ګانې یوازې هلته کار کوي چې دا ساېټ په خپل نوم او https پرانیستل شي.
account-codes = شپږ رقمي کوډونه
account-codes-title = د تصدیق اپلیکېشن ونښلوئ
account-codes-new = د نوې نښلونې کوډ
account-codes-replaces = هغه اپلیکېشن چې مخکې مو نښلولی و، نور به کار ونه کړي.
account-codes-change = دا اپلیکېشن ونښلوئ
account-password-title = زما پټنوم بدلول
account-password-change = بدل یې کړئ
account-language = ژبه
account-recovery-asked = چا ویلي چې ستاسو د ننوتلو ټولې لارې ورکې شوې، او له دوو افسرانو غوښتل شوي چې نوې یې کړي. که تاسو نه وئ، همدا اوس ووایئ.
account-recovery-not-me = زه نه وم. رد یې کړئ
account-renewed = ستاسو د ننوتلو لارې وروستی ځل دوو افسرانو په دې وخت نوې کړې:
account-password-now = ستاسو اوسنی پټنوم
account-password-now-wrong = دا ستاسو پټنوم نه دی.
