//! How does a person write opening hours?
//!
//! As `09:00-17:00`; as `20:00-04:00` for a watch that ends the next morning; `24:00` is the end of the day.
//!
//! Not here: hours that touch or overlap others (`read`).

use super::BadCalendar;
use std::str::FromStr;

/// So many openings a day are enough for any unit.
pub const MAX_INTERVALS_PER_DAY: usize = 12;
pub(super) const DAY_MIN: u16 = 24 * 60;

/// One opening: minutes of the wall clock since the beginning of the day it begins on. An end after
/// midnight lies beyond 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    pub(super) begin_min: u16,
    pub(super) end_min: u16,
}

impl FromStr for Hours {
    type Err = BadCalendar;

    fn from_str(text: &str) -> Result<Self, BadCalendar> {
        let bad = || BadCalendar::Hours(text.chars().take(20).collect());
        let (begin, end) = text.split_once('-').ok_or_else(bad)?;
        let begin_min = minute(begin.trim()).filter(|m| *m < DAY_MIN).ok_or_else(bad)?;
        let end_min = minute(end.trim()).ok_or_else(bad)?;
        match end_min {
            _ if end_min == begin_min => Err(bad()),
            _ if end_min > begin_min => Ok(Self { begin_min, end_min }),
            _ => Ok(Self { begin_min, end_min: end_min + DAY_MIN }),
        }
    }
}

/// `HH:MM`, from `00:00` to `24:00`.
fn minute(text: &str) -> Option<u16> {
    let (hour, min) = text.split_once(':')?;
    let digits = |s: &str| s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || !digits(min) {
        return None;
    }
    let (hour, min): (u16, u16) = (hour.parse().ok()?, min.parse().ok()?);
    let total = hour * 60 + min;
    (min < 60 && total <= DAY_MIN).then_some(total)
}
