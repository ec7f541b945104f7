//! What is still to be told outside?
//!
//! An errand is written with the event that causes it, and stays due until its outcome is recorded: delivered at
//! least once. A deliverer passes [`ErrandId`] on as its idempotency key, so that twice is once where the other side
//! can tell.
//!
//! Not here: delivering (`server/deliver`), what an outcome means for the matter (a command).

use crate::{
    append::{AppendError, Position},
    fault::Fault,
    limits::{MAX_ERRAND_TRIES, MAX_NAME_BYTES, MAX_ROWS},
    prepare::about_errand,
    record::{Record, read_header},
    store::{LogRead, StoredErrand},
    work::Work,
};
use amanat_core::{
    event::Stream,
    values::{Class, Moment},
};
use std::fmt;

/// The name of an errand, for ever: the first event of the write it came with, and its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrandId {
    /// The event's position.
    pub position: Position,
    /// Its number among that write's errands.
    pub number: u32,
}

impl fmt::Display for ErrandId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.position, self.number)
    }
}

/// An errand whose time has come.
pub struct DueErrand {
    /// Its name; the idempotency key for the other side.
    pub id: ErrandId,
    /// Whose life it belongs to.
    pub stream: Stream,
    /// Which deliverer.
    pub via: String,
    /// Since when it is due.
    pub due: Moment,
    /// How often it was tried before.
    pub tries: u32,
    /// What to say to whom.
    pub words: Vec<u8>,
}

/// What should have been told by one way and was not yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which deliverer.
    pub via: String,
    /// How many errands.
    pub count: u64,
    /// When the event was recorded that the oldest of them came with.
    pub since: Moment,
}

impl Record {
    /// Errands that are due, the longest waiting first.
    pub fn due_errands(&self, now: Moment, limit: usize) -> Result<Vec<DueErrand>, Fault> {
        let rows = self.shared.readers.lend()?.due_errands(now.millis(), limit.min(MAX_ROWS))?;
        rows.into_iter().filter_map(|row| self.open_errand(row).transpose()).collect()
    }

    /// `None` where its key was erased this moment: it goes with it.
    fn open_errand(&self, row: StoredErrand) -> Result<Option<DueErrand>, Fault> {
        let id = ErrandId { position: row.position, number: row.number };
        let bad = |what: &str| Fault::damaged(format!("errand {id}: {what}"));
        let stream = row.stream.parse().map_err(|_| bad("no such stream"))?;
        let Some(key) = self.shared.keyring.to_open(&row.stream, Class::Identity)? else { return Ok(None) };
        let words =
            key.open(about_errand(&row.via).as_bytes(), &row.words).ok_or_else(|| bad("does not open"))?;
        let due = Moment::from_millis(row.due_ms);
        Ok(Some(DueErrand { id, stream, via: row.via, due, tries: row.tries, words: words.to_vec() }))
    }

    /// What should have been told outside by now, by way.
    pub fn waiting_errands(&self, now: Moment) -> Result<Vec<Waiting>, Fault> {
        waiting(&*self.shared.readers.lend()?, now)
    }

    /// How many errands are not delivered yet.
    pub fn open_errands(&self) -> Result<u64, Fault> {
        Ok(self.shared.readers.lend()?.open_errands()?)
    }

    /// It was delivered, or given up: `outcome` is a short word such as `sent`. Its words are removed.
    pub async fn errand_done(&self, id: ErrandId, outcome: &str) -> Result<(), AppendError> {
        if outcome.len() > MAX_NAME_BYTES {
            return Err(AppendError::TooLarge("outcome"));
        }
        let ErrandId { position, number } = id;
        let outcome = Ok(outcome.to_owned());
        self.ask(|reply| Work::Errand { position, number, outcome, reply }).await
    }

    /// It could not be delivered now: it is due again at `due`. After too many tries it is done as `given-up`.
    pub async fn errand_later(&self, errand: &DueErrand, due: Moment) -> Result<(), AppendError> {
        if errand.tries + 1 >= MAX_ERRAND_TRIES {
            return self.errand_done(errand.id, "given-up").await;
        }
        let ErrandId { position, number } = errand.id;
        self.ask(|reply| Work::Errand { position, number, outcome: Err(due.millis()), reply }).await
    }
}

/// What should have been told by now, with the time of the event that the oldest of each way came with.
pub(crate) fn waiting(db: &dyn LogRead, now: Moment) -> Result<Vec<Waiting>, Fault> {
    let mut waiting = Vec::new();
    for (via, count, first) in db.waiting_errands(now.millis())? {
        let event = db.event_at(first)?;
        let since = event.and_then(|event| read_header(event.position, &event.header).ok());
        waiting.push(Waiting { via, count, since: since.map_or(now, |(_, header)| header.at) });
    }
    Ok(waiting)
}
