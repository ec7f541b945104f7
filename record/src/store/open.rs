//! Which store is it?

use super::{KeyStore, LogRead, LogStore, LogTurn};
use crate::{
    backup::succession::Succession,
    fault::Fault,
    postgres::{self, nodes::Nodes, place::Place, pool::Pool},
    secrets::fill,
    settings::{Postgres, Settings},
    sqlite::{
        self,
        key_files::{KeyFiles, KeyPaths},
    },
};
use amanat_proof::merkle::empty_root;
use base64::{Engine, engine::general_purpose::STANDARD};
use std::{
    ops::Deref,
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

/// A store, with everything that the record needs of it.
pub(crate) struct Opened {
    pub(crate) log: Box<dyn LogStore>,
    pub(crate) readers: LogReaders,
    /// The writer's.
    pub(crate) keys: Box<dyn KeyStore>,
    /// For everybody else.
    pub(crate) key_reader: Box<dyn KeyStore>,
    /// Other nodes of the same log, where there can be any.
    pub(crate) nodes: Option<Arc<Nodes>>,
    /// The notes that the store has of how the log came to its key and its name; of files the directory has them.
    pub(crate) announced: Vec<Succession>,
    /// Whether the store says that the log has ended; of files the directory says it.
    pub(crate) is_frozen: bool,
    /// Set when the record is closed: then nobody waits for the store for ever.
    pub(crate) closed: Arc<AtomicBool>,
}

/// Lends whoever reads the log. Cheap to clone.
#[derive(Clone)]
pub(crate) enum LogReaders {
    /// Connections to a file.
    Sqlite(Arc<sqlite::Readers>),
    /// Connections to a database.
    Postgres(Arc<Pool>),
}

/// Somebody who reads, on loan.
pub(crate) enum LogReader<'a> {
    Sqlite(sqlite::Lent<'a>),
    Postgres(&'a Pool),
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
            Self::Postgres(pool) => Ok(LogReader::Postgres(pool)),
        }
    }
}

impl<'a> Deref for LogReader<'a> {
    type Target = dyn LogRead + 'a;

    fn deref(&self) -> &Self::Target {
        match self {
            Self::Sqlite(lent) => &**lent,
            Self::Postgres(pool) => *pool,
        }
    }
}

/// Whether a store can be made where the settings say, before anything is: a database that does not answer, or a
/// certificate that is not believed, leaves no half record.
pub(crate) fn can_be_made(settings: &Settings) -> Result<(), Fault> {
    let Some(database) = &settings.postgres else { return Ok(()) };
    for place in [Place::of_log(database)?, Place::of_keys(database)?] {
        postgres::is_ready(&place)?;
    }
    Ok(())
}

/// Makes an empty store; gives its log.
pub(crate) fn make(settings: &Settings) -> Result<Box<dyn LogStore>, Fault> {
    if let Some(database) = &settings.postgres {
        let place = Place::of_log(database)?;
        postgres::log::Log::make(&place, &settings.origin, &empty_root().0)?;
        postgres::keys::Keys::make(&Place::of_keys(database)?)?;
        return Ok(Box::new(postgres::log::Log::open(place, &settings.origin, Arc::default())?));
    }
    let log = sqlite::log::Log::open(&settings.log_path(), &settings.origin, &empty_root().0)?;
    KeyFiles::make(paths(settings).as_paths())?;
    Ok(Box::new(log))
}

/// Opens the store that the settings name.
pub(crate) fn open(settings: &Settings) -> Result<Opened, Fault> {
    match &settings.postgres {
        Some(database) => open_database(database, settings),
        None => open_files(settings),
    }
}

/// Lends readers of the log alone.
pub(crate) fn readers(settings: &Settings) -> Result<LogReaders, Fault> {
    match &settings.postgres {
        Some(database) => Ok(LogReaders::Postgres(Arc::new(Pool::of(&Place::of_log(database)?)))),
        None if settings.log_path().exists() => Ok(LogReaders::of_file(&settings.log_path())),
        None => Err(Fault::Missing(settings.log_path())),
    }
}

/// The log, for whoever looks from beside while another process has it.
pub(crate) fn beside(settings: &Settings) -> Result<Box<dyn LogRead>, Fault> {
    Ok(match &settings.postgres {
        Some(database) => Box::new(Pool::of(&Place::of_log(database)?)),
        None => Box::new(sqlite::open_beside(&settings.log_path())?),
    })
}

/// The log, to end it or to give it another key or name; nobody else may write it meanwhile.
pub(crate) fn turn(settings: &Settings) -> Result<Box<dyn LogTurn>, Fault> {
    Ok(match &settings.postgres {
        Some(database) => {
            let place = Place::of_log(database)?;
            Box::new(postgres::turn::Turn::open(place, settings, name_of_this_process())?)
        }
        None => Box::new(sqlite::turn::Turn::open(settings)?),
    })
}

/// The notes that the store has of how the log came to its key and its name.
pub(crate) fn announced(settings: &Settings) -> Result<Vec<Succession>, Fault> {
    match &settings.postgres {
        Some(database) => postgres::announced(&Place::of_log(database)?),
        None => Ok(Vec::new()),
    }
}

/// The oldest week that has a key which wraps others.
pub(crate) fn oldest_epoch(settings: &Settings) -> Result<Option<i64>, Fault> {
    match &settings.postgres {
        Some(database) => {
            Ok(postgres::keys::Keys::open(Place::of_keys(database)?, &name_of_this_process())?
                .oldest_epoch()?)
        }
        None => sqlite::beside::oldest_epoch(&settings.epochs_path()),
    }
}

fn open_database(database: &Postgres, settings: &Settings) -> Result<Opened, Fault> {
    let (place, keys, closed) = (Place::of_log(database)?, Place::of_keys(database)?, Arc::default());
    let me = name_of_this_process();
    let log = postgres::log::Log::open(place.clone(), &settings.origin, Arc::clone(&closed))?;
    let (version, announced, is_frozen) = (log.version(), log.announced()?, log.is_frozen()?);
    Ok(Opened {
        log: Box::new(log),
        readers: LogReaders::Postgres(Arc::new(Pool::of(&place))),
        keys: Box::new(postgres::keys::Keys::open_to_write(keys.clone(), &me, Arc::clone(&closed))?),
        key_reader: Box::new(postgres::keys::Keys::open(keys, &me)?),
        nodes: Some(Arc::new(Nodes::new(place, me, version))),
        announced,
        is_frozen,
        closed,
    })
}

/// Random, and another at each start: what a process began and did not end is nobody's.
fn name_of_this_process() -> String {
    let mut name = [0; 16];
    fill(&mut name);
    STANDARD.encode(name)
}

fn open_files(settings: &Settings) -> Result<Opened, Fault> {
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
    Ok(Opened {
        log: Box::new(log),
        readers: LogReaders::of_file(&log_path),
        keys: Box::new(KeyFiles::open(paths.as_paths())?),
        key_reader: Box::new(KeyFiles::reader(paths.as_paths())?),
        nodes: None,
        announced: Vec::new(),
        is_frozen: false,
        closed: Arc::default(),
    })
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
