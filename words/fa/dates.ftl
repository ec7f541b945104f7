### reviewed: no

## Order of a date's parts

date-gregorian = { $day } { $month } { $year } م
date-solar = { $day } { $month } { $year }
date-hijri = { $day } { $month } { $year } ق
date-long = { $weekday }، { $date }
date-and-time = { $date }، { $time }

## Days of the week

weekday-1 = یکشنبه
weekday-2 = دوشنبه
weekday-3 = سه‌شنبه
weekday-4 = چهارشنبه
weekday-5 = پنجشنبه
weekday-6 = جمعه
weekday-7 = شنبه

## Months: January to December

month-gregorian-1 = ژانویه
month-gregorian-2 = فوریه
month-gregorian-3 = مارس
month-gregorian-4 = آوریل
month-gregorian-5 = مه
month-gregorian-6 = ژوئن
month-gregorian-7 = ژوئیه
month-gregorian-8 = اوت
month-gregorian-9 = سپتامبر
month-gregorian-10 = اکتبر
month-gregorian-11 = نوامبر
month-gregorian-12 = دسامبر

## Months: Farvardin to Esfand

month-solar-1 = فروردین
month-solar-2 = اردیبهشت
month-solar-3 = خرداد
month-solar-4 = تیر
month-solar-5 = مرداد
month-solar-6 = شهریور
month-solar-7 = مهر
month-solar-8 = آبان
month-solar-9 = آذر
month-solar-10 = دی
month-solar-11 = بهمن
month-solar-12 = اسفند

## Months: Muharram to Dhu al-Hijja

month-hijri-1 = محرم
month-hijri-2 = صفر
month-hijri-3 = ربیع‌الاول
month-hijri-4 = ربیع‌الثانی
month-hijri-5 = جمادی‌الاول
month-hijri-6 = جمادی‌الثانی
month-hijri-7 = رجب
month-hijri-8 = شعبان
month-hijri-9 = رمضان
month-hijri-10 = شوال
month-hijri-11 = ذیقعده
month-hijri-12 = ذیحجه

## Near times and lengths

time-now = همین حالا
time-in-minutes = { $count ->
    [one] تا { $count } دقیقهٔ دیگر
   *[other] تا { $count } دقیقهٔ دیگر
}
time-in-hours = { $count ->
    [one] تا { $count } ساعت دیگر
   *[other] تا { $count } ساعت دیگر
}
time-in-days = { $count ->
    [one] تا { $count } روز دیگر
   *[other] تا { $count } روز دیگر
}
time-ago-minutes = { $count ->
    [one] { $count } دقیقه پیش
   *[other] { $count } دقیقه پیش
}
time-ago-hours = { $count ->
    [one] { $count } ساعت پیش
   *[other] { $count } ساعت پیش
}
time-ago-days = { $count ->
    [one] { $count } روز پیش
   *[other] { $count } روز پیش
}
span-minutes = { $count ->
    [one] { $count } دقیقه
   *[other] { $count } دقیقه
}
span-hours = { $count ->
    [one] { $count } ساعت
   *[other] { $count } ساعت
}
span-days = { $count ->
    [one] { $count } روز
   *[other] { $count } روز
}
