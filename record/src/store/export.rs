//! What is asked of a store whose rows leave for a backup while others write?
//!
//! Each call is one short question. The log only grows, so that pieces read one after the other belong together; what
//! does change (how far reactions have come) is read at one moment with the head. Rows have the same cells whatever they
//! lie in, so that a backup of a database comes back as files.
//!
//! Not here: what is done with the rows (`backup`).

use super::{Head, LogRead};
use crate::{
    append::Position,
    backup::frames::Frame,
    fault::Fault,
    postgres::{self, place::Place},
    settings::Settings,
    sqlite,
};

/// What was seen at one moment.
pub(crate) struct Snapshot {
    pub(crate) origin: String,
    pub(crate) head: Head,
    /// How far each reaction has come, not beyond the head.
    pub(crate) reactions: Vec<Frame>,
    /// The oldest position that has an open errand; the head's size where none has.
    pub(crate) open_from: Position,
}

/// The log's rows.
pub(crate) trait LogExport: LogRead {
    /// The head and what changes with it.
    fn snapshot(&self) -> Result<Snapshot, Fault>;
    /// The newest checkpoint that nodes tell each other; `None` where only the anchor says what was signed.
    fn told_signed(&self) -> Result<Option<String>, Fault>;
    /// `E`: events of `from..to` with their lives' names, in order.
    fn event_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault>;
    /// `V`: the sealed words of events of `from..to`, in order.
    fn word_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault>;
    /// The files of one life that came with events of `from..to` and were not erased since.
    fn files_of(&self, stream: &str, from: Position, to: Position) -> Result<Vec<String>, Fault>;
    /// `F`: one of them, for they are large; none where it was erased meanwhile.
    fn file_rows(&self, id: &str) -> Result<Vec<Frame>, Fault>;
    /// `C`: commands that wrote at `from..to`.
    fn command_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault>;
    /// `R`: errands of `from..to`, open and ended.
    fn errand_rows(&self, from: Position, to: Position) -> Result<Vec<Frame>, Fault>;
    /// The hashes of everything that was adopted.
    fn adopted(&self) -> Result<Vec<[u8; 32]>, Fault>;
}

/// The rows of keys.
pub(crate) trait KeyExport {
    /// `K`: wrapped data keys after this one, in order.
    fn key_rows_after(&self, stream: &str, class: i64, limit: usize) -> Result<Vec<Frame>, Fault>;
    /// `K`: the wrapped data keys of one life.
    fn key_rows_of(&self, stream: &str) -> Result<Vec<Frame>, Fault>;
    /// `I`: what is intended to be erased at this moment.
    fn intent_rows(&self) -> Result<Vec<Frame>, Fault>;
    /// `W`: every key that wraps others.
    fn epoch_rows(&self) -> Result<Vec<Frame>, Fault>;
}

/// The log, for whoever backs it up while others write.
pub(crate) fn log_rows(settings: &Settings) -> Result<Box<dyn LogExport>, Fault> {
    Ok(match &settings.postgres {
        Some(database) => Box::new(postgres::export::log(&Place::of_log(database)?)?),
        None => Box::new(sqlite::open_reader(&settings.log_path())?),
    })
}

/// The keys, for the same.
pub(crate) fn key_rows(settings: &Settings) -> Result<Box<dyn KeyExport>, Fault> {
    Ok(match &settings.postgres {
        Some(database) => Box::new(postgres::export::KeyRows::open(&Place::of_keys(database)?)?),
        None => Box::new(sqlite::export::KeyRows::open(settings)?),
    })
}
