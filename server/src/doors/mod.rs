//! What is being asked? Each door turns what comes in by it into a command, and nothing else.

pub mod api;
pub mod map;
pub mod tlog;

use crate::town::Town;
use amanat_record::Health;
use axum::{Router, extract::State, http::StatusCode, routing::get};

/// Every door.
pub fn routes() -> Router<Town> {
    let ready = Router::new().route("/healthz", get(is_ready));
    ready.merge(tlog::routes()).merge(map::routes()).merge(api::routes())
}

/// Whether the record takes writes; pages are served as long as it can be read.
/// What needs the operator's eye beside is said as a number; what it is stands in the log and on the staff's pages.
async fn is_ready(State(town): State<Town>) -> (StatusCode, String) {
    match *town.record().health().borrow() {
        Health::Writing if town.sos().canary().figure().is_lost => {
            let lost = "ready; the last trial of the way for calls for help did not arrive, see the log";
            (StatusCode::OK, lost.to_owned())
        }
        Health::Writing => {
            let (rungs, alarms) = (town.gaps().all().len(), town.witnesses().alarms());
            let mut said = "ready".to_owned();
            if rungs > 0 {
                said += &format!("; rungs of ladders that reached nobody: {rungs}, see the log");
            }
            for (witness, alarm) in alarms {
                said += &format!("; {}: {witness}, see docs/operate/witness.md", alarm.code());
            }
            (StatusCode::OK, said)
        }
        Health::Stopped(_) => (StatusCode::SERVICE_UNAVAILABLE, "the record takes no writes".to_owned()),
    }
}
