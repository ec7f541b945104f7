//! What do we say to this person, in their language?
//!
//! Every word that a person reads is in `words/<lang>/*.ftl` (screens) or `desks/<desk>/words/<lang>.ftl`
//! (what differs between desks). The files are in the binary; they are read and compared once, at start.
//!
//! Invariant: a missing, untranslated or half-translated message is a fault of [`Words::load`],
//! never a panic or an empty place on a page.
//! Not here: which language a person gets (`pages::language`); the messages themselves (`words/`).

mod calendars;
mod dates;
mod digits;
mod files;
mod load;
mod parity;
mod review;
mod say;
mod syntax;

pub use calendars::{BadDate, Calendar, CalendarDay, read_date};
pub use dates::LocalTime;
pub use digits::{Digits, latin_digits};
pub use load::{WordFault, WordFaults, Words};
pub use review::Reviewed;
pub use say::{Given, Say};
