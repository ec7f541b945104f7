### reviewed: no

## Whether it is meant

status-actual = حقيقي
status-exercise = مشق
status-test = آزمائش
status-system = پروگرامن جي وچ ۾
