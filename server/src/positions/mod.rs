//! Where are the field units, now?
//!
//! In memory only, and bounded: `store` keeps where each unit is and its trail, `known` says which token speaks for
//! which unit, `follow` takes both up from the log, `notes` who crossed a line, `show` what a room sees of it, `live` the same as it changes. Nothing of
//! this is an event; after a restart the devices say again where they are.
//!
//! Invariant: a position is in no log line, no file, no event; a trail is sealed only with what it belongs to.
//! Invariant: who has no token of a unit on duty's room learns nothing, not even that.
//! Not here: what moves a unit (`core::positions`), doors (`doors::api::positions`).

pub mod emergency;
pub mod follow;
mod known;
pub mod live;
pub mod mqtt;
mod notes;
pub mod said;
mod show;
mod store;
mod travel;

pub use known::{Known, Mark, Rules, TOKEN_CHARS, Token};
pub use notes::{MAX_NOTES, Note};
pub use show::{Marked, Shown, View, board};
pub use store::{Found, MAX_UNITS, Positions, Said, Taken};
pub use travel::{ByRoad, SLOWEST_CAR_KMH};
