//! What can go wrong with the record that nobody outside can mend by asking differently?

use crate::store::StoreError;
use std::path::PathBuf;

/// Why the record cannot be opened or read. Never shown to a person; logged once, with its cause.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Another process has the directory.
    #[error("another process is using {0}")]
    Locked(PathBuf),
    /// Nothing has been made here yet, or one of the secrets is missing.
    #[error("{0} is missing: run `amanat init` for a new record, or restore it from its backup")]
    Missing(PathBuf),
    /// `init` was asked to write over a record.
    #[error("{0} already holds a record")]
    Exists(PathBuf),
    /// The linked SQLite has a bug that can lose committed writes.
    #[error("SQLite {0} is linked, and 3.51.3 or later is needed: earlier ones can lose committed writes")]
    OldSqlite(&'static str),
    /// A setting cannot be used.
    #[error("{0}")]
    Setting(String),
    /// The log contradicts what was signed of it: an old backup, or another past.
    #[error("{0}")]
    Contradiction(String),
    /// Stored bytes are not what they must be.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The views were broken and are being made again from the log.
    #[error("the views are being made again")]
    Anew,
    /// The process ends, and what was asked ends with it.
    #[error("the process ends")]
    Stopping,
    /// A matter was asked for without a visitor.
    #[error("a matter is read only through a visit")]
    Guarded,
    /// The words are erased, and with them what could prove them.
    #[error("the words were erased")]
    Erased,
    /// The disk or the file system.
    #[error("{0}: {1}")]
    Io(PathBuf, #[source] std::io::Error),
    /// The database.
    #[error("the database: {0}")]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Fault {
    /// Whether the store was out of reach: nothing is wrong with what is stored.
    pub(crate) fn is_lost(&self) -> bool {
        matches!(self, Fault::Store(error) if error.is_lost())
    }

    /// Whether no database is there yet that could be written: it is worth waiting for.
    pub fn is_absence(&self) -> bool {
        matches!(self, Fault::Store(error) if error.is_absence())
    }

    /// Says which path an I/O error was about.
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Fault {
        let path = path.into();
        move |cause| Fault::Io(path, cause)
    }

    /// A fault of stored bytes.
    pub(crate) fn damaged(what: impl Into<String>) -> Fault {
        Fault::Damaged(what.into())
    }
}
