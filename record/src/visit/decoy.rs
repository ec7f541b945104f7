//! What is looked at where there is nothing to look at?
//!
//! Whoever asks for a matter that is not there waits as long as for one that is kept from them: the same row is read
//! and the same guard is asked, of a matter that nobody brought.

use amanat_core::{
    decide::matter::{Event, Matter, OpenedFacts, Reach},
    event::{Actor, Draft, Stream},
    playbook::{Door, Playbook},
    values::{Language, Level, MatterNo, Moment, UnitId},
};

/// A matter that nobody brought; its number is nobody's.
pub(super) fn matter(desk: &Playbook, unit: UnitId) -> Option<Matter> {
    let at = Moment::from_millis(0);
    let facts = OpenedFacts {
        desk: desk.desk.clone(),
        ed: desk.edition.clone(),
        level: Level::P2,
        comp: desk.compartment.clone(),
        door: Door::Web,
        lang: Language::En,
        reach: Reach::None,
        code: "0".repeat(44),
        among: Vec::new(),
        choices: Vec::new(),
        excl: Vec::new(),
        registered: false,
        clocks: Vec::new(),
    };
    let event = Event::Opened(facts);
    let draft = Draft {
        kind: String::new(),
        facts: serde_json::Value::Null,
        at,
        occurred: at,
        actor: Actor::Sender,
        unit: Some(unit),
        due: None,
        parts: Vec::new(),
    };
    let header = draft.header(Stream::Matter(MatterNo::from_random([0; 16])), 0);
    Matter::evolve(None, &header, &event)
}
