//! What may happen to an incident, and to those who are sent there?
//!
//! An incident is what happened: it gathers signals, and it holds its assignments, one for each unit that is sent.
//! All times live there: those of a unit that is at two incidents do not mix. Where the incident is in its life is
//! worked out from signals and assignments; nobody types it.
//!
//! Invariant: a time is written once; a correction stands beside it, with an author and a reason.
//! Invariant: an incident that was left is worked on again only after it was opened again, and then no clock of
//! before runs.
//! Not here: who may do it (`guard`), who is nearest (`dispatch::recommend`), a press for help (`decide::signal`), who
//! sits in a unit (`decide::field`).

mod assignment;
mod assignment_rule;
mod command;
mod event;
mod evolve;
mod rule;
mod said;
mod sharing;
mod sharing_rule;
mod state;
#[cfg(test)]
mod stories;
#[cfg(test)]
mod stories_of_assignments;
mod words;

pub use assignment::{Assignment, End};
pub use assignment_rule::{MAX_ASSIGNMENTS, MAX_AT_ONCE, MAX_LATE};
pub use command::{Command, Occasion, Refusal, Send, What};
pub use event::Event;
pub use rule::{MAX_ALARM, MAX_HOLD, MAX_LINKS, MAX_SIGNALS, decide};
pub use said::{MAX_SAID_CHARS, Place, Short, Shown, ShownRow};
pub use sharing::{Aid, AidStage, Share, ShareStage};
pub use sharing_rule::{MAX_AID, MAX_SHARED_FOR, MAX_SHARES};
pub use state::{Ground, Hold, Incident, Left};
pub use words::*;
