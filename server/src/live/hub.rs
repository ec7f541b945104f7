//! How does a change reach every open console at once, drawn once?
//!
//! One task hears what is written. For each audience that somebody belongs to it draws what changed, once, and lays it
//! into that audience's channel. It holds on to nothing of the house while it waits.
//!
//! What is kept beside the log has no place in it: whoever listens is told to look at everything anew.
//!
//! Invariant: what the task has heard is on the shelf before anybody is told, so that whoever draws the whole board
//! after asking for the cursor misses nothing.

use super::{
    audience::Audience,
    channel::{Channel, Told},
};
use crate::town::{Town, WeakTown};
use amanat_core::event::Stream;
use amanat_record::Noted;
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::Instant,
};

/// Audiences at one time; far more than a force has kinds of consoles in seven languages.
pub const MAX_AUDIENCES: usize = 512;
/// So often what passes is drawn: where patrols are, and what clocks changed.
const PASSING: Duration = Duration::from_secs(2);
/// Calls for help that are kept beside the log, or leave it, within so long are told together.
const GATHERS: Duration = Duration::from_millis(250);
/// So long after such news the next are told at the earliest: in a flood each console would draw its lists anew without
/// end.
const FLOOD_PAUSE: Duration = Duration::from_secs(2);
/// So long after an account or a policy changed rights are asked once more, because the roster follows the log.
const SETTLES: Duration = Duration::from_millis(150);

/// What draws for an audience.
#[derive(Clone, Copy)]
pub struct Draws {
    /// What changed, with the place in the log up to which it is drawn; `None` where this audience sees none of it.
    pub change: fn(&Town, &Audience, &Noted) -> Option<Told>,
    /// What passes.
    pub passing: fn(&Town, &Audience) -> Option<Told>,
    /// Takes up what was noted, before it is drawn for anybody.
    pub take_up: fn(&Town, &Noted),
}

/// The channels of all consoles.
#[derive(Default)]
pub struct Hub {
    channels: Mutex<HashMap<Audience, Arc<Channel>>>,
    rights: AtomicU64,
    runs: AtomicBool,
}

impl Hub {
    fn channels(&self) -> MutexGuard<'_, HashMap<Audience, Arc<Channel>>> {
        self.channels.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts up whenever rights may have changed.
    pub fn rights(&self) -> u64 {
        self.rights.load(Ordering::Acquire)
    }

    /// The channel of an audience; the first who asks sets the task going.
    pub fn channel(&self, town: &Town, audience: &Audience, draws: Draws) -> Arc<Channel> {
        if !self.runs.swap(true, Ordering::AcqRel) {
            tokio::spawn(work(town.weak(), town.record().subscribe(), draws));
        }
        let mut channels = self.channels();
        if let Some(channel) = channels.get(audience) {
            return channel.clone();
        }
        if channels.len() >= MAX_AUDIENCES {
            channels.retain(|_, channel| channel.listeners() > 0);
        }
        let channel = Arc::new(Channel::after(town.record().size().unwrap_or(0)));
        channels.insert(audience.clone(), channel.clone());
        channel
    }

    fn tell_all(&self, told: &Told) {
        for channel in self.channels().values() {
            channel.tell(told.clone());
        }
    }

    fn ask_again(&self) {
        self.rights.fetch_add(1, Ordering::AcqRel);
        self.tell_all(&Told::AskAgain);
    }

    fn change(&self, town: &Town, noted: &Noted, draws: Draws) {
        (draws.take_up)(town, noted);
        for (audience, channel) in self.channels().iter() {
            if let Some(told) = (draws.change)(town, audience, noted) {
                channel.tell(told);
            }
        }
    }

    fn pass(&self, town: &Town, draws: Draws) {
        for (audience, channel) in self.channels().iter().filter(|(_, channel)| channel.listeners() > 0) {
            if let Some(told) = (draws.passing)(town, audience) {
                channel.tell(told);
            }
        }
    }
}

async fn work(town: WeakTown, mut news: Receiver<Arc<Noted>>, draws: Draws) {
    let mut turn = tokio::time::interval(PASSING);
    turn.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
    let mut once_more = None;
    let Some(mut kept) = town.get().map(|town| town.sos().spool().watch()) else { return };
    let (mut kept_at, mut told_at) = (None, None);
    loop {
        let heard = tokio::select! {
            heard = news.recv() => Some(heard),
            changed = kept.changed(), if kept_at.is_none() => {
                if changed.is_err() { return }
                kept_at = Some(next_telling(Instant::now(), told_at));
                continue;
            }
            () = reaching(kept_at) => {
                (kept_at, told_at) = (None, Some(Instant::now()));
                let Some(town) = town.get() else { return };
                town.hub().tell_all(&Told::Anew);
                continue;
            }
            () = reaching(once_more) => { once_more = None; None }
            _ = turn.tick() => {
                let Some(town) = town.get() else { return };
                town.hub().pass(&town, draws);
                continue;
            }
        };
        let Some(town) = town.get() else { return };
        let hub = town.hub();
        match heard {
            None => hub.ask_again(),
            Some(Err(RecvError::Lagged(_))) => {
                hub.ask_again();
                hub.tell_all(&Told::Anew);
            }
            Some(Err(RecvError::Closed)) => return,
            Some(Ok(noted)) if decides_rights(&noted.stream) => {
                once_more = Some(Instant::now() + SETTLES);
                hub.ask_again();
            }
            Some(Ok(noted)) => hub.change(&town, &noted, draws),
        }
    }
}

/// Ends at this time; where there is none, never.
async fn reaching(at: Option<Instant>) {
    match at {
        Some(at) => tokio::time::sleep_until(at).await,
        None => std::future::pending().await,
    }
}

/// When news of kept calls that begin now are told.
fn next_telling(now: Instant, told_last: Option<Instant>) -> Instant {
    let gathered = now + GATHERS;
    told_last.map_or(gathered, |last| gathered.max(last + FLOOD_PAUSE))
}

/// Who somebody is, and what the force allows, follow from these.
fn decides_rights(stream: &Stream) -> bool {
    matches!(stream, Stream::Account(_) | Stream::Configuration(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_kept_call_is_told_soon_and_a_flood_seldom() {
        let now = Instant::now();
        assert_eq!(next_telling(now, None), now + GATHERS);
        assert_eq!(next_telling(now, Some(now)), now + FLOOD_PAUSE);
        assert_eq!(next_telling(now + FLOOD_PAUSE, Some(now)), now + FLOOD_PAUSE + GATHERS);
    }
}
