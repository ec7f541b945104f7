//! Who watches a site's cameras, and who looked through them, for which reason?
//!
//! One life a site, apart from its cameras, so that looking never makes a colleague's form stale. A turn of watching is
//! taken, handed over and ended by a person; a look is opened for a reason, lasts for a while and ends by itself.
//!
//! Invariant: nobody looks without a reason, and each look is an event.
//! Invariant: a look that was opened by a turn of watching ends with the turn.
//! Not here: which cameras there are (`decide::camera`), who may (`guard`).

mod event;
mod rule;
mod state;
#[cfg(test)]
mod stories;

pub use event::{Event, LookWhy, TurnWhy};
pub use rule::{
    Command, LOOK_LASTS, MAX_CAMERAS_AT_ONCE, MAX_TURN, MAX_WORDS_CHARS, Occasion, Reason, Refusal, decide,
};
pub use state::{Look, Turn, Watch};
