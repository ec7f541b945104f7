//! Who would not be told, and where does nobody take a matter in hand?
//!
//! A promise that is missed and reaches nobody is worse than one that is late. Rungs of a ladder that were passed over
//! are noted until the places are adopted anew; units that answer for a desk and have nobody are looked up when asked.
//! They stand on the pages of units, on *Today* of the top, and as a number in `/healthz`.
//!
//! Not here: which rung comes next (`core::decide::matter`), who may see this (`pages`).

use crate::town::Town;
use amanat_core::values::{DeskId, UnitId};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

/// The most rungs that are remembered; the log has the rest.
const MAX_NOTED: usize = 100;

/// A rung that led to nobody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passed {
    /// The desk whose promise was missed.
    pub desk: DeskId,
    /// Where.
    pub unit: UnitId,
    /// The word of the ladder.
    pub rung: String,
}

/// The rungs that were passed over since the places were adopted. Cheap to clone.
#[derive(Clone, Default)]
pub struct Gaps(Arc<Mutex<BTreeSet<Passed>>>);

impl Gaps {
    /// Remembers one.
    pub fn note(&self, desk: &DeskId, unit: &UnitId, rung: &str) {
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if noted.len() < MAX_NOTED {
            noted.insert(Passed { desk: desk.clone(), unit: unit.clone(), rung: rung.to_owned() });
        }
    }

    /// Every one.
    pub fn all(&self) -> Vec<Passed> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    /// Other places, other rungs.
    pub fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// How many people take matters in hand at each unit now.
pub fn takers(town: &Town) -> BTreeMap<UnitId, usize> {
    let (setup, now) = (town.setup(), town.now());
    let mut takers: BTreeMap<UnitId, usize> = BTreeMap::new();
    for person in town.gate().roster().all().iter().filter(|person| person.account.is_ready()) {
        let posts = person.account.posts_held(now);
        let units: BTreeSet<UnitId> =
            posts.into_iter().filter(|post| setup.guard.takes_matters(post)).map(|post| post.unit).collect();
        for unit in units {
            *takers.entry(unit).or_default() += 1;
        }
    }
    takers
}

/// The units that answer for a desk and where nobody takes a matter in hand now.
pub fn deserted(town: &Town) -> Vec<UnitId> {
    let (setup, takers) = (town.setup(), takers(town));
    let words: BTreeSet<&str> =
        setup.desks.all().flat_map(|desk| [desk.route.to.as_str(), desk.route.otherwise.as_str()]).collect();
    let units =
        setup.places.units().filter(|unit| unit.serves.iter().any(|word| words.contains(word.as_str())));
    units.filter(|unit| !takers.contains_key(&unit.id)).map(|unit| unit.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rung_is_remembered_once_and_forgotten_with_the_places() {
        let gaps = Gaps::default();
        let (desk, unit) = (DeskId::new("report").unwrap(), UnitId::new("kohat-city").unwrap());
        gaps.note(&desk, &unit, "district_officer");
        gaps.note(&desk, &unit, "district_officer");
        assert_eq!(gaps.all().len(), 1);
        gaps.forget();
        assert!(gaps.all().is_empty());
    }
}
