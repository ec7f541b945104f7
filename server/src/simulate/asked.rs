//! What is asked of a simulation?
//!
//! Everything that a run depends on, so that two runs of the same question give the same answer.

use amanat_core::values::{Span, UnitId};
use anyhow::{Context, bail, ensure};
use serde::Serialize;
use std::{fmt, str::FromStr};

/// The most units of one run.
pub const MAX_UNITS: u16 = 2_000;
/// The most days of one run.
pub const MAX_DAYS: u16 = 366;
/// The most calls of one day.
pub const MAX_CALLS_PER_DAY: u32 = 20_000;
/// The most calls of one run.
pub const MAX_CALLS: u64 = 1_000_000;
/// The most runs that are counted together.
pub const MAX_SEEDS: u16 = 50;
/// The most shifts of a day.
pub const MAX_SHIFTS: usize = 24;

/// A part of the day, and how many in a hundred of the units are on duty in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Shift {
    /// From which minute of the day.
    pub from_min: u16,
    /// Until which; a smaller one is of the next day.
    pub until_min: u16,
    /// How many in a hundred.
    pub percent: u8,
}

impl Shift {
    /// Whether a minute of the day lies in it.
    pub fn has(&self, minute: u16) -> bool {
        if self.from_min < self.until_min {
            (self.from_min..self.until_min).contains(&minute)
        } else {
            minute >= self.from_min || minute < self.until_min
        }
    }
}

impl FromStr for Shift {
    type Err = anyhow::Error;

    /// `22:00-06:00=60`
    fn from_str(text: &str) -> anyhow::Result<Self> {
        let form = "a shift is written as 22:00-06:00=60 (from, until, percent on duty)";
        let (times, percent) = text.split_once('=').context(form)?;
        let (from, until) = times.split_once('-').context(form)?;
        let percent: u8 = percent.parse().context(form)?;
        ensure!(percent <= 100, "{form}");
        let (from_min, until_min) = (minute(from).context(form)?, minute(until).context(form)?);
        ensure!(from_min != until_min, "a shift of no length: {text}");
        Ok(Self { from_min, until_min, percent })
    }
}

impl fmt::Display for Shift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |min: u16| format!("{:02}:{:02}", min / 60, min % 60);
        write!(f, "{}-{}={}", clock(self.from_min), clock(self.until_min), self.percent)
    }
}

fn minute(text: &str) -> anyhow::Result<u16> {
    let (hour, min) = text.split_once(':').context("no colon")?;
    let (hour, min): (u16, u16) = (hour.parse()?, min.parse()?);
    if hour >= 24 || min >= 60 {
        bail!("no such time");
    }
    Ok(hour * 60 + min)
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Asked {
    /// The room that is played.
    pub room: UnitId,
    /// The units of patrol, spread over its stations.
    pub units: u16,
    /// Units beside them, by their type, in the order of the book.
    pub others: Vec<(String, u16)>,
    /// Consoles that are staffed.
    pub dispatchers: u16,
    /// Calls of a usual day.
    pub calls_per_day: u32,
    /// How long it is played.
    pub days: u16,
    /// Who is on duty when; without: everybody always.
    pub shifts: Vec<Shift>,
    /// The first seed; further runs take those that follow.
    pub seed: u64,
    /// How many runs.
    pub seeds: u16,
}

impl Asked {
    /// Refuses what cannot be played.
    pub fn check(&self) -> anyhow::Result<()> {
        let units = u32::from(self.units) + self.others.iter().map(|(_, n)| u32::from(*n)).sum::<u32>();
        ensure!(units <= u32::from(MAX_UNITS), "more than {MAX_UNITS} units");
        ensure!((1..=MAX_DAYS).contains(&self.days), "days: from 1 to {MAX_DAYS}");
        ensure!(self.calls_per_day <= MAX_CALLS_PER_DAY, "calls in a day: at most {MAX_CALLS_PER_DAY}");
        let calls = u64::from(self.calls_per_day) * u64::from(self.days);
        ensure!(calls <= MAX_CALLS, "more than {MAX_CALLS} calls in one run");
        ensure!((1..=MAX_SEEDS).contains(&self.seeds), "seeds: from 1 to {MAX_SEEDS}");
        ensure!(self.dispatchers > 0, "without a dispatcher nobody is ever sent");
        ensure!(self.shifts.len() <= MAX_SHIFTS, "at most {MAX_SHIFTS} shifts");
        Ok(())
    }

    /// How many in a hundred units are on duty at this time; where shifts meet, the larger counts; outside all, none.
    pub fn percent_on_duty(&self, since: Span) -> u8 {
        if self.shifts.is_empty() {
            return 100;
        }
        let minute = (since.millis() / 60_000).rem_euclid(24 * 60);
        let minute = u16::try_from(minute).unwrap_or(0);
        self.shifts.iter().filter(|shift| shift.has(minute)).map(|shift| shift.percent).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shift_over_midnight_has_the_night() {
        let night: Shift = "22:00-06:00=60".parse().unwrap();
        assert!(night.has(23 * 60) && night.has(0) && night.has(359) && !night.has(360));
        assert_eq!(night.to_string(), "22:00-06:00=60");
        for wrong in ["22:00-22:00=50", "24:00-06:00=60", "22-6=60", "22:00-06:00=101", ""] {
            assert!(wrong.parse::<Shift>().is_err(), "{wrong}");
        }
    }
}
