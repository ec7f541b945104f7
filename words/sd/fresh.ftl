### reviewed: no

## Showing again that it is you, before something important

fresh-title = ڇا هي واقعي توهان آهيو؟
fresh-why = هي هڪ اهم قدم آهي. مهرباني ڪري ٻيهر ڏيکاريو ته هي توهان ئي آهيو، توهان جي اسڪرين تي ڪو ٻيو ناهي.
fresh-kept = جيڪو توهان لکيو، اهو محفوظ آهي. اڃا ڪجهه به نه ڪيو ويو آهي.
fresh-wrong = هي ڪوڊ درست ناهي. هر ڪوڊ فقط هڪ ڀيرو هلندو آهي؛ ايندڙ ڪوڊ جو انتظار ڪريو.
fresh-leave = ڇڏيو، ڪجهه به نه بدلايو
