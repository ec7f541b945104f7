//! Whose is it?
//!
//! Asked before deciding, so that the first event names unit and due time. A point well inside one area is
//! certain; near a boundary, outside every area, or by words alone it is not: the candidates are listed and an
//! officer confirms, which is an event. Until then one unit answers for it, so that nothing lies between two.
//!
//! Not here: which ground is whose (`geo`, `places`), which words a desk routes by (`playbook`).

use crate::{
    geo::{Candidate, Named},
    places::Places,
    playbook::{By, Playbook},
    values::{AreaId, Moment, Point, UnitId},
};

/// The most units among which a person is asked to choose.
pub const MAX_CANDIDATES: usize = 8;

/// What is known of where it happened.
#[derive(Clone, Debug, Default)]
pub struct Whereabouts<'a> {
    /// A point on the map.
    pub point: Option<Point>,
    /// An area chosen from a list, such as a district.
    pub area: Option<&'a AreaId>,
    /// The place in the sender's words.
    pub text: Option<&'a str>,
    /// The unit complained of, where the desk asks for it.
    pub complained_of: Option<&'a UnitId>,
}

/// Whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routed {
    /// The responsible unit.
    pub unit: UnitId,
    /// Units among which an officer must confirm; empty where it is certain. The responsible one is first.
    pub candidates: Vec<UnitId>,
    /// Units that may never see it.
    pub excluded: Vec<UnitId>,
}

/// No unit answers to the playbook's route at all: the configuration is at fault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no unit answers to `{0}`")]
pub struct NobodyServes(pub String);

/// Finds the responsible unit.
///
/// Errors: `NobodyServes` where neither the route's word nor its `else` leads to any unit.
pub fn route(
    playbook: &Playbook,
    places: &Places,
    at: &Whereabouts<'_>,
    when: Moment,
) -> Result<Routed, NobodyServes> {
    let asking = Asking { playbook, places, when };
    let (mut found, certain) = match playbook.route.by {
        By::Force => (asking.force_wide(), true),
        By::Area => asking.by_area(at),
    };
    let excluded = at.complained_of.map_or_else(Vec::new, |unit| asking.chain_complained_of(unit, &found));
    found.retain(|unit| !excluded.contains(unit));
    found.truncate(MAX_CANDIDATES);
    let certain = certain && found.len() == 1;
    match found.first().cloned() {
        Some(unit) => Ok(Routed { unit, candidates: if certain { Vec::new() } else { found }, excluded }),
        None => {
            let unit = asking.anyone(&excluded).ok_or_else(|| NobodyServes(playbook.route.to.clone()))?;
            let candidates = if playbook.route.by == By::Area { vec![unit.clone()] } else { Vec::new() };
            Ok(Routed { unit, candidates, excluded })
        }
    }
}

/// A unit and those above it, as far as they do not judge it and are not above whoever may (`found`).
pub(crate) fn chain_of(places: &Places, unit: &UnitId, found: &[UnitId], judges: &[UnitId]) -> Vec<UnitId> {
    let above_found: Vec<UnitId> = found.iter().flat_map(|u| places.chain(u)).map(|u| u.id.clone()).collect();
    let above = places.chain(unit).into_iter().map(|u| u.id.clone());
    let above = above.filter(|u| !judges.contains(u) && !above_found.contains(u));
    std::iter::once(unit.clone()).chain(above).take(MAX_CANDIDATES).collect()
}

struct Asking<'a> {
    playbook: &'a Playbook,
    places: &'a Places,
    when: Moment,
}

