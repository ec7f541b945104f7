//! Do all answers of this door look alike, also those that no handler of ours gave?
//!
//! A body too large, a method that is not there, a request that took too long: the layers around the handlers
//! answer these, and here they get the one shape. Cookies are taken away before anything can read them.

use super::{PREFIX, asking::Asking, trouble::Trouble};
use crate::{http::MAX_BODY_BYTES, town::Town};
use axum::{
    body::HttpBody,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tokio::sync::Semaphore;

/// Large bodies that are read at the same time; the next caller is asked to come back.
pub const MAX_LARGE_AT_ONCE: usize = 16;

static LARGE: Semaphore = Semaphore::const_new(MAX_LARGE_AT_ONCE);

/// Middleware around everything: what begins with `/api/` is answered in its shape, the rest is left alone.
pub async fn in_one_shape(State(town): State<Town>, mut request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with(PREFIX) {
        return next.run(request).await;
    }
    request.headers_mut().remove(header::COOKIE);
    let (parts, body) = request.into_parts();
    let asking = Asking::of(&parts, &town);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    let is_ours = kind(&response).is_some_and(|kind| kind.starts_with("application/json"));
    if (status.is_client_error() || status.is_server_error()) && !is_ours {
        let allowed = response.headers_mut().remove(header::ALLOW);
        response = Trouble::with_status(&asking.say, status).into_response();
        if let Some(allowed) = allowed {
            response.headers_mut().insert(header::ALLOW, allowed);
        }
    }
    let headers = response.headers_mut();
    headers.remove(header::SET_COOKIE);
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Middleware of questions that may bring photos: a large body, or one that does not say how large it is, needs one
/// of a few places, so that memory stays bounded. A small one needs none.
pub async fn one_of_few(request: Request, next: Next) -> Response {
    let length = HttpBody::size_hint(request.body()).upper();
    if length.is_some_and(|bytes| bytes <= MAX_BODY_BYTES as u64) {
        return next.run(request).await;
    }
    match LARGE.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => StatusCode::TOO_MANY_REQUESTS.into_response(),
    }
}

fn kind(response: &Response) -> Option<&str> {
    response.headers().get(header::CONTENT_TYPE)?.to_str().ok()
}
