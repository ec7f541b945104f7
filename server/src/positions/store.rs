//! Where is each unit, and who is near?
//!
//! Tracks lie in a few shards, so that doors do not wait for each other; one grid over all of them answers who is
//! near. A batch takes each lock briefly, and the grid's once.
//!
//! Invariant: the grid has exactly the points to which tracks moved their units.

use super::{
    known::{Known, Mark, Table},
    notes::{Note, Notes},
};
use crate::nodes::Where;
use amanat_core::{
    geo::{Areas, Moving, Shape, Slot},
    positions::{Alarm, Fix, Track, Trail, Verdict, fence},
    values::{FieldUnitId, Moment, Point, Span, UnitId},
};
use std::sync::{
    Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock,
    atomic::{AtomicU64, Ordering},
};
use tokio::sync::mpsc;

/// The most units that are followed.
pub const MAX_UNITS: usize = 1_000_000;
const SHARDS: usize = 16;

/// A position, and the token that came with it.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// As it was sent.
    pub token: &'a str,
    /// What was said.
    pub fix: Fix,
}

/// What became of some positions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Units that were moved.
    pub moved: usize,
    /// Positions that came late.
    pub late: usize,
    /// Positions that cannot be.
    pub marked: usize,
    /// Positions with a token that nobody has.
    pub unknown: usize,
    /// Positions of units that are off duty: they are not kept.
    pub off_duty: usize,
    /// Units that said that somebody of them is in danger.
    pub alarms: Vec<FieldUnitId>,
}

/// Where a unit is, found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Who.
    pub unit: FieldUnitId,
    /// How far, in metres.
    pub m: f64,
}

#[derive(Default)]
struct Unit {
    track: Track,
    inside: fence::Inside,
    alarm: Option<Moment>,
}

#[derive(Default)]
struct Shard {
    units: Vec<Unit>,
}

/// All positions of an installation.
pub struct Positions {
    table: RwLock<Arc<Table>>,
    shards: [Mutex<Shard>; SHARDS],
    grid: RwLock<Moving>,
    notes: Mutex<Notes>,
    pub(super) rooms: super::live::Rooms,
    taken: AtomicU64,
    others: OnceLock<mpsc::Sender<Where>>,
}

