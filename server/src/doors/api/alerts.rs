//! Who was told of something at once, did they get it, and do they know?
//!
//! For programs of a control room: the alerts of the rooms that the officer sees.

use super::{
    asking::{Asking, Query, Time},
    session::Officer,
    trouble::Trouble,
};
use amanat_core::{decide::alert::Alerted, guard::Duty};
use amanat_record::Kept;
use axum::Json;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};
use utoipa::{IntoParams, ToSchema};

/// The most alerts of one answer; the newest.
const MAX_ALERTS: usize = 200;

/// Of what.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct About {
    /// Only those about this life, such as `signal/0123456789abcdef`.
    about: Option<String>,
}

/// Alerts that are open.
#[derive(Serialize, ToSchema)]
pub struct Alerts {
    /// The newest first.
    alerts: Vec<OneAlert>,
}

/// One alert.
#[derive(Serialize, ToSchema)]
#[schema(as = Alert)]
pub struct OneAlert {
    /// Which.
    id: String,
    /// What it is about.
    about: String,
    /// Which message.
    message: String,
    /// Whether it is meant: `actual`, `exercise`, `test` or `system`.
    status: &'static str,
    /// The room that answers for it.
    unit: String,
    /// When it was raised.
    raised: Time,
    /// By which way people are told now.
    way: &'static str,
    /// Who was told; none: nobody was on duty.
    people: Vec<ToldPerson>,
}

/// One person who was told.
#[derive(Serialize, ToSchema)]
pub struct ToldPerson {
    /// Their account.
    account: String,
    /// Their name.
    name: String,
    /// Whether any way took it.
    got_it: bool,
    /// When they said that they know.
    #[serde(skip_serializing_if = "Option::is_none")]
    knows: Option<Time>,
    /// What became of each way, such as `push`: `sent`, `no_way`, `off_duty`, `refused`, `given_up`, `not_set`,
    /// `pretended`.
    ways: BTreeMap<&'static str, &'static str>,
}

/// Who was told of something at once
#[utoipa::path(get, path = "/alerts", tag = "officer", params(About),
    responses((status = 200, body = Alerts)), security(("session" = [])))]
pub(super) async fn alerts(officer: Officer, Query(about): Query<About>) -> Result<Json<Alerts>, Trouble> {
    let Officer { asking, visit, .. } = &officer;
    let mut lives: Vec<Arc<Kept<Alerted>>> = visit.lives(Duty::SeeBoard).map_err(asking.ours())?;
    if let Some(about) = &about.about {
        lives.retain(|kept| kept.state.about.to_string() == *about);
    }
    let alerts = lives.iter().rev().take(MAX_ALERTS).map(|kept| one(asking, &kept.state)).collect();
    Ok(Json(Alerts { alerts }))
}

fn one(asking: &Asking, alert: &Alerted) -> OneAlert {
    let roster = asking.town.gate().roster();
    let people = alert.people.iter().map(|(id, told)| ToldPerson {
        account: id.to_string(),
        name: roster.person(id).map(|person| person.name().to_owned()).unwrap_or_default(),
        got_it: told.got_it(),
        knows: told.knows.map(Time),
        ways: told.ways.iter().map(|(way, (how, _))| (way.word(), how.word())).collect(),
    });
    OneAlert {
        id: alert.id.to_string(),
        about: alert.about.to_string(),
        message: alert.message.clone(),
        status: alert.status.word(),
        unit: alert.unit.to_string(),
        raised: Time(alert.raised),
        way: alert.way.word(),
        people: people.collect(),
    }
}
