//! Who has heard what already?
//!
//! One channel for all who see the same in the same language: what changed is drawn once and lies here once, however
//! many listen. Whoever was away says what they heard last and gets what came since; whoever is too slow, or was away
//! for too long, is told to look at everything anew.
//!
//! Invariant: nothing is told twice to whoever says what they heard last, and nothing is left out.
//! Not here: who may listen (`console`), what is drawn (`pages/room`).

use axum::body::Bytes;
use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
};
use tokio::sync::broadcast::{self, Receiver};

/// Changes kept for whoever was away, of each channel.
pub const MAX_KEPT: usize = 512;
/// Bytes kept for whoever was away, of each channel.
pub const MAX_KEPT_BYTES: usize = 4 << 20;
/// Changes that wait for the slowest before it is told to look anew.
pub const MAX_WAITING: usize = 128;

/// Something to be told, drawn.
#[derive(Clone, Debug)]
pub enum Told {
    /// A change, by its place in the log, as the stream writes it.
    Change(u64, Bytes),
    /// Something that passes, such as where a patrol is: whoever missed it gets the next.
    Passing(Bytes),
    /// Rights may have changed: ask again before anything else.
    AskAgain,
    /// Too much was missed on the way here: look at everything anew.
    Anew,
}

/// What somebody missed.
#[derive(Debug)]
pub enum Missed {
    /// These, in order; perhaps none.
    These(Vec<Bytes>),
    /// More than is kept.
    TooMuch,
}

/// All who see the same.
pub struct Channel {
    kept: Mutex<Kept>,
    sender: broadcast::Sender<Told>,
}

struct Kept {
    /// What whoever heard everything before the first kept change heard last.
    before: u64,
    changes: VecDeque<(u64, Bytes)>,
    bytes: usize,
}

impl Channel {
    /// A channel that begins after this place in the log.
    pub fn after(before: u64) -> Self {
        let (sender, _) = broadcast::channel(MAX_WAITING);
        Self { kept: Mutex::new(Kept { before, changes: VecDeque::new(), bytes: 0 }), sender }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The last change that was told: whoever draws everything after asking this has missed nothing.
    pub fn cursor(&self) -> u64 {
        let kept = self.kept();
        kept.changes.back().map_or(kept.before, |(at, _)| *at)
    }

    /// How many listen.
    pub fn listeners(&self) -> usize {
        self.sender.receiver_count()
    }

    /// Tells everybody who listens, and keeps a change for those who are away.
    pub fn tell(&self, told: Told) {
        let mut kept = self.kept();
        if let Told::Change(at, bytes) = &told {
            // Signals are noted twice: by whoever wrote them, and by the views.
            if kept.changes.iter().any(|(kept, _)| kept == at) {
                return;
            }
            kept.keep(*at, bytes.clone());
        }
        // Nobody listening is no fault. Sent under the lock, so that order is the same for all.
        let _ = self.sender.send(told);
    }

    /// Listens from now on; with it what came after the change that was heard last.
    pub fn listen(&self, heard: u64) -> (Missed, Receiver<Told>) {
        let kept = self.kept();
        (kept.since(heard), self.sender.subscribe())
    }
}

impl Kept {
    fn keep(&mut self, at: u64, bytes: Bytes) {
        self.bytes += bytes.len();
        self.changes.push_back((at, bytes));
        while self.changes.len() > MAX_KEPT || self.bytes > MAX_KEPT_BYTES {
            let Some((at, bytes)) = self.changes.pop_front() else { return };
            self.before = at;
            self.bytes -= bytes.len();
        }
    }

    fn since(&self, heard: u64) -> Missed {
        let all = |from: usize| {
            Missed::These(self.changes.iter().skip(from).map(|(_, bytes)| bytes.clone()).collect())
        };
        if heard == self.before {
            return all(0);
        }
        match self.changes.iter().rposition(|(at, _)| *at == heard) {
            Some(last) => all(last + 1),
            None => Missed::TooMuch,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(at: u64) -> Told {
        Told::Change(at, Bytes::from(at.to_string()))
    }

    fn texts(missed: Missed) -> Option<Vec<String>> {
        match missed {
            Missed::These(bytes) => {
                Some(bytes.iter().map(|b| String::from_utf8_lossy(b).into_owned()).collect())
            }
            Missed::TooMuch => None,
        }
    }

    #[test]
    fn whoever_was_away_gets_what_came_since_and_nothing_twice() {
        let channel = Channel::after(7);
        assert_eq!(channel.cursor(), 7);
        // Signals are noted before what was written earlier and is folded later.
        for at in [9, 8, 12] {
            channel.tell(told(at));
        }
        assert_eq!(texts(channel.listen(7).0).unwrap(), ["9", "8", "12"]);
        assert_eq!(texts(channel.listen(9).0).unwrap(), ["8", "12"]);
        assert_eq!(texts(channel.listen(12).0).unwrap(), [""; 0]);
        channel.tell(told(8));
        assert_eq!(channel.cursor(), 12, "the same change is not told again");
    }

    #[test]
    fn whoever_was_away_for_too_long_or_comes_from_elsewhere_looks_anew() {
        let channel = Channel::after(0);
        let last = MAX_KEPT as u64 + 5;
        (1..=last).for_each(|at| channel.tell(told(at)));
        assert!(texts(channel.listen(3).0).is_none());
        assert!(texts(channel.listen(last + 1).0).is_none(), "of another life of this server");
        assert_eq!(texts(channel.listen(last - 2).0).unwrap().len(), 2);
        assert_eq!(texts(channel.listen(5).0).unwrap().len(), MAX_KEPT);
    }

    #[tokio::test]
    async fn whoever_is_slow_learns_that_they_missed_something() {
        let channel = Channel::after(0);
        let (_, mut slow) = channel.listen(0);
        (1..=MAX_WAITING as u64 + 1).for_each(|at| channel.tell(told(at)));
        assert!(matches!(slow.recv().await, Err(broadcast::error::RecvError::Lagged(_))));
    }
}
