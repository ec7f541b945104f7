//! What may anyone fetch of the log?
//!
//! Checkpoint, tiles and entries exactly as C2SP `tlog-tiles` names them, and the policy by which receipts are
//! judged. All of it is public and says nothing of anybody; it moves on ticks, so that the tree's growth does not
//! show when somebody reported.
//!
//! Invariant: a tile never changes, so it may be kept for ever; a checkpoint may not.
//! Not here: what a tile holds (`amanat-proof`), from where it is read (`amanat-record`).

use crate::town::Town;
use amanat_proof::tile::{Shelf, TileId};
use amanat_record::Fault;
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

const TEXT: &str = "text/plain; charset=utf-8";
const BYTES: &str = "application/octet-stream";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const SHORT: &str = "public, max-age=5, must-revalidate";

/// The public side of the log.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/checkpoint", get(checkpoint))
        .route("/tile/{*path}", get(tile))
        .route("/log.policy", get(policy))
}

async fn checkpoint(State(town): State<Town>) -> Response {
    match town.record().checkpoint() {
        Some(note) => answer(TEXT, SHORT, note.into_bytes()),
        None => not_there(),
    }
}

async fn tile(State(town): State<Town>, Path(path): Path<String>) -> Response {
    let Some(id) = TileId::read(&format!("tile/{path}")) else { return not_there() };
    // Reading a tile is a short read of the disk; it must not hold up other people's pages.
    let read = tokio::task::spawn_blocking(move || read(&town, id)).await;
    match read {
        Ok(Ok(Some(bytes))) => answer(BYTES, FOR_EVER, bytes),
        Ok(Ok(None)) => not_there(),
        Ok(Err(fault)) => {
            tracing::error!("a tile could not be read: {fault}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn read(town: &Town, id: TileId) -> Result<Option<Vec<u8>>, Fault> {
    match id.shelf {
        Shelf::Level(level) => town.record().tile(level, id.index, id.width),
        Shelf::Entries => town.record().entries(id.index, id.width),
    }
}

async fn policy(State(town): State<Town>) -> Response {
    answer(TEXT, SHORT, town.policy_text().into_bytes())
}

/// Public files may be read by any page and program: verifiers run elsewhere.
fn answer(kind: &'static str, kept: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    let resource = HeaderName::from_static("cross-origin-resource-policy");
    headers.insert(resource, HeaderValue::from_static("cross-origin"));
    response
}

/// Told briefly, and not to be kept: what is not there yet may be there after the next tick.
fn not_there() -> Response {
    (StatusCode::NOT_FOUND, [(header::CACHE_CONTROL, "no-store")], "not found\n").into_response()
}
