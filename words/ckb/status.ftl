### reviewed: no

## Whether it is meant

status-actual = ڕاستەقینە
status-exercise = ڕاهێنان
status-test = تاقیکردنەوە
status-system = لە نێوان پرۆگرامەکان
