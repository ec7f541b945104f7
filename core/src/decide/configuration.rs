//! What did this force adopt, and when?
//!
//! Files are the source; that they hold from now on is an event with their content's hash. There is one stream
//! for desks, one for places, one for policies.

use crate::{
    event::{Actor, Draft, kind_and_facts},
    values::Moment,
};
use serde::{Deserialize, Serialize};

/// Something that happened to a part of the configuration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// From now on these files hold.
    Adopted {
        /// SHA-256 of the bundle of files, hex.
        hash: String,
    },
}

/// Why nothing was adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The same files hold already.
    #[error("the same files hold already")]
    Unchanged,
}

/// Adopts files by their hash, unless they are what holds already.
pub fn adopt(current: Option<&str>, hash: &str, actor: Actor, now: Moment) -> Result<Draft, Refusal> {
    if current == Some(hash) {
        return Err(Refusal::Unchanged);
    }
    let (kind, facts) = kind_and_facts(&Event::Adopted { hash: hash.to_owned() });
    Ok(Draft { kind, facts, at: now, occurred: now, actor, unit: None, due: None, parts: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_are_adopted_once() {
        let now = Moment::from_millis(1);
        assert!(adopt(None, "ab", Actor::Operator, now).is_ok());
        assert_eq!(adopt(Some("ab"), "ab", Actor::Operator, now), Err(Refusal::Unchanged));
        assert!(adopt(Some("ab"), "cd", Actor::Operator, now).is_ok());
    }
}
