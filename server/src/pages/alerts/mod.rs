//! How am I told something at once, what was I told, and who else was?
//!
//! An officer begins a duty, gives a number, lets this browser be told; what they were told waits here until they say
//! that they know. A room sees who got an alert and who did not.
//!
//! Invariant: a browser is told only while somebody is signed in with it.
//! Not here: who is told of what (`core::react::alert`), how it travels (`deliver`).

mod mine;
mod show;

pub use show::who_got_it;

use crate::{assets, officer::Officer, town::Town};
use amanat_core::{decide::alert::Alerted, values::AccountId};
use axum::{Router, response::Response, routing::get};

/// Where it is.
const HERE: &str = "/alerts";

/// `/alerts`.
pub fn routes() -> Router<Town> {
    mine::routes().merge(show::routes()).route("/alerts/worker.js", get(worker))
}

/// What shows alerts while no page is open. Served from here, because a worker answers for what lies beside it only.
async fn worker() -> Response {
    assets::worker("alerts-worker.js")
}

/// Whether an alert is for this person.
fn names(alert: &Alerted, who: &AccountId) -> bool {
    alert.people.contains_key(who)
}

fn account(officer: &Officer) -> &AccountId {
    &officer.person.id
}
