//! What does a room's program see of where its units are?
//!
//! Not here: the same for a browser (`pages::positions`), how often it changes (`positions::live`).

use super::{asking::Query, session::Officer, trouble::Trouble};
use crate::positions::{View, board, live};
use amanat_core::{guard::Duty, positions::MAX_ZOOM, values::UnitId};
use axum::{Json, extract::Path, response::Response};
use serde::Deserialize;
use utoipa::IntoParams;

/// As which map draws them.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Zoom {
    /// The zoom of a map, 0 to 22: units that stand near together are one. Without, each is for itself.
    #[serde(default)]
    zoom: Option<u8>,
    /// See `lang` everywhere.
    #[serde(default, rename = "lang")]
    #[param(ignore)]
    _lang: Option<String>,
}

/// Where the field units of a room are
#[utoipa::path(get, path = "/rooms/{room}/positions", operation_id = "positions_of_room", tag = "officer", params(Zoom,
    ("room" = String, Path, description = "The control room")), responses((status = 200, body = View)),
    security(("session" = [])))]
pub(super) async fn all(
    officer: Officer,
    room: Result<Path<UnitId>, axum::extract::rejection::PathRejection>,
    Query(asked): Query<Zoom>,
) -> Result<Json<View>, Trouble> {
    let room = seen(&officer, room)?;
    let town = &officer.asking.town;
    Ok(Json(board(town.positions(), &room, asked.zoom.map(|zoom| zoom.min(MAX_ZOOM)), officer.asking.now)))
}

/// The same, as it changes: a stream of events
///
/// `drawn`: everything, as above; first, and after each change where a zoom is asked for. `moved`: `units` that
/// moved, aged or changed, and those that are `gone`. `crossed`: a unit entered or left watched ground. At most two
/// draws a second. The stream ends with the session, or when the officer sees the room no more.
#[utoipa::path(get, path = "/rooms/{room}/positions/live", tag = "officer", params(Zoom,
    ("room" = String, Path, description = "The control room")),
    responses((status = 200, body = View, content_type = "text/event-stream")), security(("session" = [])))]
pub(super) async fn changes(
    officer: Officer,
    room: Result<Path<UnitId>, axum::extract::rejection::PathRejection>,
    Query(asked): Query<Zoom>,
) -> Result<Response, Trouble> {
    let room = seen(&officer, room)?;
    let town = officer.asking.town.clone();
    let say = officer.asking.say.clone();
    let mut officer = Some(officer);
    let may = move |room: &UnitId| {
        officer = officer.take().and_then(|officer| officer.again());
        officer.as_ref().is_some_and(|officer| officer.visit.may_at(Duty::SeeBoard, room))
    };
    live::stream(&town, room, asked.zoom, may).ok_or_else(|| Trouble::busy(&say, live::BUSY_WAIT_S))
}

fn seen<E>(officer: &Officer, room: Result<Path<UnitId>, E>) -> Result<UnitId, Trouble> {
    let missing = || Trouble::missing(&officer.asking.say);
    let Path(room) = room.map_err(|_| missing())?;
    if officer.visit.may_at(Duty::SeeBoard, &room) { Ok(room) } else { Err(missing()) }
}
