### reviewed: no

## Whether it is meant

status-actual = حقيقي
status-exercise = تمرين
status-test = اختبار
status-system = بين البرامج
