//! What does the writer do to `log.db`?
//!
//! One connection, one thread. A [`Batch`] is one transaction; each command of it is a savepoint.
//!
//! Not here: reading (`log_read`), what the bytes mean (`writer`).

use super::{Durability, lay_schema, open_writer};
use crate::{append::Position, fault::Fault};
use amanat_core::values::Class;
use rusqlite::{Connection, OptionalExtension, params};
use std::path::Path;

/// The version of the schema below.
const SCHEMA_VERSION: i64 = 1;

/// The log's tables, from the most lasting to the least.
const SCHEMA: &str = "
-- One row: which log is this, and how long is it? The root is the tree's over all events.
CREATE TABLE head (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  origin  TEXT    NOT NULL,
  size    INTEGER NOT NULL,
  root    BLOB    NOT NULL CHECK (length(root) = 32)
) STRICT;

-- A life: how many events has it, and what was its last entry's hash? `id` keeps the index on events short.
CREATE TABLE streams (
  id      INTEGER PRIMARY KEY,
  name    TEXT    NOT NULL UNIQUE,
  events  INTEGER NOT NULL,
  last    BLOB    NOT NULL CHECK (length(last) = 32)
) STRICT;

-- What happened, in order. `position` is the leaf's index in the tree, without gaps.
-- `header` is the exact JSON that C commits to; C and X are the two halves of the public entry.
-- A cover leaf has no stream and an empty header; its C and X are drawn from a secret.
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream   INTEGER REFERENCES streams (id),
  seq      INTEGER,
  header   BLOB    NOT NULL,
  c        BLOB    NOT NULL,
  x        BLOB    NOT NULL,
  UNIQUE (stream, seq)
) STRICT;

-- The words that belong to an event, sealed: one blob per class. id = position * 4 + class.
-- A blob is never changed. Without its key it is noise, and X still covers it.
CREATE TABLE vault (
  id      INTEGER PRIMARY KEY,
  blob    BLOB    NOT NULL
) STRICT;

-- Photos and files, sealed. Deleted when their class is erased; no leaf covers them.
CREATE TABLE files (
  id       TEXT    PRIMARY KEY,
  stream   INTEGER NOT NULL REFERENCES streams (id),
  class    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  blob     BLOB    NOT NULL
) STRICT;
CREATE INDEX files_of_stream ON files (stream, class);

-- The tree: each tile once, with its widest content; a narrower one is a prefix of it.
CREATE TABLE tiles (
  level   INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  hashes  BLOB    NOT NULL,
  PRIMARY KEY (level, number)
) STRICT, WITHOUT ROWID;

-- Commands that came before: the hash of the sender's key, the hash of what was meant, and what it gave.
CREATE TABLE commands (
  key     BLOB    PRIMARY KEY,
  meaning BLOB    NOT NULL,
  first   INTEGER NOT NULL,
  count   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Things to be told outside. Done ones keep their outcome and lose their words.
CREATE TABLE errands (
  position INTEGER NOT NULL,
  number   INTEGER NOT NULL,
  stream   INTEGER NOT NULL REFERENCES streams (id),
  via      TEXT    NOT NULL,
  due      INTEGER,
  tries    INTEGER NOT NULL DEFAULT 0,
  outcome  TEXT,
  words    BLOB,
  PRIMARY KEY (position, number)
) STRICT;
CREATE INDEX errands_due ON errands (due) WHERE due IS NOT NULL;

-- How far has each reaction come?
CREATE TABLE reactions (
  name     TEXT    PRIMARY KEY,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a force adopted, in clear, under the SHA-256 that the adopting event names.
CREATE TABLE configurations (
  hash    BLOB    PRIMARY KEY,
  content BLOB    NOT NULL
) STRICT";

/// The writer's connection.
pub(crate) struct Log {
    db: Connection,
}

/// How long the log is, and its tree's root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) size: u64,
    pub(crate) root: [u8; 32],
}

/// What the log knows of a stream before a write.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StreamHead {
    pub(crate) id: i64,
    pub(crate) events: u32,
    pub(crate) last: [u8; 32],
}

/// A row for `events`.
pub(crate) struct EventRow<'a> {
    pub(crate) position: Position,
    pub(crate) stream: i64,
    pub(crate) seq: u32,
    pub(crate) header: &'a [u8],
    pub(crate) c: &'a [u8; 32],
    pub(crate) x: &'a [u8; 32],
}

