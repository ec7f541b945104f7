//! Is the first machine frozen only once the second can go on?

use super::{Args, run, settings_of_first};
use crate::commands::{backup, init, standby};
use amanat_record::{
    Health, Record,
    backup::latch::{self, Why},
};
use clap::Parser;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};
use tempfile::TempDir;

#[derive(Parser)]
enum Command {
    Backup(backup::Args),
    BackupKey(backup::KeyArgs),
    Standby(standby::Args),
    Promote(Args),
}

fn amanat(line: &str) -> anyhow::Result<ExitCode> {
    match Command::try_parse_from(std::iter::once("amanat").chain(line.split(' ')))? {
        Command::Backup(args) => backup::run(args),
        Command::BackupKey(args) => backup::run_key(args),
        Command::Standby(args) => standby::run(args),
        Command::Promote(args) => run(args),
    }
}

/// A first machine, what it ships, and a second that follows.
struct Two {
    dir: TempDir,
    recipients: String,
}

impl Two {
    fn new() -> Self {
        let dir = TempDir::new().unwrap();
        init::begin_at(&dir.path().join("first"), "https://police.example", "log.example/two").unwrap();
        let recipients = ["one.key", "two.key"].map(|name| {
            let out = dir.path().join(name);
            amanat(&format!("backup-key --out {}", out.display())).unwrap();
            let text = fs::read_to_string(out).unwrap();
            let line = text.lines().next().unwrap().rsplit(' ').next().unwrap();
            format!("--recipient {line}")
        });
        let two = Self { dir, recipients: recipients.join(" ") };
        two.ship();
        two
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn at(&self, line: &str) -> anyhow::Result<ExitCode> {
        amanat(&line.replace('@', &format!("{}/", self.dir.path().display())))
    }

    fn ship(&self) {
        let to = format!("backup --data @first --to @log --keys-to @keys {}", self.recipients);
        self.at(&to).unwrap();
        self.at("standby --from @log --keys-from @keys --secrets @first/secrets --identity @one.key --data @second --once")
            .unwrap();
    }

    fn promote(&self) -> anyhow::Result<ExitCode> {
        self.at("promote --data @second --first @first")
    }

    fn latched(&self, name: &str) -> Option<Why> {
        latch::read(&self.path(name)).unwrap().map(|latch| latch.why)
    }

    /// Writes something more on a machine that goes on.
    fn write_on(&self, name: &str) {
        let record = Record::open(settings_of_first(&self.path(name)).unwrap()).unwrap();
        assert_eq!(*record.health().borrow(), Health::Writing, "{name}");
        let before = record.size().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(record.publish()).unwrap();
        assert!(record.size().unwrap() > before);
    }
}

/// An event that is not what was written.
fn damage(data: &Path) {
    let log = rusqlite::Connection::open(data.join("log.db")).unwrap();
    let change = concat!("UPDATE", " events SET x = zeroblob(32) WHERE position = 1");
    let changed = log.execute(change, ()).unwrap();
    assert_eq!(changed, 1);
}

#[test]
fn the_first_is_frozen_and_the_second_goes_on() {
    let two = Two::new();
    assert_eq!((two.latched("first"), two.latched("second")), (None, Some(Why::Standby)));
    assert_eq!(two.promote().unwrap(), ExitCode::SUCCESS);
    assert_eq!((two.latched("first"), two.latched("second")), (Some(Why::Frozen), None));
    two.write_on("second");
}

#[test]
fn a_second_that_is_behind_leaves_the_first_as_it_was() {
    let two = Two::new();
    two.write_on("first");
    let said = two.promote().unwrap_err().to_string();
    assert!(said.contains("never shipped"), "{said}");
    assert_eq!((two.latched("first"), two.latched("second")), (None, Some(Why::Standby)));
    two.write_on("first");
    two.ship();
    assert_eq!(two.promote().unwrap(), ExitCode::SUCCESS);
    two.write_on("second");
}

#[test]
fn a_second_that_is_damaged_leaves_the_first_as_it_was() {
    let two = Two::new();
    damage(&two.path("second"));
    assert!(two.promote().map_or(true, |code| code == ExitCode::FAILURE));
    assert_eq!((two.latched("first"), two.latched("second")), (None, Some(Why::Standby)));
    two.write_on("first");
}

#[test]
fn a_first_that_cannot_be_frozen_goes_on_and_the_second_stays_latched() {
    let two = Two::new();
    // Where the latch is to be written there is something else.
    fs::create_dir(two.path("first/LATCH.part")).unwrap();
    let said = two.promote().unwrap_err().to_string();
    assert!(said.contains("could not be frozen") && said.contains("first/LATCH is there"), "{said}");
    assert_eq!((two.latched("first"), two.latched("second")), (None, Some(Why::Standby)));
    two.write_on("first");
}

#[test]
fn an_attempt_that_froze_the_first_and_died_is_taken_up_by_the_same_command() {
    let two = Two::new();
    fs::write(two.path("first/LATCH"), r#"{"why":"frozen"}"#).unwrap();
    assert_eq!(two.promote().unwrap(), ExitCode::SUCCESS);
    assert_eq!((two.latched("first"), two.latched("second")), (Some(Why::Frozen), None));
    two.write_on("second");
}

#[test]
fn neither_the_second_itself_nor_another_that_follows_is_taken_for_the_first() {
    let two = Two::new();
    let said = two.at("promote --data @second --first @second").unwrap_err().to_string();
    assert!(said.contains("not the first machine's"), "{said}");
    assert_eq!(two.latched("second"), Some(Why::Standby), "it is not frozen for ever");
    let said = two.at("promote --data @second --first @nowhere").unwrap_err().to_string();
    assert!(said.contains("nowhere"), "{said}");
    fs::write(two.path("first/LATCH"), r#"{"why":"standby"}"#).unwrap();
    let said = two.promote().unwrap_err().to_string();
    assert!(said.contains("signed last"), "{said}");
}

#[test]
fn a_first_that_still_runs_is_not_taken_over() {
    let two = Two::new();
    let running = Record::open(settings_of_first(&two.path("first")).unwrap()).unwrap();
    assert!(two.promote().is_err());
    assert_eq!((two.latched("first"), two.latched("second")), (None, Some(Why::Standby)));
    drop(running);
}
