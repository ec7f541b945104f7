//! Which store is it?

use super::{KeyStore, LogRead, LogStore};
use crate::{
    fault::Fault,
    settings::Settings,
    sqlite::{self, key_files::KeyPaths},
};
use amanat_proof::merkle::empty_root;
use std::{ops::Deref, path::Path, sync::Arc};

/// A store, with everything that the record needs of it.
pub(crate) struct Opened {
    pub(crate) log: Box<dyn LogStore>,
    pub(crate) readers: LogReaders,
    /// The writer's.
    pub(crate) keys: Box<dyn KeyStore>,
    /// For everybody else.
    pub(crate) key_reader: Box<dyn KeyStore>,
}

/// Lends whoever reads the log. Cheap to clone.
#[derive(Clone)]
pub(crate) enum LogReaders {
    /// Connections to a file.
    Sqlite(Arc<sqlite::Readers>),
}

/// Somebody who reads, on loan.
pub(crate) enum LogReader<'a> {
    Sqlite(sqlite::Lent<'a>),
}

impl LogReaders {
    /// Those of a file.
    pub(crate) fn of_file(path: &Path) -> Self {
        Self::Sqlite(Arc::new(sqlite::Readers::of(path)))
    }

    /// Lends one.
    pub(crate) fn lend(&self) -> Result<LogReader<'_>, Fault> {
        match self {
            Self::Sqlite(readers) => readers.lend().map(LogReader::Sqlite),
        }
    }
}

impl<'a> Deref for LogReader<'a> {
    type Target = dyn LogRead + 'a;

    fn deref(&self) -> &Self::Target {
        match self {
            Self::Sqlite(lent) => &**lent,
        }
    }
}

/// Makes an empty store; gives its log.
pub(crate) fn make(settings: &Settings) -> Result<Box<dyn LogStore>, Fault> {
    let log = sqlite::log::Log::open(&settings.log_path(), &settings.origin, &empty_root().0)?;
    sqlite::key_files::KeyFiles::make(paths(settings).as_paths())?;
    Ok(Box::new(log))
}

/// Opens the store that the settings name.
pub(crate) fn open(settings: &Settings) -> Result<Opened, Fault> {
    let (log_path, paths) = (settings.log_path(), paths(settings));
    for path in [&log_path, &paths.keys] {
        if !path.exists() {
            return Err(Fault::Missing(path.clone()));
        }
    }
    let log = sqlite::log::Log::open(&log_path, &settings.origin, &empty_root().0)?;
    if let Some(pages) = settings.max_log_pages {
        log.limit_pages(pages)?;
    }
    let keys = sqlite::key_files::KeyFiles::open(paths.as_paths())?;
    let key_reader = sqlite::key_files::KeyFiles::reader(paths.as_paths())?;
    let readers = LogReaders::of_file(&log_path);
    Ok(Opened { log: Box::new(log), readers, keys: Box::new(keys), key_reader: Box::new(key_reader) })
}

struct Paths {
    keys: std::path::PathBuf,
    epochs: std::path::PathBuf,
}

impl Paths {
    fn as_paths(&self) -> KeyPaths<'_> {
        KeyPaths { keys: &self.keys, epochs: &self.epochs }
    }
}

fn paths(settings: &Settings) -> Paths {
    Paths { keys: settings.dir.join("keys.db"), epochs: settings.epochs_path() }
}
