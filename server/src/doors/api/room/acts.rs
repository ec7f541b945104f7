//! What does somebody do with an incident?
//!
//! One body, told apart by `act`. The guard, the rule and the record are asked by the visit, as for the pages.

use super::{
    super::{
        asking::{Asking, Body, Key},
        session::Officer,
        trouble::Trouble,
    },
    TheIncident,
    asked::{Act, NewIncident, Where},
    named,
    rows::IncidentRow,
    trouble,
};
use crate::dispatch::{ground, is_room, new_incident};
use amanat_core::{
    decide::incident::{self, Incident, Place, Shown, What},
    dispatch::{line::incident_label, words::PlaceKind},
    event::Stream,
    guard::Duty,
    values::{FieldUnitId, IncidentId, Point, SignalId, UnitId},
};
use amanat_record::{
    How, Kept, NotActed,
    visit::dispatch::{At, Reported, Unable},
};
use axum::{Json, http::StatusCode};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

impl Where {
    fn command(
        self,
        asking: &Asking,
        officer: &Officer,
        room: &UnitId,
    ) -> Result<incident::Command, Trouble> {
        let wrong = || Trouble::field(&asking.say, "latitude", "room-point");
        let point = match (self.latitude, self.longitude) {
            (Some(lat), Some(lon)) => Some(Point::new(lat, lon).map_err(|_| wrong())?),
            (None, None) => None,
            _ => return Err(wrong()),
        };
        let (setup, at) = (officer.visit.setup(), Place { point, words: self.words });
        Ok(ground::placed(setup, room, (at, self.kind.unwrap_or(PlaceKind::Other)), self.ground, asking.now))
    }
}

/// What became of it.
#[derive(Serialize, ToSchema)]
pub struct ActedOnIncident {
    /// The incident after it; absent for whoever answers for another organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    incident: Option<IncidentRow>,
    /// What people call it.
    label: String,
    /// Where the first of its events is in the log.
    position: u64,
    /// Whether the same act had been carried out before under this `Idempotency-Key`.
    replayed: bool,
}

/// What an act is, once it is understood.
enum Meant {
    Rule(Box<incident::Command>),
    Of(FieldUnitId, Reported),
    Send(Vec<FieldUnitId>, Option<Shown>, bool),
    Divert(FieldUnitId, IncidentId),
    Merge(IncidentId),
    Unmerge,
    Link(IncidentId),
    LinkSignal(SignalId),
    ForOthers(Box<incident::Command>),
}

impl Act {
    fn meant(self, asking: &Asking, officer: &Officer, room: Option<&UnitId>) -> Result<Meant, Trouble> {
        use incident::Command as C;
        Ok(match self {
            Act::Place { place } => {
                let room = room.ok_or_else(|| Trouble::missing(&asking.say))?;
                Meant::Rule(Box::new(place.command(asking, officer, room)?))
            }
            Act::Step { unit, step, .. } => Meant::Of(unit, Reported::Step(step)),
            Act::Refuse { unit, reason, text } => Meant::Of(unit, Reported::Refused(reason, text)),
            Act::Clear { unit, reason, .. } => Meant::Of(unit, Reported::Cleared(reason)),
            Act::Dispatch { units, shown, reopen } => Meant::Send(units, shown, reopen),
            Act::Divert { unit, to } => Meant::Divert(unit, to),
            Act::Merge { into } => Meant::Merge(into),
            Act::Unmerge {} => Meant::Unmerge,
            Act::Link { other } => Meant::Link(other),
            Act::LinkSignal { signal } => Meant::LinkSignal(signal),
            Act::AcceptShare { no, by } => Meant::ForOthers(Box::new(C::AcceptShare { no, by })),
            Act::RejectShare { no, by, cause } => {
                Meant::ForOthers(Box::new(C::RejectShare { no, by, cause }))
            }
            Act::Assist { by, text } => Meant::ForOthers(Box::new(C::Assist { by, words: text })),
            Act::OfferAid { no, by, units } => Meant::ForOthers(Box::new(C::OfferAid { no, by, units })),
            Act::DeclineAid { no, by, cause } => Meant::ForOthers(Box::new(C::DeclineAid { no, by, cause })),
            other => Meant::Rule(Box::new(other.rule())),
        })
    }

