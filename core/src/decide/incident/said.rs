//! Which words and figures of an incident are sealed?

use crate::{
    dispatch::recommend::{Reason, Shortfall},
    event::Part,
    values::{Class, FieldUnitId, Point, UnitTypeId},
};
use serde::{Deserialize, Serialize};

use super::command::Refusal;

/// The longest note, reason or description, in characters.
pub const MAX_SAID_CHARS: usize = 4_000;

/// Where it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// On the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// In words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// One row of a list that was shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownRow {
    /// Who.
    pub who: FieldUnitId,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How far, in metres.
    pub metres: u32,
    /// How long it takes, in seconds.
    pub travel_s: u32,
    /// How old the position was, in seconds.
    pub age_s: u32,
}

/// One need that nobody could meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Short {
    /// Which type was needed.
    pub unit_type: UnitTypeId,
    /// How many are missing.
    pub missing: u8,
    /// Why.
    pub why: Vec<Shortfall>,
}

/// The list that was shown when somebody chose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shown {
    /// Who could go, the best first.
    pub rows: Vec<ShownRow>,
    /// What could not be met.
    pub short: Vec<Short>,
}

/// Words that are needed.
pub(super) fn said(class: Class, text: &str) -> Result<Part, Refusal> {
    match text.trim() {
        "" => Err(Refusal::WordsNeeded),
        text if text.chars().nth(MAX_SAID_CHARS).is_some() => Err(Refusal::TooLong),
        text => Ok(Part::of(class, &text)),
    }
}

/// Words that may be left out.
pub(super) fn may_say(class: Class, text: &str) -> Result<Vec<Part>, Refusal> {
    if text.trim().is_empty() { Ok(Vec::new()) } else { said(class, text).map(|part| vec![part]) }
}
