//! Does a backup bring everything back, and nothing that was erased, and does it say what is wrong with it?

use super::{
    keys::weeks_later,
    town::{Inside, Town, key, matter, wait, write},
};
use amanat_core::values::{Class, FileId, Moment};
use amanat_record::{
    Append, AppendError, Errand, Expected, Fault, FileIn, Health, Record, Settings,
    backup::{
        age::{Identity, Recipient},
        latch::Why,
        promote, restore,
        restore::Restored,
        take::{self, Taken},
    },
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A record, and two who can open its backup, which lies beside it.
pub struct Safe {
    pub town: Town,
    pub identities: Vec<Identity>,
    pub now: Moment,
}

impl Safe {
    pub fn new() -> Self {
        let identities = (0..2).map(|_| Identity::fresh()).collect();
        Self { town: Town::new(), identities, now: weeks_later(0) }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        beside(&self.town.settings, name)
    }

    fn recipients(&self) -> Vec<Recipient> {
        recipients(&self.identities)
    }

    pub fn backup(&self, whole_keys: bool) -> Result<Taken, Fault> {
        back_up(&self.town.settings, &self.identities, self.now, whole_keys)
    }

    pub fn restore_until(&self, name: &str, until: Option<u64>) -> Result<Restored, Fault> {
        bring_back(&self.town.settings, &self.identities, name, until)
    }

    pub fn restore(&self, name: &str) -> Result<Restored, Fault> {
        self.restore_until(name, None)
    }

    pub fn latched(&self, name: &str) -> Settings {
        promote::plain_settings(&self.path(name), "log.example/test")
    }
}

/// A place beside a record's directory.
pub fn beside(settings: &Settings, name: &str) -> PathBuf {
    settings.dir.with_file_name(name)
}

fn recipients(identities: &[Identity]) -> Vec<Recipient> {
    identities.iter().map(Identity::recipient).collect()
}

/// Backs a record up beside it; every node of a log does it to the same place.
pub fn back_up(
    settings: &Settings,
    identities: &[Identity],
    now: Moment,
    whole_keys: bool,
) -> Result<Taken, Fault> {
    take::take(&take::Wanted {
        settings,
        to: &beside(settings, "log"),
        keys_to: &beside(settings, "keys"),
        recipients: &recipients(identities),
        identities: &identities[..1],
        carried: &[("amanat.toml".into(), b"origin".to_vec())],
        now,
        whole_keys,
    })
}

/// Restores what lies beside a record into another place beside it.
pub fn bring_back(
    settings: &Settings,
    identities: &[Identity],
    name: &str,
    until: Option<u64>,
) -> Result<Restored, Fault> {
    restore::restore(&restore::Wanted {
        from: &beside(settings, "log"),
        keys_from: &beside(settings, "keys"),
        secrets: &settings.dir.join("secrets"),
        identities: &identities[1..],
        into: &beside(settings, name),
        until,
        why: Why::Restored,
    })
}

pub fn fill(record: &Record, from: u64, count: u64) {
    for n in from..from + count {
        let mut append = write(matter(n), Expected::Version(0), "words of somebody");
        append.key = key(&format!("fill:{n}"), 1);
        record.append_blocking(append).unwrap();
    }
}

fn with_file_and_errand(n: u64) -> Append {
    let mut append = write(matter(n), Expected::Version(0), "canary");
    let id = FileId::new(format!("{n:016x}")).unwrap();
    append.writes[0].files.push(FileIn { id, class: Class::Evidence, bytes: vec![7; 90_000] });
    let due = weeks_later(0);
    append.writes[0].errands.push(Errand { via: "email".into(), due, words: b"to somebody".to_vec() });
    append
}

/// How many rows a restored directory has.
fn rows(dir: &Path, table: &str) -> i64 {
    let db = rusqlite::Connection::open(dir.join("log.db")).unwrap();
    db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

fn sentence<T>(done: Result<T, Fault>) -> String {
    done.err().expect("it must be refused").to_string()
}

#[test]
fn what_was_backed_up_while_others_wrote_comes_back_byte_for_byte_and_takes_over() {
    let safe = Safe::new();
    let record = safe.town.open();
    record.append_blocking(with_file_and_errand(9_000)).unwrap();
    let taken = std::thread::scope(|scope| {
        let writing = scope.spawn(|| fill(&record, 0, 400));
        let mut taken = vec![safe.backup(true).unwrap()];
        while !writing.is_finished() {
            taken.push(safe.backup(false).unwrap());
        }
        taken
    });
    wait(record.reaction_done("letters", 17)).unwrap();
    wait(record.publish()).unwrap();
    let last = safe.backup(true).unwrap();
    assert!(last.is_opened && last.keys && last.to >= 401, "{last:?}");
    assert!(taken.iter().any(|one| one.to < last.to), "it was taken in between");
    let restored = safe.restore("new").unwrap();
    assert_eq!(restored.findings, Vec::<String>::new());
    assert_eq!((restored.events, restored.without_key, restored.keys_behind), (last.to, 0, 0));
    let dir = safe.path("new");
    for table in ["events", "vault", "files", "tiles", "commands", "errands", "reactions", "streams"] {
        let had = safe.town.count(Inside::Log, &format!("SELECT count(*) FROM {table}"));
        assert_eq!(rows(&dir, table), had, "{table}");
    }
    assert_eq!(restored.carried[0].0, "amanat.toml");
    drop(record);
    let report = promote::promote(&safe.latched("new"), &safe.town.path("anchor")).unwrap();
    assert!(report.is_good() && report.erased == 0, "{report:?}");
    let again = Record::open(safe.latched("new")).unwrap();
    let mut replayed = write(matter(3), Expected::Version(0), "words of somebody");
    replayed.key = key("fill:3", 1);
    assert!(again.append_blocking(replayed).unwrap().replayed, "earlier commands are known");
    assert_eq!(again.reaction_position("letters").unwrap(), Some(17));
    fill(&again, 500, 1);
}

#[test]
fn a_backup_adds_only_what_is_new() {
    let safe = Safe::new();
    let record = safe.town.open();
    fill(&record, 0, 100);
    assert_eq!(safe.backup(true).unwrap().segments, 1);
    let again = safe.backup(true).unwrap();
    assert_eq!((again.segments, again.bytes, again.from), (0, 0, 100));
    fs::write(safe.path("log/log-000000000100-000000000107.age"), "cut short").unwrap();
    fill(&record, 100, 1);
    let little = safe.backup(true).unwrap();
    assert_eq!((little.from, little.to, little.segments), (100, 101, 1));
    assert!(little.bytes < 10_000, "{little:?}");
    assert_eq!(
        fs::read_dir(safe.path("log")).unwrap().count(),
        2 * 2 + 1,
        "two segments, their heads, the lock"
    );
}

#[test]
fn what_was_erased_is_in_no_restored_directory_whichever_segment_it_was_in() {
    let safe = Safe::new();
    let record = safe.town.open();
    record.append_blocking(with_file_and_errand(1)).unwrap();
    fill(&record, 10, 3);
    safe.backup(true).unwrap();
    let keys_of_before = fs::read_dir(safe.path("keys")).unwrap().next().unwrap().unwrap().path();
    let before = fs::read(&keys_of_before).unwrap();
    let mut erasing = write(matter(1), Expected::Version(1), "");
    let erased = amanat_core::event::kind_and_facts(&amanat_core::decide::matter::Event::Erased {
        classes: Class::ALL.to_vec(),
        why: None,
    });
    (erasing.writes[0].drafts[0].kind, erasing.writes[0].drafts[0].facts) = erased;
    erasing.writes[0].erase = Class::ALL.to_vec();
    record.append_blocking(erasing).unwrap();
    safe.backup(true).unwrap();
    let restored = safe.restore("new").unwrap();
    assert!(restored.findings.is_empty(), "{restored:?}");
    assert_eq!(
        (restored.erasures, restored.without_key),
        (1, 2),
        "the opening and the erasing have lost their key"
    );
    assert_eq!(rows(&safe.path("new"), "files"), 0);
    assert_eq!(rows(&safe.path("new"), "errands WHERE words IS NOT NULL"), 0);
    // Also where only the keys of before the erasure are there.
    for entry in fs::read_dir(safe.path("keys")).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    fs::write(&keys_of_before, before).unwrap();
    let restored = safe.restore("other").unwrap();
    assert!(restored.findings.is_empty(), "{restored:?}");
    assert_eq!((restored.erasures, restored.keys_behind), (1, 1));
    assert_eq!(rows(&safe.path("other"), "files"), 0);
}

#[test]
fn a_hole_a_wrong_or_a_damaged_segment_is_refused_and_nothing_is_left() {
    let safe = Safe::new();
    let record = safe.town.open();
    for n in 0..3 {
        fill(&record, n * 10, 10);
        safe.backup(true).unwrap();
    }
    let name =
        |from: u64, end: &str| safe.path("log").join(format!("log-{from:012}-{:012}.{end}", from + 10));
    let refused = |why: &str| {
        let said = sentence(safe.restore("new"));
        assert!(said.contains(why), "{said}");
        assert!(!safe.path("new").exists());
    };
    let (age, head) = (fs::read(name(10, "age")).unwrap(), fs::read(name(10, "head")).unwrap());
    fs::remove_file(name(10, "head")).unwrap();
    refused("events 10 to 19 is missing");
    assert_eq!(safe.restore_until("short", Some(10)).unwrap().events, 10);
    assert!(sentence(safe.restore_until("new", Some(15))).contains("no segment ends at 15"));
    fs::write(name(10, "head"), &head).unwrap();
    fs::remove_file(name(10, "age")).unwrap();
    refused("bring it from another copy");
    let mut bent = age.clone();
    bent[age.len() / 2] ^= 1;
    fs::write(name(10, "age"), &bent).unwrap();
    refused("not the file that was written");
    // Somebody mended the head so that it fits the damage.
    let other = Safe { identities: safe.identities.clone(), ..Safe::new() };
    let stranger = other.town.open();
    fill(&stranger, 700, 10);
    other.backup(true).unwrap();
    fill(&stranger, 710, 10);
    other.backup(true).unwrap();
    let of_other =
        |end: &str| fs::read(other.path("log").join(format!("log-000000000010-000000000020.{end}"))).unwrap();
    fs::write(name(10, "age"), of_other("age")).unwrap();
    fs::write(name(10, "head"), of_other("head")).unwrap();
    refused("does not belong after the segment before it");
    let previous =
        |text: &[u8]| serde_json::from_slice::<serde_json::Value>(text).unwrap()["previous"].clone();
    let mut bent: serde_json::Value = serde_json::from_slice(&of_other("head")).unwrap();
    bent["previous"] = previous(&head);
    fs::write(name(10, "head"), bent.to_string()).unwrap();
    let mut last: serde_json::Value = serde_json::from_slice(&fs::read(name(20, "head")).unwrap()).unwrap();
    let kept = last.clone();
    last["previous"] = bent["sealed"].clone();
    fs::write(name(20, "head"), last.to_string()).unwrap();
    refused("says otherwise of itself");
    fs::write(name(20, "head"), kept.to_string()).unwrap();
    fs::write(name(10, "age"), &age).unwrap();
    fs::write(name(10, "head"), &head).unwrap();
    fs::create_dir(safe.path("full")).unwrap();
    fs::write(safe.path("full/notes"), "mine").unwrap();
    assert!(sentence(safe.restore("full")).contains("something is there already"));
    assert_eq!(fs::read(safe.path("full/notes")).unwrap(), b"mine");
    assert_eq!(safe.restore("new").unwrap().events, 30);
}

#[test]
fn another_logs_segments_are_not_restored_under_these_secrets() {
    let (safe, other) = (Safe::new(), Safe::new());
    fill(&safe.town.open(), 0, 5);
    safe.backup(true).unwrap();
    for name in ["log.key", "root.key", "code.key"] {
        fs::copy(other.town.path("secrets").join(name), safe.town.path("secrets").join(name)).unwrap();
    }
    let said = sentence(safe.restore("new"));
    assert!(said.contains("not signed by the log's key"), "{said}");
    assert!(!safe.path("new").exists());
}

#[test]
fn keys_are_kept_apart_and_four_weeks_at_most() {
    let mut safe = Safe::new();
    let record = safe.town.open();
    fill(&record, 0, 5);
    let one = safe.recipients()[..1].to_vec();
    let wanted = |to: &Path, keys_to: &Path, recipients: &[Recipient]| {
        sentence(take::take(&take::Wanted {
            settings: &safe.town.settings,
            to,
            keys_to,
            recipients,
            identities: &[],
            carried: &[],
            now: safe.now,
            whole_keys: true,
        }))
    };
    let both = safe.recipients();
    assert!(wanted(&safe.path("log"), &safe.path("log"), &both).contains("apart"));
    assert!(wanted(&safe.path("log"), &safe.path("log/keys"), &both).contains("apart"));
    assert!(wanted(&safe.path("log"), &safe.path("keys"), &one).contains("at least 2"));
    assert!(wanted(&safe.path("log"), &safe.path("keys"), &[one[0], one[0]]).contains("at least 2"));
    for week in 0..6 {
        safe.now = weeks_later(week);
        let taken = safe.backup(true).unwrap();
        assert_eq!(taken.deleted, usize::from(week >= 4), "week {week}");
    }
    assert_eq!(fs::read_dir(safe.path("keys")).unwrap().count(), 4);
}

#[test]
fn no_word_and_no_secret_is_readable_in_a_backup() {
    let safe = Safe::new();
    safe.town.open().append_blocking(with_file_and_errand(1)).unwrap();
    safe.backup(true).unwrap();
    let secret = fs::read(safe.town.path("secrets/root.key")).unwrap();
    for folder in ["log", "keys"] {
        for entry in fs::read_dir(safe.path(folder)).unwrap() {
            let path = entry.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            for sought in [&b"canary"[..], b"kohat-city", &secret] {
                assert!(!bytes.windows(sought.len()).any(|w| w == sought), "{}", path.display());
            }
        }
    }
}

#[test]
fn an_old_copy_is_not_backed_up_over_a_newer_chain() {
    let safe = Safe::new();
    fill(&safe.town.open(), 0, 5);
    let old = safe.town.keep();
    fill(&safe.town.open(), 5, 5);
    safe.backup(true).unwrap();
    safe.town.put_back(&old);
    assert!(sentence(safe.backup(true)).contains("an old copy"));
    // Also where its anchor was lost.
    fs::remove_file(safe.town.path("anchor")).unwrap();
    drop(Record::open(Settings { renew_anchor: true, ..safe.town.settings.clone() }).unwrap());
    assert!(sentence(safe.backup(true)).contains("older than its backup"));
}

#[test]
fn a_restored_directory_takes_no_writes_until_the_last_anchor_says_that_nothing_is_missing() {
    let safe = Safe::new();
    let record = safe.town.open();
    fill(&record, 0, 20);
    safe.backup(true).unwrap();
    fill(&record, 20, 7);
    drop(record);
    safe.restore("new").unwrap();
    let latched = Record::open(safe.latched("new")).unwrap();
    assert!(matches!(&*latched.health().borrow(), Health::Stopped(why) if why.contains("amanat promote")));
    let refused = latched.append_blocking(write(matter(99), Expected::Any, ""));
    assert_eq!(refused, Err(AppendError::Stopped));
    assert_eq!(latched.events(0, 100).unwrap().len(), 20, "what is there can be read");
    assert!(latched.checkpoint().is_some_and(|note| note.contains("\n20\n")), "and proven");
    drop(latched);
    let said = sentence(promote::promote(&safe.latched("new"), &safe.town.path("anchor")));
    assert!(said.contains("7 of them, positions 20 to 26"), "{said}");
    // The first machine's disk can be read: what it had is shipped, and then nothing is missing.
    safe.backup(true).unwrap();
    safe.restore("newer").unwrap();
    promote::promote(&safe.latched("newer"), &safe.town.path("anchor")).unwrap();
    fill(&Record::open(safe.latched("newer")).unwrap(), 100, 1);
}
