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
async fn is_ready(State(town): State<Town>) -> (StatusCode, &'static str) {
    match *town.record().health().borrow() {
        Health::Writing => (StatusCode::OK, "ready"),
        Health::Stopped(_) => (StatusCode::SERVICE_UNAVAILABLE, "the record takes no writes"),
    }
}
