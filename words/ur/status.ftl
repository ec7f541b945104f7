### reviewed: no

## Whether it is meant

status-actual = حقیقی
status-exercise = مشق
status-test = آزمائش
status-system = پروگراموں کے درمیان
