### reviewed: no

## Reports for paper

print-printed = Printed on { $when }
print-sheet = Sheet { $at } of { $all }
print-too-long = This report would be too long for paper. It can be read on its page.
