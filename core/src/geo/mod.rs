//! Whose ground is this point on, how near is the edge, and which places does a text name?
//!
//! Areas are data: a force brings its own districts, stations and beats, in layers that may
//! overlap, each true from a date until a date. This folder answers for any of them, fast enough
//! that routing never waits: `shape` knows one outline, `areas` all of them, `metres` how far,
//! `outline` whether an outline is one at all, `overlap` where two claim the same ground,
//! `gazetteer` which names occur in a text. What moves is in `moving`: who is near here, now?
//!
//! Invariant: where areas share their edges point by point, exactly one of them has any point.
//! Not here: who owns an area and answers for it (`places`), what to do with an answer (`route`).

mod areas;
mod gazetteer;
mod grid;
mod metres;
mod moving;
mod outline;
mod overlap;
mod shape;

pub use areas::{Area, Areas, Candidate, MAX_NEAREST_M, NEAR_M, Validity};
pub use gazetteer::{Gazetteer, MAX_PROPOSALS, Named, Proposal};
pub use metres::Local;
pub use moving::{MAX_FOUND, Moving, Near, Slot};
pub use outline::{BadOutline, check_outline};
pub use overlap::{Gap, MIN_OVERLAP_KM2, Overlap, area_km2, gaps, overlaps};
pub use shape::{MAX_VERTICES, Shape};
