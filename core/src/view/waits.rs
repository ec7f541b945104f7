//! Which counts do the waits of signals and incidents make?
//!
//! A life gives some waits; each is counted in a bucket, so that what is asked of a night or of three months costs the
//! same however many called. A life's counts follow from what it is now: what it gave before is taken away, what it gives
//! now is added, and all counts together are those of all lives, in whatever order they came.
//!
//! Invariant: a bucket ends where the wait is told: no wait is told shorter than it was.
//! Invariant: what was practised is counted apart from what was meant.
//! Not here: what an interval is (`response`), what is promised (`dispatch`), who may look (a visit).

use super::response::{self, Interval, Spread};
use crate::{
    decide::{incident::Incident, signal::Signal},
    dispatch::words::Setting,
    values::{IncidentId, IncidentTypeId, Moment, SignalId, Span, Status, UnitId},
};
use std::collections::BTreeMap;

/// The longest wait that is told apart from longer ones, in seconds.
pub const MAX_TOLD_S: i64 = 24 * 3_600;
/// A fine count is of a quarter of an hour, a coarse one of a day (both of the world's time).
pub const QUARTER: Span = Span::from_mins(15);
/// A day.
pub const DAY: Span = Span::from_hours(24);

/// By what waits are told apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// Not at all.
    All,
    /// By whose ground it is, and whether that is town or country.
    District(Option<UnitId>, Option<Setting>),
    /// By type.
    Type(Option<IncidentTypeId>),
    /// By the quarter of an hour of the world's day in which it began, from 0 to 95.
    Quarter(u8),
}

/// Of which length of time a count is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A quarter of an hour.
    Quarter,
    /// A day.
    Day,
}

impl Grain {
    /// The number of the stretch of time in which a moment lies.
    pub fn slot(self, at: Moment) -> i64 {
        let length = match self {
            Grain::Quarter => QUARTER,
            Grain::Day => DAY,
        };
        at.millis().div_euclid(length.millis())
    }
}

/// One thing that is counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tally {
    /// Which room.
    pub room: UnitId,
    /// Meant, practised or tried.
    pub status: Status,
    /// Of which length of time.
    pub grain: Grain,
    /// In which stretch of it.
    pub slot: i64,
    /// By what.
    pub by: By,
    /// Which interval.
    pub interval: Interval,
    /// The longest wait of the bucket, in seconds.
    pub up_to_s: i64,
}

/// How long one incident took until somebody was there: for the list of the longest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Longest {
    /// Which room.
    pub room: UnitId,
    /// Meant, practised or tried.
    pub status: Status,
    /// When it began.
    pub begun: Moment,
    /// Which incident.
    pub incident: IncidentId,
    /// How long.
    pub total: Span,
}

/// The end of the bucket in which a wait is counted, in seconds: exact to a second up to a minute and a half, then to
/// five, fifteen, sixty, and to ten minutes beyond four hours.
pub fn up_to_s(wait: Span) -> i64 {
    let s = wait.millis().max(0).div_euclid(1_000) + i64::from(wait.millis().rem_euclid(1_000) > 0);
    let step = match s {
        ..=90 => 1,
        91..=600 => 5,
        601..=3_600 => 15,
        3_601..=14_400 => 60,
        _ => 600,
    };
    (s.div_euclid(step) * step + if s.rem_euclid(step) > 0 { step } else { 0 }).min(MAX_TOLD_S)
}

/// What a signal is counted as.
pub fn of_signal(signal: &Signal) -> Vec<Tally> {
    let Some((interval, wait)) = response::of_signal(signal) else { return Vec::new() };
    let counted = Counted { room: &signal.unit, status: signal.facts.status, begun: signal.accepted };
    let mut all = Vec::new();
    counted.add(&mut all, By::All, interval, wait);
    all
}

/// What an incident is counted as. `accepted`: when a signal was.
pub fn of_incident(incident: &Incident, accepted: impl Fn(&SignalId) -> Option<Moment>) -> Vec<Tally> {
    let first = first_accepted(incident, accepted);
    let begun = begun(incident, first);
    let counted = Counted { room: &incident.unit, status: incident.status, begun };
    let ground = incident.ground.as_ref();
    let district = By::District(ground.and_then(|g| g.ground.clone()), ground.map(|g| g.setting));
    let kind = By::Type(incident.kind.clone());
    let quarter = By::Quarter((Grain::Quarter.slot(begun).rem_euclid(96)) as u8);
    let mut all = Vec::new();
    for (interval, wait) in response::of_incident(incident, first) {
        counted.add(&mut all, By::All, interval, wait);
        if matches!(interval, Interval::Response | Interval::Total) {
            counted.add(&mut all, district.clone(), interval, wait);
            counted.add(&mut all, kind.clone(), interval, wait);
        }
        if interval == Interval::Total {
            counted.add(&mut all, quarter.clone(), interval, wait);
        }
    }
    all
}

