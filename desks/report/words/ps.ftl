### reviewed: no

report-name = د یوې پېښې خبر ورکړئ
report-matter = خبر
report-about = د غلا، تاوتریخوالي، ګواښ، درغلۍ، ټکر، ورک شوي شي، یا د هر بل هغه څه لپاره چې پولیس باید پرې خبر وي.
report-promise = د هماغه ځای د پولیسو تاڼه ستاسو خبر لولي او ځواب درکوي. رسید درکول کېږي، لیدلی شئ چې څه روان دي، او په پای کې له تاسو پوښتو چې ستونزه حل شوه که نه.

## What we ask

report-ask-what_happened = څه پېښ شول؟
report-ask-what_happened-help = په خپلو ټکو او خپله ژبه یې ووایاست. اړینه نه ده چې بشپړ وي؛ وروسته هم نور لیکلی شئ.
report-ask-kind = خبره د څه په اړه ده؟
report-ask-kind-help = هغه وټاکئ چې تر ټولو نږدې وي. که ډاډه نه یاست، «بل څه» وټاکئ.
report-ask-kind-theft = یو شی غلا شوی دی
report-ask-kind-robbery = یو شی په زور یا وسله اخیستل شوی دی
report-ask-kind-violence = چا ته زیان رسول شوی یا وهل شوی دی
report-ask-kind-threat = ما یا بل چا ته ګواښ کېږي
report-ask-kind-fraud = زه غولول شوی یم
report-ask-kind-traffic = په سړک ټکر یا خطر
report-ask-kind-lost_property = یو شی مې ورک کړی یا موندلی دی
report-ask-kind-other = بل څه
report-ask-where = دا چېرته وشول؟
report-ask-where-help = پر نقشه یې نښه کړئ یا د ځای نوم ولیکئ. که په تلیفون یا انټرنېټ کې وي، ووایاست چې چېرته اوسېږئ.
report-ask-when = دا کله وشول؟
report-ask-when-help = که کټ مټ نه پوهېږئ، هغه ورځ او ساعت ولیکئ چې تر ټولو نږدې وي.
report-ask-photos = ایا عکسونه یې لرئ؟
report-ask-photos-help = تر پنځو پورې. تړلي ساتل کېږي او یوازې هغه کسان یې ویني چې ستاسو پر خبر کار کوي.
report-ask-name = ستاسو نوم څه دی؟
report-ask-name-help = ویل یې اړین نه دي. بې له نومه هم ستاسو خبر لولو او ځواب ورکوو.

## What we promise

report-clock-first_contact = یو افسر ستاسو کار په غاړه اخلي
report-clock-answer = ځواب درکول کېږي
