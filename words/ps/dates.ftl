### reviewed: no

## Order of a date's parts

date-gregorian = { $day } { $month } { $year }
date-solar = { $day } { $month } { $year } لمریز
date-hijri = { $day } { $month } { $year } سپوږمیز
date-long = { $weekday }، { $date }
date-and-time = { $date }، { $time }

## Days of the week

weekday-1 = اتوار
weekday-2 = ګل
weekday-3 = نهه
weekday-4 = شورو
weekday-5 = زیارت
weekday-6 = جمعه
weekday-7 = خالي

## Months: January to December

month-gregorian-1 = جنوري
month-gregorian-2 = فبروري
month-gregorian-3 = مارچ
month-gregorian-4 = اپرېل
month-gregorian-5 = مۍ
month-gregorian-6 = جون
month-gregorian-7 = جولای
month-gregorian-8 = اګست
month-gregorian-9 = سېپټمبر
month-gregorian-10 = اکتوبر
month-gregorian-11 = نومبر
month-gregorian-12 = ډسمبر

## Months: Farvardin to Esfand

month-solar-1 = وری
month-solar-2 = غویی
month-solar-3 = غبرګولی
month-solar-4 = چنګاښ
month-solar-5 = زمری
month-solar-6 = وږی
month-solar-7 = تله
month-solar-8 = لړم
month-solar-9 = لیندۍ
month-solar-10 = مرغومی
month-solar-11 = سلواغه
month-solar-12 = کب

## Months: Muharram to Dhu al-Hijja

month-hijri-1 = محرم
month-hijri-2 = صفر
month-hijri-3 = ربیع الاول
month-hijri-4 = ربیع الثاني
month-hijri-5 = جمادي الاول
month-hijri-6 = جمادي الثاني
month-hijri-7 = رجب
month-hijri-8 = شعبان
month-hijri-9 = رمضان
month-hijri-10 = شوال
month-hijri-11 = ذوالقعده
month-hijri-12 = ذوالحجه

## Near times and lengths

time-now = همدا اوس
time-in-minutes = { $count ->
    [one] په { $count } دقیقه کې
   *[other] په { $count } دقیقو کې
}
time-in-hours = { $count ->
    [one] په { $count } ساعت کې
   *[other] په { $count } ساعتونو کې
}
time-in-days = { $count ->
    [one] په { $count } ورځ کې
   *[other] په { $count } ورځو کې
}
time-ago-minutes = { $count ->
    [one] { $count } دقیقه مخکې
   *[other] { $count } دقیقې مخکې
}
time-ago-hours = { $count ->
    [one] { $count } ساعت مخکې
   *[other] { $count } ساعته مخکې
}
time-ago-days = { $count ->
    [one] { $count } ورځ مخکې
   *[other] { $count } ورځې مخکې
}
span-minutes = { $count ->
    [one] { $count } دقیقه
   *[other] { $count } دقیقې
}
span-hours = { $count ->
    [one] { $count } ساعت
   *[other] { $count } ساعتونه
}
span-days = { $count ->
    [one] { $count } ورځ
   *[other] { $count } ورځې
}
