//! What does a program of somebody who answers for a desk see of a protected matter, and to whom do they give it?

use super::{
    asking::{Body, Key},
    session::Officer,
    today::ClocksRow,
    trouble::Trouble,
};
use crate::pages::clock::takers;
use amanat_core::{
    decide::matter::Command,
    values::{AccountId, MatterNo},
};
use amanat_record::{Clocks, Extras, Seen};
use axum::{Json, extract::Path};
use serde::Deserialize;
use utoipa::ToSchema;

/// To whom it is given.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Taker {
    /// The account of somebody who takes matters at its unit now.
    #[schema(value_type = String)]
    to: AccountId,
}

fn find(officer: &Officer, reference: &str) -> Result<(MatterNo, Clocks), Trouble> {
    let Officer { asking, visit, .. } = officer;
    match visit.referred(reference).map_err(asking.ours())? {
        Some((no, Seen::Clocks(clocks))) => Ok((no, clocks)),
        _ => Err(Trouble::missing(&asking.say)),
    }
}

/// That a promise of a protected matter runs, and until when
#[utoipa::path(get, path = "/clocks/{reference}", operation_id = "clock", tag = "officer",
    params(("reference" = String, Path)), responses((status = 200, body = ClocksRow)), security(("session" = [])))]
pub(super) async fn clock(
    officer: Officer,
    Path(reference): Path<String>,
) -> Result<Json<ClocksRow>, Trouble> {
    let (_, clocks) = find(&officer, &reference)?;
    Ok(Json(ClocksRow::of(&officer.asking, officer.visit.setup(), &clocks)))
}

/// Name who shall take a protected matter, without seeing a word of it
#[utoipa::path(post, path = "/clocks/{reference}/assign", operation_id = "clock_assign", tag = "officer",
    params(("reference" = String, Path)), request_body = Taker,
    responses((status = 200, body = ClocksRow)), security(("session" = [])))]
pub(super) async fn assign(
    officer: Officer,
    Path(reference): Path<String>,
    key: Key,
    Body { value: taker, hash }: Body<Taker>,
) -> Result<Json<ClocksRow>, Trouble> {
    let (no, clocks) = find(&officer, &reference)?;
    let Officer { asking, visit, id, .. } = &officer;
    if !takers(&asking.town, &clocks.unit).contains(&taker.to) {
        return Err(Trouble::field(&asking.say, "to", "clock-no-taker"));
    }
    let name = key.of(id.as_str(), no, "assign", &hash);
    let extras = Extras { key: Some(name), files: Vec::new() };
    let done = visit.command(no, Command::Assign { to: taker.to }, asking.now, extras).await;
    done.map_err(|no| Trouble::of(&asking.say, no))?;
    let (_, clocks) = find(&officer, &reference)?;
    Ok(Json(ClocksRow::of(asking, visit.setup(), &clocks)))
}
