### reviewed: no

## Order of a date's parts

date-gregorian = { $day } { $month } { $year }
date-solar = { $day } { $month } { $year } شمسي
date-hijri = { $day } { $month } { $year } هجري
date-long = { $weekday }، { $date }
date-and-time = { $date }، { $time }

## Days of the week

weekday-1 = آچر
weekday-2 = سومر
weekday-3 = اڱارو
weekday-4 = اربع
weekday-5 = خميس
weekday-6 = جمعو
weekday-7 = ڇنڇر

## Months: January to December

month-gregorian-1 = جنوري
month-gregorian-2 = فيبروري
month-gregorian-3 = مارچ
month-gregorian-4 = اپريل
month-gregorian-5 = مئي
month-gregorian-6 = جون
month-gregorian-7 = جولاءِ
month-gregorian-8 = آگسٽ
month-gregorian-9 = سيپٽمبر
month-gregorian-10 = آڪٽوبر
month-gregorian-11 = نومبر
month-gregorian-12 = ڊسمبر

## Months: Farvardin to Esfand

month-solar-1 = فروردين
month-solar-2 = ارديبهشت
month-solar-3 = خرداد
month-solar-4 = تير
month-solar-5 = مرداد
month-solar-6 = شهريور
month-solar-7 = مهر
month-solar-8 = آبان
month-solar-9 = آذر
month-solar-10 = دي
month-solar-11 = بهمن
month-solar-12 = اسفند

## Months: Muharram to Dhu al-Hijja

month-hijri-1 = محرم
month-hijri-2 = صفر
month-hijri-3 = ربيع الاول
month-hijri-4 = ربيع الثاني
month-hijri-5 = جمادي الاول
month-hijri-6 = جمادي الثاني
month-hijri-7 = رجب
month-hijri-8 = شعبان
month-hijri-9 = رمضان
month-hijri-10 = شوال
month-hijri-11 = ذوالقعد
month-hijri-12 = ذوالحج

## Near times and lengths

time-now = هاڻي
time-in-minutes = { $count ->
    [one] { $count } منٽ ۾
   *[other] { $count } منٽن ۾
}
time-in-hours = { $count ->
    [one] { $count } ڪلاڪ ۾
   *[other] { $count } ڪلاڪن ۾
}
time-in-days = { $count ->
    [one] { $count } ڏينهن ۾
   *[other] { $count } ڏينهن ۾
}
time-ago-minutes = { $count ->
    [one] { $count } منٽ اڳ
   *[other] { $count } منٽ اڳ
}
time-ago-hours = { $count ->
    [one] { $count } ڪلاڪ اڳ
   *[other] { $count } ڪلاڪ اڳ
}
time-ago-days = { $count ->
    [one] { $count } ڏينهن اڳ
   *[other] { $count } ڏينهن اڳ
}
span-minutes = { $count ->
    [one] { $count } منٽ
   *[other] { $count } منٽ
}
span-hours = { $count ->
    [one] { $count } ڪلاڪ
   *[other] { $count } ڪلاڪ
}
span-days = { $count ->
    [one] { $count } ڏينهن
   *[other] { $count } ڏينهن
}
