//! How does a tree grow, batch by batch?
//!
//! A writer need not hold the tree. The last, still partial tile of each level
//! is enough: at most 8 × 255 hashes, whatever the log's size. Appending fills
//! the tile of level 0; a full tile's root moves to level 1, and so on. What
//! changed is handed back as tiles to be stored in the transaction that stores
//! the entries.
//!
//! Invariant: `Frontier::load(size)` from the stored tiles equals the frontier
//! that wrote them.
//! Invariant: the tiles of a batch do not depend on how the leaves were cut
//! into batches, only on how many there are.
//!
//! Not here: proofs from stored tiles (`prove`), signing (`checkpoint`).

use crate::merkle::{empty_root, root_of};
use crate::prove::{TileFault, read_tile};
use crate::tile::{MAX_LEVELS, TILE_WIDTH, hashes_at, write_hashes};
use crate::{Hash, TileSource};

/// The largest tree that a writer grows.
pub const MAX_TREE_SIZE: u64 = 1 << 62;

/// A tile with new content. It replaces a narrower one at the same place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TileChange {
    /// Its level.
    pub level: u8,
    /// Its number in the level.
    pub index: u64,
    /// How many hashes it now has, 1 to 256.
    pub width: u16,
    /// Its hashes, `width` × 32 bytes.
    pub bytes: Vec<u8>,
}

/// What a batch changed: each tile once, with its widest content.
pub type TileChanges = Vec<TileChange>;

/// The right edge of a growing tree.
///
/// ```
/// use amanat_proof::{Frontier, merkle::leaf_hash};
/// let mut tree = Frontier::empty();
/// let changes = tree.append(&[leaf_hash(b"first"), leaf_hash(b"second")]);
/// assert_eq!(tree.size(), 2);
/// assert_eq!((changes[0].level, changes[0].index, changes[0].width), (0, 0, 2));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// Hashes of the last tile of each level, fewer than 256 each.
    edge: [Vec<Hash>; MAX_LEVELS as usize],
}

impl Frontier {
    /// A tree without leaves.
    pub fn empty() -> Frontier {
        Frontier { size: 0, edge: Default::default() }
    }

    /// The tree of the first `size` leaves, from stored tiles.
    ///
    /// It reads at most one tile per level. Compare [`Frontier::root`] with the
    /// last signed root before writing on.
    pub fn load(size: u64, source: &impl TileSource) -> Result<Frontier, TileFault> {
        if size > MAX_TREE_SIZE {
            return Err(TileFault::TooLarge);
        }
        let mut tree = Frontier { size, ..Frontier::empty() };
        for (level, tile) in (0u8..).zip(tree.edge.iter_mut()) {
            let hashes = hashes_at(level, size);
            let width = (hashes % u64::from(TILE_WIDTH)) as u16;
            if width > 0 {
                *tile = read_tile(source, level, hashes / u64::from(TILE_WIDTH), width)?;
            }
        }
        Ok(tree)
    }

    /// How many leaves it has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Its root.
    pub fn root(&self) -> Hash {
        let mut below = None;
        for tile in &self.edge {
            let hashes: Vec<Hash> = tile.iter().copied().chain(below).collect();
            below = if hashes.is_empty() { None } else { Some(root_of(&hashes)) };
        }
        below.unwrap_or_else(empty_root)
    }

    /// Adds leaves, in order, and tells which tiles changed.
    pub fn append(&mut self, leaf_hashes: &[Hash]) -> TileChanges {
        let mut changes = Vec::new();
        let before = self.size;
        for leaf in leaf_hashes {
            self.add(0, *leaf, &mut changes);
            self.size += 1;
        }
        for (level, tile) in (0u8..).zip(&self.edge) {
            if !tile.is_empty() && hashes_at(level, before) < hashes_at(level, self.size) {
                changes.push(self.change(level, tile, self.size));
            }
        }
        changes
    }

    /// Puts one hash on a level; a tile that is now full is handed out and its
    /// root put on the next level.
    fn add(&mut self, level: u8, hash: Hash, changes: &mut TileChanges) {
        let Some(tile) = self.edge.get_mut(usize::from(level)) else { return };
        tile.push(hash);
        if tile.len() == usize::from(TILE_WIDTH) {
            let full = std::mem::take(tile);
            changes.push(self.change(level, &full, self.size));
            self.add(level + 1, root_of(&full), changes);
        }
    }

    fn change(&self, level: u8, hashes: &[Hash], size: u64) -> TileChange {
        TileChange {
            level,
            index: hashes_at(level, size) / u64::from(TILE_WIDTH),
            width: hashes.len() as u16,
            bytes: write_hashes(hashes),
        }
    }
}
