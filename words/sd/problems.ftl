### reviewed: no

## At a field

problem-required = ان جو جواب ڏيو.
problem-too-long = هي تمام ڊگهو آهي. وڌ ۾ وڌ { $limit } اکر لکي سگهجن ٿا.
problem-not-an-option = ڏنل جوابن مان هڪ چونڊيو.
problem-not-a-number = پورو عدد لکو.
problem-not-a-phone = فون نمبر لکو، 5 کان 15 انگ.
problem-not-a-place = هيءَ جاءِ هتي سڃاتل ناهي. وري چونڊيو يا ان جو نالو لکو.
problem-not-a-date = ڏينهن، مهينو ۽ سال لکو.
problem-in-future = هي وقت اڃا نه آيو آهي.
problem-not-an-email = هي اي ميل پتو ناهي. هڪ ڀيرو وري ڏسو.
problem-too-many-photos = تصويرون تمام گهڻيون آهن. گهٽ چونڊيو.
problem-photo-too-large = هڪ تصوير تمام وڏي آهي. وڌ ۾ وڌ 12 MB.
problem-not-a-photo = هڪ فائل تصوير ناهي. رڳو JPEG، PNG ۽ WebP ورتا وڃن ٿا.
problem-photo-damaged = هڪ تصوير خراب آهي ۽ کلي نٿي سگهي.
problem-try-again = هي نه ٿي سگهيو. ٿوري دير کان پوءِ وري ڪوشش ڪريو.
problem-key = هي فارم پراڻو ٿي ويو آهي. ”موڪليو“ وري دٻايو.
problem-sent-before = هي فارم توهان اڳ موڪلي چڪا آهيو. جيڪڏهن هيءَ نئين ڳالهه آهي ته ”موڪليو“ وري دٻايو.
problem-upload-too-large = سڀ ملائي تمام وڏو آهي. گهٽ يا ننڍيون فائلون موڪليو.
problem-upload-unreadable = رڳو هڪ حصو پهتو. وري ڪوشش ڪريو.

## When a rule says no

refused-no_such_matter = اهڙو ڪو معاملو ناهي.
refused-already_open = هي اڳ ئي کليل آهي.
refused-closed = هي بند آهي.
refused-not_closed = هي بند ناهي.
refused-already_done = هي اڳ ٿي چڪو آهي.
refused-words_needed = ڪجهه لکو.
refused-too_long = هي تمام ڊگهو آهي، يا فائلون تمام گهڻيون آهن.
refused-finding_needed = لکو ته ڇا معلوم ٿيو.
refused-evidence_needed = ڪا اهڙي شيءِ شامل ڪريو جيڪا اهو ڏيکاري.
refused-place_unsure = پهرين طئي ڪرڻو آهي ته هي ڪنهن جو آهي.
refused-not_among_candidates = هي يونٽ انهن مان ناهي جن مان چونڊڻو آهي.
refused-no_such_unit = اهڙو ڪو يونٽ ناهي، يا اتي ڪو به ناهي.
refused-same_unit = هي اڳ ئي ساڳئي يونٽ وٽ آهي.
refused-unit_excluded = هي يونٽ ان کي ڪڏهن به نٿو ڏسي سگهي.
refused-second_person_needed = هي ڪنهن ٻئي شخص کي ڪرڻو پوندو.
refused-nothing_waits = ان جو ڪو انتظار ناهي.
refused-not_due = ان جو وقت نه آيو آهي.
refused-already_paused = گهڙيون اڳ ئي بيٺل آهن.
refused-not_paused = گهڙيون هلي رهيون آهن.
refused-wrong_level = هي درجو هتي ممڪن ناهي.
refused-not_by_this_door = هي هن طريقي سان نٿو ورتو وڃي.
refused-same_matter = هي ساڳيو معاملو آهي.
refused-past_time = اهو وقت گذري چڪو آهي.