impl Log {
    /// Opens or makes the file; an existing one must be of this origin.
    pub(crate) fn open(path: &Path, origin: &str, empty_root: &[u8; 32]) -> Result<Self, Fault> {
        let db = open_writer(path, Durability::Full)?;
        lay_schema(&db, SCHEMA_VERSION, SCHEMA)?;
        db.execute_batch(super::export::COMMANDS_BY_FIRST)?;
        db.execute("INSERT OR IGNORE INTO head VALUES (1, ?1, 0, ?2)", params![origin, empty_root])?;
        let found: String = db.query_row("SELECT origin FROM head", [], |row| row.get(0))?;
        if found != origin {
            return Err(Fault::Setting(format!("this log's origin is `{found}` for ever, not `{origin}`")));
        }
        db.pragma_update(None, "wal_autocheckpoint", 0)?;
        Ok(Self { db })
    }

    /// Bounds the file, for tests of a full disk.
    pub(crate) fn limit_pages(&self, pages: u32) -> Result<(), Fault> {
        Ok(self.db.query_row(&format!("PRAGMA max_page_count={pages}"), [], |_| Ok(()))?)
    }

    pub(crate) fn head(&self) -> Result<Head, rusqlite::Error> {
        super::log_read::head(&self.db)
    }

    /// How long a stream is; 0 where there is none.
    pub(crate) fn events_of(&self, stream: &str) -> Result<u32, rusqlite::Error> {
        let mut found = self.db.prepare_cached("SELECT events FROM streams WHERE name = ?1")?;
        Ok(found.query_row([stream], |row| row.get(0)).optional()?.unwrap_or(0))
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.db
    }

    /// Starts a transaction; it is rolled back unless committed.
    pub(crate) fn batch(&mut self) -> Result<Batch<'_>, rusqlite::Error> {
        self.db.execute_batch("BEGIN IMMEDIATE")?;
        Ok(Batch { db: &self.db, open: true })
    }

    /// Moves what is in the write-ahead log into the file, as far as readers allow.
    /// Gives the frames left there.
    pub(crate) fn checkpoint_wal(&self) -> Result<i64, rusqlite::Error> {
        self.db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
            Ok(row.get::<_, i64>(1)? - row.get::<_, i64>(2)?)
        })
    }
}

/// One transaction.
pub(crate) struct Batch<'a> {
    db: &'a Connection,
    open: bool,
}

type Done = Result<(), rusqlite::Error>;

