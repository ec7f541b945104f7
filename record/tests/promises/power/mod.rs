//! Does a power cut, or a disk that fails, lose what was acknowledged?
//!
//! A child writes from many threads, with a library before everything else that notes each write and each sync
//! (`shim.c`). It is killed, or its disk fails; then everything that was not synced is lost, kept or torn by chance
//! (`disk.rs`), and the record is opened over what is left. `KILL9_CYCLES=200` does it more often.
//!
//! A disk that lies about syncing must lose: that shows that this story can see a loss.

mod disk;

use super::{
    backup::{Safe, back_up, beside, bring_back},
    counted::{Counted, every_event},
    keys::weeks_later,
    kill9_keys, kill9_turns,
    town::{Town, key, matter, of_a_child, write},
};
use crate::killed::{acknowledged, cycles, heard, of_cycle, of_records, say, write_for_ever};
use amanat_record::{
    Append, Expected, Record,
    backup::{age::Identity, succession},
};
use disk::{Chance, Disk, Syncs};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const WRITERS: u64 = 8;
/// `EIO` and `ENOSPC`.
const BROKEN: i32 = 5;
const FULL: i32 = 28;
/// Cycles within which a disk that lies must be found out.
const MOST_LIES: u64 = 10;
/// The child that brings reports, and the one that is copied while it does.
const CHILD: &str = concat!(module_path!(), "::child");
const COPIED: &str = concat!(module_path!(), "::copied");
const TURNED: &str = concat!(module_path!(), "::turned");
/// The file of the keys that open what was copied.
const OPENS: &str = "identities";

/// Not a promise: the child that writes until its end.
#[test]
#[ignore = "started by its parent below"]
fn child() {
    let Some(settings) = of_a_child() else { return };
    let record = Record::open(settings).unwrap();
    let bring = |n| record.append_blocking(append(n)).ok().map(|done| done.first);
    std::thread::scope(|scope| write_for_ever(scope, WRITERS, &bring));
}

/// Not a promise: the child that is backed up again and again while it writes.
#[test]
#[ignore = "started by its parent below"]
fn copied() {
    let Some(settings) = of_a_child() else { return };
    let identities = Identity::read_all(&fs::read_to_string(beside(&settings, OPENS)).unwrap()).unwrap();
    let record = Record::open(settings.clone()).unwrap();
    let bring = |n| record.append_blocking(append(n)).ok().map(|done| done.first);
    std::thread::scope(|scope| {
        write_for_ever(scope, 2, &bring);
        for turn in 0.. {
            let taken = back_up(&settings, &identities, weeks_later(0), turn % 3 == 0).unwrap();
            say(&format!("kept {}", taken.to));
        }
    });
}

