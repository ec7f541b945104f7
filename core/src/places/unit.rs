//! What is a unit, a rank, a post?

use crate::values::{Names, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A part of the force that answers: a station, a district office, a women's desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What the force calls it in its files.
    pub id: UnitId,
    /// Its name in each language.
    pub names: Names,
    /// What it is, in the force's own word: station, district, desk. Shown, never judged by.
    pub kind: String,
    /// The unit above; only the top has none.
    pub supervisor: Option<UnitId>,
    /// The playbooks' route words that it answers to.
    pub serves: BTreeSet<String>,
    /// The units it answers for beside the chain, such as a women's desk for its district.
    pub covers: BTreeSet<UnitId>,
    /// Units of one compartment share what others may not see.
    pub compartment: String,
    /// Time zone by its IANA name.
    pub zone: String,
    /// The calendar of its opening hours and holidays.
    pub calendar: String,
    /// Where a notice reaches it.
    pub email: Option<String>,
    /// The number that people may call, as people write it.
    pub phone: Option<String>,
}

/// A rank; the order of the file is the order of ranks, lowest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rank {
    /// The word that playbooks use.
    pub id: String,
    /// Its name in each language.
    pub names: Names,
}

/// Something that is known of people: what desks ask of their takers, languages, training.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// The word that playbooks use.
    pub id: String,
    /// Its name in each language.
    pub names: Names,
}

/// A post that a playbook's `late` can name, and which unit's holder is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// The word that playbooks use.
    pub id: String,
    /// Its name in each language.
    pub names: Names,
    /// The route word of the unit whose holder it is; none: the matter's own unit.
    #[serde(default)]
    pub of: Option<String>,
}
