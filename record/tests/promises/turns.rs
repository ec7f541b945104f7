//! Does a log end, get another key and go on under another name, whole or not at all, wherever it lies?

use super::{
    bad_days::fill,
    town::{Town, matter, write},
};
use amanat_proof::{checkpoint::Checkpoint, key::VerifierKey, note::Note};
use amanat_record::{
    Expected, Fault, Health, Record, Settings,
    backup::succession::{self, Succeeded, Succession},
};
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

const NEXT: &str = "log.example/next";

pub fn renamed(settings: &Settings, name: &str) -> Settings {
    Settings { origin: name.into(), ..settings.clone() }
}

/// Lays a secret as the record keeps it.
pub fn lay_secret(settings: &Settings, name: &str, bytes: &[u8]) {
    let path = settings.dir.join("secrets").join(name);
    fs::write(&path, bytes).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

fn log_key(settings: &Settings) -> Vec<u8> {
    fs::read(settings.dir.join("secrets/log.key")).unwrap()
}

/// What the public sees of it, if this key signed it.
fn signed_by(record: &Record, key: &VerifierKey) -> Checkpoint {
    let note = record.checkpoint().unwrap();
    Checkpoint::verify(&Note::read(note.as_bytes()).unwrap(), key).unwrap()
}

/// The record goes on, all of it proven, and tells these notes.
pub fn goes_on(settings: &Settings, notes: &[&Succession], first: u64) {
    let record = Record::open(settings.clone()).unwrap();
    fill(&record, first, 2);
    let report = record.check().unwrap();
    assert!(report.is_good(), "{report:?}");
    let told: Vec<_> = (0..).map_while(|number| record.succession(number)).collect();
    assert_eq!(told, notes.iter().map(|said| said.note.as_str()).collect::<Vec<_>>());
    assert_eq!(notes.last().map(|said| said.to.to_string()).as_deref(), Some(record.vkey()));
    super::town::wait(record.publish()).unwrap();
    assert!(signed_by(&record, &record.vkey().parse().unwrap()).size > 0);
}

#[test]
fn a_frozen_log_is_read_and_a_successor_goes_on_after_all_of_it() {
    let town = Town::new();
    fill(&town.open(), 0, 8);
    let settings = town.settings.clone();
    let refused = succession::succeed(&settings, Some(NEXT), None);
    assert!(refused.unwrap_err().to_string().contains("can go on as it is"));
    let last = succession::freeze(&settings).unwrap();
    assert!(last.starts_with("log.example/test\n8\n"));
    assert_eq!(succession::freeze(&settings).unwrap(), last, "it has ended once");
    for _ in 0..2 {
        let frozen = town.open();
        assert!(matches!(&*frozen.health().borrow(), Health::Stopped(why) if why.contains("frozen")));
        assert!(frozen.append_blocking(write(matter(9), Expected::Any, "late")).is_err());
        assert_eq!(frozen.checkpoint().as_deref(), Some(&*last), "it shows its last checkpoint for ever");
        assert_eq!(frozen.size().unwrap(), 8);
    }
    let refused = succession::succeed(&settings, None, None);
    assert!(refused.unwrap_err().to_string().contains("under its own name"));
    let done = succession::succeed(&settings, Some(NEXT), None).unwrap();
    assert_eq!((done.said.size, done.signed), (8, 8));
    assert!(Record::open(settings.clone()).is_err(), "nobody goes on under the old name");
    goes_on(&renamed(&settings, NEXT), &[&done.said], 50);
}

#[test]
fn another_key_signs_under_the_same_name_and_the_notes_are_kept_in_their_order() {
    let town = Town::new();
    let record = town.open();
    fill(&record, 0, 8);
    let old = record.vkey().to_owned();
    assert!(succession::succeed(&town.settings, None, None).is_err(), "not while it runs");
    drop(record);
    let first = succession::succeed(&town.settings, None, None).unwrap().said;
    assert_eq!((first.from.to_string(), first.size), (old.clone(), 8));
    goes_on(&town.settings, &[&first], 20);
    let second = succession::succeed(&town.settings, None, None).unwrap().said;
    assert_eq!(second.from, first.to);
    goes_on(&town.settings, &[&first, &second], 30);
    assert!(town.open().policy_logs().contains(&old), "who verifies an old receipt finds its key");
    assert_eq!(succession::told(&town.settings).unwrap(), [first, second]);
}

#[test]
fn what_was_signed_and_is_lost_is_followed_under_another_name_and_told_by_number() {
    let town = Town::new();
    fill(&town.open(), 0, 8);
    let copy = town.keep();
    fill(&town.open(), 8, 4);
    town.put_back(&copy);
    let refused = succession::succeed(&town.settings, None, None);
    assert!(refused.unwrap_err().to_string().contains("under its own name"));
    assert!(succession::freeze(&town.settings).is_err(), "it does not end as if nothing was lost");
    let done = succession::succeed(&town.settings, Some(NEXT), None).unwrap();
    assert_eq!((done.said.size, done.signed), (8, 12));
    goes_on(&renamed(&town.settings, NEXT), &[&done.said], 50);
}

/// As if the process had died after the note was said, before anything else was done.
fn just_said(settings: &Settings, old_key: &[u8]) {
    let new = log_key(settings);
    lay_secret(settings, "next.key", &new);
    lay_secret(settings, "log.key", old_key);
    if settings.postgres.is_some() {
        // The note stands in the database; the directory had not heard of it.
        fs::remove_dir_all(settings.dir.join("announced")).unwrap();
    }
}

fn is_not_opened(settings: &Settings) {
    let refused = Record::open(settings.clone());
    let why = refused.map(drop).unwrap_err();
    assert!(matches!(&why, Fault::Setting(why) if why.contains("again")), "{why}");
}

#[test]
fn cut_short_before_its_note_a_succession_has_not_happened_and_after_it_goes_on_where_it_stopped() {
    let town = Town::new();
    fill(&town.open(), 0, 8);
    let (settings, before) = (town.settings.clone(), log_key(&town.settings));
    // A key waits, and nothing was said of it.
    lay_secret(&settings, "next.key", &[9; 32]);
    fill(&town.open(), 8, 1);
    let done = succession::succeed(&settings, None, None).unwrap();
    assert_eq!(log_key(&settings), [9; 32], "the key that waited");
    just_said(&settings, &before);
    is_not_opened(&settings);
    again(&settings, None, &done);
    // And just before its end.
    lay_secret(&settings, "next.key", &[9; 32]);
    again(&settings, None, &done);
    goes_on(&settings, &[&done.said], 50);
}

#[test]
fn a_successor_that_was_cut_short_goes_on_where_it_stopped() {
    let town = Town::new();
    fill(&town.open(), 0, 8);
    let (settings, before) = (town.settings.clone(), log_key(&town.settings));
    succession::freeze(&settings).unwrap();
    let done = succession::succeed(&settings, Some(NEXT), None).unwrap();
    just_said(&settings, &before);
    is_not_opened(&renamed(&settings, NEXT));
    assert!(Record::open(settings.clone()).is_err(), "nor under the old name");
    again(&settings, Some(NEXT), &done);
    goes_on(&renamed(&settings, NEXT), &[&done.said], 50);
}

fn again(settings: &Settings, name: Option<&str>, done: &Succeeded) {
    assert_eq!(&succession::succeed(settings, name, None).unwrap().said, &done.said, "it is the same");
    assert!(!Path::new(&settings.dir.join("secrets/next.key")).exists());
}
