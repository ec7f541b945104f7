//! What does the log say of what was opened to auditors?
//!
//! Whoever runs the machine may open headers of events to somebody who audits: never words. That it was done, of how
//! many events, and the digest of the file stand in the log before the file does.
//!
//! Not here: what is in the file (`amanat-proof`), who is handed it: that is the operator's own record.

use crate::{
    event::{Actor, Draft, kind_and_facts},
    values::Moment,
};
use serde::{Deserialize, Serialize};

/// What the log says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "facts", rename_all = "snake_case")]
pub enum Event {
    /// A bundle was made.
    BundleMade {
        /// How many events it opens.
        events: u32,
        /// The SHA-256 of the file, in hex.
        sha256: String,
    },
}

/// The event on its way to the log.
pub fn draft(event: &Event, now: Moment) -> Draft {
    let (kind, facts) = kind_and_facts(event);
    let actor = Actor::Operator;
    Draft { kind, facts, at: now, occurred: now, actor, unit: None, due: None, parts: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{decide::clock::Watch, event::Stream};

    #[test]
    fn a_bundle_changes_nothing_that_is_known_of_the_clock_but_its_version() {
        let now = Moment::from_millis(1_795_000_000_000);
        let event = Event::BundleMade { events: 3, sha256: "00".repeat(32) };
        let header = draft(&event, now).header(Stream::System, 4);
        let watch = Watch::of([&header]);
        assert_eq!(watch, Watch { version: 5, ..Watch::default() });
    }
}
