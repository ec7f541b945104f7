//! Who could go, and why?

use super::{
    super::{session::Officer, told::Named, trouble::Trouble},
    TheIncident,
    rows::unit_type,
};
use crate::dispatch::recommend;
use amanat_core::{
    decide::incident::{Incident, Shown},
    event::Stream,
    guard::Duty,
};
use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

/// Who could go.
#[derive(Serialize, ToSchema)]
pub struct Recommended {
    /// Each need of the run card, with who could meet it.
    needs: Vec<NeedRow>,
    /// Agencies that the run card tells, and that were not told yet.
    notify: Vec<Named>,
    /// To be sent back as `shown` with `dispatch`, so that list and choice are kept together.
    #[schema(value_type = Object)]
    shown: Shown,
}

/// One need.
#[derive(Serialize, ToSchema)]
pub struct NeedRow {
    /// Which type of unit.
    #[serde(rename = "type")]
    kind: Named,
    /// How many.
    count: u8,
    /// What the crew should have.
    attributes: Vec<String>,
    /// Who could go, the best first.
    units: Vec<CandidateRow>,
    /// How many are missing.
    missing: u8,
    /// Why, such as `stale`.
    why: Vec<&'static str>,
    /// How many were passed over because where they are is not known well enough.
    stale: usize,
}

/// One unit that could go.
#[derive(Serialize, ToSchema)]
pub struct CandidateRow {
    /// Its call sign.
    unit: String,
    /// Why, such as `nearest`.
    reasons: Vec<&'static str>,
    /// In a straight line.
    metres: u32,
    /// In seconds.
    travel_s: u32,
    /// How old its position is, in seconds.
    age_s: i64,
}

/// Who could go to an incident, why, and what is missing
#[utoipa::path(get, path = "/room/incidents/{id}/recommended", tag = "room", params(("id" = String, Path)),
    responses((status = 200, body = Recommended)), security(("session" = [])))]
pub(super) async fn recommended(
    officer: Officer,
    TheIncident(id): TheIncident,
) -> Result<Json<Recommended>, Trouble> {
    let (asking, visit) = (&officer.asking, &officer.visit);
    let found = visit.life::<Incident>(&Stream::Incident(id), Duty::SeeBoard).map_err(asking.ours())?;
    let kept = found.ok_or_else(|| Trouble::missing(&asking.say))?;
    let list = recommend::for_incident(&asking.town, visit, &kept).map_err(asking.ours())?;
    let list = list.ok_or_else(|| Trouble::refused(&asking.say, "recommend-nothing-known"))?;
    let needs = list.answers.iter().map(|answer| NeedRow {
        kind: unit_type(asking, visit, &answer.unit_type),
        count: answer.count,
        attributes: answer.attributes.iter().cloned().collect(),
        units: answer.rows.iter().map(candidate).collect(),
        missing: answer.missing,
        why: answer.why.iter().map(|why| why.word()).collect(),
        stale: answer.stale,
    });
    let untold = list.notify.iter().filter(|agency| !kept.state.notified.contains(agency));
    let agency = |id: &amanat_core::values::AgencyId| Named {
        id: id.to_string(),
        name: visit
            .book()
            .agency(id)
            .map_or_else(|| id.to_string(), |a| a.names.in_language(asking.say.language()).to_owned()),
    };
    let (needs, notify) = (needs.collect(), untold.map(agency).collect());
    Ok(Json(Recommended { needs, notify, shown: list.shown() }))
}

fn candidate(row: &amanat_core::dispatch::recommend::Row) -> CandidateRow {
    CandidateRow {
        unit: row.who.to_string(),
        reasons: row.reasons.iter().map(|reason| reason.word()).collect(),
        metres: row.metres,
        travel_s: row.travel_s,
        age_s: row.age.millis() / 1000,
    }
}
