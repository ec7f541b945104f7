//! Is this copy of a log, file by file, the log that its checkpoint signs?
//!
//! Anybody can keep a copy: a folder with `checkpoint` and `tile/…` as they are
//! served. The check grows the tree anew from the tiles of level 0, compares
//! every tile above with what must stand there, the root with the checkpoint,
//! and, where the entries were copied too, each entry with its leaf.
//!
//! Narrower tiles, left from smaller checkpoints, must be beginnings of the
//! same tile. A wider one may stand in for a narrower: the log has grown since.
//!
//! Invariant: what is needed for the checkpoint's size is either there and
//! right, or named.
//! Invariant: memory does not grow with the log; one tile per level is held.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::bundle;
use crate::checkpoint::{BadCheckpoint, Checkpoint};
use crate::hash::HASH_BYTES;
use crate::key::VerifierKey;
use crate::merkle::leaf_hash;
use crate::note::{MAX_NOTE_BYTES, Note};
use crate::tile::{TILE_WIDTH, TileId, read_hashes, width_of};
use crate::{Frontier, Hash};

/// The largest tile of hashes.
pub const MAX_TILE_BYTES: usize = TILE_WIDTH as usize * HASH_BYTES;
/// The largest bundle of entries.
pub const MAX_BUNDLE_BYTES: usize = bundle::MAX_BUNDLE_ENTRIES * (2 + bundle::MAX_ENTRY_BYTES);

/// Why a copy is not that log.
#[derive(Debug, thiserror::Error)]
pub enum BadCopy {
    /// A file or folder is there and cannot be read, or there is no checkpoint.
    #[error("{path} cannot be read: {why}")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// The system's word.
        why: io::Error,
    },
    /// The checkpoint is not this log's.
    #[error("checkpoint: {0}")]
    Checkpoint(#[from] BadCheckpoint),
    /// A tile that a tree of this size has is not there.
    #[error("{0} is missing")]
    Missing(TileId),
    /// A file has not the length of its tile, or is no bundle.
    #[error("{0} is malformed")]
    Malformed(TileId),
    /// A tile's hashes do not follow from the level below, or differ from a
    /// narrower or wider file of the same tile.
    #[error("{0} does not agree with the other tiles")]
    Disagrees(TileId),
    /// A bundle's entries are not the leaves of its tile.
    #[error("{0} does not hold the entries that were logged")]
    OtherEntries(TileId),
    /// The tiles agree with each other and not with the checkpoint.
    #[error("the tiles are not those of the checkpoint's root")]
    OtherRoot,
}

/// A copy that was found right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodCopy {
    /// What it is a copy of.
    pub checkpoint: Checkpoint,
    /// How many tiles of hashes were checked.
    pub tiles: u64,
    /// How many bundles of entries were there, and checked.
    pub bundles: u64,
}

/// Checks the copy in this folder of the log with this key.
pub fn check(folder: &Path, log: &VerifierKey) -> Result<GoodCopy, BadCopy> {
    let path = folder.join("checkpoint");
    let note = read_up_to(&path, MAX_NOTE_BYTES + 1).map_err(|why| BadCopy::Unreadable { path, why })?;
    let note = Note::read(&note).map_err(BadCheckpoint::Note)?;
    let checkpoint = Checkpoint::verify(&note, log)?;

    let mut copy = Copy { folder, size: checkpoint.size, tiles: 0, bundles: 0 };
    let mut tree = Frontier::empty();
    for index in 0..checkpoint.size.div_ceil(u64::from(TILE_WIDTH)) {
        let leaves = copy.hashes(0, index)?;
        copy.entries(index, &leaves)?;
        for change in tree.append(&leaves) {
            let last = change.width == width_of(change.level, change.index, checkpoint.size);
            if change.level > 0 && last && copy.bytes(change.level, change.index)? != change.bytes {
                return Err(BadCopy::Disagrees(TileId::hashes(change.level, change.index, change.width)));
            }
        }
    }
    if tree.root() != checkpoint.root {
        return Err(BadCopy::OtherRoot);
    }
    Ok(GoodCopy { checkpoint, tiles: copy.tiles, bundles: copy.bundles })
}

struct Copy<'a> {
    folder: &'a Path,
    size: u64,
    tiles: u64,
    bundles: u64,
}

