### reviewed: no

## Why something cannot be done now

refused-no_such_matter = داسې کومه موضوع نشته.
refused-already_open = دا موږ مخکې ترلاسه کړی دی.
refused-closed = دا موضوع تړل شوې ده.
refused-not_closed = دا موضوع لا پرانیستې ده.
refused-already_done = دا چا مخکې کړي دي.
refused-words_needed = مهرباني وکړئ دلته یو څه ولیکئ.
refused-too_long = دا ډېر زیات دی. مهرباني وکړئ لږ ولیکئ یا لږ عکسونه وټاکئ.
refused-finding_needed = مهرباني وکړئ ولیکئ چې څه جوته شوه.
refused-evidence_needed = مهرباني وکړئ داسې څه زیات کړئ چې دا وښيي: ټکي یا عکسونه.
refused-place_unsure = لومړی باید جوته شي چې د چا کار دی.
refused-not_among_candidates = هغه څانګه له هغو څخه نه ده چې دا یې کار کېدای شي.
refused-no_such_unit = داسې کومه څانګه نشته، یا هلته څوک دنده نه لري.
refused-same_unit = دا لا له وړاندې له هماغې څانګې سره ده.
refused-unit_excluded = هغه څانګه باید دا موضوع هېڅکله ونه ویني.
refused-cannot_take = دا کس په دې موضوع کار نه شي کولای: د دې څانګې نه دی، یا ډیسک بله رتبه یا روزنه غواړي. مهرباني وکړئ بل څوک وټاکئ.
refused-second_person_needed = دا باید بل څوک وکړي.
refused-nothing_waits = اوس د دې لپاره هېڅ په تمه نه دي.
refused-not_due = د دې ژمنې ګړۍ نه ده روانه، یا یې لا وخت نه دی رسېدلی.
refused-already_paused = ګړۍ لا له وړاندې درېدلې ده.
refused-not_paused = ګړۍ روانه ده.
refused-wrong_level = دا ساتنه دلته نه شي ټاکل کېدای.
refused-not_by_this_door = دې مېز ته په دې لار رسېدل نه کېږي.
refused-same_matter = دا هماغه موضوع ده.
refused-past_time = هغه وخت تېر شوی دی. مهرباني وکړئ له دې وروسته یو وخت وټاکئ.
