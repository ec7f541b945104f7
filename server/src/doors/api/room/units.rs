//! What does a room, or whoever sits in it, say of a field unit?

use super::{
    super::{
        asking::{Body, Key, Time},
        session::Officer,
        trouble::Trouble,
    },
    TheUnit, named,
    rows::{IncidentRow, UnitRow},
    trouble,
};
use crate::dispatch::is_room;
use amanat_core::{
    decide::field::{Command, EmergencyEnd, FieldUnit, OutReason, WelfareBy},
    event::Stream,
    guard::Duty,
    values::{AccountId, FieldUnitId, Status, UnitId, UnitTypeId},
};
use amanat_record::{How, Kept};
use axum::{Json, http::StatusCode};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::Arc};
use utoipa::ToSchema;

/// A new field unit.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUnit {
    /// Its call sign, such as `p-21`.
    #[schema(value_type = String)]
    id: FieldUnitId,
    /// Of which type.
    #[schema(value_type = String)]
    r#type: UnitTypeId,
    /// Where it is at home.
    #[schema(value_type = String)]
    home: UnitId,
    /// The room that sends it.
    #[schema(value_type = String)]
    room: UnitId,
    /// `actual`, or `exercise`.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    status: Option<Status>,
    /// What its vehicle or team always has.
    #[serde(default)]
    attributes: BTreeSet<String>,
}

/// One unit, with the incidents that it is sent to.
#[derive(Serialize, ToSchema)]
pub struct OneFieldUnit {
    /// As it stands on the board.
    unit: UnitRow,
    /// Where it is sent.
    incidents: Vec<IncidentRow>,
}

/// What became of it.
#[derive(Serialize, ToSchema)]
pub struct ActedOnUnit {
    /// The unit after it.
    unit: UnitRow,
    /// Where the event is in the log.
    position: u64,
    /// Whether the same act had been carried out before under this `Idempotency-Key`.
    replayed: bool,
}

/// What is done with a field unit. Whoever sits in it may say `end_duty`, `out`, `in`, `emergency` and `well`.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "act", rename_all = "snake_case", deny_unknown_fields)]
pub enum UnitAct {
    /// It comes on duty.
    StartDuty {
        /// The accounts of whoever sits in it.
        #[schema(value_type = Vec<String>)]
        crew: BTreeSet<AccountId>,
        /// Until when at the latest.
        until: Time,
        /// What this crew has.
        #[serde(default)]
        attributes: BTreeSet<String>,
    },
    /// Others sit in it now.
    Crew {
        /// Their accounts.
        #[schema(value_type = Vec<String>)]
        crew: BTreeSet<AccountId>,
        /// What this crew has.
        #[serde(default)]
        attributes: BTreeSet<String>,
    },
    /// It goes off duty.
    EndDuty {},
    /// It cannot be sent.
    Out {
        /// Why.
        #[schema(value_type = String)]
        reason: OutReason,
    },
    /// It can be sent again.
    In {},
    /// Somebody of it is in danger: everybody hears it.
    Emergency {},
    /// Nobody is any more.
    Safe {
        /// How.
        #[schema(value_type = String)]
        how: EmergencyEnd,
    },
    /// It is well.
    Well {},
    /// It is another now.
    Change {
        /// Of which type.
        #[schema(value_type = String)]
        r#type: UnitTypeId,
        /// Where it is at home.
        #[schema(value_type = String)]
        home: UnitId,
        /// The room that sends it.
        #[schema(value_type = String)]
        room: UnitId,
        /// What its vehicle or team always has.
        #[serde(default)]
        attributes: BTreeSet<String>,
    },
    /// There is no such unit any more.
    Dissolve {},
}

