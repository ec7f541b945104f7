//! Which day is this in another calendar, and which day did a person mean?
//!
//! A day is kept as a Gregorian one; the others are ways to show it and to write it.

use super::latin_digits;
use icu::calendar::{
    Date, Iso,
    cal::{Hijri, Persian, hijri::UmmAlQura},
};
use jiff::civil;

/// A calendar of the region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// January to December.
    Gregorian,
    /// Farvardin to Esfand.
    SolarHijri,
    /// Muharram to Dhu al-Hijja, as computed at Umm al-Qura.
    Hijri,
}

/// A day as one calendar numbers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// The calendar that numbers it.
    pub calendar: Calendar,
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// Why a written date is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadDate {
    /// Not a day, a month and a year.
    #[error("not a day, a month and a year")]
    Unreadable,
    /// There is no such day in that calendar.
    #[error("no such day in that calendar")]
    NoSuchDay,
    /// The year could be of either Hijri calendar: ask which.
    #[error("the year could be of two calendars")]
    WhichCalendar,
}

impl Calendar {
    /// All three.
    pub const ALL: [Calendar; 3] = [Calendar::Gregorian, Calendar::SolarHijri, Calendar::Hijri];

    /// Its name in forms and message names.
    pub fn word(self) -> &'static str {
        match self {
            Calendar::Gregorian => "gregorian",
            Calendar::SolarHijri => "solar",
            Calendar::Hijri => "hijri",
        }
    }

    /// The day's numbers in this calendar. The moon of a country that waits for the sighting is
    /// `hijri_offset_days` away from the computed one (Pakistan: often −1).
    pub fn number(self, day: civil::Date, hijri_offset_days: i8) -> CalendarDay {
        let (year, month, day_of_month) = match self {
            Calendar::Gregorian => return CalendarDay::gregorian(day),
            Calendar::SolarHijri => match iso(day) {
                Some(iso) => parts(&iso.to_calendar(Persian)),
                None => return CalendarDay::gregorian(day),
            },
            Calendar::Hijri => match iso(moved(day, hijri_offset_days)) {
                Some(iso) => parts(&iso.to_calendar(Hijri::<UmmAlQura>::new_umm_al_qura())),
                None => return CalendarDay::gregorian(day),
            },
        };
        CalendarDay { calendar: self, year, month, day: day_of_month }
    }
}

impl CalendarDay {
    fn gregorian(day: civil::Date) -> Self {
        Self {
            calendar: Calendar::Gregorian,
            year: day.year().into(),
            month: day.month().unsigned_abs(),
            day: day.day().unsigned_abs(),
        }
    }

    /// The Gregorian day, if there is one.
    pub fn civil(self, hijri_offset_days: i8) -> Result<civil::Date, BadDate> {
        let Self { year, month, day, .. } = self;
        match self.calendar {
            Calendar::Gregorian => civil_date(year, month, day),
            Calendar::SolarHijri => {
                let date = Date::try_new_persian(year, month, day).map_err(|_| BadDate::NoSuchDay)?;
                from_iso(&date.to_calendar(Iso))
            }
            Calendar::Hijri => {
                let umm_al_qura = Hijri::<UmmAlQura>::new_umm_al_qura();
                let date = Date::try_new_hijri_with_calendar(year, month, day, umm_al_qura)
                    .map_err(|_| BadDate::NoSuchDay)?;
                Ok(moved(from_iso(&date.to_calendar(Iso))?, -hijri_offset_days))
            }
        }
    }
}

/// Reads a written date: `18 Mehr 1400`, `۱۴۰۰/۷/۱۸`, `10.10.2021`, `2021-10-10`, in any digits.
///
/// `month_named` finds a month by its name in the languages spoken here. A calendar chosen in the form holds;
/// else the month's name decides, else the year: from 1600 it is Gregorian, before it `else_calendar`.
pub fn read_date(
    text: &str,
    chosen: Option<Calendar>,
    else_calendar: Option<Calendar>,
    month_named: impl Fn(&str) -> Option<(Calendar, u8)>,
) -> Result<civil::Date, BadDate> {
    read_day(text, chosen, else_calendar, month_named)?.civil(0)
}

