//! Is a command written once, whole, and only on the past it was decided on?

use super::town::{Town, draft, key, matter, write};
use amanat_core::event::Stream;
use amanat_record::{Append, AppendError, Appended, Expected, Fault, Lane, Record, Write};

fn system(record: &Record) -> Result<Appended, AppendError> {
    record.append_blocking(write(Stream::System, Expected::Any, ""))
}

#[test]
fn what_was_acknowledged_is_there_after_opening_again() {
    let town = Town::new();
    let first = town.open();
    assert_eq!(system(&first), Ok(Appended { first: 0, count: 1, replayed: false }));
    assert_eq!(system(&first).unwrap().first, 1);
    drop(first);
    let again = town.open();
    assert_eq!(system(&again).unwrap().first, 2);
    let life = again.stream(&Stream::System).unwrap();
    assert_eq!(life.iter().map(|(p, h)| (*p, h.seq)).collect::<Vec<_>>(), [(0, 0), (1, 1), (2, 2)]);
    assert!(life[0].1.prev.is_empty() && !life[1].1.prev.is_empty());
    assert_eq!(again.events(1, 10).unwrap().len(), 2);
}

#[test]
fn of_64_writers_on_one_matter_one_wins_each_version() {
    let town = Town::new();
    let record = town.open();
    for version in 0..3 {
        let results: Vec<_> = std::thread::scope(|scope| {
            let writers: Vec<_> = (0..64)
                .map(|_| {
                    scope.spawn(|| {
                        record.append_blocking(write(matter(1), Expected::Version(version), "words"))
                    })
                })
                .collect();
            writers.into_iter().map(|w| w.join().unwrap()).collect()
        });
        assert_eq!(results.iter().filter(|r| r.is_ok()).count(), 1);
        let lost =
            |r: &&Result<_, _>| matches!(r, Err(AppendError::Conflict { actual }) if *actual == version + 1);
        assert_eq!(results.iter().filter(lost).count(), 63);
    }
    assert_eq!(record.size().unwrap(), 3);
}

#[test]
fn a_command_sent_twice_happens_once_and_answers_the_same() {
    let town = Town::new();
    let record = town.open();
    let once = || Append { key: key("web:1", 1), ..write(matter(1), Expected::Version(0), "words") };
    let first = record.append_blocking(once()).unwrap();
    record.append_blocking(write(matter(2), Expected::Version(0), "words")).unwrap();
    let again = record.append_blocking(once()).unwrap();
    assert_eq!(again, Appended { replayed: true, ..first });
    let other = Append { key: key("web:1", 2), ..write(matter(3), Expected::Version(0), "words") };
    assert_eq!(record.append_blocking(other), Err(AppendError::KeyReused));
    drop(record);
    assert!(town.open().append_blocking(once()).unwrap().replayed, "also after opening again");
}

#[test]
fn a_command_for_two_streams_is_written_whole_or_not() {
    let town = Town::new();
    let record = town.open();
    record.append_blocking(write(matter(1), Expected::Version(0), "words")).unwrap();
    let both = |version| Append {
        writes: vec![
            Write::of(
                matter(2),
                Expected::Version(0),
                "ordinary",
                vec![draft("opened", "a"), draft("routed", "")],
            ),
            Write::of(matter(1), Expected::Version(version), "ordinary", vec![draft("linked", "")]),
        ],
        ..write(matter(2), Expected::Version(0), "")
    };
    assert_eq!(record.append_blocking(both(0)), Err(AppendError::Conflict { actual: 1 }));
    assert_eq!(record.size().unwrap(), 1);
    assert_eq!(record.append_blocking(both(1)), Ok(Appended { first: 1, count: 3, replayed: false }));
}

#[test]
fn a_second_process_on_the_directory_is_refused() {
    let town = Town::new();
    let record = town.open();
    assert!(matches!(Record::open(town.settings.clone()), Err(Fault::Locked(_))));
    drop(record);
    drop(town.open());
    assert!(matches!(Record::init(&town.settings), Err(Fault::Exists(_))));
}

#[test]
fn a_header_that_is_too_long_and_a_command_without_events_are_refused() {
    let town = Town::new();
    let record = town.open();
    let mut long = draft("opened", "");
    long.facts = serde_json::json!("x".repeat(1024));
    let long = Append::one(Lane::Ordinary, None, Write::of(matter(1), Expected::Any, "ordinary", vec![long]));
    assert_eq!(record.append_blocking(long), Err(AppendError::TooLarge("header")));
    let empty = Append::one(Lane::Ordinary, None, Write::of(matter(1), Expected::Any, "ordinary", vec![]));
    assert!(matches!(record.append_blocking(empty), Err(AppendError::Empty(_))));
}

#[test]
fn a_matter_is_not_read_without_a_visit() {
    let town = Town::new();
    let record = town.open();
    let at = record.append_blocking(write(matter(1), Expected::Version(0), "words")).unwrap().first;
    assert!(matches!(record.stream(&matter(1)), Err(Fault::Guarded)));
    assert!(matches!(record.words_of(&matter(1), at), Err(Fault::Guarded)));
}
