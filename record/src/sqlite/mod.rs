//! How does the record lie in SQLite? All SQL of the record is in this folder.
//!
//! Log and keys lie here as any store's (`store`); views and sessions are always here, a file of each node's own.
//!
//! Invariant: a connection that cannot promise durability (no WAL, an SQLite that can lose commits) is refused.

mod as_store;
pub(crate) mod epochs;
pub(crate) mod keeping;
pub(crate) mod key_files;
pub(crate) mod keys;
pub(crate) mod lists;
pub(crate) mod lives;
pub(crate) mod log;
mod log_read;
pub(crate) mod looks;
pub mod sessions;
pub(crate) mod views;
pub(crate) mod waits;

use crate::{fault::Fault, limits::MAX_READERS};
use rusqlite::{Connection, OpenFlags};
use std::{
    fs::{self, OpenOptions, Permissions},
    ops::Deref,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// "Amnt" in ASCII: marks our files.
const APPLICATION_ID: i64 = 0x416d_6e74;
/// The oldest SQLite that does not lose committed writes when WAL is reset.
const OLDEST_SQLITE: i32 = 3_051_003;
/// Pages of a write-ahead log (4 KiB each) after which they go into the file. A commit that draws this lot waits for
/// the disk twice more, so it is drawn seldom; the log's own writer chooses its moment itself.
const CHECKPOINT_EVERY_PAGES: i64 = 16_000;
/// How long a connection waits for another of ours.
const BUSY_WAIT: Duration = Duration::from_secs(5);
/// The mode of every file.
const OWNER_ONLY: u32 = 0o600;

/// How sure a commit is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    /// On disk before COMMIT answers: log and keys.
    Full,
    /// Consistent after a power cut, but perhaps older: whatever can be rebuilt.
    Rebuildable,
}

/// Opens a file for its one writer; makes it first, for its owner alone, where it is missing.
pub(crate) fn open_writer(path: &Path, durability: Durability) -> Result<Connection, Fault> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Fault::OldSqlite(rusqlite::version()));
    }
    keep_to_owner(path)?;
    let db = Connection::open(path)?;
    db.busy_timeout(BUSY_WAIT)?;
    let word: String = db.query_row("PRAGMA journal_mode=WAL", [], |row| row.get(0))?;
    if word != "wal" {
        return Err(Fault::Setting(format!("{}: SQLite keeps journal mode {word}, not WAL", path.display())));
    }
    let id: i64 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if id != APPLICATION_ID && tables > 0 {
        return Err(Fault::Setting(format!("{}: not a file of Amanat", path.display())));
    }
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    db.pragma_update(None, "synchronous", if durability == Durability::Full { "FULL" } else { "NORMAL" })?;
    db.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_EVERY_PAGES)?;
    settle(&db)?;
    Ok(db)
}

/// Makes the file where it is missing, and takes it from everybody but its owner. SQLite gives its write-ahead log and
/// its index the same mode.
fn keep_to_owner(path: &Path) -> Result<(), Fault> {
    let mut options = OpenOptions::new();
    let file = options.create(true).truncate(false).write(true).mode(OWNER_ONLY).open(path);
    let file = file.map_err(Fault::io(path))?;
    let mode = file.metadata().map_err(Fault::io(path))?.permissions().mode() & 0o777;
    if mode & !OWNER_ONLY == 0 {
        return Ok(());
    }
    tracing::warn!(file = %path.display(), mode = %format!("{mode:o}"), "others might read it: now only its owner");
    for end in ["", "-wal", "-shm"] {
        let beside = PathBuf::from(format!("{}{end}", path.display()));
        if beside.exists() {
            fs::set_permissions(&beside, Permissions::from_mode(OWNER_ONLY)).map_err(Fault::io(&beside))?;
        }
    }
    Ok(())
}

/// Leaves no deleted page in the write-ahead log. Where somebody else reads the file at this moment some stay until
/// the next call: no fault of what was asked, but told.
pub(crate) fn forget_deleted(db: &Connection, file: &str) -> Result<(), rusqlite::Error> {
    let is_busy: bool = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if is_busy {
        tracing::warn!(file, "somebody else reads it: old pages stay in its write-ahead log a little longer");
    }
    Ok(())
}

/// Opens a file for reading only.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    db.busy_timeout(BUSY_WAIT)?;
    settle(&db)?;
    db.pragma_update(None, "query_only", true)?;
    Ok(db)
}

fn settle(db: &Connection) -> Result<(), Fault> {
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "trusted_schema", false)?;
    db.pragma_update(None, "cell_size_check", true)?;
    db.query_row("PRAGMA mmap_size=0", [], |_| Ok(())).or_else(|e| match e {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        e => Err(e),
    })?;
    // What SQLite sets aside while it works stays in memory.
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "cache_size", -16_384)?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Lays the schema, or refuses a file written by a later version.
pub(crate) fn lay_schema(db: &Connection, version: i64, schema: &str) -> Result<(), Fault> {
    let found: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    match found {
        0 => {
            db.execute_batch(&format!("BEGIN IMMEDIATE; {schema}; PRAGMA user_version={version}; COMMIT;"))?;
            Ok(())
        }
        n if n == version => Ok(()),
        n => Err(Fault::Setting(format!("the file has schema {n}, and this Amanat knows {version}"))),
    }
}

/// Connections for readers, lent one at a time.
pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(crate) fn of(path: &Path) -> Self {
        Self { path: path.to_owned(), idle: Mutex::new(Vec::new()) }
    }

    /// Lends a connection; one too many is closed when it comes back.
    pub(crate) fn lend(&self) -> Result<Lent<'_>, Fault> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let db = match idle {
            Some(db) => db,
            None => open_reader(&self.path)?,
        };
        Ok(Lent { readers: self, db: Some(db) })
    }
}

/// A connection on loan.
pub(crate) struct Lent<'a> {
    readers: &'a Readers,
    db: Option<Connection>,
}

impl Deref for Lent<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        match &self.db {
            Some(db) => db,
            None => unreachable!("held until it is given back"),
        }
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut idle = self.readers.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(db) = self.db.take()
            && idle.len() < MAX_READERS
        {
            idle.push(db);
        }
    }
}

/// Whether this error means that writing must stop: full, damaged, or the disk refuses.
pub(crate) fn is_final(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::*;
    matches!(
        error.sqlite_error_code(),
        Some(
            DiskFull | DatabaseCorrupt | SystemIoFailure | NotADatabase | ReadOnly | CannotOpen | OutOfMemory
        )
    )
}
