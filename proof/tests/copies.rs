//! Is every damage to a copied log found, and named?

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use amanat_proof::checkpoint::Checkpoint;
use amanat_proof::key::{KeyKind, SignerKey};
use amanat_proof::merkle::leaf_hash;
use amanat_proof::tile::TileId;
use amanat_proof::tiles_dir::{BadCopy, GoodCopy, check};
use amanat_proof::{Frontier, Hash, bundle};

fn key() -> SignerKey {
    SignerKey::from_seed("example.org/log", KeyKind::Note, &[5; 32]).unwrap()
}

fn put(folder: &Path, id: TileId, bytes: &[u8]) {
    let path = folder.join(id.path());
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// A copy of a log that published checkpoints at each of these sizes.
fn copy(sizes: &[u64]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut tree = Frontier::empty();
    for size in sizes {
        let entries: Vec<Vec<u8>> = (0..*size).map(|n| n.to_string().into_bytes()).collect();
        let leaves: Vec<Hash> =
            entries.iter().skip(tree.size() as usize).map(|entry| leaf_hash(entry)).collect();
        for tile in tree.append(&leaves) {
            put(folder.path(), TileId::hashes(tile.level, tile.index, tile.width), &tile.bytes);
        }
        for (index, part) in (0..).zip(entries.chunks(256)) {
            put(folder.path(), TileId::entries(index, part.len() as u16), &bundle::write(part).unwrap());
        }
    }
    let note = Checkpoint::new("example.org/log", tree.size(), tree.root()).sign(&key()).unwrap();
    fs::write(folder.path().join("checkpoint"), note.to_string()).unwrap();
    folder
}

fn checked(folder: &tempfile::TempDir) -> Result<GoodCopy, BadCopy> {
    check(folder.path(), key().verifier())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn a_whole_copy_is_found_right() {
    for (size, tiles, bundles) in [(0, 0, 0), (1, 1, 1), (255, 1, 1), (256, 2, 1), (257, 3, 2), (1000, 5, 4)]
    {
        let good = checked(&copy(&[size])).unwrap();
        assert_eq!((good.checkpoint.size, good.tiles, good.bundles), (size, tiles, bundles));
    }
}

#[test]
fn a_copy_of_70000_entries_is_found_right() {
    let good = checked(&copy(&[70_000])).unwrap();
    assert_eq!((good.tiles, good.bundles), (274 + 2 + 1, 274));
}

#[test]
fn each_changed_byte_and_each_missing_tile_is_noticed() {
    let folder = copy(&[3, 100, 700]);
    for path in files(folder.path()) {
        let good = fs::read(&path).unwrap();
        let mut bad = good.clone();
        bad[good.len() / 2] ^= 1;
        fs::write(&path, &bad).unwrap();
        assert!(checked(&folder).is_err(), "changed {}", path.display());
        fs::write(&path, &good[..good.len() - 1]).unwrap();
        assert!(checked(&folder).is_err(), "cut {}", path.display());
        fs::write(&path, &good).unwrap();
    }
    checked(&folder).unwrap();
    for id in [TileId::hashes(0, 0, 256), TileId::hashes(0, 2, 188), TileId::hashes(1, 0, 2)] {
        let (path, away) = (folder.path().join(id.path()), folder.path().join("away"));
        fs::rename(&path, &away).unwrap();
        assert!(matches!(checked(&folder), Err(BadCopy::Missing(missing)) if missing == id));
        fs::rename(&away, &path).unwrap();
    }
}

#[test]
fn entries_may_be_left_out_but_not_be_others() {
    let folder = copy(&[300]);
    let bundle = TileId::entries(0, 256);
    let mut bytes = fs::read(folder.path().join(bundle.path())).unwrap();
    bytes.splice(0..3, [0, 1, b'9']);
    put(folder.path(), bundle, &bytes);
    assert!(matches!(checked(&folder), Err(BadCopy::OtherEntries(id)) if id == bundle));
    fs::remove_dir_all(folder.path().join("tile/entries")).unwrap();
    assert_eq!(checked(&folder).unwrap().bundles, 0);
}

#[test]
fn a_full_tile_may_stand_in_for_a_partial_one() {
    let folder = copy(&[300]);
    let earlier = fs::read(folder.path().join("checkpoint")).unwrap();
    let later = copy(&[600]);
    fs::write(later.path().join("checkpoint"), earlier).unwrap();
    assert_eq!(checked(&later).unwrap_err().to_string(), "tile/1/000.p/1 is missing");
    put(later.path(), TileId::hashes(1, 0, 1), &fs::read(folder.path().join("tile/1/000.p/1")).unwrap());
    assert_eq!(checked(&later).unwrap().checkpoint.size, 300);
}

#[test]
fn a_foreign_or_missing_checkpoint_is_told_apart() {
    let folder = copy(&[3]);
    let other = SignerKey::from_seed("example.org/log", KeyKind::Note, &[6; 32]).unwrap();
    assert!(matches!(check(folder.path(), other.verifier()), Err(BadCopy::Checkpoint(_))));
    fs::remove_file(folder.path().join("checkpoint")).unwrap();
    assert!(matches!(checked(&folder), Err(BadCopy::Unreadable { .. })));
}
