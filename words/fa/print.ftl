### reviewed: no

## گزارش‌ها برای کاغذ

print-printed = چاپ‌شده در { $when }
print-sheet = برگ { $at } از { $all }
print-too-long = این گزارش برای کاغذ بسیار بلند است. می‌توان آن را در صفحه‌اش خواند.
