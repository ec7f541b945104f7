//! What stands on the map?
//!
//! GeoJSON features for the island. Each has an id, a kind, a word that says what it is, and how old it is.

use super::{
    board::Board,
    signal::{self, label},
};
use amanat_core::{decide::signal::Signal, values::Point};
use amanat_record::Kept;
use serde_json::{Value, json};

/// Everything that is on the board.
pub fn all(board: &Board<'_>) -> Value {
    let features: Vec<Value> = board.signals.iter().map(|kept| of_signal(board, kept)).collect();
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

/// A feature; without a point it is taken off the map.
pub fn mark(id: &str, kind: &str, at: Option<Point>, mut about: Value) -> Value {
    about["id"] = json!(id);
    about["kind"] = json!(kind);
    let geometry = at.map(|at| json!({ "type": "Point", "coordinates": [at.lon(), at.lat()] }));
    json!({ "type": "Feature", "id": id, "properties": about, "geometry": geometry })
}
