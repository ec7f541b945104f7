//! Is a log that an earlier version wrote read as it was meant, for ever?
//!
//! `old_log/` holds a whole directory of the first format as text: a few lives, one of them erased, letters, a file, an
//! adopted configuration, cover leaves, two weeks of keys. It was written once by the tool below (`FREEZE_LOG=1`) and is
//! never changed. Whoever changes a format in a way that this cannot be read breaks the receipts of somebody.

use super::{
    keys::weeks_later,
    town::{Town, key, matter, wait, write},
};
use amanat_core::{
    event::{Actor, Draft, Stream},
    values::{Class, FileId},
};
use amanat_record::{Append, Errand, Expected, FileIn, Lane, Record, Settings, Write};
use rusqlite::Connection;
use std::{
    fmt::Write as _,
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

const DATABASES: [&str; 3] = ["log.db", "keys.db", "epochs.db"];
const SECRETS: [&str; 3] = ["root.key", "log.key", "code.key"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/promises/old_log")
}

/// The directory that the text makes.
fn old_log() -> Town {
    let town = Town::new();
    for name in DATABASES {
        fs::remove_file(town.path(name)).unwrap();
        let sql = fs::read_to_string(folder().join(format!("{name}.sql"))).unwrap();
        Connection::open(town.path(name)).unwrap().execute_batch(&sql).unwrap();
    }
    fs::copy(folder().join("anchor"), town.path("anchor")).unwrap();
    let secrets = fs::read_to_string(folder().join("secrets.txt")).unwrap();
    for line in secrets.lines() {
        let (name, hex) = line.split_once(' ').unwrap();
        let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        fs::write(town.path("secrets").join(name), (0..64).step_by(2).map(byte).collect::<Vec<_>>()).unwrap();
        fs::set_permissions(town.path("secrets").join(name), fs::Permissions::from_mode(0o600)).unwrap();
    }
    town
}

#[test]
fn a_directory_of_the_first_format_opens_proves_goes_on_and_is_backed_up() {
    let town = old_log();
    let record = town.open();
    let report = record.check().unwrap();
    assert!(report.is_good(), "{report:?}");
    assert_eq!((report.opened, report.erased), (7, 2), "{report:?}");
    let said = fs::read_to_string(folder().join("said.txt")).unwrap();
    let (checkpoint, vkey) = said.split_once("\n=\n").unwrap();
    assert_eq!(record.checkpoint().unwrap(), checkpoint, "the same root, the same signature");
    assert_eq!(record.vkey(), vkey.trim());
    assert_eq!(record.open_errands().unwrap(), 1);
    let mut again = write(matter(2), Expected::Version(0), "second");
    again.key = key("old:2", 1);
    assert!(record.append_blocking(again).unwrap().replayed, "an earlier command is known");
    wait(record.rotate_keys(weeks_later(2))).unwrap();
    record.append_blocking(write(matter(1), Expected::Version(2), "another word")).unwrap();
    drop(record);
    let report = town.open().check().unwrap();
    assert!(report.is_good() && report.opened == 8, "{report:?}");
}

/// Not a promise: the tool that wrote the directory.
#[test]
fn the_old_log_is_written_once() {
    if std::env::var("FREEZE_LOG").is_err() || folder().exists() {
        return;
    }
    let town = Town::new();
    let record = town.open();
    live(&record);
    let said = format!("{}\n=\n{}\n", record.checkpoint().unwrap(), record.vkey());
    drop(record);
    fs::create_dir(folder()).unwrap();
    fs::write(folder().join("said.txt"), said).unwrap();
    for name in DATABASES {
        let sql = as_text(&Connection::open(town.path(name)).unwrap());
        fs::write(folder().join(format!("{name}.sql")), sql).unwrap();
    }
    fs::copy(town.path("anchor"), folder().join("anchor")).unwrap();
    let secrets = SECRETS.map(|name| {
        let bytes = fs::read(town.path("secrets").join(name)).unwrap();
        format!("{name} {}\n", bytes.iter().map(|b| format!("{b:02x}")).collect::<String>())
    });
    fs::write(folder().join("secrets.txt"), secrets.concat()).unwrap();
}

fn live(record: &Record) {
    record.append_blocking(write(matter(1), Expected::Version(0), "first")).unwrap();
    let mut second = write(matter(2), Expected::Version(0), "second");
    second.key = key("old:2", 1);
    let id = FileId::new("00112233445566aa").unwrap();
    second.writes[0].files.push(FileIn { id, class: Class::Evidence, bytes: vec![9; 300] });
    let due = weeks_later(0);
    second.writes[0].errands.push(Errand { via: "email".into(), due, words: b"to somebody".to_vec() });
    record.append_blocking(second).unwrap();
    record.append_blocking(write(matter(3), Expected::Version(0), "to be erased")).unwrap();
    let mut later = write(matter(1), Expected::Version(1), "a week later");
    later.writes[0].drafts[0].at = weeks_later(1);
    record.append_blocking(later).unwrap();
    let mut erasing = write(matter(3), Expected::Version(1), "");
    let event = amanat_core::decide::matter::Event::Erased { classes: Class::ALL.to_vec(), why: None };
    (erasing.writes[0].drafts[0].kind, erasing.writes[0].drafts[0].facts) =
        amanat_core::event::kind_and_facts(&event);
    erasing.writes[0].erase = Class::ALL.to_vec();
    record.append_blocking(erasing).unwrap();
    let adopted = b"what = \"adopted\"\n".to_vec();
    let mut configuration = system(Stream::Configuration("places".into()), "adopted");
    configuration.blobs.push(adopted);
    record.append_blocking(configuration).unwrap();
    record.append_blocking(system(Stream::System, "ticked")).unwrap();
    record.append_blocking(write(matter(4), Expected::Version(0), "fourth")).unwrap();
    wait(record.reaction_done("escalate", 3)).unwrap();
    wait(record.publish()).unwrap();
    record.append_blocking(write(matter(5), Expected::Version(0), "fifth")).unwrap();
    wait(record.publish()).unwrap();
}

fn system(stream: Stream, kind: &str) -> Append {
    let at = weeks_later(0);
    let facts = match kind {
        "adopted" => serde_json::json!({ "hash": "00".repeat(32) }),
        _ => serde_json::json!({}),
    };
    let (kind, actor) = (kind.to_owned(), Actor::Operator);
    let draft = Draft { kind, facts, at, occurred: at, actor, unit: None, due: None, parts: vec![] };
    Append::one(Lane::Ordinary, None, Write::of(stream, Expected::Any, "system", vec![draft]))
}

/// A database as the SQL that makes it again.
fn as_text(db: &Connection) -> String {
    let mut text = String::new();
    for pragma in ["application_id", "user_version"] {
        let value: i64 = db.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap();
        writeln!(text, "PRAGMA {pragma}={value};").unwrap();
    }
    let sql =
        "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'index', rowid";
    let mut asked = db.prepare(sql).unwrap();
    let rows = asked.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    for (name, kind, sql) in rows.collect::<Result<Vec<(String, String, String)>, _>>().unwrap() {
        writeln!(text, "{sql};").unwrap();
        if kind != "table" {
            continue;
        }
        let read = db.prepare(&format!("SELECT * FROM {name}")).unwrap();
        let columns = read.column_names().collect::<Vec<_>>().join("), quote(");
        let columns = columns.split(", ").map(str::to_owned).collect::<Vec<_>>().join(" || ', ' || ");
        let mut asked = db.prepare(&format!("SELECT quote({columns}) FROM {name}")).unwrap();
        let rows = asked.query_map([], |row| row.get::<_, String>(0)).unwrap();
        rows.for_each(|row| writeln!(text, "INSERT INTO {name} VALUES ({});", row.unwrap()).unwrap());
    }
    text
}

/// The whole of it stays small.
#[test]
fn the_old_log_is_small() {
    let bytes: u64 = fs::read_dir(folder()).unwrap().map(|e| e.unwrap().metadata().unwrap().len()).sum();
    assert!(bytes < 200_000, "{bytes}");
    let _: Settings = old_log().settings;
}
