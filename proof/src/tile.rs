//! Where do a tree's hashes lie, and how wide is a tile?
//!
//! C2SP `tlog-tiles`: a tile holds up to 256 consecutive hashes of one level.
//! Level 0 holds leaf hashes; a hash at level l + 1 is the root of a *full* tile
//! at level l. Only the last tile of a level may be partial, and a partial tile
//! is never hashed upward. Tiles lie at `tile/<L>/<N>[.p/<W>]` with N in groups
//! of three digits, all but the last behind an `x`: `tile/0/x001/x234/067.p/8`.
//!
//! Invariant: a path has one spelling; `read(path).path() == path`.
//!
//! Not here: fetching (whoever implements [`TileSource`]), growing (`frontier`).

use std::fmt;

use crate::hash::HASH_BYTES;
use crate::{Hash, strict};

/// Hashes in a full tile.
pub const TILE_WIDTH: u16 = 256;
/// Levels that a tree of fewer than 2^64 leaves can have.
pub const MAX_LEVELS: u8 = 8;
/// The largest level that a path may name.
pub const MAX_LEVEL_IN_PATH: u8 = 63;

/// Gives the content of tiles, from wherever they are kept.
pub trait TileSource {
    /// The first `width` hashes (1 to 256) of tile `index` at `level`: exactly
    /// `width` × 32 bytes, or nothing if there is no tile so wide.
    ///
    /// A store that keeps one row per tile with its widest content answers a
    /// narrower question with a prefix.
    fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>>;

    /// The root over `width` leaves from `from` on, if it is remembered. Only complete subtrees are asked for, whose
    /// roots never change.
    fn known(&self, _from: u64, _width: u64) -> Option<Hash> {
        None
    }

    /// Such a root was computed from tiles, and may be remembered.
    fn learn(&self, _from: u64, _width: u64, _root: &Hash) {}
}

impl<S: TileSource + ?Sized> TileSource for &S {
    fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>> {
        (**self).tile(level, index, width)
    }

    fn known(&self, from: u64, width: u64) -> Option<Hash> {
        (**self).known(from, width)
    }

    fn learn(&self, from: u64, width: u64, root: &Hash) {
        (**self).learn(from, width, root);
    }
}

/// Hashes at `level` in a tree of `size` leaves: those of full tiles below.
pub fn hashes_at(level: u8, size: u64) -> u64 {
    size.checked_shr(8 * u32::from(level)).unwrap_or(0)
}

/// Width of tile `index` at `level` in a tree of `size` leaves: 256 if full, 0
/// if it does not exist.
///
/// ```
/// use amanat_proof::tile::width_of;
/// assert_eq!(width_of(0, 273, 70_000), 112);
/// assert_eq!(width_of(0, 272, 70_000), 256);
/// assert_eq!(width_of(1, 1, 70_000), 17);
/// assert_eq!(width_of(2, 0, 70_000), 1);
/// assert_eq!(width_of(3, 0, 70_000), 0);
/// ```
pub fn width_of(level: u8, index: u64, size: u64) -> u16 {
    let hashes = hashes_at(level, size);
    let before = index.saturating_mul(u64::from(TILE_WIDTH));
    hashes.saturating_sub(before).min(u64::from(TILE_WIDTH)) as u16
}

/// What a path names: hashes of a level, or a bundle of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shelf {
    /// `tile/<L>`: hashes of this level.
    Level(u8),
    /// `tile/entries`: the entries themselves.
    Entries,
}

/// The name of one tile or bundle.
///
/// ```
/// use amanat_proof::tile::{Shelf, TileId};
/// let tile = TileId { shelf: Shelf::Level(0), index: 1_234_067, width: 256 };
/// assert_eq!(tile.path(), "tile/0/x001/x234/067");
/// assert_eq!(TileId::read("tile/entries/005.p/7").map(|t| t.width), Some(7));
/// assert_eq!(TileId::read("tile/0/5"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TileId {
    /// Which row of tiles.
    pub shelf: Shelf,
    /// Which tile in it.
    pub index: u64,
    /// How many hashes or entries, 1 to 256.
    pub width: u16,
}

impl TileId {
    /// A tile of hashes.
    pub fn hashes(level: u8, index: u64, width: u16) -> TileId {
        TileId { shelf: Shelf::Level(level), index, width }
    }

    /// A bundle of entries.
    pub fn entries(index: u64, width: u16) -> TileId {
        TileId { shelf: Shelf::Entries, index, width }
    }

    /// Its path below the log's prefix.
    pub fn path(&self) -> String {
        self.to_string()
    }

