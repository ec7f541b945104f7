### reviewed: no

## Order of a date's parts

date-gregorian = { $day }ی { $month }ی { $year }
date-solar = { $day }ی { $month }ی { $year }ی هەتاوی
date-hijri = { $day }ی { $month }ی { $year }ی کۆچی
date-long = { $weekday }، { $date }
date-and-time = { $date }، { $time }

## Days of the week

weekday-1 = یەکشەممە
weekday-2 = دووشەممە
weekday-3 = سێشەممە
weekday-4 = چوارشەممە
weekday-5 = پێنجشەممە
weekday-6 = هەینی
weekday-7 = شەممە

## Months: January to December

month-gregorian-1 = کانوونی دووەم
month-gregorian-2 = شوبات
month-gregorian-3 = ئازار
month-gregorian-4 = نیسان
month-gregorian-5 = ئایار
month-gregorian-6 = حوزەیران
month-gregorian-7 = تەمووز
month-gregorian-8 = ئاب
month-gregorian-9 = ئەیلوول
month-gregorian-10 = تشرینی یەکەم
month-gregorian-11 = تشرینی دووەم
month-gregorian-12 = کانوونی یەکەم

## Months: Farvardin to Esfand

month-solar-1 = خاکەلێوە
month-solar-2 = گوڵان
month-solar-3 = جۆزەردان
month-solar-4 = پووشپەڕ
month-solar-5 = گەلاوێژ
month-solar-6 = خەرمانان
month-solar-7 = ڕەزبەر
month-solar-8 = گەڵاڕێزان
month-solar-9 = سەرماوەز
month-solar-10 = بەفرانبار
month-solar-11 = ڕێبەندان
month-solar-12 = ڕەشەمە

## Months: Muharram to Dhu al-Hijja

month-hijri-1 = موحەڕەم
month-hijri-2 = سەفەر
month-hijri-3 = ڕەبیعی یەکەم
month-hijri-4 = ڕەبیعی دووەم
month-hijri-5 = جەمادی یەکەم
month-hijri-6 = جەمادی دووەم
month-hijri-7 = ڕەجەب
month-hijri-8 = شەعبان
month-hijri-9 = ڕەمەزان
month-hijri-10 = شەووال
month-hijri-11 = زولقەعدە
month-hijri-12 = زولحیججە

## Near times and lengths

time-now = ئێستا
time-in-minutes = { $count ->
    [one] لە ماوەی { $count } خولەکدا
   *[other] لە ماوەی { $count } خولەکدا
}
time-in-hours = { $count ->
    [one] لە ماوەی { $count } کاتژمێردا
   *[other] لە ماوەی { $count } کاتژمێردا
}
time-in-days = { $count ->
    [one] لە ماوەی { $count } ڕۆژدا
   *[other] لە ماوەی { $count } ڕۆژدا
}
time-ago-minutes = { $count ->
    [one] پێش { $count } خولەک
   *[other] پێش { $count } خولەک
}
time-ago-hours = { $count ->
    [one] پێش { $count } کاتژمێر
   *[other] پێش { $count } کاتژمێر
}
time-ago-days = { $count ->
    [one] پێش { $count } ڕۆژ
   *[other] پێش { $count } ڕۆژ
}
span-minutes = { $count ->
    [one] { $count } خولەک
   *[other] { $count } خولەک
}
span-hours = { $count ->
    [one] { $count } کاتژمێر
   *[other] { $count } کاتژمێر
}
span-days = { $count ->
    [one] { $count } ڕۆژ
   *[other] { $count } ڕۆژ
}
