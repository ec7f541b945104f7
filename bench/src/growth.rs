//! What does a report cost, and a start, when the log has grown?
//!
//! The log is filled to ten thousand events, to ten times as many, and so on. At each size: one report after another,
//! the record closed and opened again, every view made again, and how much memory and disk that takes. What must stay
//! flat is the cost of a report; the rest may grow with the log, and no faster. At the last size it is backed up and
//! restored: filling a log takes longer than both.

use crate::{
    figure::{Figure, median, table, time},
    rebuild, restore,
    site::Site,
};
use anyhow::Context;
use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

/// The first size, in events.
const FIRST: u64 = 10_000;
/// Reports whose middle is taken.
const REPORTS: usize = 300;
/// How much dearer a report may be than at the first size.
const MOST: f64 = 1.5;

/// Grows a log to so many events and measures at each power of ten.
pub fn run(events: u64) -> anyhow::Result<Vec<Figure>> {
    let mut site = Site::new()?;
    let (mut figures, mut first) = (Vec::new(), None);
    let mut size = FIRST;
    while size <= events {
        let there = site.town.record().size()?;
        let missing = size.saturating_sub(there) / rebuild::EVENTS_A_MATTER;
        site.runtime.block_on(rebuild::fill(&site, missing as usize))?;
        let report = a_report(&site)?;
        let (opened, start) = site.again()?;
        site = opened;
        let at_rest = memory("VmRSS:")?;
        forget_the_peak();
        let began = Instant::now();
        let n = site.town.record().rebuild()?;
        let rebuilt = began.elapsed();
        let peak = memory("VmHWM:")?;
        let disk = size_of(&site.dir().join("data"))? / n;
        let than_first = report.as_secs_f64() / first.get_or_insert(report).as_secs_f64();
        figures.push(
            Figure::plain(format!("growth, {n} events: one report, p50"), time(report.as_secs_f64() * 1e6))
                .goal(format!("≤ {MOST} × that of {FIRST} events"), than_first <= MOST),
        );
        figures.push(Figure::plain(
            "the same: start · all views made again · memory then, and after starting · disk an event",
            format!(
                "{:.2} s · {:.1} s · {} MB, {} MB · {disk} B",
                start.as_secs_f64(),
                rebuilt.as_secs_f64(),
                peak >> 20,
                at_rest >> 20
            ),
        ));
        eprintln!("{}", table(&figures[figures.len() - 2..]));
        size *= 10;
    }
    figures.extend(restore::of(&site)?);
    Ok(figures)
}

/// The middle of some reports, one after another.
fn a_report(site: &Site) -> anyhow::Result<Duration> {
    let mut took = Vec::with_capacity(REPORTS);
    for _ in 0..REPORTS {
        let began = Instant::now();
        site.runtime.block_on(site.report())?;
        took.push(began.elapsed().as_secs_f64());
    }
    Ok(Duration::from_secs_f64(median(took)))
}

/// A line of what Linux says of this process, in bytes.
fn memory(line: &str) -> anyhow::Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let found = status.lines().find_map(|each| each.strip_prefix(line)).context("no such line")?;
    Ok(found.trim().trim_end_matches(" kB").trim().parse::<u64>()? << 10)
}

/// The peak counts from now on, where Linux allows it.
fn forget_the_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

fn size_of(dir: &Path) -> anyhow::Result<u64> {
    let mut size = 0;
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let about = entry.metadata()?;
        size += if about.is_dir() { size_of(&entry.path())? } else { about.len() };
    }
    Ok(size)
}
