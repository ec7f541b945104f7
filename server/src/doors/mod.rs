//! What is being asked? Each door turns what comes in by it into a command, and nothing else.

pub mod tlog;

use crate::town::Town;
use axum::{Router, routing::get};

/// Every door.
pub fn routes() -> Router<Town> {
    Router::new().merge(tlog::routes()).route("/healthz", get(|| async { "ready" }))
}
