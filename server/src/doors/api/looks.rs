//! Who looked at what is protected, for programs?
//!
//! The same answers as on the pages: to the person concerned without names, to those who work on it with them, to
//! whoever answers for people as counts.

use super::{
    asking::{Asking, Number, Page, Query, Time},
    mine::Sender,
    session::Officer,
    told::Named,
    trouble::Trouble,
};
use crate::pages::{lookups::Month, staff::Naming};
use amanat_core::{setup::Setup, values::UnitId};
use amanat_record::Reader;
use axum::Json;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Rows on one page, where nothing else is asked for.
const ROWS: usize = 50;

/// One look.
#[derive(Serialize, ToSchema)]
pub struct LookRow {
    /// When.
    at: Time,
    /// The account of whoever looked; told to officers only.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    /// Their name; told to officers only.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<String>,
    /// The post that they looked with; missing where they were refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    post: Option<Named>,
    /// Where that post is.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Named>,
    /// What for: `work`, `emergency`, `review`, `export`; missing where they were refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose: Option<&'static str>,
    /// Whether the matter was another unit's.
    outside_unit: bool,
    /// Whether their unit was closed.
    off_hours: bool,
}

/// Looks at a matter.
#[derive(Serialize, ToSchema)]
pub struct Looks {
    /// The newest first.
    looks: Vec<LookRow>,
    /// Where the next page begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<u32>,
}

fn row(asking: &Asking, setup: &Setup, reader: &Reader, person: Option<String>) -> LookRow {
    let naming = Naming { say: &asking.say, setup };
    LookRow {
        at: Time(reader.at),
        by: reader.by.as_ref().map(ToString::to_string),
        person,
        post: reader.role.as_ref().map(|role| Named { id: role.clone(), name: naming.role(role) }),
        unit: reader.unit.as_ref().map(|unit| Named::unit(asking, setup, unit)),
        purpose: reader.purpose.map(|purpose| purpose.word()),
        outside_unit: reader.outside_unit,
        off_hours: reader.off_hours,
    }
}

/// Who has looked at a matter
#[utoipa::path(get, path = "/matters/{no}/looks", operation_id = "matter_looks", tag = "officer",
    params(("no" = String, Path), Page), responses((status = 200, body = Looks)), security(("session" = [])))]
pub(super) async fn looks(
    officer: Officer,
    Number(no): Number,
    Query(page): Query<Page>,
) -> Result<Json<Looks>, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    let limit = page.limit.map_or(ROWS, |limit| limit.max(1) as usize);
    let Some(list) = visit.readers(no, page.from, limit).map_err(asking.ours())? else {
        visit.turned_away(no, asking.now);
        return Err(Trouble::missing(&asking.say));
    };
    let named = |reader: &Reader| {
        let person = reader.by.as_ref().and_then(|by| visit.person_name(by));
        row(asking, visit.setup(), reader, person)
    };
    Ok(Json(Looks { looks: list.rows.iter().map(named).collect(), next: list.next }))
}

/// Who has read the sender's matter: when, by which post, why; never a name
#[utoipa::path(get, path = "/mine/readers", tag = "sender", params(Page),
    responses((status = 200, body = Looks)), security(("code" = [])))]
pub(super) async fn readers(sender: Sender, Query(page): Query<Page>) -> Result<Json<Looks>, Trouble> {
    let Sender { asking, visit, matter } = &sender;
    let limit = page.limit.map_or(ROWS, |limit| limit.max(1) as usize);
    let list = visit.readers(matter.no, page.from, limit).map_err(asking.ours())?;
    let list = list.ok_or_else(|| Trouble::missing(&asking.say))?;
    let rows = list.rows.iter().map(|reader| row(asking, visit.setup(), reader, None)).collect();
    Ok(Json(Looks { looks: rows, next: list.next }))
}

/// Which counts.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Which {
    /// The month, as `2026-11`; this one where nothing is asked for.
    #[serde(default)]
    month: String,
    /// Of this unit; of all that the officer answers for where nothing is asked for.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    unit: Option<UnitId>,
    /// See `lang` everywhere.
    #[serde(default, rename = "lang")]
    #[param(ignore)]
    _lang: Option<String>,
}

/// How often people looked at what is protected.
#[derive(Serialize, ToSchema)]
pub struct Lookups {
    /// From then on.
    from: Time,
    /// Before then.
    until: Time,
    /// In the order of their accounts; nobody is weighed.
    people: Vec<Counted>,
}

/// How often one officer looked.
#[derive(Serialize, ToSchema)]
pub struct Counted {
    /// Their account.
    by: String,
    /// Their name.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<String>,
    /// Where the post is that they looked with.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Named>,
    /// How many looks.
    looks: u32,
    /// At how many matters.
    matters: u32,
    /// How many at another unit's matter.
    outside_unit: u32,
    /// How many while their unit was closed.
    off_hours: u32,
    /// How many matters they came back to often.
    often: u32,
    /// How often they addressed a protected matter and were told that there is none.
    refused: u32,
}

/// How often officers looked at protected matters, for whoever answers for them
#[utoipa::path(get, path = "/lookups", tag = "officer", params(Which),
    responses((status = 200, body = Lookups)), security(("session" = [])))]
pub(super) async fn lookups(officer: Officer, Query(which): Query<Which>) -> Result<Json<Lookups>, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    let month = Month::read(&asking.say, &which.month, asking.now);
    let month = month.filter(|_| !visit.units_looked_after().is_empty());
    let month = month.ok_or_else(|| Trouble::missing(&asking.say))?;
    let tallies = visit.lookups(which.unit.as_ref(), (month.from, month.until)).map_err(asking.ours())?;
    let people = tallies.into_iter().map(|tally| Counted {
        person: visit.person_name(&tally.by),
        by: tally.by.to_string(),
        unit: tally.unit.as_ref().map(|unit| Named::unit(asking, visit.setup(), unit)),
        looks: tally.looks,
        matters: tally.matters,
        outside_unit: tally.outside,
        off_hours: tally.off_hours,
        often: tally.often,
        refused: tally.denied,
    });
    Ok(Json(Lookups { from: Time(month.from), until: Time(month.until), people: people.collect() }))
}
