//! How does the record outlive its machine?
//!
//! A backup is a chain of segments: each holds the events from one position to another with everything that belongs
//! to them, sealed for several recipients, and says at its end which root the log signed there. The log only grows, so
//! that only what is new is written each time. Keys are apart, in archives of their own that are deleted after four
//! weeks, so that what was erased stays erased. A restored or following directory is latched: it is opened for reading
//! until somebody proves that it may go on.
//!
//! | question | module |
//! |---|---|
//! | how is it sealed? | `age`, `bech32` |
//! | how do rows lie in it? | `frames` |
//! | which segments are there, do they follow each other? | `chain` |
//! | what is in one? | `segment`, `import` |
//! | what of the keys? | `keys_archive` |
//! | how is one taken? | [`take`] |
//! | how does it come back? | [`restore`] |
//! | how does a second machine follow? | [`follow`] |
//! | why is a directory only read? | [`latch`] |
//! | how does it go on? | [`promote`], [`succession`] |
//!
//! Invariant: nothing is brought back that does not give the root which the log signed.
//! Invariant: keys are never in the same archive as the words that they open.

pub mod age;
mod bech32;
pub(crate) mod chain;
pub mod follow;
pub(crate) mod frames;
pub(crate) mod import;
pub(crate) mod keys_archive;
pub mod latch;
pub mod promote;
pub mod restore;
pub(crate) mod segment;
pub mod succession;
pub mod take;
