//! Of what was acknowledged, what is in the log, and is there anything else?

use super::town::matter;
use amanat_record::Record;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    ops::AddAssign,
};

/// A page of the log.
const PAGE: usize = 5_000;

/// Places and lives of every event, in order.
pub fn every_event(record: &Record) -> Vec<(u64, String)> {
    let mut all: Vec<(u64, String)> = Vec::new();
    loop {
        let from = all.last().map_or(0, |(at, _)| at + 1);
        let page = record.events(from, PAGE).unwrap();
        if page.is_empty() {
            break all;
        }
        all.extend(page.into_iter().map(|(at, header)| (at, header.stream.to_string())));
    }
}

/// What came of it.
#[derive(Default)]
pub struct Counted {
    pub acknowledged: u64,
    /// Acknowledged at a place where it is not.
    pub lost: u64,
    /// There twice, or never acknowledged.
    pub ghosts: u64,
}

impl Counted {
    /// Each command was repeated until it was acknowledged: the log has one event of its life for it, at its place, and no
    /// other.
    pub fn of(acknowledged: &[(u64, u64)], there: &[(u64, String)]) -> Self {
        let lost = lost(acknowledged, there);
        let mut brought: BTreeMap<String, u64> = BTreeMap::new();
        acknowledged.iter().for_each(|(n, _)| *brought.entry(matter(*n).to_string()).or_default() += 1);
        let mut is_ghost = |stream: &String| match brought.get_mut(stream) {
            Some(left @ 1..) => {
                *left -= 1;
                false
            }
            _ => true,
        };
        let ghosts = there.iter().filter(|(_, stream)| is_ghost(stream)).count() as u64;
        Self { acknowledged: acknowledged.len() as u64, lost, ghosts }
    }

    /// Whoever sent was killed with the record: the last may be there though its answer never came. Nobody sent two of
    /// one life.
    pub fn of_killed(acknowledged: &[(u64, u64)], there: &[(u64, String)]) -> Self {
        let lives: BTreeSet<&String> = there.iter().map(|(_, stream)| stream).collect();
        let ghosts = (there.len() - lives.len()) as u64;
        Self { acknowledged: acknowledged.len() as u64, lost: lost(acknowledged, there), ghosts }
    }
}

/// How many were acknowledged at a place where they are not.
fn lost(acknowledged: &[(u64, u64)], there: &[(u64, String)]) -> u64 {
    let last = there.last().map_or(0, |(at, _)| at + 1);
    assert_eq!(last, there.len() as u64, "positions have gaps");
    let places: BTreeMap<u64, &String> = there.iter().map(|(at, stream)| (*at, stream)).collect();
    let is_lost = |(n, at): &&(u64, u64)| places.get(at) != Some(&&matter(*n).to_string());
    acknowledged.iter().filter(is_lost).count() as u64
}

impl AddAssign for Counted {
    fn add_assign(&mut self, other: Self) {
        self.acknowledged += other.acknowledged;
        self.lost += other.lost;
        self.ghosts += other.ghosts;
    }
}

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "acknowledged {}, lost {}, ghosts {}", self.acknowledged, self.lost, self.ghosts)
    }
}
