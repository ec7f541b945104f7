//! What holds for every request, whichever door it comes by?
//!
//! Limits, the headers that a browser needs to protect a person, and the refusal of requests that another site
//! makes a browser send. Nothing here knows a page.

use crate::{
    assets, doors,
    metrics::{Listener, count_answers},
    pages, sos,
    town::Town,
    trace::in_a_span,
};
use axum::{
    Router,
    body::HttpBody,
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use std::time::Duration;
use tokio::{sync::Semaphore, time::timeout};
use tower_http::compression::CompressionLayer;

/// The largest request body that is not an upload.
pub const MAX_BODY_BYTES: usize = 256 * 1024;
/// The longest that a request may take; streams of events are answered at once and stay open.
pub const MAX_REQUEST: Duration = Duration::from_secs(60);
/// The longest that a request with a large body may take: five photos over a slow telephone line.
pub const MAX_UPLOAD: Duration = Duration::from_secs(300);
/// The longest path and query.
pub const MAX_URI_BYTES: usize = 4096;
/// Large bodies that are read at the same time, so that memory stays bounded; the next is asked to come back.
pub const MAX_LARGE_AT_ONCE: usize = 32;

static LARGE: Semaphore = Semaphore::const_new(MAX_LARGE_AT_ONCE);

/// Every door and page of an installation.
pub fn router(town: Town) -> Router {
    let shown = Router::new()
        .merge(pages::routes())
        .merge(doors::routes())
        .merge(sos::door::routes())
        .fallback(pages::missing);
    shown
        .layer(middleware::from_fn_with_state(town.settings().is_https(), pages::language::keep_choices))
        .merge(assets::routes())
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .layer(middleware::from_fn(within_limits))
        .layer(CompressionLayer::new().gzip(true).br(true))
        .layer(middleware::from_fn_with_state(town.clone(), same_site_only))
        .layer(middleware::from_fn_with_state(town.clone(), pages::in_words))
        .layer(middleware::from_fn_with_state(town.clone(), doors::api::in_one_shape))
        .layer(middleware::from_fn(pages::headers::strict_headers))
        .layer(middleware::from_fn_with_state(town.clone(), demand_tls))
        .layer(middleware::from_fn_with_state((town.clone(), Listener::Pages), count_answers))
        .layer(middleware::from_fn_with_state(Listener::Pages, in_a_span))
        .with_state(town)
}

/// A request gets so much time and no more; a body that is large, or does not say how large it is, gets more of it
/// and needs one of a few places.
async fn within_limits(request: Request, next: Next) -> Response {
    let late = |_| StatusCode::SERVICE_UNAVAILABLE.into_response();
    if !is_large(&request) {
        return timeout(MAX_REQUEST, next.run(request)).await.unwrap_or_else(late);
    }
    match LARGE.try_acquire() {
        Ok(_place) => timeout(MAX_UPLOAD, next.run(request)).await.unwrap_or_else(late),
        Err(_) => StatusCode::TOO_MANY_REQUESTS.into_response(),
    }
}

fn is_large(request: &Request) -> bool {
    request.body().size_hint().upper().is_none_or(|bytes| bytes > MAX_BODY_BYTES as u64)
}

/// A form that another site sends in a person's name is refused. Browsers say where a request comes from by
/// `Sec-Fetch-Site`, older ones by `Origin`; who sends neither is no browser and has no cookie to abuse.
async fn same_site_only(State(town): State<Town>, request: Request, next: Next) -> Response {
    if request.uri().path_and_query().is_some_and(|p| p.as_str().len() > MAX_URI_BYTES) {
        return StatusCode::URI_TOO_LONG.into_response();
    }
    let reads = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    if !reads && !is_from_here(&town, request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

fn is_from_here(town: &Town, headers: &axum::http::HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    match (text("origin"), text("host")) {
        (None, _) => true,
        (Some(origin), host) => {
            let is_ours = origin == town.settings().address.trim_end_matches('/');
            is_ours || host.is_some_and(|host| origin.split_once("://").is_some_and(|(_, rest)| rest == host))
        }
    }
}

/// Over TLS, browsers are told never to come without it.
async fn demand_tls(State(town): State<Town>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if town.settings().is_https() {
        let always = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, always);
    }
    response
}
