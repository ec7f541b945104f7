//! What does a caller hand to the log, and what does it get back?

use amanat_core::{
    event::{Draft, Stream},
    values::{Class, FileId, Moment},
};

/// A place in the log: 0, 1, 2 … without gaps; also the leaf's index in the transparency log.
pub type Position = u64;

/// Which queue a command waits in. SOS is taken first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Signals: never refused because others are many; answered without waiting for a view.
    Sos,
    /// Everything else: refused with `Busy` when the queue is full.
    Ordinary,
}

/// What the caller believes of the stream's length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The stream has exactly this many events (0: it is new).
    Version(u32),
    /// Whatever it has.
    Any,
}

/// A name for a command, so that the same command sent twice happens once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IdempotencyKey {
    /// Who used it and what they called it; at most 200 bytes.
    pub key: String,
    /// SHA-256 of the command's meaning: the same key with another meaning is refused.
    pub meaning: [u8; 32],
}

/// A file on its way to the vault, sealed with its matter's key in the same transaction.
///
/// The leaf does not cover it: put its SHA-256 among the words of the event that brings it.
#[derive(Clone)]
pub struct FileIn {
    /// Its random name.
    pub id: FileId,
    /// Under which of the stream's keys.
    pub class: Class,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Something to be told outside; delivered at least once. Its words are sealed like a part's.
#[derive(Clone)]
pub struct Errand {
    /// Which deliverer, such as `email`.
    pub via: String,
    /// When to try first.
    pub due: Moment,
    /// What to say to whom: JSON, sealed in the vault under the stream's identity key.
    pub words: Vec<u8>,
}

/// Events for one stream.
#[derive(Clone)]
pub struct Write {
    /// Whose life.
    pub stream: Stream,
    /// Its length as the caller knows it.
    pub expected: Expected,
    /// Which family of keys wraps this stream's keys: `ordinary`, `accounts`, or a protection desk's.
    /// When it differs from the last write's, the stream's keys are wrapped anew.
    pub compartment: String,
    /// The events, at least one.
    pub drafts: Vec<Draft>,
    /// Files that go with them.
    pub files: Vec<FileIn>,
    /// Errands that go with them.
    pub errands: Vec<Errand>,
    /// Classes whose words end with the first of these events, whatever happens after it is durable. Then the
    /// stream's length must be named.
    pub erase: Vec<Class>,
}

/// One command's worth: all of it is written, or nothing.
#[derive(Clone)]
pub struct Append {
    /// Which queue.
    pub lane: Lane,
    /// Required for whatever comes from outside.
    pub key: Option<IdempotencyKey>,
    /// The streams written; usually one.
    pub writes: Vec<Write>,
    /// Moves a reaction's durable position in the same transaction.
    pub reaction: Option<(String, Position)>,
    /// Adopted configuration in clear (desks, places, policies), kept under its SHA-256.
    pub blobs: Vec<Vec<u8>>,
}

impl Append {
    /// The usual command: one stream, no reaction, no configuration.
    pub fn one(lane: Lane, key: Option<IdempotencyKey>, write: Write) -> Self {
        Self { lane, key, writes: vec![write], reaction: None, blobs: Vec::new() }
    }
}

impl Append {
    /// How much there is to seal.
    pub(crate) fn bytes(&self) -> usize {
        let parts = self.writes.iter().flat_map(|write| &write.drafts).flat_map(|draft| &draft.parts);
        let files = self.writes.iter().flat_map(|write| &write.files);
        parts.map(|part| part.words.len()).sum::<usize>() + files.map(|file| file.bytes.len()).sum::<usize>()
    }
}

impl Write {
    /// Events alone, without files or errands.
    pub fn of(
        stream: Stream,
        expected: Expected,
        compartment: impl Into<String>,
        drafts: Vec<Draft>,
    ) -> Self {
        let compartment = compartment.into();
        let (files, errands, erase) = (Vec::new(), Vec::new(), Vec::new());
        Self { stream, expected, compartment, drafts, files, errands, erase }
    }
}

/// What was written; durable, and included in this node's views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// The first event's position.
    pub first: Position,
    /// How many events.
    pub count: u32,
    /// The key had been used for the same command before: this is that command's result.
    pub replayed: bool,
}

/// Why nothing was written, or why nobody can say.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Somebody else wrote first; read again and decide again.
    #[error("the stream has {actual} events")]
    Conflict {
        /// Its length now.
        actual: u32,
    },
    /// The key was used for another command.
    #[error("this idempotency key was used for another command")]
    KeyReused,
    /// The ordinary queue is full; try again in a moment.
    #[error("too much at once")]
    Busy,
    /// Something is longer than its named limit.
    #[error("too large: {0}")]
    TooLarge(&'static str),
    /// The command holds nothing that could be written.
    #[error("nothing to write: {0}")]
    Empty(&'static str),
    /// The commit failed: it may have been written or not. Ask again with the same key.
    #[error("it is not known whether it was written")]
    Unknown,
    /// Writing has stopped (disk full, damage, an old backup, shutdown).
    #[error("the record takes no more writes")]
    Stopped,
    /// Another node made or erased a key of the stream at the same moment: nothing was written, and it is worth
    /// trying again.
    #[error("another node made a key of the stream first")]
    Overtaken,
    /// The stream's key was erased.
    #[error("the stream's words were erased")]
    Erased,
}
