### reviewed: no

## Order of a date's parts

date-gregorian = { $day } { $month } { $year }
# Persian needs no mark of the era; same in every language is allowed.
date-solar = { $day } { $month } { $year } SH
date-hijri = { $day } { $month } { $year } AH
date-long = { $weekday }, { $date }
date-and-time = { $date }, { $time }

## Days of the week

weekday-1 = Sunday
weekday-2 = Monday
weekday-3 = Tuesday
weekday-4 = Wednesday
weekday-5 = Thursday
weekday-6 = Friday
weekday-7 = Saturday

## Months: January to December

month-gregorian-1 = January
month-gregorian-2 = February
month-gregorian-3 = March
month-gregorian-4 = April
month-gregorian-5 = May
month-gregorian-6 = June
month-gregorian-7 = July
month-gregorian-8 = August
month-gregorian-9 = September
month-gregorian-10 = October
month-gregorian-11 = November
month-gregorian-12 = December

## Months: Farvardin to Esfand

month-solar-1 = Farvardin
month-solar-2 = Ordibehesht
month-solar-3 = Khordad
month-solar-4 = Tir
month-solar-5 = Mordad
month-solar-6 = Shahrivar
month-solar-7 = Mehr
month-solar-8 = Aban
month-solar-9 = Azar
month-solar-10 = Dey
month-solar-11 = Bahman
month-solar-12 = Esfand

## Months: Muharram to Dhu al-Hijja

month-hijri-1 = Muharram
month-hijri-2 = Safar
month-hijri-3 = Rabi al-Awwal
month-hijri-4 = Rabi al-Thani
month-hijri-5 = Jumada al-Ula
month-hijri-6 = Jumada al-Akhira
month-hijri-7 = Rajab
month-hijri-8 = Shaban
month-hijri-9 = Ramadan
month-hijri-10 = Shawwal
month-hijri-11 = Dhu al-Qada
month-hijri-12 = Dhu al-Hijja

## Near times and lengths

time-now = now
time-in-minutes = { $count ->
    [one] in { $count } minute
   *[other] in { $count } minutes
}
time-in-hours = { $count ->
    [one] in { $count } hour
   *[other] in { $count } hours
}
time-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
time-ago-minutes = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
time-ago-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
time-ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
