//! How does what waits become durable, many at a time and each on its own terms?
//!
//! One thread. It takes what has queued while the last commit ran, and:
//!
//! 1. makes the keys durable that the batch needs (`keys.db`, one commit);
//! 2. locks the head and places each command: key used before? stream as long as expected? then its rows;
//! 3. writes all rows, tiles and head in the same transaction, and commits;
//! 4. reads the new events back and recomputes their leaves;
//! 5. signs and moves the anchor;
//! 6. answers: signals at once, the others when the views have followed.
//!
//! Where the views are too far behind, only signals are written until they have caught up.
//!
//! Invariant: nothing is answered as written before step 5 is done. Of several nodes, one that does not lead answers a
//! signal when it is durable, and everything else when the leading node has signed it.
//!
//! Not here: sealing (`prepare`), placing (`place`), what is in doubt (`doubt`), signing (`lead`), the store (`store`),
//! views (`views`).

use crate::{
    append::{AppendError, Appended, Lane, Position},
    erase,
    fault::Fault,
    follow::Gates,
    horizon::Horizon,
    keyring::Keyring,
    limits::{MAX_VIEW_BATCHES, SOS_RESERVE_BYTES},
    place::Past,
    postgres::nodes::Nodes,
    prepare::Prepared,
    queue::Queue,
    signer::Signer,
    store::{Head, KeyStore, LogRead, LogReaders, LogStore, Needs, Rows},
    tree::{TileRows, verify_stored},
    vitals::{Vitals, free_on},
    work::{Command, ErrandWork, Health, Reply, Work},
};
use amanat_core::event::Header;
use amanat_proof::{Frontier, Hash};
use std::{
    collections::BTreeSet,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{Receiver, SendError, Sender, SyncSender, sync_channel},
    },
    time::Instant,
};
use tokio::sync::watch;

/// Batches after which the store is tidied.
const TIDY_EVERY_BATCHES: u32 = 64;

/// A batch that is durable.
pub(crate) struct Committed {
    /// Its events, in order.
    pub(crate) events: Vec<(Position, Header)>,
    /// Answers that wait for the views.
    pub(crate) replies: Vec<Answer>,
    /// Gives one word when the batch is signed; ends without one when it never will be.
    pub(crate) signed: Receiver<()>,
    /// Whether the log has more than this batch: what other nodes wrote.
    pub(crate) news: bool,
}

/// An answer and where it goes.
pub(crate) type Answer = (Reply<Appended>, Result<Appended, AppendError>);

/// The writer's own things; nobody else touches them.
pub(crate) struct Writer {
    pub(crate) dir: PathBuf,
    pub(crate) log: Box<dyn LogStore>,
    pub(crate) keys: Box<dyn KeyStore>,
    pub(crate) keyring: Arc<Keyring>,
    pub(crate) readers: LogReaders,
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
    /// Up to here the log is as durable as it gets, for all this process knows.
    pub(crate) confirmed: u64,
    /// What this node may show.
    pub(crate) horizon: Arc<Horizon>,
    pub(crate) batches: u32,
    pub(crate) vitals: Arc<Vitals>,
    /// Other nodes of the same log, where there can be any.
    pub(crate) nodes: Option<Arc<Nodes>>,
    pub(crate) gates: Arc<Gates>,
    pub(crate) is_asked: Arc<AtomicBool>,
    /// An erasure could not be carried out yet, because the store was out of reach.
    pub(crate) owes: bool,
}

/// How many batches the views have not shown yet.
#[derive(Default)]
pub(crate) struct Behind(AtomicUsize);