impl Asking<'_> {
    fn force_wide(&self) -> Vec<UnitId> {
        self.places
            .units()
            .filter(|u| u.serves.contains(&self.playbook.route.to))
            .map(|u| u.id.clone())
            .take(1)
            .collect()
    }

    /// Units in order of likelihood, and whether the first is certain.
    fn by_area(&self, at: &Whereabouts<'_>) -> (Vec<UnitId>, bool) {
        let by_point = at.point.map(|point| self.by_point(point));
        if let Some((units, certain)) = by_point.filter(|(units, _)| !units.is_empty()) {
            return (units, certain);
        }
        let by_name = at.text.map_or_else(Vec::new, |text| self.by_words(text, at.area));
        if !by_name.is_empty() {
            return (by_name, false);
        }
        match (at.area, at.complained_of) {
            (Some(area), _) => self.by_chosen(area),
            (None, Some(unit)) => self.by_complained_of(unit),
            (None, None) => (Vec::new(), false),
        }
    }

    /// The finest ground speaks: a station's before its district's. Where the finest has nobody who answers to the
    /// route's word, its unit of `else` comes first, then the nearest that has, and a person confirms.
    fn by_point(&self, point: Point) -> (Vec<UnitId>, bool) {
        let found = self.places.candidates(point, self.when);
        let (inside, near): (Vec<&Candidate>, Vec<&Candidate>) = found.iter().partition(|c| c.inside);
        let finest = inside.iter().map(|c| self.depth(c)).max().unwrap_or(0);
        let of_finest = |cs: &[&Candidate]| -> Vec<AreaId> {
            cs.iter().filter(|c| self.depth(c) >= finest).map(|c| c.area.clone()).collect()
        };
        let mut units = Vec::new();
        self.collect(&of_finest(&inside), &mut units);
        let is_inside_one = units.len() == 1;
        self.collect(&of_finest(&near), &mut units);
        if !units.is_empty() {
            let certain = is_inside_one && units.len() == 1;
            return (units, certain);
        }
        let otherwise = inside.iter().filter(|c| self.depth(c) == finest).filter_map(|c| {
            let unit = self.places.serving(&self.playbook.route.otherwise, c.unit.as_ref()?)?;
            Some(unit.id.clone())
        });
        let mut units: Vec<UnitId> = otherwise.take(1).collect();
        units
            .extend(self.nearest(point).into_iter().filter(|unit| !units.contains(unit)).collect::<Vec<_>>());
        (units, false)
    }

    /// How many units are above the one that answers for this ground; the finer the ground, the more.
    fn depth(&self, candidate: &Candidate) -> usize {
        candidate.unit.as_ref().map_or(0, |unit| self.places.chain(unit).len() + 1)
    }

    fn collect(&self, areas: &[AreaId], units: &mut Vec<UnitId>) {
        for unit in areas.iter().filter_map(|area| self.serving_area(area)) {
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
    }

    fn nearest(&self, point: Point) -> Vec<UnitId> {
        let mut found: Vec<(f64, UnitId)> = Vec::new();
        for layer in self.places.areas().layers() {
            let near = self.places.nearest(layer, point, self.when);
            if let Some((near, unit)) = near.and_then(|c| self.serving_area(&c.area).map(|u| (c, u))) {
                found.push((near.boundary_m, unit));
            }
        }
        found.sort_by(|a, b| a.0.total_cmp(&b.0));
        found.dedup_by(|a, b| a.1 == b.1);
        found.into_iter().map(|(_, unit)| unit).collect()
    }

    /// Places named in the text propose; a person confirms. Those within the chosen area come first.
    fn by_words(&self, text: &str, chosen: Option<&AreaId>) -> Vec<UnitId> {
        let mut units: Vec<UnitId> = Vec::new();
        for proposal in self.places.gazetteer().find_in_text(text) {
            let found = match proposal.named {
                Named::Area(area) => self.serving_area(area).into_iter().collect(),
                Named::Locality { at, .. } => self.by_point(*at).0,
            };
            for unit in found {
                if !units.contains(&unit) {
                    units.push(unit);
                }
            }
        }
        let within =
            chosen.and_then(|area| self.places.area(area)?.unit.as_ref()).map(|u| self.places.under(u));
        if let Some(within) = within {
            let fits = units.iter().any(|u| within.contains(u));
            units.retain(|u| !fits || within.contains(u));
        }
        units
    }

    /// A chosen area that one unit answers for is certain; a wider one lists those within it.
    fn by_chosen(&self, area: &AreaId) -> (Vec<UnitId>, bool) {
        if let Some(unit) = self.serving_area(area) {
            return (vec![unit], true);
        }
        let Some(owner) = self.places.area(area).and_then(|a| a.unit.clone()) else {
            return (Vec::new(), false);
        };
        let fallback = self.places.serving(&self.playbook.route.otherwise, &owner).map(|u| u.id.clone());
        let below = self.places.under(&owner).into_iter().filter(|u| self.serves(u));
        (fallback.into_iter().chain(below).collect(), false)
    }

    /// No place was given: whoever answers for the unit complained of.
    fn by_complained_of(&self, unit: &UnitId) -> (Vec<UnitId>, bool) {
        let judge = self.places.serving(&self.playbook.route.to, unit).map(|u| u.id.clone());
        (judge.into_iter().collect(), true)
    }

    fn serves(&self, unit: &UnitId) -> bool {
        self.places.unit(unit).is_some_and(|u| u.serves.contains(&self.playbook.route.to))
    }

    /// The unit that answers to the route's word for this ground: its own, a desk for it, or one above it; but never
    /// one above the unit that answers to `else`, which would be farther away than the fallback.
    fn serving_area(&self, area: &AreaId) -> Option<UnitId> {
        let (own, route) = (self.places.area(area)?.unit.as_ref()?, &self.playbook.route);
        let found = self.places.serving_within(&route.to, &route.otherwise, own)?;
        Some(found.id.clone())
    }

    fn chain_complained_of(&self, unit: &UnitId, found: &[UnitId]) -> Vec<UnitId> {
        let judges: Vec<UnitId> = found.iter().filter(|u| self.serves(u)).cloned().collect();
        chain_of(self.places, unit, found, &judges)
    }

    /// Nothing pointed anywhere: the unit of the route's `else`, or any that serves the route's word.
    fn anyone(&self, excluded: &[UnitId]) -> Option<UnitId> {
        let serving = |word: &str| {
            let mut units: Vec<_> = self
                .places
                .units()
                .filter(|u| u.serves.contains(word) && !excluded.contains(&u.id))
                .map(|u| (self.places.chain(&u.id).len(), u.id.clone()))
                .collect();
            units.sort();
            units.into_iter().next().map(|(_, id)| id)
        };
        serving(&self.playbook.route.otherwise).or_else(|| serving(&self.playbook.route.to))
    }
}
