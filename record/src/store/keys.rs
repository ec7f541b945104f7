//! What is asked of whatever holds the keys?
//!
//! Data keys, wrapped; what wraps them, wrapped by the root key; and what is intended to be erased.
//!
//! Not here: wrapping and unwrapping (`keyring`, `epochs`).

use super::Sql;
use amanat_core::values::Class;

/// A data key as it is kept.
pub(crate) struct WrappedKey {
    pub(crate) stream: String,
    pub(crate) class: Class,
    pub(crate) compartment: String,
    pub(crate) week: i64,
    pub(crate) commit: [u8; 32],
    /// Empty when erased.
    pub(crate) wrapped: Vec<u8>,
    pub(crate) erased: u32,
}

/// What is to be erased once its event is durable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Intent {
    pub(crate) stream: String,
    pub(crate) class: Class,
    /// Where in its stream the event will be, and the digest of what it seals, which no other event has.
    pub(crate) seq: u32,
    pub(crate) x: [u8; 32],
}

/// Where keys lie. One connection; the writer's changes, a reader's does not.
pub(crate) trait KeyStore: Send {
    /// Begins a transaction.
    fn begin(&self) -> Sql<()>;
    /// Makes it durable.
    fn commit(&self) -> Sql<()>;
    /// Takes it back, if one is open.
    fn undo(&self);
    /// Every key of a stream, erased ones too.
    fn of_stream(&self, stream: &str) -> Sql<Vec<WrappedKey>>;
    /// Keys wrapped by another week's than this. A later week's too: then a clock had gone wrong.
    fn not_of_week(&self, week: i64, limit: usize) -> Sql<Vec<WrappedKey>>;
    /// Keeps new keys, each stream's class once. Says of each whether it is there now; where another one is, or the
    /// class was erased meanwhile, nothing was changed.
    fn put(&self, keys: &[WrappedKey]) -> Sql<Vec<bool>>;
    /// Keeps another wrapping of keys that are there; one that was erased meanwhile stays so.
    fn wrap_anew(&self, keys: &[WrappedKey]) -> Sql<()>;
    /// Destroys the key of a class; the row remembers that it was.
    fn erase(&self, stream: &str, class: Class) -> Sql<()>;
    /// Keeps what is intended, in one transaction.
    fn intend(&self, intents: &[Intent]) -> Sql<()>;
    /// What was intended and is not settled.
    fn intents(&self) -> Sql<Vec<Intent>>;
    /// It is settled: it happened, or it never will.
    fn end_intent(&self, intent: &Intent, happened: bool) -> Sql<()>;
    /// The wrapped key of a compartment and week.
    fn epoch(&self, compartment: &str, week: i64) -> Sql<Option<Vec<u8>>>;
    /// Keeps a new one; one that is there already stays. Gives the one that is there after it.
    fn put_epoch(&self, compartment: &str, week: i64, wrapped: &[u8]) -> Sql<Vec<u8>>;
    /// Which compartments have a key of another week than this.
    fn epochs_other_than(&self, week: i64) -> Sql<Vec<(String, i64)>>;
    /// The oldest week that has one.
    fn oldest_epoch(&self) -> Sql<Option<i64>>;
    /// Destroys one that wraps nothing any more; `false` where it wraps something again.
    fn destroy_epoch(&self, compartment: &str, week: i64) -> Sql<bool>;
    /// Leaves nothing of what was deleted, as far as the store can.
    fn forget(&self) -> Sql<()>;
    /// Whether other nodes change the same keys: then what is held in memory is compared before it is used.
    fn is_shared(&self) -> bool;
}
