//! What became of spans that had ended?

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// Counted since the process began. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Counts(Arc<Counters>);

#[derive(Debug, Default)]
struct Counters {
    sent: AtomicU64,
    full: AtomicU64,
    unsent: AtomicU64,
}

impl Counts {
    /// The collector took them.
    pub fn sent(&self) -> u64 {
        self.0.sent.load(Ordering::Relaxed)
    }

    /// There was no room for them.
    pub fn full(&self) -> u64 {
        self.0.full.load(Ordering::Relaxed)
    }

    /// The collector did not take them.
    pub fn unsent(&self) -> u64 {
        self.0.unsent.load(Ordering::Relaxed)
    }

    /// Everything that nobody will see.
    pub fn dropped(&self) -> u64 {
        self.full() + self.unsent()
    }

    pub(super) fn found_no_room(&self) {
        self.0.full.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn ended(&self, spans: u64, taken: bool) {
        let counter = if taken { &self.0.sent } else { &self.0.unsent };
        counter.fetch_add(spans, Ordering::Relaxed);
    }
}
