//! When is a unit at work, and when is so much working time over?
//!
//! A promise of "three days" means different moments for a desk that never closes, an office with a
//! lunch break and a station with a night watch. A calendar answers with pure arithmetic on the opening
//! hours that the unit wrote down, in its own zone with that zone's history of summer time.
//!
//! Invariant: what is due is never due inside closed time, and never earlier because of a new holiday.
//! Invariant: `between(a, add(a, s)) == s`; with `always`, open time is elapsed time.
//! Invariant: an interval belongs to the day it begins on: a watch that crosses midnight into a holiday
//! is worked to its end, and none begins on the holiday.
//! Not here: reading the file and its faults (`read`), pauses of a clock (`react`), showing dates (server).

mod days;
mod hours;
mod read;

pub use hours::{Hours, MAX_INTERVALS_PER_DAY};
pub use read::{BadCalendar, Calendars, MAX_CALENDARS, MAX_HOLIDAY_DAYS, MAX_HOLIDAYS};

use crate::values::{Language, Moment, Span};
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Nothing is looked for further away than this; beyond it a calendar counts as never open.
pub const MAX_SEARCH_YEARS: i64 = 10;
const MAX_SEARCH: Span = Span::from_hours(MAX_SEARCH_YEARS * 366 * 24);

/// The opening hours of a unit, checked.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "read::Written")]
pub struct Calendar {
    zone: TimeZone,
    always: bool,
    /// Monday first.
    week: [Vec<Hours>; 7],
    holidays: Vec<Holiday>,
    closed: BTreeSet<Date>,
}

/// A day, or several in a row, on which no opening begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The first day.
    pub date: Date,
    /// The last day, if it is not the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What people call it.
    #[serde(default)]
    pub names: BTreeMap<Language, String>,
    /// It follows the moon and may still move.
    #[serde(default)]
    pub estimated: bool,
}

/// The calendar has no such open time within [`MAX_SEARCH_YEARS`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "no such open time within {MAX_SEARCH_YEARS} years of {from:?}: look at the holidays of this calendar"
)]
pub struct TooFar {
    /// Where the search began.
    pub from: Moment,
}

impl Calendar {
    /// Open at every moment, in this zone.
    pub fn always(zone: TimeZone) -> Self {
        Self { zone, always: true, week: Default::default(), holidays: Vec::new(), closed: BTreeSet::new() }
    }

    /// The zone its hours are written in.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Does it never close?
    pub fn is_always(&self) -> bool {
        self.always
    }

