//! What does the record ask of whatever it lies in?
//!
//! Five things: somebody reads the log ([`LogRead`]), the writer writes it ([`LogStore`]), keys lie apart
//! ([`KeyStore`]), rows leave for a backup ([`LogExport`], [`KeyExport`]), and a log ends or gets another key or name
//! ([`LogTurn`]). SQLite is one such store (`sqlite/`); nothing above this folder knows which it is.
//!
//! Invariant: a batch is written whole or not at all, on a head that nobody else can move meanwhile.
//!
//! Not here: views, which are a file of each node's own (`sqlite/views`).

pub mod error;
mod export;
mod keys;
mod open;
mod rows;
mod turn;

pub use error::StoreError;
pub(crate) use export::{KeyExport, LogExport, Snapshot, key_rows, log_rows};
pub(crate) use keys::{Intent, KeyStore, WrappedKey};
pub(crate) use open::{
    LogReaders, Opened, announced, beside, can_be_made, make, oldest_epoch, open, readers, turn,
};
pub(crate) use rows::{
    Before, CommandRow, Cover, ErrandRow, EventRow, FileRow, Needs, Rows, StreamRow, vault_id,
};
pub(crate) use turn::LogTurn;

use crate::{append::Position, fault::Fault};
use amanat_core::values::Class;
use std::time::Duration;

/// What a store answers.
pub(crate) type Sql<T> = Result<T, StoreError>;

/// How long the log is, and its tree's root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) size: u64,
    pub(crate) root: [u8; 32],
}

/// How far the log is written, and up to where that surely stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    pub(crate) written: Position,
    pub(crate) sure: Position,
}

/// What the log knows of a stream before a write.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StreamHead {
    pub(crate) id: i64,
    pub(crate) events: u32,
    pub(crate) last: [u8; 32],
}

/// What a command of a name meant and gave: the meaning's hash, its first event, how many.
pub(crate) type Given = ([u8; 32], Position, u32);

/// A stream's name, how many events it has, and its last entry's hash.
pub(crate) type Counted = (String, u32, [u8; 32]);

/// An event as it is stored.
pub(crate) struct Stored {
    pub(crate) position: Position,
    /// `None` for a cover leaf.
    pub(crate) seq: Option<u32>,
    pub(crate) header: Vec<u8>,
    pub(crate) c: [u8; 32],
    pub(crate) x: [u8; 32],
}

/// A file as it is stored.
pub(crate) struct StoredFile {
    pub(crate) id: String,
    pub(crate) stream: String,
    pub(crate) class: Class,
    pub(crate) blob: Vec<u8>,
}

/// An errand as it is stored.
pub(crate) struct StoredErrand {
    pub(crate) position: Position,
    pub(crate) number: u32,
    pub(crate) stream: String,
    pub(crate) via: String,
    pub(crate) due_ms: i64,
    pub(crate) tries: u32,
    pub(crate) words: Vec<u8>,
}

/// Looks at a header where it lies; a cover leaf has none.
pub(crate) type SeeHeader<'a> = dyn FnMut(Position, Option<&[u8]>) -> Result<(), Fault> + 'a;

