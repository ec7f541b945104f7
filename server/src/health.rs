//! Is this installation well, and if not, which of its faults is it?
//!
//! Each way of doing with less has a code: it stands on the health page, in the numbers and in `docs/operate/health.md`,
//! which says what to do. The public port says the codes; how much and how long is said on this machine only.
//!
//! Invariant: asking costs next to nothing, however often it is done: what needs the disk is remembered for seconds.
//! Not here: what can be found from beside (`doctor`).

use crate::{rotation::TOO_MANY_WEEKS, town::Town};
use amanat_core::values::{Moment, Span};
use amanat_record::{Health, Pulse, Shown};
use axum::{extract::State, http::StatusCode};
use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Every code that there is.
pub const CODES: [&str; 20] = [
    "writer-stopped",
    AWAITED,
    "database-lost",
    "standby-lost",
    "sos-spooling",
    "sos-unreadable",
    "disk-full",
    "disk-low",
    "views-anew",
    "views-mending",
    "keys-overdue",
    "errands-late",
    "canary-lost",
    "rungs-unreached",
    "witness-ahead",
    "witness-other-tree",
    "witness-not-grown",
    "scrub-found",
    "nodes-unheard",
    "unknown",
];
/// The database is not there yet, and with it nothing else (`waiting`).
pub const AWAITED: &str = "database-awaited";
/// The first line of the page where nothing is written.
pub const TAKES_NONE: &str = "the record takes no writes";
/// What was looked up is believed for so long.
const BELIEVED: Duration = Duration::from_secs(10);
/// And no longer than this by the installation's own clock.
const BELIEVED_HERE: Span = Span::from_secs(10);
/// Errands that have waited longer want somebody's eye.
const MAX_WAITED: Span = Span::from_hours(1);
/// A commit that waits longer for a standby waits for one that is not there.
pub(crate) const MAX_UNCONFIRMED: Duration = Duration::from_secs(5);
/// Below so much the disk is low.
const LITTLE_BYTES: u64 = 2 << 30;

/// Something that is done with less than usual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its name for ever.
    pub code: &'static str,
    /// Of what kind and how much, for whoever runs this.
    pub says: String,
}

/// What needs a look into the store, as it was a moment ago; also that there was no looking: a database that does not
/// answer is not asked again at each question.
#[derive(Default)]
pub struct Remembered(Mutex<Option<LookedUp>>);

#[derive(Clone, Copy)]
struct LookedUp {
    at: Instant,
    here: Moment,
    found: Result<Looks, Unseen>,
}

#[derive(Clone, Copy)]
struct Looks {
    unconfirmed: Duration,
    weeks: u32,
    late: u64,
}

/// Why nothing could be looked up.
#[derive(Clone, Copy)]
enum Unseen {
    /// No database answers that could be written.
    Lost,
    /// Anything else.
    Unknown,
}

impl Remembered {
    fn ask(&self, town: &Town) -> Result<Looks, Unseen> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = town.now();
        let is_believed = |found: &LookedUp| {
            let passed = now - found.here;
            found.at.elapsed() < BELIEVED && passed.millis().abs() < BELIEVED_HERE.millis()
        };
        match *known {
            Some(seen) if is_believed(&seen) => seen.found,
            _ => {
                let found = look_up(town, now).map_err(|fault| {
                    tracing::error!("health: {fault:#}");
                    if fault.is_absence() { Unseen::Lost } else { Unseen::Unknown }
                });
                *known = Some(LookedUp { at: Instant::now(), here: now, found });
                found
            }
        }
    }
}

fn look_up(town: &Town, now: Moment) -> Result<Looks, amanat_record::Fault> {
    let weeks = town.record().weeks_behind(now)?;
    let waiting = town.record().waiting_errands(now)?;
    let late = waiting.iter().filter(|waiting| now - waiting.since > MAX_WAITED).map(|w| w.count).sum();
    Ok(Looks { unconfirmed: town.record().unconfirmed_for()?, weeks, late })
}

