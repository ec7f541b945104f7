//! Does a power cut, or a disk that fails, lose what was acknowledged?
//!
//! A child writes from many threads, with a library before everything else that notes each write and each sync
//! (`shim.c`). It is killed, or its disk fails; then everything that was not synced is lost, kept or torn by chance
//! (`disk.rs`), and the record is opened over what is left. `KILL9_CYCLES=200` does it more often.
//!
//! A disk that lies about syncing must lose: that shows that this story can see a loss.

mod disk;

use super::town::{Town, key, matter, write};
use crate::killed::{acknowledged, cycles, heard, of_cycle, write_for_ever};
use amanat_record::{Append, Expected, Record, Settings};
use disk::{Chance, Disk, Syncs};
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    process::Command,
};

const DATA: &str = "POWER_DATA";
const WRITERS: u64 = 8;
/// `EIO` and `ENOSPC`.
const BROKEN: i32 = 5;
const FULL: i32 = 28;
/// Cycles within which a disk that lies must be found out.
const MOST_LIES: u64 = 10;

/// Not a promise: the child that writes until its end.
#[test]
#[ignore = "started by its parent below"]
fn child() {
    let Ok(dir) = std::env::var(DATA) else { return };
    let record = Record::open(Settings::at(dir, "log.example/test")).unwrap();
    let bring = |n| record.append_blocking(append(n)).ok().map(|done| done.first);
    std::thread::scope(|scope| write_for_ever(scope, WRITERS, &bring));
}

fn append(n: u64) -> Append {
    Append {
        key: key(&format!("power:{n}"), 1),
        ..write(matter(n), Expected::Version(0), "words of somebody")
    }
}

/// The library, built beside the record.
fn shim(dir: &Path) -> PathBuf {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/promises/power/shim.c");
    let built = dir.join("shim.so");
    let mut cc = Command::new("cc");
    cc.args(["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o"]).arg(&built).args([source, "-ldl"]);
    assert!(cc.status().unwrap().success(), "the library that notes writes");
    built
}

/// A record, what is acknowledged of it, and where its writes are noted.
struct Story {
    town: Town,
    around: tempfile::TempDir,
    shim: PathBuf,
    chance: Chance,
    acknowledged: Vec<(u64, u64)>,
    lost: u64,
}

impl Story {
    fn new() -> Self {
        let around = tempfile::TempDir::new().unwrap();
        let shim = shim(around.path());
        let (town, chance) = (Town::new(), Chance(7));
        Self { town, around, shim, chance, acknowledged: vec![], lost: 0 }
    }

    /// A child writes until it has acknowledged so many, or its disk fails; then the power goes. Answers whether the
    /// disk failed first.
    fn writes(&mut self, cycle: u64, after: usize, fail: Option<&str>, syncs: Syncs) -> bool {
        let (dir, notes) = (&self.town.settings.dir, self.around.path().join(format!("notes-{cycle}")));
        let mut disk = Disk::read(dir);
        let text = |path: &Path| path.to_str().unwrap().to_owned();
        let mut given = vec![
            (DATA, text(dir)),
            ("LD_PRELOAD", text(&self.shim)),
            ("POWER_DIR", text(dir)),
            ("POWER_JOURNAL", text(&notes)),
        ];
        given.extend(fail.map(|fail| ("POWER_FAIL", fail.to_owned())));
        let (mut count, all) = (0, &mut self.acknowledged);
        let is_killed = heard(concat!(module_path!(), "::child"), &of_cycle(cycle, &given), |line| {
            let said = acknowledged(line);
            count += usize::from(said.is_some());
            all.extend(said);
            count >= after
        });
        disk.replay(&std::fs::read(&notes).unwrap(), syncs);
        disk.cut(&mut self.chance);
        disk.write(dir);
        self.lost += disk.lost;
        std::fs::remove_file(&notes).unwrap();
        !is_killed
    }

    /// What is missing or doubled of what was acknowledged; an error where it cannot be opened or does not add up.
    fn missing(&self) -> Result<usize, String> {
        let record = Record::open(self.town.settings.clone()).map_err(|fault| fault.to_string())?;
        let (mut from, mut positions) = (0, HashMap::new());
        loop {
            let events = record.events(from, 10_000).map_err(|fault| fault.to_string())?;
            let Some((last, _)) = events.last() else { break };
            from = last + 1;
            for (position, header) in &events {
                if positions.insert(header.stream.to_string(), *position).is_some() {
                    return Err(format!("{} happened twice", header.stream));
                }
            }
        }
        if let Some((n, position)) = self.acknowledged.last() {
            let again = record.append_blocking(append(*n)).map_err(|no| no.to_string())?;
            if (again.first, again.replayed) != (*position, true) {
                return Err("what was acknowledged was written again".into());
            }
        }
        let report = record.check().map_err(|fault| fault.to_string())?;
        if !report.is_good() || report.events != report.opened {
            return Err(format!("{report:?}"));
        }
        let is_missing =
            |(n, position): &&(u64, u64)| positions.get(&matter(*n).to_string()) != Some(position);
        Ok(self.acknowledged.iter().filter(is_missing).count())
    }

    fn tells(&self, what: &str, cycles: u64) {
        let (all, lost) = (self.acknowledged.len(), self.lost);
        println!("{what}: {cycles} cycles, {all} acknowledged, 0 lost, 0 ghosts; {lost} writes not on disk");
    }
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    let (mut story, cycles) = (Story::new(), cycles());
    for cycle in 0..cycles {
        let failed = story.writes(cycle, 20 + (cycle as usize * 37) % 150, None, Syncs::Kept);
        assert!(!failed, "cycle {cycle}: the child ended by itself");
        assert_eq!(story.missing(), Ok(0), "cycle {cycle}");
    }
    assert!(story.lost > 0, "nothing was lost: the story tried nothing");
    story.tells("power cut", cycles);
}

#[test]
fn a_disk_that_fails_or_is_full_stops_the_writer_and_loses_nothing_that_was_acknowledged() {
    let (mut story, cycles) = (Story::new(), cycles());
    for cycle in 0..cycles {
        let after = 40 + cycle * 23 % 120;
        let how = match cycle % 3 {
            0 => format!("sync {BROKEN} {after}"),
            1 => format!("write {FULL} {}", after * 6),
            _ => format!("write {BROKEN} {}", after * 5),
        };
        let failed = story.writes(cycle, 100_000, Some(&how), Syncs::Kept);
        assert!(failed, "{how}: a writer went on over a disk that fails");
        assert_eq!(story.missing(), Ok(0), "cycle {cycle}: {how}");
    }
    story.tells("broken or full disk", cycles);
}

#[test]
fn a_disk_that_lies_about_syncing_loses_and_this_story_sees_it() {
    let mut story = Story::new();
    for cycle in 0..MOST_LIES {
        story.writes(cycle, 60, None, Syncs::Lies);
        match story.missing() {
            Ok(0) => {}
            Ok(some) => return println!("a disk that lies: {some} lost, as it must be"),
            Err(why) => return println!("a disk that lies: {why}"),
        }
    }
    panic!("nothing was lost in {MOST_LIES} cycles on a disk that makes nothing durable");
}
