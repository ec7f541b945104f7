//! When are so many working days over?
//!
//! Laws and offices promise "ten working days", whatever the hours of each: days on which the unit opens, counted
//! from the day after. The promise ends when the last of them closes.
//!
//! Invariant: `days_between(a, add_days(a, n)) == n`; what begins later is never due earlier.
//! Not here: promises in hours (the folder's `mod`).

use super::{Calendar, Fold, MAX_SEARCH_YEARS, TooFar, local};
use crate::values::Moment;
use jiff::civil::Date;

const MAX_DAYS: usize = MAX_SEARCH_YEARS as usize * 366;

impl Calendar {
    /// The close of the last of so many working days after the day of `from`. None left: the close of that day
    /// itself, or of the next working day where it is past.
    pub fn add_days(&self, from: Moment, days: u32) -> Result<Moment, TooFar> {
        let today = self.zone.to_datetime(from.timestamp()).date();
        let mut closes = self.closes(today);
        let due = match days {
            0 => closes.map(|(_, close)| close).find(|close| *close > from),
            n => closes.by_ref().filter(|(day, _)| *day > today).map(|(_, close)| close).nth(n as usize - 1),
        };
        due.ok_or(TooFar { from })
    }

    /// How many working days after the day of `from` are over at `until`; none where `until` is the earlier one.
    pub fn days_between(&self, from: Moment, until: Moment) -> u32 {
        let today = self.zone.to_datetime(from.timestamp()).date();
        let over = self.closes(today).take_while(|(_, close)| *close <= until);
        u32::try_from(over.filter(|(day, _)| *day > today).count()).unwrap_or(u32::MAX)
    }

    /// The working days from a day on, each with its close.
    fn closes(&self, first: Date) -> impl Iterator<Item = (Date, Moment)> {
        let days = std::iter::successors(Some(first), |day| day.tomorrow().ok()).take(MAX_DAYS);
        days.filter_map(|day| Some((day, self.close(day)?)))
    }

    fn close(&self, day: Date) -> Option<Moment> {
        match self.always {
            true => self.instant(local(day.tomorrow().ok()?, 0)?, Fold::First),
            false => self.openings_of(day).map(|(_, close)| close).max(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Calendars;
    use proptest::prelude::*;

    const OFFICE: &str = r#"
[office]
zone = "Asia/Karachi"
monday = ["09:00-13:00", "14:00-17:00"]
tuesday = ["09:00-17:00"]
wednesday = ["09:00-17:00"]
thursday = ["09:00-17:00"]
friday = ["09:00-12:30"]
holidays = [{ date = "2026-11-24" }]
[desk]
zone = "Asia/Karachi"
always = true
"#;

    fn calendar(name: &str) -> Calendar {
        Calendars::parse(OFFICE).unwrap().get(name).unwrap().clone()
    }

    fn at(text: &str) -> Moment {
        Moment::from_timestamp(format!("{text}:00+05:00").parse().unwrap())
    }

    #[test]
    fn working_days_skip_the_weekend_and_holidays_and_end_at_closing_time() {
        let office = calendar("office");
        // A Sunday; Tuesday is a holiday.
        assert_eq!(office.add_days(at("2026-11-22T11:00"), 1), Ok(at("2026-11-23T17:00")));
        assert_eq!(office.add_days(at("2026-11-23T08:00"), 1), Ok(at("2026-11-25T17:00")));
        assert_eq!(office.add_days(at("2026-11-23T16:00"), 3), Ok(at("2026-11-27T12:30")));
        assert_eq!(office.add_days(at("2026-11-23T16:00"), 4), Ok(at("2026-11-30T17:00")));
    }

    #[test]
    fn a_desk_that_never_closes_has_a_working_day_every_day() {
        assert_eq!(calendar("desk").add_days(at("2026-11-20T22:00"), 2), Ok(at("2026-11-23T00:00")));
    }

    #[test]
    fn on_the_last_day_none_is_left_and_it_is_due_at_closing_time() {
        let office = calendar("office");
        assert_eq!(office.days_between(at("2026-11-25T10:00"), at("2026-11-25T17:00")), 0);
        assert_eq!(office.add_days(at("2026-11-25T10:00"), 0), Ok(at("2026-11-25T17:00")));
        assert_eq!(office.add_days(at("2026-11-25T18:00"), 0), Ok(at("2026-11-26T17:00")));
    }

    proptest! {
        #[test]
        fn days_added_are_days_between(ms in 1_700_000_000_000_i64..1_900_000_000_000, n in 1_u32..60, gap in 0_i64..900_000_000) {
            for name in ["office", "desk"] {
                let (calendar, from) = (calendar(name), Moment::from_millis(ms));
                let due = calendar.add_days(from, n).unwrap();
                prop_assert_eq!(calendar.days_between(from, due), n);
                prop_assert!(due <= calendar.add_days(Moment::from_millis(ms + gap), n).unwrap());
                prop_assert!(due <= calendar.add_days(from, n + 1).unwrap());
            }
        }
    }
}
