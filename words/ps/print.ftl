### reviewed: no

## د کاغذ لپاره راپورونه

print-printed = د چاپ وخت: { $when }
print-sheet = پاڼه { $at }، ټولې { $all }
print-too-long = دا راپور د کاغذ لپاره ډېر اوږد دی. په خپل مخ کې لوستل کېدای شي.