impl Behind {
    /// The views were given one more.
    pub(crate) fn more(&self) {
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
pub(crate) struct Placed {
    pub(crate) result: Result<Appended, AppendError>,
    pub(crate) prepared: Box<Prepared>,
    pub(crate) reply: Reply<Appended>,
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
        if let Err(cause) = self.log.tidy() {
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

    pub(crate) fn write(&mut self, commands: Vec<Command>, errands: Vec<ErrandWork>) {
        let unknown = |(prepared, reply)| Placed { result: Err(AppendError::Unknown), prepared, reply };
        let keys = self.ready(&commands);
        let mut placed: Vec<Placed> = commands.into_iter().map(unknown).collect();
        let intends = match keys {
            Ok(intends) => intends,
            Err(fault) if fault.is_lost() => {
                tracing::error!(%fault, "keys cannot be reached");
                return unknown_to_all(placed);
            }
            Err(fault) => return self.stop(&format!("keys cannot be written: {fault}")),
        };
        let began = Instant::now();
        let written = self.transact_surely(&mut placed, &errands);
        self.vitals.commit.time(began);
        let first = match written {
            Ok(first) => first,
            Err(fault) if placed.len() > 1 && self.may_be_one_of_them(&fault) => {
                return self.write_each(placed, errands);
            }
            Err(fault) => {
                self.recover(&fault);
                return unknown_to_all(placed);
            }
        };
        let events = placed.iter().filter_map(Placed::written).map(|(_, done)| u64::from(done.count)).sum();
        self.vitals.batch(placed.len(), events, self.head.size);
        let verified = self.verify(first, &placed).map_err(|fault| self.distrust(&fault));
        if verified.and_then(|()| if intends || self.owes { self.settle() } else { Ok(()) }).is_err() {
            return unknown_to_all(placed);
        }
        // The views follow while the anchor moves; they answer when both are done.
        let (signed, signals) = self.hand_over(first, placed);
        if let Err(fault) = self.sign(Some(signed)) {
            signals.into_iter().for_each(|(reply, _)| drop(reply.send(Err(AppendError::Unknown))));
            return self.distrust(&fault);
        }
        signals.into_iter().for_each(|(reply, result)| drop(reply.send(result)));
        for (_, _, _, reply) in errands {
            let _ = reply.send(Ok(()));
        }
        self.keep_tidy();
    }

    /// Keys and intents, durable; says whether something is intended. Doing it again changes nothing.
    fn ready(&mut self, commands: &[Command]) -> Result<bool, Fault> {
        let ready = |writer: &Self| writer.make_keys_durable(commands).and_then(|()| writer.intend(commands));
        match ready(self) {
            Err(fault) if fault.is_lost() => {
                self.find_out()?;
                ready(self)
            }
            ready => ready,
        }
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

    /// The transaction: places each command on the locked head, and writes what was placed. Gives the position before.
    pub(crate) fn transact(
        &mut self,
        placed: &mut [Placed],
        errands: &[ErrandWork],
    ) -> Result<Position, Fault> {
        let (needs, mut grown, mut slot) = (needs_of(placed), None, Some(placed));
        let (known_head, known) = (self.head, &self.frontier);
        self.log.write(&needs, &mut |before, db| {
            let Some(placed) = slot.take() else { return Err(Fault::damaged("a batch was made twice")) };
            let first = before.head.size;
            let frontier =
                if before.head == known_head { known.clone() } else { frontier_of(&before.head, db)? };
            let mut past = Past::of(before);
            for placed in placed.iter_mut() {
                placed.result = past.place(&mut placed.prepared);
            }
            let done = placed.iter().filter_map(Placed::written);
            let mut rows = past.rows(done);
            for (position, number, outcome, _) in errands {
                match outcome {
                    Ok(outcome) => rows.ended.push((*position, *number, outcome)),
                    Err(due_ms) => rows.put_off.push((*position, *number, *due_ms)),
                }
            }
            grown = Some((first, grow(frontier, &past.leaves, &mut rows)));
            Ok(rows)
        })?;
        let (first, grown) = grown.ok_or_else(|| Fault::damaged("a batch was not made"))?;
        self.grew(grown);
        Ok(first)
    }

    /// Takes up what this process has just committed. It was answered without a warning, and so is all that came before.
    pub(crate) fn grew(&mut self, (head, frontier): (Head, Frontier)) {
        self.confirmed = head.size;
        self.horizon.raise(head.size);
        (self.head, self.frontier) = (head, frontier);
    }

    /// Reads the new events back and recomputes their leaves from the stored bytes.
    fn verify(&self, first: Position, placed: &[Placed]) -> Result<(), Fault> {
        let salts = placed.iter().filter(|p| matches!(&p.result, Ok(done) if !done.replayed));
        let salts: Vec<_> = salts
            .flat_map(|p| &p.prepared.writes)
            .flat_map(|w| &w.events)
            .map(|event| Some(&event.salts.r))
            .collect();
        // Other nodes may have written after it already.
        verify_stored(&*self.readers.lend()?, first, first + salts.len() as u64, &salts)
    }

    /// Gives the batch to the views, with a gate that opens when it is signed; keeps the answers of signals, which
    /// wait for no view.
    fn hand_over(&self, first: Position, placed: Vec<Placed>) -> (SyncSender<()>, Vec<Answer>) {
        let (signed, gate) = sync_channel(1);
        let mut committed = Committed { events: Vec::new(), replies: Vec::new(), signed: gate, news: false };
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
        // Also where it was found out only afterwards that it stays.
        self.horizon.raise(position);
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
                let erased = erase::carry_out(&mut *self.log, &*self.keys, &self.keyring, &stream, &classes);
                self.finish(erased, reply);
            }
            Work::WrapAnew { week, limit, reply } => {
                let wrapped = self.keyring.wrap_anew(&*self.keys, week, limit);
                self.finish(wrapped, reply);
            }
            Work::DestroyEpochs { week, reply } => {
                let destroyed = self.keyring.destroy_epochs(&*self.keys, week);
                self.finish(destroyed, reply);
            }
            Work::Follow => self.follow(),
            Work::Publish { reply } => {
                let published = self.publish();
                self.finish(published, reply);
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
                    Fault::Store(error) if !error.is_final() => tracing::error!(%fault, "housework failed"),
                    _ => self.stop(&fault.to_string()),
                }
            }
        }
    }

    pub(crate) fn stop(&self, why: &str) {
        tracing::error!(why, "the record stops writing");
        self.health.send_replace(Health::Stopped(why.to_owned()));
        self.queue.close();
    }

    fn keep_tidy(&mut self) {
        self.batches += 1;
        if self.batches >= TIDY_EVERY_BATCHES {
            self.batches = 0;
            if let Err(cause) = self.log.tidy() {
                tracing::warn!(%cause, "the write-ahead log grows");
            }
        }
    }
}

impl Placed {
    /// What this batch writes for it, if anything.
    pub(crate) fn written(&self) -> Option<(&Prepared, &Appended)> {
        self.result.as_ref().ok().filter(|done| !done.replayed).map(|done| (&*self.prepared, done))
    }
}

fn unknown_to_all(placed: Vec<Placed>) {
    for placed in placed {
        let _ = placed.reply.send(Err(AppendError::Unknown));
    }
}

/// What must be known of the log before these can be placed.
fn needs_of(placed: &[Placed]) -> Needs {
    let commands = || placed.iter().map(|placed| &placed.prepared);
    let streams: BTreeSet<&String> = commands().flat_map(|c| &c.writes).map(|write| &write.stream).collect();
    Needs {
        keys: commands().filter_map(|c| c.key.as_ref()).map(|meant| meant.name).collect(),
        streams: streams.into_iter().cloned().collect(),
    }
}

/// The tree's edge as it is stored.
pub(crate) fn frontier_of(head: &Head, db: &dyn LogRead) -> Result<Frontier, Fault> {
    let tiles = TileRows::of(db);
    let tree = Frontier::load(head.size, &tiles);
    let tree = tree.map_err(|fault| tiles.fault(|| Fault::damaged(format!("tiles: {fault}"))))?;
    match tree.root().0 == head.root {
        true => Ok(tree),
        false => Err(Fault::damaged("the tiles do not give the head's root")),
    }
}

/// Adds the leaves to the tree, and its tiles and head to the rows.
pub(crate) fn grow(mut tree: Frontier, leaves: &[Hash], rows: &mut Rows<'_>) -> (Head, Frontier) {
    let tiles = tree.append(leaves);
    rows.tiles = tiles.into_iter().map(|tile| (tile.level, tile.index, tile.bytes)).collect();
    let head = Head { size: tree.size(), root: tree.root().0 };
    rows.head = (!leaves.is_empty()).then_some(head);
    (head, tree)
}
