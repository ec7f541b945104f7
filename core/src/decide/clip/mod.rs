//! What was kept of a camera when somebody called for help there?
//!
//! Its pictures from shortly before until some time after, in parts that are sealed while they come, so that a machine
//! that stops has what came until then. At the end it is said how much of the time it covers, by how much the camera's
//! clock was off, and which hash the whole has. It is kept for a time, longer where somebody says why, and then erased.
//!
//! Invariant: what a clip does not show is said: its gaps are facts.
//! Invariant: the hash in the log is that of the bytes that are kept.
//! Not here: where pictures come from (`decide::camera`), who looked at it (`decide::watch`).

mod coverage;
mod event;
mod rule;
mod state;
#[cfg(test)]
mod stories;

pub use coverage::{Coverage, GAP_AFTER, Heard, MAX_GAPS, coverage};
pub use event::{Event, Gap, Offset};
pub use rule::{
    Command, KEPT_FOR, MAX_CLIP, MAX_KEPT_FOR, MAX_PARTS, MAX_WORDS_CHARS, Occasion, Refusal, decide,
};
pub use state::{Clip, ClipPart, Sealed};
