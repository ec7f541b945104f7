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

mod areas_file;
mod fault;
pub mod import;
mod map_file;
mod names_file;
mod read;
mod unit;
mod units_file;
mod write;

pub use fault::{Fault, Weight};
pub use import::{Imported, Options, Under, Units, import};
pub use map_file::{MAX_FEATURES, MAX_FILE_BYTES};
pub use unit::{Attribute, Post, Rank, Unit};

use crate::calendar::{Calendar, Calendars};
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
    attributes: Vec<Attribute>,
    calendars: Calendars,
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

    /// The same, but never past a unit that answers to the other word: what lies farther is no better than it.
    pub fn serving_within(&self, word: &str, otherwise: &str, unit: &UnitId) -> Option<&Unit> {
        let start = self.units.get(unit)?;
        for at in std::iter::once(start).chain(self.chain(unit)) {
            let found = self.serving_at(word, at);
            if found.is_some() || at.serves.contains(otherwise) {
                return found;
            }
        }
        None
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

    /// The opening hours and holidays that units keep, by name.
    pub fn calendars(&self) -> &Calendars {
        &self.calendars
    }

    /// The opening hours and holidays of a unit.
    pub fn calendar(&self, unit: &UnitId) -> Option<&Calendar> {
        self.calendars.get(&self.units.get(unit)?.calendar)
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

    /// What can be known of people, in the order of the file.
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The post of this id, such as a playbook's `late` names.
    pub fn post(&self, id: &str) -> Option<&Post> {
        self.posts.get(id)
    }

    /// The unit whose holder of this post is told about something at a unit.
    pub fn unit_of_post(&self, post: &str, unit: &UnitId) -> Option<&Unit> {
        match &self.posts.get(post)?.of {
            None => self.units.get(unit),
            Some(word) => self.serving_covered(word, unit).or_else(|| self.serving(word, unit)),
        }
    }

    /// A desk that stands beside the chain answers for what it covers: the district of a women's desk.
    fn serving_covered(&self, word: &str, unit: &UnitId) -> Option<&Unit> {
        let mut found = self.units.get(unit)?.covers.iter().filter_map(|c| self.serving(word, c));
        let one = found.next()?;
        found.all(|other| other.id == one.id).then_some(one)
    }

    /// SHA-256 over the names and bytes of the files that were read.
    pub fn content_hash(&self) -> [u8; 32] {
        self.hash
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::{fs, path::Path};

    pub(crate) fn demo_files() -> Files {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../places/demo");
        let names = ["units.toml", "ranks.toml", "calendars.toml", "gazetteer.tsv"];
        let maps = ["areas/province.geojson", "areas/district.geojson", "areas/station.geojson"];
        let read = |name: &&str| Some(((*name).to_owned(), fs::read(folder.join(name)).ok()?));
        names.iter().chain(&maps).filter_map(read).collect()
    }

    fn demo() -> Places {
        let (places, warnings) = Places::parse(&demo_files()).unwrap();
        assert_eq!(warnings, []);
        places
    }

    fn unit(id: &str) -> UnitId {
        UnitId::new(id).unwrap()
    }

    const NOW: Moment = Moment::from_millis(1_700_000_000_000);

    fn inside(lat: f64, lon: f64) -> Vec<String> {
        let found = demo().candidates(Point::new(lat, lon).unwrap(), NOW);
        found.into_iter().filter(|c| c.inside).map(|c| format!("{} {}", c.layer, c.area)).collect()
    }

    #[test]
    fn the_demo_is_without_a_fault_and_a_point_in_kohat_has_a_station_a_district_and_a_province() {
        assert_eq!(inside(33.5920, 71.4500), ["district kohat", "province kp", "station kohat-city"]);
        assert_eq!(inside(24.86, 67.0), Vec::<String>::new());
    }

    #[test]
    fn a_station_is_answered_for_by_its_districts_womens_desk_which_is_not_in_its_chain() {
        let places = demo();
        let serving = |word| places.serving(word, &unit("kohat-city")).map(|u| u.id.as_str());
        assert_eq!(serving("station"), Some("kohat-city"));
        assert_eq!(serving("district"), Some("kohat"));
        assert_eq!(serving("women_desk"), Some("kohat-women"));
        assert_eq!(serving("complaints"), Some("kohat-accountability"));
        assert_eq!(serving("information"), Some("kp-information"));
        assert_eq!(serving("nobody"), None);
        assert_eq!(
            places.serving("station", &unit("kohat")).map(|u| &u.id),
            None,
            "a person chooses among four"
        );
        let chain: Vec<&str> = places.chain(&unit("kohat-city")).iter().map(|u| u.id.as_str()).collect();
        assert_eq!(chain, ["kohat", "region-kohat", "kp"]);
        let area = AreaId::new("kohat-city").unwrap();
        assert_eq!(places.serving_area("women_desk", &area).map(|u| u.id.as_str()), Some("kohat-women"));
    }

    #[test]
    fn a_dispute_at_a_womens_desk_goes_up_within_its_compartment() {
        let places = demo();
        assert_eq!(places.above(&unit("kohat-women")).map(|u| u.id.as_str()), Some("kp-women"));
        assert_eq!(places.above(&unit("kohat-city")).map(|u| u.id.as_str()), Some("kohat"));
        assert_eq!(places.above(&unit("kp")), None);
        assert_eq!(places.under(&unit("kohat")).len(), 4);
        assert_eq!(places.under(&unit("kp")).len(), places.units().count() - 1);
    }

    #[test]
    fn a_post_is_at_a_unit_and_ranks_have_an_order() {
        let places = demo();
        let of = |post| places.unit_of_post(post, &unit("kohat-women")).map(|u| u.id.as_str());
        assert_eq!(of("desk_head"), Some("kohat-women"));
        assert_eq!(of("province_officer"), Some("kp"));
        assert!(
            places.is_at_least("inspector", "sub_inspector") && !places.is_at_least("constable", "inspector")
        );
        assert!(!places.is_at_least("unknown", "constable"));
    }

    #[test]
    fn in_the_demo_every_point_of_the_province_has_exactly_one_station_and_one_district() {
        let places = demo();
        let layer = |id: &str| LayerId::new(id).unwrap();
        let of = |l: &str, at| {
            let all = places.areas().iter().filter(|a| a.layer == layer(l));
            all.filter(|a| a.shape.contains(at)).count()
        };
        let corners =
            places.areas().iter().flat_map(|a| a.shape.outline().iter().flat_map(|p| p.exterior().0.clone()));
        let corners: Vec<(f64, f64)> = corners.step_by(7).map(|c| (c.x, c.y)).collect();
        let grid = (0..40)
            .flat_map(|y| (0..40).map(move |x| (71.2 + f64::from(x) * 0.06, 33.2 + f64::from(y) * 0.065)));
        for (lon, lat) in grid.chain(corners) {
            let at = Point::new(lat, lon).unwrap();
            let expected = of("province", at);
            assert_eq!((of("district", at), of("station", at)), (expected, expected), "{lat} {lon}");
        }
    }

    #[test]
    fn the_hash_is_that_of_the_files_and_of_nothing_else() {
        let mut files = demo_files();
        let hash = Places::parse(&files).unwrap().0.content_hash();
        files.insert("README.md".into(), b"notes".to_vec());
        assert_eq!(Places::parse(&files).unwrap().0.content_hash(), hash);
        files.get_mut("units.toml").unwrap().extend(b"\n# changed\n");
        assert_ne!(Places::parse(&files).unwrap().0.content_hash(), hash);
    }
}
