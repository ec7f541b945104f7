//! How does this node hear of what other nodes wrote?
//!
//! It looks at the head every 250 ms: that is the truth, whatever else may wake it later. What is new and surely stays
//! (`horizon`) goes to the views; the writer is asked to sign what is new, or to take up what the leading node signed.
//! While somebody here waits for that signature, and just after something came that is not sure yet, it is looked more
//! often.
//!
//! Alone on a file nothing of this runs, and the node always leads.

use crate::{
    horizon::Horizon,
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
/// How long it is looked more often after something came that is not sure; with a standby it is sure by then.
const SOON: Duration = Duration::from_secs(1);
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
    pub(crate) horizon: Arc<Horizon>,
    pub(crate) unsure: Unsure,
    /// How far the views were told to look.
    pub(crate) seen: u64,
}

/// What is written and not sure to stay: since when, and when this node itself asked the standby.
#[derive(Default)]
pub(crate) struct Unsure {
    since: Option<Instant>,
    asked: Option<Instant>,
    horizon: u64,
}

impl Unsure {
    /// Takes note of a look. Where somebody makes sure of more and more, nothing waits.
    fn note(&mut self, written: u64, horizon: u64) {
        if written <= horizon || self.horizon != horizon {
            (self.since, self.horizon) = (None, horizon);
        }
        if written > horizon {
            self.since.get_or_insert_with(Instant::now);
        }
    }

    /// Whether it was nobody's for a whole look.
    fn is_nobodys(&self) -> bool {
        let is_long = |at: Option<Instant>| at.is_some_and(|at| at.elapsed() >= POLL);
        is_long(self.since) && (self.asked.is_none() || is_long(self.asked))
    }

    fn is_new(&self) -> bool {
        self.since.is_some_and(|since| since.elapsed() < SOON)
    }
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
            let is_waited_for = !self.gates.is_empty() || self.unsure.is_new();
            std::thread::park_timeout(if is_waited_for { POLL_WAITED_FOR } else { POLL });
        }
        self.nodes.give_up();
        self.leads.send_replace(false);
    }

    fn look(&mut self) {
        // Who waited too long hears so.
        self.gates.open(0);
        let reach = match self.log.lend().and_then(|db| Ok(db.reach()?)) {
            Ok(reach) => reach,
            Err(cause) => return tracing::warn!(%cause, "the head cannot be read"),
        };
        self.vitals.written.store(reach.written, Ordering::Relaxed);
        self.horizon.raise(reach.sure);
        self.make_sure(reach.written);
        let sure = self.horizon.reached();
        // What could not be read when it was told is shown with the next look.
        let is_late = self.behind.batches() == 0 && self.vitals.shown.load(Ordering::Relaxed) < sure;
        if sure > self.seen || is_late {
            self.seen = sure;
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

    /// The leading node makes sure of what it signs. What it has not signed for a whole look, as while nobody leads, this
    /// node asks the standby about, at most once a look.
    fn make_sure(&mut self, written: u64) {
        self.unsure.note(written, self.horizon.reached());
        if self.nodes.leads() || !self.unsure.is_nobodys() {
            return;
        }
        self.unsure.asked = Some(Instant::now());
        match self.nodes.sure() {
            Ok(sure) => sure.into_iter().for_each(|sure| self.horizon.raise(sure)),
            Err(cause) => tracing::warn!(%cause, "the standby cannot be asked"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_asks_the_standby_while_somebody_makes_sure_of_more_and_more() {
        let mut unsure = Unsure::default();
        for horizon in 0..50 {
            unsure.note(horizon + 3, horizon);
            assert!(!unsure.is_nobodys(), "it moved a moment ago");
            assert!(unsure.is_new());
        }
        unsure.since = Instant::now().checked_sub(POLL);
        assert!(unsure.is_nobodys());
        unsure.asked = Some(Instant::now());
        assert!(!unsure.is_nobodys(), "once a look");
        unsure.note(52, 52);
        assert!(!unsure.is_new(), "all of it is sure");
    }
}
