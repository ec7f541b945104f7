### reviewed: no

## کاغذ کے لیے رپورٹیں

print-printed = چھاپنے کا وقت: { $when }
print-sheet = ورق { $at } از { $all }
print-too-long = یہ رپورٹ کاغذ کے لیے بہت لمبی ہے۔ اسے اس کے صفحے پر پڑھا جا سکتا ہے۔
