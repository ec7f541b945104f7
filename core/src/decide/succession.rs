//! How did the log come to its key and its name?
//!
//! Two events of the system's own life. They repeat in the tree what a note of both keys says beside it, so that whoever
//! reads the log from its beginning meets the change at its place.
//!
//! Not here: the keys and the note (`amanat-record`).

use crate::{
    event::{Actor, Draft, kind_and_facts},
    values::Moment,
};
use serde::{Deserialize, Serialize};

/// What the log says of its own name and key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// Another key signs from here on, under the same name.
    KeyRenewed {
        /// The key until then.
        from: String,
        /// How many events it had signed.
        size: u64,
        /// Their root.
        root: String,
    },
    /// This log follows another: its first leaves are all of that log's that are here.
    LogSucceeded {
        /// The key of the log before, with its name.
        from: String,
        /// How many of its events are here.
        size: u64,
        /// Their root.
        root: String,
        /// How many it had signed, as far as is known; those above `size` are lost.
        signed: u64,
    },
}

/// What the log writes of itself.
pub fn draft(event: &Event, now: Moment) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    Draft {
        kind,
        facts,
        at: now,
        occurred: now,
        actor: Actor::Operator,
        unit: None,
        due: None,
        parts: Vec::new(),
    }
}
