//! Does a process that is killed in the middle of everything lose what it acknowledged?
//!
//! The test starts itself again as a child that writes from many threads and says each acknowledged position on its
//! standard output; kills it with SIGKILL; opens the record and looks. `KILL9_CYCLES=300` does it more often.

use super::town::{Town, key, matter, of_a_child, write};
use crate::killed::{acknowledged, cycles, killed, of_cycle, write_for_ever};
use amanat_record::{Append, Expected, Record};
use std::collections::HashMap;

const WRITERS: u64 = 16;

fn bringing(n: u64) -> Append {
    Append {
        key: key(&format!("kill:{n}"), 1),
        ..write(matter(n), Expected::Version(0), "words of somebody")
    }
}

/// Not a promise: the child that is killed.
#[test]
#[ignore = "started by its parent below"]
fn child() {
    let Some(settings) = of_a_child() else { return };
    let record = Record::open(settings).unwrap();
    let bring = |n| Some(record.append_blocking(bringing(n)).unwrap().first);
    std::thread::scope(|scope| write_for_ever(scope, WRITERS, &bring));
}

/// Starts the child, lets it acknowledge some, kills it; gives what it acknowledged.
fn kill_one(town: &Town, cycle: u64, after: usize) -> Vec<(u64, u64)> {
    let mut heard = Vec::new();
    killed(concat!(module_path!(), "::child"), &of_cycle(cycle, &town.for_a_child()), |line| {
        heard.extend(acknowledged(line));
        heard.len() >= after
    });
    heard
}

#[test]
fn killed_under_load_nothing_acknowledged_is_missing_and_nothing_is_doubled() {
    let cycles = cycles();
    let town = Town::new();
    let mut acknowledged = Vec::new();
    for cycle in 0..cycles {
        acknowledged.extend(kill_one(&town, cycle, 20 + (cycle as usize * 37) % 200));
        let record = town.open();
        let mut from = 0;
        let mut positions = HashMap::new();
        while let Some((last, _)) = {
            let events = record.events(from, 10_000).unwrap();
            for (position, header) in &events {
                let again = positions.insert(header.stream.to_string(), *position);
                assert_eq!(again, None, "one command, two events");
            }
            events.last().cloned()
        } {
            from = last + 1;
        }
        for (n, position) in &acknowledged {
            assert_eq!(positions.get(&matter(*n).to_string()), Some(position), "cycle {cycle}");
        }
        if let Some((n, position)) = acknowledged.last() {
            let again = record.append_blocking(bringing(*n)).unwrap();
            assert_eq!((again.first, again.replayed), (*position, true));
        }
        let report = record.check().unwrap();
        assert!(report.is_good(), "cycle {cycle}: {report:?}");
        assert_eq!(report.events, report.opened, "every event's key is there");
    }
    println!("{cycles} cycles, {} acknowledged, none missing, none doubled", acknowledged.len());
}
