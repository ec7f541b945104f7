//! What stands on the map?
//!
//! GeoJSON features for the island. Each has an id, a kind, a word that says what it is, and how old it is.

use super::{
    board::Board,
    incident,
    signal::{self, label},
};
use amanat_core::{
    decide::{field::FieldUnit, incident::Incident, signal::Signal},
    values::Point,
};
use amanat_record::Kept;
use serde_json::{Value, json};

/// Everything that is on the board.
pub fn all(board: &Board<'_>) -> Value {
    let signals = board.signals.iter().map(|kept| of_signal(board, kept));
    let incidents = board.incidents.iter().map(|kept| of_incident(board, kept));
    let units = board.units.iter().map(|kept| of_unit(board, kept));
    let features: Vec<Value> =
        signals.chain(incidents).chain(units).filter(|f| !f["geometry"].is_null()).collect();
    json!({ "type": "FeatureCollection", "features": features })
}

/// A call for help where the device was last.
pub fn of_signal(board: &Board<'_>, kept: &Kept<Signal>) -> Value {
    let state = &kept.state;
    let last = signal::fixes(kept).pop();
    let at = last.map(|(_, fix)| fix.point).filter(|_| state.outcome.is_none());
    let status = if state.claim.is_none() { "waits" } else { "taken" };
    let says = board.say.say(if state.claim.is_none() { "room-signal-waits" } else { "room-signal-taken" });
    let id = format!("signal-{}", state.id);
    let when = last.map(|(when, _)| when.millis());
    mark(
        &id,
        "signal",
        at,
        json!({
            "label": label(kept), "status": status, "says": says, "when": when,
            "accuracy": last.and_then(|(_, fix)| fix.accuracy_m), "href": format!("/room?signal={}", state.id),
            "drill": !state.facts.status.is_actual(),
        }),
    )
}

/// An incident where it was said to be.
pub fn of_incident(board: &Board<'_>, kept: &Kept<Incident>) -> Value {
    let state = &kept.state;
    let at = incident::place(kept).and_then(|place| place.point).filter(|_| incident::is_row(state));
    let id = format!("incident-{}", state.id);
    mark(
        &id,
        "incident",
        at,
        json!({
            "label": incident::label(kept), "status": format!("p{}", state.priority),
            "says": incident::type_name(board, state.kind.as_ref()), "when": state.opened.millis(),
            "href": format!("/room?incident={}", state.id), "drill": !state.status.is_actual(),
        }),
    )
}

/// A unit that is on duty or in danger, where it was last.
pub fn of_unit(board: &Board<'_>, kept: &Kept<FieldUnit>) -> Value {
    let unit = &kept.state;
    let listed = super::incident_rows::is_listed(unit, board.now);
    let position = board.position(&unit.id).filter(|_| listed);
    let rules = board.setup.dispatch.room(&unit.room);
    let state = incident::unit_state(unit, !board.committed(&unit.id).is_empty(), board.now);
    let status = match position {
        Some((_, at)) if state != "emergency" && board.now - at >= rules.lost => "lost",
        Some((_, at)) if state != "emergency" && board.now - at >= rules.stale => "stale",
        _ => state,
    };
    let id = format!("unit-{}", unit.id);
    mark(
        &id,
        "unit",
        position.map(|(point, _)| point),
        json!({
            "label": incident::call_sign(unit), "status": status, "says": incident::unit_type_name(board, &unit.kind),
            "when": position.map(|(_, at)| at.millis()), "href": format!("/room?unit={}", unit.id),
            "drill": !unit.status.is_actual(),
        }),
    )
}

/// The same of one whose position is fresh: it may have moved.
pub fn of_moving(board: &Board<'_>, kept: &Kept<FieldUnit>) -> Option<Value> {
    let rules = board.setup.dispatch.room(&kept.state.room);
    let (_, at) = board.position(&kept.state.id)?;
    (board.now - at < rules.stale).then(|| of_unit(board, kept))
}

/// A feature; without a point it is taken off the map.
pub fn mark(id: &str, kind: &str, at: Option<Point>, mut about: Value) -> Value {
    about["id"] = json!(id);
    about["kind"] = json!(kind);
    let geometry = at.map(|at| json!({ "type": "Point", "coordinates": [at.lon(), at.lat()] }));
    json!({ "type": "Feature", "id": id, "properties": about, "geometry": geometry })
}
