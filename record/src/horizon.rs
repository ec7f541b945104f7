//! How far may this node show what is written?
//!
//! Up to where it surely stays. In a database whose commits wait for a standby, what another node wrote can be read
//! before the standby has it: when its wait was cancelled, or its server fell and came back. Shown then, it would be gone
//! after a failover, and people would have read what never was. So it is shown when the leading node has signed it, which
//! it does once the standby confirms, or when this node asked the standby itself.
//!
//! Invariant: it only moves forward.
//! Not here: who asks (`follow`), what is signed (`lead`).

use crate::append::Position;
use std::sync::atomic::{AtomicU64, Ordering};

/// Everything before it surely stays.
pub(crate) struct Horizon(AtomicU64);

impl Horizon {
    pub(crate) fn at(size: Position) -> Self {
        Self(AtomicU64::new(size))
    }

    /// Everything before this surely stays, too.
    pub(crate) fn raise(&self, size: Position) {
        self.0.fetch_max(size, Ordering::AcqRel);
    }

    pub(crate) fn reached(&self) -> Position {
        self.0.load(Ordering::Acquire)
    }
}
