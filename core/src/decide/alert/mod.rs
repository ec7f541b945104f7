//! Who was told of something at once, did it reach them, and did they say so?
//!
//! One life for each alert: raised from an errand, sent to each person by each way, acknowledged. Whoever does not
//! acknowledge is told by the next way. So a room sees who got it and who did not.
//!
//! Invariant: nobody is told twice by one way; who acknowledged is told no more.
//! Invariant: it says who was told, never where they are or by which number.
//! Not here: who is on duty (`server/deliver`), what they are told of (the life that it is about).

mod event;
mod rule;
mod state;
#[cfg(test)]
mod stories;

pub use event::{Event, Outcome};
pub use rule::{Command, MAX_IN_AN_EVENT, MAX_PEOPLE, Occasion, Refusal, decide};
pub use state::{Alerted, MOVE_ON_AFTER, STAYS, ToldOf, Way};
