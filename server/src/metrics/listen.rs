//! Who may read the numbers? Whoever is on this machine, by a listener that serves nothing else.
//!
//! Invariant: there is no way to it from the public port, and no address but the machine's own is listened on.

use super::{gather, text::CONTENT_TYPE};
use crate::{connections::Patient, health, town::Town};
use anyhow::Context;
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use std::{net::SocketAddr, time::Duration};
use tokio::{net::TcpListener, sync::watch, time::timeout};

/// The longest that a page of numbers may take.
const MAX_REQUEST: Duration = Duration::from_secs(10);

/// What this listener serves.
pub fn router(town: Town) -> Router {
    Router::new().route("/metrics", get(metrics)).route("/healthz", get(health::detailed)).with_state(town)
}

async fn metrics(State(town): State<Town>) -> Response {
    let gathered = timeout(MAX_REQUEST, tokio::task::spawn_blocking(move || gather(&town))).await;
    match gathered.map_err(anyhow::Error::from).and_then(|ended| Ok(ended?)) {
        Ok(page) => ([(header::CONTENT_TYPE, CONTENT_TYPE)], page).into_response(),
        Err(fault) => {
            tracing::error!("numbers cannot be gathered: {fault:#}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Opens the listener where the settings name one; it ends when `stop` says so.
pub async fn open(town: &Town, mut stop: watch::Receiver<bool>) -> anyhow::Result<Option<SocketAddr>> {
    let Some(at) = town.settings().metrics.listen else { return Ok(None) };
    let told = || format!("cannot listen on {at} for numbers: choose another with metrics.listen");
    let listener = TcpListener::bind(at).await.with_context(told)?;
    let at = listener.local_addr().with_context(told)?;
    let serving = axum::serve(Patient(listener), router(town.clone()));
    tokio::spawn(async move {
        tokio::select! {
            ended = serving.into_future() => {
                if let Err(error) = ended {
                    tracing::error!(%error, "the listener of numbers has closed");
                }
            }
            _ = stop.wait_for(|stop| *stop) => {}
        }
    });
    Ok(Some(at))
}