/// Where an incident stands among the longest; `None` where nobody was there yet.
pub fn longest_of(incident: &Incident, accepted: impl Fn(&SignalId) -> Option<Moment>) -> Option<Longest> {
    let first = first_accepted(incident, accepted);
    let waits = response::of_incident(incident, first);
    let (_, total) = waits.into_iter().find(|(interval, _)| *interval == Interval::Total)?;
    let (room, incident_id) = (incident.unit.clone(), incident.id.clone());
    Some(Longest {
        room,
        status: incident.status,
        begun: begun(incident, first),
        incident: incident_id,
        total,
    })
}

fn first_accepted(incident: &Incident, accepted: impl Fn(&SignalId) -> Option<Moment>) -> Option<Moment> {
    incident.signals.iter().filter_map(accepted).min()
}

fn begun(incident: &Incident, first: Option<Moment>) -> Moment {
    first.unwrap_or(incident.opened).min(incident.opened)
}

struct Counted<'a> {
    room: &'a UnitId,
    status: Status,
    begun: Moment,
}

impl Counted<'_> {
    fn add(&self, all: &mut Vec<Tally>, by: By, interval: Interval, wait: Span) {
        for grain in [Grain::Quarter, Grain::Day] {
            all.push(Tally {
                room: self.room.clone(),
                status: self.status,
                grain,
                slot: grain.slot(self.begun),
                by: by.clone(),
                interval,
                up_to_s: up_to_s(wait),
            });
        }
    }
}

/// Waits as they were counted: buckets by the longest wait of each, in seconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buckets(BTreeMap<i64, u64>);

impl Buckets {
    /// Adds what was counted in a bucket.
    pub fn add(&mut self, up_to_s: i64, count: u64) {
        *self.0.entry(up_to_s).or_default() += count;
    }

    /// Adds all of another.
    pub fn add_all(&mut self, other: &Buckets) {
        other.0.iter().for_each(|(up_to_s, count)| self.add(*up_to_s, *count));
    }

    /// How many waits.
    pub fn count(&self) -> u64 {
        self.0.values().sum()
    }

    /// The end of the bucket in which the wait lies that so many in a hundred did not exceed; `None` of none.
    pub fn percentile(&self, percent: u8) -> Option<Span> {
        let rank = (self.count() * u64::from(percent.min(100))).div_ceil(100).max(1);
        let mut passed = 0;
        let bucket = self.0.iter().find(|(_, count)| {
            passed += **count;
            passed >= rank
        });
        bucket.map(|(up_to_s, _)| Span::from_secs(*up_to_s))
    }

    /// How many certainly waited no longer than this.
    pub fn within(&self, time: Span) -> u64 {
        self.0.range(..=time.millis().div_euclid(1_000)).map(|(_, count)| count).sum()
    }

    /// How many in a hundred of them, rounded down; `None` of none.
    pub fn percent_within(&self, time: Span) -> Option<u8> {
        let percent = (self.within(time) * 100).checked_div(self.count())?;
        u8::try_from(percent).ok()
    }
}

impl From<&Spread> for Buckets {
    fn from(spread: &Spread) -> Self {
        let mut buckets = Self::default();
        spread.waits().iter().for_each(|wait| buckets.add(up_to_s(*wait), 1));
        buckets
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_promised_is_where_a_bucket_ends() {
        for s in [15, 20, 60, 90, 300, 900, 1_200, 1_800, 3_600] {
            assert_eq!(up_to_s(Span::from_secs(s)), s);
        }
        assert_eq!(up_to_s(Span::from_millis(15_001)), 16);
        assert_eq!((up_to_s(Span::from_secs(91)), up_to_s(Span::from_days(3))), (95, MAX_TOLD_S));
    }

    proptest! {
        #[test]
        fn a_wait_is_never_told_shorter_and_never_much_longer(waits in prop::collection::vec(0_i64..14_000_000, 1..200)) {
            let spread = Spread::of(waits.iter().map(|ms| Span::from_millis(*ms)).collect());
            let buckets = Buckets::from(&spread);
            prop_assert_eq!(buckets.count() as usize, spread.count());
            for percent in [1, 50, 90, 95, 100] {
                let (true_wait, told) = (spread.percentile(percent).unwrap(), buckets.percentile(percent).unwrap());
                prop_assert!(told >= true_wait, "{told:?} {true_wait:?}");
                prop_assert!(told.millis() - true_wait.millis() <= true_wait.millis() / 15 + 1_000);
            }
            for s in [15, 60, 900] {
                prop_assert_eq!(buckets.within(Span::from_secs(s)) as usize, spread.count_within(Span::from_secs(s)));
            }
        }
    }
}
