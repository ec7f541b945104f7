//! How are signals answered here: which types of incidents, which units for each, within which times?
//!
//! The folder `dispatch/` says it, in plain files that a force changes and adopts by an event, as it does its desks.
//!
//! Invariant: a book that was read names only types, units and agencies that are in it.
//! Not here: what happened (`decide::incident`), who sits in a unit (`decide::field`).

mod book;
mod check;
pub mod line;
#[cfg(test)]
mod line_stories;
mod read;
pub mod recommend;
#[cfg(test)]
mod recommend_stories;
#[cfg(test)]
pub(crate) mod stories;
pub mod words;

pub use book::{
    Agency, Book, Card, Entry, IncidentType, Near, Need, PublicWay, Room, Targets, UnitType, Welfare,
};
pub use check::check_against;
pub use read::{FILES, MAX_FILE_BYTES, read};
