### reviewed: no

## Order of a date's parts

date-gregorian = { $day } { $month } { $year }
date-solar = { $day } { $month } { $year } ش
date-hijri = { $day } { $month } { $year }ھ
date-long = { $weekday }، { $date }
date-and-time = { $date }، { $time }

## Days of the week

weekday-1 = اتوار
weekday-2 = پیر
weekday-3 = منگل
weekday-4 = بدھ
weekday-5 = جمعرات
weekday-6 = جمعہ
weekday-7 = ہفتہ

## Months: January to December

month-gregorian-1 = جنوری
month-gregorian-2 = فروری
month-gregorian-3 = مارچ
month-gregorian-4 = اپریل
month-gregorian-5 = مئی
month-gregorian-6 = جون
month-gregorian-7 = جولائی
month-gregorian-8 = اگست
month-gregorian-9 = ستمبر
month-gregorian-10 = اکتوبر
month-gregorian-11 = نومبر
month-gregorian-12 = دسمبر

## Months: Farvardin to Esfand

month-solar-1 = فروردین
month-solar-2 = اردی بہشت
month-solar-3 = خرداد
month-solar-4 = تیر
month-solar-5 = مرداد
month-solar-6 = شہریور
month-solar-7 = مہر
month-solar-8 = آبان
month-solar-9 = آذر
month-solar-10 = دی
month-solar-11 = بہمن
month-solar-12 = اسفند

## Months: Muharram to Dhu al-Hijja

month-hijri-1 = محرم
month-hijri-2 = صفر
month-hijri-3 = ربیع الاول
month-hijri-4 = ربیع الثانی
month-hijri-5 = جمادی الاول
month-hijri-6 = جمادی الثانی
month-hijri-7 = رجب
month-hijri-8 = شعبان
month-hijri-9 = رمضان
month-hijri-10 = شوال
month-hijri-11 = ذوالقعدہ
month-hijri-12 = ذوالحجہ

## Near times and lengths

time-now = ابھی
time-in-minutes = { $count ->
    [one] { $count } منٹ میں
   *[other] { $count } منٹ میں
}
time-in-hours = { $count ->
    [one] { $count } گھنٹے میں
   *[other] { $count } گھنٹوں میں
}
time-in-days = { $count ->
    [one] { $count } دن میں
   *[other] { $count } دنوں میں
}
time-ago-minutes = { $count ->
    [one] { $count } منٹ پہلے
   *[other] { $count } منٹ پہلے
}
time-ago-hours = { $count ->
    [one] { $count } گھنٹہ پہلے
   *[other] { $count } گھنٹے پہلے
}
time-ago-days = { $count ->
    [one] { $count } دن پہلے
   *[other] { $count } دن پہلے
}
span-minutes = { $count ->
    [one] { $count } منٹ
   *[other] { $count } منٹ
}
span-hours = { $count ->
    [one] { $count } گھنٹہ
   *[other] { $count } گھنٹے
}
span-days = { $count ->
    [one] { $count } دن
   *[other] { $count } دن
}
