//! What needs a look into the store, and who waits for it?
//!
//! What was seen is believed for seconds, also that nothing was: a database that does not answer is not asked again at
//! each question. One looks at a time, on a thread of its own; whoever asks waits for it until it has lasted a moment. A
//! database that is gone may keep the look itself waiting for as long as it is tried.

use crate::town::{Town, WeakTown};
use amanat_core::values::{Moment, Span};
use amanat_record::Waiting;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// What was looked up is believed for so long.
const BELIEVED: Duration = Duration::from_secs(10);
/// And no longer than this by the installation's own clock.
const BELIEVED_HERE: Span = Span::from_secs(10);
/// Who asks waits so long for a look.
const PATIENCE: Duration = Duration::from_secs(1);
/// Errands that have waited longer want somebody's eye.
const MAX_WAITED: Span = Span::from_hours(1);

/// What was seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Looks {
    /// For how long a commit has waited for a standby.
    pub unconfirmed: Duration,
    /// How many weeks' keys should be destroyed by now.
    pub weeks: u32,
    /// Errands that have waited too long.
    pub late: u64,
    /// All that wait, by way.
    pub waiting: Vec<Waiting>,
}

/// Why nothing could be looked up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unseen {
    /// No database answers that could be written.
    Lost,
    /// Anything else.
    Unknown,
}

type Found = Result<Looks, Unseen>;

/// What was seen a moment ago.
#[derive(Clone, Default)]
pub struct Remembered(Arc<Inner>);

#[derive(Default)]
struct Inner {
    known: Mutex<Known>,
    news: Condvar,
}

#[derive(Default)]
struct Known {
    seen: Option<Seen>,
    /// Since when somebody looks.
    looking: Option<Instant>,
}

#[derive(Clone)]
struct Seen {
    at: Instant,
    here: Moment,
    found: Found,
}

impl Known {
    fn believed(&self, now: Moment) -> Option<Found> {
        let seen = self.seen.as_ref()?;
        let passed = now - seen.here;
        let is_believed = seen.at.elapsed() < BELIEVED && passed.millis().abs() < BELIEVED_HERE.millis();
        is_believed.then(|| seen.found.clone())
    }
}

impl Remembered {
    /// What there is to know of the store; waits for a moment at most.
    pub(crate) fn ask(&self, town: &Town) -> Found {
        // A store of files that takes so long has another fault than a database.
        let unseen = if town.record().settings().postgres.is_some() { Unseen::Lost } else { Unseen::Unknown };
        let (weak, now) = (town.weak(), town.now());
        self.asked(now, unseen, move || look_up(&weak, now))
    }

    /// The same by this look; where it takes too long, this is why nothing is seen.
    fn asked(&self, now: Moment, unseen: Unseen, look: impl FnOnce() -> Found + Send + 'static) -> Found {
        let mut known = self.known();
        if let Some(found) = known.believed(now) {
            return found;
        }
        if known.looking.is_none() {
            let remembers = self.clone();
            // A look that breaks must not be the last.
            let look = move || catch_unwind(AssertUnwindSafe(look)).unwrap_or(Err(Unseen::Unknown));
            let looks = move || remembers.put(now, look());
            if let Err(error) = std::thread::Builder::new().name("health".into()).spawn(looks) {
                tracing::error!(%error, "health: nobody can look");
                return Err(Unseen::Unknown);
            }
        }
        let left = PATIENCE.saturating_sub(known.looking.get_or_insert_with(Instant::now).elapsed());
        let waited = self.0.news.wait_timeout_while(known, left, |known| known.looking.is_some());
        let (known, _) = waited.unwrap_or_else(PoisonError::into_inner);
        known.believed(now).unwrap_or(Err(unseen))
    }

    fn put(&self, here: Moment, found: Found) {
        let mut known = self.known();
        *known = Known { seen: Some(Seen { at: Instant::now(), here, found }), looking: None };
        self.0.news.notify_all();
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn look_up(town: &WeakTown, now: Moment) -> Found {
    // It ends: nobody is told anything any more.
    let record = town.get().ok_or(Unseen::Unknown)?.record().clone();
    let looked = || -> Result<Looks, amanat_record::Fault> {
        let weeks = record.weeks_behind(now)?;
        let waiting = record.waiting_errands(now)?;
        let late = waiting.iter().filter(|waiting| now - waiting.since > MAX_WAITED).map(|w| w.count).sum();
        Ok(Looks { unconfirmed: record.unconfirmed_for()?, weeks, late, waiting })
    };
    looked().map_err(|fault| {
        tracing::error!("health: {fault:#}");
        if fault.is_absence() { Unseen::Lost } else { Unseen::Unknown }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    const NOW: Moment = Moment::from_millis(1_000_000);
    const SEEN: Found = Ok(Looks { unconfirmed: Duration::ZERO, weeks: 3, late: 0, waiting: Vec::new() });

    fn never() -> Found {
        panic!("there is one who looks, or what was seen is believed")
    }

    #[test]
    fn a_look_that_takes_long_holds_nobody_up_and_what_it_sees_is_told_afterwards() {
        let (health, (ends, end)) = (Remembered::default(), mpsc::channel::<()>());
        let slow = move || {
            let _ = end.recv();
            SEEN
        };
        assert_eq!(health.asked(NOW, Unseen::Lost, slow), Err(Unseen::Lost), "it waits for a moment only");
        assert_eq!(health.asked(NOW, Unseen::Lost, never), Err(Unseen::Lost), "and nobody looks beside it");
        ends.send(()).unwrap();
        let known = health
            .0
            .news
            .wait_timeout_while(health.known(), Duration::from_secs(60), |k| k.looking.is_some());
        drop(known.unwrap());
        assert_eq!(health.asked(NOW, Unseen::Lost, never), SEEN);
    }

    #[test]
    fn who_asks_while_another_looks_sees_what_that_one_sees() {
        let (health, (ends, end)) = (Remembered::default(), mpsc::channel::<()>());
        let first = health.clone();
        let slow = move || {
            let _ = end.recv();
            SEEN
        };
        let one = std::thread::spawn(move || first.asked(NOW, Unseen::Lost, slow));
        while health.known().looking.is_none() {
            std::thread::yield_now();
        }
        let second = health.clone();
        let other = std::thread::spawn(move || second.asked(NOW, Unseen::Lost, never));
        ends.send(()).unwrap();
        assert_eq!((one.join().unwrap(), other.join().unwrap()), (SEEN, SEEN));
        let broken = Remembered::default();
        assert_eq!(broken.asked(NOW, Unseen::Lost, || panic!("a look breaks")), Err(Unseen::Unknown));
        assert!(broken.known().looking.is_none(), "the next may look");
    }

    #[test]
    fn what_was_seen_is_believed_for_seconds_by_either_clock() {
        let health = Remembered::default();
        assert_eq!(health.asked(NOW, Unseen::Unknown, || SEEN), SEEN);
        assert_eq!(health.asked(NOW + Span::from_secs(9), Unseen::Unknown, never), SEEN);
        let later = NOW + Span::from_secs(11);
        assert_eq!(health.asked(later, Unseen::Unknown, || Err(Unseen::Lost)), Err(Unseen::Lost));
        assert_eq!(health.asked(NOW, Unseen::Unknown, || SEEN), SEEN, "the clock was set back");
    }
}