impl UnitAct {
    fn command(self) -> Command {
        match self {
            UnitAct::StartDuty { crew, until, attributes } => {
                Command::StartDuty { crew, until: until.0, attributes }
            }
            UnitAct::Crew { crew, attributes } => Command::ChangeCrew { crew, attributes },
            UnitAct::EndDuty {} => Command::EndDuty,
            UnitAct::Out { reason } => Command::GoOut(reason),
            UnitAct::In {} => Command::ComeIn,
            UnitAct::Emergency {} => Command::RaiseEmergency(None),
            UnitAct::Safe { how } => Command::EndEmergency(how),
            UnitAct::Well {} => Command::AnswerWelfare(WelfareBy::Room),
            UnitAct::Change { r#type, home, room, attributes } => {
                Command::Change { kind: r#type, home, room, attributes }
            }
            UnitAct::Dissolve {} => Command::Dissolve,
        }
    }
}

fn row(officer: &Officer, kept: &Kept<FieldUnit>) -> Result<UnitRow, Trouble> {
    let (asking, visit) = (&officer.asking, &officer.visit);
    let all = visit.commitments().map_err(asking.ours())?;
    let committed = all.get(&kept.state.id).map_or(&[][..], Vec::as_slice);
    Ok(UnitRow::of(asking, visit, kept, committed))
}

/// Form a field unit
#[utoipa::path(post, path = "/room/units", tag = "room", request_body = NewUnit,
    responses((status = 201, body = ActedOnUnit)), security(("session" = [])))]
pub(super) async fn form(
    officer: Officer,
    key: Key,
    Body { value: new, hash }: Body<NewUnit>,
) -> Result<(StatusCode, Json<ActedOnUnit>), Trouble> {
    let (asking, places) = (&officer.asking, &officer.visit.setup().places);
    let is_there = places.unit(&new.room).is_some_and(is_room);
    if !is_there || !officer.visit.may_at(Duty::LeadRoom, &new.room) {
        return Err(Trouble::field(&asking.say, "room", "room-not-yours"));
    }
    if places.unit(&new.home).is_none() {
        return Err(Trouble::field(&asking.say, "home", "room-no-such-unit"));
    }
    let command = Command::Form {
        kind: new.r#type,
        home: new.home,
        room: new.room,
        status: new.status.unwrap_or_default(),
        attributes: new.attributes,
    };
    let acted = carry_out(&officer, &new.id, command, key, &hash).await?;
    Ok((StatusCode::CREATED, acted))
}

/// One unit of the officer's rooms, or that they sit in
#[utoipa::path(get, path = "/room/units/{id}", tag = "room", params(("id" = String, Path)),
    responses((status = 200, body = OneFieldUnit)), security(("session" = [])))]
pub(super) async fn unit(officer: Officer, TheUnit(id): TheUnit) -> Result<Json<OneFieldUnit>, Trouble> {
    let (asking, visit) = (&officer.asking, &officer.visit);
    let stream = Stream::Field(id.clone());
    let found: Option<Arc<Kept<FieldUnit>>> =
        match visit.life(&stream, Duty::SeeBoard).map_err(asking.ours())? {
            Some(kept) => Some(kept),
            None => {
                let mine = visit.my_units(asking.now).map_err(asking.ours())?;
                mine.into_iter().find(|kept| kept.state.id == id)
            }
        };
    let kept = found.ok_or_else(|| Trouble::missing(&asking.say))?;
    let incidents = visit.incidents_of(&id, asking.now).map_err(asking.ours())?;
    let incidents = incidents.iter().map(|kept| IncidentRow::of(asking, visit, kept, Vec::new())).collect();
    Ok(Json(OneFieldUnit { unit: row(&officer, &kept)?, incidents }))
}

/// Act on a field unit
#[utoipa::path(post, path = "/room/units/{id}/acts", operation_id = "act_on_unit", tag = "room", params(("id" = String, Path)),
    request_body = UnitAct, responses((status = 200, body = ActedOnUnit)), security(("session" = [])))]
pub(super) async fn act(
    officer: Officer,
    TheUnit(id): TheUnit,
    key: Key,
    Body { value: act, hash }: Body<UnitAct>,
) -> Result<Json<ActedOnUnit>, Trouble> {
    carry_out(&officer, &id, act.command(), key, &hash).await
}

async fn carry_out(
    officer: &Officer,
    id: &FieldUnitId,
    command: Command,
    key: Key,
    hash: &[u8; 32],
) -> Result<Json<ActedOnUnit>, Trouble> {
    let asking = &officer.asking;
    let how = How::ordinary().named(named(&key, officer.id.as_str(), &format!("field/{id}"), hash));
    let acted = officer.visit.act_on_unit(id, command, asking.now, how).await;
    let acted = acted.map_err(|no| trouble(asking, no))?;
    Ok(Json(ActedOnUnit {
        unit: row(officer, &acted.life)?,
        position: acted.position,
        replayed: acted.replayed,
    }))
}
