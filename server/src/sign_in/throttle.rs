//! How often may somebody try?
//!
//! Each name has a small purse of tries that fills again slowly. Addresses are not counted: behind a carrier's NAT a
//! district shares one. So that nobody can lock an officer, or a whole station, out by trying wrong passwords, a
//! browser that signed in before tries from a purse of its own, which strangers cannot empty.
//!
//! Invariant: tries by strangers never make a known browser wait.
//! Invariant: an unknown name is counted as a known one is.

use amanat_core::values::{Moment, Span};
use std::collections::HashMap;

/// Purses held at a time; when there are more, the full ones are forgotten, then all.
pub const MAX_PURSES: usize = 50_000;

/// How much is in a purse, and how fast it fills.
#[derive(Clone, Copy)]
struct Size {
    tries: f64,
    refill_ms: f64,
}

/// A stranger at one name.
const STRANGER: Size = Size { tries: 6.0, refill_ms: 30_000.0 };
/// A browser that signed in before.
const KNOWN: Size = Size { tries: 10.0, refill_ms: 10_000.0 };
/// All strangers together: slows trying one password at every name.
const STRANGERS: Size = Size { tries: 300.0, refill_ms: 200.0 };

/// From where somebody tries.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum From {
    /// A browser that this account was signed in from.
    Known {
        /// The browser's token.
        device: String,
    },
    /// Any other, at this name.
    Stranger {
        /// The name as it is compared.
        name: String,
    },
}

#[derive(Clone, Copy)]
struct Purse {
    left: f64,
    at: Moment,
}

impl Purse {
    fn filled(self, size: Size, now: Moment) -> Purse {
        let passed_ms = (now - self.at).millis().max(0) as f64;
        Purse { left: (self.left + passed_ms / size.refill_ms).min(size.tries), at: now }
    }
}

/// Everybody's purses.
pub struct Throttle {
    purses: HashMap<From, Purse>,
    strangers: Purse,
}

impl Throttle {
    /// All purses full.
    pub fn new(now: Moment) -> Self {
        Self { purses: HashMap::new(), strangers: Purse { left: STRANGERS.tries, at: now } }
    }

    /// Takes a try, or says how long to wait.
    pub fn take(&mut self, from: &From, now: Moment) -> Result<(), Span> {
        let stranger = matches!(from, From::Stranger { .. });
        if stranger {
            self.strangers = self.strangers.filled(STRANGERS, now);
            if self.strangers.left < 1.0 {
                return Err(wait(self.strangers, STRANGERS));
            }
        }
        self.make_room(now);
        let size = if stranger { STRANGER } else { KNOWN };
        let purse = self.purses.entry(from.clone()).or_insert(Purse { left: size.tries, at: now });
        *purse = purse.filled(size, now);
        if purse.left < 1.0 {
            return Err(wait(*purse, size));
        }
        purse.left -= 1.0;
        if stranger {
            self.strangers.left -= 1.0;
        }
        Ok(())
    }

    /// It was the right person: the purse is full again.
    pub fn give_back(&mut self, from: &From) {
        if matches!(from, From::Stranger { .. }) {
            self.strangers.left = (self.strangers.left + 1.0).min(STRANGERS.tries);
        }
        self.purses.remove(from);
    }

    fn make_room(&mut self, now: Moment) {
        if self.purses.len() < MAX_PURSES {
            return;
        }
        self.purses.retain(|_, purse| purse.filled(STRANGER, now).left < STRANGER.tries);
        if self.purses.len() >= MAX_PURSES {
            self.purses.clear();
        }
    }
}

fn wait(purse: Purse, size: Size) -> Span {
    Span::from_millis(((1.0 - purse.left) * size.refill_ms).ceil() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment::from_millis(1_700_000_000_000);

    fn stranger(name: &str) -> From {
        From::Stranger { name: name.into() }
    }

    fn known() -> From {
        From::Known { device: "d".into() }
    }

    #[test]
    fn guessing_one_name_soon_has_to_wait_and_may_go_on_later() {
        let mut throttle = Throttle::new(NOW);
        let tries = (0..20).filter(|_| throttle.take(&stranger("ali"), NOW).is_ok()).count();
        assert_eq!(tries, 6);
        let wait = throttle.take(&stranger("ali"), NOW).unwrap_err();
        assert!(throttle.take(&stranger("ali"), NOW + wait).is_ok());
        assert!(throttle.take(&stranger("zarmina"), NOW).is_ok(), "others are not made to wait");
    }

    #[test]
    fn a_flood_of_strangers_does_not_lock_a_station_out() {
        let mut throttle = Throttle::new(NOW);
        for n in 0..100_000 {
            let _ = throttle.take(&stranger(&format!("officer-{}", n % 1000)), NOW);
        }
        assert!(throttle.take(&stranger("new"), NOW).is_err(), "strangers wait for a while");
        assert!(throttle.take(&known(), NOW).is_ok(), "who was here before does not");
        assert!(throttle.take(&stranger("new"), NOW + Span::from_secs(1)).is_ok());
    }

    #[test]
    fn who_was_right_has_a_full_purse_again() {
        let mut throttle = Throttle::new(NOW);
        for _ in 0..5 {
            throttle.take(&stranger("ali"), NOW).unwrap();
        }
        throttle.give_back(&stranger("ali"));
        assert!((0..6).all(|_| throttle.take(&stranger("ali"), NOW).is_ok()));
    }

    #[test]
    fn the_purses_do_not_fill_the_memory() {
        let mut throttle = Throttle::new(NOW);
        let mut at = NOW;
        for n in 0..(MAX_PURSES + 1000) {
            at = at + Span::from_millis(250);
            let _ = throttle.take(&stranger(&n.to_string()), at);
        }
        assert!(throttle.purses.len() <= MAX_PURSES);
    }
}
