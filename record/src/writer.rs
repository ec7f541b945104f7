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
//! Where the views are too far behind, only signals are written until they have caught up.
//!
//! Invariant: nothing is answered as written before step 5 is done.
//! Invariant: after an error of the disk nothing more is written by this process.
//!
//! Not here: sealing (`prepare`), SQL (`sqlite/log`), views (`views`).

use crate::{
    append::{AppendError, Appended, Lane, Position},
    epochs::KeyFiles,
    erase,
    fault::Fault,
    keyring::Keyring,
    limits::{MAX_VIEW_BATCHES, SOS_RESERVE_BYTES},
    place::{Gathered, Trouble, place},
    prepare::Prepared,
    queue::Queue,
    secrets::fill,
    signer::Signer,
    sqlite::{
        Readers, is_final,
        log::{Batch, Head, Log},
    },
    tree::{TileRows, verify_stored},
    vitals::{Vitals, free_on},
    work::{Command, ErrandWork, Health, Reply, Work},
};
use amanat_core::event::Header;
use amanat_proof::{Frontier, leaf, merkle::leaf_hash};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{Receiver, SendError, Sender, SyncSender, sync_channel},
    },
    time::Instant,
};
use tokio::sync::watch;

/// Batches after which the writer moves the write-ahead log into the file.
const CHECKPOINT_EVERY_BATCHES: u32 = 64;

/// The fewest leaves that a tick adds, where cover leaves are on.
const MIN_TICK_LEAVES: u64 = 8;

/// A batch that is durable.
pub(crate) struct Committed {
    /// Its events, in order.
    pub(crate) events: Vec<(Position, Header)>,
    /// Answers that wait for the views.
    pub(crate) replies: Vec<Answer>,
    /// Gives one word when the batch is signed; ends without one when it never will be.
    pub(crate) signed: Receiver<()>,
}

/// An answer and where it goes.
pub(crate) type Answer = (Reply<Appended>, Result<Appended, AppendError>);

/// The writer's own things; nobody else touches them.
pub(crate) struct Writer {
    pub(crate) dir: PathBuf,
    pub(crate) log: Log,
    pub(crate) keys: KeyFiles,
    pub(crate) keyring: Arc<Keyring>,
    pub(crate) readers: Readers,
    pub(crate) frontier: Frontier,
    pub(crate) head: Head,
    pub(crate) queue: Arc<Queue<Work>>,
    pub(crate) health: watch::Sender<Health>,
    pub(crate) views: Sender<Committed>,
    pub(crate) behind: Arc<Behind>,
    pub(crate) signer: Signer,
    pub(crate) publish_each_commit: bool,
    pub(crate) cover_leaves: bool,
    pub(crate) public_size: u64,
    pub(crate) batches: u32,
    pub(crate) vitals: Arc<Vitals>,
}

/// How many batches the views have not shown yet.
#[derive(Default)]
pub(crate) struct Behind(AtomicUsize);

impl Behind {
    fn more(&self) {
        self.0.fetch_add(1, Ordering::AcqRel);
    }

    /// The views have shown one.
    pub(crate) fn less(&self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }

    /// The views have ended, and nobody waits for them any more.
    pub(crate) fn end(&self) {
        self.0.store(0, Ordering::Release);
    }

    /// How many.
    pub(crate) fn batches(&self) -> usize {
        self.0.load(Ordering::Acquire)
    }

    fn is_beyond(&self, batches: usize) -> bool {
        self.batches() >= batches
    }
}

/// What became of one command inside the transaction.
struct Placed {
    result: Result<Appended, AppendError>,
    prepared: Box<Prepared>,
    reply: Reply<Appended>,
}

