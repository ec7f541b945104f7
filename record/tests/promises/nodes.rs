//! Do several nodes on one log agree, and does one of them lead?

use super::town::{Inside, Town, bring_many, draft, key, matter, wait, write};
use amanat_core::{event::Stream, values::Class};
use amanat_record::{Append, AppendError, Expected, Lane, Record, Write};
use std::{
    thread,
    time::{Duration, Instant},
};

/// The longest that a state is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// Waits for a state.
pub fn until(what: &str, is_so: impl Fn() -> bool) {
    let since = Instant::now();
    while !is_so() {
        assert!(since.elapsed() < PATIENCE, "never: {what}");
        thread::park_timeout(Duration::from_millis(10));
    }
}

pub fn leads(record: &Record) -> bool {
    *record.leads().borrow()
}

fn two(town: &Town) -> (Record, Record) {
    let first = town.open();
    let second = Record::open(town.another_node("second")).unwrap();
    (first, second)
}

pub fn both_show_everything(first: &Record, second: &Record) {
    let size = first.size().unwrap();
    for record in [first, second] {
        until("the views have followed", || record.views_differences().unwrap().is_empty());
        let report = record.check().unwrap();
        assert!(report.is_good(), "{report:?}");
        assert_eq!(report.events, size);
    }
    assert_eq!(first.figures().unwrap(), second.figures().unwrap());
}

#[test]
fn of_64_writers_on_two_nodes_one_wins_each_version_and_both_show_the_same() {
    let town = Town::new();
    let (first, second) = two(&town);
    for version in 0..3 {
        let results: Vec<_> = thread::scope(|scope| {
            let writers: Vec<_> = (0..64)
                .map(|n| {
                    let record = if n % 2 == 0 { &first } else { &second };
                    scope.spawn(move || {
                        record.append_blocking(write(matter(1), Expected::Version(version), "words"))
                    })
                })
                .collect();
            writers.into_iter().map(|writer| writer.join().unwrap()).collect()
        });
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
        let lost =
            |r: &&Result<_, _>| matches!(r, Err(AppendError::Conflict { actual }) if *actual == version + 1);
        assert_eq!(results.iter().filter(lost).count(), 63, "{results:?}");
    }
    assert_eq!(first.size().unwrap(), 3);
    both_show_everything(&first, &second);
}

