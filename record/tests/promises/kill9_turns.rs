//! Does a process that is killed while it gives the log another key leave either the old state or the new?
//!
//! As in `kill9`, the test starts itself again as a child.

use super::town::{Town, matter, of_a_child, write};
use crate::killed::{cycles, killed, of_cycle, say};
use amanat_record::{Expected, Fault, Record, Settings, backup::succession};
use std::{
    thread::park_timeout,
    time::{Duration, Instant},
};

/// So many keys are given before one of the next is cut short.
const KEYS: usize = 2;
/// The lease of who was killed ends within this.
const PATIENCE: Duration = Duration::from_secs(30);

/// Not a promise: the child that is killed.
#[test]
#[ignore = "started by its parent below"]
fn child() {
    let Some(settings) = of_a_child() else { return };
    for n in 0.. {
        say("begins");
        succession::succeed(&settings, None, None).unwrap();
        say("done");
        let record = Record::open(settings.clone()).unwrap();
        record.append_blocking(write(matter(n), Expected::Any, "words")).unwrap();
    }
}

/// Opens it; what was begun and not ended is ended first. Says whether it was.
fn opened(settings: &Settings) -> (Record, bool) {
    match Record::open(settings.clone()) {
        Ok(record) => return (record, false),
        Err(Fault::Setting(why)) if why.contains("again where it was begun") => {}
        Err(other) => panic!("{other}"),
    }
    let since = Instant::now();
    while let Err(refused) = succession::succeed(settings, None, None) {
        assert!(refused.to_string().contains("stop every node") && since.elapsed() < PATIENCE, "{refused}");
        park_timeout(Duration::from_millis(100));
    }
    (Record::open(settings.clone()).unwrap(), true)
}

#[test]
fn killed_while_another_key_takes_over_the_log_has_one_of_the_two_and_a_note_for_each() {
    let town = Town::new();
    let (mut given, mut cut) = (0, 0);
    for cycle in 0..cycles() {
        let (mut done, before) = (0, given);
        killed(concat!(module_path!(), "::child"), &of_cycle(cycle, &town.for_a_child()), |line| {
            done += usize::from(line.contains("done"));
            let is_enough = done >= KEYS && line.contains("begins");
            if is_enough {
                park_timeout(Duration::from_millis(cycle * 7 % 30));
            }
            is_enough
        });
        let (record, was_cut) = opened(&town.settings);
        cut += usize::from(was_cut);
        let notes = record.successions();
        given = notes.len();
        assert!(given >= before + done, "cycle {cycle}: a note is lost");
        assert!(notes.windows(2).all(|pair| pair[0].to == pair[1].from), "cycle {cycle}");
        assert_eq!(notes[given - 1].to.to_string(), record.vkey(), "cycle {cycle}");
        record.append_blocking(write(matter(1 << 40), Expected::Any, "words")).unwrap();
        let report = record.check().unwrap();
        assert!(report.is_good(), "cycle {cycle}: {report:?}");
    }
    println!("{given} keys, {cut} of them cut short");
}
