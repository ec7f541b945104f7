//! What happens when the disk is full, a backup is old, or a bit is wrong?

use super::{
    STORE,
    town::{Inside, Town, bring_many, matter, write},
};
use amanat_core::values::Class;
use amanat_record::{AppendError, Expected, Fault, FileIn, Health, Record};
use rusqlite::Connection;
use std::{fs, sync::atomic::AtomicBool, time::Duration};

pub fn fill(record: &Record, from: u64, count: u64) {
    let bringing = |n| write(matter(n), Expected::Version(0), "words of somebody");
    bring_many(record, from..from + count, bringing);
}

/// Somebody sends a photo.
fn photo(record: &Record) {
    let mut photo = write(matter(900), Expected::Version(0), "words of somebody");
    let file = FileIn { id: "photo".parse().unwrap(), class: Class::Evidence, bytes: vec![7; 9_000] };
    photo.writes[0].files.push(file);
    record.append_blocking(photo).unwrap();
}

fn findings_after(change: &str) -> Vec<String> {
    let town = Town::new();
    fill(&town.open(), 0, 300);
    photo(&town.open());
    town.change(Inside::Log, change);
    let record = town.open();
    record.check().unwrap().findings
}

fn in_another_place() -> String {
    let bent = match STORE {
        "postgresql" => "convert_to(replace(convert_from(header, 'UTF8'), 'kohat', 'qohat'), 'UTF8')",
        _ => "CAST(replace(header, 'kohat', 'qohat') AS BLOB)",
    };
    format!("UPDATE events SET header = {bent} WHERE position = 7")
}

fn flip(table: &str, column: &str, key: &str) -> String {
    // The last byte, with one bit turned; SQLite has no xor.
    if STORE == "postgresql" {
        let last = format!("length({column}) - 1");
        return format!(
            "UPDATE {table} SET {column} = set_byte({column}, {last}, get_byte({column}, {last}) # 1) WHERE {key}"
        );
    }
    format!(
        "UPDATE {table} SET {column} = CAST(substr({column}, 1, length({column}) - 1) ||
           CASE WHEN substr({column}, -1) = x'00' THEN x'01' ELSE x'00' END AS BLOB) WHERE {key}"
    )
}

#[test]
fn a_sound_record_has_no_findings() {
    assert_eq!(findings_after("DELETE FROM files WHERE position < 0"), Vec::<String>::new());
}

#[test]
fn a_flipped_bit_in_a_header_a_blob_a_leaf_or_a_tile_is_found() {
    for (change, word) in [
        (flip("events", "c", "position = 7"), "leaf"),
        (flip("events", "x", "position = 7"), "sealed words"),
        (flip("vault", "blob", "id = 29"), "sealed words"),
        (flip("tiles", "hashes", "level = 0 AND number = 0"), "tile"),
        (in_another_place(), "header"),
        ("DELETE FROM events WHERE position = 9".into(), "event 9 is missing"),
        (flip("files", "blob", "id = 'photo'"), "file photo"),
        ("UPDATE streams SET events = 2 WHERE id = 3".into(), "not as long"),
        ("UPDATE head SET size = 300".into(), "tree"),
    ] {
        let findings = findings_after(&change);
        assert!(findings.iter().any(|f| f.contains(word)), "{change}: {findings:?}");
    }
}

#[test]
fn while_it_is_used_the_log_is_read_again_and_a_flipped_bit_is_found() {
    let scrubbed = |record: &Record| record.scrub(Duration::ZERO, &AtomicBool::new(false)).unwrap();
    let town = Town::new();
    let record = town.open();
    fill(&record, 0, 300);
    std::thread::scope(|threads| {
        let busy = threads.spawn(|| fill(&record, 300, 300));
        while !busy.is_finished() {
            let report = scrubbed(&record);
            assert!(report.is_good() && report.events >= 300, "{report:?}");
        }
    });
    assert_eq!(scrubbed(&record).opened, 600);
    let stopped = record.scrub(Duration::ZERO, &AtomicBool::new(true)).unwrap();
    assert_eq!((stopped.events, stopped.is_good()), (0, true), "who is told to stop has read nothing");
    drop(record);
    for (change, word) in [
        (flip("vault", "blob", "id = 29"), "sealed words"),
        (flip("events", "c", "position = 7"), "root"),
        (in_another_place(), "header"),
        ("DELETE FROM events WHERE position = 9".into(), "event 9 is missing"),
        (flip("tiles", "hashes", "level = 0 AND number = 0"), "tile"),
        (flip("tiles", "hashes", "level = 1 AND number = 0"), "tile"),
        (flip("files", "blob", "id = 'photo'"), "file photo"),
    ] {
        let town = Town::new();
        fill(&town.open(), 0, 300);
        photo(&town.open());
        town.change(Inside::Log, &change);
        let report = scrubbed(&town.open());
        assert!(report.findings.iter().any(|f| f.contains(word)), "{change}: {report:?}");
    }
}

