### reviewed: no

## At a field

problem-required = دې ته ځواب ورکړئ.
problem-too-long = دا ډېر اوږد دی. تر ټولو ډېر { $limit } توري کېدای شي.
problem-not-an-option = له ورکړل شویو ځوابونو یو وټاکئ.
problem-not-a-number = بشپړ عدد ولیکئ.
problem-not-a-phone = د ټیلیفون شمېره له 5 تر 15 رقمونو ولیکئ.
problem-not-a-place = دا ځای دلته نه پېژندل کېږي. بیا یې وټاکئ یا یې نوم ولیکئ.
problem-not-a-date = ورځ، میاشت او کال ولیکئ.
problem-in-future = دا وخت لا نه دی راغلی.
problem-not-an-email = دا د برېښنالیک پته نه ده. یو ځل بیا یې وګورئ.
problem-too-many-photos = انځورونه ډېر دي. لږ وټاکئ.
problem-photo-too-large = یو انځور ډېر لوی دی. تر ټولو ډېر 12 MB.
problem-not-a-photo = یوه دوتنه انځور نه دی. یوازې JPEG، PNG او WebP منل کېږي.
problem-photo-damaged = یو انځور خراب دی او نه لوستل کېږي.
problem-try-again = ونه شو. لږ وروسته بیا هڅه وکړئ.
problem-key = دا فورم زوړ شوی. ”ولېږئ“ بیا ووهئ.
problem-sent-before = دا فورم مو مخکې لېږلی. که نوې خبره وي، ”ولېږئ“ بیا ووهئ.
problem-upload-too-large = ټول یوځای ډېر لوی دي. لږې یا کوچنۍ دوتنې ولېږئ.
problem-upload-unreadable = یوازې یوه برخه راورسېده. بیا هڅه وکړئ.

## When a rule says no

refused-no_such_matter = داسې موضوع نشته.
refused-already_open = له مخکې پرانیستی دی.
refused-closed = بند دی.
refused-not_closed = بند نه دی.
refused-already_done = دا مخکې شوی دی.
refused-words_needed = یو څه ولیکئ.
refused-too_long = ډېر اوږد دی، یا ډېرې دوتنې لري.
refused-finding_needed = ولیکئ چې څه څرګند شول.
refused-evidence_needed = داسې څه ور زیات کړئ چې وښیي یې.
refused-place_unsure = لومړی باید تایید شي چې د چا دی.
refused-not_among_candidates = دا څانګه په انتخابونو کې نه ده.
refused-no_such_unit = داسې څانګه نشته، یا هلته څوک نشته.
refused-same_unit = له مخکې له همدې څانګې سره دی.
refused-unit_excluded = دا څانګه یې هېڅکله نه شي لیدلی.
refused-second_person_needed = دا باید بل کس وکړي.
refused-nothing_waits = هېڅ د دې په تمه نه دی.
refused-not_due = وخت یې نه دی راغلی.
refused-already_paused = ساعتونه له مخکې درېدلي دي.
refused-not_paused = ساعتونه روان دي.
refused-wrong_level = دا درجه دلته شونې نه ده.
refused-not_by_this_door = له دې لارې نه اخیستل کېږي.
refused-same_matter = همدا موضوع ده.
refused-past_time = هغه وخت تېر شوی دی.