    /// The acts that are one command on one incident.
    fn rule(self) -> incident::Command {
        use incident::Command as C;
        match self {
            Act::Type { r#type, priority } => C::Retype { to: r#type, priority },
            Act::Priority { priority } => C::Prioritise(priority),
            Act::Caution { caution, text } => C::AddCaution { caution, words: text },
            Act::Note { text } => C::Note(text),
            Act::Corroborate { source } => C::Corroborate(source),
            Act::Hold { reason, until, text } => C::Hold { reason, until: until.0, words: text },
            Act::Alarm { level } => C::RaiseAlarm(level),
            Act::Propose { unit } => C::Propose(unit),
            Act::Correct { no, step, at, text } => C::Correct { no, of: step, to: at.0, why: text },
            Act::DismissDuplicate { other } => C::DismissDuplicate(other),
            Act::Notify { agency, how, text } => C::Notify { agency, how, words: text },
            Act::Transfer { agency, text } => C::Transfer { agency, words: text },
            Act::Cancel { reason, text } => C::Cancel { reason, words: text },
            Act::Dispose { disposition, text } => C::Dispose { disposition, words: text },
            Act::Close { disposition } => C::Close { disposition },
            Act::Reopen { reason } => C::Reopen(reason),
            Act::OfferShare { to, how, fields, until } => C::OfferShare { to, how, fields, until: until.0 },
            Act::EndShare { no } => C::EndShare { no },
            Act::RequestAid { of, need } => C::RequestAid { of, need },
            Act::DeployAid { no } => C::DeployAid { no },
            Act::ReleaseAid { no } => C::ReleaseAid { no },
            // `Release`, and what `meant` took already.
            _ => C::Release,
        }
    }

    fn at(&self, now: At) -> At {
        match self {
            Act::Step { at: Some(at), .. } | Act::Clear { at: Some(at), .. } => At { occurred: at.0, ..now },
            _ => now,
        }
    }
}

/// Open an incident, from a signal or by itself
#[utoipa::path(post, path = "/room/incidents", tag = "room", request_body = NewIncident,
    responses((status = 201, body = ActedOnIncident)), security(("session" = [])))]
pub(super) async fn open(
    officer: Officer,
    key: Key,
    Body { value: new, hash }: Body<NewIncident>,
) -> Result<(StatusCode, Json<ActedOnIncident>), Trouble> {
    let (asking, visit) = (&officer.asking, &officer.visit);
    let room = new.room.clone();
    let is_there = visit.setup().places.unit(&room).is_some_and(is_room);
    if !is_there || !visit.may_at(Duty::Dispatch, &room) {
        return Err(Trouble::field(&asking.say, "room", "room-not-yours"));
    }
    let id = new_incident().map_err(asking.ours())?;
    let then = match new.place {
        Some(place) => vec![place.command(asking, &officer, &room)?],
        None => Vec::new(),
    };
    let status = new.status.unwrap_or_default();
    let what = What { kind: new.kind, priority: new.priority, status, signal: None, room, words: new.text };
    let how = How::ordinary().named(named(&key, officer.id.as_str(), "incident", &hash));
    let at = At::now(asking.now);
    let acted = match new.signal {
        None => visit.open_incident(&id, what, then, at, how).await,
        Some(signal) => {
            let label = post_at(&officer, &what.room);
            let opened = visit.open_from_signal(&signal, (&id, what, then), &label, at, how).await;
            opened.map(|(_, incident)| incident)
        }
    };
    let acted = acted.map_err(|no| trouble(asking, no))?;
    let told = told(&officer, &acted.life, acted.position, acted.replayed);
    Ok((StatusCode::CREATED, Json(told)))
}

