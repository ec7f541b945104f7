### reviewed: no

## Whether it is meant

status-actual = It is meant
status-exercise = Exercise
status-test = Test
status-system = Between programs