    /// Its holidays, as written.
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }

    /// The same calendar with one holiday more, such as one declared this morning.
    pub fn with_holiday(&self, holiday: Holiday) -> Result<Self, BadCalendar> {
        let mut next = self.clone();
        next.holidays.push(holiday);
        next.close_holidays()?;
        Ok(next)
    }

    /// Is somebody there at this moment?
    pub fn is_open(&self, at: Moment) -> bool {
        self.next_open(at) == Ok(at)
    }

    /// This moment if it is open, else the next one that is.
    pub fn next_open(&self, at: Moment) -> Result<Moment, TooFar> {
        self.openings(at).map(|(from, _)| from).next().ok_or(TooFar { from: at })
    }

    /// The moment at which so much open time has passed since `from`. At the end of an opening it is the
    /// closing moment itself, not the next morning. A span below zero counts as zero.
    pub fn add(&self, from: Moment, span: Span) -> Result<Moment, TooFar> {
        let mut left_ms = span.millis().max(0);
        for (open, close) in self.openings(from) {
            let room_ms = (close - open).millis();
            if left_ms <= room_ms {
                return Ok(open + Span::from_millis(left_ms));
            }
            left_ms -= room_ms;
        }
        Err(TooFar { from })
    }

    /// How much open time lies between two moments; below zero when `to` is the earlier one.
    pub fn between(&self, from: Moment, to: Moment) -> Result<Span, TooFar> {
        if to < from {
            return self.between(to, from).map(|s| Span::from_millis(-s.millis()));
        }
        if self.always {
            return Ok(to - from);
        }
        if to - from > MAX_SEARCH {
            return Err(TooFar { from });
        }
        let open_ms = self
            .openings(from)
            .take_while(|(open, _)| *open < to)
            .map(|(open, close)| (close.min(to) - open).millis())
            .sum();
        Ok(Span::from_millis(open_ms))
    }

    /// The openings from a moment on, the first one cut at it, in order and without overlap.
    fn openings(&self, from: Moment) -> impl Iterator<Item = (Moment, Moment)> {
        let always = self.always.then_some((from, Moment::from_millis(i64::MAX)));
        let last = from + MAX_SEARCH;
        let mut done_until = from;
        always.into_iter().chain(self.days(from).flat_map(move |day| self.openings_of(day)).filter_map(
            move |(open, close)| {
                let open = open.max(done_until);
                done_until = done_until.max(close);
                (open < close && open <= last).then_some((open, close))
            },
        ))
    }

    /// The local days whose openings can reach a moment or lie after it, to the search's end.
    fn days(&self, from: Moment) -> impl Iterator<Item = Date> {
        let limit = if self.always { 0 } else { MAX_SEARCH_YEARS * 366 + 2 };
        let today = self.zone.to_datetime(from.timestamp()).date();
        let first = today.checked_sub(1.day()).unwrap_or(today);
        std::iter::successors(Some(first), |day| day.tomorrow().ok())
            .take(usize::try_from(limit).unwrap_or(0))
    }

    /// The openings that begin on a local day.
    fn openings_of(&self, day: Date) -> impl Iterator<Item = (Moment, Moment)> {
        let hours: &[Hours] = if self.closed.contains(&day) {
            &[]
        } else {
            &self.week[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())]
        };
        hours.iter().filter_map(move |h| {
            let begin = self.instant(local(day, h.begin_min)?, Fold::First)?;
            let end = self.instant(local(day, h.end_min)?, Fold::Second)?;
            Some((begin, end))
        })
    }

    /// When the clocks on the wall show this. In an hour that is skipped: when it is skipped.
    fn instant(&self, wall: DateTime, fold: Fold) -> Option<Moment> {
        let offset = match (self.zone.to_ambiguous_timestamp(wall).offset(), fold) {
            (AmbiguousOffset::Unambiguous { offset }, _) => offset,
            (AmbiguousOffset::Fold { before, .. }, Fold::First) => before,
            (AmbiguousOffset::Fold { after, .. }, Fold::Second) => after,
            (AmbiguousOffset::Gap { after, .. }, _) => {
                let before_gap = after.to_timestamp(wall).ok()?;
                let probe = before_gap.checked_sub(SignedDuration::from_nanos(1)).ok()?;
                return self.zone.following(probe).next().map(|t| Moment::from_timestamp(t.timestamp()));
            }
        };
        offset.to_timestamp(wall).ok().map(Moment::from_timestamp)
    }

    /// Writes out the days of the holidays, checked.
    fn close_holidays(&mut self) -> Result<(), BadCalendar> {
        self.closed = read::closed_days(&self.holidays)?;
        if self.always && !self.closed.is_empty() {
            return Err(BadCalendar::AlwaysAndHours);
        }
        Ok(())
    }
}

/// Which one of an hour that the clocks show twice?
#[derive(Clone, Copy)]
enum Fold {
    First,
    Second,
}

/// So many minutes after the beginning of a day, as the wall clock shows it.
fn local(day: Date, minute: u16) -> Option<DateTime> {
    let (days, rest) = (i64::from(minute / hours::DAY_MIN), minute % hours::DAY_MIN);
    let day = day.checked_add(days.days()).ok()?;
    Some(day.at(i8::try_from(rest / 60).ok()?, i8::try_from(rest % 60).ok()?, 0, 0))
}

#[cfg(test)]
mod stories;
