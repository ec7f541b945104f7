//! How does the record lie in PostgreSQL? All SQL of it that is not SQLite's is in this folder.
//!
//! Log and keys lie here as any store's (`store`). Several nodes write one log: the head's row is locked first in each
//! batch, so that positions have no gaps and come in the order of commits, and decisions are made on the primary only.
//!
//! | question | module |
//! |---|---|
//! | where is it, who may ask it? | `place` |
//! | how does a thread wait for it? | `wait` |
//! | what is one connection? | `session` |
//! | what went wrong? | `trouble` |
//! | which tables are there? | `schema` |
//! | how is the log read, and by whom? | `log_read`, `pool` |
//! | how is it written? | `log`, `put` |
//! | where do keys lie? | `keys` |
//! | how do rows leave for a backup? | `export` |
//! | how does a record of files come here? | `moving` |
//! | which node leads, what was signed last? | `nodes` |
//! | how does the log end, or get another key or name? | `turn` |
//!
//! Invariant: every session waits for the standby that the cluster names (`synchronous_commit=on`), whatever the
//! server's own settings say.
//! Invariant: no decision rests on a server that only follows.

pub(crate) mod export;
pub(crate) mod keys;
pub(crate) mod log;
mod log_read;
pub(crate) mod moving;
pub(crate) mod nodes;
pub(crate) mod place;
pub(crate) mod pool;
mod put;
mod schema;
mod session;
pub(crate) mod trouble;
pub(crate) mod turn;
mod wait;

use crate::{backup::succession::Succession, fault::Fault};
use place::Place;
use session::{Patience, Session};

/// Whether a database answers, and keeps what it says it has written.
pub(crate) fn is_ready(place: &Place) -> Result<(), Fault> {
    schema::lasts(&Session::open(place, Patience::Short)?)
}

/// The notes of how the log came to its key and its name.
pub(crate) fn announced(place: &Place) -> Result<Vec<Succession>, Fault> {
    turn::announced(&Session::open(place, Patience::Short)?)
}
