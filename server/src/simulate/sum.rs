//! What do several runs of one question come to?
//!
//! Their waits are put together and told as the middle, nine in ten, nineteen in twenty and the share within a time; how
//! far the runs lie apart says how much is chance.

use super::{
    asked::Asked,
    run::{Outcome, Run},
    world::World,
};
use amanat_core::{
    dispatch::recommend::TravelTime,
    values::Span,
    view::response::{Gathered, Interval, Spread},
};
use anyhow::anyhow;
use serde::Serialize;
use std::thread;

/// Runs that are played at a time.
const AT_ONCE: usize = 4;

/// One interval, as it is told; seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Which.
    pub interval: &'static str,
    /// How many.
    pub count: usize,
    /// The middle.
    pub p50_s: Option<i64>,
    /// Nine in ten.
    pub p90_s: Option<i64>,
    /// Nineteen in twenty.
    pub p95_s: Option<i64>,
    /// What is promised, where something is.
    pub promise_s: Option<i64>,
    /// How many in a hundred were within the promise, rounded down.
    pub within_percent: Option<u8>,
}

/// Several runs of one question.
#[derive(Clone, Debug, Serialize)]
pub struct Sum {
    /// How many runs.
    pub runs: usize,
    /// Calls of all runs.
    pub calls: usize,
    /// Calls that waited for somebody to be free.
    pub waited: usize,
    /// Calls that nobody had reached when their run ended.
    pub unreached: usize,
    /// Calls for which nobody of any type that is asked for exists.
    pub nobody: usize,
    /// Calls to which fewer were sent than the card asks for.
    pub short: usize,
    /// How long units were with calls, in thousandths of their time on duty.
    pub busy_permille: u32,
    /// Each interval.
    pub intervals: Vec<Told>,
    #[serde(skip)]
    runs_waits: Vec<Gathered>,
}

impl Sum {
    /// Plays every seed that is asked for.
    pub fn of(world: &World<'_>, asked: &Asked, travel: &dyn TravelTime) -> anyhow::Result<Self> {
        let formed = world.form(asked)?;
        let seeds: Vec<u64> = (0..u64::from(asked.seeds)).map(|n| asked.seed.wrapping_add(n)).collect();
        let mut outcomes: Vec<Outcome> = Vec::with_capacity(seeds.len());
        for some in seeds.chunks(AT_ONCE) {
            let played = thread::scope(|scope| {
                let play = |seed: u64| Run::new(world, asked, &formed, travel, seed).play();
                let hands: Vec<_> = some.iter().map(|seed| scope.spawn(move || play(*seed))).collect();
                hands
                    .into_iter()
                    .map(|hand| hand.join().map_err(|_| anyhow!("a run ended")))
                    .collect::<Vec<_>>()
            });
            for outcome in played {
                outcomes.push(outcome?);
            }
        }
        Ok(Self::put_together(world, outcomes))
    }

    fn put_together(world: &World<'_>, outcomes: Vec<Outcome>) -> Self {
        let sum = |of: &dyn Fn(&Outcome) -> usize| outcomes.iter().map(of).sum::<usize>();
        let spread = |interval| pooled(outcomes.iter().map(|each| &each.waits), interval);
        let (there, in_time) = (sum(&|o| o.arrivals.0), sum(&|o| o.arrivals.1));
        let busy: u64 = outcomes.iter().map(|o| u64::from(o.busy_permille)).sum();
        let tell = |interval: Interval| {
            let spread = spread(interval);
            let promise = match interval {
                Interval::Answer => Some(world.room.claim),
                Interval::Processing => Some(world.room.processing),
                _ => None,
            };
            let by_target = (in_time * 100).checked_div(there).and_then(|p| u8::try_from(p).ok());
            Told {
                interval: interval.word(),
                count: spread.count(),
                p50_s: seconds(spread.percentile(50)),
                p90_s: seconds(spread.percentile(90)),
                p95_s: seconds(spread.percentile(95)),
                promise_s: seconds(promise),
                // Each arrival is held against the target of its own place and type.
                within_percent: match interval {
                    Interval::Response => by_target,
                    _ => promise.and_then(|promise| spread.percent_within(promise)),
                },
            }
        };
        Self {
            runs: outcomes.len(),
            calls: sum(&|o| o.calls),
            waited: sum(&|o| o.waited),
            unreached: sum(&|o| o.unreached),
            nobody: sum(&|o| o.nobody),
            short: sum(&|o| o.short),
            busy_permille: u32::try_from(busy / outcomes.len().max(1) as u64).unwrap_or(0),
            intervals: Interval::ALL.into_iter().map(tell).collect(),
            runs_waits: outcomes.into_iter().map(|outcome| outcome.waits).collect(),
        }
    }

    /// All runs' waits of one interval.
    pub fn spread(&self, interval: Interval) -> Spread {
        pooled(self.runs_waits.iter(), interval)
    }

    /// How many in a thousand were within a time, over all runs, and in the worst and the best run; `None` of nothing.
    pub fn within(&self, interval: Interval, time: Span) -> Option<Within> {
        let permille = |spread: &Spread| {
            let met = spread.count_within(time);
            (met * 1_000).checked_div(spread.count()).and_then(|n| u16::try_from(n).ok())
        };
        let each: Vec<u16> = self.runs_waits.iter().filter_map(|g| permille(&g.spread(interval))).collect();
        let (worst, best) = (each.iter().min().copied()?, each.iter().max().copied()?);
        Some(Within { permille: permille(&self.spread(interval))?, worst, best })
    }
}

/// A share in thousandths, rounded down, over all runs, and of the worst and the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Within {
    /// Over all runs.
    pub permille: u16,
    /// Of the run with the smallest.
    pub worst: u16,
    /// Of the run with the largest.
    pub best: u16,
}

fn pooled<'a>(runs: impl Iterator<Item = &'a Gathered>, interval: Interval) -> Spread {
    Spread::of(runs.flat_map(|gathered| gathered.spread(interval).waits().to_vec()).collect())
}

fn seconds(span: Option<Span>) -> Option<i64> {
    // A second that has begun counts.
    span.map(|span| (span.millis() + 999).div_euclid(1_000))
}
