### reviewed: no

## ڕاپۆرت بۆ کاغەز

print-printed = چاپکرا لە { $when }
print-sheet = پەڕەی { $at } لە { $all }
print-too-long = ئەم ڕاپۆرتە بۆ کاغەز زۆر درێژە. دەتوانرێت لە پەڕەکەی خۆیدا بخوێنرێتەوە.
