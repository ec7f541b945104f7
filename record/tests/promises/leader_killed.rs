//! When the leading node is killed, does the other lead in time, and is nothing lost that either acknowledged?
//!
//! As in `kill9`, the test starts itself again as a child: the first node, which leads and is killed.

use super::{
    counted::every_event,
    losing::{bring, bringing},
    nodes::{both_show_everything, leads},
    town::{Inside, Town, matter, of_a_child, wait},
};
use crate::killed::{STREAMS_A_WRITER, acknowledged, cycles, killed, of_cycle, say, write_for_ever};
use amanat_record::Record;
use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

const WRITERS: u64 = 4;
/// The other's first stream.
const OTHERS: u64 = 1 << 50;
/// Each waits for the end of a lease.
const MOST_CYCLES: u64 = 20;
/// The lease, and the second that its holder may have renewed it before.
const LEADS_WITHIN: Duration = Duration::from_secs(7);

/// Not a promise: the child that leads and is killed.
#[test]
#[ignore = "started by its parent below"]
fn child() {
    let Some(settings) = of_a_child() else { return };
    let record = Record::open(settings).unwrap();
    wait(async { record.leads().wait_for(|leads| *leads).await.map(drop) }).unwrap();
    say("leads");
    let bring = |n| Some(record.append_blocking(bringing(n)).unwrap().first);
    thread::scope(|scope| write_for_ever(scope, WRITERS, &bring));
}

#[test]
fn the_leader_is_killed_and_the_other_leads_within_the_lease_and_nothing_acknowledged_is_lost() {
    let town = Town::new();
    // Made while nobody leads; it waits for its turn.
    let second = town.another_node("second");
    let mut written: BTreeMap<u64, u64> = BTreeMap::new();
    for cycle in 0..cycles().min(MOST_CYCLES) {
        let given = of_cycle(cycle, &town.for_a_child());
        let (mut heard, mut node, mut killed_at) = (0, None, None);
        let is_over = AtomicBool::new(false);
        thread::scope(|scope| {
            let mut writing = None;
            killed(concat!(module_path!(), "::child"), &given, |line| {
                if line.contains("leads") && node.is_none() {
                    let record = Record::open(second.clone()).unwrap();
                    assert!(!leads(&record), "one leads at a time");
                    node = Some(record.clone());
                    writing = Some(scope.spawn(|| write_until(record, cycle, &is_over)));
                }
                let said = acknowledged(line);
                heard += usize::from(said.is_some());
                written.extend(said);
                let is_enough = heard >= 60 && node.is_some();
                if is_enough {
                    killed_at.get_or_insert_with(Instant::now);
                }
                is_enough
            });
            let node = node.as_ref().unwrap();
            while !leads(node) {
                assert!(killed_at.unwrap().elapsed() < LEADS_WITHIN, "nobody leads");
                thread::park_timeout(Duration::from_millis(10));
            }
            println!("leads after {:?}", killed_at.unwrap().elapsed());
            is_over.store(true, Ordering::Release);
            written.extend(writing.unwrap().join().unwrap());
        });
        let node = node.unwrap();
        bring(&node, OTHERS * 2 + cycle);
        let events = every_event(&node);
        let places: BTreeMap<&String, u64> = events.iter().map(|(at, life)| (life, *at)).collect();
        assert_eq!(places.len(), events.len(), "one command, two events");
        for (n, at) in &written {
            assert_eq!(places.get(&matter(*n).to_string()), Some(at), "cycle {cycle}: an acknowledged one");
        }
        // Cover leaves, which are no events, have positions too.
        assert_eq!(town.count(Inside::Log, "SELECT max(position) + 1 - count(*) FROM events"), 0);
        let report = node.check().unwrap();
        assert!(report.is_good(), "cycle {cycle}: {report:?}");
        assert_eq!(report.opened, events.len() as u64, "every word has its key");
        wait(node.publish()).unwrap();
        // Who was killed comes back on its own directory, and agrees.
        let first = town.open();
        both_show_everything(&first, &node);
        drop((first, node));
    }
}

/// The other node's work meanwhile.
fn write_until(record: Record, cycle: u64, is_over: &AtomicBool) -> Vec<(u64, u64)> {
    let mut done = Vec::new();
    let first = OTHERS + cycle * STREAMS_A_WRITER;
    while !is_over.load(Ordering::Acquire) {
        let n = first + done.len() as u64;
        done.push((n, bring(&record, n)));
    }
    done
}