impl Batch<'_> {
    pub(crate) fn savepoint(&self) -> Done {
        self.run("SAVEPOINT command", [])
    }

    pub(crate) fn release(&self) -> Done {
        self.run("RELEASE command", [])
    }

    pub(crate) fn undo(&self) -> Done {
        self.run("ROLLBACK TO command", [])?;
        self.release()
    }

    pub(crate) fn replay(
        &self,
        key: &[u8; 32],
    ) -> Result<Option<([u8; 32], Position, u32)>, rusqlite::Error> {
        super::log_read::replay(self.db, key)
    }

    pub(crate) fn put_command(
        &self,
        key: &[u8; 32],
        meaning: &[u8; 32],
        first: Position,
        count: u32,
    ) -> Done {
        self.run("INSERT INTO commands VALUES (?1, ?2, ?3, ?4)", params![key, meaning, first as i64, count])
    }

    pub(crate) fn stream(&self, name: &str) -> Result<Option<StreamHead>, rusqlite::Error> {
        self.db
            .prepare_cached("SELECT id, events, last FROM streams WHERE name = ?1")?
            .query_row([name], |row| {
                Ok(StreamHead { id: row.get(0)?, events: row.get(1)?, last: row.get(2)? })
            })
            .optional()
    }

    pub(crate) fn new_stream(&self, name: &str) -> Result<i64, rusqlite::Error> {
        self.run("INSERT INTO streams (name, events, last) VALUES (?1, 0, zeroblob(32))", [name])?;
        Ok(self.db.last_insert_rowid())
    }

    pub(crate) fn grow_stream(&self, id: i64, events: u32, last: &[u8; 32]) -> Done {
        self.run("UPDATE streams SET events = ?2, last = ?3 WHERE id = ?1", params![id, events, last])
    }

    pub(crate) fn put_event(&self, row: &EventRow<'_>) -> Done {
        self.run(
            "INSERT INTO events VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![row.position as i64, row.stream, row.seq, row.header, row.c, row.x],
        )
    }

    pub(crate) fn put_cover(&self, position: Position, c: &[u8; 32], x: &[u8; 32]) -> Done {
        self.run("INSERT INTO events VALUES (?1, NULL, NULL, x'', ?2, ?3)", params![position as i64, c, x])
    }

    pub(crate) fn put_words(&self, position: Position, class: Class, blob: &[u8]) -> Done {
        self.run("INSERT INTO vault VALUES (?1, ?2)", params![vault_id(position, class), blob])
    }

    pub(crate) fn put_file(
        &self,
        id: &str,
        stream: i64,
        class: Class,
        position: Position,
        blob: &[u8],
    ) -> Done {
        self.run(
            "INSERT INTO files VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id, stream, class as i64, position as i64, blob],
        )
    }

    pub(crate) fn put_errand(
        &self,
        (position, number): (Position, u32),
        stream: i64,
        via: &str,
        due_ms: i64,
        words: &[u8],
    ) -> Done {
        self.run(
            "INSERT INTO errands (position, number, stream, via, due, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![position as i64, number, stream, via, due_ms, words],
        )
    }

    pub(crate) fn put_configuration(&self, hash: &[u8; 32], content: &[u8]) -> Done {
        self.run("INSERT OR IGNORE INTO configurations VALUES (?1, ?2)", params![hash, content])
    }

    pub(crate) fn move_reaction(&self, name: &str, position: Position) -> Done {
        self.run("INSERT OR REPLACE INTO reactions VALUES (?1, ?2)", params![name, position as i64])
    }

    pub(crate) fn put_tile(&self, level: u8, number: u64, hashes: &[u8]) -> Done {
        self.run("INSERT OR REPLACE INTO tiles VALUES (?1, ?2, ?3)", params![level, number as i64, hashes])
    }

    pub(crate) fn put_head(&self, head: &Head) -> Done {
        self.run("UPDATE head SET size = ?1, root = ?2", params![head.size as i64, head.root])
    }

    /// An errand's end: what came of it; its words go.
    pub(crate) fn end_errand(&self, position: Position, number: u32, outcome: &str) -> Done {
        self.run(
            "UPDATE errands SET due = NULL, outcome = ?3, words = NULL, tries = tries + 1
             WHERE position = ?1 AND number = ?2 AND due IS NOT NULL",
            params![position as i64, number, outcome],
        )
    }

    /// Another try at an errand, later.
    pub(crate) fn put_off_errand(&self, position: Position, number: u32, due_ms: i64) -> Done {
        self.run(
            "UPDATE errands SET due = ?3, tries = tries + 1 WHERE position = ?1 AND number = ?2 AND due IS NOT NULL",
            params![position as i64, number, due_ms],
        )
    }

    /// Removes what an erased class leaves behind besides the vault: its files, and with the identity its errands.
    pub(crate) fn erase_remains(&self, stream: &str, classes: &[Class]) -> Done {
        for class in classes {
            self.run(
                "DELETE FROM files WHERE class = ?2 AND stream = (SELECT id FROM streams WHERE name = ?1)",
                params![stream, *class as i64],
            )?;
        }
        if classes.contains(&Class::Identity) {
            self.run(
                "UPDATE errands SET due = NULL, words = NULL, outcome = 'erased'
                 WHERE due IS NOT NULL AND stream = (SELECT id FROM streams WHERE name = ?1)",
                [stream],
            )?;
        }
        Ok(())
    }

    pub(crate) fn commit(mut self) -> Done {
        self.run("COMMIT", [])?;
        self.open = false;
        Ok(())
    }

    fn run(&self, sql: &str, params: impl rusqlite::Params) -> Done {
        self.db.prepare_cached(sql)?.execute(params).map(drop)
    }
}

impl Drop for Batch<'_> {
    fn drop(&mut self) {
        if self.open && !self.db.is_autocommit() {
            // A failed rollback leaves a connection that refuses the next BEGIN, which is answered there.
            let _ = self.db.execute_batch("ROLLBACK");
        }
    }
}

/// Where a class's blob of an event lies.
pub(crate) fn vault_id(position: Position, class: Class) -> i64 {
    position as i64 * 4 + class as i64
}
