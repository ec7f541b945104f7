//! What can anyone do with the record?
//!
//! Append, read what is not a matter's, prove, hear of news. A matter's headers and words are read inside this
//! crate only: outside, a matter is read through a visit.
//!
//! Not here: how it is made and opened (`open`).

use crate::{
    append::{Append, AppendError, Appended, IdempotencyKey, Lane, Position},
    backup::succession::Succession,
    fault::Fault,
    glass::Glasses,
    keyring::Keyring,
    limits::{MAX_OVERTAKEN, MAX_QUEUED_FROM_OUTSIDE, MAX_ROWS, MAX_SEALED_INLINE_BYTES},
    looks::{Refused, Turns},
    meaning::Meant,
    open::Keeper,
    prepare::{Prepared, prepare},
    queue::Queue,
    screen::Screen,
    secrets::Secrets,
    sessions::Sessions,
    settings::Settings,
    shelf::Shelves,
    signer::Board,
    store::{LogReaders, Stored},
    tree::Roots,
    views::{Noted, Others},
    vitals::Vitals,
    work::{Health, Work},
    writer::Behind,
};
use amanat_core::{
    event::{Header, Stream},
    values::AccountId,
};
use std::{sync::Arc, thread::Thread};
use tokio::sync::{broadcast, oneshot, watch};
use tracing::Instrument;

/// The log, the vault, the views, the errands and the anchor, behind one door. Cheap to clone.
#[derive(Clone)]
pub struct Record {
    pub(crate) shared: Arc<Shared>,
    /// Ends with the last clone.
    pub(crate) _keeper: Arc<Keeper>,
}

/// What readers and callers use.
pub(crate) struct Shared {
    pub(crate) settings: Settings,
    pub(crate) readers: LogReaders,
    pub(crate) keyring: Arc<Keyring>,
    pub(crate) queue: Arc<Queue<Work>>,
    pub(crate) health: watch::Receiver<Health>,
    pub(crate) notes: broadcast::Sender<Arc<Noted>>,
    pub(crate) secrets: Secrets,
    pub(crate) board: Arc<Board>,
    pub(crate) vkey: String,
    pub(crate) before: Vec<Succession>,
    pub(crate) shown: Arc<Screen>,
    pub(crate) vitals: Arc<Vitals>,
    pub(crate) behind: Arc<Behind>,
    pub(crate) roots: Roots,
    pub(crate) turns: Turns,
    pub(crate) glasses: Glasses,
    pub(crate) others: Arc<Others>,
    pub(crate) led: watch::Receiver<bool>,
    /// Who looks for what other nodes wrote, where there can be any.
    pub(crate) follower: Option<Thread>,
    /// Kept, so that whoever waits to lead waits as long as there is a record.
    pub(crate) _leads: watch::Sender<bool>,
    pub(crate) shelves: Shelves,
    pub(crate) refused: Refused,
}

impl Shared {
    fn prepare(&self, append: Append) -> Result<Prepared, AppendError> {
        prepare(append, &self.settings.origin, &self.keyring, &self.secrets)
    }

    fn submit(
        &self,
        prepared: Prepared,
    ) -> Result<oneshot::Receiver<Result<Appended, AppendError>>, AppendError> {
        let (reply, answer) = oneshot::channel();
        self.queue.push(Work::Append(Box::new(prepared), reply))?;
        Ok(answer)
    }
}

impl Record {
    /// Writes a command: durable, proven and in this node's views when it answers.
    pub async fn append(&self, append: Append) -> Result<Appended, AppendError> {
        // How much of a request was this, for whoever collects spans.
        let span = tracing::debug_span!(target: "amanat::trace", "commit");
        self.append_whole(append).instrument(span).await
    }

    async fn append_whole(&self, append: Append) -> Result<Appended, AppendError> {
        for _ in 0..self.overtakings() {
            match self.append_once(append.clone()).await {
                Err(AppendError::Overtaken) => {}
                answer => return answer,
            }
        }
        self.append_once(append).await
    }

    async fn append_once(&self, append: Append) -> Result<Appended, AppendError> {
        let prepared = if append.bytes() > MAX_SEALED_INLINE_BYTES {
            let shared = self.shared.clone();
            let sealed = tokio::task::spawn_blocking(move || shared.prepare(append));
            sealed.await.unwrap_or(Err(AppendError::Stopped))?
        } else {
            self.shared.prepare(append)?
        };
        self.shared.submit(prepared)?.await.unwrap_or(Err(AppendError::Stopped))
    }

    /// The same, for threads that are not async's.
    pub fn append_blocking(&self, append: Append) -> Result<Appended, AppendError> {
        let once = |append| {
            self.shared
                .submit(self.shared.prepare(append)?)?
                .blocking_recv()
                .unwrap_or(Err(AppendError::Stopped))
        };
        for _ in 0..self.overtakings() {
            match once(append.clone()) {
                Err(AppendError::Overtaken) => {}
                answer => return answer,
            }
        }
        once(append)
    }

    /// How often a command is sealed anew because another node made its stream's keys first.
    fn overtakings(&self) -> usize {
        if self.shared.settings.postgres.is_some() { MAX_OVERTAKEN } else { 0 }
    }

