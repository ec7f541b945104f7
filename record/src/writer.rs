//! How does what waits become durable, many at a time and each on its own terms?
//!
//! One thread. It takes what has queued while the last commit ran, and:
//!
//! 1. makes the keys durable that the batch needs (`keys.db`, one commit);
//! 2. writes each command in a savepoint: key used before? stream as long as expected? then its rows;
//! 3. writes tiles and head in the same transaction, and commits;
//! 4. reads the new events back and recomputes their leaves;
//! 5. signs and moves the anchor;
//! 6. answers: signals at once, the others when the views have followed.
//!
//! Invariant: nothing is answered as written before step 5 is done.
//! Invariant: after an error of the disk nothing more is written by this process.
//!
//! Not here: sealing (`prepare`), SQL (`sqlite/log`), views (`views`).

use crate::{
    append::{AppendError, Appended, Expected, Lane, Position},
    fault::Fault,
    keyring::{KeyNeed, Keyring},
    prepare::{Prepared, PreparedEvent, PreparedWrite},
    queue::{Queue, Waiting},
    sqlite::{
        Readers, is_final,
        keys::Keys,
        log::{Batch, EventRow, Head, Log, StreamHead},
    },
    tree::{TileRows, verify_stored},
};
use amanat_core::{event::Header, values::Class};
use amanat_proof::{Frontier, Hash, merkle::leaf_hash};
use std::sync::Arc;
use tokio::sync::{oneshot, watch};

/// Pages of the write-ahead log (4 KiB each) after which the writer moves them into the file.
const CHECKPOINT_EVERY_BATCHES: u32 = 64;

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
    /// Wrap keys of earlier weeks anew.
    Rotate { week: i64, limit: usize, reply: Reply<usize> },
}

