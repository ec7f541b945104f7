//! How long did people wait, at the rooms that this visitor sees?
//!
//! Invariant: a room that the visitor does not see gives nothing.
//! Not here: which counts there are (`core::view::waits`), how they lie (`sqlite/waits`).

use super::Visit;
use crate::{fault::Fault, sqlite::waits};
use amanat_core::{
    dispatch::words::Setting,
    guard::Duty,
    values::{IncidentTypeId, Moment, Status, UnitId},
    view::{
        response::Interval,
        waits::{Buckets, By, DAY, Grain, Longest, QUARTER},
    },
};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The longest waits that are listed.
pub const LONGEST: usize = 10;
/// Up to this many days are told to the quarter of an hour; longer times begin with a day.
const FINE_DAYS: i64 = 2;
/// The most days that are looked through for the longest waits.
const MAX_DAYS: i64 = 400;

/// Buckets by interval.
pub type ByInterval = BTreeMap<Interval, Buckets>;

/// What was waited, at some rooms, since a moment.
#[derive(Clone, Debug, Default)]
pub struct Waits {
    /// Since when: a quarter of an hour, or a day, has begun then.
    pub since: Option<Moment>,
    /// Everything.
    pub all: ByInterval,
    /// By whose ground it was.
    pub districts: BTreeMap<(Option<UnitId>, Option<Setting>), ByInterval>,
    /// By type.
    pub types: BTreeMap<Option<IncidentTypeId>, ByInterval>,
    /// Until somebody was there, by the quarter of an hour of the world's day in which it began.
    pub quarters: BTreeMap<u8, Buckets>,
    /// The longest until somebody was there, the longest first.
    pub longest: Vec<Longest>,
}

impl Visit {
    /// The waits of these rooms since a moment; `status`: what was meant, or what was practised.
    pub fn waits(&self, rooms: &[UnitId], status: Status, from: Moment, now: Moment) -> Result<Waits, Fault> {
        let grain =
            if (now - from).millis() <= FINE_DAYS * DAY.millis() { Grain::Quarter } else { Grain::Day };
        let slot = grain.slot(from);
        let length = if grain == Grain::Quarter { QUARTER } else { DAY };
        let since = Moment::from_millis(slot.saturating_mul(length.millis()));
        let mut found = Waits { since: Some(since), ..Waits::default() };
        self.record
            .shared
            .shown
            .read(|db| self.gather(db, &mut found, (rooms, status), (grain, slot, now)))?;
        found.longest.sort_by_key(|longest| std::cmp::Reverse(longest.total));
        found.longest.truncate(LONGEST);
        Ok(found)
    }

    fn gather(
        &self,
        db: &Connection,
        found: &mut Waits,
        (rooms, status): (&[UnitId], Status),
        (grain, slot, now): (Grain, i64, Moment),
    ) -> Result<(), Fault> {
        let since = found.since.unwrap_or(now);
        for room in rooms.iter().filter(|room| self.may_at(Duty::SeeBoard, room)) {
            for bucket in waits::since(db, (room, status), (grain, slot))? {
                found.add(bucket);
            }
            let (first, last) = (Grain::Day.slot(since), Grain::Day.slot(now));
            for day in first.max(last - MAX_DAYS)..=last {
                found.longest.extend(waits::longest(db, (room, status), (day, since), LONGEST)?);
            }
        }
        Ok(())
    }
}

impl Waits {
    fn add(&mut self, (by, interval, up_to_s, count): waits::Bucket) {
        let buckets = match by {
            By::All => self.all.entry(interval).or_default(),
            By::District(unit, setting) => {
                self.districts.entry((unit, setting)).or_default().entry(interval).or_default()
            }
            By::Type(kind) => self.types.entry(kind).or_default().entry(interval).or_default(),
            By::Quarter(quarter) => self.quarters.entry(quarter).or_default(),
        };
        buckets.add(up_to_s, count);
    }
}
