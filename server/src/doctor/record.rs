//! How do log, signature, views, keys and errands stand to each other?

use super::Finding;
use crate::{
    adopt::{self, What},
    commands::{check, serve::record_settings},
    health::MAX_UNCONFIRMED,
    rotation::TOO_MANY_WEEKS,
    settings::Settings,
};
use amanat_core::values::{Moment, Span};
use amanat_record::{
    Beside, Fault, Waiting,
    beside::{Signed, ViewsBeside},
};
use std::{path::Path, time::Duration};

/// Errands that have waited longer want somebody's eye.
pub(crate) const MAX_WAITED: Span = Span::from_hours(1);
/// A clock that is so far before the last event is wrong.
const MAX_BEFORE: Span = Span::from_secs(5);
/// Batches of events that views may be behind while a server writes.
const FEW_EVENTS: u64 = 10_000;

/// What was found, and whether a server has it.
pub(super) struct Looked {
    pub(super) found: Vec<Finding>,
    pub(super) is_served: bool,
}

/// Looks at what lies there, one thing after the other: a fault of one does not hide the next.
pub(super) fn of(data: &Path, settings: &Settings, now: Moment) -> Looked {
    let beside = Beside::of(record_settings(data, settings));
    let is_served = beside.is_served() == Some(true);
    let mut found = Vec::new();
    if let Err(fault) = beside.head() {
        found.push(log_unreadable(&fault, settings));
        return Looked { found, is_served };
    }
    found.extend(beside.signed().map_or_else(|fault| Some(anchor_unreadable(&fault)), of_signed));
    found.extend(of_views(beside.views(), is_served));
    found.extend(beside.last_recorded().ok().flatten().and_then(|last| of_last(last, now)));
    found.extend(beside.unconfirmed_for().ok().and_then(of_unconfirmed));
    found.extend(
        beside.weeks_behind(now).map_or_else(|fault| Some(keys_unreadable(&fault, settings)), of_weeks),
    );
    found.extend(
        beside.waiting(now).unwrap_or_default().iter().filter_map(|waiting| of_waiting(waiting, now)),
    );
    found.extend(of_configuration(data));
    found.extend(of_words());
    Looked { found, is_served }
}

fn log_unreadable(fault: &Fault, settings: &Settings) -> Finding {
    let todo = match settings.postgresql {
        Some(_) => {
            "look whether the database answers, and whether its server is set as docs/operate/postgresql.md says"
        }
        None => {
            "keep this directory as it is and restore log.db, keys.db and epochs.db from the backup; `amanat check` proves it"
        }
    };
    Finding::broken("log-unreadable", format!("the log cannot be read: {fault}"), todo)
}

fn keys_unreadable(fault: &Fault, settings: &Settings) -> Finding {
    let todo = match settings.postgresql {
        Some(_) => {
            "look whether the database of the keys answers: without it no word is opened and none is taken in"
        }
        None => "find the disk that `epochs` names; without it no word is opened and none is taken in",
    };
    Finding::broken("keys-unreadable", format!("the keys cannot be read: {fault}"), todo)
}

pub(super) fn of_unconfirmed(waited: Duration) -> Option<Finding> {
    (waited >= MAX_UNCONFIRMED).then(|| {
        let what = format!("a commit has waited for {} s for a standby that does not confirm it", waited.as_secs());
        let todo = "bring a standby back (docs/operate/cluster.md); `SELECT application_name, sync_state FROM pg_stat_replication` on the leader says who follows";
        Finding::broken("standby-lost", what, todo)
    })
}

fn anchor_unreadable(fault: &Fault) -> Finding {
    let todo = "find the disk or file that the setting `anchor` names; it is never restored from a backup";
    Finding::broken("anchor-unreadable", format!("what was signed last cannot be read: {fault}"), todo)
}

