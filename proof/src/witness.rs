//! How does somebody outside see to it that a log has one past and no other?
//!
//! C2SP `tlog-witness`. A log that has grown sends its new checkpoint to each
//! witness, with the proof that the tree which the witness cosigned last is the
//! beginning of the new one. The witness looks, remembers, and only then
//! cosigns. Whoever holds a checkpoint with enough cosignatures holds the one
//! that everybody else was shown.
//!
//! | question | module |
//! |---|---|
//! | what is a witness asked? | [`request`] |
//! | what does it answer? | [`answer`] |
//! | may it cosign this tree after the last one? | [`judge`] |
//! | what does the log do with the answer? | [`asker`] |
//!
//! Invariant: of two trees of which neither is the beginning of the other, a
//! witness that keeps what it was told to keep cosigns one at most.
//!
//! Not here: HTTP, keeping, clocks (`server/src/witness`, `server/src/witnesses`).

pub mod answer;
pub mod asker;
pub mod judge;
pub mod request;

pub use answer::Answer;
pub use judge::{Refusal, Tree};
pub use request::AddCheckpoint;