impl Waiting for Work {
    fn lane(&self) -> Lane {
        match self {
            Work::Append(prepared, _) => prepared.lane,
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

/// A batch that is durable.
pub(crate) struct Committed {
    /// Its events, in order.
    pub(crate) events: Vec<(Position, Header)>,
    /// Answers that wait for the views.
    pub(crate) replies: Vec<(Reply<Appended>, Result<Appended, AppendError>)>,
}

/// The writer's own things; nobody else touches them.
pub(crate) struct Writer {
    pub(crate) log: Log,
    pub(crate) keys: Keys,
    pub(crate) keyring: Arc<Keyring>,
    pub(crate) readers: Readers,
    pub(crate) frontier: Frontier,
    pub(crate) head: Head,
    pub(crate) queue: Arc<Queue<Work>>,
    pub(crate) health: watch::Sender<Health>,
    pub(crate) views: std::sync::mpsc::SyncSender<Committed>,
    pub(crate) batches: u32,
}

/// What became of one command inside the transaction.
struct Placed {
    result: Result<Appended, AppendError>,
    prepared: Box<Prepared>,
    reply: Reply<Appended>,
}

/// The leaves and events that a transaction has gathered.
struct Gathered {
    next: Position,
    leaves: Vec<Hash>,
}

enum Trouble {
    /// This command alone.
    Refused(AppendError),
    /// The transaction.
    Store(rusqlite::Error),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        Trouble::Store(error)
    }
}

impl Writer {
    /// Works until the queue is closed and empty.
    pub(crate) fn run(mut self) {
        loop {
            let batch = self.queue.take();
            if batch.is_empty() {
                break;
            }
            self.work(batch);
        }
        if let Err(cause) = self.log.checkpoint_wal() {
            tracing::warn!(%cause, "the write-ahead log stays for the next start");
        }
    }

    fn work(&mut self, batch: Vec<Work>) {
        let (mut commands, mut errands, mut apart) = (Vec::new(), Vec::new(), Vec::new());
        for work in batch {
            match work {
                Work::Append(prepared, reply) => commands.push((prepared, reply)),
                Work::Errand { position, number, outcome, reply } => {
                    errands.push((position, number, outcome, reply))
                }
                other => apart.push(other),
            }
        }
        if *self.health.borrow() != Health::Writing {
            // Dropped replies read as `Stopped`.
            return;
        }
        if !commands.is_empty() || !errands.is_empty() {
            self.write(commands, errands);
        }
        for work in apart {
            if *self.health.borrow() == Health::Writing {
                self.housework(work);
            }
        }
    }

    #[allow(clippy::type_complexity)]
    fn write(
        &mut self,
        commands: Vec<(Box<Prepared>, Reply<Appended>)>,
        errands: Vec<(Position, u32, Result<String, i64>, Reply<()>)>,
    ) {
        if let Err(fault) = self.make_keys_durable(&commands) {
            return self.stop(&format!("keys cannot be written: {fault}"));
        }
        let first = self.head.size;
        let mut placed = Vec::with_capacity(commands.len());
        match self.transact(commands, &errands, &mut placed) {
            Ok((head, frontier)) => (self.head, self.frontier) = (head, frontier),
            Err((_, error)) if is_final(&error) => {
                // Whether a commit that failed so reached the disk is known at the next start only.
                for placed in placed {
                    let _ = placed.reply.send(Err(AppendError::Unknown));
                }
                return self.stop(&format!("the log cannot be written: {error}"));
            }
            Err((_, error)) => {
                tracing::error!(%error, "a batch failed");
                for placed in placed {
                    let _ = placed.reply.send(Err(AppendError::Unknown));
                }
                return self.reload();
            }
        }
        if let Err(fault) = self.verify(first, &placed) {
            for placed in placed {
                let _ = placed.reply.send(Err(AppendError::Unknown));
            }
            return self.stop(&format!("what was written does not read back: {fault}"));
        }
        for (_, _, _, reply) in errands {
            let _ = reply.send(Ok(()));
        }
        self.answer(first, placed);
        self.keep_wal_short();
    }

    fn make_keys_durable(&self, commands: &[(Box<Prepared>, Reply<Appended>)]) -> Result<(), Fault> {
        let writes = commands.iter().flat_map(|(prepared, _)| &prepared.writes);
        let needs: Vec<_> = writes
            .map(|w| KeyNeed { stream: &w.stream, compartment: &w.compartment, week: w.week, keys: &w.keys })
            .collect();
        self.keyring.make_durable(&self.keys, &needs)
    }

    /// The transaction. On an error nothing of it is kept; the flag tells whether COMMIT had been asked.
    #[allow(clippy::type_complexity)]
    fn transact(
        &mut self,
        commands: Vec<(Box<Prepared>, Reply<Appended>)>,
        errands: &[(Position, u32, Result<String, i64>, Reply<()>)],
        placed: &mut Vec<Placed>,
    ) -> Result<(Head, Frontier), (bool, rusqlite::Error)> {
        let mut frontier = self.frontier.clone();
        let mut gathered = Gathered { next: self.head.size, leaves: Vec::new() };
        let batch = self.log.batch().map_err(|e| (false, e))?;
        for (mut prepared, reply) in commands {
            let outcome = place(&batch, &mut prepared, &mut gathered);
            let failed = match outcome {
                Ok(appended) => {
                    placed.push(Placed { result: Ok(appended), prepared, reply });
                    continue;
                }
                Err(Trouble::Refused(refusal)) => {
                    placed.push(Placed { result: Err(refusal), prepared, reply });
                    continue;
                }
                Err(Trouble::Store(error)) => error,
            };
            placed.push(Placed { result: Err(AppendError::Unknown), prepared, reply });
            if is_final(&failed) {
                return Err((false, failed));
            }
            tracing::error!(error = %failed, "a command failed");
        }
        let close = || -> Result<Head, rusqlite::Error> {
            for (position, number, outcome, _) in errands {
                match outcome {
                    Ok(outcome) => batch.end_errand(*position, *number, outcome)?,
                    Err(due_ms) => batch.put_off_errand(*position, *number, *due_ms)?,
                }
            }
            for tile in frontier.append(&gathered.leaves) {
                batch.put_tile(tile.level, tile.index, &tile.bytes)?;
            }
            let head = Head { size: gathered.next, root: frontier.root().0 };
            batch.put_head(&head)?;
            Ok(head)
        };
        let head = { close }().map_err(|e| (false, e))?;
        batch.commit().map_err(|e| (true, e))?;
        Ok((head, frontier))
    }

    /// Reads the new events back and recomputes their leaves from the stored bytes.
    fn verify(&self, first: Position, placed: &[Placed]) -> Result<(), Fault> {
        let salts = placed.iter().filter(|p| matches!(&p.result, Ok(done) if !done.replayed));
        let salts: Vec<_> = salts
            .flat_map(|p| &p.prepared.writes)
            .flat_map(|w| &w.events)
            .map(|event| &event.salts.r)
            .collect();
        let db = self.readers.lend()?;
        verify_stored(&db, first, self.head.size, &salts)
    }

    fn answer(&self, first: Position, placed: Vec<Placed>) {
        let mut committed = Committed { events: Vec::new(), replies: Vec::new() };
        let mut position = first;
        for Placed { result, prepared, reply } in placed {
            if matches!(&result, Ok(done) if !done.replayed) {
                for event in prepared.writes.into_iter().flat_map(|write| write.events) {
                    committed.events.push((position, event.header));
                    position += 1;
                }
            }
            match prepared.lane {
                Lane::Sos => drop(reply.send(result)),
                Lane::Ordinary => committed.replies.push((reply, result)),
            }
        }
        if let Err(closed) = self.views.send(committed) {
            // The views have ended: what is durable is durable, and is answered.
            closed.0.replies.into_iter().for_each(|(reply, result)| drop(reply.send(result)));
        }
    }

    fn housework(&mut self, work: Work) {
        match work {
            Work::Erase { stream, classes, reply } => {
                let erased = self.keyring.erase(&self.keys, &stream, &classes).and_then(|()| {
                    let batch = self.log.batch()?;
                    batch.erase_remains(&stream, &classes)?;
                    Ok(batch.commit()?)
                });
                self.finish(erased, reply);
            }
            Work::Rotate { week, limit, reply } => {
                let rotated = self.keyring.rotate(&self.keys, week, limit);
                self.finish(rotated, reply);
            }
            Work::Append(..) | Work::Errand { .. } => {}
        }
    }

    fn finish<T>(&self, outcome: Result<T, Fault>, reply: Reply<T>) {
        match outcome {
            Ok(done) => drop(reply.send(Ok(done))),
            Err(fault) => {
                drop(reply.send(Err(AppendError::Unknown)));
                match &fault {
                    Fault::Store(error) if !is_final(error) => tracing::error!(%fault, "housework failed"),
                    _ => self.stop(&fault.to_string()),
                }
            }
        }
    }

    /// After an error that is not the disk's: go on from what is stored.
    fn reload(&mut self) {
        let stored = self.log.head().map_err(Fault::from).and_then(|head| {
            let frontier = Frontier::load(head.size, &TileRows(self.log.connection()))
                .map_err(|fault| Fault::damaged(format!("tiles: {fault}")))?;
            Ok((head, frontier))
        });
        match stored {
            Ok((head, frontier)) if frontier.root().0 == head.root => {
                (self.head, self.frontier) = (head, frontier)
            }
            Ok(_) => self.stop("the tiles do not give the head's root"),
            Err(fault) => self.stop(&fault.to_string()),
        }
    }

    fn stop(&self, why: &str) {
        tracing::error!(why, "the record stops writing");
        self.health.send_replace(Health::Stopped(why.to_owned()));
        self.queue.close();
    }

    fn keep_wal_short(&mut self) {
        self.batches += 1;
        if self.batches >= CHECKPOINT_EVERY_BATCHES {
            self.batches = 0;
            if let Err(cause) = self.log.checkpoint_wal() {
                tracing::warn!(%cause, "the write-ahead log grows");
            }
        }
    }
}

/// One command in the transaction: all of it, or a refusal.
fn place(batch: &Batch<'_>, prepared: &mut Prepared, gathered: &mut Gathered) -> Result<Appended, Trouble> {
    if let Some((key, meaning)) = &prepared.key
        && let Some((meant, first, count)) = batch.replay(key)?
    {
        let same = meant == *meaning;
        return if same {
            Ok(Appended { first, count, replayed: true })
        } else {
            Err(Trouble::Refused(AppendError::KeyReused))
        };
    }
    let mut heads = Vec::with_capacity(prepared.writes.len());
    for write in &prepared.writes {
        heads.push(admit(batch, write)?);
    }
    let (first, leaves) = (gathered.next, gathered.leaves.len());
    batch.savepoint()?;
    match insert(batch, prepared, &heads, gathered) {
        Ok(()) => batch.release()?,
        Err(error) => {
            (gathered.next, _) = (first, gathered.leaves.truncate(leaves));
            if !is_final(&error) {
                batch.undo()?;
            }
            return Err(error.into());
        }
    }
    Ok(Appended { first, count: (gathered.next - first) as u32, replayed: false })
}

/// May this stream be written so?
fn admit(batch: &Batch<'_>, write: &PreparedWrite) -> Result<Option<StreamHead>, Trouble> {
    if write.keys.iter().any(|(_, key)| key.is_erased()) {
        return Err(Trouble::Refused(AppendError::Erased));
    }
    let head = batch.stream(&write.stream)?;
    let actual = head.map_or(0, |head| head.events);
    match write.expected {
        Expected::Version(expected) if expected != actual => {
            Err(Trouble::Refused(AppendError::Conflict { actual }))
        }
        _ => Ok(head),
    }
}

fn insert(
    batch: &Batch<'_>,
    prepared: &mut Prepared,
    heads: &[Option<StreamHead>],
    gathered: &mut Gathered,
) -> Result<(), rusqlite::Error> {
    let first = gathered.next;
    for (write, head) in prepared.writes.iter_mut().zip(heads) {
        insert_write(batch, write, *head, gathered)?;
    }
    for (hash, content) in &prepared.configurations {
        batch.put_configuration(hash, content)?;
    }
    if let Some((name, position)) = &prepared.reaction {
        batch.move_reaction(name, *position)?;
    }
    if let Some((key, meaning)) = &prepared.key {
        batch.put_command(key, meaning, first, (gathered.next - first) as u32)?;
    }
    Ok(())
}

fn insert_write(
    batch: &Batch<'_>,
    write: &mut PreparedWrite,
    head: Option<StreamHead>,
    gathered: &mut Gathered,
) -> Result<(), rusqlite::Error> {
    let first = gathered.next;
    let stream = match head {
        Some(head) => head.id,
        None => batch.new_stream(&write.stream)?,
    };
    let (mut seq, mut last) = head.map_or((0, None), |head| (head.events, Some(head.last)));
    for event in &mut write.events {
        last = Some(event.place(seq, last.as_ref()));
        insert_event(batch, event, gathered.next, stream)?;
        gathered.leaves.push(leaf_hash(&event.entry()));
        gathered.next += 1;
        seq += 1;
    }
    batch.grow_stream(stream, seq, &last.unwrap_or_default())?;
    for (id, class, blob) in &write.files {
        batch.put_file(id, stream, *class, first, blob)?;
    }
    for (number, (via, due_ms, words)) in (0u32..).zip(&write.errands) {
        batch.put_errand((first, number), stream, via, *due_ms, words)?;
    }
    Ok(())
}

fn insert_event(
    batch: &Batch<'_>,
    event: &PreparedEvent,
    position: Position,
    stream: i64,
) -> Result<(), rusqlite::Error> {
    let (seq, header) = (event.header.seq, &event.bytes[..]);
    batch.put_event(&EventRow { position, stream, seq, header, c: &event.c, x: &event.x })?;
    event.blobs.iter().try_for_each(|(class, blob)| batch.put_words(position, *class, blob))
}
