### reviewed: no

## When looking cannot be recorded

looking-title = دا اوس نه شي خلاصېدای
looking-is-logged = هر څوک چې خوندي موضوع لولي، ثبتېږي. په دې شېبه کې ثبت نه شي کېدای، نو هېڅوک یې نه شي خلاصولای. هېڅ ورک شوي نه دي. مهرباني وکړئ وروسته بیا هڅه وکړئ.

## Why something cannot be said of a look

refused-look-no_such_look = داسې ثبت نشته.
refused-look-oneself = دا باید بل کس ووایي.
refused-look-not_yours = لامل یوازې هغه ویلای شي چې کتلي یې دي.
refused-look-not_asked = د دې په اړه چا پوښتنه نه ده کړې.
refused-look-already_done = دا مخکې کتل شوې ده.
refused-look-waits_for_reason = له هغه چې کتلي یې دي پوښتل شوي او لا یې ځواب نه دی ورکړی.
refused-look-words_needed = مهرباني وکړئ دلته څه ولیکئ.
refused-look-too_long = دا ډېر دی. مهرباني وکړئ لږ ولیکئ.
