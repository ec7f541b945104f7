//! What is asked of a store whose log ends, gets another key, or goes on under another name?
//!
//! Whoever has one may write the log alone: of files the directory is locked, in a database the lease is held, and a
//! node that runs all the same is stopped by what changes.
//!
//! Invariant: `freeze` and `announce` happen whole or not at all.
//! Not here: when a log may end or go on, and what its notes say (`backup/succession`).

use super::{Head, LogRead};
use crate::{
    backup::{latch::Latch, succession::Succession},
    fault::Fault,
};

/// The log at its turn.
pub(crate) trait LogTurn {
    /// To read it.
    fn read(&self) -> &dyn LogRead;
    /// The name under which it stands.
    fn origin(&self) -> Result<String, Fault>;
    /// The notes that were said of it, the first first.
    fn announced(&self) -> Result<Vec<Succession>, Fault>;
    /// Why it is only read, if it is.
    fn latch(&self) -> Result<Option<Latch>, Fault>;
    /// Ends it at this head, with the checkpoint that it shows for ever.
    fn freeze(&mut self, head: &Head, checkpoint: &str) -> Result<(), Fault>;
    /// Says the note: from here on there is only going on.
    fn announce(&mut self, said: &Succession) -> Result<(), Fault>;
    /// Does whatever of the note is not done yet, but for the key and the anchor.
    fn carry_out(&mut self, said: &Succession) -> Result<(), Fault>;
}
