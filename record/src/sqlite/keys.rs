//! Where do wrapped keys lie?
//!
//! `keys.db` is apart from the log, so that it can be backed up apart and forgotten sooner. `secure_delete` writes
//! zeros over what is deleted, and an erasure truncates the write-ahead log.
//!
//! Not here: wrapping and unwrapping (`keyring`).

use super::{Durability, lay_schema, open_reader, open_writer};
use crate::fault::Fault;
use amanat_core::values::Class;
use rusqlite::{Connection, OptionalExtension, params};
use std::path::Path;

const SCHEMA_VERSION: i64 = 1;

const SCHEMA: &str = "
-- The key of a compartment for one week, wrapped by the root key. Destroying one kills every backup of the keys
-- below it, once the survivors are wrapped by a later week's.
CREATE TABLE compartment_keys (
  compartment TEXT    NOT NULL,
  week        INTEGER NOT NULL,
  wrapped     BLOB    NOT NULL,
  PRIMARY KEY (compartment, week)
) STRICT, WITHOUT ROWID;

-- The key of one class of one stream, wrapped by its compartment's key of that week. `kc` is what blobs sealed by
-- it begin with. `erased` counts how often the class was erased; then `wrapped` is empty until a wordless event
-- needs a key again.
CREATE TABLE data_keys (
  stream      TEXT    NOT NULL,
  class       INTEGER NOT NULL,
  compartment TEXT    NOT NULL,
  week        INTEGER NOT NULL,
  kc          BLOB    NOT NULL,
  wrapped     BLOB    NOT NULL,
  erased      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (stream, class)
) STRICT, WITHOUT ROWID;
CREATE INDEX data_keys_by_week ON data_keys (week, compartment)";

/// A row of `data_keys`.
pub(crate) struct WrappedKey {
    pub(crate) stream: String,
    pub(crate) class: Class,
    pub(crate) compartment: String,
    pub(crate) week: i64,
    pub(crate) commit: [u8; 32],
    /// Empty when erased.
    pub(crate) wrapped: Vec<u8>,
    pub(crate) erased: u32,
}

type Done = Result<(), rusqlite::Error>;

/// A connection to `keys.db`.
pub(crate) struct Keys {
    db: Connection,
}

impl Keys {
    pub(crate) fn open(path: &Path) -> Result<Self, Fault> {
        let db = open_writer(path, Durability::Full)?;
        db.query_row("PRAGMA secure_delete=ON", [], |_| Ok(()))?;
        lay_schema(&db, SCHEMA_VERSION, SCHEMA)?;
        Ok(Self { db })
    }

    pub(crate) fn reader(path: &Path) -> Result<Self, Fault> {
        open_reader(path).map(|db| Self { db })
    }

    pub(crate) fn begin(&self) -> Done {
        self.db.execute_batch("BEGIN IMMEDIATE")
    }

    pub(crate) fn commit(&self) -> Done {
        self.db.execute_batch("COMMIT")
    }

    pub(crate) fn undo(&self) {
        if !self.db.is_autocommit() {
            // Nothing more can be done here; the next BEGIN will say so.
            let _ = self.db.execute_batch("ROLLBACK");
        }
    }

    /// Every key of a stream, erased ones too.
    pub(crate) fn of_stream(&self, stream: &str) -> Result<Vec<WrappedKey>, rusqlite::Error> {
        self.db
            .prepare_cached(
                "SELECT stream, class, compartment, week, kc, wrapped, erased FROM data_keys WHERE stream = ?1",
            )?
            .query_map([stream], read_row)?
            .collect()
    }

    /// Keys wrapped before this week.
    pub(crate) fn before_week(&self, week: i64, limit: usize) -> Result<Vec<WrappedKey>, rusqlite::Error> {
        self.db
            .prepare_cached(
                "SELECT stream, class, compartment, week, kc, wrapped, erased FROM data_keys
                 WHERE week < ?1 AND wrapped <> x'' LIMIT ?2",
            )?
            .query_map(params![week, limit as i64], read_row)?
            .collect()
    }

    pub(crate) fn put(&self, key: &WrappedKey) -> Done {
        self.db
            .prepare_cached("INSERT OR REPLACE INTO data_keys VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
            .execute(params![
                key.stream,
                key.class as i64,
                key.compartment,
                key.week,
                key.commit,
                key.wrapped,
                key.erased
            ])
            .map(drop)
    }

    /// Destroys the key of a class; the row remembers that it was.
    pub(crate) fn erase(&self, stream: &str, class: Class) -> Done {
        self.db
            .prepare_cached(
                "INSERT INTO data_keys VALUES (?1, ?2, '', 0, zeroblob(32), x'', 1)
                 ON CONFLICT DO UPDATE SET wrapped = x'', kc = zeroblob(32), erased = erased + 1",
            )?
            .execute(params![stream, class as i64])
            .map(drop)
    }

    pub(crate) fn compartment_key(
        &self,
        compartment: &str,
        week: i64,
    ) -> Result<Option<Vec<u8>>, rusqlite::Error> {
        self.db
            .prepare_cached("SELECT wrapped FROM compartment_keys WHERE compartment = ?1 AND week = ?2")?
            .query_row(params![compartment, week], |row| row.get(0))
            .optional()
    }

    pub(crate) fn put_compartment_key(&self, compartment: &str, week: i64, wrapped: &[u8]) -> Done {
        self.db
            .prepare_cached("INSERT INTO compartment_keys VALUES (?1, ?2, ?3)")?
            .execute(params![compartment, week, wrapped])
            .map(drop)
    }

    /// Destroys the keys of earlier weeks that wrap nothing any more; gives how many.
    pub(crate) fn drop_unused_before(&self, week: i64) -> Result<usize, rusqlite::Error> {
        self.db.execute(
            "DELETE FROM compartment_keys WHERE week < ?1 AND NOT EXISTS (
               SELECT 1 FROM data_keys d
               WHERE d.compartment = compartment_keys.compartment AND d.week = compartment_keys.week
                 AND d.wrapped <> x'')",
            [week],
        )
    }

    /// Leaves no old page in the write-ahead log.
    pub(crate) fn forget(&self) -> Done {
        self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
    }
}

fn read_row(row: &rusqlite::Row<'_>) -> Result<WrappedKey, rusqlite::Error> {
    Ok(WrappedKey {
        stream: row.get(0)?,
        class: Class::ALL[(row.get::<_, i64>(1)? & 3) as usize],
        compartment: row.get(2)?,
        week: row.get(3)?,
        commit: row.get(4)?,
        wrapped: row.get(5)?,
        erased: row.get(6)?,
    })
}
