//! What is said of an incident and of the units that go there, for rows, panels and the map?

use super::board::Board;
use amanat_core::{
    decide::{
        field::{FieldUnit, Overlay},
        incident::{Assignment, Incident, Place, Stage, Step},
    },
    values::{IncidentTypeId, Moment, UnitTypeId},
};
use amanat_record::{Kept, Visit};

/// What people call it.
pub fn label(kept: &Kept<Incident>) -> String {
    format!("I{}", kept.first)
}

/// Its call sign as people say it.
pub fn call_sign(unit: &FieldUnit) -> String {
    unit.id.as_str().to_uppercase()
}

/// Whether it stands in the list of what waits.
pub fn is_row(incident: &Incident) -> bool {
    incident.left.is_none()
}

/// Where it stands there: below calls for help; by priority, then age. What waits for its time stands last.
pub fn order(incident: &Incident) -> String {
    let trial = if incident.status.is_actual() { "0" } else { "5" };
    let waits = match incident.stage() {
        Stage::Held | Stage::Disposed => "9",
        _ => "1",
    };
    format!("{trial}{waits}{}{:015}", incident.priority, incident.opened.millis())
}

/// Its type's name.
pub fn type_name(board: &Board<'_>, kind: Option<&IncidentTypeId>) -> String {
    let Some(kind) = kind else { return board.say.say("room-type-not-known") };
    let known = board.setup.dispatch.incident_type(kind);
    known.map_or_else(|| kind.to_string(), |known| known.names.in_language(board.say.language()).to_owned())
}

/// The name of a type of unit.
pub fn unit_type_name(board: &Board<'_>, kind: &UnitTypeId) -> String {
    let known = board.setup.dispatch.unit_type(kind);
    known.map_or_else(|| kind.to_string(), |known| known.names.in_language(board.say.language()).to_owned())
}

/// Where it is, as it was said last.
pub fn place(kept: &Kept<Incident>) -> Option<Place> {
    Visit::place_of(kept)
}

/// Those who are sent and have not ended, in order.
pub fn open_assignments(incident: &Incident) -> impl Iterator<Item = &Assignment> {
    incident.assignments.iter().filter(|assignment| assignment.is_open())
}

/// The steps that a unit may say next, the usual one first.
pub fn next_steps(step: Step) -> &'static [Step] {
    match step {
        Step::Proposed | Step::Ended => &[],
        Step::Dispatched | Step::Unreached => &[Step::Acknowledged, Step::EnRoute, Step::OnScene],
        Step::Acknowledged => &[Step::EnRoute, Step::OnScene],
        Step::EnRoute => &[Step::OnScene, Step::Staged],
        Step::Staged => &[Step::OnScene],
        Step::OnScene => &[Step::Transporting],
        Step::Transporting => &[Step::AtDestination],
        Step::AtDestination => &[],
    }
}

/// What a unit does, in one word for its row and its mark on the map.
pub fn unit_state(unit: &FieldUnit, busy: bool, now: Moment) -> &'static str {
    match unit.overlay() {
        Overlay::Emergency => "emergency",
        _ if !unit.is_on_duty(now) || unit.out.is_some() => "out",
        _ if busy => "busy",
        _ => "free",
    }
}
