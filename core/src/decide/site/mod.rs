//! Which places are looked after, and what must whoever goes there know?
//!
//! A mission, a school, a shelter, a bank: where it is, whom to reach, who speaks for it, what to beware of, what the
//! last survey found. Names, places and words are sealed; what stands in clear are kinds, days and numbers.
//!
//! Invariant: a premise note ends by itself; nobody is warned of what nobody reviewed.
//! Not here: devices that press for a site (`decide::device`), cameras (`decide::camera`).

mod card;
mod event;
mod rule;
mod state;
#[cfg(test)]
mod stories;

pub use card::{Card, CodeWord, Contact, MAX_CONTACT_CHARS, MAX_CONTACTS, PlanWords, RunCard};
pub use event::{Category, Event, Kind, Severity};
pub use rule::{
    Command, MAX_CODE_WORDS, MAX_FILES, MAX_FINDINGS, MAX_NOTE_LASTS, MAX_NOTES, MAX_OPERATORS,
    MAX_WORDS_CHARS, Occasion, Refusal, decide,
};
pub use state::{Finding, Note, Site};
