//! Does a process that is killed while it wraps keys anew and erases lose a word, or bring one back?
//!
//! As in `kill9`, the test starts itself again as a child. `KILL9_CYCLES=300` does it more often.

use super::{
    erasing::erasing,
    keys::weeks_later,
    town::{Inside, Town, matter, of_a_child, wait, write},
};
use crate::killed::{acknowledged, cycles, killed, of_cycle, of_records, say, write_for_ever};
use amanat_core::values::Class;
use amanat_record::{Expected, Record};
use std::collections::{BTreeMap, BTreeSet};

const WRITERS: u64 = 6;
/// Among three weeks the clock goes to and fro, so that there is always something to wrap.
const WEEKS: i64 = 3;

/// The child, by name.
pub const CHILD: &str = concat!(module_path!(), "::child");

/// Not a promise: the child that is killed.
#[test]
#[ignore = "started by its parent below"]
fn child() {
    let Some(settings) = of_a_child() else { return };
    let record = Record::open(settings).unwrap();
    let bring = |n| {
        let written =
            record.append_blocking(write(matter(n), Expected::Version(0), "words of somebody")).unwrap();
        if n % 3 == 0 {
            record.append_blocking(erasing(matter(n), &Class::ALL)).unwrap();
            say(&format!("gone {n}"));
        }
        Some(written.first)
    };
    std::thread::scope(|scope| {
        write_for_ever(scope, WRITERS, &bring);
        scope.spawn(|| {
            for week in (0..WEEKS).cycle() {
                wait(record.rotate_keys(weeks_later(week))).unwrap();
                say("turn 0");
            }
        });
    });
}

/// What a child was heard to say.
#[derive(Default)]
pub struct Heard {
    written: BTreeSet<u64>,
    gone: BTreeSet<u64>,
    turns: usize,
    /// What the last look at the record found: words that are not there, and erased ones that are.
    lost: usize,
    back: usize,
}

impl Heard {
    /// Takes a line; says whether it acknowledged something.
    pub fn hear(&mut self, line: &str) -> bool {
        let written = acknowledged(line).map(|(n, _)| n);
        let gone: Option<u64> = line.split_once("gone ").and_then(|(_, n)| n.parse().ok());
        self.written.extend(written);
        self.gone.extend(gone);
        self.turns += usize::from(line.contains("turn "));
        written.is_some() || gone.is_some()
    }

    /// Opens the record and looks: what was written is there and opens, what was erased does not.
    pub fn holds(&mut self, town: &Town) -> Result<(), String> {
        let record = Record::open(town.settings.clone()).map_err(|fault| fault.to_string())?;
        // Finds an erasing event whose words can be read, and an event that does not open though its key is there.
        let report = record.check().map_err(|fault| fault.to_string())?;
        let there = lives_of(&record, |_| true);
        let erased = lives_of(&record, |kind| kind == "erased");
        let missing = |said: &BTreeSet<u64>, found: &BTreeMap<String, u64>| {
            said.iter().filter(|n| !found.contains_key(&matter(**n).to_string())).count()
        };
        let (lost, not_gone) = (missing(&self.written, &there), missing(&self.gone, &erased));
        // Both events of an erased life have lost their key; everything else has its own.
        let closed: u64 = erased.keys().map(|life| there[life]).sum();
        let (events, opened) = (there.values().sum::<u64>(), report.opened);
        (self.lost, self.back) = (lost, not_gone + opened.saturating_sub(events - closed) as usize);
        match report.is_good() && (lost, not_gone, report.erased, opened) == (0, 0, closed, events - closed) {
            true => Ok(()),
            false => Err(format!(
                "{lost} lost, {not_gone} not erased, of {events} {closed} must be closed: {report:?}"
            )),
        }
    }
}

/// What was tried, of all records.
#[derive(Default)]
pub struct Tried {
    written: usize,
    gone: usize,
    turns: usize,
    lost: usize,
    back: usize,
}

impl Tried {
    /// Adds what was heard of a record, and what its last look found.
    pub fn add(&mut self, heard: &Heard) {
        self.written += heard.written.len();
        self.gone += heard.gone.len();
        self.turns += heard.turns;
        self.lost += heard.lost;
        self.back += heard.back;
    }

    /// For whoever reads the test's output. Fails where it was too little to show anything.
    pub fn tells(&self, what: &str) {
        let Self { written, gone, turns, lost, back } = self;
        assert!(*turns > 0 && *gone > 0, "nothing was rotated or erased");
        let times = cycles();
        println!(
            "{what} {times} times: acknowledged {written}, lost {lost}; erased {gone}, come back {back}; keys wrapped anew {turns} times"
        );
    }
}

/// How many events of these kinds each life has.
fn lives_of(record: &Record, is_wanted: impl Fn(&str) -> bool) -> BTreeMap<String, u64> {
    let (mut lives, mut from) = (BTreeMap::new(), 0);
    loop {
        let events = record.events(from, 5_000).unwrap();
        let Some((last, _)) = events.last() else { break lives };
        from = last + 1;
        for (_, header) in events.iter().filter(|(_, header)| is_wanted(&header.kind)) {
            *lives.entry(header.stream.to_string()).or_default() += 1;
        }
    }
}

#[test]
fn killed_while_keys_are_wrapped_anew_and_words_erased_no_word_is_lost_and_none_comes_back() {
    let mut tried = Tried::default();
    for cycles in of_records() {
        let (town, mut heard) = (Town::new(), Heard::default());
        for cycle in cycles {
            let (mut count, after) = (0, 40 + (cycle as usize * 53) % 150);
            killed(CHILD, &of_cycle(cycle, &town.for_a_child()), |line| {
                count += usize::from(heard.hear(line));
                count >= after
            });
            assert_eq!(heard.holds(&town), Ok(()), "cycle {cycle}");
            // Of a killed node's intents those that never happened end with time; no event waits for them.
            let old = "UPDATE intents SET since = since - interval '1 hour'";
            if !town.is_of_files() {
                town.change(Inside::Keys, old);
                drop(town.open());
            }
            assert_eq!(town.count(Inside::Keys, "SELECT count(*) FROM intents"), 0);
        }
        tried.add(&heard);
    }
    tried.tells("killed");
}
