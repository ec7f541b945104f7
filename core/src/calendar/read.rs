//! What does a unit write down about its hours, and what is wrong with it?
//!
//! ```toml
//! [office]
//! zone     = "Asia/Karachi"
//! monday   = ["09:00-13:00", "14:00-17:00"]     # a day without hours is the weekend
//! thursday = ["09:00-13:00", "20:00-04:00"]     # the night watch ends on Friday morning
//! holidays = [
//!   { date = "2027-03-10", until = "2027-03-12", names = { en = "Eid al-Fitr" }, estimated = true },
//! ]
//! [desk]
//! zone   = "Asia/Karachi"
//! always = true
//! ```
//!
//! Invariant: a calendar that was read has an opening in every week, and none of its openings overlap.
//! Not here: the arithmetic (the folder's `mod`).

use super::hours::DAY_MIN;
use super::{Calendar, Holiday, Hours, MAX_INTERVALS_PER_DAY};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A force has at most so many calendars.
pub const MAX_CALENDARS: usize = 1_000;
/// A calendar has at most so many holidays.
pub const MAX_HOLIDAYS: usize = 1_000;
/// A holiday is at most so many days long.
pub const MAX_HOLIDAY_DAYS: i64 = 60;

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// What is wrong with a calendar, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadCalendar {
    /// No such zone.
    #[error("unknown zone `{0}`: write one like Asia/Karachi, Asia/Tehran or Asia/Baghdad")]
    Zone(String),
    /// Hours that cannot be read.
    #[error("`{0}` are no opening hours: write 09:00-17:00, 20:00-04:00 for a night, 00:00-24:00 for a day")]
    Hours(String),
    /// Two openings overlap.
    #[error("the hours of {0} and {1} overlap: end one before the other begins")]
    Overlap(&'static str, &'static str),
    /// Too many openings on a day.
    #[error("{0} has more than {MAX_INTERVALS_PER_DAY} openings")]
    TooManyHours(&'static str),
    /// Nothing is ever open.
    #[error("never open: write hours for at least one day, or always = true")]
    NeverOpen,
    /// Open always, and yet not.
    #[error("always = true allows no hours and no holidays: leave out one or the other")]
    AlwaysAndHours,
    /// A holiday ends before it begins, or is too long.
    #[error("holiday of {0}: until must be a day from then on, at most {MAX_HOLIDAY_DAYS} days later")]
    Holiday(Date),
    /// Too many holidays.
    #[error("more than {MAX_HOLIDAYS} holidays: leave out those of years gone by")]
    TooManyHolidays,
    /// The file as a whole.
    #[error("{0}")]
    File(String),
}

/// The calendars of a force, by name: the file `calendars.toml`.
#[derive(Clone, Debug, Default)]
pub struct Calendars(BTreeMap<String, Calendar>);

impl Calendars {
    /// Reads the file; the error names line and remedy.
    pub fn parse(text: &str) -> Result<Self, BadCalendar> {
        let calendars: BTreeMap<String, Calendar> =
            toml::from_str(text).map_err(|fault| BadCalendar::File(fault.to_string()))?;
        if calendars.len() > MAX_CALENDARS {
            return Err(BadCalendar::File(format!("more than {MAX_CALENDARS} calendars")));
        }
        Ok(Self(calendars))
    }

    /// The calendar of this name.
    pub fn get(&self, name: &str) -> Option<&Calendar> {
        self.0.get(name)
    }

    /// Every calendar, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Calendar)> {
        self.0.iter().map(|(name, calendar)| (name.as_str(), calendar))
    }
}

/// A calendar as written, not yet checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    zone: String,
    #[serde(default)]
    always: bool,
    #[serde(default)]
    monday: Vec<String>,
    #[serde(default)]
    tuesday: Vec<String>,
    #[serde(default)]
    wednesday: Vec<String>,
    #[serde(default)]
    thursday: Vec<String>,
    #[serde(default)]
    friday: Vec<String>,
    #[serde(default)]
    saturday: Vec<String>,
    #[serde(default)]
    sunday: Vec<String>,
    #[serde(default)]
    holidays: Vec<Holiday>,
}

impl TryFrom<Written> for Calendar {
    type Error = BadCalendar;

    fn try_from(w: Written) -> Result<Self, BadCalendar> {
        let zone = TimeZone::get(&w.zone).map_err(|_| BadCalendar::Zone(w.zone.clone()))?;
        let written = [w.monday, w.tuesday, w.wednesday, w.thursday, w.friday, w.saturday, w.sunday];
        let mut calendar = Calendar { holidays: w.holidays, ..Calendar::always(zone) };
        calendar.always = w.always;
        for ((day, texts), name) in calendar.week.iter_mut().zip(&written).zip(DAYS) {
            if texts.len() > MAX_INTERVALS_PER_DAY {
                return Err(BadCalendar::TooManyHours(name));
            }
            *day = texts.iter().map(|t| t.parse()).collect::<Result<_, _>>()?;
            day.sort();
        }
        check_week(&calendar.week, w.always)?;
        calendar.close_holidays()?;
        Ok(calendar)
    }
}

/// Is the week open at all, and nowhere twice?
fn check_week(week: &[Vec<Hours>; 7], always: bool) -> Result<(), BadCalendar> {
    let openings: Vec<(&'static str, u32, u32)> = (0u32..)
        .zip(week.iter().zip(DAYS))
        .flat_map(|(at, (day, name))| {
            let midnight = at * u32::from(DAY_MIN);
            day.iter()
                .map(move |h| (name, midnight + u32::from(h.begin_min), midnight + u32::from(h.end_min)))
        })
        .collect();
    let Some(first) = openings.first() else {
        return if always { Ok(()) } else { Err(BadCalendar::NeverOpen) };
    };
    if always {
        return Err(BadCalendar::AlwaysAndHours);
    }
    let week_min = 7 * u32::from(DAY_MIN);
    let again = (first.0, first.1 + week_min, first.2 + week_min);
    for (one, next) in openings.iter().zip(openings.iter().skip(1).chain([&again])) {
        if one.2 > next.1 {
            return Err(BadCalendar::Overlap(one.0, next.0));
        }
    }
    Ok(())
}

/// Every day of the holidays.
pub(super) fn closed_days(holidays: &[Holiday]) -> Result<BTreeSet<Date>, BadCalendar> {
    if holidays.len() > MAX_HOLIDAYS {
        return Err(BadCalendar::TooManyHolidays);
    }
    let mut closed = BTreeSet::new();
    for holiday in holidays {
        let bad = || BadCalendar::Holiday(holiday.date);
        let last = holiday.until.unwrap_or(holiday.date);
        let latest = holiday.date.checked_add((MAX_HOLIDAY_DAYS - 1).days()).map_err(|_| bad())?;
        if last < holiday.date || last > latest {
            return Err(bad());
        }
        closed.extend(holiday.date.series(1.day()).take_while(|day| *day <= last));
    }
    Ok(closed)
}
