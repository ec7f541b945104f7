//! Is this installation well, and if not, which of its faults is it?
//!
//! Each way of doing with less has a code: it stands on the health page, in the numbers and in `docs/operate/health.md`,
//! which says what to do. The public port says the codes; how much and how long is said on this machine only.
//!
//! Invariant: asking costs next to nothing, however often it is done: what needs the disk is remembered for seconds
//! (`looks`), and no thread that answers others waits for it.
//! Not here: what can be found from beside (`doctor`).

pub(crate) mod looks;

use crate::{rotation::TOO_MANY_WEEKS, town::Town};
use amanat_record::{Health, Pulse, Shown};
use axum::{extract::State, http::StatusCode};
use looks::Unseen;
use std::time::Duration;

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
    told(town, |fault| fault.code.to_owned()).await
}

/// For this machine: the same with how much and how long.
pub async fn detailed(State(town): State<Town>) -> (StatusCode, String) {
    told(town, |fault| format!("{}: {}", fault.code, fault.says)).await
}

async fn told(town: Town, line: fn(&Fault) -> String) -> (StatusCode, String) {
    let writes = *town.record().health().borrow() == Health::Writing;
    let (status, first) = match writes {
        true => (StatusCode::OK, "ready"),
        false => (StatusCode::SERVICE_UNAVAILABLE, TAKES_NONE),
    };
    let Ok(faults) = tokio::task::spawn_blocking(move || faults(&town)).await else {
        return (StatusCode::INTERNAL_SERVER_ERROR, "nobody can look".into());
    };
    let lines = faults.into_iter().map(|fault| format!("\n{}", line(&fault)));
    (status, std::iter::once(first.to_owned()).chain(lines).collect())
}
