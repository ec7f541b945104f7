//! Did a log that is published somewhere only grow since it was last looked at,
//! and is every new entry what its checkpoint signs?
//!
//! A newspaper or a court keeps one checkpoint, the last that it saw. From the
//! published files alone it reads back the right edge of that tree, compares
//! its root, grows it by the new leaves, compares each tile above and each
//! entry with its leaf, and in the end the root with the new checkpoint. From
//! an empty tree the same is the check of the whole log.
//!
//! Invariant: memory does not grow with the log; one tile per level is held.
//! Invariant: what could not be fetched is never taken for right, nor for a lie.
//!
//! Not here: fetching (whoever implements [`Published`]), whose signature is on
//! the checkpoint and who cosigned it (`policy`).

use std::cell::RefCell;

use crate::bundle;
use crate::frontier::MAX_TREE_SIZE;
use crate::hash::HASH_BYTES;
use crate::merkle::{leaf_hash, verify_consistency};
use crate::tile::{TILE_WIDTH, TileId, read_hashes, width_of};
use crate::tiles_dir::{MAX_BUNDLE_BYTES, MAX_TILE_BYTES};
use crate::witness::Tree;
use crate::{Frontier, Hash, TileSource, consistency_proof};

/// Where the files of a log lie: a web server, an object store, a folder.
pub trait Published {
    /// The bytes at this path below the log's prefix, at most so many; nothing
    /// where there are none. An error is why it could not be asked.
    fn fetch(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, String>;
}

/// What must not be: the log contradicts its own signature.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Lie {
    /// Two roots for one size.
    #[error("the log has signed two different pasts of {0} entries")]
    TwoRoots(u64),
    /// The published tiles do not begin with the tree that was seen.
    #[error("the log no longer begins with the {0} entries that were seen before")]
    PastChanged(u64),
    /// A tile does not follow from the level below.
    #[error("{0} does not follow from the tiles below it")]
    Disagrees(TileId),
    /// Entries are not those of the leaves.
    #[error("{0} does not hold the entries whose hashes are in the tree")]
    OtherEntries(TileId),
    /// A file is not what such a file is.
    #[error("{0} is malformed")]
    Malformed(TileId),
    /// The tiles give another root than the checkpoint.
    #[error("the published tiles are not those of the signed root of {0} entries")]
    OtherRoot(u64),
}

/// Why a log was not found right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It was looked at, and it contradicts itself.
    #[error(transparent)]
    Lie(#[from] Lie),
    /// A file that there must be is not there, or not yet.
    #[error("{0} is not there")]
    Missing(TileId),
    /// It could not be asked.
    #[error("{path} could not be fetched: {why}")]
    Unreachable {
        /// What.
        path: String,
        /// Why.
        why: String,
    },
    /// A tree so large is not supported.
    #[error("the log is too large to be looked at")]
    TooLarge,
}

/// What was found right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Followed {
    /// The same tree as before.
    Same,
    /// It grew out of the one that was seen, and every new entry is right.
    Grown {
        /// How many entries are new.
        entries: u64,
        /// How many tiles were fetched.
        tiles: u64,
    },
    /// An older tree than the one that was seen, out of which that one grew.
    Older,
}

