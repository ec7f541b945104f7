//! How does the record lie in SQLite? All SQL of the record is in this folder.
//!
//! Log and keys lie here as any store's (`store`); views and sessions are always here, a file of each node's own.
//!
//! Invariant: a connection that cannot promise durability (no WAL, an SQLite that can lose commits) is refused.

mod as_store;
pub(crate) mod beside;
pub(crate) mod epochs;
pub(crate) mod export;
pub(crate) mod folded;
pub(crate) mod import;
pub(crate) mod keeping;
pub(crate) mod key_files;
pub(crate) mod keys;
mod kinds;
pub(crate) mod lists;
pub(crate) mod lives;
pub(crate) mod log;
mod log_read;
pub(crate) mod looks;
pub mod sessions;
pub(crate) mod turn;
pub(crate) mod views;
pub(crate) mod waits;

use crate::{fault::Fault, limits::MAX_READERS};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{
    fs::{self, OpenOptions, Permissions},
    ops::Deref,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// "Amnt" in ASCII: marks our files.
const APPLICATION_ID: i64 = 0x416d_6e74;
/// The oldest SQLite that does not lose committed writes when WAL is reset.
const OLDEST_SQLITE: i32 = 3_051_003;
/// Pages of a write-ahead log (4 KiB each) after which they go into the file. A commit that draws this lot waits for
/// the disk twice more, so it is drawn seldom; the log's own writer chooses its moment itself.
const CHECKPOINT_EVERY_PAGES: i64 = 16_000;
/// The SQLite that is linked, and whether it keeps what it committed.
pub(crate) fn linked() -> (&'static str, bool) {
    (rusqlite::version(), rusqlite::version_number() >= OLDEST_SQLITE)
}

/// How long a connection waits for another of ours.
const BUSY_WAIT: Duration = Duration::from_secs(5);
/// The longest that a reader waits while a file is changed for another.
const AT_THE_GATE: Duration = Duration::from_millis(250);
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

/// Opens a file for whoever looks from beside: closing it changes nothing of it either.
pub(crate) fn open_beside(path: &Path) -> Result<Connection, Fault> {
    if !path.exists() {
        return Err(Fault::Missing(path.to_owned()));
    }
    let db = open_reader(path)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
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

/// Removes a file with its write-ahead log and index; what is not there need not be removed.
pub(crate) fn remove_with_its_logs(path: &Path) {
    for end in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{end}", path.display()));
    }
}

/// Connections for readers, lent one at a time.
pub(crate) struct Readers {
    path: PathBuf,
    gate: Mutex<Gate>,
    /// Somebody brought one back, or the gate opened.
    news: Condvar,
}

#[derive(Default)]
struct Gate {
    idle: Vec<Connection>,
    lent: usize,
    is_shut: bool,
}

impl Readers {
    pub(crate) fn of(path: &Path) -> Self {
        Self { path: path.to_owned(), gate: Mutex::default(), news: Condvar::new() }
    }

    fn gate(&self) -> MutexGuard<'_, Gate> {
        self.gate.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lends a connection; one too many is closed when it comes back. While the file is changed for another it waits
    /// a moment, not longer: whoever has one already must be able to bring it back.
    pub(crate) fn lend(&self) -> Result<Lent<'_>, Fault> {
        let mut gate = self.gate();
        if gate.is_shut {
            gate = self.news.wait_timeout(gate, AT_THE_GATE).unwrap_or_else(PoisonError::into_inner).0;
            if gate.is_shut {
                return Err(Fault::Anew);
            }
        }
        gate.lent += 1;
        let idle = gate.idle.pop();
        drop(gate);
        // Counts as lent from here on, and is brought back also where it cannot be opened.
        let mut lent = Lent { readers: self, db: idle };
        if lent.db.is_none() {
            lent.db = Some(open_reader(&self.path)?);
        }
        Ok(lent)
    }

    /// Lends no more, closes what is idle, and waits until nobody has one; `false` where that takes too long.
    pub(crate) fn shut(&self, longest: Duration) -> bool {
        let until = Instant::now() + longest;
        let mut gate = self.gate();
        gate.is_shut = true;
        gate.idle.clear();
        while gate.lent > 0 {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            gate = self.news.wait_timeout(gate, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }

    /// Lends again.
    pub(crate) fn admit(&self) {
        self.gate().is_shut = false;
        self.news.notify_all();
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
        let mut gate = self.readers.gate();
        if let Some(db) = self.db.take()
            && gate.idle.len() < MAX_READERS
            && !gate.is_shut
        {
            gate.idle.push(db);
        }
        // What was not kept is closed by now.
        gate.lent = gate.lent.saturating_sub(1);
        if gate.is_shut {
            self.readers.news.notify_all();
        }
    }
}

/// Whether this error means that the file is not what was written: its pages, its tables, or what stands in them.
pub(crate) fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::{Error::*, ErrorCode::*};
    let is_other = matches!(
        error,
        SqlInputError { .. }
            | InvalidColumnType(..)
            | FromSqlConversionFailure(..)
            | IntegralValueOutOfRange(..)
    );
    is_other || matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase | CannotOpen))
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
