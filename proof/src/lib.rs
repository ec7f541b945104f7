//! What others can check: can anyone prove, without asking the police, that a
//! report was recorded and that nothing was changed or removed since?
//!
//! Amanat writes every event as a leaf of an append-only Merkle tree, signs the
//! tree's root, and lets witnesses outside the force cosign it. This crate is
//! the whole of that: the formats, exact to the byte, and the checks. All
//! formats are public specifications (C2SP `tlog-tiles`, `tlog-checkpoint`,
//! `signed-note`, `tlog-cosignature`, `tlog-proof`, `tlog-policy`), so that
//! verifiers written by others reach the same answer.
//!
//! | question | module |
//! |---|---|
//! | what is a hash, how is it written? | [`hash`] |
//! | is this entry in that tree, did that tree only grow? | [`merkle`] |
//! | where do a tree's hashes lie, how wide is a tile? | [`tile`] |
//! | how are entries packed into a bundle? | [`bundle`] |
//! | how does a tree grow, batch by batch? | [`frontier`] |
//! | which hashes prove it? | [`prove`] |
//! | what does an event put into the public log? | [`leaf`] |
//! | whose signature is it? | [`key`] |
//! | what did they sign? | [`note`] |
//! | what does the log say it is? | [`checkpoint`] |
//! | when did a witness see this tree, and no other? | [`cosignature`] |
//! | whom do we believe, and how many must agree? | [`policy`] |
//! | how does one small file carry the whole proof? | [`tlog_proof`] |
//! | was this report recorded, and who has seen that? | [`receipt`] |
//! | is this copy of a log the log that its checkpoint signs? | [`tiles_dir`] |
//!
//! Invariant: every parser is total. No bytes make it panic, and every value
//! has one accepted spelling.
//! Invariant: nothing here reads a clock, a network or chance. The same bytes
//! get the same answer everywhere and always.
//!
//! Not here: storing the log (`amanat-record`), serving it (`server`), the
//! rules about what happens to a matter (`amanat-core`).

pub mod bundle;
pub mod checkpoint;
pub mod cosignature;
pub mod frontier;
pub mod hash;
pub mod key;
pub mod leaf;
pub mod merkle;
pub mod note;
pub mod policy;
pub mod prove;
pub mod receipt;
mod strict;
pub mod tile;
pub mod tiles_dir;
pub mod tlog_proof;

pub use frontier::{Frontier, TileChange, TileChanges};
pub use hash::{Hash, NotAHash};
pub use merkle::{BadProof, verify_consistency, verify_inclusion};
pub use prove::{TileFault, consistency_proof, inclusion_proof, root_at};
pub use tile::{TileId, TileSource};
