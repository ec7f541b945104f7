//! In which two files do the keys lie?
//!
//! Not here: what they hold (`keys`, `epochs`).

use super::{epochs::EpochsFile, keys::Keys};
use crate::{fault::Fault, store::KeyStore};
use std::path::Path;

/// The two files that the writer alone changes.
pub(crate) struct KeyFiles {
    pub(super) keys: Keys,
    pub(super) epochs: EpochsFile,
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

    /// Opens both for reading.
    pub(crate) fn reader(paths: KeyPaths<'_>) -> Result<Self, Fault> {
        Ok(Self { keys: Keys::reader(paths.keys)?, epochs: EpochsFile::reader(paths.epochs)? })
    }
}
