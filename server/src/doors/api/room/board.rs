//! What stands on the board now?

use super::{
    super::{
        asking::{Asking, Time},
        session::Officer,
        told::Named,
        trouble::Trouble,
    },
    rows::{IncidentRow, PlaceRow, SignalRow, UnitRow, incident_type},
};
use amanat_core::{
    decide::{
        field::FieldUnit,
        incident::{Field, Incident, Share, ShareHow, ShareStage},
        signal::Signal,
    },
    dispatch::line::incident_label,
    guard::Duty,
};
use amanat_record::{Fault, Kept, Visit, visit::dispatch::Shared};
use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

/// Everything that an officer's rooms answer for, as of `cursor`.
#[derive(Serialize, ToSchema)]
pub struct Board {
    /// How many events the log had: what is later is news.
    cursor: u64,
    /// When.
    now: Time,
    /// The rooms whose board the officer sees, with what they may do there.
    rooms: Vec<RoomRow>,
    /// Open signals, the oldest first.
    signals: Vec<SignalRow>,
    /// Open incidents, the most urgent first, then the oldest.
    incidents: Vec<IncidentRow>,
    /// Field units.
    units: Vec<UnitRow>,
    /// What others offered, shared or asked for.
    shared: Vec<SharedRow>,
    /// The units that the officer sits in.
    mine: Vec<UnitRow>,
}

/// A room.
#[derive(Serialize, ToSchema)]
pub struct RoomRow {
    /// Which.
    room: Named,
    /// Whether the officer dispatches there.
    dispatches: bool,
    /// Whether they lead it.
    leads: bool,
    /// From which age on a position is not trusted, in seconds.
    stale_s: i64,
}

/// An incident of others: only what is on the list.
#[derive(Serialize, ToSchema)]
pub struct SharedRow {
    /// Its name in requests.
    id: String,
    /// What people call it.
    label: String,
    /// Whose it is.
    room: Named,
    /// The unit that it was offered to, or that was asked.
    by: Named,
    /// `offered`, `accepted` or `aid`.
    stage: &'static str,
    /// The number of the offer or of the request.
    no: u16,
    /// `view` or `assist`.
    #[serde(skip_serializing_if = "Option::is_none")]
    how: Option<&'static str>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Time>,
    /// What is asked for: types of units, and how many.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<Object>)]
    need: Vec<(String, u8)>,
    /// What it is, if that is on the list.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<Named>,
    /// How urgent, if that is on the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    priority: Option<u8>,
    /// Where, if that is on the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceRow>,
    /// What to know before going there, if that is on the list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cautions: Vec<&'static str>,
    /// Who is sent, if that is on the list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<Object>)]
    units: Vec<(String, &'static str)>,
    /// The notes, if they are on the list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
}

/// What stands on the board of the officer's rooms, and in the units that they sit in
#[utoipa::path(get, path = "/room", tag = "room",
    responses((status = 200, body = Board)), security(("session" = [])))]
pub(super) async fn room(officer: Officer) -> Result<Json<Board>, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    board(asking, visit).map(Json).map_err(asking.ours())
}

fn board(asking: &Asking, visit: &Visit) -> Result<Board, Fault> {
    let now = asking.now;
    // The cursor is read first: what is written meanwhile is on the board and comes once more as news.
    let cursor = asking.town.record().size()?;
    let commitments = visit.commitments()?;
    let unit = |kept: &Kept<FieldUnit>| {
        let committed = commitments.get(&kept.state.id).map_or(&[][..], Vec::as_slice);
        UnitRow::of(asking, visit, kept, committed)
    };
    let mut incidents = visit.lives::<Incident>(Duty::SeeBoard)?;
    incidents.sort_by_key(|kept| (kept.state.priority, kept.first));
    let row = |kept: &Kept<Incident>| -> Result<IncidentRow, Fault> {
        let alike = visit.possible_duplicates(kept)?;
        let alike = alike.iter().map(|other| other.state.id.to_string()).collect();
        Ok(IncidentRow::of(asking, visit, kept, alike))
    };
    Ok(Board {
        cursor,
        now: Time(now),
        rooms: rooms(asking, visit),
        signals: visit
            .lives::<Signal>(Duty::SeeBoard)?
            .iter()
            .map(|kept| SignalRow::of(asking, visit, kept))
            .collect(),
        incidents: incidents.iter().map(|kept| row(kept)).collect::<Result<_, _>>()?,
        units: visit.lives::<FieldUnit>(Duty::SeeBoard)?.iter().map(|kept| unit(kept)).collect(),
        shared: visit.shared_incidents(now)?.iter().map(|each| SharedRow::of(asking, visit, each)).collect(),
        mine: visit.my_units(now)?.iter().map(|kept| unit(kept)).collect(),
    })
}

fn rooms(asking: &Asking, visit: &Visit) -> Vec<RoomRow> {
    let units = visit.setup().places.units();
    let seen = units.filter(|unit| crate::dispatch::is_room(unit) && visit.may_at(Duty::SeeBoard, &unit.id));
    seen.map(|unit| RoomRow {
        room: Named::unit(asking, visit.setup(), &unit.id),
        dispatches: visit.may_at(Duty::Dispatch, &unit.id),
        leads: visit.may_at(Duty::LeadRoom, &unit.id),
        stale_s: visit.book().room(&unit.id).stale.millis() / 1000,
    })
    .collect()
}

impl SharedRow {
    fn of(asking: &Asking, visit: &Visit, shared: &Shared) -> Self {
        let (kept, unit) = (&shared.incident, |id| Named::unit(asking, visit.setup(), id));
        let mut row = Self {
            id: kept.state.id.to_string(),
            label: incident_label(kept.first),
            room: unit(&kept.state.unit),
            by: unit(&shared.by),
            stage: "aid",
            no: shared.aid.as_ref().map_or(0, |aid| aid.no),
            how: None,
            until: None,
            need: Vec::new(),
            kind: None,
            priority: None,
            place: None,
            cautions: Vec::new(),
            units: Vec::new(),
            notes: Vec::new(),
        };
        if let Some(aid) = &shared.aid {
            row.need = aid.need.iter().map(|(kind, count)| (kind.to_string(), *count)).collect();
        }
        if let Some(share) = &shared.share {
            row.share(asking, visit, kept, share);
        }
        row
    }

    /// Only what is on the list, and only once it was accepted.
    fn share(&mut self, asking: &Asking, visit: &Visit, kept: &Kept<Incident>, share: &Share) {
        (self.no, self.until) = (share.no, Some(Time(share.until)));
        self.how = Some(if share.how == ShareHow::View { "view" } else { "assist" });
        let is_accepted = share.stage == ShareStage::Accepted;
        self.stage = if is_accepted { "accepted" } else { "offered" };
        let has = |field: Field| is_accepted && share.fields.contains(&field);
        let incident = &kept.state;
        if has(Field::Type) {
            self.kind = incident.kind.as_ref().map(|kind| incident_type(asking, visit, kind));
        }
        self.priority = has(Field::Priority).then(|| incident.priority.number());
        self.place = if has(Field::Place) { PlaceRow::of(asking, visit, kept) } else { None };
        if has(Field::Cautions) {
            self.cautions = incident.cautions.iter().map(|caution| caution.word()).collect();
        }
        if has(Field::Units) {
            let open = incident.assignments.iter().filter(|assignment| assignment.is_open());
            self.units = open.map(|each| (each.who.to_string(), each.step().word())).collect();
        }
        if has(Field::Notes) {
            self.notes = super::one::notes(kept);
        }
    }
}
