//! Can anyone outside check the log?

use super::town::{Town, matter, wait, write};
use amanat_proof::{
    Frontier, Hash, bundle,
    checkpoint::Checkpoint,
    key::VerifierKey,
    merkle::{leaf_hash, root_of},
    note::Note,
};
use amanat_record::{Expected, Record};

fn public(record: &Record) -> Option<Checkpoint> {
    let key: VerifierKey = record.vkey().parse().unwrap();
    let note = Note::read(record.checkpoint()?.as_bytes()).unwrap();
    Some(Checkpoint::verify(&note, &key).unwrap())
}

fn append(record: &Record, n: u64) {
    record.append_blocking(write(matter(n), Expected::Version(0), "words")).unwrap();
}

#[test]
fn the_public_checkpoint_moves_on_ticks_only() {
    let mut town = Town::new();
    town.settings.cover_leaves = false;
    let record = town.open();
    append(&record, 1);
    assert_eq!(public(&record).unwrap().size, 0);
    assert_eq!(record.tile(0, 0, 1).unwrap(), None);
    wait(record.publish()).unwrap();
    assert_eq!(public(&record).unwrap().size, 1);
    assert!(record.tile(0, 0, 1).unwrap().is_some());
    assert_eq!(record.tile(0, 0, 2).unwrap(), None);
}

#[test]
fn a_start_is_no_tick_and_shows_what_the_public_saw_before() {
    let town = Town::new();
    let record = town.open();
    append(&record, 1);
    wait(record.publish()).unwrap();
    let before = public(&record).unwrap();
    (2..5).for_each(|n| append(&record, n));
    drop(record);
    let record = town.open();
    assert_eq!(public(&record).unwrap(), before, "nobody sees that three came");
    wait(record.publish()).unwrap();
    assert_eq!(public(&record).unwrap().size, 2 * before.size, "and the next tick hides how many");
}

#[test]
fn a_tick_adds_as_many_leaves_whether_nobody_reported_or_five_did() {
    let town = Town::new();
    let record = town.open();
    wait(record.publish()).unwrap();
    assert_eq!(public(&record).unwrap().size, 8);
    (0..5).for_each(|n| append(&record, n));
    wait(record.publish()).unwrap();
    assert_eq!(public(&record).unwrap().size, 16);
    (5..14).for_each(|n| append(&record, n));
    wait(record.publish()).unwrap();
    assert_eq!(public(&record).unwrap().size, 32);
    let events = record.events(0, 100).unwrap();
    assert_eq!(events.len(), 14, "nobody reads a cover leaf");
    drop(record);
    let record = town.open();
    let report = record.check().unwrap();
    assert!(report.is_good(), "{report:?}");
    assert_eq!((report.events, report.opened), (32, 14));
}

#[test]
fn entries_and_tiles_give_the_signed_root() {
    let mut town = Town::new();
    town.settings.publish_each_commit = true;
    let record = town.open();
    (0..300).for_each(|n| append(&record, n));
    let signed = public(&record).unwrap();
    assert_eq!(signed.size, 300);
    let bundles = [record.entries(0, 256).unwrap().unwrap(), record.entries(1, 44).unwrap().unwrap()];
    let entries: Vec<_> = bundles.iter().flat_map(|bytes| bundle::read(bytes).unwrap()).collect();
    assert!(entries.iter().all(|entry| entry.len() == 65));
    let leaves: Vec<Hash> = entries.iter().map(|entry| leaf_hash(entry)).collect();
    assert_eq!(root_of(&leaves), signed.root);
    let mut tree = Frontier::empty();
    for tile in tree.append(&leaves) {
        assert_eq!(record.tile(tile.level, tile.index, tile.width).unwrap(), Some(tile.bytes));
    }
    assert_eq!(record.tile(7, 0, 1).unwrap(), None);
    assert_eq!(record.tile(0, u64::MAX, 256).unwrap(), None);
}

#[test]
fn the_key_and_the_past_stay_when_the_record_is_opened_again() {
    let town = Town::new();
    let record = town.open();
    append(&record, 1);
    wait(record.publish()).unwrap();
    let (key, before) = (record.vkey().to_owned(), public(&record).unwrap());
    drop(record);
    let record = town.open();
    assert_eq!(record.vkey(), key);
    assert_eq!(public(&record).unwrap(), before);
}
