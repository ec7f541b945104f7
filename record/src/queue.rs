//! Who is next?
//!
//! Two lanes: signals first, then everything else in the order of arrival. The writer takes what has come while it
//! was busy, and never waits for more. While the views are too far behind, it takes signals alone.

use crate::{
    append::{AppendError, Lane},
    limits::*,
    sync::{Condvar, Mutex, MutexGuard},
};
use std::{collections::VecDeque, sync::PoisonError, time::Duration};

/// How long signals are waited for before it is looked again whether the views have caught up.
const SIGNALS_WAIT: Duration = Duration::from_millis(2);

/// Something with a weight, in a lane.
pub(crate) trait Waiting {
    fn lane(&self) -> Lane;
    fn bytes(&self) -> usize;
}

struct Lanes<T> {
    sos: VecDeque<T>,
    ordinary: VecDeque<T>,
    ordinary_bytes: usize,
    closed: bool,
}

/// The commands that wait for the writer.
pub(crate) struct Queue<T> {
    lanes: Mutex<Lanes<T>>,
    news: Condvar,
}

impl<T: Waiting> Queue<T> {
    pub(crate) fn new() -> Self {
        let lanes =
            Lanes { sos: VecDeque::new(), ordinary: VecDeque::new(), ordinary_bytes: 0, closed: false };
        Self { lanes: Mutex::new(lanes), news: Condvar::new() }
    }

    /// Queues it, or says why not.
    pub(crate) fn push(&self, item: T) -> Result<(), AppendError> {
        let mut lanes = self.lock();
        if lanes.closed {
            return Err(AppendError::Stopped);
        }
        match item.lane() {
            Lane::Sos if lanes.sos.len() >= MAX_QUEUED_SOS => return Err(AppendError::Busy),
            Lane::Sos => lanes.sos.push_back(item),
            Lane::Ordinary => {
                let bytes = lanes.ordinary_bytes + item.bytes();
                let fits = lanes.ordinary.is_empty() || bytes <= MAX_QUEUED_BYTES;
                if lanes.ordinary.len() >= MAX_QUEUED_ORDINARY || !fits {
                    return Err(AppendError::Busy);
                }
                lanes.ordinary_bytes = bytes;
                lanes.ordinary.push_back(item);
            }
        }
        drop(lanes);
        self.news.notify_one();
        Ok(())
    }

    /// How many ordinary commands wait.
    pub(crate) fn ordinary(&self) -> usize {
        self.lock().ordinary.len()
    }

    /// How many signals wait, how many ordinary commands, and how heavy these are.
    pub(crate) fn lengths(&self) -> (usize, usize, usize) {
        let lanes = self.lock();
        (lanes.sos.len(), lanes.ordinary.len(), lanes.ordinary_bytes)
    }

    /// Takes signals alone, and waits for them a moment at most.
    pub(crate) fn take_signals(&self) -> Vec<T> {
        let mut lanes = self.lock();
        if lanes.sos.is_empty() {
            lanes = self.news.wait_timeout(lanes, SIGNALS_WAIT).unwrap_or_else(PoisonError::into_inner).0;
        }
        let many = lanes.sos.len().min(MAX_BATCH_COMMANDS);
        lanes.sos.drain(..many).collect()
    }

    /// Takes a batch: waits until there is something, then takes what is there. Empty when closed and drained.
    pub(crate) fn take(&self) -> Vec<T> {
        let mut lanes = self.lock();
        while lanes.sos.is_empty() && lanes.ordinary.is_empty() && !lanes.closed {
            lanes = self.news.wait(lanes).unwrap_or_else(PoisonError::into_inner);
        }
        let mut batch = Vec::new();
        let mut bytes = 0;
        while batch.len() < MAX_BATCH_COMMANDS && bytes < MAX_BATCH_BYTES {
            let Some(item) = lanes.sos.pop_front().or_else(|| lanes.pop_ordinary()) else { break };
            bytes += item.bytes();
            batch.push(item);
        }
        batch
    }

    /// Whether no more is taken in.
    pub(crate) fn is_closed(&self) -> bool {
        self.lock().closed
    }

