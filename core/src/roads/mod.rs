//! How long does a car take on the roads, from here to there?
//!
//! Roads come from OpenStreetMap: `profile` says which of them a car uses and how fast; `lay` makes a network of
//! junctions and roads between them; `snap` finds the road beside a point; `network` answers how long, `way` along which
//! points; `file` keeps it with its hash. The shortest way is found by a contraction hierarchy, in far less than a millisecond.
//!
//! Invariant: where the network knows no way, it says so, and the caller counts a straight line.
//! Not here: reading OpenStreetMap's own format (the server), where units are (`positions`).

mod file;
mod lay;
mod network;
mod profile;
mod snap;
mod way;

pub use file::{BadFile, FORMAT, hash_of, read, write};
pub use lay::{BadRoads, Layer, MAX_NODES};
pub use network::{Network, OFF_ROAD_M_S};
pub use profile::{OneWay, Use, use_of};
pub use snap::{MAX_SNAP_M, Snap};
pub use way::MAX_WAY;
