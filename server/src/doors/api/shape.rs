//! Do all answers of this door look alike, also those that no handler of ours gave?
//!
//! A body too large, a method that is not there, a request that took too long: the layers around the handlers
//! answer these, and here they get the one shape. Cookies are taken away before anything can read them.

use super::{PREFIX, asking::Asking, trouble::Trouble};
use crate::town::Town;
use amanat_record::Shown;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

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
    if status == StatusCode::INTERNAL_SERVER_ERROR && town.record().views_state() == Shown::Anew {
        return Trouble::anew(&asking.say).into_response();
    }
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

fn kind(response: &Response) -> Option<&str> {
    response.headers().get(header::CONTENT_TYPE)?.to_str().ok()
}