    /// No more is taken in; what waits is still given out.
    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.news.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Lanes<T>> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Waiting> Lanes<T> {
    fn pop_ordinary(&mut self) -> Option<T> {
        let item = self.ordinary.pop_front()?;
        self.ordinary_bytes -= item.bytes();
        Some(item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sync::{once, schedules, thread};
    use std::sync::Arc;

    struct Parcel(Lane, usize);
    impl Waiting for Parcel {
        fn lane(&self) -> Lane {
            self.0
        }
        fn bytes(&self) -> usize {
            self.1
        }
    }

    #[test]
    fn a_signal_goes_before_a_thousand_reports() {
        once(|| {
            let queue = Queue::new();
            for _ in 0..1_000 {
                queue.push(Parcel(Lane::Ordinary, 1)).unwrap();
            }
            queue.push(Parcel(Lane::Sos, 1)).unwrap();
            let batch = queue.take();
            assert_eq!(batch.len(), MAX_BATCH_COMMANDS);
            assert_eq!(batch[0].0, Lane::Sos);
        });
    }

    #[test]
    fn while_the_views_are_behind_signals_alone_are_taken() {
        once(|| {
            let queue = Queue::new();
            for lane in [Lane::Ordinary, Lane::Sos, Lane::Ordinary, Lane::Sos] {
                queue.push(Parcel(lane, 1)).unwrap();
            }
            assert_eq!(queue.take_signals().iter().map(|p| p.0).collect::<Vec<_>>(), [Lane::Sos, Lane::Sos]);
            assert_eq!(queue.ordinary(), 2);
            queue.close();
            assert_eq!(queue.take().len(), 2, "what waited is still given out");
        });
    }

    #[test]
    fn when_reports_are_too_many_signals_are_still_taken() {
        once(|| {
            let queue = Queue::new();
            while queue.push(Parcel(Lane::Ordinary, 1)).is_ok() {}
            assert_eq!(queue.push(Parcel(Lane::Ordinary, 1)), Err(AppendError::Busy));
            assert_eq!(queue.push(Parcel(Lane::Sos, 1)), Ok(()));
        });
    }

    #[test]
    fn large_files_fill_the_queue_by_weight() {
        once(|| {
            let queue = Queue::new();
            for _ in 0..MAX_QUEUED_BYTES / MAX_FILE_BYTES {
                queue.push(Parcel(Lane::Ordinary, MAX_FILE_BYTES)).unwrap();
            }
            assert_eq!(queue.push(Parcel(Lane::Ordinary, 1)), Err(AppendError::Busy));
            assert_eq!(queue.take().len(), 1, "and a batch ends at its weight");
        });
    }

    /// Brings three, and gives how many were let in. The weight tells whose it is and which.
    fn sender(queue: Arc<Queue<Parcel>>, who: usize, lane: Lane) -> thread::JoinHandle<usize> {
        thread::spawn(move || (1..=3).filter(|n| queue.push(Parcel(lane, who * 10 + n)).is_ok()).count())
    }

    #[test]
    fn whatever_is_let_in_is_taken_once_and_in_order_and_the_writer_ends_when_it_is_closed() {
        schedules(|| {
            let queue = Arc::new(Queue::new());
            let lanes = [Lane::Ordinary, Lane::Sos, Lane::Ordinary];
            let senders: Vec<_> =
                (0..).zip(lanes).map(|(who, lane)| sender(queue.clone(), who, lane)).collect();
            let closing = queue.clone();
            let closer = thread::spawn(move || closing.close());
            let mut taken = Vec::new();
            loop {
                let batch = queue.take();
                let signals = batch.iter().take_while(|parcel| parcel.0 == Lane::Sos).count();
                assert!(batch[signals..].iter().all(|parcel| parcel.0 == Lane::Ordinary), "signals first");
                if batch.is_empty() {
                    break;
                }
                taken.extend(batch.iter().map(|parcel| parcel.1));
            }
            closer.join().unwrap();
            let let_in: usize = senders.into_iter().map(|sender| sender.join().unwrap()).sum();
            assert_eq!(taken.len(), let_in, "whoever is told that it waits is written");
            for who in 0..lanes.len() {
                let own: Vec<_> = taken.iter().filter(|weight| **weight / 10 == who).collect();
                assert!(own.is_sorted_by(|a, b| a < b), "{own:?}");
            }
            assert_eq!(queue.push(Parcel(Lane::Sos, 1)), Err(AppendError::Stopped));
            assert_eq!(queue.lengths(), (0, 0, 0));
        });
    }

    #[test]
    fn a_signal_is_taken_while_the_views_are_behind_whenever_it_comes() {
        schedules(|| {
            let queue = Arc::new(Queue::new());
            let reports = sender(queue.clone(), 0, Lane::Ordinary);
            let signals = sender(queue.clone(), 1, Lane::Sos);
            let mut taken = 0;
            while taken < 3 {
                let batch = queue.take_signals();
                assert!(batch.iter().all(|parcel| parcel.0 == Lane::Sos));
                taken += batch.len();
            }
            signals.join().unwrap();
            assert_eq!(reports.join().unwrap(), 3);
            assert_eq!(queue.lengths().1, 3, "and reports wait");
        });
    }
}
