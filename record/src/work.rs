//! What can the writer be asked, and does it still take anything?

use crate::{
    append::{AppendError, Appended, Lane, Position},
    prepare::Prepared,
    queue::Waiting,
};
use amanat_core::values::Class;
use tokio::sync::oneshot;

/// Whether the record takes writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    /// It does.
    Writing,
    /// It does not, and why. A server that sees this answers from what it has, and exits non-zero.
    Stopped(String),
}

/// How an answer goes back.
pub(crate) type Reply<T> = oneshot::Sender<Result<T, AppendError>>;

/// What the writer can be asked.
pub(crate) enum Work {
    /// A command.
    Append(Box<Prepared>, Reply<Appended>),
    /// What came of an errand: its outcome, or when to try again.
    Errand { position: Position, number: u32, outcome: Result<String, i64>, reply: Reply<()> },
    /// Destroy keys.
    Erase { stream: String, classes: Vec<Class>, reply: Reply<()> },
    /// Wrap keys of other weeks anew.
    WrapAnew { week: i64, limit: usize, reply: Reply<usize> },
    /// Destroy what wraps nothing any more.
    DestroyEpochs { week: i64, reply: Reply<usize> },
    /// Look what other nodes wrote and signed.
    Follow,
    /// Move the public checkpoint.
    Publish { reply: Reply<()> },
}

impl Waiting for Work {
    fn lane(&self) -> Lane {
        match self {
            Work::Append(prepared, _) => prepared.lane,
            // Others wait for a signature.
            Work::Follow => Lane::Sos,
            _ => Lane::Ordinary,
        }
    }

    fn bytes(&self) -> usize {
        match self {
            Work::Append(prepared, _) => prepared.bytes,
            _ => 0,
        }
    }
}

/// A command and where its answer goes.
pub(crate) type Command = (Box<Prepared>, Reply<Appended>);
/// An errand's end or delay, and where the answer goes.
pub(crate) type ErrandWork = (Position, u32, Result<String, i64>, Reply<()>);
