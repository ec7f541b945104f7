### reviewed: no

## Where devices are

position-id = د آلې پېژند نشته یا ډېر اوږد دی.
position-lat = عرض البلد له منفي 90 تر 90 پورې یو عدد دی.
position-lon = طول البلد له منفي 180 تر 180 پورې یو عدد دی.
position-time = مهرباني وکړئ وخت له 1970 راهیسې په ثانیو یا میلي ثانیو ولیکئ، یا داسې: 2026-11-27T08:30:00Z
position-too-many = په یو ځل دومره ډېر ځایونه نه شي اخیستل کېدای.
position-socket = دا پته پرله‌پسې اړیکه پرانیزي؛ عادي غوښتنې ته دلته ځواب نه شي ورکول کېدای.

position-why-too_fast = هیڅوک دومره چټک نه شي تلای
position-why-too_vague = ډېر ناڅرګند
position-why-future = د داسې وخت چې لا نه دی راغلی
position-why-nowhere = آلې ته خپل ځای معلوم نه و
