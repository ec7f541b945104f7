//! How does the log's tree lie in the store, and does what is stored still give its leaves?
//!
//! Not here: the tree's mathematics (`amanat-proof`).

use crate::{append::Position, fault::Fault, limits::MAX_REMEMBERED_ROOTS, sqlite::log_read};
use amanat_proof::{
    Hash, TileSource,
    leaf::{self, SALT_BYTES},
    merkle::leaf_hash,
    tile::TILE_WIDTH,
};
use rusqlite::Connection;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// Tiles out of the store.
pub(crate) struct TileRows<'a>(pub(crate) &'a Connection);

impl TileSource for TileRows<'_> {
    fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>> {
        let mut hashes = log_read::tile(self.0, level, index).ok()??;
        let wanted = usize::from(width) * 32;
        if hashes.len() < wanted {
            return None;
        }
        hashes.truncate(wanted);
        Some(hashes)
    }
}

/// Roots of complete subtrees that proofs needed before. They never change, and reports that come in together need
/// the same ones. Only proofs that are given away are made with it; what is signed is computed from the store.
#[derive(Default)]
pub(crate) struct Roots(Mutex<HashMap<(u64, u64), Hash>>);

/// Tiles out of the store, with the roots that are remembered.
pub(crate) struct RememberedTiles<'a> {
    pub(crate) rows: TileRows<'a>,
    pub(crate) roots: &'a Roots,
}

impl TileSource for RememberedTiles<'_> {
    fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>> {
        self.rows.tile(level, index, width)
    }

    fn known(&self, from: u64, width: u64) -> Option<Hash> {
        self.roots.0.lock().unwrap_or_else(PoisonError::into_inner).get(&(from, width)).copied()
    }

    fn learn(&self, from: u64, width: u64, root: &Hash) {
        let mut roots = self.roots.0.lock().unwrap_or_else(PoisonError::into_inner);
        if roots.len() >= MAX_REMEMBERED_ROOTS {
            roots.clear();
        }
        roots.insert((from, width), *root);
    }
}

/// Recomputes the leaves of `first..size` from the stored header and blobs, and compares them with the stored
/// halves and tiles. `salts` are the `r` of those events, in order; a cover leaf has none.
pub(crate) fn verify_stored(
    db: &Connection,
    first: Position,
    size: u64,
    salts: &[Option<&[u8; SALT_BYTES]>],
) -> Result<(), Fault> {
    let count = (size - first) as usize;
    if salts.len() != count {
        return Err(Fault::damaged("events counted otherwise than written"));
    }
    let events = log_read::events_from(db, first, count)?;
    if events.len() != count {
        return Err(Fault::damaged("events are missing"));
    }
    let mut blobs = log_read::blob_digests(db, first, size)?.into_iter().peekable();
    let mut tiles = LeafTiles { db, number: u64::MAX, hashes: Vec::new() };
    for (event, r) in events.iter().zip(salts) {
        let wrong = |what| Err(Fault::damaged(format!("event {}: {what}", event.position)));
        let mut x = Vec::with_capacity(4);
        while let Some((_, blob)) = blobs.next_if(|(position, _)| *position == event.position) {
            x.push(blob);
        }
        if r.is_some_and(|r| leaf::commit(r, &event.header) != event.c) {
            return wrong("its header is not what was committed to");
        }
        if r.is_some() && log_read::digest_of(&x) != event.x {
            return wrong("its sealed words are not what was committed to");
        }
        if tiles.leaf(event.position)? != leaf_hash(&leaf::entry(&event.c, &event.x)) {
            return wrong("its leaf is not in the tile");
        }
    }
    Ok(())
}

/// Leaf hashes out of the lowest tiles, one tile read at a time.
pub(crate) struct LeafTiles<'a> {
    pub(crate) db: &'a Connection,
    pub(crate) number: u64,
    pub(crate) hashes: Vec<u8>,
}

impl LeafTiles<'_> {
    pub(crate) fn leaf(&mut self, position: Position) -> Result<Hash, Fault> {
        let number = position / u64::from(TILE_WIDTH);
        if self.number != number {
            self.hashes = log_read::tile(self.db, 0, number)?.unwrap_or_default();
            self.number = number;
        }
        let at = (position % u64::from(TILE_WIDTH)) as usize * 32;
        let hash = self.hashes.get(at..at + 32).and_then(Hash::from_slice);
        hash.ok_or_else(|| Fault::damaged(format!("tile 0/{number} is too narrow")))
    }
}
