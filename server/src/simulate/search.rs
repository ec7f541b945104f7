//! How many units are needed so that so many in a hundred are reached within a time?
//!
//! The number of patrols is doubled until it is enough and then narrowed down to the first that is: one fewer is not.
//! Every number is played with the same calls.
//!
//! Invariant: where no number that may be tried is enough, that is said, with how far it comes.

use super::{
    asked::Asked,
    sum::{Sum, Within},
    world::World,
};
use amanat_core::{dispatch::recommend::TravelTime, values::Span, view::response::Interval};
use serde::Serialize;
use std::collections::{BTreeMap, btree_map::Entry};

/// What is wished for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Wish {
    /// Of which interval.
    #[serde(serialize_with = "by_word")]
    pub interval: Interval,
    /// Within which time.
    pub within: Span,
    /// How many in a hundred.
    pub percent: u8,
    /// The most patrols that are tried.
    pub most: u16,
}

fn by_word<S: serde::Serializer>(interval: &Interval, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(interval.word())
}

/// One number of patrols that was tried.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tried {
    /// How many patrols.
    pub units: u16,
    /// How many in a thousand were reached in time.
    pub within: Option<Within>,
    /// The middle, in seconds.
    pub p50_s: Option<i64>,
    /// Nine in ten.
    pub p90_s: Option<i64>,
    /// How long units were with calls, in thousandths of their time on duty.
    pub busy_permille: u32,
    /// Calls that nobody had reached when their run ended.
    pub unreached: usize,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Found {
    /// What was wished for.
    pub wish: Wish,
    /// The smallest number that is enough; `None` where none that was tried is.
    pub enough: Option<u16>,
    /// Everything that was tried, the fewest first.
    pub tried: Vec<Tried>,
}

/// Looks for the smallest number of patrols that is enough.
pub fn search(
    world: &World<'_>,
    asked: &Asked,
    wish: &Wish,
    travel: &dyn TravelTime,
) -> anyhow::Result<Found> {
    let mut tried: BTreeMap<u16, Tried> = BTreeMap::new();
    let mut is_enough = |units: u16| -> anyhow::Result<bool> {
        let seen = match tried.entry(units) {
            Entry::Occupied(seen) => seen.into_mut(),
            Entry::Vacant(free) => free.insert(play(world, &Asked { units, ..asked.clone() }, wish, travel)?),
        };
        let within = seen.within;
        Ok(within.is_some_and(|within| within.permille >= u16::from(wish.percent) * 10))
    };
    let mut enough = None;
    let (mut low, mut high) = (0, 1);
    loop {
        if is_enough(high)? {
            enough = Some(high);
            break;
        }
        if high >= wish.most {
            break;
        }
        (low, high) = (high, high.saturating_mul(2).min(wish.most));
    }
    if let Some(found) = &mut enough {
        while *found - low > 1 {
            let middle = low + (*found - low) / 2;
            if is_enough(middle)? {
                *found = middle;
            } else {
                low = middle;
            }
        }
        // What a few more would bring.
        for more in [*found + found.div_ceil(4), *found + found.div_ceil(2)] {
            is_enough(more.min(wish.most))?;
        }
    }
    Ok(Found { wish: *wish, enough, tried: tried.into_values().collect() })
}

fn play(world: &World<'_>, asked: &Asked, wish: &Wish, travel: &dyn TravelTime) -> anyhow::Result<Tried> {
    asked.check()?;
    let sum = Sum::of(world, asked, travel)?;
    let told = sum.intervals.iter().find(|told| told.interval == wish.interval.word());
    Ok(Tried {
        units: asked.units,
        within: sum.within(wish.interval, wish.within),
        p50_s: told.and_then(|told| told.p50_s),
        p90_s: told.and_then(|told| told.p90_s),
        busy_permille: sum.busy_permille,
        unreached: sum.unreached,
    })
}
