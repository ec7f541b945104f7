//! Where do wrapped keys lie?
//!
//! `keys.db` is apart from the log, so that it can be backed up apart and forgotten sooner. `secure_delete` writes
//! zeros over what is deleted, and an erasure truncates the write-ahead log. What wraps these keys lies in `epochs.db`:
//! a copy of this file alone opens nothing, with the root key neither.
//!
//! Not here: wrapping and unwrapping (`keyring`), the keys that wrap these (`sqlite/epochs`).

use super::{Durability, epochs::EpochsFile, forget_deleted, lay_schema, open_reader, open_writer};
use crate::{
    fault::Fault,
    store::{Intent, WrappedKey},
};
use amanat_core::values::Class;
use rusqlite::{Connection, params};
use std::path::Path;

const SCHEMA_VERSION: i64 = 2;
/// The layout that kept what wraps beside what is wrapped.
const OLD_LAYOUT: i64 = 1;

const SCHEMA: &str = "
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
CREATE INDEX data_keys_by_epoch ON data_keys (week, compartment) WHERE wrapped <> x''";

/// What is to be erased once the event whose sealed words have the digest `x`, the `seq`th of its stream, is durable. Empty but for a moment.
const INTENTS: &str = "
CREATE TABLE IF NOT EXISTS intents (
  stream TEXT    NOT NULL,
  class  INTEGER NOT NULL,
  seq    INTEGER NOT NULL,
  x      BLOB    NOT NULL,
  PRIMARY KEY (stream, class)
) STRICT, WITHOUT ROWID";

/// From the layout before, once its compartments' keys are durable in `epochs.db`.
const FROM_OLD_LAYOUT: &str = "
BEGIN IMMEDIATE;
DELETE FROM compartment_keys;
DROP TABLE compartment_keys;
DROP INDEX data_keys_by_week;
CREATE INDEX data_keys_by_epoch ON data_keys (week, compartment) WHERE wrapped <> x'';
PRAGMA user_version = 2;
COMMIT";

type Done = Result<(), rusqlite::Error>;

/// A connection to `keys.db`.
pub(crate) struct Keys {
    db: Connection,
}

impl Keys {
    /// Opens or makes the file; one of the old layout is moved over first.
    pub(crate) fn open(path: &Path, epochs: &EpochsFile) -> Result<Self, Fault> {
        let db = open_writer(path, Durability::Full)?;
        db.query_row("PRAGMA secure_delete=ON", [], |_| Ok(()))?;
        if layout(&db)? == OLD_LAYOUT {
            move_over(&db, epochs)?;
        }
        lay_schema(&db, SCHEMA_VERSION, SCHEMA)?;
        db.execute_batch(INTENTS)?;
        Ok(Self { db })
    }

    /// Whether this file keeps what wraps elsewhere, so that `epochs.db` must be there too.
    pub(crate) fn needs_epochs(path: &Path) -> Result<bool, Fault> {
        Ok(layout(&open_reader(path)?)? > OLD_LAYOUT)
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

    /// Keys wrapped by another week's than this. A later week's too: then a clock had gone wrong.
    pub(crate) fn not_of_week(&self, week: i64, limit: usize) -> Result<Vec<WrappedKey>, rusqlite::Error> {
        self.db
            .prepare_cached(
                "SELECT stream, class, compartment, week, kc, wrapped, erased FROM data_keys
                 WHERE wrapped <> x'' AND week < ?1
                 UNION ALL
                 SELECT stream, class, compartment, week, kc, wrapped, erased FROM data_keys
                 WHERE wrapped <> x'' AND week > ?1 LIMIT ?2",
            )?
            .query_map(params![week, limit as i64], read_row)?
            .collect()
    }

    /// Whether a compartment's key of this week wraps any.
    pub(crate) fn are_wrapped_by(&self, compartment: &str, week: i64) -> Result<bool, rusqlite::Error> {
        self.db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM data_keys
                 WHERE wrapped <> x'' AND week = ?2 AND compartment = ?1)",
            )?
            .query_row(params![compartment, week], |row| row.get(0))
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

    /// Keeps what is intended, in one transaction.
    pub(crate) fn intend(&self, intents: &[Intent]) -> Done {
        self.begin()?;
        let put = intents.iter().try_for_each(|Intent { stream, class, seq, x }| {
            self.db
                .prepare_cached("INSERT OR REPLACE INTO intents VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![stream, *class as i64, seq, x])
                .map(drop)
        });
        put.and_then(|()| self.commit()).inspect_err(|_| self.undo())
    }

    /// What was intended and is not settled.
    pub(crate) fn intents(&self) -> Result<Vec<Intent>, rusqlite::Error> {
        self.db
            .prepare_cached("SELECT stream, class, seq, x FROM intents")?
            .query_map([], |row| {
                let class = Class::ALL[(row.get::<_, i64>(1)? & 3) as usize];
                Ok(Intent { stream: row.get(0)?, class, seq: row.get(2)?, x: row.get(3)? })
            })?
            .collect()
    }

    /// It is settled.
    pub(crate) fn end_intent(&self, stream: &str, class: Class) -> Done {
        self.db
            .prepare_cached("DELETE FROM intents WHERE stream = ?1 AND class = ?2")?
            .execute(params![stream, class as i64])
            .map(drop)
    }

    /// Leaves no old page in the write-ahead log.
    pub(crate) fn forget(&self) -> Done {
        forget_deleted(&self.db, "keys.db")
    }
}

fn layout(db: &Connection) -> Result<i64, rusqlite::Error> {
    db.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// Moves what wraps into a file of its own. The copies are durable there before the first is deleted here, so that a
/// crash at any point leaves a file of the old layout, which is moved over again, or one of the new.
fn move_over(db: &Connection, epochs: &EpochsFile) -> Result<(), Fault> {
    let moved: Vec<(String, i64, Vec<u8>)> = db
        .prepare("SELECT compartment, week, wrapped FROM compartment_keys")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (compartment, week, wrapped) in &moved {
        epochs.put(compartment, *week, wrapped)?;
        if epochs.get(compartment, *week)?.as_ref() != Some(wrapped) {
            return Err(Fault::damaged("epochs.db holds other keys than keys.db: it is of another record"));
        }
    }
    db.execute_batch(FROM_OLD_LAYOUT)?;
    forget_deleted(db, "keys.db")?;
    tracing::info!(keys = moved.len(), "keys.db is of the old layout: what wraps lies in epochs.db now");
    Ok(())
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
