### reviewed: no

## Showing again that it is you, before something important

fresh-title = ایا دا په رښتیا تاسو یاست؟
fresh-why = دا یو مهم ګام دی. مهرباني وکړئ یو ځل بیا وښایئ چې دا تاسو یاست، نه ستاسو پر سکرین بل څوک.
fresh-kept = څه چې تاسو لیکلي، خوندي دي. تر اوسه هېڅ نه دي شوي.
fresh-wrong = دا کوډ سم نه دی. هر کوډ یوازې یو ځل کار کوي؛ مهرباني وکړئ بل کوډ ته انتظار وکړئ.
fresh-leave = پرېږدئ، هېڅ مه بدلوئ
