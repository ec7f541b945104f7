//! Where are looks found again, and who waits for whom?
//!
//! Rows of looks for the visitor's reader, which asks the guard. One person's looks at one matter come one after the
//! other; different people do not wait for each other (but by chance, at one of few turns).

use crate::{
    append::Position,
    fault::Fault,
    limits::MAX_ROWS,
    record::Record,
    sqlite::looks::{self, Asked},
};
use amanat_core::{
    decide::access::{LOOK_LASTS, Look},
    event::{Header, Stream},
    values::{AccountId, MatterNo, Moment},
    view::looks::Counted,
};
use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::PoisonError,
};
use tokio::sync::{Mutex, MutexGuard};

/// Looks that are written at the same time.
const TURNS: usize = 64;
/// Refusals held in memory; the log has them all.
const MAX_REMEMBERED: usize = 4_096;

/// Whose turn it is to look.
pub(crate) struct Turns([Mutex<()>; TURNS]);

impl Default for Turns {
    fn default() -> Self {
        Self(std::array::from_fn(|_| Mutex::new(())))
    }
}

impl Turns {
    async fn wait(&self, name: impl Hash) -> Option<MutexGuard<'_, ()>> {
        let mut hash = DefaultHasher::new();
        name.hash(&mut hash);
        let turn = self.0.get((hash.finish() % TURNS as u64) as usize)?;
        Some(turn.lock().await)
    }
}

/// Who was turned away from which number lately, whether or not there is such a matter: trying again costs the same
/// for both, and is no new event.
#[derive(Default)]
pub(crate) struct Refused(std::sync::Mutex<HashMap<(AccountId, MatterNo), Moment>>);

impl Refused {
    /// Whether this is the first time for a while; remembers it.
    pub(crate) fn is_first(&self, by: &AccountId, no: MatterNo, now: Moment) -> bool {
        let mut refused = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let name = (by.clone(), no);
        if refused.get(&name).is_some_and(|at| *at <= now && now - *at < LOOK_LASTS) {
            return false;
        }
        if refused.len() >= MAX_REMEMBERED {
            refused.clear();
        }
        refused.insert(name, now);
        true
    }

    /// It could not be written: the next time counts.
    pub(crate) fn forget(&self, by: &AccountId, no: MatterNo) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&(by.clone(), no));
    }
}

impl Record {
    /// Waits until nobody writes a look of this person at this matter.
    pub(crate) async fn turn_of(&self, no: MatterNo, by: &AccountId) -> Option<MutexGuard<'_, ()>> {
        self.shared.turns.wait((no, by)).await
    }

    pub(crate) fn last_look(
        &self,
        no: MatterNo,
        by: &AccountId,
        purpose: &str,
    ) -> Result<Option<Look>, Fault> {
        self.shared.shown.read(|db| looks::last(db, no, by, purpose))
    }

    pub(crate) fn look_at(&self, position: Position) -> Result<Option<Look>, Fault> {
        self.shared.shown.read(|db| looks::at(db, position))
    }

    pub(crate) fn looks(&self, asked: &Asked<'_>, from: u32, limit: usize) -> Result<Vec<Look>, Fault> {
        self.shared.shown.read(|db| looks::list(db, asked, from, limit.min(MAX_ROWS)))
    }

    pub(crate) fn looks_counted(&self, asked: &Asked<'_>) -> Result<Vec<Counted>, Fault> {
        self.shared.shown.read(|db| looks::counts(db, asked, MAX_ROWS))
    }

    /// What was written about looks at a matter, in order.
    pub(crate) fn life_of_looks(&self, no: MatterNo) -> Result<Vec<(Position, Header)>, Fault> {
        self.life(&Stream::Access(no))
    }
}