impl Copy<'_> {
    fn hashes(&mut self, level: u8, index: u64) -> Result<Vec<Hash>, BadCopy> {
        let id = TileId::hashes(level, index, width_of(level, index, self.size));
        read_hashes(&self.bytes(level, index)?).ok_or(BadCopy::Malformed(id))
    }

    /// A tile's bytes at its width for the checkpoint's size.
    fn bytes(&mut self, level: u8, index: u64) -> Result<Vec<u8>, BadCopy> {
        let id = TileId::hashes(level, index, width_of(level, index, self.size));
        let mut bytes = self.read(id)?.ok_or(BadCopy::Missing(id))?;
        for other in self.other_widths(id)? {
            let Some(less) = self.read_exactly(other, MAX_TILE_BYTES)? else { continue };
            if less.len() != usize::from(other.width) * HASH_BYTES {
                return Err(BadCopy::Malformed(other));
            }
            let common = less.len().min(bytes.len());
            if less.get(..common) != bytes.get(..common) {
                return Err(BadCopy::Disagrees(other));
            }
        }
        bytes.truncate(usize::from(id.width) * HASH_BYTES);
        self.tiles += 1;
        Ok(bytes)
    }

    /// Compares the bundles that were copied with the leaves of their tile.
    fn entries(&mut self, index: u64, leaves: &[Hash]) -> Result<(), BadCopy> {
        let id = TileId::entries(index, leaves.len() as u16);
        let full = TileId { width: TILE_WIDTH, ..id };
        let mut found = false;
        for bundle in
            [id, full].into_iter().take(if id == full { 1 } else { 2 }).chain(self.other_widths(id)?)
        {
            let Some(bytes) = self.read_exactly(bundle, MAX_BUNDLE_BYTES)? else { continue };
            let entries = bundle::read(&bytes).map_err(|_| BadCopy::Malformed(bundle))?;
            if entries.len() != usize::from(bundle.width) {
                return Err(BadCopy::Malformed(bundle));
            }
            if entries.iter().zip(leaves).any(|(entry, leaf)| leaf_hash(entry) != *leaf) {
                return Err(BadCopy::OtherEntries(bundle));
            }
            found |= bundle == id || bundle == full;
        }
        self.bundles += u64::from(found);
        Ok(())
    }

    /// The file of this tile, or the full one if the log has grown since.
    fn read(&self, id: TileId) -> Result<Option<Vec<u8>>, BadCopy> {
        let full = TileId { width: TILE_WIDTH, ..id };
        let (bytes, found) = match self.read_exactly(id, MAX_TILE_BYTES)? {
            Some(bytes) => (bytes, id),
            None => match self.read_exactly(full, MAX_TILE_BYTES)? {
                Some(bytes) => (bytes, full),
                None => return Ok(None),
            },
        };
        let exact = bytes.len() == usize::from(found.width) * HASH_BYTES;
        if exact { Ok(Some(bytes)) } else { Err(BadCopy::Malformed(found)) }
    }

    fn read_exactly(&self, id: TileId, limit: usize) -> Result<Option<Vec<u8>>, BadCopy> {
        let path = self.folder.join(id.path());
        match read_up_to(&path, limit + 1) {
            Ok(bytes) if bytes.len() > limit => Err(BadCopy::Malformed(id)),
            Ok(bytes) => Ok(Some(bytes)),
            Err(why) if is_absent(&why) => Ok(None),
            Err(why) => Err(BadCopy::Unreadable { path, why }),
        }
    }

    /// The other widths of this tile that lie in the folder.
    fn other_widths(&self, id: TileId) -> Result<Vec<TileId>, BadCopy> {
        let one = TileId { width: 1, ..id }.path();
        let folder = self.folder.join(one.strip_suffix("/1").unwrap_or(&one));
        let unreadable = |why| BadCopy::Unreadable { path: folder.clone(), why };
        let files = match fs::read_dir(&folder) {
            Ok(files) => files,
            Err(why) if is_absent(&why) => return Ok(Vec::new()),
            Err(why) => return Err(unreadable(why)),
        };
        let mut widths = Vec::new();
        for file in files {
            let name = file.map_err(unreadable)?.file_name();
            let width = name.to_str().and_then(crate::strict::decimal).and_then(|w| u16::try_from(w).ok());
            widths.extend(width.filter(|w| (1..TILE_WIDTH).contains(w) && *w != id.width));
        }
        Ok(widths.into_iter().map(|width| TileId { width, ..id }).collect())
    }
}

fn read_up_to(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn is_absent(why: &io::Error) -> bool {
    matches!(why.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}
