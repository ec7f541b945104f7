//! How does a log of files end, or get another key or name?
//!
//! The directory says it: `LATCH` and the notes in `announced/`; the name stands in the log itself.

use super::import::LogImport;
use crate::{
    backup::{
        latch::{self, Latch, Why},
        succession::{self, Succession},
    },
    fault::Fault,
    settings::Settings,
    store::LogExport,
    store::{Head, LogRead, LogTurn},
};
use std::path::PathBuf;

/// A directory that is locked, and its log.
pub(crate) struct Turn {
    dir: PathBuf,
    log: LogImport,
}

impl Turn {
    pub(crate) fn open(settings: &Settings) -> Result<Self, Fault> {
        Ok(Self { dir: settings.dir.clone(), log: LogImport::open(&settings.log_path())? })
    }
}

impl LogTurn for Turn {
    fn read(&self) -> &dyn LogRead {
        self.log.connection()
    }

    fn origin(&self) -> Result<String, Fault> {
        Ok(self.log.connection().snapshot()?.origin)
    }

    fn announced(&self) -> Result<Vec<Succession>, Fault> {
        succession::announced(&self.dir)
    }

    fn latch(&self) -> Result<Option<Latch>, Fault> {
        latch::read(&self.dir)
    }

    fn freeze(&mut self, _head: &Head, _checkpoint: &str) -> Result<(), Fault> {
        latch::lay(&self.dir, Why::Frozen)
    }

    fn announce(&mut self, said: &Succession) -> Result<(), Fault> {
        succession::lay_next(&self.dir, said)
    }

    fn carry_out(&mut self, said: &Succession) -> Result<(), Fault> {
        if said.is_successor() {
            self.log.rename(said.to.name())?;
            self.log.settle()?;
        }
        Ok(())
    }
}
