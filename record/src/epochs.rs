//! Which key wraps the keys of this compartment and week, and is it still there?
//!
//! A compartment's key of one week is made when the first data key of that week needs it, and destroyed when it wraps
//! none any more. Then an older copy of the wrapped keys opens nothing, with the root key neither.
//!
//! Invariant: such a key is durable before anything is wrapped by it.
//! Invariant: it is destroyed only after whatever it wrapped is durably wrapped by another.
//!
//! Not here: the file (`sqlite/epochs`), when keys are wrapped anew (`rotate`).

use crate::{
    fault::Fault,
    seal::Wrapper,
    secrets::{Secret, random},
    sqlite::{epochs::EpochsFile, keys::Keys},
};
use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

const WEEK_MS: i64 = 7 * 24 * 3_600 * 1_000;

/// The week that a moment belongs to, for keys.
pub(crate) fn week_of(at_ms: i64) -> i64 {
    at_ms.div_euclid(WEEK_MS)
}

/// The two files that the writer alone changes.
pub(crate) struct KeyFiles {
    pub(crate) keys: Keys,
    pub(crate) epochs: EpochsFile,
}

/// Where they lie.
#[derive(Clone, Copy)]
pub(crate) struct KeyPaths<'a> {
    pub(crate) keys: &'a Path,
    pub(crate) epochs: &'a Path,
}

impl KeyFiles {
    /// Makes both.
    pub(crate) fn make(paths: KeyPaths<'_>) -> Result<Self, Fault> {
        let epochs = EpochsFile::open(paths.epochs)?;
        Ok(Self { keys: Keys::open(paths.keys, &epochs)?, epochs })
    }

    /// Opens both; keys of the old layout, where one file held everything, are moved over.
    pub(crate) fn open(paths: KeyPaths<'_>) -> Result<Self, Fault> {
        for path in [paths.keys, paths.epochs] {
            let may_be_made = path == paths.epochs && !Keys::needs_epochs(paths.keys)?;
            if !path.exists() && !may_be_made {
                return Err(Fault::Missing(path.to_owned()));
            }
        }
        let files = Self::make(paths)?;
        // Whatever the last process could not forget any more.
        files.forget()?;
        Ok(files)
    }

    /// Leaves no deleted key in a write-ahead log.
    pub(crate) fn forget(&self) -> Result<(), rusqlite::Error> {
        self.keys.forget()?;
        self.epochs.forget()
    }
}

/// The keys of compartments that are in use, ready.
pub(crate) struct Epochs {
    root: Wrapper,
    reader: Mutex<EpochsFile>,
    held: Mutex<HashMap<(String, i64), Arc<Wrapper>>>,
}

impl Epochs {
    pub(crate) fn open(path: &Path, root: Secret) -> Result<Self, Fault> {
        let reader = Mutex::new(EpochsFile::reader(path)?);
        Ok(Self { root: Wrapper::of(root), reader, held: Mutex::default() })
    }

    /// The key to unwrap with.
    pub(crate) fn to_unwrap(&self, compartment: &str, week: i64) -> Result<Arc<Wrapper>, Fault> {
        if let Some(kek) = self.held(compartment, week) {
            return Ok(kek);
        }
        // Held until it is remembered, so that none is remembered after it was destroyed.
        let reader = lock(&self.reader);
        let wrapped = reader
            .get(compartment, week)?
            .ok_or_else(|| Fault::damaged(format!("epochs.db has no key of `{compartment}`, week {week}")))?;
        self.hold(compartment, week, &wrapped)
    }

    /// The key to wrap with; made, and durable, if there is none.
    pub(crate) fn to_wrap(
        &self,
        file: &EpochsFile,
        compartment: &str,
        week: i64,
    ) -> Result<Arc<Wrapper>, Fault> {
        if let Some(kek) = self.held(compartment, week) {
            return Ok(kek);
        }
        let wrapped = match file.get(compartment, week)? {
            Some(wrapped) => wrapped,
            None => {
                let wrapped = self.root.wrap(&about(compartment, week), &random());
                file.put(compartment, week, &wrapped)?;
                wrapped
            }
        };
        self.hold(compartment, week, &wrapped)
    }

    /// Destroys the keys of other weeks that wrap nothing, on disk and in memory; gives how many.
    pub(crate) fn destroy_idle(&self, files: &KeyFiles, week: i64) -> Result<usize, Fault> {
        let (_unread, mut destroyed) = (lock(&self.reader), 0);
        for (compartment, other) in files.epochs.other_than(week)? {
            if !files.keys.are_wrapped_by(&compartment, other)? {
                lock(&self.held).remove(&(compartment.clone(), other));
                files.epochs.destroy(&compartment, other)?;
                destroyed += 1;
            }
        }
        Ok(destroyed)
    }

    /// While this is held nobody reads the file.
    pub(crate) fn unread(&self) -> MutexGuard<'_, EpochsFile> {
        lock(&self.reader)
    }

    fn held(&self, compartment: &str, week: i64) -> Option<Arc<Wrapper>> {
        lock(&self.held).get(&(compartment.to_owned(), week)).cloned()
    }

    fn hold(&self, compartment: &str, week: i64, wrapped: &[u8]) -> Result<Arc<Wrapper>, Fault> {
        let secret = self.root.unwrap(&about(compartment, week), wrapped).ok_or_else(|| {
            Fault::Setting("the root key is not the one that epochs.db was written with".into())
        })?;
        let kek = Arc::new(Wrapper::of(secret));
        lock(&self.held).insert((compartment.to_owned(), week), kek.clone());
        Ok(kek)
    }
}

fn about(compartment: &str, week: i64) -> String {
    format!("amanat.compartment.v1 {week} {compartment}")
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
