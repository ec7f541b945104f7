//! How is the door open when everything else is overrun?
//!
//! A listener with threads of its own: whatever the others wait for, these do not. Connections are bounded and wait
//! for their turn; one on which nothing moves is closed.
//!
//! Not here: what is answered (`door`).

use super::door;
use crate::{
    assets,
    connections::{Counted, Peer},
    metrics, pages,
    town::Town,
    trace,
};
use anyhow::Context;
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use std::{io, net::SocketAddr, thread::JoinHandle, time::Duration};
use tokio::{net::TcpListener, sync::watch};

/// Threads that do nothing else.
pub const WORKERS: usize = 2;
/// Open connections; the next is taken when one has ended.
pub const MAX_CONNECTIONS: usize = 16_384;
/// The longest silence on a connection. An open stream says something every ten seconds.
pub const MAX_SILENCE: Duration = Duration::from_secs(45);
/// The longest that answers go on after the house was told to stop.
const GRACE: Duration = Duration::from_secs(2);

/// The door alone, as its own listener serves it.
pub fn router(town: Town) -> Router {
    Router::new()
        .merge(door::routes())
        .merge(assets::routes())
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(middleware::from_fn_with_state(town.clone(), from_our_pages))
        .layer(middleware::from_fn(pages::headers::strict_headers))
        .layer(middleware::from_fn_with_state((town.clone(), metrics::Listener::Sos), metrics::count_answers))
        .layer(middleware::from_fn_with_state(metrics::Listener::Sos, trace::in_a_span))
        .with_state(town)
}

/// Pages of the house's own address may ask here.
async fn from_our_pages(State(town): State<Town>, request: Request, next: Next) -> Response {
    let is_asked_first = request.method() == Method::OPTIONS;
    let mut response =
        if is_asked_first { StatusCode::NO_CONTENT.into_response() } else { next.run(request).await };
    let ours = town.settings().address.trim_end_matches('/');
    if let Ok(ours) = HeaderValue::from_str(ours) {
        let headers = response.headers_mut();
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, ours);
        headers.insert(header::VARY, HeaderValue::from_static("origin"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST"));
        headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
        let names = "content-type, idempotency-key, x-sos-secret, x-sos-device, x-sos-time, x-sos-nonce, x-sos-signature";
        headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(names));
        // Fetched by pages of the house at another port.
        let anywhere = HeaderValue::from_static("cross-origin");
        headers.insert("cross-origin-resource-policy", anywhere);
    }
    response
}

/// Opens the door; answers where, and the thread that ends when `stop` says so.
pub fn open(
    town: &Town,
    at: SocketAddr,
    stop: watch::Receiver<bool>,
) -> anyhow::Result<(SocketAddr, JoinHandle<()>)> {
    let told = || format!("cannot listen on {at} for calls for help: choose another with sos.listen");
    let listener = std::net::TcpListener::bind(at).with_context(told)?;
    listener.set_nonblocking(true).with_context(told)?;
    let at = listener.local_addr().with_context(told)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(WORKERS)
        .thread_name("sos")
        .enable_all()
        .build()?;
    town.sos().canary().open_at(at);
    let town = town.clone();
    let thread = std::thread::Builder::new().name("sos-door".into()).spawn(move || {
        let served = runtime.block_on(serve(town, listener, stop));
        if let Err(error) = served {
            tracing::error!(%error, "the door for calls for help has closed");
        }
        runtime.shutdown_timeout(GRACE);
    })?;
    Ok((at, thread))
}

async fn serve(town: Town, listener: std::net::TcpListener, stop: watch::Receiver<bool>) -> io::Result<()> {
    let listener = Counted::new(TcpListener::from_std(listener)?, MAX_CONNECTIONS, MAX_SILENCE);
    let (mut until, mut stopped) = (stop.clone(), stop);
    let pages = router(town).into_make_service_with_connect_info::<Peer>();
    let serving = axum::serve(listener, pages).with_graceful_shutdown(async move {
        let _ = until.wait_for(|stop| *stop).await;
    });
    tokio::select! {
        ended = serving.into_future() => ended,
        () = async {
            let _ = stopped.wait_for(|stop| *stop).await;
            tokio::time::sleep(GRACE).await;
        } => Ok(()),
    }
}
