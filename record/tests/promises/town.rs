//! A record in a store of its own, and the events that the stories use.

use super::STORE;
use crate::cluster::Database;
use amanat_core::{
    event::{Actor, Draft, Part, Stream},
    values::{Class, MatterNo, Moment, UnitId},
};
use amanat_record::{Append, Expected, IdempotencyKey, Lane, Postgres, Record, Settings, Write};
use rusqlite::Connection;
use std::{fs, path::PathBuf};
use tempfile::TempDir;

/// Which part of a record is looked into behind its back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Inside {
    Log,
    Keys,
    Epochs,
}

/// The folder goes when the story ends, and so does the database.
pub struct Town {
    _dir: TempDir,
    pub database: Option<Database>,
    pub settings: Settings,
}

impl Town {
    pub fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let database = (STORE == "postgresql").then(Database::new);
        let postgres = database.as_ref().map(|made| Postgres { dsn: made.dsn(), ..Postgres::default() });
        let settings = Settings { postgres, ..Settings::at(dir.path().join("data"), "log.example/test") };
        Record::init(&settings).unwrap();
        Self { _dir: dir, database, settings }
    }

    pub fn open(&self) -> Record {
        Record::open(self.settings.clone()).unwrap()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.settings.dir.join(name)
    }

    /// Whether everything lies in files, so that a story about files can be told.
    pub fn is_of_files(&self) -> bool {
        self.database.is_none()
    }

    /// The settings of another node on the same log, in a folder of its own.
    pub fn another_node(&self, name: &str) -> Settings {
        another_node(&self.settings, name)
    }

    fn file(&self, part: Inside) -> PathBuf {
        self.path(match part {
            Inside::Log => "log.db",
            Inside::Keys => "keys.db",
            Inside::Epochs => "epochs.db",
        })
    }

    /// Changes something behind the record's back, in words that both stores understand.
    pub fn change(&self, part: Inside, sql: &str) {
        match &self.database {
            Some(database) => drop(database.ask(&format!("SET search_path = amanat, amanat_keys; {sql}"))),
            None => Connection::open(self.file(part)).unwrap().execute_batch(sql).unwrap(),
        }
    }

    /// Counts something.
    pub fn count(&self, part: Inside, sql: &str) -> i64 {
        match &self.database {
            Some(database) => {
                database.ask(&format!("SET search_path = amanat, amanat_keys; {sql}")).parse().unwrap()
            }
            None => Connection::open(self.file(part)).unwrap().query_row(sql, [], |row| row.get(0)).unwrap(),
        }
    }

    /// The whole store as it is now, while nothing runs: its files, or a copy of its database.
    pub fn keep(&self) -> Backup {
        match &self.database {
            Some(database) => Backup::Database(database.copy()),
            None => Backup::Files(
                ["log.db", "keys.db", "epochs.db"].map(|name| fs::read(self.path(name)).unwrap()),
            ),
        }
    }

    /// Puts it in the place of what is there.
    pub fn put_back(&self, backup: &Backup) {
        match (backup, &self.database) {
            (Backup::Database(copy), Some(database)) => database.become_as(copy),
            (Backup::Files(all), None) => {
                for (name, bytes) in ["log.db", "keys.db", "epochs.db"].iter().zip(all) {
                    fs::write(self.path(name), bytes).unwrap();
                }
            }
            _ => panic!("a backup of another store"),
        }
    }

    /// The keys as they are now, while nothing runs, to be put back later.
    pub fn keep_keys(&self) -> Kept {
        let tables = ["data_keys", "epochs"];
        match &self.database {
            Some(_) => {
                for table in tables {
                    self.change(Inside::Keys, &format!("CREATE TABLE public.kept_{table} AS TABLE {table}"));
                }
                Kept(Vec::new())
            }
            None => Kept(fs::read(self.path("keys.db")).unwrap()),
        }
    }

    pub fn put_keys_back(&self, kept: &Kept) {
        match &self.database {
            Some(_) => self.change(
                Inside::Keys,
                "DELETE FROM data_keys; DELETE FROM epochs; INSERT INTO epochs TABLE public.kept_epochs;
                 INSERT INTO data_keys TABLE public.kept_data_keys",
            ),
            None => fs::write(self.path("keys.db"), &kept.0).unwrap(),
        }
    }

    /// What the child of a story needs to open the same record.
    pub fn for_a_child(&self) -> [(&'static str, String); 2] {
        let dsn = self.settings.postgres.as_ref().map(|database| database.dsn.clone());
        [("CHILD_DATA", self.settings.dir.display().to_string()), ("CHILD_DSN", dsn.unwrap_or_default())]
    }
}

/// The settings of another node that has the first one's secrets, in a folder beside it.
pub fn another_node(first: &Settings, name: &str) -> Settings {
    let other = Settings { dir: first.dir.with_file_name(name), ..first.clone() };
    fs::create_dir_all(other.dir.join("secrets")).unwrap();
    for secret in ["root.key", "log.key", "code.key"] {
        let of = |settings: &Settings| settings.dir.join("secrets").join(secret);
        fs::copy(of(first), of(&other)).unwrap();
    }
    Record::join(&other).unwrap();
    other
}

/// The settings that a parent gave, if there is one.
pub fn of_a_child() -> Option<Settings> {
    let settings = Settings::at(std::env::var("CHILD_DATA").ok()?, "log.example/test");
    let dsn = std::env::var("CHILD_DSN").ok().filter(|dsn| !dsn.is_empty());
    Some(Settings { postgres: dsn.map(|dsn| Postgres { dsn, ..Postgres::default() }), ..settings })
}

/// A store that was kept.
pub enum Backup {
    Files([Vec<u8>; 3]),
    Database(Database),
}

/// Keys that were kept.
pub struct Kept(Vec<u8>);

pub fn matter(n: u64) -> Stream {
    let mut bytes = [7; 16];
    bytes[8..].copy_from_slice(&n.to_be_bytes());
    Stream::Matter(MatterNo::from_random(bytes))
}

pub fn draft(kind: &str, words: &str) -> Draft {
    let at = Moment::from_millis(1_795_000_000_000);
    let parts = match words {
        "" => vec![],
        words => vec![
            Part::of(Class::Identity, &serde_json::json!({ "name": words })),
            Part::of(Class::Content, &serde_json::json!({ "text": words })),
        ],
    };
    Draft {
        kind: kind.into(),
        facts: serde_json::json!({ "desk": "report" }),
        at,
        occurred: at,
        actor: Actor::Sender,
        unit: Some(UnitId::new("kohat-city").unwrap()),
        due: Some(at),
        parts,
    }
}

pub fn write(stream: Stream, expected: Expected, words: &str) -> Append {
    let write = Write::of(stream, expected, "ordinary", vec![draft("opened", words)]);
    Append::one(Lane::Ordinary, None, write)
}

/// Brings so many, several at a time, as people do.
pub fn bring_many(record: &Record, numbers: std::ops::Range<u64>, bringing: impl Fn(u64) -> Append + Sync) {
    let next = std::sync::atomic::AtomicU64::new(numbers.start);
    let next = || Some(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)).filter(|n| *n < numbers.end);
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                while let Some(n) = next() {
                    record.append_blocking(bringing(n)).unwrap();
                }
            });
        }
    });
}

pub fn key(text: &str, meaning: u8) -> Option<IdempotencyKey> {
    Some(IdempotencyKey { key: text.into(), meaning: [meaning; 32] })
}

pub fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}
