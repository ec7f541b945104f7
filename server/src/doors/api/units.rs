//! Which units can a matter be forwarded to?

use super::{
    asking::{Asking, Page, Query},
    session::Officer,
};
use amanat_core::{guard::Duty, places::Unit};
use axum::Json;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Units on one page, at most.
pub const MAX_UNITS: usize = 500;

/// Some units.
#[derive(Serialize, ToSchema)]
pub struct Units {
    /// In order of id.
    units: Vec<OneUnit>,
    /// Where the next page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<u32>,
}

/// A part of the force that answers.
#[derive(Serialize, ToSchema)]
#[schema(as = Unit)]
pub struct OneUnit {
    /// Its name in requests.
    id: String,
    /// Its name in the language asked for.
    name: String,
    /// Its names by language.
    names: BTreeMap<String, String>,
    /// What it is, in the force's own word.
    kind: String,
    /// The unit above.
    #[serde(skip_serializing_if = "Option::is_none")]
    above: Option<String>,
}

/// The units that the officer may see
#[utoipa::path(get, path = "/units", tag = "officer", params(Page),
    responses((status = 200, body = Units)), security(("session" = [])))]
pub(super) async fn units(officer: Officer, Query(page): Query<Page>) -> Json<Units> {
    let Officer { asking, visit, .. } = &officer;
    let (setup, visitor) = (visit.setup(), visit.visitor());
    let may_see = |unit: &&Unit| setup.guard.may_at(visitor, Duty::SeeUnits, &unit.id, &**setup);
    let limit = page.limit.map_or(MAX_UNITS, |l| (l as usize).clamp(1, MAX_UNITS));
    let mut seen = setup.places.units().filter(may_see).skip(page.from as usize);
    let units: Vec<OneUnit> = seen.by_ref().take(limit).map(|unit| one(asking, unit)).collect();
    let next = seen.next().map(|_| page.from.saturating_add(units.len() as u32));
    Json(Units { units, next })
}

fn one(asking: &Asking, unit: &Unit) -> OneUnit {
    OneUnit {
        id: unit.id.to_string(),
        name: unit.names.in_language(asking.say.language()).to_owned(),
        names: unit.names.0.iter().map(|(l, n)| (l.code().to_owned(), n.clone())).collect(),
        kind: unit.kind.clone(),
        above: unit.supervisor.as_ref().map(ToString::to_string),
    }
}
