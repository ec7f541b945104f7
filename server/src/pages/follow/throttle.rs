//! How is guessing codes made hopeless without shutting anybody out?
//!
//! There are ten thousand million million codes. Even a million open matters and fifty guesses a second for a year
//! find one with a chance of about one in six; the budgets below hold all strangers together to far less.
//!
//! Wrong codes empty a small budget for their range of addresses and one for everybody. Behind one address of a
//! mobile network sit thousands of people, so an empty budget never refuses: it makes the answer wait, at most
//! `MAX_WAIT`, the same for right and wrong codes. Only when more than `MAX_WAITING` are waiting is somebody asked to
//! come again in a moment. A right code gives its share back.

use crate::connections;
use axum::{extract::FromRequestParts, http::request::Parts};
use std::{
    collections::HashMap,
    convert::Infallible,
    net::IpAddr,
    sync::{LazyLock, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::Semaphore;

/// Tries of one range of addresses before its answers wait.
const RANGE_BURST: f64 = 10.0;
/// Tries that one range gets back in a second.
const RANGE_PER_S: f64 = 0.2;
/// Tries of everybody before all answers wait a little.
const ALL_BURST: f64 = 200.0;
/// Tries that everybody together gets back in a second.
const ALL_PER_S: f64 = 20.0;
/// The longest that an answer waits.
const MAX_WAIT: Duration = Duration::from_secs(3);
/// The most that wait at once.
const MAX_WAITING: usize = 256;
/// The most ranges remembered; the fullest budgets are forgotten first, since they say nothing.
const MAX_RANGES: usize = 10_000;

static BUDGETS: LazyLock<Mutex<Budgets>> = LazyLock::new(Mutex::default);
static WAITING: Semaphore = Semaphore::const_new(MAX_WAITING);

/// The range of addresses that a try comes from: a network, not a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Caller([u8; 8]);

impl Caller {
    fn of(address: Option<IpAddr>) -> Self {
        let mut range = [0; 8];
        match address {
            None => {}
            Some(IpAddr::V4(v4)) => {
                range[0] = 4;
                for (to, from) in range[1..4].iter_mut().zip(v4.octets()) {
                    *to = from;
                }
            }
            Some(IpAddr::V6(v6)) => {
                for (to, from) in range.iter_mut().zip(v6.octets()) {
                    *to = from;
                }
            }
        }
        Self(range)
    }
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Caller::of(connections::caller(parts)))
    }
}

#[derive(Default)]
struct Budgets {
    ranges: HashMap<Caller, Bucket>,
    all: Option<Bucket>,
}

#[derive(Clone, Copy)]
struct Bucket {
    left: f64,
    at: Instant,
}

impl Bucket {
    /// Takes one; how long until it would have been there.
    fn take(&mut self, now: Instant, burst: f64, per_s: f64) -> Duration {
        let passed = now.saturating_duration_since(self.at).as_secs_f64();
        // A budget owes no more than the longest wait, so that a flood is forgotten soon after it ends.
        let floor = -MAX_WAIT.as_secs_f64() * per_s;
        self.left = ((self.left + passed * per_s).min(burst) - 1.0).max(floor);
        self.at = now;
        if self.left >= 0.0 {
            Duration::ZERO
        } else {
            Duration::from_secs_f64(-self.left / per_s).min(MAX_WAIT)
        }
    }
}

impl Budgets {
    fn take(&mut self, caller: &Caller, now: Instant) -> Duration {
        if self.ranges.len() >= MAX_RANGES && !self.ranges.contains_key(caller) {
            self.forget();
        }
        let fresh = |left| Bucket { left, at: now };
        let own = self.ranges.entry(*caller).or_insert_with(|| fresh(RANGE_BURST)).take(
            now,
            RANGE_BURST,
            RANGE_PER_S,
        );
        let all = self.all.get_or_insert_with(|| fresh(ALL_BURST)).take(now, ALL_BURST, ALL_PER_S);
        own.max(all)
    }

    /// Forgets the fuller half.
    fn forget(&mut self) {
        let mut left: Vec<f64> = self.ranges.values().map(|b| b.left).collect();
        left.sort_by(f64::total_cmp);
        let middle = left.get(left.len() / 2).copied().unwrap_or_default();
        self.ranges.retain(|_, bucket| bucket.left < middle);
    }
}

/// Waits as long as the budgets say; `false` where too many wait already.
pub async fn wait(caller: &Caller) -> bool {
    let wait = BUDGETS.lock().unwrap_or_else(PoisonError::into_inner).take(caller, Instant::now());
    if wait.is_zero() {
        return true;
    }
    let Ok(_place) = WAITING.try_acquire() else { return false };
    tokio::time::sleep(wait).await;
    true
}

/// A right code costs nothing.
pub fn was_right(caller: &Caller) {
    let mut budgets = BUDGETS.lock().unwrap_or_else(PoisonError::into_inner);
    let Budgets { ranges, all } = &mut *budgets;
    for bucket in ranges.get_mut(caller).into_iter().chain(all) {
        bucket.left += 1.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_wrong_codes_wait_but_never_longer_than_the_limit_and_the_debt_is_forgotten() {
        let (mut budgets, start) = (Budgets::default(), Instant::now());
        let caller = Caller::of(Some([203, 0, 113, 7].into()));
        let waits: Vec<Duration> = (0..1000).map(|_| budgets.take(&caller, start)).collect();
        assert_eq!(waits[..10], [Duration::ZERO; 10]);
        assert_eq!(waits[999], MAX_WAIT);
        let stranger = Caller::of(Some([198, 51, 100, 7].into()));
        assert_eq!(budgets.take(&stranger, start + Duration::from_secs(20)), Duration::ZERO);
        assert_eq!(budgets.take(&caller, start + Duration::from_secs(60)), Duration::ZERO);
    }

    #[test]
    fn a_network_is_one_caller_and_no_flood_of_networks_fills_the_memory() {
        assert_eq!(Caller::of(Some([203, 0, 113, 7].into())), Caller::of(Some([203, 0, 113, 200].into())));
        let (mut budgets, now) = (Budgets::default(), Instant::now());
        for n in 0..3 * MAX_RANGES as u32 {
            let _ = budgets.take(&Caller::of(Some(IpAddr::from((n << 8).to_be_bytes()))), now);
        }
        assert!(budgets.ranges.len() <= MAX_RANGES);
    }
}
