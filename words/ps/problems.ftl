### reviewed: no

## At a field

problem-required = دې ته ځواب ورکړئ.
problem-too-long = دا ډېر اوږد دی. تر ټولو ډېر { $limit } توري کېدای شي.
problem-not-an-option = له ورکړل شویو ځوابونو یو وټاکئ.
problem-not-a-number = بشپړ عدد ولیکئ.
problem-not-a-phone = د تلیفون شمېره له ۵ تر ۱۵ رقمونو ولیکئ.
problem-not-a-place = دا ځای دلته نه پېژندل کېږي. بیا یې وټاکئ یا یې نوم ولیکئ.
problem-not-a-date = ورځ، میاشت او کال ولیکئ.
problem-in-future = دا وخت لا نه دی راغلی.
problem-not-an-email = دا د برېښنالیک پته نه ده. یو ځل بیا یې وګورئ.
problem-too-many-photos = انځورونه ډېر دي. لږ وټاکئ.
problem-photo-too-large = یو انځور ډېر لوی دی. تر ټولو ډېر ۱۲ MB.
problem-not-a-photo = یوه دوتنه انځور نه دی. یوازې JPEG، PNG او WebP منل کېږي.
problem-photo-damaged = یو انځور خراب دی او نه لوستل کېږي.
problem-try-again = ونه شو. لږ وروسته بیا هڅه وکړئ.
problem-key = دا فورم زوړ شوی. ”ولېږئ“ بیا ووهئ.
problem-sent-before = دا فورم مو مخکې لېږلی. که نوې خبره وي، ”ولېږئ“ بیا ووهئ.
problem-upload-too-large = ټول یوځای ډېر لوی دي. لږې یا کوچنۍ دوتنې ولېږئ.
problem-upload-unreadable = یوازې یوه برخه راورسېده. بیا هڅه وکړئ.
