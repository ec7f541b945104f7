//! Where do the keys lie that wrap other keys?
//!
//! `epochs.db` holds one key per compartment and week, wrapped by the root key. It is a file of its own so that it can
//! be forgotten: once a week's key is destroyed here, every older copy of `keys.db` opens nothing of that week. Hence
//! it is never backed up for longer than four weeks, and never on media that can be written only once.
//!
//! Invariant: a row is durable before `put` answers, and its bytes are gone from file and write-ahead log after
//! `destroy` and `forget`.
//!
//! Not here: wrapping and unwrapping (`epochs`), the keys that are wrapped by these (`sqlite/keys`).

use super::{Durability, forget_deleted, lay_schema, open_reader, open_writer};
use crate::fault::Fault;
use rusqlite::{Connection, OptionalExtension, params};
use std::path::Path;

const SCHEMA_VERSION: i64 = 1;

const SCHEMA: &str = "
-- The key of a compartment for one week, wrapped by the root key. Destroying one kills every copy of the keys below
-- it, once the survivors are wrapped by another week's.
CREATE TABLE epochs (
  compartment TEXT    NOT NULL,
  week        INTEGER NOT NULL,
  wrapped     BLOB    NOT NULL,
  PRIMARY KEY (compartment, week)
) STRICT, WITHOUT ROWID";

type Sql<T> = Result<T, rusqlite::Error>;

/// A connection to `epochs.db`.
pub(crate) struct EpochsFile {
    db: Connection,
}

impl EpochsFile {
    pub(crate) fn open(path: &Path) -> Result<Self, Fault> {
        let db = open_writer(path, Durability::Full)?;
        db.query_row("PRAGMA secure_delete=ON", [], |_| Ok(()))?;
        lay_schema(&db, SCHEMA_VERSION, SCHEMA)?;
        Ok(Self { db })
    }

    pub(crate) fn reader(path: &Path) -> Result<Self, Fault> {
        open_reader(path).map(|db| Self { db })
    }

    /// The wrapped key of a compartment and week.
    pub(crate) fn get(&self, compartment: &str, week: i64) -> Sql<Option<Vec<u8>>> {
        self.db
            .prepare_cached("SELECT wrapped FROM epochs WHERE compartment = ?1 AND week = ?2")?
            .query_row(params![compartment, week], |row| row.get(0))
            .optional()
    }

    /// Keeps a new one; one that is there already stays.
    pub(crate) fn put(&self, compartment: &str, week: i64, wrapped: &[u8]) -> Sql<()> {
        self.db
            .prepare_cached("INSERT OR IGNORE INTO epochs VALUES (?1, ?2, ?3)")?
            .execute(params![compartment, week, wrapped])
            .map(drop)
    }

    /// Which compartments have a key of another week than this.
    pub(crate) fn other_than(&self, week: i64) -> Sql<Vec<(String, i64)>> {
        self.db
            .prepare_cached("SELECT compartment, week FROM epochs WHERE week <> ?1")?
            .query_map([week], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect()
    }

    /// The oldest week that has one.
    pub(crate) fn oldest(&self) -> Sql<Option<i64>> {
        self.db.query_row("SELECT min(week) FROM epochs", [], |row| row.get(0))
    }

    /// Destroys one.
    pub(crate) fn destroy(&self, compartment: &str, week: i64) -> Sql<()> {
        self.db
            .prepare_cached("DELETE FROM epochs WHERE compartment = ?1 AND week = ?2")?
            .execute(params![compartment, week])
            .map(drop)
    }

    /// Leaves no old page in the write-ahead log.
    pub(crate) fn forget(&self) -> Sql<()> {
        forget_deleted(&self.db, "epochs.db")
    }
}
