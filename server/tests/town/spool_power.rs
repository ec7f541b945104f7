//! Does a power cut, or a disk that fails, lose a call for help that is kept beside the log?
//!
//! As the record's own story of it: a child keeps calls from many threads, and lets some go as if the log had them. What
//! it did to the disk is noted; it is killed; what was not synced is lost, kept or torn by chance; and the next start
//! looks at what is left. `KILL9_CYCLES=200` does it more often.

use crate::{
    disk::{Chance, Disk, Syncs},
    killed::{acknowledged, cycles, heard, of_cycle, of_records, say, write_for_ever},
};
use amanat::sos::{
    spool::{self, Spool},
    take::{Asked, What},
};
use amanat_core::{
    event::Actor,
    values::{Moment, SignalId},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const CHILD: &str = concat!(module_path!(), "::child");
/// Where the child keeps calls.
const DATA: &str = "SPOOL_DATA";
const WRITERS: u64 = 6;
/// `ENOSPC`.
const FULL: i32 = 28;
/// Every so many of them goes to the log at once.
const GOES: u64 = 3;
/// With so many cycles some cut falls into a write.
const MANY: u64 = 20;
/// Cycles within which a disk that lies must be found out.
const MOST_LIES: u64 = 10;

fn asked(n: u64) -> Asked {
    Asked {
        id: SignalId::new(format!("s-{n:016x}")).unwrap(),
        key: format!("spool-power-{n:016x}"),
        received: Moment::from_millis(1),
        room: "room".parse().unwrap(),
        actor: Actor::Operator,
        // Longer than a sector, so that it can be torn.
        what: What::Message(format!("{n} ").repeat(150)),
    }
}

/// Not a promise: the child that keeps calls until its end.
#[test]
#[ignore = "started by its parent below"]
fn child() {
    let Ok(data) = std::env::var(DATA) else { return };
    let spool = Spool::open(Path::new(&data), "secret");
    spool.prepare().unwrap();
    let bring = |n| {
        let kept = spool.keep(asked(n));
        if kept.is_durable && n % GOES == 0 {
            say(&format!("gone {n}"));
            spool.done(kept.seq);
        }
        kept.is_durable.then_some(kept.seq)
    };
    std::thread::scope(|scope| write_for_ever(scope, WRITERS, &bring));
}

/// What was heard of the children.
#[derive(Default)]
struct Story {
    chance: Option<Chance>,
    /// What was said to be kept, in which place.
    kept: BTreeMap<u64, u64>,
    gone: BTreeSet<u64>,
    not_on_disk: u64,
}

impl Story {
    /// Goes on until so many were kept or the disk failed, and then the power goes.
    fn goes(&mut self, around: &Path, cycle: u64, after: usize, fail: Option<&str>, syncs: Syncs) {
        let (data, notes) = (around.join("data"), around.join(format!("notes-{cycle}")));
        let text = |path: &Path| path.to_str().unwrap().to_owned();
        let mut given = vec![
            ("LD_PRELOAD", text(&around.join("shim.so"))),
            ("POWER_DIR", text(&data)),
            ("POWER_JOURNAL", text(&notes)),
            (DATA, text(&data)),
        ];
        given.extend(fail.map(|fail| ("POWER_FAIL", fail.to_owned())));
        let (mut disk, mut count) = (Disk::read(&data), 0);
        let is_killed = heard(CHILD, &of_cycle(cycle, &given), |line| {
            let new = acknowledged(line);
            count += usize::from(new.is_some());
            self.kept.extend(new);
            self.gone.extend(line.split_once("gone ").and_then(|(_, n)| n.parse::<u64>().ok()));
            count >= after
        });
        assert_eq!(is_killed, fail.is_none(), "cycle {cycle}: how the child ended");
        disk.replay(&fs::read(&notes).unwrap(), syncs);
        disk.cut(self.chance.get_or_insert(Chance(11)));
        disk.write(&data);
        self.not_on_disk += disk.lost;
        fs::remove_file(&notes).unwrap();
    }

    /// How many of those that were kept are not there as they were brought, and how many do not open.
    fn lost(&self, around: &Path) -> (usize, usize) {
        let spool = Spool::open(&around.join("data"), "secret");
        let there: BTreeMap<SignalId, u64> =
            spool.list().iter().map(|kept| (kept.asked.id.clone(), kept.seq)).collect();
        let numbers: BTreeSet<u64> = there.values().copied().collect();
        assert_eq!(numbers.len(), there.len(), "two have one place");
        for kept in spool.list() {
            let n = u64::from_str_radix(&kept.asked.id.as_str()[2..], 16).unwrap();
            assert_eq!(kept.asked, asked(n), "it is as it was brought");
        }
        let stays = self.kept.iter().filter(|(n, _)| !self.gone.contains(n));
        let lost = stays.filter(|(n, seq)| there.get(&asked(**n).id) != Some(seq)).count();
        (lost, spool.unreadable())
    }
}

/// What was tried, of all spools.
#[derive(Default)]
struct Tried {
    kept: usize,
    gone: usize,
    lost: usize,
    unreadable: usize,
    not_on_disk: u64,
}

impl Tried {
    fn add(&mut self, story: &Story, around: &Path) {
        let (lost, unreadable) = story.lost(around);
        self.lost += lost;
        self.unreadable += unreadable;
        self.kept += story.kept.len();
        self.gone += story.gone.len();
        self.not_on_disk += story.not_on_disk;
    }

    /// For whoever reads the test's output.
    fn tells(&self, what: &str) {
        let Self { kept, gone, lost, unreadable, not_on_disk } = self;
        println!(
            "{what} {} times while calls were kept: acknowledged {kept}, {gone} of them taken over, lost {lost}, unreadable {unreadable}; {not_on_disk} writes not on disk",
            cycles()
        );
    }
}

/// A folder with the library that notes writes.
fn around() -> (tempfile::TempDir, PathBuf) {
    let around = tempfile::TempDir::new().unwrap();
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/../record/tests/promises/power/shim.c");
    let mut cc = Command::new("cc");
    cc.args(["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o"]).arg(around.path().join("shim.so"));
    assert!(cc.args([source, "-ldl"]).status().unwrap().success(), "the library that notes writes");
    fs::create_dir_all(around.path().join("data").join(spool::FOLDER)).unwrap();
    let path = around.path().to_owned();
    (around, path)
}

#[test]
fn a_power_cut_loses_no_call_that_was_kept() {
    let mut tried = Tried::default();
    for cycles in of_records() {
        let ((_kept, around), mut story) = (around(), Story::default());
        for cycle in cycles {
            story.goes(&around, cycle, 10 + cycle as usize * 29 % 60, None, Syncs::Kept);
            assert_eq!(story.lost(&around), (0, 0), "cycle {cycle}: lost, unreadable");
        }
        tried.add(&story, &around);
    }
    // One call is written at a time: a few cuts may all fall between two.
    let cuts_something = tried.not_on_disk > 0 || cycles() < MANY;
    assert!(cuts_something && tried.gone > 0, "the story tried nothing");
    tried.tells("power cut");
}

#[test]
fn on_a_disk_that_takes_nothing_more_what_was_said_to_be_kept_stays() {
    let mut tried = Tried::default();
    for cycles in of_records() {
        let ((_kept, around), mut story) = (around(), Story::default());
        for cycle in cycles {
            let how = format!("{} {FULL} {}", ["write", "sync"][cycle as usize % 2], 30 + cycle * 17 % 90);
            story.goes(&around, cycle, usize::MAX, Some(&how), Syncs::Kept);
            assert_eq!(story.lost(&around), (0, 0), "cycle {cycle}: {how}: lost, unreadable");
        }
        tried.add(&story, &around);
    }
    assert!(tried.kept > 0, "the story tried nothing");
    tried.tells("full disk");
}

#[test]
fn a_disk_that_lies_about_syncing_loses_a_kept_call_and_this_story_sees_it() {
    let ((_kept, around), mut story) = (around(), Story::default());
    for cycle in 0..MOST_LIES {
        story.goes(&around, cycle, 40, None, Syncs::Lies);
        let (lost, unreadable) = story.lost(&around);
        if lost > 0 {
            return println!("a disk that lies: lost {lost}, unreadable {unreadable}, as it must be");
        }
    }
    panic!("nothing was lost in {MOST_LIES} cycles on a disk that makes nothing durable");
}