/// Every fault that is there now; the gravest first.
pub fn faults(town: &Town) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut find = |code: &'static str, says: String| found.push(Fault { code, says });
    if let Health::Stopped(why) = &*town.record().health().borrow() {
        find("writer-stopped", format!("the record takes no writes: {why}"));
    }
    match town.sos().spool().len() {
        0 => {}
        many => find("sos-spooling", format!("{many} calls for help wait beside the log")),
    }
    match town.sos().spool().unreadable() {
        0 => {}
        many => {
            find("sos-unreadable", format!("{many} kept calls for help do not open, and nobody sees them"))
        }
    }
    of_record(&town.record().pulse(), &mut find);
    of_looked_up(town, &mut find);
    if town.sos().canary().figure().is_lost {
        find("canary-lost", "the last trial of the way for calls for help did not arrive".into());
    }
    match town.gaps().all().len() {
        0 => {}
        rungs => find("rungs-unreached", format!("rungs of ladders that reached nobody: {rungs}")),
    }
    if let Some(scrubbed) = town.scrubs().last().filter(|last| last.findings > 0) {
        find("scrub-found", format!("{} things on the disk are not what was written", scrubbed.findings));
    }
    if town.wire().is_lost() {
        find("nodes-unheard", "no server is there by which nodes wake each other".into());
    }
    for (witness, alarm) in town.witnesses().alarms() {
        find(alarm.code(), format!("{witness}: {alarm}"));
    }
    found
}

fn of_record(pulse: &Pulse, find: &mut impl FnMut(&'static str, String)) {
    let mb = pulse.disk_free >> 20;
    match () {
        () if pulse.is_full => {
            find("disk-full", format!("{mb} MB are free: only calls for help are written"))
        }
        () if pulse.disk_free < LITTLE_BYTES => find("disk-low", format!("only {mb} MB are free")),
        () => {}
    }
    match pulse.shown {
        Shown::Whole => {}
        Shown::Mending => find("views-mending", "a row of the views was broken: they are made again".into()),
        Shown::Anew => find("views-anew", "the views are made again from the log; no list is shown".into()),
    }
}

fn of_looked_up(town: &Town, find: &mut impl FnMut(&'static str, String)) {
    match town.health().ask(town) {
        Err(Unseen::Lost) => find("database-lost", "no database answers that could be written".into()),
        Err(Unseen::Unknown) => find("unknown", "keys and errands cannot be read".into()),
        Ok(known) => {
            if known.unconfirmed >= MAX_UNCONFIRMED {
                find(
                    "standby-lost",
                    format!("a commit has waited for {} s for a standby", known.unconfirmed.as_secs()),
                );
            }
            if known.weeks >= TOO_MANY_WEEKS {
                find("keys-overdue", format!("keys of {} weeks ago are not destroyed yet", known.weeks));
            }
            if known.late > 0 {
                find("errands-late", format!("{} messages wait for more than an hour", known.late));
            }
        }
    }
}

/// For the public port: whether the record takes writes, and the code of each fault.
pub async fn page(State(town): State<Town>) -> (StatusCode, String) {
    told(&town, |fault| fault.code.to_owned())
}

/// For this machine: the same with how much and how long.
pub async fn detailed(State(town): State<Town>) -> (StatusCode, String) {
    told(&town, |fault| format!("{}: {}", fault.code, fault.says))
}

fn told(town: &Town, line: impl Fn(&Fault) -> String) -> (StatusCode, String) {
    let writes = *town.record().health().borrow() == Health::Writing;
    let (status, first) = match writes {
        true => (StatusCode::OK, "ready"),
        false => (StatusCode::SERVICE_UNAVAILABLE, TAKES_NONE),
    };
    let lines = faults(town).into_iter().map(|fault| format!("\n{}", line(&fault)));
    (status, std::iter::once(first.to_owned()).chain(lines).collect())
}