/// Follows a log from the tree that was seen to the one that it signs now.
pub fn follow(source: &impl Published, seen: Tree, now: Tree) -> Result<Followed, Trouble> {
    if seen.size.max(now.size) > MAX_TREE_SIZE {
        return Err(Trouble::TooLarge);
    }
    if now.size == seen.size {
        return if now == seen { Ok(Followed::Same) } else { Err(Lie::TwoRoots(now.size).into()) };
    }
    if now.size < seen.size {
        return older(source, seen, now);
    }
    let tiles = Tiles::of(now.size, source);
    let mut tree = Frontier::load(seen.size, &tiles).map_err(|_| tiles.trouble())?;
    if tree.root() != seen.root {
        return Err(Lie::PastChanged(seen.size).into());
    }
    let width = u64::from(TILE_WIDTH);
    for index in seen.size / width..now.size.div_ceil(width) {
        let leaves = tiles.hashes(0, index)?;
        let known = seen.size.saturating_sub(index * width).min(width) as usize;
        let new = leaves.get(known..).unwrap_or_default();
        tiles.entries(index, known, &leaves)?;
        for change in tree.append(new) {
            let is_last = change.width == width_of(change.level, change.index, now.size);
            if change.level > 0 && is_last && tiles.bytes(change.level, change.index)? != change.bytes {
                let id = TileId::hashes(change.level, change.index, change.width);
                return Err(Lie::Disagrees(id).into());
            }
        }
    }
    if tree.root() != now.root {
        return Err(Lie::OtherRoot(now.size).into());
    }
    Ok(Followed::Grown { entries: now.size - seen.size, tiles: tiles.fetched() })
}

/// Whether what was seen grew out of what is shown now. A copy may be behind.
fn older(source: &impl Published, seen: Tree, now: Tree) -> Result<Followed, Trouble> {
    let tiles = Tiles::of(seen.size, source);
    let proof = consistency_proof(now.size, seen.size, &tiles).map_err(|_| tiles.trouble())?;
    match verify_consistency(now.size, &now.root, seen.size, &seen.root, &proof) {
        Ok(()) => Ok(Followed::Older),
        Err(_) => Err(Lie::PastChanged(now.size).into()),
    }
}

/// The tiles of a tree of one size, fetched.
struct Tiles<'a, P> {
    source: &'a P,
    size: u64,
    said: RefCell<Said>,
}

#[derive(Default)]
struct Said {
    trouble: Option<Trouble>,
    fetched: u64,
}

impl<P: Published> TileSource for Tiles<'_, P> {
    fn tile(&self, level: u8, index: u64, width: u16) -> Option<Vec<u8>> {
        match self.bytes(level, index) {
            Ok(bytes) => bytes.get(..usize::from(width) * HASH_BYTES).map(<[u8]>::to_vec),
            Err(trouble) => {
                self.said.borrow_mut().trouble = Some(trouble);
                None
            }
        }
    }
}

impl<'a, P: Published> Tiles<'a, P> {
    fn of(size: u64, source: &'a P) -> Self {
        Tiles { source, size, said: RefCell::default() }
    }

    /// Why a tile was not given.
    fn trouble(&self) -> Trouble {
        let said = self.said.borrow_mut().trouble.take();
        said.unwrap_or(Trouble::Missing(TileId::hashes(0, 0, TILE_WIDTH)))
    }

    fn fetched(&self) -> u64 {
        self.said.borrow().fetched
    }

    fn hashes(&self, level: u8, index: u64) -> Result<Vec<Hash>, Trouble> {
        let id = TileId::hashes(level, index, width_of(level, index, self.size));
        read_hashes(&self.bytes(level, index)?).ok_or(Trouble::Lie(Lie::Malformed(id)))
    }

    /// A tile's bytes at its width for this size. A log may drop a partial tile once the full one is there.
    fn bytes(&self, level: u8, index: u64) -> Result<Vec<u8>, Trouble> {
        let id = TileId::hashes(level, index, width_of(level, index, self.size));
        let (found, mut bytes) = self.get(id, MAX_TILE_BYTES)?;
        if bytes.len() != usize::from(found.width) * HASH_BYTES {
            return Err(Lie::Malformed(found).into());
        }
        bytes.truncate(usize::from(id.width) * HASH_BYTES);
        Ok(bytes)
    }