    /// Reads a path, in its one spelling, or nothing.
    pub fn read(path: &str) -> Option<TileId> {
        let (shelf, rest) = path.strip_prefix("tile/")?.split_once('/')?;
        let shelf = if shelf == "entries" { Shelf::Entries } else { Shelf::Level(read_level(shelf)?) };
        let (digits, width) = match rest.split_once(".p/") {
            None => (rest, TILE_WIDTH),
            Some((digits, width)) => (digits, read_partial_width(width)?),
        };
        Some(TileId { shelf, index: read_index(digits)?, width })
    }
}

impl fmt::Display for TileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.shelf {
            Shelf::Level(level) => write!(f, "tile/{level}/")?,
            Shelf::Entries => f.write_str("tile/entries/")?,
        }
        let mut groups = vec![self.index % 1000];
        let mut rest = self.index / 1000;
        while rest > 0 {
            groups.push(rest % 1000);
            rest /= 1000;
        }
        for group in groups.iter().skip(1).rev() {
            write!(f, "x{group:03}/")?;
        }
        write!(f, "{:03}", self.index % 1000)?;
        if self.width < TILE_WIDTH { write!(f, ".p/{}", self.width) } else { Ok(()) }
    }
}

fn read_level(text: &str) -> Option<u8> {
    let level = u8::try_from(strict::decimal(text)?).ok()?;
    (level <= MAX_LEVEL_IN_PATH).then_some(level)
}

fn read_partial_width(text: &str) -> Option<u16> {
    let width = u16::try_from(strict::decimal(text)?).ok()?;
    (1..TILE_WIDTH).contains(&width).then_some(width)
}

fn read_index(text: &str) -> Option<u64> {
    let mut index: u64 = 0;
    let mut groups = text.split('/').peekable();
    if text.contains('/') && text.starts_with("x000/") {
        return None;
    }
    while let Some(group) = groups.next() {
        let digits = if groups.peek().is_some() { group.strip_prefix('x')? } else { group };
        if digits.len() != 3 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        index = index.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
    }
    Some(index)
}

/// The hashes of a tile's bytes, or nothing unless they are 1 to 256 whole ones.
pub fn read_hashes(bytes: &[u8]) -> Option<Vec<Hash>> {
    let (hashes, rest) = bytes.as_chunks::<HASH_BYTES>();
    let whole = rest.is_empty() && (1..=usize::from(TILE_WIDTH)).contains(&hashes.len());
    whole.then(|| hashes.iter().copied().map(Hash).collect())
}

/// The bytes of a tile with these hashes.
pub fn write_hashes(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_tree_of_70000_has_the_tiles_that_the_specification_lists() {
        assert_eq!(hashes_at(0, 70_000).div_ceil(256), 274);
        assert_eq!(width_of(0, 273, 70_000), 112);
        assert_eq!(width_of(1, 0, 70_000), 256);
        assert_eq!(width_of(1, 1, 70_000), 17);
        assert_eq!(width_of(2, 0, 70_000), 1);
        assert_eq!((width_of(0, 0, 256), width_of(0, 1, 256), width_of(1, 0, 256)), (256, 0, 1));
        assert_eq!(width_of(63, u64::MAX, u64::MAX), 0);
    }

    #[test]
    fn a_path_has_one_spelling() {
        for good in ["tile/0/000", "tile/63/x001/000", "tile/entries/x001/x234/067.p/255"] {
            assert_eq!(TileId::read(good).map(|t| t.path()).as_deref(), Some(good));
        }
        for bad in [
            "tile/0/0",
            "tile/00/000",
            "tile/64/000",
            "tile/0/x000/001",
            "tile/0/001/002",
            "tile/0/x001",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01",
            "/tile/0/000",
            "tile/0/000/",
            "tile/0/",
            "tile/0/x018/x446/x744/x073/x709/x551/616",
            "tile/entries",
            "tile/0/+01",
            "tile/0/000.p/1.p/1",
        ] {
            assert_eq!(TileId::read(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn every_tile_is_found_again_by_its_path(level in 0u8..64, index: u64, width in 1u16..=256) {
            let tile = TileId::hashes(level, index, width);
            prop_assert_eq!(TileId::read(&tile.path()), Some(tile));
            let bundle = TileId::entries(index, width);
            prop_assert_eq!(TileId::read(&bundle.path()), Some(bundle));
        }

        #[test]
        fn no_text_makes_reading_a_path_panic(text in "(tile/)?[0-9x/.p]{0,40}|.{0,40}") {
            if let Some(tile) = TileId::read(&text) {
                prop_assert_eq!(tile.path(), text);
            }
        }

        #[test]
        fn no_bytes_make_reading_a_tile_panic(bytes in proptest::collection::vec(any::<u8>(), 0..9000)) {
            if let Some(hashes) = read_hashes(&bytes) {
                prop_assert_eq!(write_hashes(&hashes), bytes);
            }
        }
    }
}
