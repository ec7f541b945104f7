### reviewed: no

## Whether it is meant

status-actual = واقعی
status-exercise = تمرین
status-test = آزمایش
status-system = میان برنامه‌ها
