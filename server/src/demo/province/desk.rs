//! What does a room of the demo do where nobody sits at its console?
//!
//! One invented dispatcher takes the calls one after the other: takes a call, calls back, opens an incident, sends who
//! stands first on the recommendation, and closes when everybody is done. Each takes a plausible while.
//!
//! Invariant: what is sent is what the recommendation says; what it showed is kept beside the choice, as for a person.
//! Not here: what is recommended (`dispatch::recommend`), whether somebody sits there (`province`).

use super::{calls::Calls, crews::said, dispatchers, drawn, is_signed_in};
use crate::{
    dispatch::{ground, new_incident, recommend},
    pages::room::signal::fixes,
    town::Town,
};
use amanat_core::{
    decide::{
        incident::{CancelReason, Command, Disposition, HoldReason, Incident, Place, Stage, What},
        signal::{self, CallBack, Claim, Signal},
    },
    dispatch::words::PlaceKind,
    event::Actor,
    guard::{Duty, Who},
    values::{FieldUnitId, IncidentTypeId, Moment, Span, Status, UnitId},
};
use amanat_record::{Decision, How, Kept, NotActed, Visit, visit::dispatch::At};
use std::sync::Arc;

/// How long until a call is taken, called back, and an incident of it.
const TAKES: (Span, Span) = (Span::from_secs(3), Span::from_secs(16));
const CALLS_BACK: (Span, Span) = (Span::from_secs(6), Span::from_secs(20));
const OPENS: (Span, Span) = (Span::from_secs(15), Span::from_secs(45));
/// How long until somebody is sent, and until it is closed after everybody is done.
const SENDS: (Span, Span) = (Span::from_secs(4), Span::from_secs(25));
const CLOSES: (Span, Span) = (Span::from_secs(20), Span::from_secs(90));
/// How often nobody needed help.
const FALSE_PERCENT: usize = 9;
/// How long an incident waits whose units are all busy, before it is looked at again.
const HOLDS: Span = Span::from_mins(5);
/// An incident without a place that nobody goes on with is called off after so long.
const GIVES_UP: Span = Span::from_mins(30);
/// The most acts in one turn: a person has two hands.
const MAX_ACTS: usize = 2;
/// What a call is where nothing is known of it.
const UNKNOWN: &str = "call_for_help";

/// Who answers at a room that nobody watches.
pub(super) struct Desk {
    visit: Visit,
    /// In which post, as whoever pressed is shown.
    label: String,
}

/// Somebody who may dispatch here and is not signed in.
pub(super) fn somebody(town: &Town, room: &UnitId, now: Moment) -> anyhow::Result<Option<Desk>> {
    for (person, visit) in dispatchers(town, room, now) {
        if !is_signed_in(town, &person)? {
            let posts = person.account.posts_held(now);
            let post = posts.iter().find(|post| post.unit == *room);
            let label = post.map(|post| post.role.clone()).unwrap_or_default();
            return Ok(Some(Desk { visit, label }));
        }
    }
    Ok(None)
}

/// Does what is next at this room.
pub(super) async fn turn(town: &Town, calls: &Calls, room: &UnitId, desk: &Desk) -> anyhow::Result<()> {
    let mut acts = 0;
    let signals = desk.visit.lives::<Signal>(Duty::Dispatch)?;
    for kept in signals.iter().filter(|kept| kept.state.unit == *room && kept.state.incident.is_none()) {
        if acts >= MAX_ACTS {
            return Ok(());
        }
        acts += usize::from(answer(town, calls, desk, kept).await?);
    }
    let incidents = desk.visit.lives::<Incident>(Duty::Dispatch)?;
    let mut incidents: Vec<_> = incidents.iter().filter(|kept| kept.state.unit == *room).collect();
    incidents.sort_by_key(|kept| (kept.state.priority, kept.first));
    for kept in incidents {
        if acts >= MAX_ACTS {
            return Ok(());
        }
        acts += usize::from(go_on(town, desk, kept).await?);
    }
    Ok(())
}

/// Whether so long is over since then, for this thing.
fn is_time(name: &str, since: Moment, now: Moment, (from, until): (Span, Span)) -> bool {
    now - since >= drawn(0, name).span(from, until)
}

/// Goes on with a call; answers whether something was done.
async fn answer(town: &Town, calls: &Calls, desk: &Desk, kept: &Kept<Signal>) -> anyhow::Result<bool> {
    let (signal, now) = (&kept.state, town.now());
    let name = format!("call:{}", signal.id);
    let Some(claim) = &signal.claim else {
        if !is_time(&name, signal.accepted, now, TAKES) {
            return Ok(false);
        }
        let room = signal.unit.clone();
        let claim = signal::Command::Claim { label: desk.label.clone(), room, take_over: false };
        return done(on_signal(town, desk, kept, claim).await);
    };
    if !is_mine(desk, claim) {
        return Ok(false);
    }
    if signal.called_back.is_none() && is_time(&name, claim.at, now, CALLS_BACK) {
        let how = if signal.facts.silent { CallBack::Silent } else { CallBack::Voice };
        let answered = drawn(1, &name).percent(80);
        return done(on_signal(town, desk, kept, signal::Command::CallBack { how, answered }).await);
    }
    if !is_time(&name, claim.at, now, OPENS) {
        return Ok(false);
    }
    if signal.facts.status != Status::Actual {
        return done(on_signal(town, desk, kept, signal::Command::EndTest).await);
    }
    if calls.about(&signal.id).is_some() && drawn(2, &name).percent(FALSE_PERCENT) {
        let why = calls.nobody_needed_help().to_owned();
        return done(on_signal(town, desk, kept, signal::Command::MarkFalse { why }).await);
    }
    open(town, calls, desk, kept).await
}

