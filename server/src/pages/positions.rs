//! What does the map of a room's page fetch of where its units are?
//!
//! Not here: the same for a program (`doors::api::positions_room`), the page itself (`room`).

use super::trouble::Trouble;
use crate::{
    officer::Officer,
    positions::{board, live},
    town::Town,
};
use amanat_core::{guard::Duty, positions::MAX_ZOOM, values::UnitId};
use axum::{
    Json, Router,
    extract::{Path, Query, State, rejection::QueryRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use serde::Deserialize;

/// The two that a map asks for.
pub fn routes() -> Router<Town> {
    Router::new().route("/room/{room}/positions", get(all)).route("/room/{room}/positions/live", get(changes))
}

#[derive(Deserialize)]
struct Zoom {
    #[serde(default)]
    zoom: Option<u8>,
}

async fn all(
    State(town): State<Town>,
    officer: Officer,
    room: Option<Path<String>>,
    zoom: Result<Query<Zoom>, QueryRejection>,
) -> Response {
    let Some(room) = seen(&town, &officer, room) else {
        return Trouble::missing(&officer.frame).into_response();
    };
    Json(board(town.positions(), &room, zoom_of(zoom), town.now())).into_response()
}

async fn changes(
    State(town): State<Town>,
    officer: Officer,
    room: Option<Path<String>>,
    zoom: Result<Query<Zoom>, QueryRejection>,
) -> Response {
    let Some(room) = seen(&town, &officer, room) else {
        return Trouble::missing(&officer.frame).into_response();
    };
    let (asks, mut officer) = (town.clone(), Some(officer));
    let may = move |room: &UnitId| {
        officer = officer.take().and_then(|officer| officer.again(&asks));
        officer.as_ref().is_some_and(|o| asks.visit(o.visitor.clone()).may_at(Duty::SeeBoard, room))
    };
    live::stream(&town, room, zoom_of(zoom), may)
        .unwrap_or_else(|| StatusCode::TOO_MANY_REQUESTS.into_response())
}

fn zoom_of(zoom: Result<Query<Zoom>, QueryRejection>) -> Option<u8> {
    zoom.ok().and_then(|Query(asked)| asked.zoom).map(|zoom| zoom.min(MAX_ZOOM))
}

fn seen(town: &Town, officer: &Officer, room: Option<Path<String>>) -> Option<UnitId> {
    let room = UnitId::new(room?.0).ok()?;
    town.visit(officer.visitor.clone()).may_at(Duty::SeeBoard, &room).then_some(room)
}
