//! Where is a field unit, how well is that known, and where was it?
//!
//! `fix` is what a device says; `judge` decides whether it moves the unit, came late or cannot be; `track` is one unit:
//! where it is, what was said that cannot be, and its trail; `fence` is ground that somebody enters or leaves; `tiles`
//! puts units together that a map would draw over each other.
//!
//! Invariant: a unit never moves backwards in time, and what cannot be never moves it.
//! Invariant: no position is an event. A trail that belongs to a signal or an incident is sealed with it; every other
//! one is forgotten.
//! Not here: finding the nearest (`geo::Moving`), devices and doors (the server), who may look (`guard`).

pub mod fence;
mod fix;
mod judge;
mod tiles;
mod track;

pub use fix::{Age, Alarm, Fix, Source};
pub use judge::{MAX_ACCURACY_M, MAX_FUTURE, MAX_SPEED_M_S, SLACK_M, Verdict, Why, judge};
pub use tiles::{Cluster, Drawn, MAX_ALONE, MAX_ZOOM, Seen, draw};
pub use track::{AGREE, MAX_HELD, MAX_TRAIL, Step, Track, Trail};
