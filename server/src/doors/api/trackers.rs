//! Which devices say where a field unit is?
//!
//! A device gets a token of its own, shown once: whoever sets it up writes it where the app asks for an identifier.
//! A lost device is taken away by its mark, and its token speaks for nobody from then on.
//!
//! Not here: what the device says (`positions`).

use super::{room::trouble, session::Officer, trouble::Trouble};
use crate::positions::{Mark, Token};
use amanat_core::{
    decide::field::{Command, FieldUnit},
    event::Stream,
    guard::Duty,
    values::FieldUnitId,
};
use amanat_record::How;
use axum::{
    Json,
    extract::{Path, rejection::PathRejection},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A new token; it is not shown again.
#[derive(Serialize, ToSchema)]
pub struct Given {
    /// What the device sends as its identifier.
    token: String,
    /// By what the device is taken away again.
    mark: String,
    /// Where the device sends to.
    address: String,
}

/// The marks of a unit's devices.
#[derive(Serialize, ToSchema)]
pub struct Trackers {
    /// In the order in which they were given.
    marks: Vec<String>,
}

/// A unit in the address.
#[derive(Deserialize)]
pub(super) struct OfUnit {
    unit: FieldUnitId,
}

/// A device of a unit in the address.
#[derive(Deserialize)]
pub(super) struct OfDevice {
    unit: FieldUnitId,
    mark: String,
}

/// Which devices say where a field unit is
#[utoipa::path(get, path = "/field-units/{unit}/trackers", tag = "officer",
    params(("unit" = String, Path, description = "The unit's call sign")),
    responses((status = 200, body = Trackers)), security(("session" = [])))]
pub(super) async fn trackers(
    officer: Officer,
    path: Result<Path<OfUnit>, PathRejection>,
) -> Result<Json<Trackers>, Trouble> {
    let missing = || Trouble::missing(&officer.asking.say);
    let Path(of) = path.map_err(|_| missing())?;
    let found = officer.visit.life::<FieldUnit>(&Stream::Field(of.unit), Duty::LeadRoom);
    let kept = found.map_err(officer.asking.ours())?.ok_or_else(missing)?;
    Ok(Json(Trackers { marks: kept.state.trackers.clone() }))
}

/// Give a field unit a device
///
/// The answer has the token, once.
#[utoipa::path(post, path = "/field-units/{unit}/trackers", tag = "officer",
    params(("unit" = String, Path, description = "The unit's call sign")),
    responses((status = 201, body = Given)), security(("session" = [])))]
pub(super) async fn give(
    officer: Officer,
    path: Result<Path<OfUnit>, PathRejection>,
) -> Result<(StatusCode, Json<Given>), Trouble> {
    let Path(of) = path.map_err(|_| Trouble::missing(&officer.asking.say))?;
    let token = Token::draw().map_err(officer.asking.ours())?;
    let mark = token.mark().text();
    act(&officer, &of.unit, Command::GiveTracker(mark.clone())).await?;
    let address = officer.asking.town.settings().address.trim_end_matches('/');
    let address = format!("{address}/api/v1/positions");
    Ok((StatusCode::CREATED, Json(Given { token: token.text().to_owned(), mark, address })))
}

/// Take a device away from a field unit
#[utoipa::path(delete, path = "/field-units/{unit}/trackers/{mark}", tag = "officer",
    params(("unit" = String, Path, description = "The unit's call sign"),
        ("mark" = String, Path, description = "The device's mark")),
    responses((status = 204, description = "It speaks for nobody any more")), security(("session" = [])))]
pub(super) async fn take(
    officer: Officer,
    path: Result<Path<OfDevice>, PathRejection>,
) -> Result<StatusCode, Trouble> {
    let missing = || Trouble::missing(&officer.asking.say);
    let Path(of) = path.map_err(|_| missing())?;
    let mark = Mark::of_text(&of.mark).ok_or_else(missing)?;
    act(&officer, &of.unit, Command::TakeTracker(mark.text())).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn act(officer: &Officer, unit: &FieldUnitId, command: Command) -> Result<(), Trouble> {
    let acted = officer.visit.act_on_unit(unit, command, officer.asking.now, How::ordinary()).await;
    acted.map(drop).map_err(|no| trouble(&officer.asking, no))
}