pub(super) fn read_day(
    text: &str,
    chosen: Option<Calendar>,
    else_calendar: Option<Calendar>,
    month_named: impl Fn(&str) -> Option<(Calendar, u8)>,
) -> Result<CalendarDay, BadDate> {
    let text = latin_digits(text);
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    let letters = text.replace(|c: char| c.is_ascii_digit() || "،,./-".contains(c), " ");
    let named = month_named(letters.trim());
    let number = |n: &str| n.parse::<i32>().map_err(|_| BadDate::Unreadable);
    let (year, month, day) = match (numbers.as_slice(), named) {
        ([a, b], Some((_, month))) if a.len() >= 3 => (number(a)?, i32::from(month), number(b)?),
        ([a, b], Some((_, month))) => (number(b)?, i32::from(month), number(a)?),
        ([a, b, c], None) if a.len() >= 3 => (number(a)?, number(b)?, number(c)?),
        ([a, b, c], None) => (number(c)?, number(b)?, number(a)?),
        _ => return Err(BadDate::Unreadable),
    };
    let by_year = if year >= 1600 { Some(Calendar::Gregorian) } else { else_calendar };
    let calendar = chosen.or(named.map(|(c, _)| c)).or(by_year).ok_or(BadDate::WhichCalendar)?;
    if !(1000..=2999).contains(&year) {
        return Err(BadDate::Unreadable);
    }
    let small = |n: i32| u8::try_from(n).map_err(|_| BadDate::NoSuchDay);
    Ok(CalendarDay { calendar, year, month: small(month)?, day: small(day)? })
}

fn iso(day: civil::Date) -> Option<Date<Iso>> {
    Date::try_new_iso(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs()).ok()
}

fn from_iso(date: &Date<Iso>) -> Result<civil::Date, BadDate> {
    let (year, month, day) = parts(date);
    civil_date(year, month, day)
}

fn civil_date(year: i32, month: u8, day: u8) -> Result<civil::Date, BadDate> {
    let small = |n: u8| i8::try_from(n).map_err(|_| BadDate::NoSuchDay);
    let year = i16::try_from(year).map_err(|_| BadDate::NoSuchDay)?;
    civil::Date::new(year, small(month)?, small(day)?).map_err(|_| BadDate::NoSuchDay)
}

fn parts<A: icu::calendar::AsCalendar>(date: &Date<A>) -> (i32, u8, u8) {
    (date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
}

fn moved(day: civil::Date, days: i8) -> civil::Date {
    day.saturating_add(jiff::Span::new().days(i64::from(days)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn plain(text: &str, chosen: Option<Calendar>) -> Result<civil::Date, BadDate> {
        read_date(text, chosen, None, |name| {
            (name == "Mehr" || name == "مهر").then_some((Calendar::SolarHijri, 7))
        })
    }

    #[test]
    fn the_18th_of_mehr_1400_is_sunday_10_october_2021() {
        let day = date(2021, 10, 10);
        assert_eq!(day.weekday(), civil::Weekday::Sunday);
        let mehr = Calendar::SolarHijri.number(day, 0);
        assert_eq!((mehr.year, mehr.month, mehr.day), (1400, 7, 18));
        assert_eq!(mehr.civil(0), Ok(day));
        let hijri = Calendar::Hijri.number(day, 0);
        assert_eq!((hijri.year, hijri.month, hijri.day), (1443, 3, 4));
    }

    #[test]
    fn a_date_is_read_in_every_order_and_every_script() {
        let day = Ok(date(2021, 10, 10));
        for text in ["18 Mehr 1400", "۱۸ مهر ۱۴۰۰", "1400 مهر 18"] {
            assert_eq!(plain(text, None), day, "{text}");
        }
        for text in ["2021-10-10", "10/10/2021", "١٠.١٠.٢٠٢١"] {
            assert_eq!(plain(text, None), day, "{text}");
        }
        assert_eq!(plain("1400/7/18", Some(Calendar::SolarHijri)), day);
        assert_eq!(plain("4/3/1443", Some(Calendar::Hijri)), day);
    }

    #[test]
    fn what_is_no_date_says_why() {
        assert_eq!(plain("yesterday", None), Err(BadDate::Unreadable));
        assert_eq!(plain("30/2/2021", None), Err(BadDate::NoSuchDay));
        assert_eq!(plain("31/12/1400", Some(Calendar::SolarHijri)), Err(BadDate::NoSuchDay));
        assert_eq!(plain("1405/7/18", None), Err(BadDate::WhichCalendar));
        assert_eq!(plain("99999999999/1/1", None), Err(BadDate::Unreadable));
    }

    #[test]
    fn pakistans_moon_may_be_a_day_behind_the_computed_one() {
        let day = date(2021, 10, 10);
        let shown = Calendar::Hijri.number(day, -1);
        assert_eq!((shown.month, shown.day), (3, 3));
        assert_eq!(shown.civil(-1), Ok(day));
    }
}
