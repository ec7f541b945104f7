//! Who reads the log?
//!
//! A few connections that everybody shares: a question takes its turn on one of them. One that was lost is made again
//! when it is next asked, by whoever asks.

use super::{
    place::Place,
    session::{Asked, Given, Patience, Session},
};
use crate::store::Sql;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};
use tokio_postgres::Row;

/// Connections for readers.
const READERS: usize = 4;

/// Connections to one place.
pub(crate) struct Pool {
    place: Place,
    sessions: [Mutex<Option<Arc<Session>>>; READERS],
    turn: AtomicUsize,
}

impl Pool {
    pub(crate) fn of(place: &Place) -> Self {
        let sessions = std::array::from_fn(|_| Mutex::new(None));
        Self { place: place.clone(), sessions, turn: AtomicUsize::new(0) }
    }

    pub(super) fn session(&self) -> Sql<Arc<Session>> {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed) % READERS;
        let mut kept = self.sessions[turn].lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(session) = kept.as_ref().filter(|session| !session.is_closed()) {
            return Ok(session.clone());
        }
        let session = Arc::new(Session::open(&self.place, Patience::Short)?);
        *kept = Some(session.clone());
        Ok(session)
    }
}

impl Asked for Pool {
    /// Reading changes nothing: where a connection was lost, the next is asked.
    fn rows(&self, sql: &str, given: &[Given<'_>]) -> Sql<Vec<Row>> {
        match self.session()?.rows(sql, given) {
            Err(lost) if lost.is_lost() => self.session()?.rows(sql, given),
            answer => answer,
        }
    }
}
