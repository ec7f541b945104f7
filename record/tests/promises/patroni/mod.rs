//! What is kept of what was acknowledged when the database's leader dies, its standbys are lost, or a commit is cut
//! short?
//!
//! Three members under Patroni and etcd, with the files of `packaging/cluster`. Left out of the usual run, as it needs
//! both: `make cluster` installs them and tells these stories; `KILL9_CYCLES` says how often a leader is killed.
//!
//! The last story is the control: with members that do not wait for each other the same kill must lose something, or
//! nothing was tested, and the record must see it.

mod member;
mod trio;

use super::{
    counted::{Counted, every_event},
    losing::{bring, bringing, surely},
    town::{another_node, key, matter, write},
};
use crate::killed::cycles;
use amanat_record::{Append, Expected, Health, Record, Settings};
use std::{
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;
use trio::Trio;

const WRITERS: u64 = 8;
/// Streams of different writers do not meet.
const STREAMS_A_WRITER: u64 = 1 << 20;
/// Between two commands of one writer: members on a machine of two cores must agree in time as well.
const BREATH: Duration = Duration::from_millis(20);
/// So many are acknowledged before the next leader is killed.
const ENOUGH: u64 = 200;
/// So long nothing may be acknowledged while nobody confirms: several times what Patroni takes to notice.
const NOTHING_FOR: Duration = Duration::from_secs(8);

fn began(trio: &Trio) -> (TempDir, Settings) {
    let node = TempDir::new().unwrap();
    let settings = trio.settings(&node);
    Record::init(&settings).unwrap();
    (node, settings)
}

/// Writes until it is over, and gives what was acknowledged.
fn write_until(record: &Record, writer: u64, heard: &AtomicU64, is_over: &AtomicBool) -> Vec<(u64, u64)> {
    let mut done = Vec::new();
    for n in writer * STREAMS_A_WRITER.. {
        if is_over.load(Ordering::Acquire) {
            break;
        }
        done.push((n, bring(record, n)));
        heard.fetch_add(1, Ordering::AcqRel);
        thread::park_timeout(BREATH);
    }
    done
}

/// Brings one that is not acknowledged, as it must not be, until something is mended.
fn waits(
    record: &Record,
    n: u64,
    begun: impl Fn(&Trio),
    trio: &mut Trio,
    mend: impl FnOnce(&mut Trio),
) -> (u64, u64) {
    let is_answered = AtomicBool::new(false);
    thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let done = bring(record, n);
            is_answered.store(true, Ordering::Release);
            (n, done)
        });
        begun(trio);
        let since = Instant::now();
        while since.elapsed() < NOTHING_FOR {
            assert!(!is_answered.load(Ordering::Acquire), "acknowledged, though nobody could confirm it");
            thread::park_timeout(Duration::from_millis(100));
        }
        mend(trio);
        writing.join().unwrap()
    })
}

/// Kills the leader again and again; every other time what it still writes reaches nobody before. Gives how often.
fn kill_leaders(trio: &mut Trio, heard: &AtomicU64) {
    for cycle in 0..cycles() {
        let leader = trio.until_whole();
        let before = heard.load(Ordering::Acquire);
        trio.until("they write", || heard.load(Ordering::Acquire) >= before + ENOUGH);
        if cycle % 2 == 1 {
            trio.members[leader].freeze_senders();
            thread::park_timeout(Duration::from_millis(300));
        }
        let since = Instant::now();
        trio.members[leader].kill();
        let next = trio.until_another_leads(leader);
        let (from, to, heard) =
            (trio.members[leader].name, trio.members[next].name, heard.load(Ordering::Acquire));
        println!(
            "cycle {cycle}: {from} killed, {to} leads after {:?}, acknowledged {heard}",
            since.elapsed()
        );
        trio.members[leader].start();
    }
    trio.until_whole();
}