impl Default for Positions {
    fn default() -> Self {
        Self {
            table: RwLock::default(),
            shards: std::array::from_fn(|_| Mutex::default()),
            grid: RwLock::default(),
            notes: Mutex::default(),
            rooms: super::live::Rooms::default(),
            taken: AtomicU64::new(0),
            others: OnceLock::new(),
        }
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Positions {
    /// Says which units there are. Who is not among them any more is forgotten.
    pub fn know(&self, all: Vec<Known>) {
        let mut table = self.table.write().unwrap_or_else(PoisonError::into_inner);
        let next = Table::new(&table, all, MAX_UNITS);
        for slot in 0..table.by_slot.len() as Slot {
            let (before, after) = (table.known(slot), next.known(slot));
            if before.is_some() && before.map(|k| &k.unit) != after.map(|k| &k.unit) {
                self.forget(slot);
            }
        }
        *table = Arc::new(next);
    }

    /// Takes positions by the tokens that came with them.
    pub fn take<'a>(&self, said: impl IntoIterator<Item = Said<'a>>, areas: &Areas) -> Taken {
        let table = self.table();
        let mut taken = Taken::default();
        let known = said.into_iter().filter_map(|said| {
            let slot = table.of_mark(&Mark::of(said.token));
            if slot.is_none() {
                taken.unknown += 1;
            }
            Some((slot?, said.fix))
        });
        let known: Vec<(Slot, Fix)> = known.collect();
        self.tell_others(&table, &known);
        self.move_units(&table, known, areas, &mut taken);
        taken
    }

    /// Takes positions of units that prove themselves otherwise: by their own page, or because somebody plays them.
    pub fn put(&self, said: impl IntoIterator<Item = (FieldUnitId, Fix)>, areas: &Areas) -> Taken {
        self.put_and(said, areas, Self::tell_others)
    }

    /// The same for what another node was told: it is not told on.
    pub fn put_heard(&self, said: impl IntoIterator<Item = (FieldUnitId, Fix)>, areas: &Areas) -> Taken {
        self.put_and(said, areas, |_, _, _| {})
    }

    fn put_and(
        &self,
        said: impl IntoIterator<Item = (FieldUnitId, Fix)>,
        areas: &Areas,
        tell: fn(&Self, &Table, &[(Slot, Fix)]),
    ) -> Taken {
        let table = self.table();
        let mut taken = Taken::default();
        let known = said.into_iter().filter_map(|(unit, fix)| Some((*table.by_unit.get(&unit)?, fix)));
        let known: Vec<(Slot, Fix)> = known.collect();
        tell(self, &table, &known);
        self.move_units(&table, known, areas, &mut taken);
        taken
    }

    /// From now on other nodes are told as well.
    pub fn tell_to(&self, others: mpsc::Sender<Where>) {
        // A node tells by one connection.
        let _ = self.others.set(others);
    }

    fn tell_others(&self, table: &Table, known: &[(Slot, Fix)]) {
        let Some(others) = self.others.get() else { return };
        for (slot, fix) in known {
            let told = table.known(*slot).map(|known| Where::of(known.unit.clone(), fix));
            // Where too much waits, the next position follows.
            if told.is_some_and(|told| others.try_send(told).is_err()) {
                return;
            }
        }
    }

    fn move_units(&self, table: &Table, said: Vec<(Slot, Fix)>, areas: &Areas, taken: &mut Taken) {
        self.taken.fetch_add(said.len() as u64, Ordering::Relaxed);
        let mut moved: Vec<(Slot, Point)> = Vec::with_capacity(said.len());
        for (slot, fix) in said {
            let Some(known) = table.known(slot) else { continue };
            if fix.alarm == Some(Alarm::Sos) {
                taken.alarms.push(known.unit.clone());
            } else if !known.is_followed(fix.came) {
                taken.off_duty += 1;
                continue;
            }
            let mut shard = held(&self.shards[slot as usize % SHARDS]);
            let unit = shard.unit(slot);
            match unit.track.take(fix, known.rules.trail) {
                Verdict::Moves => {
                    let home = &known.home;
                    let fences = &known.rules.fences;
                    let told = fence::cross(areas, fences, home, &mut unit.inside, &fix, fix.came);
                    drop(shard);
                    moved.push((slot, fix.at));
                    for crossing in told {
                        held(&self.notes).add(&known.room, &known.unit, fix.came, crossing);
                    }
                }
                Verdict::Late => taken.late += 1,
                Verdict::Marked(_) => taken.marked += 1,
            }
        }
        taken.moved += moved.len();
        let mut grid = self.grid.write().unwrap_or_else(PoisonError::into_inner);
        for (slot, at) in moved {
            grid.put(slot, at);
        }
    }

    /// Whether a unit's alarm is to be heard: for the first time, or again after a while.
    pub fn heard_alarm(&self, unit: &FieldUnitId, now: Moment, again_after: Span) -> bool {
        let Some(slot) = self.table().by_unit.get(unit).copied() else { return false };
        let mut shard = held(&self.shards[slot as usize % SHARDS]);
        let last = &mut shard.unit(slot).alarm;
        let is_heard = last.is_none_or(|last| now >= last + again_after);
        if is_heard {
            *last = Some(now);
        }
        is_heard
    }

    /// A unit's alarm could not be written: the next one is heard at once.
    pub fn forget_alarm(&self, unit: &FieldUnitId) {
        if let Some(slot) = self.table().by_unit.get(unit).copied() {
            held(&self.shards[slot as usize % SHARDS]).unit(slot).alarm = None;
        }
    }

    /// Where a unit is.
    pub fn now(&self, unit: &FieldUnitId) -> Option<Fix> {
        let slot = *self.table().by_unit.get(unit)?;
        self.with(slot, |track| track.now().copied())
    }

    /// The nearest units that fit, the nearest first.
    pub fn nearest(
        &self,
        at: Point,
        count: usize,
        limit_m: f64,
        now: Moment,
        fits: impl Fn(&Known) -> bool,
    ) -> Vec<Found> {
        let table = self.table();
        let grid = self.grid.read().unwrap_or_else(PoisonError::into_inner);
        let near = grid.nearest(at, count, limit_m, |slot| {
            table.known(slot).is_some_and(|known| known.is_followed(now) && fits(known))
        });
        let found = near.into_iter().filter_map(|near| Some((table.known(near.slot)?, near.m)));
        found.map(|(known, m)| Found { unit: known.unit.clone(), m }).collect()
    }

    /// The units inside an outline.
    pub fn inside(&self, shape: &Shape) -> Vec<FieldUnitId> {
        let table = self.table();
        let grid = self.grid.read().unwrap_or_else(PoisonError::into_inner);
        let units = grid.inside(shape).into_iter().filter_map(|slot| table.known(slot));
        units.map(|known| known.unit.clone()).collect()
    }

    /// From now on a unit's trail is kept since this time, because it belongs to an incident.
    pub fn hold_trail(&self, unit: &FieldUnitId, since: Moment) {
        if let Some(slot) = self.table().by_unit.get(unit) {
            self.with(*slot, |track| track.hold(since));
        }
    }

    /// A unit's trail belongs to nothing any more.
    pub fn let_trail_go(&self, unit: &FieldUnitId, now: Moment) {
        let table = self.table();
        let Some(slot) = table.by_unit.get(unit) else { return };
        if let Some(known) = table.known(*slot) {
            self.with(*slot, |track| track.let_go(now, known.rules.trail));
        }
    }

    /// A unit's trail of this time, to be sealed with what it belongs to.
    pub fn trail(&self, unit: &FieldUnitId, from: Moment, until: Moment) -> Trail {
        let slot = self.table().by_unit.get(unit).copied();
        slot.map(|slot| self.with(slot, |track| track.trail(from, until))).unwrap_or_default()
    }

    /// Trails are forgotten also of units that say nothing any more.
    pub fn forget_old(&self, now: Moment) {
        let table = self.table();
        for (slot, known) in (0..).zip(&table.by_slot) {
            if let Some(known) = known {
                self.with(slot, |track| track.forget(now, known.rules.trail));
            }
        }
    }

    /// Notes of a room from a number on.
    pub fn notes(&self, room: &UnitId, from: u64) -> Vec<Note> {
        held(&self.notes).from(room, from)
    }

    /// How many positions were taken since the start.
    pub fn count(&self) -> u64 {
        self.taken.load(Ordering::Relaxed)
    }

    /// Looks at every unit of a room that is followed.
    pub(super) fn each_of_room(&self, room: &UnitId, now: Moment, mut look: impl FnMut(&Known, &Track)) {
        let table = self.table();
        for slot in table.by_room.get(room).into_iter().flatten() {
            if let Some(known) = table.known(*slot).filter(|known| known.is_followed(now)) {
                self.with(*slot, |track| look(known, track));
            }
        }
    }

    fn table(&self) -> Arc<Table> {
        self.table.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn with<T>(&self, slot: Slot, work: impl FnOnce(&mut Track) -> T) -> T {
        work(&mut held(&self.shards[slot as usize % SHARDS]).unit(slot).track)
    }

    fn forget(&self, slot: Slot) {
        *held(&self.shards[slot as usize % SHARDS]).unit(slot) = Unit::default();
        self.grid.write().unwrap_or_else(PoisonError::into_inner).remove(slot);
    }
}

impl Shard {
    fn unit(&mut self, slot: Slot) -> &mut Unit {
        let at = slot as usize / SHARDS;
        if self.units.len() <= at {
            self.units.resize_with(at + 1, Unit::default);
        }
        &mut self.units[at]
    }
}
