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
//! | did that happen, without anybody's words? | [`disclosure`] |
//! | did a log that is published somewhere only grow? | [`monitor`] |
//! | may a witness cosign, and what does a log do with its answer? | [`witness`] |
//!
//! The whole of it in one example: a log takes three entries, signs, a witness
//! cosigns, and somebody who trusts neither alone checks the second entry.
//!
//! ```
//! use amanat_proof::{Frontier, TileSource, inclusion_proof, merkle::leaf_hash};
//! use amanat_proof::{checkpoint::Checkpoint, cosignature::cosign, policy::Policy, tlog_proof::TlogProof};
//! use amanat_proof::key::{KeyKind, SignerKey};
//!
//! // Tiles, wherever they are kept: here the one tile of a small log.
//! struct OneTile(Vec<u8>);
//! impl TileSource for OneTile {
//!     fn tile(&self, _level: u8, _index: u64, width: u16) -> Option<Vec<u8>> {
//!         self.0.get(..usize::from(width) * 32).map(<[u8]>::to_vec)
//!     }
//! }
//!
//! let mut tree = Frontier::empty();
//! let leaves: Vec<_> = [b"first", b"other", b"third"].map(|entry| leaf_hash(entry)).to_vec();
//! let stored = OneTile(tree.append(&leaves).remove(0).bytes);
//!
//! let log = SignerKey::from_seed("amanat.example/log", KeyKind::Note, &[1; 32])?;
//! let witness = SignerKey::from_seed("university.example", KeyKind::Cosignature, &[2; 32])?;
//! let mut note = Checkpoint::new("amanat.example/log", tree.size(), tree.root()).sign(&log)?;
//! note.add(cosign(&witness, note.text(), 1_795_000_000)?)?;
//! let file = TlogProof::new(1, inclusion_proof(1, 3, &stored)?, note).to_string();
//!
//! let policy = format!("log {}\nwitness w {}\nquorum w\n", log.verifier(), witness.verifier());
//! let policy = Policy::read(policy.as_bytes())?;
//! let proof = TlogProof::read(file.as_bytes())?;
//! let seen = policy.see(&proof.checkpoint)?;
//! proof.holds(&leaf_hash(b"other"), &seen.checkpoint)?;
//! assert!(seen.enough && seen.witnesses == 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
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
pub mod disclosure;
pub mod frontier;
pub mod hash;
pub mod key;
pub mod leaf;
pub mod merkle;
pub mod monitor;
pub mod note;
pub mod policy;
pub mod prove;
pub mod receipt;
mod strict;
pub mod tile;
pub mod tiles_dir;
pub mod tlog_proof;
pub mod witness;

pub use frontier::{Frontier, TileChange, TileChanges};
pub use hash::{Hash, NotAHash};
pub use merkle::{BadProof, verify_consistency, verify_inclusion};
pub use prove::{TileFault, consistency_proof, inclusion_proof, root_at};
pub use tile::{TileId, TileSource};
