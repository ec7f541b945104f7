//! When the answer to COMMIT is lost, is each command written once, and is none lost that was acknowledged?

use super::{
    losing::{has_each_once, many_bring},
    town::{Town, draft, matter},
};
use crate::proxy::Proxy;
use amanat_record::{Append, AppendError, Expected, Health, Lane, Postgres, Record, Settings, Write};

const WRITERS: u64 = 6;
const EACH: u64 = 40;

/// A town whose node goes to its database by a way on which every so manieth COMMIT is cut.
fn by_a_bad_way(every: u64) -> (Town, Proxy, Record) {
    let town = Town::new();
    let database = town.database.as_ref().unwrap();
    let proxy = Proxy::to(database.socket(), every);
    let dsn = proxy.dsn(database.name());
    let postgres = Some(Postgres { dsn, ..Postgres::default() });
    let record = loop {
        // Opening commits as well, and that may be cut: whoever starts it starts it again.
        match Record::open(Settings { postgres: postgres.clone(), ..town.settings.clone() }) {
            Ok(record) => break record,
            Err(fault) => println!("opened again: {fault}"),
        }
    };
    (town, proxy, record)
}

#[test]
fn a_command_with_a_key_whose_commit_was_cut_is_written_once() {
    let (town, proxy, record) = by_a_bad_way(5);
    let written = many_bring(&record, WRITERS, EACH);
    assert!(proxy.cut() >= 9, "hardly any was cut: {}", proxy.cut());
    assert_eq!(*record.health().borrow(), Health::Writing);
    drop(record);
    has_each_once(&town.open(), &written);
}

/// Nothing but the log itself can say whether such a one was written: it has no key, and fits wherever it comes.
fn without_a_key(n: u64) -> Append {
    let said = vec![draft("opened", &format!("the {n}th"))];
    Append::one(Lane::Ordinary, None, Write::of(matter(1), Expected::Any, "ordinary", said))
}

#[test]
fn a_command_without_a_key_is_never_written_twice_and_never_lost_once_it_is_acknowledged() {
    let (town, proxy, record) = by_a_bad_way(3);
    let (mut acknowledged, mut unknown) = (Vec::new(), 0);
    for n in 0..120 {
        match record.append_blocking(without_a_key(n)) {
            Ok(done) => acknowledged.push(done.first),
            Err(AppendError::Unknown) => unknown += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(proxy.cut() >= 30, "hardly any was cut: {}", proxy.cut());
    drop(record);
    let record = town.open();
    let there: Vec<u64> = record.events(0, 10_000).unwrap().into_iter().map(|(at, _)| at).collect();
    assert!(acknowledged.iter().all(|at| there.contains(at)), "an acknowledged one is lost");
    let mut once = acknowledged.clone();
    once.dedup();
    assert_eq!(once.len(), acknowledged.len(), "two were given one place");
    let spare = there.len() - acknowledged.len();
    assert!(
        spare <= unknown,
        "{spare} more than were acknowledged, of {unknown} unknown: one was written twice"
    );
    // Cut twice in a row is rare; all others are found out.
    assert!(acknowledged.len() >= 100, "{} acknowledged, {unknown} unknown", acknowledged.len());
    let report = record.check().unwrap();
    assert!(report.is_good(), "{report:?}");
}

#[test]
fn an_act_on_many_lives_whose_commit_was_cut_is_there_whole_or_not_at_all() {
    let (town, proxy, record) = by_a_bad_way(2);
    for n in 0..40 {
        let write =
            |stream| Write::of(stream, Expected::Version(0), "ordinary", vec![draft("opened", "words")]);
        let act = Append {
            lane: Lane::Ordinary,
            key: super::town::key(&format!("act:{n}"), 1),
            writes: (0..3).map(|m| write(matter(n * 3 + m))).collect(),
            reaction: Some(("clocks".into(), n)),
            blobs: Vec::new(),
        };
        while let Err(refused) = record.append_blocking(act.clone()) {
            assert_eq!(refused, AppendError::Unknown);
        }
    }
    assert!(proxy.cut() >= 20, "hardly any was cut: {}", proxy.cut());
    drop(record);
    let record = town.open();
    assert_eq!(record.events(0, 10_000).unwrap().len(), 120);
    assert_eq!(record.reaction_position("clocks").unwrap(), Some(39));
    assert!(record.check().unwrap().is_good());
}
