//! What time is it here?
//!
//! The one place that asks the machine. Everybody else is given a moment, so that a demo can run faster than
//! life and a test can move time by hand.

use amanat_core::values::Moment;
use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Instant, UNIX_EPOCH},
};

/// Where the time comes from; cheap to clone.
#[derive(Clone)]
pub struct Clock(Arc<Source>);

enum Source {
    Wall,
    Fast { began: Moment, since: Instant, speed: f64 },
    Hand(AtomicI64),
}

impl Clock {
    /// The machine's clock.
    pub fn wall() -> Self {
        Self(Arc::new(Source::Wall))
    }

    /// Starts at `began` and runs `speed` times as fast as life.
    pub fn fast(began: Moment, speed: f64) -> Self {
        Self(Arc::new(Source::Fast { began, since: Instant::now(), speed }))
    }

    /// Stands still until it is moved; for tests.
    pub fn by_hand(at: Moment) -> Self {
        Self(Arc::new(Source::Hand(AtomicI64::new(at.millis()))))
    }

    /// The clock that people's phones agree with: the machine's, also where this one runs fast; a test's by hand.
    pub fn of_phones(&self) -> Clock {
        match &*self.0 {
            Source::Hand(_) => self.clone(),
            _ => Clock::wall(),
        }
    }

    /// Now.
    pub fn now(&self) -> Moment {
        match &*self.0 {
            Source::Wall => wall_now(),
            Source::Fast { began, since, speed } => {
                let ran_ms = since.elapsed().as_secs_f64() * 1000.0 * speed;
                Moment::from_millis(began.millis().saturating_add(ran_ms as i64))
            }
            Source::Hand(at) => Moment::from_millis(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a clock that is moved by hand; any other stays as it is.
    pub fn set(&self, to: Moment) {
        if let Source::Hand(at) = &*self.0 {
            at.store(to.millis(), Ordering::SeqCst);
        }
    }

    /// How long to wait, in the machine's time, for this many milliseconds of this clock's.
    pub fn wait_ms(&self, ms: u64) -> u64 {
        match &*self.0 {
            Source::Fast { speed, .. } => ((ms as f64 / speed.max(1.0)) as u64).max(20),
            Source::Hand(_) => 20,
            Source::Wall => ms,
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that may ask the machine")]
fn wall_now() -> Moment {
    let since = std::time::SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