#[test]
fn a_view_changed_by_hand_is_found_and_a_rebuild_mends_it() {
    let town = Town::new();
    let record = town.open();
    fill(&record, 0, 10);
    let views = Connection::open(town.path("views.db")).unwrap();
    views.busy_timeout(std::time::Duration::from_secs(5)).unwrap();
    views.execute_batch("INSERT INTO figures VALUES ('u', 'd', '2026-11', 'opened', 3)").unwrap();
    let report = record.check().unwrap();
    assert!(report.findings.iter().any(|f| f.starts_with("views:")), "{report:?}");
    assert_eq!(record.rebuild().unwrap(), 10);
    assert!(record.check().unwrap().is_good());
}

#[test]
fn a_restored_old_backup_is_opened_for_reading_and_says_so() {
    let town = Town::new();
    fill(&town.open(), 0, 5);
    let backup = town.keep();
    fill(&town.open(), 5, 5);
    town.put_back(&backup);
    let record = town.open();
    assert!(matches!(&*record.health().borrow(), Health::Stopped(why) if why.contains("old backup")));
    assert_eq!(record.append_blocking(write(matter(99), Expected::Any, "")), Err(AppendError::Stopped));
    assert_eq!(record.events(0, 100).unwrap().len(), 5, "what is there can be read");
    assert!(!record.check().unwrap().is_good());
}

#[test]
fn a_log_with_another_past_than_was_signed_is_not_written() {
    let (town, other) = (Town::new(), Town::new());
    fill(&town.open(), 0, 5);
    fill(&other.open(), 50, 9);
    town.put_back(&other.keep());
    fs::copy(other.path("secrets/root.key"), town.path("secrets/root.key")).unwrap();
    let health = town.open().health().borrow().clone();
    assert!(matches!(health, Health::Stopped(why) if why.contains("not those that were signed")));
}

#[test]
fn without_its_anchor_a_log_is_not_opened() {
    let town = Town::new();
    drop(town.open());
    fs::remove_file(town.path("anchor")).unwrap();
    assert!(matches!(Record::open(town.settings.clone()), Err(Fault::Missing(_))));
    let mut settings = town.settings.clone();
    settings.renew_anchor = true;
    drop(Record::open(settings).unwrap());
    drop(town.open());
}

#[test]
fn secrets_that_others_may_read_are_refused() {
    use std::os::unix::fs::PermissionsExt;
    let town = Town::new();
    fs::set_permissions(town.path("secrets/root.key"), fs::Permissions::from_mode(0o644)).unwrap();
    assert!(matches!(Record::open(town.settings.clone()), Err(Fault::Setting(why)) if why.contains("0600")));
}

#[test]
fn no_file_but_the_secrets_has_a_word_of_anyone() {
    let town = Town::new();
    let record = town.open();
    record.append_blocking(write(matter(1), Expected::Version(0), "canary-in-the-coal-mine")).unwrap();
    drop(record);
    for entry in fs::read_dir(&town.settings.dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            let found = bytes.windows(b"canary".len()).any(|window| window == b"canary");
            assert!(!found, "{}", path.display());
        }
    }
    let stored = town.database.as_ref().map(|database| database.dump()).unwrap_or_default();
    let is_there = |word: &[u8]| stored.windows(word.len()).any(|window| window == word);
    assert!(!is_there(b"canary"));
    assert!(town.is_of_files() || is_there(b"\"kind\":\"opened\""), "a header in clear can be found");
}