/// The post in which somebody answers at a room.
pub(super) fn post_at(officer: &Officer, room: &UnitId) -> String {
    let posts = &officer.visit.visitor().posts;
    let here = posts.iter().find(|post| post.unit == *room).or(posts.first());
    here.map_or_else(String::new, |post| post.role.clone())
}

/// Act on an incident
#[utoipa::path(post, path = "/room/incidents/{id}/acts", operation_id = "act_on_incident", tag = "room", params(("id" = String, Path)),
    request_body = Act, responses((status = 200, body = ActedOnIncident)), security(("session" = [])))]
pub(super) async fn act(
    officer: Officer,
    TheIncident(id): TheIncident,
    key: Key,
    Body { value: act, hash }: Body<Act>,
) -> Result<Json<ActedOnIncident>, Trouble> {
    let asking = &officer.asking;
    let about = format!("incident/{id}");
    let how = How::ordinary().named(named(&key, officer.id.as_str(), &about, &hash));
    let at = act.at(At::now(asking.now));
    let found = officer.visit.life::<Incident>(&Stream::Incident(id.clone()), Duty::SeeBoard);
    let room = found.map_err(asking.ours())?.map(|kept| kept.state.unit.clone());
    let meant = act.meant(asking, &officer, room.as_ref())?;
    let (kept, position, replayed) =
        carry_out(&officer, &id, meant, at, how).await.map_err(|no| trouble(asking, no))?;
    Ok(Json(told(&officer, &kept, position, replayed)))
}

type Done = (Arc<Kept<Incident>>, u64, bool);

async fn carry_out(
    officer: &Officer,
    id: &IncidentId,
    meant: Meant,
    at: At,
    how: How,
) -> Result<Done, NotActed<Unable>> {
    let visit = &officer.visit;
    let one = |acted: amanat_record::Acted<Incident>| (acted.life, acted.position, acted.replayed);
    match meant {
        Meant::Rule(command) => visit.act_on_incident(id, *command, at, how).await.map(one),
        Meant::Of(who, step) => visit.report(&who, id, step, at, how).await.map(one),
        Meant::Send(whom, shown, reopen) => {
            visit.send_units(id, &whom, shown, reopen, at, how).await.map(one)
        }
        Meant::Divert(who, to) => visit.divert_unit(&who, id, &to, at, how).await.map(|(from, _)| one(from)),
        Meant::Merge(into) => visit.merge_incidents(id, &into, at, how).await.map(|(from, _)| one(from)),
        Meant::Unmerge => visit.unmerge_incident(id, at, how).await.map(|(from, _)| one(from)),
        Meant::Link(other) => visit.link_incidents(id, &other, at, how).await.map(|(from, _)| one(from)),
        Meant::LinkSignal(signal) => {
            let found = visit.life::<Incident>(&Stream::Incident(id.clone()), Duty::Dispatch)?;
            let room = found.ok_or(NotActed::NotThere)?.state.unit.clone();
            let label = post_at(officer, &room);
            visit.link_signal(&signal, id, &label, at, how).await.map(|(_, to)| one(to))
        }
        Meant::ForOthers(command) => visit.answer_for(id, *command, at, how).await.map(one),
    }
}

/// Whoever answers for another organisation, or sits in a unit, gets the label and nothing of the incident.
fn told(officer: &Officer, kept: &Kept<Incident>, position: u64, replayed: bool) -> ActedOnIncident {
    let sees = officer.visit.may_at(Duty::SeeBoard, &kept.state.unit);
    let incident = sees.then(|| IncidentRow::of(&officer.asking, &officer.visit, kept, Vec::new()));
    ActedOnIncident { incident, label: incident_label(kept.first), position, replayed }
}
