//! What was practised while the drill ran, and what of it was late?
//!
//! Signals and incidents of the drill's status at its room, from its beginning to its end; each wait beside what the
//! room promises. Nobody has to say that they belong to it: what is practised there then is part of it.
//!
//! Invariant: what was meant is never among it.
//! Not here: what an interval is (`core::view::response`), what is promised (`dispatch/`), how it is shown (`one`,
//! `paper`).

use amanat_core::{
    decide::{
        drill::{Drill, MAX_PLAYED},
        incident::{Incident, Step},
        signal::Signal,
    },
    dispatch::words::Setting,
    guard::Duty,
    life::Life,
    values::{Moment, Span, Status, UnitId},
    view::response::{self, Interval},
};
use amanat_record::{Fault, Position, Visit};

/// How many are read at once.
const ROWS: usize = 200;

/// One wait, beside what is promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Waited {
    /// What people call the signal or incident.
    pub label: String,
    /// Which wait.
    pub interval: Interval,
    /// How long; `None` where nobody came before the drill ended.
    pub wait: Option<Span>,
    /// How long it may last.
    pub promise: Option<Span>,
}

impl Waited {
    /// Whether it lasted longer than promised, or did not end.
    pub fn is_late(&self) -> bool {
        self.promise.is_some_and(|promise| self.wait.is_none_or(|wait| wait > promise))
    }
}

/// One thing that happened: when, the message that says what, and of which signal or incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Happened {
    pub at: Moment,
    pub message: &'static str,
    pub label: String,
}

/// What was practised.
#[derive(Default)]
pub(super) struct Played {
    pub signals: usize,
    pub incidents: usize,
    pub waits: Vec<Waited>,
    pub happened: Vec<Happened>,
}

impl Played {
    /// What was late, and how many.
    pub fn late(&self) -> usize {
        self.waits.iter().filter(|waited| waited.is_late()).count()
    }
}

/// All of it, in its order.
pub(super) fn played(visit: &Visit, drill: &Drill, now: Moment) -> Result<Played, Fault> {
    let mut played = Played::default();
    let happened = |at: Option<Moment>, message| at.map(|at| Happened { at, message, label: String::new() });
    played.happened.extend(happened(drill.ran.0, "drill-happened-begun"));
    played.happened.extend(happened(drill.ran.1, "drill-happened-ended"));
    if let Some(began) = drill.ran.0 {
        let during = During {
            visit,
            room: &drill.unit,
            status: drill.status(),
            began,
            ended: drill.ran.1.unwrap_or(now),
        };
        let of_signal = |signal: &Signal| (signal.unit.clone(), signal.facts.status, signal.accepted);
        for (first, signal) in during.all::<Signal>(of_signal)? {
            played.signal(visit, first, &signal, during.ended);
        }
        let of_incident = |incident: &Incident| (incident.unit.clone(), incident.status, incident.opened);
        for (first, incident) in during.all::<Incident>(of_incident)? {
            played.incident(visit, first, &incident, during.ended);
        }
    }
    played.happened.sort_by_key(|happened| happened.at);
    Ok(played)
}

/// Where and when it was practised.
struct During<'a> {
    visit: &'a Visit,
    room: &'a UnitId,
    status: Status,
    began: Moment,
    ended: Moment,
}

impl During<'_> {
    /// Open ones and those that are over, the oldest first, at most so many as a drill may have.
    fn all<L: Life>(&self, of: impl Fn(&L) -> (UnitId, Status, Moment)) -> Result<Vec<(Position, L)>, Fault> {
        let fits = |life: &L| {
            let (unit, status, at) = of(life);
            unit == *self.room && status == self.status && (self.began..=self.ended).contains(&at)
        };
        let open = self.visit.lives::<L>(Duty::SeeBoard)?;
        let mut found: Vec<(Position, L)> = open
            .iter()
            .filter(|kept| fits(&kept.state))
            .map(|kept| (kept.first, kept.state.clone()))
            .collect();
        let mut before = None;
        while found.len() < MAX_PLAYED {
            let page = self.visit.past_lives::<L>(self.room, Duty::SeeBoard, before, ROWS)?;
            let is_last = page.len() < ROWS || page.last().is_some_and(|(_, life)| of(life).2 < self.began);
            before = page.last().map(|(first, _)| *first);
            found.extend(page.into_iter().filter(|(_, life)| fits(life)));
            if is_last {
                break;
            }
        }
        found.sort_by_key(|(first, _)| *first);
        found.truncate(MAX_PLAYED);
        Ok(found)
    }
}

impl Played {
    fn signal(&mut self, visit: &Visit, first: Position, signal: &Signal, ended: Moment) {
        self.signals += 1;
        let label = format!("S{first}");
        let mut add = |at: Option<Moment>, message| {
            self.happened.extend(at.map(|at| Happened { at, message, label: label.clone() }));
        };
        add(Some(signal.accepted), "drill-happened-signal");
        add(signal.claim.as_ref().map(|claim| claim.at), "drill-happened-claimed");
        let wait = response::of_signal(signal).map(|(_, wait)| wait);
        // Whoever cancelled in time is not waited for.
        if wait.is_none() && signal.outcome.is_some() {
            return;
        }
        let promise = Some(visit.setup().dispatch.room(&signal.unit).claim);
        if wait.is_some() || promise.is_some_and(|promise| signal.accepted + promise < ended) {
            self.waits.push(Waited { label, interval: Interval::Answer, wait, promise });
        }
    }

    fn incident(&mut self, visit: &Visit, first: Position, incident: &Incident, ended: Moment) {
        self.incidents += 1;
        let label = format!("I{first}");
        let sent = incident.assignments.iter().filter_map(|a| a.time(Step::Dispatched)).min();
        let there = incident.assignments.iter().filter_map(|a| a.time(Step::OnScene)).min();
        for (at, message) in [
            (Some(incident.opened), "drill-happened-incident"),
            (sent, "drill-happened-sent"),
            (there, "drill-happened-there"),
            (incident.left_at, "drill-happened-left"),
        ] {
            self.happened.extend(at.map(|at| Happened { at, message, label: label.clone() }));
        }
        let rules = visit.setup().dispatch.room(&incident.unit);
        let ground = incident.ground.as_ref();
        let district = ground.and_then(|ground| ground.ground.as_ref());
        let setting = ground.map_or(Setting::Urban, |ground| ground.setting);
        let arrival =
            visit.setup().dispatch.arrival(&incident.unit, district, incident.kind.as_ref(), setting);
        let mut add = |interval, wait, promise| {
            self.waits.push(Waited { label: label.clone(), interval, wait, promise: Some(promise) });
        };
        let waits = response::of_incident(incident, None);
        let longest =
            |which: Interval| waits.iter().filter(|(each, _)| *each == which).map(|(_, wait)| *wait).max();
        let is_open = incident.left.is_none();
        match longest(Interval::Processing) {
            None if is_open && incident.opened + rules.processing < ended => {
                add(Interval::Processing, None, rules.processing);
            }
            None => {}
            wait => add(Interval::Processing, wait, rules.processing),
        }
        match longest(Interval::Response) {
            None if is_open && sent.is_some_and(|sent| sent + arrival < ended) => {
                add(Interval::Response, None, arrival);
            }
            None => {}
            wait => add(Interval::Response, wait, arrival),
        }
    }
}