#[test]
fn what_one_node_wrote_is_shown_told_and_signed_on_the_other() {
    let town = Town::new();
    let (first, second) = two(&town);
    assert!(leads(&first) && !leads(&second));
    let mut news = second.subscribe();
    let there = first.append_blocking(write(matter(1), Expected::Version(0), "words")).unwrap();
    let hear = async { tokio::time::timeout(PATIENCE, news.recv()).await.unwrap().unwrap() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let heard = runtime.block_on(hear);
    assert_eq!((heard.position, &heard.stream), (there.first, &matter(1)));
    // And the other way: it is answered when it is signed, though this node signs nothing.
    let here = second.append_blocking(write(matter(2), Expected::Version(0), "words")).unwrap();
    assert_eq!(here.first, 1);
    wait(first.publish()).unwrap();
    until("the public sees the same", || {
        second.checkpoint().is_some() && second.checkpoint() == first.checkpoint()
    });
    both_show_everything(&first, &second);
}

#[test]
fn a_key_sent_to_both_nodes_happens_once() {
    let town = Town::new();
    let (first, second) = two(&town);
    let once = || Append { key: key("web:1", 1), ..write(matter(1), Expected::Version(0), "words") };
    let done: Vec<_> = thread::scope(|scope| {
        let both =
            [&first, &second].map(|record| scope.spawn(move || record.append_blocking(once()).unwrap()));
        both.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    assert_eq!(done.iter().filter(|done| done.replayed).count(), 1);
    assert_eq!(done[0].first, done[1].first);
}

#[test]
fn the_lease_moves_when_its_holder_stops_and_the_next_signs_on() {
    let town = Town::new();
    let (first, second) = two(&town);
    first.append_blocking(write(matter(1), Expected::Version(0), "words")).unwrap();
    drop(first);
    until("the second leads", || leads(&second));
    second.append_blocking(write(matter(1), Expected::Version(1), "more")).unwrap();
    wait(second.publish()).unwrap();
    let first = town.open();
    assert!(!leads(&first), "who comes back waits for its turn");
    first.append_blocking(write(matter(1), Expected::Version(2), "more")).unwrap();
    both_show_everything(&first, &second);
}

#[test]
fn a_lease_that_nobody_renews_ends_by_itself() {
    let town = Town::new();
    let (first, second) = two(&town);
    // Its holder died without a word: another name holds what it held.
    drop(first);
    town.change(
        Inside::Log,
        "UPDATE lease SET holder = 'dead', until = clock_timestamp() + interval '2 seconds'",
    );
    until("the second leads", || leads(&second));
    second.append_blocking(write(matter(1), Expected::Version(0), "words")).unwrap();
}

#[test]
fn two_nodes_that_make_a_key_for_one_class_at_once_keep_one_and_every_word_opens() {
    let town = Town::new();
    let (first, second) = two(&town);
    thread::scope(|scope| {
        for record in [&first, &second] {
            scope.spawn(move || {
                for n in 0..40 {
                    record.append_blocking(write(matter(n), Expected::Any, "words of somebody")).unwrap();
                }
            });
        }
    });
    for record in [&first, &second] {
        let report = record.check().unwrap();
        assert!(report.is_good(), "{report:?}");
        assert_eq!((report.opened, report.erased), (80, 0), "every word has its key");
    }
}

#[test]
fn what_one_node_erased_is_erased_on_the_other_at_once() {
    let town = Town::new();
    let (first, second) = two(&town);
    let system = |record: &Record| record.words_of(&Stream::System, 0).unwrap().len();
    second.append_blocking(write(Stream::System, Expected::Version(0), "words")).unwrap();
    assert_eq!((system(&first), system(&second)), (2, 2));
    wait(first.erase(&Stream::System, &Class::ALL)).unwrap();
    assert_eq!((system(&first), system(&second)), (0, 0));
    let again = second.append_blocking(write(Stream::System, Expected::Version(1), "words"));
    assert_eq!(again, Err(AppendError::Erased));
    let elsewhere = Write::of(matter(4), Expected::Version(0), "ordinary", vec![draft("opened", "words")]);
    second.append_blocking(Append::one(Lane::Sos, None, elsewhere)).unwrap();
    assert!(second.check().unwrap().is_good());
}

#[test]
fn keys_are_rotated_by_one_node_while_another_writes_and_every_word_opens() {
    let town = Town::new();
    let (first, second) = two(&town);
    let later = super::keys::weeks_later(1);
    thread::scope(|scope| {
        let writing = scope.spawn(|| {
            for n in 0..60 {
                second.append_blocking(write(matter(n), Expected::Version(0), "words")).unwrap();
            }
        });
        while !writing.is_finished() {
            wait(first.rotate_keys(later)).unwrap();
        }
    });
    wait(first.rotate_keys(later)).unwrap();
    for record in [&first, &second] {
        let report = record.check().unwrap();
        assert!(report.is_good(), "{report:?}");
        assert_eq!(report.opened, 60);
    }
}

#[test]
fn a_sound_log_is_found_sound_while_another_node_writes() {
    let town = Town::new();
    let (first, second) = two(&town);
    bring_many(&first, 0..100, |n| write(matter(n % 20), Expected::Any, "words"));
    thread::scope(|scope| {
        let busy =
            scope.spawn(|| bring_many(&first, 100..400, |n| write(matter(n % 50), Expected::Any, "words")));
        let mut checks = 0;
        while !busy.is_finished() || checks == 0 {
            let report = second.check().unwrap();
            assert!(report.is_good() && report.events >= 100, "{report:?}");
            checks += 1;
        }
    });
}

#[test]
fn another_logs_secrets_do_not_join() {
    let (town, other) = (Town::new(), Town::new());
    let record = town.open();
    record.append_blocking(write(matter(1), Expected::Version(0), "words")).unwrap();
    let mut settings = other.settings.clone();
    settings.postgres = town.settings.postgres.clone();
    std::fs::remove_file(other.path("anchor")).unwrap();
    assert!(Record::join(&settings).is_err());
}
