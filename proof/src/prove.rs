//! Which hashes prove it?
//!
//! Proofs are made from stored tiles alone, for the present size and for every
//! earlier one: a tile's content never changes, it only gets wider, so the tree
//! of any past size can be read from today's tiles.
//!
//! The three functions are the definitions of RFC 6962 sections 2.1, 2.1.1 and
//! 2.1.2, word for word. Only one thing is added: a subtree that is complete is
//! not walked but read, from the highest level that has it.
//!
//! Invariant: a missing or wrongly sized tile is an error, never a wrong proof
//! without one. A tile with wrong hashes gives a proof that fails: whoever
//! hands a proof out verifies it first.

use crate::merkle::{MAX_PROOF_HASHES, empty_root, node_hash, root_of, split_below};
use crate::tile::{TILE_WIDTH, read_hashes, width_of};
use crate::{Hash, TileSource};

/// Why a proof cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TileFault {
    /// The store has no such tile, or not so wide.
    #[error("tile {index} of level {level} is missing at width {width}")]
    Missing {
        /// Its level.
        level: u8,
        /// Its number.
        index: u64,
        /// The width that was asked for.
        width: u16,
    },
    /// The store's tile has another length than asked for.
    #[error("tile {index} of level {level} is not {width} hashes long")]
    Length {
        /// Its level.
        level: u8,
        /// Its number.
        index: u64,
        /// The width that was asked for.
        width: u16,
    },
    /// The entry is not in the tree, or the older size is above the newer.
    #[error("there is no such entry or size in this tree")]
    OutsideTree,
    /// A tree of this size is not supported.
    #[error("the tree is too large")]
    TooLarge,
}

/// The root of the first `size` leaves.
pub fn root_at(size: u64, source: &impl TileSource) -> Result<Hash, TileFault> {
    if size == 0 { Ok(empty_root()) } else { Tiles::of(size, source)?.root(0, size) }
}

/// The hashes that prove entry `index` in the tree of the first `size` leaves,
/// from the leaf's sibling up.
pub fn inclusion_proof(index: u64, size: u64, source: &impl TileSource) -> Result<Vec<Hash>, TileFault> {
    if index >= size {
        return Err(TileFault::OutsideTree);
    }
    let mut proof = Vec::with_capacity(MAX_PROOF_HASHES);
    Tiles::of(size, source)?.path(index, 0, size, &mut proof)?;
    Ok(proof)
}

/// The hashes that prove that the tree of `new` leaves begins with the tree of
/// `old` leaves. Empty if `old` is 0 or equals `new`.
pub fn consistency_proof(old: u64, new: u64, source: &impl TileSource) -> Result<Vec<Hash>, TileFault> {
    if old > new {
        return Err(TileFault::OutsideTree);
    }
    let mut proof = Vec::with_capacity(MAX_PROOF_HASHES);
    if old > 0 && old < new {
        Tiles::of(new, source)?.growth(old, 0, new, true, &mut proof)?;
    }
    Ok(proof)
}

/// A tile of exactly this width, as hashes.
pub(crate) fn read_tile(
    source: &impl TileSource,
    level: u8,
    index: u64,
    width: u16,
) -> Result<Vec<Hash>, TileFault> {
    let bytes = source.tile(level, index, width).ok_or(TileFault::Missing { level, index, width })?;
    let hashes = read_hashes(&bytes).filter(|hashes| hashes.len() == usize::from(width));
    hashes.ok_or(TileFault::Length { level, index, width })
}

/// The tiles of a tree of one size, each read once.
struct Tiles<'a, S> {
    source: &'a S,
    size: u64,
    read: Vec<(u8, u64, Vec<Hash>)>,
}

impl<'a, S: TileSource> Tiles<'a, S> {
    fn of(size: u64, source: &'a S) -> Result<Self, TileFault> {
        if size > crate::frontier::MAX_TREE_SIZE {
            return Err(TileFault::TooLarge);
        }
        Ok(Tiles { source, size, read: Vec::new() })
    }

    /// MTH(D[from:to]).
    fn root(&mut self, from: u64, to: u64) -> Result<Hash, TileFault> {
        let width = to - from;
        if width.is_power_of_two() {
            return self.complete(from, width);
        }
        let split = from + split_below(width);
        Ok(node_hash(&self.root(from, split)?, &self.root(split, to)?))
    }

    /// PATH(index, D[from:to]), from the leaf up.
    fn path(&mut self, index: u64, from: u64, to: u64, proof: &mut Vec<Hash>) -> Result<(), TileFault> {
        if to - from == 1 {
            return Ok(());
        }
        let split = from + split_below(to - from);
        if index < split {
            self.path(index, from, split, proof)?;
            proof.push(self.root(split, to)?);
        } else {
            self.path(index, split, to, proof)?;
            proof.push(self.root(from, split)?);
        }
        Ok(())
    }

    /// SUBPROOF(old, D[from:to], whole), from the bottom up. `whole` says that
    /// the verifier knows this subtree's root: it is the old tree itself.
    fn growth(
        &mut self,
        old: u64,
        from: u64,
        to: u64,
        whole: bool,
        proof: &mut Vec<Hash>,
    ) -> Result<(), TileFault> {
        if old == to {
            if !whole {
                proof.push(self.root(from, to)?);
            }
            return Ok(());
        }
        let split = from + split_below(to - from);
        if old <= split {
            self.growth(old, from, split, whole, proof)?;
            proof.push(self.root(split, to)?);
        } else {
            self.growth(old, split, to, false, proof)?;
            proof.push(self.root(from, split)?);
        }
        Ok(())
    }

    /// The root of a complete subtree: `width` is a power of two and divides
    /// `from`.
    fn complete(&mut self, from: u64, width: u64) -> Result<Hash, TileFault> {
        if let Some(root) = self.source.known(from, width) {
            return Ok(root);
        }
        let root = self.computed(from, width)?;
        self.source.learn(from, width, &root);
        Ok(root)
    }

    fn computed(&mut self, from: u64, width: u64) -> Result<Hash, TileFault> {
        let height = width.trailing_zeros();
        let level = (height / 8) as u8;
        let count = 1usize << (height % 8);
        let first = from >> (8 * u32::from(level));
        let (index, offset) = (first / u64::from(TILE_WIDTH), (first % u64::from(TILE_WIDTH)) as usize);
        let size = self.size;
        let tile = self.tile(level, index)?;
        let hashes = tile.get(offset..offset + count);
        hashes.map(root_of).ok_or(TileFault::Length { level, index, width: width_of(level, index, size) })
    }

    fn tile(&mut self, level: u8, index: u64) -> Result<&[Hash], TileFault> {
        let known = self.read.iter().position(|(l, i, _)| (*l, *i) == (level, index));
        let at = match known {
            Some(at) => at,
            None => {
                let width = width_of(level, index, self.size);
                let hashes = read_tile(self.source, level, index, width)?;
                self.read.push((level, index, hashes));
                self.read.len() - 1
            }
        };
        Ok(self.read.get(at).map(|(_, _, hashes)| hashes.as_slice()).unwrap_or_default())
    }
}
