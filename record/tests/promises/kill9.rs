//! Does a process that is killed in the middle of everything lose what it acknowledged?
//!
//! The test starts itself again as a child that writes from many threads and says each acknowledged position on its
//! standard output; kills it with SIGKILL; opens the record and looks. `KILL9_CYCLES=300` does it more often.

use super::town::{Town, key, matter, of_a_child, write};
use crate::killed::{cycles, killed};
use amanat_record::{Append, Expected, Record};
use std::{collections::HashMap, io::Write};

const CYCLE: &str = "KILL9_CYCLE";
const WRITERS: u64 = 16;
/// Streams of different cycles and writers do not meet.
const STREAMS_A_WRITER: u64 = 1 << 20;

/// Not a promise: the child that is killed.
#[test]
#[ignore = "started by its parent below"]
fn child() {
    let Some(settings) = of_a_child() else { return };
    let cycle: u64 = std::env::var(CYCLE).unwrap().parse().unwrap();
    let record = Record::open(settings).unwrap();
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let record = &record;
            scope.spawn(move || {
                let first = (cycle * WRITERS + writer) * STREAMS_A_WRITER;
                for n in first.. {
                    let append = Append {
                        key: key(&format!("kill:{n}"), 1),
                        ..write(matter(n), Expected::Version(0), "words of somebody")
                    };
                    let done = record.append_blocking(append).unwrap();
                    // One write call a line, so that a line is whole or not there.
                    let line = format!("ack {n} {}\n", done.first);
                    std::io::stdout().lock().write_all(line.as_bytes()).unwrap();
                }
            });
        }
    });
}

/// Starts the child, lets it acknowledge some, kills it; gives what it acknowledged.
fn kill_one(town: &Town, cycle: u64, after: usize) -> Vec<(u64, u64)> {
    let mut acknowledged = Vec::new();
    let mut given = town.for_a_child().to_vec();
    given.push((CYCLE, cycle.to_string()));
    killed(concat!(module_path!(), "::child"), &given, |line| {
        let said = line.split_once("ack ").and_then(|(_, said)| said.split_once(' '));
        if let Some((n, position)) = said {
            acknowledged.push((n.parse().unwrap(), position.parse().unwrap()));
        }
        acknowledged.len() >= after
    });
    acknowledged
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
            let again = Append {
                key: key(&format!("kill:{n}"), 1),
                ..write(matter(*n), Expected::Version(0), "words")
            };
            let again = record.append_blocking(again).unwrap();
            assert_eq!((again.first, again.replayed), (*position, true));
        }
        let report = record.check().unwrap();
        assert!(report.is_good(), "cycle {cycle}: {report:?}");
        assert_eq!(report.events, report.opened, "every event's key is there");
    }
    println!("{cycles} cycles, {} acknowledged, none missing, none doubled", acknowledged.len());
}