    /// Compares the entries of a tile from `known` on with its leaves.
    fn entries(&self, index: u64, known: usize, leaves: &[Hash]) -> Result<(), Trouble> {
        let id = TileId::entries(index, width_of(0, index, self.size));
        let (found, bytes) = self.get(id, MAX_BUNDLE_BYTES)?;
        let entries = bundle::read(&bytes).map_err(|_| Lie::Malformed(found))?;
        if entries.len() != usize::from(found.width) {
            return Err(Lie::Malformed(found).into());
        }
        let mut new = entries.iter().zip(leaves).skip(known);
        match new.all(|(entry, leaf)| leaf_hash(entry) == *leaf) {
            true => Ok(()),
            false => Err(Lie::OtherEntries(found).into()),
        }
    }

    /// This file, or the full one where only that is there any more.
    fn get(&self, id: TileId, most: usize) -> Result<(TileId, Vec<u8>), Trouble> {
        let full = TileId { width: TILE_WIDTH, ..id };
        for id in if id == full { vec![id] } else { vec![id, full] } {
            let path = id.path();
            let found = self.source.fetch(&path, most);
            if let Some(bytes) = found.map_err(|why| Trouble::Unreachable { path, why })? {
                self.said.borrow_mut().fetched += 1;
                return Ok((id, bytes));
            }
        }
        Err(Trouble::Missing(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// A log's published files, at one size or several.
    #[derive(Clone)]
    struct Files {
        files: BTreeMap<String, Vec<u8>>,
        entries: Vec<Vec<u8>>,
        roots: Vec<Hash>,
    }

    impl Published for Files {
        fn fetch(&self, path: &str, _most: usize) -> Result<Option<Vec<u8>>, String> {
            Ok(self.files.get(path).cloned())
        }
    }

    impl Files {
        /// A log of entries of which number `odd` is another one.
        fn of(size: u64, odd: Option<u64>, published_at: &[u64]) -> Files {
            let entry =
                |n| if Some(n) == odd { b"other".to_vec() } else { format!("entry {n}").into_bytes() };
            let entries: Vec<Vec<u8>> = (0..size).map(entry).collect();
            let mut log = Files { files: BTreeMap::new(), entries, roots: Vec::new() };
            let (mut tree, mut last) = (Frontier::empty(), BTreeMap::new());
            log.roots.push(tree.root());
            for n in 0..size {
                for change in tree.append(&[leaf_hash(&log.entries[n as usize])]) {
                    last.insert((change.level, change.index), change);
                }
                log.roots.push(tree.root());
                if published_at.contains(&(n + 1)) {
                    for change in last.values() {
                        let id = TileId::hashes(change.level, change.index, change.width);
                        log.files.insert(id.path(), change.bytes.clone());
                        if change.level == 0 {
                            let from = (change.index * 256) as usize;
                            let some = &log.entries[from..from + usize::from(change.width)];
                            let id = TileId::entries(change.index, change.width);
                            log.files.insert(id.path(), bundle::write(some).unwrap());
                        }
                    }
                }
            }
            log
        }

        fn tree(&self, size: u64) -> Tree {
            Tree { size, root: self.roots[size as usize] }
        }

        fn spoil(&self, path: &str, at: usize) -> Files {
            let mut spoilt = self.clone();
            spoilt.files.get_mut(path).unwrap()[at] ^= 1;
            spoilt
        }
    }

    #[test]
    fn a_log_is_followed_from_nothing_and_from_every_size_before() {
        let log = Files::of(700, None, &[700]);
        let whole = follow(&log, Tree::nothing(), log.tree(700)).unwrap();
        assert_eq!(whole, Followed::Grown { entries: 700, tiles: 7 });
        for seen in [1, 2, 255, 256, 257, 511, 512, 513, 699] {
            let followed = follow(&log, log.tree(seen), log.tree(700)).unwrap();
            assert!(matches!(followed, Followed::Grown { entries, .. } if entries == 700 - seen), "{seen}");
        }
        assert_eq!(follow(&log, log.tree(700), log.tree(700)), Ok(Followed::Same));
    }

    #[test]
    fn partial_tiles_that_a_log_has_dropped_are_not_needed() {
        let mut log = Files::of(600, None, &[300, 600]);
        log.files
            .retain(|path, _| !path.contains(".p/") || path.ends_with(".p/88") || path.ends_with(".p/2"));
        assert!(follow(&log, log.tree(300), log.tree(600)).is_ok());
        // A copy that is ahead of the checkpoint it shows.
        assert!(matches!(follow(&log, log.tree(100), log.tree(256)), Err(Trouble::Missing(_))));
        let ahead = Files::of(512, None, &[512]);
        let full: Files = Files {
            files: ahead
                .files
                .iter()
                .filter(|(p, _)| p.contains("tile/0") || p.contains("entries"))
                .map(|(p, b)| (p.clone(), b.clone()))
                .collect(),
            ..ahead.clone()
        };
        assert!(follow(&full, ahead.tree(100), ahead.tree(200)).is_ok());
    }

    #[test]
    fn another_past_is_a_lie_whichever_way_it_is_shown() {
        let (honest, other) = (Files::of(400, None, &[300, 400]), Files::of(400, Some(7), &[300, 400]));
        let lie = |seen: Tree, now: Tree| match follow(&other, seen, now) {
            Err(Trouble::Lie(lie)) => lie,
            found => panic!("{found:?}"),
        };
        assert_eq!(lie(honest.tree(300), other.tree(300)), Lie::TwoRoots(300));
        assert_eq!(lie(honest.tree(300), other.tree(400)), Lie::PastChanged(300));
        assert_eq!(lie(honest.tree(400), other.tree(300)), Lie::PastChanged(300));
        assert_eq!(lie(honest.tree(3), honest.tree(400)), Lie::OtherRoot(400));
        assert!(follow(&other, honest.tree(7), other.tree(400)).is_ok(), "they part after that");
    }

    #[test]
    fn an_older_copy_is_older_and_no_lie() {
        let log = Files::of(400, None, &[300, 400]);
        assert_eq!(follow(&log, log.tree(400), log.tree(300)), Ok(Followed::Older));
        let behind = Files::of(300, None, &[300]);
        assert!(matches!(follow(&behind, log.tree(400), log.tree(300)), Err(Trouble::Missing(_))));
    }

    #[test]
    fn every_file_counts() {
        let log = Files::of(600, None, &[600]);
        let looked = |log: &Files| follow(log, log.tree(100), log.tree(600));
        assert!(looked(&log).is_ok());
        for (path, bytes) in &log.files {
            for at in [0, bytes.len() / 2, bytes.len() - 1] {
                let found = looked(&log.spoil(path, at));
                // Of the first bundle only what is new is looked at.
                let is_old = path == "tile/entries/000" && at == 0;
                assert!(matches!(found, Err(Trouble::Lie(_))) || is_old, "{path} {at}: {found:?}");
            }
            let mut short = log.clone();
            short.files.get_mut(path).unwrap().pop();
            assert!(matches!(looked(&short), Err(Trouble::Lie(_))), "{path}");
            short.files.remove(path);
            assert!(matches!(looked(&short), Err(Trouble::Missing(_))), "{path}");
        }
    }

    #[test]
    fn what_cannot_be_fetched_is_neither_right_nor_a_lie() {
        struct Gone;
        impl Published for Gone {
            fn fetch(&self, _: &str, _: usize) -> Result<Option<Vec<u8>>, String> {
                Err("no route".to_owned())
            }
        }
        let log = Files::of(9, None, &[9]);
        let found = follow(&Gone, log.tree(3), log.tree(9));
        assert!(matches!(found, Err(Trouble::Unreachable { .. })), "{found:?}");
        assert_eq!(
            follow(&Gone, log.tree(3), Tree { size: u64::MAX, ..log.tree(9) }),
            Err(Trouble::TooLarge)
        );
    }
}