/// What can be read of the log, by anyone inside this crate.
pub(crate) trait LogRead {
    /// Its length and root.
    fn head(&self) -> Sql<Head>;
    /// How far it is written, and how far surely: what can be read may be on one server alone. Costs one look.
    fn reach(&self) -> Sql<Reach>;
    /// Events from a position on, in order.
    fn events_from(&self, from: Position, limit: usize) -> Sql<Vec<Stored>>;
    /// Headers from a position on, in order.
    fn headers_from(&self, from: Position, limit: usize, see: &mut SeeHeader<'_>) -> Result<(), Fault>;
    /// Events of every stream of a kind, such as `account`, from a position on, in order; few among many.
    fn events_of_kind(&self, kind: &str, from: Position, limit: usize) -> Sql<Vec<Stored>>;
    /// Streams of a kind whose first event names this in clear.
    fn streams_begun_about(&self, kind: &str, named: &str) -> Sql<Vec<String>>;
    /// Events from a position on that belong to a stream, in order; cover leaves are passed over.
    fn told_from(&self, from: Position, limit: usize) -> Sql<Vec<Stored>>;
    /// Events of one stream, in order.
    fn events_of(&self, stream: &str, from_seq: u32, limit: usize) -> Sql<Vec<Stored>>;
    /// How long a stream is; 0 where there is none.
    fn length_of(&self, stream: &str) -> Sql<u32>;
    /// Whether the event that sealed this stands at this place of a stream.
    fn has_event(&self, stream: &str, seq: u32, x: &[u8; 32]) -> Sql<bool>;
    /// The event at a position.
    fn event_at(&self, position: Position) -> Sql<Option<Stored>>;
    /// The sealed blobs of an event, in class order.
    fn blobs_at(&self, position: Position) -> Sql<Vec<(Class, Vec<u8>)>>;
    /// C and X of consecutive events.
    fn entry_halves(&self, from: Position, count: u16) -> Sql<Vec<([u8; 32], [u8; 32])>>;
    /// A tile with its widest content.
    fn tile(&self, level: u8, number: u64) -> Sql<Option<Vec<u8>>>;
    /// A file: its class and sealed bytes, if it is this stream's.
    fn file(&self, stream: &str, id: &str) -> Sql<Option<(Class, Vec<u8>)>>;
    /// The first file after this one in the order of their ids.
    fn file_after(&self, id: &str) -> Sql<Option<StoredFile>>;
    /// Adopted configuration by its hash.
    fn configuration(&self, hash: &[u8; 32]) -> Sql<Option<Vec<u8>>>;
    /// How far a reaction has come.
    fn reaction(&self, name: &str) -> Sql<Option<Position>>;
    /// Errands whose time has come, the longest waiting first.
    fn due_errands(&self, now_ms: i64, limit: usize) -> Sql<Vec<StoredErrand>>;
    /// How many errands are still to be delivered.
    fn open_errands(&self) -> Sql<u64>;
    /// For how long a commit has waited for a standby that does not confirm it; zero where none waits.
    fn unconfirmed_for(&self) -> Sql<Duration>;
    /// What should have been told outside by now, for each way: how many errands, and the first event of them.
    fn waiting_errands(&self, now_ms: i64) -> Sql<Vec<(String, u64, Position)>>;
    /// The header of the last event that is no cover leaf, if one is near the end.
    fn last_told(&self) -> Sql<Option<(Position, Vec<u8>)>>;
    /// SHA-256 of each sealed blob of consecutive events, in order of position and class.
    fn blob_digests(&self, from: Position, to: Position) -> Sql<Vec<(Position, [u8; 32])>>;
    /// What an earlier command with this key meant and gave.
    fn replay(&self, key: &[u8; 32]) -> Sql<Option<Given>>;
    /// Names of streams that begin so, in order.
    fn names(&self, prefix: &str, limit: usize) -> Sql<Vec<String>>;
    /// Every stream with its count and its last entry's hash, and how long the log was at that moment.
    fn streams(&self) -> Sql<(u64, Vec<Counted>)>;
    /// Commands that say they wrote what is not there.
    fn commands_beyond(&self) -> Sql<Vec<(Position, u32)>>;
    /// What the store itself finds wrong with its pages.
    fn integrity(&self) -> Sql<Vec<String>>;
}

/// Events at the end of a log among which the last that somebody did is looked for; the others are cover leaves.
pub(crate) const MAX_COVERS: i64 = 4_096;

/// Makes the rows of a batch from what the log had before it, with the log to read on the same head.
pub(crate) type MakeRows<'a, 'p> = dyn FnMut(Before, &dyn LogRead) -> Result<Rows<'p>, Fault> + 'a;

/// The writer's side of the log: one connection, one thread.
pub(crate) trait LogStore: Send {
    /// The same connection, for reading.
    fn read(&self) -> &dyn LogRead;
    /// One transaction on a locked head: what the batch needs to know is read, its rows are made and written.
    /// After an error nothing of it is there, except where [`StoreError::is_lost`] says that nobody knows.
    fn write<'p>(&mut self, needs: &Needs, make: &mut MakeRows<'_, 'p>) -> Result<(), Fault>;
    /// Removes what an erased class leaves behind besides the vault: its files, and with the identity its errands.
    fn erase_remains(&mut self, stream: &str, classes: &[Class]) -> Sql<()>;
    /// What the store wants done now and then, between two batches.
    fn tidy(&self) -> Sql<()>;
    /// After an answer was lost: connects again, and waits until whatever was written before is as durable as it gets.
    /// Then the log can be asked what happened.
    fn find_out(&mut self) -> Sql<()>;
    /// Waits on the same connection until everything that can be read on it is as durable as it gets; lost where that
    /// cannot be said. What other nodes wrote, or a server found again after it fell, can be read before.
    fn confirm(&self) -> Sql<()>;
}
