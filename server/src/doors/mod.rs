//! What is being asked? Each door turns what comes in by it into a command, and nothing else.

pub mod api;
pub mod map;
pub mod tlog;

use crate::{health, town::Town};
use axum::{Router, routing::get};

/// Every door.
pub fn routes() -> Router<Town> {
    let ready = Router::new().route("/healthz", get(health::page));
    ready.merge(tlog::routes()).merge(map::routes()).merge(api::routes())
}
