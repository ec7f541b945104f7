//! Who and where: which units has this force, on whose ground is a point, who is above whom?
//!
//! A force describes itself in plain files that a person can read and correct: `units.toml`,
//! `ranks.toml`, `calendars.toml`, `areas/*.geojson`, `gazetteer*.tsv`. They are read here as bytes,
//! because the files are the source and the adopted bytes are what an event in the log names by
//! their hash.
//!
//! Invariant: every unit but one has exactly one supervisor, and the chain ends at that one.
//! Invariant: no rank, post, layer or kind of unit is named in Rust; all are data.
//! Not here: reading folders (`server`), who may do what (`guard`), where a matter goes (`route`).

mod fault;
pub mod import;
mod map_file;
mod names_file;
mod read;
mod unit;
mod units_file;
mod write;

pub use fault::{Fault, Weight};
pub use import::{Imported, Options, Units, import};
pub use map_file::{MAX_FEATURES, MAX_FILE_BYTES};
pub use unit::{Post, Rank, Unit};

use crate::geo::{Area, Areas, Candidate, Gazetteer};
use crate::values::{AreaId, LayerId, Moment, Point, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// The files of a places folder: the name below the folder, and its bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A chain of supervisors is never longer; a longer one is a circle.
pub const MAX_CHAIN: usize = 32;

/// A force as it described itself: one adopted configuration.
#[derive(Clone, Debug, Default)]
pub struct Places {
    units: BTreeMap<UnitId, Unit>,
    below: BTreeMap<UnitId, Vec<UnitId>>,
    ranks: Vec<Rank>,
    posts: BTreeMap<String, Post>,
    areas: Areas,
    gazetteer: Gazetteer,
    hash: [u8; 32],
}

impl Places {
    /// Reads a configuration. Faults that refuse it come alone; warnings come beside it.
    pub fn parse(files: &Files) -> Result<(Self, Vec<Fault>), Vec<Fault>> {
        read::read(files)
    }

    /// The unit of this id.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.units.get(id)
    }

    /// Every unit, by id.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
    }

    /// The unit's supervisor, its supervisor, and so on to the top; the unit itself is not in it.
    pub fn chain(&self, id: &UnitId) -> Vec<&Unit> {
        let above = |unit: &&Unit| unit.supervisor.as_ref().and_then(|s| self.units.get(s));
        let first = self.units.get(id).as_ref().and_then(above);
        std::iter::successors(first, above).take(MAX_CHAIN).collect()
    }

    /// One level up for a dispute: the nearest unit above in the same compartment, else the next above.
    pub fn above(&self, id: &UnitId) -> Option<&Unit> {
        let unit = self.units.get(id)?;
        let chain = self.chain(id);
        chain.iter().find(|u| u.compartment == unit.compartment).or(chain.first()).copied()
    }

    /// Every unit below this one, at any depth; the unit itself is not in it.
    pub fn under(&self, id: &UnitId) -> BTreeSet<UnitId> {
        let mut found = BTreeSet::new();
        let mut open = vec![id];
        while let Some(next) = open.pop() {
            let below = self.below.get(next).map_or(&[][..], Vec::as_slice);
            open.extend(below.iter().filter(|b| found.insert((*b).clone())));
        }
        found
    }

    /// The unit that answers to a playbook's word, such as `women_desk`, for this unit.
    ///
    /// Going up from the unit itself, the first of: the unit, one that says it `covers` the unit,
    /// the only one directly below it. Two of one kind are nobody's choice but a person's: none.
    pub fn serving(&self, word: &str, unit: &UnitId) -> Option<&Unit> {
        let start = self.units.get(unit)?;
        std::iter::once(start).chain(self.chain(unit)).find_map(|at| self.serving_at(word, at))
    }

    fn serving_at<'a>(&'a self, word: &str, at: &'a Unit) -> Option<&'a Unit> {
        if at.serves.contains(word) {
            return Some(at);
        }
        let serves = |u: &&Unit| u.serves.contains(word);
        let mut covering = self.units.values().filter(serves).filter(|u| u.covers.contains(&at.id));
        if let Some(one) = covering.next() {
            return covering.next().is_none().then_some(one);
        }
        let below = self.below.get(&at.id).map_or(&[][..], Vec::as_slice);
        let mut below =
            below.iter().filter_map(|b| self.units.get(b)).filter(serves).filter(|u| u.covers.is_empty());
        let one = below.next()?;
        below.next().is_none().then_some(one)
    }

    /// The unit that answers to a playbook's word on this ground.
    pub fn serving_area(&self, word: &str, area: &AreaId) -> Option<&Unit> {
        let chain = std::iter::successors(self.areas.get(area), |a| self.areas.get(a.within.as_ref()?));
        let mut units = chain.take(MAX_CHAIN).filter_map(|a| a.unit.as_ref());
        units.find_map(|unit| self.serving(word, unit))
    }

    /// The areas that a point is in or near, in all layers: see `Areas::locate`.
    pub fn candidates(&self, at: Point, when: Moment) -> Vec<Candidate> {
        self.areas.locate(at, when)
    }

    /// The nearest area of a layer where none has the point.
    pub fn nearest(&self, layer: &LayerId, at: Point, when: Moment) -> Option<Candidate> {
        self.areas.nearest(layer, at, when)
    }

    /// Every area.
    pub fn areas(&self) -> &Areas {
        &self.areas
    }

    /// One area.
    pub fn area(&self, id: &AreaId) -> Option<&Area> {
        self.areas.get(id)
    }

    /// The names of areas and localities.
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }

    /// The ranks, lowest first.
    pub fn ranks(&self) -> &[Rank] {
        &self.ranks
    }

    /// Whether a rank is at least as high as another; unknown ranks are not.
    pub fn is_at_least(&self, rank: &str, lowest: &str) -> bool {
        let height = |id: &str| self.ranks.iter().position(|r| r.id == id);
        height(rank).zip(height(lowest)).is_some_and(|(r, l)| r >= l)
    }

    /// The post of this id, such as a playbook's `late` names.
    pub fn post(&self, id: &str) -> Option<&Post> {
        self.posts.get(id)
    }

    /// The unit whose holder of this post is told about something at a unit.
    pub fn unit_of_post(&self, post: &str, unit: &UnitId) -> Option<&Unit> {
        match &self.posts.get(post)?.of {
            None => self.units.get(unit),
            Some(word) => self.serving(word, unit),
        }
    }

    /// SHA-256 over the names and bytes of the files: what an event adopts.
    pub fn content_hash(&self) -> [u8; 32] {
        self.hash
    }
}
