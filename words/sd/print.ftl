### reviewed: no

## ڪاغذ لاءِ رپورٽون

print-printed = ڇپجڻ جو وقت: { $when }
print-sheet = ورق { $at }، ڪل { $all }
print-too-long = هيءَ رپورٽ ڪاغذ لاءِ تمام ڊگهي آهي. اها پنهنجي صفحي تي پڙهي سگهجي ٿي.
