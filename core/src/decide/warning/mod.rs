//! May this warning go out to the public, and does it still hold?
//!
//! A warning is one CAP message. It is written by one person and let out by another; what was let out never changes: an
//! update and a cancellation are warnings of their own that refer to it, written and let out in the same way.
//!
//! Invariant: nobody lets out what they wrote, any part of it.
//! Invariant: what is out has one name for ever; every change has another, with references.
//! Invariant: to cancel never makes a new alert: a cancellation says less, it warns of nothing.
//! Not here: who may write and let out (`guard`), what it looks like to programs (`cap`), where it is shown (`server`).

mod event;
mod rule;
mod said;
mod state;
#[cfg(test)]
mod stories;

pub use event::{Event, Facts, Hazard, Kind, Referred};
pub use rule::{
    Command, MAX_AREAS, MAX_LASTS, MAX_REFERENCES, MAX_SHAPES, MAX_WORDS_CHARS, Occasion, Refusal, decide,
};
pub use said::{Ground, Said, Texts};
pub use state::{Stage, Warning};