impl Writer {
    /// Works until the queue is closed and empty.
    pub(crate) fn run(mut self) {
        loop {
            let is_too_far = self.behind.is_beyond(MAX_VIEW_BATCHES);
            let batch = if is_too_far { self.queue.take_signals() } else { self.queue.take() };
            match batch.is_empty() {
                true if is_too_far => {}
                true => break,
                false => self.work(batch),
            }
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
        self.keep_reserve(&mut commands);
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

    fn write(&mut self, commands: Vec<Command>, errands: Vec<ErrandWork>) {
        let intends = match self.make_keys_durable(&commands).and_then(|()| self.intend(&commands)) {
            Ok(intends) => intends,
            Err(fault) => return self.stop(&format!("keys cannot be written: {fault}")),
        };
        let first = self.head.size;
        let mut placed = Vec::with_capacity(commands.len());
        let began = Instant::now();
        let written = self.transact(commands, &errands, &mut placed);
        self.vitals.commit.time(began);
        let sure = match written {
            Ok((head, frontier)) => {
                (self.head, self.frontier) = (head, frontier);
                self.vitals.batch(placed.len(), head.size - first, head.size);
                self.verify(first, &placed).map_err(|fault| self.distrust(&fault))
            }
            Err(error) => {
                self.recover(&error);
                Err(())
            }
        };
        let sure = sure.and_then(|()| if intends { self.settle() } else { Ok(()) });
        if sure.is_err() {
            for placed in placed {
                let _ = placed.reply.send(Err(AppendError::Unknown));
            }
            return;
        }
        // The views follow while the anchor moves; they answer when both are done.
        let (signed, signals) = self.hand_over(first, placed);
        if let Err(fault) = self.sign() {
            signals.into_iter().for_each(|(reply, _)| drop(reply.send(Err(AppendError::Unknown))));
            return self.distrust(&fault);
        }
        // Nobody waits where the batch had nothing for the views.
        let _ = signed.send(());
        signals.into_iter().for_each(|(reply, result)| drop(reply.send(result)));
        for (_, _, _, reply) in errands {
            let _ = reply.send(Ok(()));
        }
        self.keep_wal_short();
    }

    fn distrust(&self, fault: &Fault) {
        self.stop(&format!("what was written cannot be vouched for: {fault}"));
    }

    /// After a transaction failed: stops where the disk is the cause, goes on from what is stored otherwise.
    fn recover(&mut self, error: &rusqlite::Error) {
        if is_final(error) {
            return self.stop(&format!("the log cannot be written: {error}"));
        }
        tracing::error!(%error, "a batch failed");
        self.reload();
    }

    fn sign(&mut self) -> Result<(), Fault> {
        let (db, began) = (self.readers.lend()?, Instant::now());
        self.signer.sign(&self.head, &TileRows(&db))?;
        self.vitals.anchor.time(began);
        self.vitals.signed();
        if self.publish_each_commit {
            self.public_size = self.head.size;
            self.signer.publish();
        }
        Ok(())
    }

    /// When the disk is nearly full, what is left is for signals. Dropped replies read as `Stopped`.
    fn keep_reserve(&self, commands: &mut Vec<Command>) {
        let free = free_on(&self.dir);
        self.vitals.is_full.store(free < SOS_RESERVE_BYTES, Ordering::Relaxed);
        if free < SOS_RESERVE_BYTES {
            tracing::error!(free, "the disk is nearly full: only signals are written");
            commands.retain(|(prepared, _)| prepared.lane == Lane::Sos);
        }
    }

    /// The transaction. Whether a COMMIT that failed reached the disk is found out by reading again.
    fn transact(
        &mut self,
        commands: Vec<Command>,
        errands: &[ErrandWork],
        placed: &mut Vec<Placed>,
    ) -> Result<(Head, Frontier), rusqlite::Error> {
        let mut gathered = Gathered { next: self.head.size, leaves: Vec::new() };
        let batch = match self.log.batch() {
            Ok(batch) => batch,
            Err(error) => {
                let unknown =
                    |(prepared, reply)| Placed { result: Err(AppendError::Unknown), prepared, reply };
                placed.extend(commands.into_iter().map(unknown));
                return Err(error);
            }
        };
        let mut failed = None;
        for (mut prepared, reply) in commands {
            let result = match &failed {
                Some(_) => Err(AppendError::Unknown),
                None => match place(&batch, &mut prepared, &mut gathered) {
                    Ok(appended) => Ok(appended),
                    Err(Trouble::Refused(refusal)) => Err(refusal),
                    Err(Trouble::Store(error)) => {
                        tracing::error!(%error, "a command failed");
                        failed = is_final(&error).then_some(error);
                        Err(AppendError::Unknown)
                    }
                },
            };
            placed.push(Placed { result, prepared, reply });
        }
        if let Some(error) = failed {
            return Err(error);
        }
        for (position, number, outcome, _) in errands {
            match outcome {
                Ok(outcome) => batch.end_errand(*position, *number, outcome)?,
                Err(due_ms) => batch.put_off_errand(*position, *number, *due_ms)?,
            }
        }
        grow_and_commit(batch, self.frontier.clone(), &gathered)
    }

    /// Reads the new events back and recomputes their leaves from the stored bytes.
    fn verify(&self, first: Position, placed: &[Placed]) -> Result<(), Fault> {
        let salts = placed.iter().filter(|p| matches!(&p.result, Ok(done) if !done.replayed));
        let salts: Vec<_> = salts
            .flat_map(|p| &p.prepared.writes)
            .flat_map(|w| &w.events)
            .map(|event| Some(&event.salts.r))
            .collect();
        let db = self.readers.lend()?;
        verify_stored(&db, first, self.head.size, &salts)
    }

    /// Gives the batch to the views, with a gate that opens when it is signed; keeps the answers of signals, which
    /// wait for no view.
    fn hand_over(&self, first: Position, placed: Vec<Placed>) -> (SyncSender<()>, Vec<Answer>) {
        let (signed, gate) = sync_channel(1);
        let mut committed = Committed { events: Vec::new(), replies: Vec::new(), signed: gate };
        let mut signals = Vec::new();
        let mut position = first;
        for Placed { result, prepared, reply } in placed {
            if matches!(&result, Ok(done) if !done.replayed) {
                for event in prepared.writes.into_iter().flat_map(|write| write.events) {
                    committed.events.push((position, event.header));
                    position += 1;
                }
            }
            match prepared.lane {
                Lane::Sos => signals.push((reply, result)),
                Lane::Ordinary => committed.replies.push((reply, result)),
            }
        }
        // Only signals come beyond the limit. Far beyond it the views read them from the log.
        if self.behind.is_beyond(2 * MAX_VIEW_BATCHES) && committed.replies.is_empty() {
            return (signed, signals);
        }
        self.behind.more();
        if let Err(SendError(committed)) = self.views.send(committed) {
            // The views have ended: what is durable is durable, and is answered.
            self.behind.end();
            signals.extend(committed.replies);
        }
        (signed, signals)
    }

    fn housework(&mut self, work: Work) {
        match work {
            Work::Erase { stream, classes, reply } => {
                let erased = erase::carry_out(&mut self.log, &self.keys, &self.keyring, &stream, &classes);
                self.finish(erased, reply);
            }
            Work::WrapAnew { week, limit, reply } => {
                let wrapped = self.keyring.wrap_anew(&self.keys, week, limit);
                self.finish(wrapped, reply);
            }
            Work::DestroyEpochs { week, reply } => {
                let destroyed = self.keyring.destroy_epochs(&self.keys, week);
                self.finish(destroyed, reply);
            }
            Work::Publish { reply } => {
                let published = self.publish();
                self.finish(published, reply);
            }
            Work::Append(..) | Work::Errand { .. } => {}
        }
    }

    /// Pads what is new since the last tick to 8, 16, 32 … and shows it.
    fn publish(&mut self) -> Result<(), Fault> {
        let news = self.head.size - self.public_size;
        let covers = if self.cover_leaves { news.max(MIN_TICK_LEAVES).next_power_of_two() - news } else { 0 };
        if covers > 0 {
            let first = self.head.size;
            let mut gathered = Gathered { next: first, leaves: Vec::new() };
            let batch = self.log.batch()?;
            for _ in 0..covers {
                let (mut c, mut x) = ([0; 32], [0; 32]);
                fill(&mut c);
                fill(&mut x);
                batch.put_cover(gathered.next, &c, &x)?;
                gathered.leaves.push(leaf_hash(&leaf::entry(&c, &x)));
                gathered.next += 1;
            }
            (self.head, self.frontier) = grow_and_commit(batch, self.frontier.clone(), &gathered)?;
            let none = vec![None; gathered.leaves.len()];
            verify_stored(&*self.readers.lend()?, first, self.head.size, &none)?;
            self.vitals.written.store(self.head.size, Ordering::Relaxed);
        }
        self.sign()?;
        self.public_size = self.head.size;
        self.signer.publish();
        Ok(())
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

    pub(crate) fn stop(&self, why: &str) {
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

/// Tiles and head, in the transaction that has the events; then COMMIT.
fn grow_and_commit(
    batch: Batch<'_>,
    mut frontier: Frontier,
    gathered: &Gathered,
) -> Result<(Head, Frontier), rusqlite::Error> {
    for tile in frontier.append(&gathered.leaves) {
        batch.put_tile(tile.level, tile.index, &tile.bytes)?;
    }
    let head = Head { size: gathered.next, root: frontier.root().0 };
    batch.put_head(&head)?;
    batch.commit()?;
    Ok((head, frontier))
}
