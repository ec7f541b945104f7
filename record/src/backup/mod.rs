//! How does the record outlive its machine?
//!
//! A backup is a chain of segments: each holds the events from one position to another with everything that belongs
//! to them, sealed for several recipients, and says at its end which root the log signed there. The log only grows, so
//! that only what is new is written each time. Keys are apart, in archives of their own that are deleted after four
//! weeks, so that what was erased stays erased. A restored or following directory is latched: it is opened for reading
//! until somebody proves that it may go on.
//!
//! | question | module |
//! |---|---|
//! | how is it sealed? | `age`, `bech32` |
//! | how do rows lie in it? | `frames` |
//! | which segments are there, do they follow each other? | `chain` |
//! | what is in one? | `segment`, `import` |
//! | what of the keys? | `keys_archive` |
//! | how is one taken? | [`take`] |
//! | how does it come back? | [`restore`] |
//! | how does a second machine follow? | [`follow`] |
//! | why is a directory only read? | [`latch`] |
//! | how does it go on? | [`promote`] |
//! | how does it end, or get another key or name? | [`succession`] |
//!
//! A backup is taken of files and of a database alike, and comes back as files, which `moving` brings into a database
//! again. So what follows, is latched or promoted lies in files; whoever asks for that on a database is told so.
//!
//! Invariant: nothing is brought back that does not give the root which the log signed.
//! Invariant: keys are never in the same archive as the words that they open.

use crate::{fault::Fault, settings::Settings};

pub mod age;
mod bech32;
pub(crate) mod chain;
pub mod follow;
pub(crate) mod frames;
pub(crate) mod import;
pub(crate) mod keys_archive;
pub mod latch;
pub mod promote;
pub mod restore;
pub(crate) mod segment;
pub mod succession;
pub mod take;

/// Refuses a record whose log and keys lie in a database, and says what does the same there.
pub fn needs_files(settings: &Settings, instead: &str) -> Result<(), Fault> {
    match settings.postgres {
        None => Ok(()),
        Some(_) => Err(Fault::Setting(format!(
            "log and keys of {} lie in PostgreSQL, and this works on files: {instead} (docs/operate/postgresql.md)",
            settings.dir.display()
        ))),
    }
}

/// How a backup comes back into a database.
pub const COMES_BACK_AS_FILES: &str = "a backup comes back as files, into a directory without `[postgresql]` in its \
     settings; promote it there, and `amanat move` brings it into an empty database";
/// What takes over for a machine where the log lies in a database.
pub const TAKES_OVER_FOR_A_NODE: &str = "a further node begins with `amanat join` and leads by itself when the first is \
     gone; for the database's own machine a standby of PostgreSQL takes over";
