//! How would the emergency side do with other units, another demand, other shifts?
//!
//! A room is played in memory, call after call: no server, no record, no network. What is recommended is what a room is
//! shown, by the same rule; what is promised is what the dispatch book says.
//!
//! | question | module |
//! |---|---|
//! | what is asked? | `asked` |
//! | on which map, by which book, with whom? | `world` |
//! | where on a station's ground can something be? | `ground` |
//! | how often do people call, at which hour? | `demand` |
//! | what happens, call after call? | `run` |
//! | what do several runs come to? | `sum` |
//! | how many units are needed? | `search` |
//! | how does the answer look? | `plot`, `table` |
//!
//! Invariant: nothing here asks the clock or the system's chance: the same question gives the same bytes.
//! Not here: the demo that lives (`demo::province`), figures of what truly happened (`core::view`).

pub mod asked;
pub mod demand;
pub mod ground;
pub mod plot;
pub mod run;
pub mod search;
#[cfg(test)]
mod stories;
pub mod sum;
pub mod table;
pub mod world;

pub use asked::{Asked, MAX_CALLS, MAX_DAYS, MAX_SEEDS, MAX_SHIFTS, MAX_UNITS, Shift};
pub use search::{Found, Wish, search};
pub use sum::Sum;
pub use world::{PATROL, World};