    /// The events of an account, of a configuration, of the system, in order. Every other life is read through a visit.
    pub fn stream(&self, stream: &Stream) -> Result<Vec<(Position, Header)>, Fault> {
        match stream {
            Stream::Account(_) | Stream::Configuration(_) | Stream::System => self.life(stream),
            _ => Err(Fault::Guarded),
        }
    }

    /// The events of any stream, in order; for the visitor's reader.
    pub(crate) fn life(&self, stream: &Stream) -> Result<Vec<(Position, Header)>, Fault> {
        let db = self.shared.readers.lend()?;
        let events = db.events_of(&stream.to_string(), 0, MAX_ROWS)?;
        events.into_iter().map(read_stored).collect()
    }

    /// Headers from a position on, in order, cover leaves left out; for reactions. Nothing in them is personal.
    pub fn events(&self, from: Position, limit: usize) -> Result<Vec<(Position, Header)>, Fault> {
        let db = self.shared.readers.lend()?;
        let events = db.told_from(from, limit.min(MAX_ROWS))?;
        events.into_iter().map(read_stored).collect()
    }

    /// Who is signed in at this node: a file of its own in the same directory.
    pub fn sessions(&self) -> Result<Sessions, Fault> {
        Sessions::open(&self.shared.settings.dir.join("sessions.db"))
    }

    /// How far a reaction has come: the position it must look at next. `None`: it never ran.
    pub fn reaction_position(&self, name: &str) -> Result<Option<Position>, Fault> {
        Ok(self.shared.readers.lend()?.reaction(name)?)
    }

    /// Moves a reaction's durable position, where looking at an event led to no command.
    pub async fn reaction_done(&self, name: &str, next: Position) -> Result<(), AppendError> {
        let reaction = Some((name.to_owned(), next));
        let append =
            Append { lane: Lane::Ordinary, key: None, writes: Vec::new(), reaction, blobs: Vec::new() };
        self.append(append).await.map(drop)
    }

    /// What a command with this key gave before, if it was ever written.
    pub fn answered_before(&self, key: &IdempotencyKey) -> Result<Option<Appended>, AppendError> {
        let meant = Meant::of(&self.shared.secrets.code, key);
        let found = self.shared.readers.lend().and_then(|db| Ok(db.replay(&meant.name)?));
        let found = found.map_err(|fault| {
            tracing::error!(%fault, "earlier commands cannot be read");
            AppendError::Unknown
        })?;
        match found {
            Some((kept, ..)) if !meant.is(&kept) => Err(AppendError::KeyReused),
            found => Ok(found.map(|(_, first, count)| Appended { first, count, replayed: true })),
        }
    }

    /// Everyone who has an account, in the order of their identifiers.
    pub fn accounts(&self) -> Result<Vec<AccountId>, Fault> {
        let names = self.shared.readers.lend()?.names("account/", MAX_ROWS)?;
        let id = |name: String| AccountId::new(name.strip_prefix("account/")?).ok();
        Ok(names.into_iter().filter_map(id).collect())
    }

    /// Adopted configuration by its SHA-256.
    pub fn blob(&self, hash: &[u8; 32]) -> Result<Option<Vec<u8>>, Fault> {
        Ok(self.shared.readers.lend()?.configuration(hash)?)
    }

    /// Where it lies.
    pub fn settings(&self) -> &Settings {
        &self.shared.settings
    }

    /// How many events there are; the next one's position.
    pub fn size(&self) -> Result<u64, Fault> {
        Ok(self.shared.readers.lend()?.head()?.size)
    }

    /// Hears of each event once it is durable and in the views. Who is slow is told how many were missed, and reads
    /// [`Record::events`] from the last position it saw.
    pub fn subscribe(&self) -> broadcast::Receiver<Arc<Noted>> {
        self.shared.notes.subscribe()
    }

    /// Whether so much waits that whoever comes from outside is asked to come again: the queue is kept short so that
    /// what the house does by itself, and what was begun, is not late.
    pub fn is_crowded(&self) -> bool {
        self.shared.queue.ordinary() >= MAX_QUEUED_FROM_OUTSIDE
    }

    /// Whether this node runs what one node at a time runs: reactions, clocks, letters. Alone on its files it always
    /// does; of several nodes on one log the one that holds the lease.
    pub fn leads(&self) -> watch::Receiver<bool> {
        self.shared.led.clone()
    }

    /// Looks now for what other nodes wrote, instead of a quarter of a second later. Costs one look at the head, and
    /// nothing where there are no other nodes.
    pub fn look_now(&self) {
        if let Some(follower) = &self.shared.follower {
            follower.unpark();
        }
    }

    /// Whether the record takes writes; changes at most once.
    pub fn health(&self) -> watch::Receiver<Health> {
        self.shared.health.clone()
    }
}

fn read_stored(event: Stored) -> Result<(Position, Header), Fault> {
    read_header(event.position, &event.header)
}

/// A stored event's header.
pub(crate) fn read_header(position: Position, header: &[u8]) -> Result<(Position, Header), Fault> {
    let header = serde_json::from_slice(header);
    header.map(|h| (position, h)).map_err(|e| Fault::damaged(format!("header of event {position}: {e}")))
}