pub(super) fn of_signed(signed: Signed) -> Option<Finding> {
    match signed {
        Signed::All => None,
        Signed::Behind(events) => {
            let what = format!("{events} events are written and not signed yet");
            Some(Finding::note("anchor-behind", what, "the running server, or the next start, signs them"))
        }
        Signed::Ahead(events) => {
            let what = format!("{events} events were signed that the log has not: an older log was put here");
            let todo = "find the newest log.db, or the newest copy of the database, and put it back; never delete the anchor. Until then it is served read-only";
            Some(Finding::broken("anchor-ahead", what, todo))
        }
        Signed::OtherPast => {
            let what = "the log's first events are not those that were signed";
            let todo = "keep everything as it is, restore the log from its backup, and ask your witnesses what they saw";
            Some(Finding::broken("anchor-other-past", what, todo))
        }
    }
}

pub(super) fn of_views(views: Result<ViewsBeside, Fault>, is_served: bool) -> Option<Finding> {
    let mend = match is_served {
        true => "the server makes them again beside its work; if it does not, start it again",
        false => "nothing: they are made again at the next start, or by `amanat rebuild`",
    };
    match views {
        Err(Fault::Missing(_)) => Some(Finding::note(
            "views-missing",
            "there are no views yet",
            "nothing: they are made at the next start",
        )),
        Err(fault) => {
            Some(Finding::warning("views-broken", format!("the views cannot be read: {fault}"), mend))
        }
        Ok(views) if !views.is_known => {
            Some(Finding::note("views-other-version", "the views are of another version of amanat", mend))
        }
        Ok(views) if is_served && views.behind > FEW_EVENTS => {
            let what = format!("the views are {} events behind the log", views.behind);
            Some(Finding::warning(
                "views-behind",
                what,
                "look at amanat_views_behind_batches; if it does not fall, start the server again",
            ))
        }
        Ok(views) if !is_served && views.behind > 0 => {
            let what = format!("the views are {} events behind the log", views.behind);
            Some(Finding::note("views-behind", what, "nothing: they catch up at the next start"))
        }
        Ok(_) => None,
    }
}

pub(super) fn of_last(last: Moment, now: Moment) -> Option<Finding> {
    (last > now + MAX_BEFORE).then(|| {
        let what = format!(
            "this machine's clock shows {}, and the last event was recorded at {}",
            now.timestamp(),
            last.timestamp()
        );
        let todo = "set the clock right before anything is taken in; what is erased by time waits meanwhile (docs/operate/retention.md)";
        Finding::broken("clock-behind-log", what, todo)
    })
}

pub(super) fn of_weeks(weeks: u32) -> Option<Finding> {
    (weeks >= TOO_MANY_WEEKS).then(|| {
        let what = format!(
            "keys of {weeks} weeks ago are not destroyed yet: older copies of them still open something"
        );
        let todo = "let `amanat serve` run over its `rotate_hour`; if it does, its log says why it cannot";
        Finding::warning("keys-overdue", what, todo)
    })
}

pub(super) fn of_waiting(waiting: &Waiting, now: Moment) -> Option<Finding> {
    let waited = now - waiting.since;
    (waited > MAX_WAITED).then(|| {
        let (count, via, hours) = (waiting.count, &waiting.via, waited.millis() / 3_600_000);
        let what = format!("{count} messages by `{via}` have not left; the oldest waits since {hours} hours");
        let todo = "see the server's log for why its gateway or mail server refuses; they leave by themselves when it takes them";
        Finding::warning("errands-late", what, todo)
    })
}

/// What was adopted can be read.
fn of_configuration(data: &Path) -> Vec<Finding> {
    What::ALL.into_iter().filter_map(|what| of_part(data, what)).collect()
}

fn of_part(data: &Path, what: What) -> Option<Finding> {
    let word = what.word();
    let wrong = match adopt::files_in(data, what) {
        Ok(files) if files.is_empty() => format!("no {word} were adopted"),
        Ok(files) => format!("the adopted {word} cannot be used: {:#}", adopt::check(what, &files).err()?),
        Err(wrong) => format!("the adopted {word} cannot be read: {wrong:#}"),
    };
    Some(Finding::broken("configuration-unusable", wrong, check::remedy(what)))
}

/// The words of this program are whole.
fn of_words() -> Option<Finding> {
    let (_, faults) = crate::words::Words::load_what_is_there();
    let first = faults.first()?;
    let what = format!("{} words are wrong; {}: {}", faults.len(), first.place, first.wrong);
    Some(Finding::broken("words-wrong", what, "install the program again: its words are part of it"))
}