fn is_mine(desk: &Desk, claim: &Claim) -> bool {
    desk.visit.visitor().who == Who::Officer(claim.by.clone())
}

fn done<T, R: std::fmt::Debug + std::fmt::Display>(answer: Result<T, NotActed<R>>) -> anyhow::Result<bool> {
    match answer {
        Ok(_) => Ok(true),
        Err(NotActed::Refused(_) | NotActed::NotThere) => Ok(false),
        Err(no) => anyhow::bail!("{no}"),
    }
}

async fn on_signal(
    town: &Town,
    desk: &Desk,
    kept: &Kept<Signal>,
    command: signal::Command,
) -> Result<(), NotActed<signal::Refusal>> {
    let actor = match &desk.visit.visitor().who {
        Who::Officer(id) => Actor::Officer(id.clone()),
        _ => return Ok(()),
    };
    let occasion = signal::Occasion { now: town.now(), actor };
    let decide = |past: Option<&Signal>| signal::decide(past, &command, &occasion).map(Decision::from);
    desk.visit.act::<Signal, _>(&kept.stream, Duty::Dispatch, How::sos(), decide).await.map(drop)
}

/// Opens an incident of what was heard.
async fn open(town: &Town, calls: &Calls, desk: &Desk, kept: &Kept<Signal>) -> anyhow::Result<bool> {
    let (signal, setup, now) = (&kept.state, town.setup(), town.now());
    let (about, room) = (calls.about(&signal.id), signal.unit.clone());
    let kind = about.map_or_else(|| UNKNOWN.parse::<IncidentTypeId>().ok(), |said| Some(said.r#type.clone()));
    let kind = kind.filter(|kind| setup.dispatch.incident_type(kind).is_some());
    let place = about.map_or(PlaceKind::Other, |said| said.place);
    let fix = fixes(kept).pop().map(|(_, fix)| fix.point);
    let words = about.map(|said| said.text.clone()).unwrap_or_default();
    let what =
        What { kind, priority: None, status: signal.facts.status, signal: None, room: room.clone(), words };
    let at = Place { point: fix, words: String::new() };
    let then = fix.map(|_| ground::placed(&setup, &room, (at, place), None, now));
    let id = new_incident()?;
    let opened = desk.visit.open_from_signal(
        &signal.id,
        (&id, what, then.into_iter().collect()),
        &desk.label,
        At::now(now),
        How::ordinary(),
    );
    done(opened.await)
}

/// Goes on with an incident; answers whether something was done.
async fn go_on(town: &Town, desk: &Desk, kept: &Arc<Kept<Incident>>) -> anyhow::Result<bool> {
    let (incident, now) = (&kept.state, town.now());
    let since = kept.said.last().map_or(incident.opened, |said| said.at);
    let name = format!("incident:{}:{}", incident.id, incident.version);
    let act =
        |command: Command| desk.visit.act_on_incident(&incident.id, command, At::now(now), How::ordinary());
    match incident.stage() {
        Stage::Pending | Stage::Reopened if is_time(&name, since, now, SENDS) => send(town, desk, kept).await,
        Stage::Received | Stage::Triaged if now - incident.opened > GIVES_UP => {
            let reason = CancelReason::Resolved;
            done(act(Command::Cancel { reason, words: String::new() }).await)
        }
        Stage::UnitsClear | Stage::Disposed if is_time(&name, since, now, CLOSES) => {
            let ends =
                [Disposition::Assisted, Disposition::ReportTaken, Disposition::Advised, Disposition::Settled];
            let disposition = match incident.disposition {
                Some(_) => None,
                None => drawn(3, &name).one(&ends).copied(),
            };
            done(act(Command::Close { disposition }).await)
        }
        _ => Ok(false),
    }
}

/// Sends the first of each need; where nobody can go, it waits and says why.
async fn send(town: &Town, desk: &Desk, kept: &Arc<Kept<Incident>>) -> anyhow::Result<bool> {
    let (incident, now) = (&kept.state, town.now());
    let Some(list) = recommend::for_incident(town, &desk.visit, kept)? else { return Ok(false) };
    let firsts = list.answers.iter().flat_map(|answer| answer.rows.iter().take(usize::from(answer.count)));
    let mut whom: Vec<FieldUnitId> = Vec::new();
    for row in firsts {
        if !whom.contains(&row.who) {
            whom.push(row.who.clone());
        }
    }
    if whom.is_empty() {
        let until = now + HOLDS;
        let hold = Command::Hold { reason: HoldReason::NoUnits, until, words: String::new() };
        said(desk.visit.act_on_incident(&incident.id, hold, At::now(now), How::ordinary()).await)?;
        return Ok(true);
    }
    let (shown, at) = (Some(list.shown()), At::now(now));
    done(desk.visit.send_units(&incident.id, &whom, shown, false, at, How::ordinary()).await)
}
