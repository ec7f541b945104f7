//! Is it practised as planned, and what came of it?
//!
//! A drill is planned, begun, ended and reported. It is an exercise, in which people play what could happen, or a test
//! of channels, in which every way to tell somebody is tried and the silent ones are listed. What is pressed, opened
//! or sent while it runs carries its status for ever; it reaches nobody outside unless the plan names the channel.
//!
//! Invariant: an exercise never becomes real, and nothing real is counted with it.
//! Not here: signals and incidents that belong to it (they say so themselves), how a channel carries (`deliver`).

mod event;
mod rule;
mod state;
#[cfg(test)]
mod stories;

pub use event::{Channel, Event, Kind, Whom};
pub use rule::{
    Command, MAX_ASKED, MAX_FINDINGS, MAX_PLAYED, MAX_RUNS_FOR, MAX_WORDS_CHARS, Occasion, Plan, Refusal,
    decide,
};
pub use state::{Asked, Drill, Finding, Stage};
