//! Does a process that is killed in the middle of everything lose what it acknowledged?
//!
//! The test starts itself again as a child that writes from many threads and says each acknowledged position on its
//! standard output; kills it with SIGKILL; opens the record and looks. `KILL9_CYCLES=300` does it more often.

use super::{
    counted::{Counted, every_event},
    town::{Town, key, matter, of_a_child, write},
};
use crate::killed::{acknowledged, cycles, killed, of_cycle, of_records, write_for_ever};
use amanat_record::{Append, Expected, Record};

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
    let mut all = Counted::default();
    for cycles in of_records() {
        let (town, mut acknowledged) = (Town::new(), Vec::new());
        for cycle in cycles {
            acknowledged.extend(kill_one(&town, cycle, 20 + (cycle as usize * 37) % 200));
            let record = town.open();
            let counted = Counted::of_killed(&acknowledged, &every_event(&record));
            assert_eq!((counted.lost, counted.ghosts), (0, 0), "cycle {cycle}: {counted}");
            if let Some((n, position)) = acknowledged.last() {
                let again = record.append_blocking(bringing(*n)).unwrap();
                assert_eq!((again.first, again.replayed), (*position, true));
            }
            let report = record.check().unwrap();
            assert!(report.is_good(), "cycle {cycle}: {report:?}");
            assert_eq!(report.events, report.opened, "every event's key is there");
        }
        all += Counted::of_killed(&acknowledged, &every_event(&town.open()));
    }
    println!("killed {} times: {all}", cycles());
}
