//! What does the writer do to `log.db`?
//!
//! One connection, one thread; a batch is one transaction.
//!
//! Not here: reading (`log_read`), what the bytes mean (`writer`).

use super::{Durability, lay_schema, log_read, open_writer};
use crate::{
    fault::Fault,
    store::{Before, LogRead, LogStore, MakeRows, Needs, Rows, Sql, StreamHead, StreamRow, vault_id},
};
use amanat_core::values::Class;
use rusqlite::{Connection, OptionalExtension, Params, params};
use std::{collections::HashMap, path::Path};

/// The version of the schema below.
const SCHEMA_VERSION: i64 = 1;

/// The log's tables, from the most lasting to the least.
pub(super) const SCHEMA: &str = "
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

type Done = Result<(), rusqlite::Error>;

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

    fn before(&self, needs: &Needs) -> Result<Before, rusqlite::Error> {
        let (mut commands, mut streams) = (HashMap::new(), HashMap::new());
        for key in &needs.keys {
            if let Some(given) = log_read::replay(&self.db, key)? {
                commands.insert(*key, given);
            }
        }
        for name in &needs.streams {
            if let Some(head) = self.stream(name)? {
                streams.insert(name.clone(), head);
            }
        }
        let head = log_read::head(&self.db)?;
        let last: i64 = self
            .db
            .prepare_cached("SELECT coalesce(max(id), 0) FROM streams")?
            .query_row([], |row| row.get(0))?;
        Ok(Before { head, commands, streams, next_stream: last + 1 })
    }

    fn stream(&self, name: &str) -> Result<Option<StreamHead>, rusqlite::Error> {
        self.db
            .prepare_cached("SELECT id, events, last FROM streams WHERE name = ?1")?
            .query_row([name], |row| {
                Ok(StreamHead { id: row.get(0)?, events: row.get(1)?, last: row.get(2)? })
            })
            .optional()
    }

    fn put(&self, rows: &Rows<'_>) -> Done {
        self.put_events(rows)?;
        self.put_beside(rows)?;
        for (level, number, hashes) in &rows.tiles {
            self.run(
                "INSERT OR REPLACE INTO tiles VALUES (?1, ?2, ?3)",
                params![level, *number as i64, hashes],
            )?;
        }
        match &rows.head {
            Some(head) => {
                self.run("UPDATE head SET size = ?1, root = ?2", params![head.size as i64, head.root])
            }
            None => Ok(()),
        }
    }

    /// Streams, events, and what is sealed with them.
    fn put_events(&self, rows: &Rows<'_>) -> Done {
        for StreamRow { name, head, is_new } in &rows.streams {
            let sql = match is_new {
                true => "INSERT INTO streams (id, name, events, last) VALUES (?1, ?4, ?2, ?3)",
                false => "UPDATE streams SET events = ?2, last = ?3 WHERE id = ?1 AND name = ?4",
            };
            self.run(sql, params![head.id, head.events, head.last, name])?;
        }
        for row in &rows.events {
            self.run(
                "INSERT INTO events VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![row.position as i64, row.stream, row.seq, row.header, row.c, row.x],
            )?;
        }
        for row in &rows.covers {
            self.run(
                "INSERT INTO events VALUES (?1, NULL, NULL, x'', ?2, ?3)",
                params![row.position as i64, row.c, row.x],
            )?;
        }
        for (position, class, blob) in &rows.words {
            self.run("INSERT INTO vault VALUES (?1, ?2)", params![vault_id(*position, *class), blob])?;
        }
        Ok(())
    }

    /// Files, errands, commands, configuration, reactions.
    fn put_beside(&self, rows: &Rows<'_>) -> Done {
        for row in &rows.files {
            self.run(
                "INSERT INTO files VALUES (?1, ?2, ?3, ?4, ?5)",
                params![row.id, row.stream, row.class as i64, row.position as i64, row.blob],
            )?;
        }
        for row in &rows.errands {
            self.run(
                "INSERT INTO errands (position, number, stream, via, due, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![row.position as i64, row.number, row.stream, row.via, row.due_ms, row.words],
            )?;
        }
        for row in &rows.commands {
            self.run(
                "INSERT INTO commands VALUES (?1, ?2, ?3, ?4)",
                params![row.key, row.meaning, row.first as i64, row.count],
            )?;
        }
        for (hash, content) in &rows.configurations {
            self.run("INSERT OR IGNORE INTO configurations VALUES (?1, ?2)", params![hash, content])?;
        }
        for (name, position) in &rows.reactions {
            self.run("INSERT OR REPLACE INTO reactions VALUES (?1, ?2)", params![name, *position as i64])?;
        }
        for (position, number, outcome) in &rows.ended {
            self.run(
                "UPDATE errands SET due = NULL, outcome = ?3, words = NULL, tries = tries + 1
                 WHERE position = ?1 AND number = ?2 AND due IS NOT NULL",
                params![*position as i64, number, outcome],
            )?;
        }
        for (position, number, due_ms) in &rows.put_off {
            self.run(
                "UPDATE errands SET due = ?3, tries = tries + 1
                 WHERE position = ?1 AND number = ?2 AND due IS NOT NULL",
                params![*position as i64, number, due_ms],
            )?;
        }
        Ok(())
    }

    fn run(&self, sql: &str, params: impl Params) -> Done {
        self.db.prepare_cached(sql)?.execute(params).map(drop)
    }

    /// One transaction, which is taken back unless everything in it went well.
    fn transact<E: From<rusqlite::Error>>(&self, work: impl FnOnce() -> Result<(), E>) -> Result<(), E> {
        self.db.execute_batch("BEGIN IMMEDIATE")?;
        let done = work().and_then(|()| Ok(self.db.execute_batch("COMMIT")?));
        if done.is_err() && !self.db.is_autocommit() {
            // A failed rollback leaves a connection that refuses the next BEGIN, which is answered there.
            let _ = self.db.execute_batch("ROLLBACK");
        }
        done
    }
}

impl LogStore for Log {
    fn read(&self) -> &dyn LogRead {
        &self.db
    }

    fn write<'p>(&mut self, needs: &Needs, make: &mut MakeRows<'_, 'p>) -> Result<(), Fault> {
        self.transact(|| {
            let rows = make(self.before(needs)?, &self.db)?;
            Ok(self.put(&rows)?)
        })
    }

    fn erase_remains(&mut self, stream: &str, classes: &[Class]) -> Sql<()> {
        let erased: Done = self.transact(|| {
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
        });
        Ok(erased?)
    }

    /// Moves what is in the write-ahead log into the file, as far as readers allow.
    fn tidy(&self) -> Sql<()> {
        Ok(self.db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?)
    }

    /// No answer of a file is ever lost.
    fn find_out(&mut self) -> Sql<()> {
        Ok(())
    }

    /// What can be read in a file is on its disk.
    fn confirm(&self) -> Sql<()> {
        Ok(())
    }
}
