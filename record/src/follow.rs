//! How does this node hear of what other nodes wrote?
//!
//! It looks at the head every 250 ms: that is the truth, whatever else may wake it later. What is new goes to the views;
//! the writer is asked to sign it, or to take up what the leading node signed. While somebody here waits for that
//! signature it is looked more often.
//!
//! Alone on a file nothing of this runs, and the node always leads.

use crate::{
    postgres::nodes::Nodes,
    queue::Queue,
    store::LogReaders,
    vitals::Vitals,
    work::Work,
    writer::{Behind, Committed},
};
use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{Sender, SyncSender, sync_channel},
    },
    time::{Duration, Instant},
};
use tokio::sync::watch;

/// Between two looks at the head.
const POLL: Duration = Duration::from_millis(250);
/// The same while somebody waits for a signature.
const POLL_WAITED_FOR: Duration = Duration::from_millis(20);
/// Between two renewals of the lease.
const RENEW: Duration = Duration::from_secs(1);
/// How long a batch waits for the leading node's signature; then nobody can say that it was written.
const SIGNATURE_WAIT: Duration = Duration::from_secs(20);

/// Batches that wait until they are signed by another node.
#[derive(Default)]
pub(crate) struct Gates(Mutex<VecDeque<(u64, SyncSender<()>, Instant)>>);

impl Gates {
    /// A batch that ends here waits.
    pub(crate) fn wait(&self, end: u64, gate: SyncSender<()>) {
        self.lock().push_back((end, gate, Instant::now()));
    }

    /// Everything up to here is signed. Who waited too long is let go without a word.
    pub(crate) fn open(&self, signed: u64) {
        self.lock().retain(|(end, gate, since)| {
            let is_signed = *end <= signed;
            if is_signed {
                // Who waited may be gone.
                let _ = gate.send(());
            }
            !is_signed && since.elapsed() < SIGNATURE_WAIT
        });
    }

    fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, VecDeque<(u64, SyncSender<()>, Instant)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thread that looks.
pub(crate) struct Follow {
    pub(crate) nodes: Arc<Nodes>,
    pub(crate) log: LogReaders,
    pub(crate) queue: Arc<Queue<Work>>,
    pub(crate) views: Sender<Committed>,
    pub(crate) behind: Arc<Behind>,
    pub(crate) gates: Arc<Gates>,
    pub(crate) leads: watch::Sender<bool>,
    pub(crate) closed: Arc<AtomicBool>,
    /// Set while the writer has not yet looked at what it was asked to.
    pub(crate) is_asked: Arc<AtomicBool>,
    pub(crate) vitals: Arc<Vitals>,
    /// How far the views were told to look.
    pub(crate) seen: u64,
}

impl Follow {
    pub(crate) fn run(mut self) {
        let mut renewed: Option<Instant> = None;
        while !self.closed.load(Ordering::Acquire) {
            if self.queue.is_closed() {
                // A node that stopped writing signs nothing: another leads.
                self.nodes.give_up();
            } else if renewed.is_none_or(|at| at.elapsed() >= RENEW) {
                renewed = Some(Instant::now());
                if let Err(cause) = self.nodes.take_lease() {
                    tracing::warn!(%cause, "the lease cannot be renewed");
                }
            }
            let leads = self.nodes.leads();
            self.leads.send_if_modified(|led| std::mem::replace(led, leads) != leads);
            self.look();
            std::thread::park_timeout(if self.gates.is_empty() { POLL } else { POLL_WAITED_FOR });
        }
        self.nodes.give_up();
        self.leads.send_replace(false);
    }

    fn look(&mut self) {
        // Who waited too long hears so.
        self.gates.open(0);
        let head = match self.log.lend().and_then(|db| Ok(db.head()?)) {
            Ok(head) => head,
            Err(cause) => return tracing::warn!(%cause, "the head cannot be read"),
        };
        self.vitals.written.store(head.size, Ordering::Relaxed);
        // What could not be read when it was told is shown with the next look.
        let is_late = self.behind.batches() == 0 && self.vitals.shown.load(Ordering::Relaxed) < head.size;
        if head.size > self.seen || is_late {
            self.seen = head.size;
            let (open, signed) = sync_channel(1);
            // It holds one word, and nobody has put one in.
            let _ = open.send(());
            self.behind.more();
            let news = Committed { events: Vec::new(), replies: Vec::new(), signed, news: true };
            if self.views.send(news).is_err() {
                self.behind.end();
            }
        }
        if !self.is_asked.swap(true, Ordering::AcqRel) {
            // When the queue is closed nothing is signed any more.
            let _ = self.queue.push(Work::Follow);
        }
    }
}
