//! Is anything lost or doubled when the database goes away in the middle?

use super::town::{Inside, Town, key, matter, write};
use amanat_record::{Append, AppendError, Expected, Health, Record};
use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

const WRITERS: u64 = 8;
const EACH: u64 = 60;

pub fn bringing(n: u64) -> Append {
    Append {
        key: key(&format!("lost:{n}"), 1),
        ..write(matter(n), Expected::Version(0), "words of somebody")
    }
}

/// Asks until somebody knows, as a sender does.
pub fn bring(record: &Record, n: u64) -> u64 {
    surely(record, &bringing(n))
}

/// The same for any command with a key.
pub fn surely(record: &Record, append: &Append) -> u64 {
    for _ in 0..1_000 {
        match record.append_blocking(append.clone()) {
            Ok(done) => return done.first,
            Err(AppendError::Unknown | AppendError::Busy) => {}
            Err(other) => panic!("{other}"),
        }
    }
    panic!("nobody ever knew whether it was written");
}

/// Many bring, so many each, until somebody knows of all of them; gives where each came to be.
pub fn many_bring(record: &Record, writers: u64, each: u64) -> BTreeMap<u64, u64> {
    let own = move |writer: u64| -> Vec<(u64, u64)> {
        (writer * each..(writer + 1) * each).map(|n| (n, bring(record, n))).collect()
    };
    thread::scope(|scope| {
        let writing: Vec<_> = (0..writers).map(|writer| scope.spawn(move || own(writer))).collect();
        writing.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
    })
}

/// The log has each of these once, where it was acknowledged, and nothing else.
pub fn has_each_once(record: &Record, written: &BTreeMap<u64, u64>) {
    let events = record.events(0, 10_000).unwrap();
    assert_eq!(events.len(), written.len(), "each once");
    let places: BTreeMap<String, u64> = events.iter().map(|(at, h)| (h.stream.to_string(), *at)).collect();
    assert!(written.iter().all(|(n, at)| places[&matter(*n).to_string()] == *at));
    let report = record.check().unwrap();
    assert!(report.is_good(), "{report:?}");
    assert_eq!(report.opened, written.len() as u64);
}

#[test]
fn while_connections_are_cut_again_and_again_each_command_is_written_once() {
    let town = Town::new();
    let (record, is_over) = (town.open(), AtomicBool::new(false));
    let written = thread::scope(|scope| {
        let cutting = scope.spawn(|| {
            let mut cut = 0;
            while !is_over.load(Ordering::Acquire) {
                // Whoever is cut before anything can be written learns nothing.
                let before = town.count(Inside::Log, "SELECT size FROM head");
                while town.count(Inside::Log, "SELECT size FROM head") < before + 12
                    && !is_over.load(Ordering::Acquire)
                {}
                cut += town.count(
                    Inside::Log,
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                     WHERE datname = current_database() AND application_name = 'amanat'",
                );
            }
            cut
        });
        let written = many_bring(&record, WRITERS, EACH);
        is_over.store(true, Ordering::Release);
        assert!(cutting.join().unwrap() > 20, "hardly any connection was cut");
        written
    });
    assert_eq!(*record.health().borrow(), Health::Writing);
    has_each_once(&record, &written);
}

#[test]
fn a_database_that_is_older_than_what_was_signed_is_not_written_when_it_comes_back() {
    let town = Town::new();
    let record = town.open();
    for n in 0..5 {
        bring(&record, n);
    }
    // Somebody puts an old copy in its place while the node runs.
    town.change(
        Inside::Log,
        "BEGIN; DELETE FROM events WHERE position > 2; DELETE FROM vault WHERE id > 11;
         UPDATE tiles SET hashes = substr(hashes, 1, 96); UPDATE head SET size = 3, root = (SELECT x FROM events LIMIT 1);
         COMMIT;
         SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'amanat'",
    );
    let refused = record.append_blocking(bringing(9));
    assert!(matches!(refused, Err(AppendError::Unknown | AppendError::Stopped)), "{refused:?}");
    let why = match &*record.health().borrow() {
        Health::Stopped(why) => why.clone(),
        Health::Writing => String::new(),
    };
    assert!(why.contains("old backup"), "{why}");
}

#[test]
fn positions_have_no_gap_and_no_session_waits_for_less_than_it_must() {
    let town = Town::new();
    let record = town.open();
    thread::scope(|scope| {
        for writer in 0..8 {
            let record = &record;
            scope.spawn(move || {
                for n in 0..20 {
                    bring(record, writer * 100 + n);
                    // Refused ones take no position.
                    let late = write(matter(writer * 100 + n), Expected::Version(7), "late");
                    assert!(record.append_blocking(late).is_err());
                }
            });
        }
    });
    let gaps = "SELECT max(position) + 1 - count(*) FROM events";
    assert_eq!(town.count(Inside::Log, gaps), 0);
    assert_eq!(town.count(Inside::Log, "SELECT count(*) FROM events"), 160);
}
