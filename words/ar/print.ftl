### reviewed: no

## تقارير للورق

print-printed = طُبع في { $when }
print-sheet = الورقة { $at } من { $all }
print-too-long = هذا التقرير أطول مما يتسع له الورق. يمكن قراءته في صفحته.