/// Not a promise: the child that gives the log another key, once.
#[test]
#[ignore = "started by its parent below"]
fn turned() {
    let Some(settings) = of_a_child() else { return };
    succession::succeed(&settings, None, None).unwrap();
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

/// A record and where its writes are noted.
struct Story {
    town: Town,
    around: tempfile::TempDir,
    shim: PathBuf,
    chance: Chance,
    acknowledged: Vec<(u64, u64)>,
    not_on_disk: u64,
}

impl Story {
    fn of(town: Town) -> Self {
        let around = tempfile::TempDir::new().unwrap();
        let shim = shim(around.path());
        Self { town, around, shim, chance: Chance(7), acknowledged: vec![], not_on_disk: 0 }
    }

    /// The folder that loses its power: the record's, and what lies beside it.
    fn folder(&self) -> PathBuf {
        self.town.settings.dir.parent().unwrap().to_owned()
    }

    /// A child goes on until enough was heard of it, or it ends by itself. Gives what lay there before, what it did to
    /// it, and whether it was killed.
    fn noted(
        &self,
        child: &str,
        cycle: u64,
        fail: Option<&str>,
        hear: impl FnMut(&str) -> bool,
    ) -> (Disk, Vec<u8>, bool) {
        let (dir, notes) = (self.folder(), self.around.path().join(format!("notes-{cycle}")));
        let disk = Disk::read(&dir);
        let text = |path: &Path| path.to_str().unwrap().to_owned();
        let mut given = vec![
            ("LD_PRELOAD", text(&self.shim)),
            ("POWER_DIR", text(&dir)),
            ("POWER_JOURNAL", text(&notes)),
        ];
        given.extend(self.town.for_a_child());
        given.extend(fail.map(|fail| ("POWER_FAIL", fail.to_owned())));
        let is_killed = heard(child, &of_cycle(cycle, &given), hear);
        let noted = fs::read(&notes).unwrap();
        fs::remove_file(&notes).unwrap();
        (disk, noted, is_killed)
    }

    /// The same, and then the power goes. Answers whether the disk failed first.
    fn goes(
        &mut self,
        child: &str,
        cycle: u64,
        disk: (Option<&str>, Syncs),
        hear: impl FnMut(&str) -> bool,
    ) -> bool {
        let (fail, syncs) = disk;
        let (mut disk, notes, is_killed) = self.noted(child, cycle, fail, hear);
        disk.replay(&notes, syncs);
        disk.cut(&mut self.chance);
        disk.write(&self.folder());
        self.not_on_disk += disk.lost;
        !is_killed
    }

    /// A child that brings reports, until it has acknowledged so many.
    fn writes(&mut self, cycle: u64, after: usize, disk: (Option<&str>, Syncs)) -> bool {
        let (mut said, mut count) = (Vec::new(), 0);
        let failed = self.goes(CHILD, cycle, disk, |line| {
            let acknowledged = acknowledged(line);
            count += usize::from(acknowledged.is_some());
            said.extend(acknowledged);
            count >= after
        });
        self.acknowledged.extend(said);
        failed
    }

    /// A child that is backed up while it writes. Gives how much was copied when the power went.
    fn is_copied(&mut self, cycle: u64, before: u64) -> u64 {
        let (mut said, mut turns, mut copied) = (Vec::new(), 0, before);
        let failed = self.goes(COPIED, cycle, (None, Syncs::Kept), |line| {
            said.extend(acknowledged(line));
            if let Some((_, size)) = line.split_once("kept ") {
                (copied, turns) = (size.parse().unwrap(), turns + 1);
            }
            turns > cycle % 5 && said.len() as u64 > 20 + cycle * 7 % 30
        });
        assert!(!failed, "cycle {cycle}: the child ended by itself");
        self.acknowledged.extend(said);
        copied
    }

    /// What came of what was acknowledged; an error where it cannot be opened or does not add up.
    fn counted(&self) -> Result<Counted, String> {
        let record = Record::open(self.town.settings.clone()).map_err(|fault| fault.to_string())?;
        let report = record.check().map_err(|fault| fault.to_string())?;
        if !report.is_good() || report.events != report.opened {
            return Err(format!("{report:?}"));
        }
        let counted = Counted::of_killed(&self.acknowledged, &every_event(&record));
        if let Some((n, position)) = self.acknowledged.last() {
            let again = record.append_blocking(append(*n)).map_err(|no| no.to_string())?;
            if (again.first, again.replayed) != (*position, true) {
                return Err("what was acknowledged was written again".into());
            }
        }
        Ok(counted)
    }

    fn holds(&self, when: &str) {
        let counted = self.counted().unwrap_or_else(|why| panic!("{when}: {why}"));
        assert_eq!((counted.lost, counted.ghosts), (0, 0), "{when}: {counted}");
    }
}

/// What was tried, of all records.
#[derive(Default)]
struct Tried {
    counted: Counted,
    not_on_disk: u64,
}

impl Tried {
    fn add(&mut self, story: &Story) {
        self.counted += story.counted().unwrap();
        self.not_on_disk += story.not_on_disk;
    }

    /// For whoever reads the test's output. Fails where nothing was lost that was not synced.
    fn tells(&self, what: &str) {
        let Self { counted, not_on_disk } = self;
        assert!(*not_on_disk > 0, "everything was on the disk: the story tried nothing");
        println!("{what} {} times: {counted}; {not_on_disk} writes not on disk", cycles());
    }
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    let mut tried = Tried::default();
    for cycles in of_records() {
        let mut story = Story::of(Town::new());
        for cycle in cycles {
            let failed = story.writes(cycle, 20 + (cycle as usize * 37) % 150, (None, Syncs::Kept));
            assert!(!failed, "cycle {cycle}: the child ended by itself");
            story.holds(&format!("cycle {cycle}"));
        }
        tried.add(&story);
    }
    tried.tells("power cut");
}

#[test]
fn a_power_cut_while_keys_are_wrapped_anew_and_words_erased_loses_no_word_and_brings_none_back() {
    let (mut tried, mut not_on_disk) = (kill9_keys::Tried::default(), 0);
    for cycles in of_records() {
        let (mut story, mut heard) = (Story::of(Town::new()), kill9_keys::Heard::default());
        for cycle in cycles {
            let (mut count, after) = (0, 40 + (cycle as usize * 53) % 150);
            let failed = story.goes(kill9_keys::CHILD, cycle, (None, Syncs::Kept), |line| {
                count += usize::from(heard.hear(line));
                count >= after
            });
            assert!(!failed, "cycle {cycle}: the child ended by itself");
            assert_eq!(heard.holds(&story.town), Ok(()), "cycle {cycle}");
        }
        tried.add(&heard);
        not_on_disk += story.not_on_disk;
    }
    assert!(not_on_disk > 0, "everything was on the disk: the story tried nothing");
    tried.tells("power cut");
}

#[test]
fn wherever_the_power_goes_while_another_key_takes_over_one_of_the_two_signs_and_a_note_says_so() {
    let mut story = Story::of(Town::new());
    let before = story.town.open().vkey().to_owned();
    let (disk, notes, is_killed) = story.noted(TURNED, 0, None, |_| false);
    assert!(!is_killed);
    let points = Disk::points(&notes);
    let (mut renewed, mut cut) = (0, 0);
    for &point in &points {
        let mut disk = disk.clone();
        disk.replay(&notes[..point], Syncs::Kept);
        disk.cut(&mut story.chance);
        disk.write(&story.folder());
        let mut keys = kill9_turns::Keys::default();
        keys.look(&story.town, 0, &format!("byte {point}"));
        let record = story.town.open();
        let is_renewed = record.successions().first().is_some_and(|note| note.from.to_string() == before);
        assert_eq!(is_renewed, record.vkey() != before, "byte {point}: a key that no note names");
        renewed += usize::from(is_renewed);
        cut += keys.cut;
    }
    println!(
        "{} points: {renewed} with the new key, {cut} of them had to go on where it stopped",
        points.len()
    );
    assert!(renewed > 0 && cut > 0 && renewed < points.len(), "not every way was tried");
}

#[test]
fn a_power_cut_while_it_is_backed_up_leaves_a_backup_that_goes_on_and_restores_all_that_was_copied() {
    let mut tried = Tried::default();
    for cycles in of_records() {
        let Safe { town, identities, .. } = Safe::new();
        let texts: Vec<String> = identities.iter().map(|one| one.to_text().to_string()).collect();
        fs::write(beside(&town.settings, OPENS), texts.join("\n")).unwrap();
        let (mut story, mut copied) = (Story::of(town), 0);
        for cycle in cycles {
            copied = story.is_copied(cycle, copied);
            story.holds(&format!("cycle {cycle}"));
            let settings = story.town.settings.clone();
            // It goes on where it was cut short, and comes back whole.
            back_up(&settings, &identities, weeks_later(0), false).unwrap();
            let restored = bring_back(&settings, &identities, "back", None).unwrap();
            assert!(
                restored.findings.is_empty() && restored.events >= copied && copied > 0,
                "cycle {cycle}: {copied}, {restored:?}"
            );
            fs::remove_dir_all(beside(&settings, "back")).unwrap();
        }
        tried.add(&story);
    }
    tried.tells("power cut while it was backed up");
}

#[test]
fn a_disk_that_fails_or_is_full_stops_the_writer_and_loses_nothing_that_was_acknowledged() {
    let mut tried = Tried::default();
    for cycles in of_records() {
        let mut story = Story::of(Town::new());
        for cycle in cycles {
            let after = 40 + cycle * 23 % 120;
            let how = match cycle % 3 {
                0 => format!("sync {BROKEN} {after}"),
                1 => format!("write {FULL} {}", after * 6),
                _ => format!("write {BROKEN} {}", after * 5),
            };
            let failed = story.writes(cycle, 100_000, (Some(&how), Syncs::Kept));
            assert!(failed, "{how}: a writer went on over a disk that fails");
            story.holds(&format!("cycle {cycle}: {how}"));
        }
        tried.add(&story);
    }
    tried.tells("broken or full disk");
}

#[test]
fn a_disk_that_lies_about_syncing_loses_and_this_story_sees_it() {
    let mut story = Story::of(Town::new());
    for cycle in 0..MOST_LIES {
        story.writes(cycle, 60, (None, Syncs::Lies));
        match story.counted() {
            Ok(Counted { lost: 0, .. }) => {}
            Ok(counted) => return println!("a disk that lies: {counted}, as it must be"),
            Err(why) => return println!("a disk that lies: {why}"),
        }
    }
    panic!("nothing was lost in {MOST_LIES} cycles on a disk that makes nothing durable");
}
