//! What does a dispatcher see, with ten things at once at three in the morning?
//!
//! One screen: what waits, where it is, what is chosen and what can be done with it, who is out there, and one line to
//! type. Rows are drawn for everybody who sees the same (`rows`), and come again by the stream when they change
//! (`change`); what is chosen is drawn for one person, with their forms (`chosen`). Without script the same page is
//! links and forms, and renews itself.
//!
//! Invariant: nothing on this page asks another server for anything: it works with the internet cut.
//! Invariant: a row holds no form and no secret of a session; its buttons belong to one form of the page.
//! Not here: what may happen (`core::decide`), who sees it (`live::audience`), the map's drawing (`web/src/room`).

pub(super) mod act;
pub(super) mod board;
mod change;
mod chosen;
pub(super) mod incident;
mod incident_act;
mod incident_panel;
mod incident_rows;
mod incident_sent;
mod kept;
mod marks;
pub(super) mod rows;
mod show;
pub(crate) mod signal;
mod site_panel;
mod unit_panel;

use super::trouble::{self, Trouble};
use crate::{
    live::{audience::Audience, console, hub::Draws},
    officer::Officer,
    town::Town,
};
use amanat_core::values::{FieldUnitId, IncidentId, SignalId};
use axum::{
    Form, Router,
    extract::{Query, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use board::Board;
use maud::Markup;
use serde::Deserialize;

/// How consoles are drawn for.
pub const DRAWS: Draws = Draws { change: change::change, passing: change::passing, take_up: change::take_up };

/// `/room`, its parts, its acts and its stream.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/room", get(page))
        .route("/room/lists", get(lists))
        .route("/room/chosen", get(panel))
        .route("/room/map.json", get(map))
        .route("/room/handover", get(handover))
        .route("/room/signal/{id}/{act}", post(act::signal))
        .route("/room/incident", post(incident_act::open))
        .route("/room/incident/{id}/{act}", post(incident_act::incident))
        .route("/room/unit/{id}/{act}", post(incident_act::unit))
        .route("/room/line", post(incident_act::line))
        .route("/room/line/complete", post(complete))
        .route("/live/room", get(stream))
}

/// What is chosen, by the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Chosen {
    /// A signal.
    pub signal: Option<SignalId>,
    /// An incident.
    pub incident: Option<IncidentId>,
    /// A field unit.
    pub unit: Option<FieldUnitId>,
}

#[derive(Deserialize)]
struct Heard {
    #[serde(default)]
    after: u64,
}

/// The audience of whoever asks; for anybody else there is no such page.
fn audience(officer: &Officer, town: &Town) -> Result<Audience, Trouble> {
    let found = Audience::of(town, &officer.visitor, officer.frame.say.language());
    found.ok_or_else(|| Trouble::missing(&officer.frame))
}

async fn page(
    officer: Officer,
    State(town): State<Town>,
    Query(chosen): Query<Chosen>,
) -> Result<Markup, Trouble> {
    let audience = audience(&officer, &town)?;
    // Asked before anything is drawn: what changes meanwhile comes by the stream.
    let cursor = town.hub().channel(&town, &audience, DRAWS).cursor();
    let board = Board::of(&town, &audience).map_err(trouble::ours(&officer.frame))?;
    Ok(show::page(&officer, &town, &board, &chosen, cursor, None))
}

/// The lists anew, after more was missed than is kept; with them from where to listen.
async fn lists(officer: Officer, State(town): State<Town>) -> Result<Response, Trouble> {
    let audience = audience(&officer, &town)?;
    let cursor = town.hub().channel(&town, &audience, DRAWS).cursor();
    let board = Board::of(&town, &audience).map_err(trouble::ours(&officer.frame))?;
    let drawn = show::lists(&board);
    Ok(([("x-room-cursor", cursor.to_string())], drawn).into_response())
}

/// What is chosen, by itself.
async fn panel(
    officer: Officer,
    State(town): State<Town>,
    Query(chosen): Query<Chosen>,
) -> Result<Markup, Trouble> {
    let audience = audience(&officer, &town)?;
    let board = Board::of(&town, &audience).map_err(trouble::ours(&officer.frame))?;
    Ok(chosen::draw(&officer, &town, &board, &chosen, None))
}

#[derive(Deserialize)]
struct Begun {
    #[serde(default)]
    line: String,
}

/// What the last word of a line may become.
async fn complete(
    officer: Officer,
    State(town): State<Town>,
    Form(begun): Form<Begun>,
) -> Result<Response, Trouble> {
    audience(&officer, &town)?;
    let visit = town.visit(officer.visitor.clone());
    let names = crate::dispatch::line::names(&visit).map_err(trouble::ours(&officer.frame))?;
    let lines = amanat_core::dispatch::line::complete(&begun.line, &names, &town.setup().dispatch);
    Ok(axum::Json(lines).into_response())
}

async fn map(officer: Officer, State(town): State<Town>) -> Result<Response, Trouble> {
    let audience = audience(&officer, &town)?;
    let board = Board::of(&town, &audience).map_err(trouble::ours(&officer.frame))?;
    Ok(axum::Json(marks::all(&board)).into_response())
}

/// What is open, on paper, for whoever takes over.
async fn handover(officer: Officer, State(town): State<Town>) -> Result<Markup, Trouble> {
    let audience = audience(&officer, &town)?;
    let board = Board::of(&town, &audience).map_err(trouble::ours(&officer.frame))?;
    Ok(show::handover(&officer, &town, &board))
}

async fn stream(
    officer: Officer,
    State(town): State<Town>,
    Query(heard): Query<Heard>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let last = headers.get("last-event-id").and_then(|v| v.to_str().ok()?.parse().ok());
    let opened = console::stream(town, &officer, last.unwrap_or(heard.after), DRAWS);
    opened.ok_or_else(|| Trouble::missing(&officer.frame))
}
