//! What is it called, in each language?

use super::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A name in several languages. At least one is expected; readers refuse an empty one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(pub BTreeMap<Language, String>);

impl Names {
    /// The name in this language, else the nearest that a reader of it can read, else any.
    pub fn in_language(&self, language: Language) -> &str {
        use Language::*;
        let near: &[Language] = match language {
            Ur => &[Ur, Fa, Ar, Ps, Sd, En],
            Ps => &[Ps, Ur, Fa, Ar, En],
            Sd => &[Sd, Ur, Fa, Ar, En],
            Ar => &[Ar, Fa, Ckb, Ur, En],
            Ckb => &[Ckb, Ar, Fa, En],
            Fa => &[Fa, Ar, Ur, En],
            En => &[En, Ur, Fa, Ar, Ckb, Ps, Sd],
        };
        near.iter().find_map(|l| self.0.get(l)).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// The languages of ours that it has no name in.
    pub fn missing(&self) -> Vec<Language> {
        Language::ALL.into_iter().filter(|l| self.0.get(l).is_none_or(|n| n.trim().is_empty())).collect()
    }
}
