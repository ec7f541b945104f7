### reviewed: no

## At a field

problem-required = ان جو جواب ڏيو.
problem-too-long = هي تمام ڊگهو آهي. وڌ ۾ وڌ { $limit } اکر لکي سگهجن ٿا.
problem-not-an-option = ڏنل جوابن مان هڪ چونڊيو.
problem-not-a-number = پورو عدد لکو.
problem-not-a-phone = فون نمبر لکو، ۵ کان ۱۵ انگ.
problem-not-a-place = هيءَ جاءِ هتي سڃاتل ناهي. وري چونڊيو يا ان جو نالو لکو.
problem-not-a-date = ڏينهن، مهينو ۽ سال لکو.
problem-in-future = هي وقت اڃا نه آيو آهي.
problem-not-an-email = هي اي ميل پتو ناهي. هڪ ڀيرو وري ڏسو.
problem-too-many-photos = تصويرون تمام گهڻيون آهن. گهٽ چونڊيو.
problem-photo-too-large = هڪ تصوير تمام وڏي آهي. وڌ ۾ وڌ ۱۲ MB.
problem-not-a-photo = هڪ فائل تصوير ناهي. رڳو JPEG، PNG ۽ WebP ورتا وڃن ٿا.
problem-photo-damaged = هڪ تصوير خراب آهي ۽ کلي نٿي سگهي.
problem-try-again = هي نه ٿي سگهيو. ٿوري دير کان پوءِ وري ڪوشش ڪريو.
problem-key = هي فارم پراڻو ٿي ويو آهي. ”موڪليو“ وري دٻايو.
problem-sent-before = هي فارم توهان اڳ موڪلي چڪا آهيو. جيڪڏهن هيءَ نئين ڳالهه آهي ته ”موڪليو“ وري دٻايو.
problem-upload-too-large = سڀ ملائي تمام وڏو آهي. گهٽ يا ننڍيون فائلون موڪليو.
problem-upload-unreadable = رڳو هڪ حصو پهتو. وري ڪوشش ڪريو.
