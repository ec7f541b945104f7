### reviewed: no

## Whether it is meant

status-actual = رښتینی
status-exercise = تمرین
status-test = ازموینه
status-system = د پروګرامونو ترمنځ
