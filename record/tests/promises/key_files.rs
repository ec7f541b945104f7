//! Do old copies of files die with their week, and are those of earlier versions read?

use super::{
    erasing::{bring, erasing},
    keys::{fill, opened, weeks_later},
    town::{Town, matter, wait},
};
use amanat_core::values::Class;
use amanat_record::{Fault, Record, Settings};
use rusqlite::Connection;
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// What a thief or a backup takes while everything runs: the files as they are at this moment.
pub fn copy_of(town: &Town) -> (TempDir, Settings) {
    let copy = TempDir::new().unwrap();
    let settings = Settings { dir: copy.path().join("data"), ..town.settings.clone() };
    copy_folder(&town.settings.dir, &settings.dir);
    (copy, settings)
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        match entry.path().is_dir() {
            true => copy_folder(&entry.path(), &to.join(entry.file_name())),
            false => drop(fs::copy(entry.path(), to.join(entry.file_name())).unwrap()),
        }
    }
}

fn count(file: PathBuf, sql: &str) -> i64 {
    Connection::open(file).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn an_old_copy_of_log_views_keys_and_root_key_opens_nothing_once_its_week_is_destroyed() {
    let town = Town::new();
    let record = town.open();
    fill(&record, 20);
    let (_old, stolen) = copy_of(&town);
    assert_eq!(opened(&stolen).unwrap(), 20, "as long as its week's key is there too");
    assert_eq!(wait(record.rotate_keys(weeks_later(1))).unwrap(), 40);
    // The thief has everything of that week but its epochs, and those are of today.
    for end in ["", "-wal", "-shm"] {
        let name = format!("epochs.db{end}");
        let _ = fs::remove_file(stolen.dir.join(&name));
        if town.path(&name).exists() {
            fs::copy(town.path(&name), stolen.dir.join(&name)).unwrap();
        }
    }
    assert!(matches!(opened(&stolen), Err(Fault::Damaged(why)) if why.contains("epochs")));
    drop(record);
    assert_eq!(opened(&town.settings).unwrap(), 20);
    assert_eq!(count(town.path("epochs.db"), "SELECT count(*) FROM epochs"), 1);
}

#[test]
fn a_destroyed_epoch_is_in_no_byte_of_the_files() {
    let town = Town::new();
    let record = town.open();
    fill(&record, 5);
    let wrapped: Vec<u8> = Connection::open(town.path("epochs.db"))
        .unwrap()
        .query_row("SELECT wrapped FROM epochs", [], |row| row.get(0))
        .unwrap();
    let is_there = || {
        ["epochs.db", "epochs.db-wal", "keys.db", "keys.db-wal"].iter().any(|name| {
            let bytes = fs::read(town.path(name)).unwrap_or_default();
            bytes.windows(32).any(|window| window == &wrapped[60..92])
        })
    };
    assert!(is_there(), "the search can find it");
    wait(record.rotate_keys(weeks_later(1))).unwrap();
    assert!(!is_there());
}

#[test]
fn a_crash_at_any_step_of_a_rotation_loses_no_word_and_the_rotation_goes_on() {
    let town = Town::new();
    let record = town.open();
    fill(&record, 400);
    let (later, mut images) = (weeks_later(1), Vec::new());
    while wait(record.wrap_keys_anew(later)).unwrap() > 0 {
        images.push(copy_of(&town));
    }
    images.push(copy_of(&town));
    assert!(images.len() >= 4, "it goes in steps");
    assert_eq!(wait(record.destroy_old_epochs(later)).unwrap(), 1);
    images.push(copy_of(&town));
    for (_dir, image) in &images {
        assert_eq!(opened(image).unwrap(), 400);
        let record = Record::open(image.clone()).unwrap();
        wait(record.rotate_keys(later)).unwrap();
        assert_eq!(record.weeks_behind(later).unwrap(), 0);
        drop(record);
        assert_eq!(opened(image).unwrap(), 400);
        assert_eq!(count(image.dir.join("epochs.db"), "SELECT count(*) FROM epochs"), 1);
    }
}

#[test]
fn an_old_copy_brings_erased_words_back_only_until_its_week_is_destroyed() {
    let town = Town::new();
    let record = town.open();
    bring(&record, 1);
    let (_before, copy) = copy_of(&town);
    record.append_blocking(erasing(matter(1), &Class::ALL)).unwrap();
    assert_eq!(Record::open(copy.clone()).unwrap().check().unwrap().opened, 1, "said openly");
    wait(record.rotate_keys(weeks_later(1))).unwrap();
    drop(record);
    fs::copy(town.path("epochs.db"), copy.dir.join("epochs.db")).unwrap();
    assert!(Record::open(copy).unwrap().check().is_err());
}

#[test]
fn without_its_epochs_a_record_is_not_opened() {
    let town = Town::new();
    fill(&town.open(), 1);
    fs::rename(town.path("epochs.db"), town.path("elsewhere")).unwrap();
    let missing = Record::open(town.settings.clone());
    assert!(matches!(missing, Err(Fault::Missing(path)) if path.ends_with("epochs.db")));
    let elsewhere = Settings { epochs: Some(town.path("elsewhere")), ..town.settings.clone() };
    assert_eq!(opened(&elsewhere).unwrap(), 1);
}

/// A directory as an earlier version wrote it: three matters of two weeks, the second one erased.
fn of_old_layout(town: &Town) {
    let at = |name: &str| town.path(name);
    for name in ["log.db", "keys.db", "epochs.db", "views.db", "anchor"] {
        fs::remove_file(at(name)).unwrap();
    }
    for (name, sql) in
        [("log.db", include_str!("old_layout/log.sql")), ("keys.db", include_str!("old_layout/keys.sql"))]
    {
        Connection::open(at(name)).unwrap().execute_batch(sql).unwrap();
    }
    for line in include_str!("old_layout/secrets.txt").lines() {
        let (name, hex) = line.split_once(' ').unwrap();
        let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        let bytes: Vec<u8> = (0..hex.len()).step_by(2).map(byte).collect();
        fs::write(at("secrets").join(name), bytes).unwrap();
    }
}

#[test]
fn a_directory_of_the_old_layout_is_moved_over_once_and_every_word_opens() {
    let town = Town::new();
    drop(town.open());
    of_old_layout(&town);
    let epoch: Vec<u8> = Connection::open(town.path("keys.db"))
        .unwrap()
        .query_row("SELECT wrapped FROM compartment_keys LIMIT 1", [], |row| row.get(0))
        .unwrap();
    let first = Settings { renew_anchor: true, ..town.settings.clone() };
    let report = Record::open(first).unwrap().check().unwrap();
    assert_eq!((report.opened, report.erased, report.is_good()), (2, 1, true), "{report:?}");
    assert_eq!(count(town.path("epochs.db"), "SELECT count(*) FROM epochs"), 3);
    for name in ["keys.db", "keys.db-wal"] {
        let bytes = fs::read(town.path(name)).unwrap_or_default();
        assert!(!bytes.windows(32).any(|window| window == &epoch[60..92]), "{name}");
    }
    let record = town.open();
    wait(record.rotate_keys(weeks_later(2))).unwrap();
    drop(record);
    assert_eq!(opened(&town.settings).unwrap(), 2);
    assert_eq!(count(town.path("epochs.db"), "SELECT count(*) FROM epochs"), 1);
}

#[test]
fn a_move_from_the_old_layout_that_was_cut_short_is_done_again() {
    let town = Town::new();
    drop(town.open());
    of_old_layout(&town);
    let settings = Settings { renew_anchor: true, ..town.settings.clone() };
    let old_keys = fs::read(town.path("keys.db")).unwrap();
    drop(Record::open(settings.clone()).unwrap());
    // As if the process had died after the epochs were written and before the old ones were deleted.
    fs::write(town.path("keys.db"), &old_keys).unwrap();
    assert_eq!(opened(&settings).unwrap(), 2);
    // As if it had died after the file was made and before anything was in it.
    fs::write(town.path("keys.db"), &old_keys).unwrap();
    Connection::open(town.path("epochs.db")).unwrap().execute_batch("DELETE FROM epochs").unwrap();
    assert_eq!(opened(&settings).unwrap(), 2);
    // Another record's epochs are not taken for these.
    fs::write(town.path("keys.db"), &old_keys).unwrap();
    let bend = "UPDATE epochs SET wrapped = zeroblob(104)";
    Connection::open(town.path("epochs.db")).unwrap().execute_batch(bend).unwrap();
    assert!(matches!(opened(&settings), Err(Fault::Damaged(why)) if why.contains("another record")));
}
