//! What does a warning say, and where?

use super::event::Referred;
use crate::values::{AreaId, Language, Names};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What it says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// In a few words.
    pub headline: String,
    /// What it is, in full.
    pub description: String,
    /// What to do.
    pub instruction: String,
}

/// A piece of ground as it was when the warning was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// Its name in each language.
    pub names: Names,
    /// The area of the places that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaId>,
    /// Outlines, as CAP writes them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub polygons: Vec<String>,
    /// Circles, as CAP writes them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub circles: Vec<String>,
}

/// All that a warning says; sealed until it is out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// By language.
    pub texts: BTreeMap<Language, Texts>,
    /// Where it holds.
    pub grounds: Vec<Ground>,
    /// Those that it takes the place of, or takes back, as programs know them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub referred: Vec<Referred>,
    /// Whom to ask, as people write it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
}
