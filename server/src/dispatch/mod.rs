//! How does the house help to answer signals: clocks, places, lines?
//!
//! | question | module |
//! |---|---|
//! | which clocks ran out? | `clocks` |
//! | whose ground is a point? | `ground` |
//! | what does a line do? | `line` |
//! | who could go? | `recommend` |
//! | in which words is a no told? | `words` |
//!
//! Not here: what may happen (`core::decide`), how signals come in (`sos`), how the board looks (pages, `doors/api/room`).

pub mod clocks;
pub mod ends;
pub mod ground;
pub mod line;
pub mod recommend;
pub mod words;

use amanat_core::{guard::CONTROL_ROOM, places::Unit, values::IncidentId};

/// The words that a control room answers to in `places/`.
pub const ROOM_WORDS: [&str; 2] = [CONTROL_ROOM, "province_room"];

/// Whether a unit is a control room.
pub fn is_room(unit: &Unit) -> bool {
    ROOM_WORDS.iter().any(|word| unit.serves.contains(*word))
}

/// A new incident's name: random, and no word of anything.
pub fn new_incident() -> anyhow::Result<IncidentId> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no random numbers: {e}"))?;
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(IncidentId::new(text)?)
}
