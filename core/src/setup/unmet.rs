//! What could a unit be asked that nobody there can answer?
//!
//! Asked of the policies, as if such a matter had just come, so that it cannot differ from what happens then.

use super::Setup;
use crate::{
    guard::{Action, Thing, Visitor},
    places::Unit,
    playbook::{Playbook, Takers},
    values::{DeskId, MatterNo},
};

impl Setup {
    /// Matters that may come to a unit and that none of these people could take: the desk, and whom it asks for. A
    /// promise that nobody can keep is known before somebody waits for it.
    pub fn unmet<'a>(&'a self, unit: &'a Unit, people: &[Visitor]) -> Vec<(&'a DeskId, &'a Takers)> {
        let comes = |book: &&Playbook| {
            unit.serves.contains(&book.route.to) || unit.serves.contains(&book.route.otherwise)
        };
        let wishes =
            self.desks.all().filter(comes).flat_map(|book| book.takers.all().map(move |t| (book, t)));
        let is_met = |book: &Playbook, takers: &Takers| {
            let thing = to_come(unit, book, takers);
            people.iter().any(|visitor| self.guard.may(visitor, Action::Handle, &thing, self))
        };
        wishes.filter(|(book, takers)| !is_met(book, takers)).map(|(book, t)| (&book.desk, t)).collect()
    }
}

/// A matter of this desk that has just come to a unit.
fn to_come<'a>(unit: &'a Unit, playbook: &'a Playbook, takers: &'a Takers) -> Thing<'a> {
    Thing {
        no: MatterNo::from_random([0; 16]),
        unit: &unit.id,
        desk: &playbook.desk,
        level: playbook.protection,
        compartment: &playbook.compartment,
        assigned: None,
        told: &[],
        excluded: &[],
        parties: &[],
        brought_by: None,
        breakable: false,
        consent: false,
        candidates: &[],
        takers,
    }
}
