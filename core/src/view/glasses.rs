//! How often was a glass broken, and was it right?
//!
//! Counts of what officers did, for everyone to read: by month, never by place or desk.

use crate::{
    decide::glass::{Glass, Verdict},
    values::Moment,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// One month's numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// Broken.
    pub broken: u32,
    /// Reviewed within the time for it.
    pub in_time: u32,
    /// Reviewed after it, or not reviewed though it is over.
    pub late: u32,
    /// Found right.
    pub justified: u32,
    /// Found not right.
    pub not_justified: u32,
    /// Not reviewed yet.
    pub waits: u32,
}

/// Counts glasses by the month in which they were broken.
pub fn count(
    glasses: impl Iterator<Item = Glass>,
    now: Moment,
    month_of: &dyn Fn(Moment) -> String,
) -> BTreeMap<String, Counted> {
    let mut months: BTreeMap<String, Counted> = BTreeMap::new();
    for glass in glasses {
        let month = months.entry(month_of(glass.broken)).or_default();
        month.broken += 1;
        let late = glass.is_late(now);
        month.late += u32::from(late);
        match glass.verdict() {
            Some(verdict) => {
                month.in_time += u32::from(!late);
                month.justified += u32::from(verdict == Verdict::Justified);
                month.not_justified += u32::from(verdict == Verdict::NotJustified);
            }
            None => month.waits += 1,
        }
    }
    months
}
