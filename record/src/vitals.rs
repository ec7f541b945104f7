//! How is the record doing, in numbers?
//!
//! Counted where it happens and read by whoever asks; nobody waits for a number. They begin with the process and say
//! nothing of a person or a matter.
//!
//! Not here: how numbers are shown (`server/metrics`).

use crate::{append::Position, fault::Fault, limits::SOS_RESERVE_BYTES, record::Record, screen::Shown};
use std::{
    path::Path,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    time::{Duration, Instant},
};

/// Upper bounds of times, in microseconds; beyond the last there is one more bucket.
pub const TIMES_US: [u64; 14] = [
    250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000,
    10_000_000,
];
/// Upper bounds of how many commands are written together.
pub const SIZES: [u64; 7] = [1, 2, 4, 8, 16, 32, 64];

/// How often something was how large.
pub(crate) struct Histogram {
    bounds: &'static [u64],
    counts: Vec<AtomicU64>,
    sum: AtomicU64,
}

/// The same as it stood at one moment: counts of each bucket (the last has no bound), and the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Upper bounds.
    pub bounds: &'static [u64],
    /// One more than bounds.
    pub counts: Vec<u64>,
    /// Of everything that was counted.
    pub sum: u64,
}

impl Histogram {
    fn new(bounds: &'static [u64]) -> Self {
        let counts = (0..=bounds.len()).map(|_| AtomicU64::new(0)).collect();
        Self { bounds, counts, sum: AtomicU64::new(0) }
    }

    pub(crate) fn count(&self, value: u64) {
        let at = self.bounds.partition_point(|bound| *bound < value);
        if let Some(bucket) = self.counts.get(at) {
            bucket.fetch_add(1, Ordering::Relaxed);
            self.sum.fetch_add(value, Ordering::Relaxed);
        }
    }

    pub(crate) fn time(&self, since: Instant) {
        self.count(u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX));
    }

    fn spread(&self) -> Spread {
        let counts = self.counts.iter().map(|count| count.load(Ordering::Relaxed)).collect();
        Spread { bounds: self.bounds, counts, sum: self.sum.load(Ordering::Relaxed) }
    }
}

/// What writer and views count.
pub(crate) struct Vitals {
    since: Instant,
    pub(crate) events: AtomicU64,
    pub(crate) batches: AtomicU64,
    pub(crate) commands: Histogram,
    pub(crate) commit: Histogram,
    pub(crate) anchor: Histogram,
    /// Milliseconds after `since`.
    signed: AtomicU64,
    /// Whether only signals are written, because the disk is nearly full.
    pub(crate) is_full: AtomicBool,
    pub(crate) written: AtomicU64,
    pub(crate) shown: AtomicU64,
}

impl Vitals {
    pub(crate) fn new(written: Position) -> Self {
        Self {
            since: Instant::now(),
            events: AtomicU64::new(0),
            batches: AtomicU64::new(0),
            commands: Histogram::new(&SIZES),
            commit: Histogram::new(&TIMES_US),
            anchor: Histogram::new(&TIMES_US),
            signed: AtomicU64::new(0),
            is_full: AtomicBool::new(false),
            written: AtomicU64::new(written),
            shown: AtomicU64::new(0),
        }
    }

    pub(crate) fn batch(&self, commands: usize, events: u64, next: Position) {
        self.batches.fetch_add(1, Ordering::Relaxed);
        self.events.fetch_add(events, Ordering::Relaxed);
        self.commands.count(commands as u64);
        self.written.store(next, Ordering::Relaxed);
    }

    pub(crate) fn signed(&self) {
        let after_ms = u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.signed.store(after_ms, Ordering::Relaxed);
    }

    fn signed_ago(&self) -> Duration {
        self.since.elapsed().saturating_sub(Duration::from_millis(self.signed.load(Ordering::Relaxed)))
    }
}

/// The record's numbers at one moment.
#[derive(Clone, Debug)]
pub struct Pulse {
    /// Events that this process appended, cover leaves left out.
    pub events: u64,
    /// Batches that it wrote.
    pub batches: u64,
    /// Commands of a batch.
    pub commands: Spread,
    /// Microseconds that a transaction took, its fsync with it.
    pub commit_us: Spread,
    /// Microseconds that signing and the anchor's fsync took.
    pub anchor_us: Spread,
    /// Since the anchor moved or was confirmed.
    pub signed_ago: Duration,
    /// Events of the whole log.
    pub log_events: u64,
    /// Signals that wait for the writer.
    pub queued_signals: usize,
    /// Ordinary commands that do.
    pub queued_ordinary: usize,
    /// Their bytes.
    pub queued_bytes: usize,
    /// Batches that are durable and not shown yet.
    pub batches_behind: usize,
    /// Events that are.
    pub events_behind: u64,
    /// How the views are.
    pub shown: Shown,
    /// Whether only signals are written, because the disk is nearly full.
    pub is_full: bool,
    /// Bytes that are free on the disk of the data directory.
    pub disk_free: u64,
}

impl Record {
    /// For how long a commit has waited for a standby that does not confirm it; zero where none waits.
    pub fn unconfirmed_for(&self) -> Result<Duration, Fault> {
        Ok(self.shared.readers.lend()?.unconfirmed_for()?)
    }

    /// The record's numbers now.
    pub fn pulse(&self) -> Pulse {
        let (vitals, shown) = (&self.shared.vitals, self.views_state());
        let load = |number: &AtomicU64| number.load(Ordering::Relaxed);
        let (queued_signals, queued_ordinary, queued_bytes) = self.shared.queue.lengths();
        let disk_free = free_on(&self.shared.settings.dir);
        Pulse {
            events: load(&vitals.events),
            batches: load(&vitals.batches),
            commands: vitals.commands.spread(),
            commit_us: vitals.commit.spread(),
            anchor_us: vitals.anchor.spread(),
            signed_ago: vitals.signed_ago(),
            log_events: load(&vitals.written),
            queued_signals,
            queued_ordinary,
            queued_bytes,
            batches_behind: self.shared.behind.batches(),
            events_behind: load(&vitals.written).saturating_sub(load(&vitals.shown)),
            shown,
            is_full: vitals.is_full.load(Ordering::Relaxed) || disk_free < SOS_RESERVE_BYTES,
            disk_free,
        }
    }
}

/// Bytes free for whoever is not root; the largest number where the disk does not say.
pub(crate) fn free_on(dir: &Path) -> u64 {
    rustix::fs::statvfs(dir).map_or(u64::MAX, |disk| disk.f_bavail * disk.f_frsize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_counted_in_the_first_bucket_that_holds_it() {
        let histogram = Histogram::new(&SIZES);
        for value in [1, 2, 3, 64, 65] {
            histogram.count(value);
        }
        let Spread { counts, sum, .. } = histogram.spread();
        assert_eq!((counts, sum), (vec![1, 1, 1, 0, 0, 0, 1, 1], 135));
    }
}
