//! What does a person see where no page of ours was drawn?
//!
//! A form too large, a browser's half request, a form that another site sent: the layers around the pages refuse
//! these with a bare number. A person gets a page for it, in their language, with a way back.
//!
//! Not here: the same for programs (`doors::api::shape`).

use super::{Frame, trouble::Trouble};
use crate::town::Town;
use amanat_record::Shown;
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// What begins so is fetched by programs and scripts; they read the number.
const FOR_PROGRAMS: [&str; 8] =
    ["/api/", "/assets/", "/tile/", "/checkpoint", "/log.policy", "/map/", "/healthz", "/live/"];

/// Middleware around the pages and the layers that refuse before them.
pub async fn in_words(State(town): State<Town>, request: Request, next: Next) -> Response {
    if FOR_PROGRAMS.iter().any(|begin| request.uri().path().starts_with(begin)) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let Ok(mut frame) = Frame::from_request_parts(&mut parts, &town).await;
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    if status == StatusCode::INTERNAL_SERVER_ERROR && town.record().views_state() == Shown::Anew {
        // Whatever could not be read is being made again.
        frame.here = "/".into();
        return Trouble::anew(&frame).into_response();
    }
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is = |begin: &str| kind.is_some_and(|kind| kind.as_bytes().starts_with(begin.as_bytes()));
    // What was written for a person or a program is for them.
    if is("text/html") || is("application/json") || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    // What was asked for may be what is wrong.
    frame.here = "/".into();
    let mut page = Trouble::with_status(&frame, status).into_response();
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        page.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    page
}
