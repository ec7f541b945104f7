//! Who looked at what is protected: what of it is listed and counted?
//!
//! A row a look, made of headers alone. Counts are plain: how many, of them outside the unit, out of hours, refused,
//! and how many matters somebody came back to often. No score, no order of people.
//!
//! Not here: who may see a row (`guard`), where rows are kept (`record`).

use crate::{
    decide::access::{Event, Look},
    event::{Header, Stream, event_of},
    values::{AccountId, MatterNo, UnitId},
};
use serde::{Deserialize, Serialize};

/// From so many looks of one person at one matter within the time that is shown on, the matter counts as looked at
/// again and again.
pub const OFTEN: u32 = 5;

/// What one event changes in the rows of looks.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A new row.
    Begun(Look),
    /// The row of this look of the matter changes.
    About(MatterNo, u32, Event),
}

/// What this header changes; `None` where it is of another life or of a kind of a later version.
pub fn change(position: u64, header: &Header) -> Option<Change> {
    let Stream::Access(no) = header.stream else { return None };
    let event: Event = event_of(&header.kind, &header.facts)?;
    match Look::about(&event) {
        Some(seq) => Some(Change::About(no, seq, event)),
        None => Look::begun(position, header, &event).map(Change::Begun),
    }
}

/// Looks of one person from one unit at one matter, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Who.
    pub by: AccountId,
    /// At which unit they have the post that they looked with.
    pub unit: Option<UnitId>,
    /// At which matter.
    pub no: MatterNo,
    /// How many looks.
    pub looks: u32,
    /// Of these, how many at another unit's matter.
    pub outside: u32,
    /// Of these, how many while their unit was closed.
    pub off_hours: u32,
    /// How many times they addressed it and were told that there is none.
    pub denied: u32,
}

/// The same of all matters together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Who.
    pub by: AccountId,
    /// At which unit.
    pub unit: Option<UnitId>,
    /// How many looks.
    pub looks: u32,
    /// At how many matters.
    pub matters: u32,
    /// How many at another unit's matter.
    pub outside: u32,
    /// How many while their unit was closed.
    pub off_hours: u32,
    /// How many were refused.
    pub denied: u32,
    /// How many matters they looked at [`OFTEN`].
    pub often: u32,
}

/// Adds up what was counted by matter; in the order in which people first come.
pub fn tally(counted: &[Counted]) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Vec::new();
    for one in counted {
        let at = tallies.iter().position(|t| t.by == one.by && t.unit == one.unit);
        let at = at.unwrap_or_else(|| {
            let (by, unit) = (one.by.clone(), one.unit.clone());
            tallies.push(Tally {
                by,
                unit,
                looks: 0,
                matters: 0,
                outside: 0,
                off_hours: 0,
                denied: 0,
                often: 0,
            });
            tallies.len() - 1
        });
        if let Some(tally) = tallies.get_mut(at) {
            tally.looks += one.looks;
            tally.matters += u32::from(one.looks > 0);
            tally.outside += one.outside;
            tally.off_hours += one.off_hours;
            tally.denied += one.denied;
            tally.often += u32::from(one.looks >= OFTEN);
        }
    }
    tallies
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(by: &str, no: u8, looks: u32) -> Counted {
        let by = AccountId::new(by).unwrap();
        let no = MatterNo::from_random([no; 16]);
        Counted { by, unit: UnitId::new("u").ok(), no, looks, outside: 1, off_hours: 0, denied: 0 }
    }

    #[test]
    fn counts_of_matters_add_up_to_those_of_a_person_and_nobody_is_weighed() {
        let rows = [counted("b", 1, 4), counted("a", 1, OFTEN), counted("b", 2, 1), counted("b", 3, 0)];
        let tallies = tally(&rows);
        let names: Vec<_> = tallies.iter().map(|t| t.by.as_str()).collect();
        assert_eq!(names, ["b", "a"], "as they come, not by how much they looked");
        assert_eq!((tallies[0].looks, tallies[0].matters, tallies[0].outside), (5, 2, 3));
        assert_eq!((tallies[0].often, tallies[1].often), (0, 1));
    }
}