#[test]
#[ignore = "needs etcd and patroni: make cluster"]
fn leaders_are_killed_while_many_write_and_nothing_acknowledged_is_lost() {
    let mut trio = Trio::with(&[]);
    let (_node, settings) = began(&trio);
    let record = Record::open(settings.clone()).unwrap();
    let (heard, is_over) = (AtomicU64::new(0), AtomicBool::new(false));
    let acknowledged = thread::scope(|scope| {
        let (record, heard, is_over) = (&record, &heard, &is_over);
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| scope.spawn(move || write_until(record, writer, heard, is_over)))
            .collect();
        kill_leaders(&mut trio, heard);
        let before = heard.load(Ordering::Acquire);
        trio.until("they write", || heard.load(Ordering::Acquire) >= before + ENOUGH);
        is_over.store(true, Ordering::Release);
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(*record.health().borrow(), Health::Writing);
    assert!(record.views_differences().unwrap().is_empty(), "another thing is shown than was written");
    drop(record);
    let record = Record::open(settings).unwrap();
    let counted = Counted::of(&acknowledged, &every_event(&record));
    println!("{counted}");
    assert_eq!((counted.lost, counted.ghosts), (0, 0), "{counted}");
    let report = record.check().unwrap();
    assert!(report.is_good(), "{report:?}");
    assert_eq!(report.opened, counted.acknowledged, "every word has its key");
}

#[test]
#[ignore = "needs etcd and patroni: make cluster"]
fn without_any_standby_nothing_is_acknowledged_and_writing_goes_on_when_one_is_back() {
    let mut trio = Trio::with(&[]);
    let (_node, settings) = began(&trio);
    let record = Record::open(settings).unwrap();
    let mut acknowledged: Vec<_> = (0..20).map(|n| (n, bring(&record, n))).collect();
    let leader = trio.until_whole();
    let standbys: Vec<usize> = (0..3).filter(|member| *member != leader).collect();
    standbys.iter().for_each(|standby| trio.members[*standby].kill());
    acknowledged.push(waits(
        &record,
        20,
        |trio| trio.until_a_commit_waits(leader),
        &mut trio,
        |trio| trio.members[standbys[0]].start(),
    ));
    trio.members[standbys[1]].start();
    acknowledged.extend((21..40).map(|n| (n, bring(&record, n))));
    trio.until_whole();
    let counted = Counted::of(&acknowledged, &every_event(&record));
    println!("{counted}");
    assert_eq!((counted.acknowledged, counted.lost, counted.ghosts), (40, 0, 0));
    assert!(record.check().unwrap().is_good());
}

#[test]
#[ignore = "needs etcd and patroni: make cluster"]
fn with_one_etcd_gone_writing_goes_on_and_with_two_nothing_is_acknowledged_until_one_is_back() {
    let mut trio = Trio::with(&[]);
    let (_node, settings) = began(&trio);
    let record = Record::open(settings).unwrap();
    let mut acknowledged: Vec<_> = (0..20).map(|n| (n, bring(&record, n))).collect();
    let leader = trio.until_whole();
    let others: Vec<usize> = (0..3).filter(|member| *member != leader).collect();
    trio.members[others[0]].kill_etcd();
    acknowledged.extend((20..40).map(|n| (n, bring(&record, n))));
    trio.members[others[1]].kill_etcd();
    trio.until("who led does not dare to any more", || !trio.is_written(leader));
    acknowledged.push(waits(&record, 40, |_| (), &mut trio, |trio| trio.members[others[0]].start_etcd()));
    acknowledged.extend((41..60).map(|n| (n, bring(&record, n))));
    trio.members[others[1]].start_etcd();
    trio.until_whole();
    let counted = Counted::of(&acknowledged, &every_event(&record));
    println!("{counted}");
    assert_eq!((counted.acknowledged, counted.lost, counted.ghosts), (60, 0, 0));
    assert!(record.check().unwrap().is_good());
}

#[test]
#[ignore = "needs etcd and patroni: make cluster"]
fn a_cancelled_commit_is_neither_acknowledged_nor_signed_before_a_standby_has_it() {
    let mut trio = Trio::with(&[]);
    let (_node, settings) = began(&trio);
    let record = Record::open(settings.clone()).unwrap();
    let other = Record::open(another_node(&settings, "other")).unwrap();
    let mut acknowledged: Vec<_> = (0..20).map(|n| (n, bring(&record, n))).collect();
    let leader = trio.until_whole();
    // The other one leads, so that it would sign what this one's cancelled commit shows.
    drop(record);
    trio.until("the other node leads", || *other.leads().borrow());
    let record = Record::open(settings).unwrap();
    acknowledged.push((20, bring(&record, 20)));
    trio.members[leader].freeze_senders();
    let is_answered = AtomicBool::new(false);
    thread::scope(|scope| {
        let writing = scope.spawn(|| {
            // Of a life that has its keys, so that it is the event that waits.
            let more =
                Append { key: key("more", 1), ..write(matter(20), Expected::Version(1), "more words") };
            let done = surely(&record, &more);
            is_answered.store(true, Ordering::Release);
            (20, done)
        });
        while trio.members[leader].ask("amanat", "SELECT size FROM amanat.head").unwrap().as_str() < "22" {
            trio.until_a_commit_waits(leader);
            trio.cancel_commits(leader);
        }
        // Now it can be read, though only here, and whoever leads among the nodes looks at it.
        for _ in 0..3 {
            thread::park_timeout(Duration::from_millis(700));
            trio.cancel_commits(leader);
            assert!(!is_answered.load(Ordering::Acquire), "a warning was taken for an answer");
        }
        trio.members[leader].kill();
        trio.until_another_leads(leader);
        acknowledged.push(writing.join().unwrap());
    });
    trio.members[leader].start();
    acknowledged.extend((21..39).map(|n| (n, bring(&other, n))));
    trio.until_whole();
    for node in [&record, &other] {
        assert_eq!(*node.health().borrow(), Health::Writing);
        let counted = Counted::of(&acknowledged, &every_event(node));
        println!("{counted}");
        assert_eq!((counted.acknowledged, counted.lost, counted.ghosts), (40, 0, 0));
        assert!(node.check().unwrap().is_good());
        trio.until("both show what there is", || node.views_differences().unwrap().is_empty());
    }
}

#[test]
#[ignore = "needs etcd and patroni: make cluster"]
fn control_members_that_do_not_wait_for_each_other_lose_what_was_acknowledged_and_the_record_sees_it() {
    let mut trio = Trio::with(&[("synchronous_mode", "false"), ("synchronous_mode_strict", "false")]);
    let (_node, settings) = began(&trio);
    let record = Record::open(settings.clone()).unwrap();
    let mut acknowledged: Vec<_> = (0..20).map(|n| (n, bring(&record, n))).collect();
    let leader = trio.until_whole();
    trio.members[leader].freeze_senders();
    acknowledged.extend((20..60).map(|n| (n, bring(&record, n))));
    trio.members[leader].kill();
    let next = trio.until_another_leads(leader);
    // It asks again by itself, and finds less than it signed.
    trio.until("the node stops writing", || *record.health().borrow() != Health::Writing);
    let why = format!("{:?}", *record.health().borrow());
    assert!(why.contains("and 60 were signed"), "{why}");
    assert!(record.append_blocking(bringing(60)).is_err(), "it goes on writing");
    let counted = Counted::of(&acknowledged, &every_event(&record));
    println!("control: {counted}; {why}");
    assert!(counted.lost > 0, "nothing was lost, so the other stories cannot see a loss");
    drop(record);
    // Whoever starts it again hears the same.
    let again = Record::open(settings).unwrap();
    assert!(matches!(&*again.health().borrow(), Health::Stopped(why) if why.contains("and 60 were signed")));
    assert_eq!(trio.leader(), Some(next));
}
