### reviewed: no

## Why something cannot be done now

refused-no_such_matter = اهڙو ڪو معاملو ناهي.
refused-already_open = اهو اسان کي اڳ ئي ملي چڪو آهي.
refused-closed = هي معاملو بند آهي.
refused-not_closed = هي معاملو اڃا کليل آهي.
refused-already_done = اهو ڪو اڳ ئي ڪري چڪو آهي.
refused-words_needed = مهرباني ڪري هتي ڪجهه لکو.
refused-too_long = اهو تمام گهڻو آهي. مهرباني ڪري گهٽ لکو يا گهٽ تصويرون چونڊيو.
refused-finding_needed = مهرباني ڪري لکو ته ڇا معلوم ٿيو.
refused-evidence_needed = مهرباني ڪري ڪو ثبوت شامل ڪريو: لفظ يا تصويرون.
refused-place_unsure = پهرين طئي ڪرڻو آهي ته اهو ڪنهن جي ذمي آهي.
refused-not_among_candidates = اهو يونٽ انهن مان ناهي جن جي ذمي اهو ٿي سگهي ٿو.
refused-no_such_unit = اهڙو ڪو يونٽ ناهي، يا اتي ڪو ڪم نٿو ڪري.
refused-same_unit = اهو اڳ ئي ان يونٽ وٽ آهي.
refused-unit_excluded = اهو يونٽ هي معاملو ڪڏهن به ڏسي نٿو سگهي.
refused-cannot_take = هي ماڻهو هن معاملي تي ڪم نٿو ڪري سگهي: هو هن يونٽ جو ناهي، يا ڊيسڪ کي ٻيو عهدو يا تربيت گهرجي. مهرباني ڪري ڪنهن ٻئي کي چونڊيو.
refused-second_person_needed = اهو ڪنهن ٻئي ماڻهوءَ کي ڪرڻو آهي.
refused-nothing_waits = هن وقت اهڙو ڪجهه باقي ناهي.
refused-not_due = ان واعدي جي گهڙي نٿي هلي، يا اڃا وقت ناهي آيو.
refused-already_paused = گهڙي اڳ ئي بيٺل آهي.
refused-not_paused = گهڙي هلي رهي آهي.
refused-wrong_level = اهو تحفظ هتي چونڊي نٿو سگهجي.
refused-not_by_this_door = هن ڊيسڪ تائين هن طريقي سان پهچي نٿو سگهجي.
refused-same_matter = اهو ساڳيو ئي معاملو آهي.
refused-past_time = اهو وقت گذري چڪو آهي. مهرباني ڪري پوءِ جو وقت چونڊيو.
