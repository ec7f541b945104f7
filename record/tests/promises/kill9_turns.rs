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

const CHILD: &str = concat!(module_path!(), "::child");

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

/// Counts the keys that took over; says when the next is to be cut short.
fn is_enough(cycle: u64, done: &mut usize, line: &str) -> bool {
    *done += usize::from(line.contains("done"));
    let is_enough = *done >= KEYS && line.contains("begins");
    if is_enough {
        park_timeout(Duration::from_millis(cycle * 7 % 30));
    }
    is_enough
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

/// What a record's keys were so far.
#[derive(Default)]
pub struct Keys {
    given: usize,
    /// How many had to go on where they stopped.
    pub cut: usize,
}

impl Keys {
    /// Opens the record and looks: at least `done` more keys took over, each with its note, and the last of them signs.
    pub fn look(&mut self, town: &Town, done: usize, when: &str) {
        let (record, was_cut) = opened(&town.settings);
        self.cut += usize::from(was_cut);
        let (notes, before) = (record.successions(), self.given);
        self.given = notes.len();
        assert!(self.given >= before + done, "{when}: a note is lost");
        assert!(notes.windows(2).all(|pair| pair[0].to == pair[1].from), "{when}");
        assert!(notes.last().is_none_or(|last| last.to.to_string() == record.vkey()), "{when}");
        record.append_blocking(write(matter(1 << 40), Expected::Any, "words")).unwrap();
        let report = record.check().unwrap();
        assert!(report.is_good(), "{when}: {report:?}");
    }

    /// For whoever reads the test's output.
    fn tells(&self, what: &str) {
        println!("{what} {} times: {} keys, {} of them cut short", cycles(), self.given, self.cut);
    }
}

#[test]
fn killed_while_another_key_takes_over_the_log_has_one_of_the_two_and_a_note_for_each() {
    let (town, mut keys) = (Town::new(), Keys::default());
    for cycle in 0..cycles() {
        let mut done = 0;
        killed(CHILD, &of_cycle(cycle, &town.for_a_child()), |line| is_enough(cycle, &mut done, line));
        keys.look(&town, done, &format!("cycle {cycle}"));
    }
    keys.tells("killed");
}
