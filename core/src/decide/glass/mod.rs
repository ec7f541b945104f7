//! May this glass be broken, and was it right to break it?
//!
//! In an emergency an officer on duty may read one matter that is kept from them: for an hour, in the sight of those
//! who answer for it, and another person says afterwards whether it was right. Each time is one life: broken, parts
//! uncovered, closed, explained, reviewed. What was said stays with the life; the sender and the public see that it
//! was.
//!
//! Invariant: a glass is open until `until` at the latest, whoever forgets to close it.
//! Invariant: nobody reviews their own.
//! Not here: who may break which glass (`guard`), reading (`amanat-record`), telling people (`server/deliver`).

mod event;
mod rule;
mod state;
#[cfg(test)]
mod stories;

pub use event::{Event, Reason, Verdict};
pub use rule::{
    Command, GLASS_LASTS, MAX_BREAKS_A_DAY, MAX_OPEN, MAX_WHY_CHARS, Occasion, REVIEW_WITHIN, Refusal, decide,
};
pub use state::{Glass, Part, Review};
