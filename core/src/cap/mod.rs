//! What is a public warning to other programs? CAP 1.2 (OASIS, ITU-T X.1303bis): model, reader, writer, checks.
//!
//! The standard's XML schema accepts many messages that its text forbids: an open polygon, a cancellation of nothing,
//! a time in a zone that nobody wrote. What is read and what is written is held against the text as well.
//!
//! Invariant: what is written by [`write`] has no finding, or is not sent; what is read never fails by its content,
//! only by not being XML of this kind.
//! Not here: who may send one (`guard`), when it is sent (`decide::warning`).

mod check;
mod model;
mod place;
mod read;
mod tree;
mod when;
mod words;
mod write;

pub use check::{Finding, Wrong, check};
pub use model::{Area, Block, Message, Named, Reference, Resource};
pub use place::{Circle, circle_of, circle_text, polygon_of, polygon_text};
pub use read::{MAX_BYTES, NotRead, Received, Version, read};
pub use when::{is_well_written, moment_of, written};
pub use words::{Category, Certainty, MsgType, Response, Scope, Severity, StatusWord, Urgency};
pub use write::{NAMESPACE, write};

#[cfg(test)]
mod tests;
