//! How does the log's tree lie in the store, and does what is stored still give its leaves?
//!
//! Not here: the tree's mathematics (`amanat-proof`).

use crate::{
    append::Position,
    fault::Fault,
    limits::MAX_REMEMBERED_ROOTS,
    store::{LogRead, StoreError},
};
use amanat_proof::{
    Hash, TileSource,
    leaf::{self, SALT_BYTES},
    merkle::leaf_hash,
    tile::TILE_WIDTH,
};
use sha2::{Digest, Sha256};
use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// Tiles at hand of one look into the tree.
const MAX_AT_HAND: usize = 64;

/// Tiles out of the store. A proof asks for the same few again and again, so they stay at hand as long as this is.
pub(crate) struct TileRows<'a> {
    db: &'a dyn LogRead,
    wrong: Cell<Option<StoreError>>,
    at_hand: RefCell<HashMap<(u8, u64), Vec<u8>>>,
}

impl<'a> TileRows<'a> {
    pub(crate) fn of(db: &'a dyn LogRead) -> Self {
        Self { db, wrong: Cell::new(None), at_hand: RefCell::default() }
    }

    /// Why a tile was missing: the store could not be asked, or what it looks like.
    pub(crate) fn fault(&self, looks_like: impl FnOnce() -> Fault) -> Fault {
        self.wrong.take().map_or_else(looks_like, Fault::from)
    }
}

impl TileSource for TileRows<'_> {
    fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>> {
        let wanted = usize::from(width) * 32;
        if let Some(hashes) = self.at_hand.borrow().get(&(level, index)).and_then(|tile| tile.get(..wanted)) {
            return Some(hashes.to_vec());
        }
        let tile = self.db.tile(level, index).unwrap_or_else(|wrong| {
            self.wrong.set(Some(wrong));
            None
        })?;
        let hashes = tile.get(..wanted).map(<[u8]>::to_vec);
        let mut at_hand = self.at_hand.borrow_mut();
        if at_hand.len() >= MAX_AT_HAND {
            at_hand.clear();
        }
        at_hand.insert((level, index), tile);
        hashes
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
    db: &dyn LogRead,
    first: Position,
    size: u64,
    salts: &[Option<&[u8; SALT_BYTES]>],
) -> Result<(), Fault> {
    let count = (size - first) as usize;
    if salts.len() != count {
        return Err(Fault::damaged("events counted otherwise than written"));
    }
    let events = db.events_from(first, count)?;
    if events.len() != count {
        return Err(Fault::damaged("events are missing"));
    }
    let mut blobs = db.blob_digests(first, size)?.into_iter().peekable();
    let mut tiles = LeafTiles::of(db);
    for (event, r) in events.iter().zip(salts) {
        let wrong = |what| Err(Fault::damaged(format!("event {}: {what}", event.position)));
        let mut x = Vec::with_capacity(4);
        while let Some((_, blob)) = blobs.next_if(|(position, _)| *position == event.position) {
            x.push(blob);
        }
        if r.is_some_and(|r| leaf::commit(r, &event.header) != event.c) {
            return wrong("its header is not what was committed to");
        }
        if r.is_some() && digest_of(&x) != event.x {
            return wrong("its sealed words are not what was committed to");
        }
        if tiles.leaf(event.position)? != leaf_hash(&leaf::entry(&event.c, &event.x)) {
            return wrong("its leaf is not in the tile");
        }
    }
    Ok(())
}

/// X from the digests of an event's blobs.
fn digest_of(digests: &[[u8; 32]]) -> [u8; 32] {
    digests.iter().fold(Sha256::new(), |all, digest| all.chain_update(digest)).finalize().into()
}

/// Leaf hashes out of the lowest tiles, one tile read at a time.
pub(crate) struct LeafTiles<'a> {
    db: &'a dyn LogRead,
    number: u64,
    hashes: Vec<u8>,
}

impl<'a> LeafTiles<'a> {
    pub(crate) fn of(db: &'a dyn LogRead) -> Self {
        Self { db, number: u64::MAX, hashes: Vec::new() }
    }

    /// What is wrong with an event's leaf in its tile, if anything is.
    pub(crate) fn wrong(&mut self, position: Position, leaf: &Hash) -> Option<String> {
        match self.leaf(position) {
            Ok(stored) if stored == *leaf => None,
            Ok(_) => Some(format!("event {position}: its leaf is not the one in the tile")),
            Err(fault) => Some(fault.to_string()),
        }
    }

    fn leaf(&mut self, position: Position) -> Result<Hash, Fault> {
        let number = position / u64::from(TILE_WIDTH);
        if self.number != number {
            self.hashes = self.db.tile(0, number)?.unwrap_or_default();
            self.number = number;
        }
        let at = (position % u64::from(TILE_WIDTH)) as usize * 32;
        let hash = self.hashes.get(at..at + 32).and_then(Hash::from_slice);
        hash.ok_or_else(|| Fault::damaged(format!("tile 0/{number} is too narrow")))
    }
}
