//! May this happen to a matter?
//!
//! A matter is whatever somebody brought: one life, one stream, one receipt. `Command` asks, `decide` answers
//! with events or one `Refusal`, `evolve` remembers. Everything that depends on the desk is in the playbook.
//!
//! Invariant: at every moment one unit is responsible. Forwarding never moves a deadline.
//! Invariant: whoever is party to a matter is never who it is given to, and no unit that is complained of has it.
//! Invariant: a matter is closed by its sender's word, by their silence after the promised time, or by
//! withdrawal; never by the police alone where the playbook asks the sender.
//! Not here: who may send which command (`guard`), whose it is at first (`route`), what follows (`react`).

mod acts;
mod clocks;
mod command;
mod conflict;
pub mod consent;
pub mod disclose;
mod event;
mod fold;
pub mod keep;
mod rule;
mod state;
#[cfg(test)]
mod stories;
#[cfg(test)]
mod stories_of_words;

pub use clocks::{Clock, ClockState, Ground};
pub use command::{Command, FileWords, MAX_FILES, MAX_SAID_CHARS, Opening, Said};
pub use event::{Conflict, Ending, Event, Forwarding, OpenedFacts, Outcome, PauseReason, Reach};
pub use rule::{Occasion, Refusal, decide};
pub use state::{Exclusion, Matter, Proposal, Status};
