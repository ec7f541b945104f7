//! Does a process that is killed while it wraps keys anew and erases lose a word, or bring one back?
//!
//! As in `kill9`, the test starts itself again as a child. `KILL9_CYCLES=300` does it more often.

use super::{
    erasing::erasing,
    keys::weeks_later,
    town::{Inside, Town, matter, of_a_child, wait, write},
};
use crate::killed::{acknowledged, cycles, killed, of_cycle, say, write_for_ever};
use amanat_core::values::Class;
use amanat_record::{Expected, Record};
use std::collections::BTreeSet;

const WRITERS: u64 = 6;
/// Among three weeks the clock goes to and fro, so that there is always something to wrap.
const WEEKS: i64 = 3;

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

#[derive(Default)]
struct Heard {
    written: BTreeSet<u64>,
    gone: BTreeSet<u64>,
    turns: usize,
}

/// Starts the child, lets it acknowledge some, kills it.
fn kill_one(town: &Town, cycle: u64, after: usize, heard: &mut Heard) {
    let mut count = 0;
    killed(concat!(module_path!(), "::child"), &of_cycle(cycle, &town.for_a_child()), |line| {
        let written = acknowledged(line).map(|(n, _)| n);
        let gone: Option<u64> = line.split_once("gone ").and_then(|(_, n)| n.parse().ok());
        count += usize::from(written.is_some() || gone.is_some());
        heard.written.extend(written);
        heard.gone.extend(gone);
        heard.turns += usize::from(line.contains("turn "));
        count >= after
    });
}

#[test]
fn killed_while_keys_are_wrapped_anew_and_words_erased_no_word_is_lost_and_none_comes_back() {
    let cycles = cycles();
    let (town, mut heard) = (Town::new(), Heard::default());
    for cycle in 0..cycles {
        kill_one(&town, cycle, 40 + (cycle as usize * 53) % 150, &mut heard);
        let record = town.open();
        // Finds an erasing event whose words can be read, and an event that does not open though its key is there.
        let report = record.check().unwrap();
        assert!(report.is_good(), "cycle {cycle}: {report:?}");
        let events = record.events(0, 10_000).unwrap();
        let erased: BTreeSet<String> =
            events.iter().filter(|(_, h)| h.kind == "erased").map(|(_, h)| h.stream.to_string()).collect();
        assert!(heard.gone.iter().all(|n| erased.contains(&matter(*n).to_string())), "cycle {cycle}");
        let unopened = events.iter().filter(|(_, h)| erased.contains(&h.stream.to_string())).count();
        assert_eq!((report.opened as usize, report.erased as usize), (events.len() - unopened, unopened));
        let there: BTreeSet<String> = events.iter().map(|(_, h)| h.stream.to_string()).collect();
        assert!(heard.written.iter().all(|n| there.contains(&matter(*n).to_string())), "cycle {cycle}");
        drop(record);
        // Of a killed node's intents those that never happened end with time; no event waits for them.
        let old = "UPDATE intents SET since = since - interval '1 hour'";
        if !town.is_of_files() {
            town.change(Inside::Keys, old);
            drop(town.open());
        }
        assert_eq!(town.count(Inside::Keys, "SELECT count(*) FROM intents"), 0);
    }
    assert!(heard.turns > 0 && !heard.gone.is_empty(), "nothing was rotated or erased");
}
