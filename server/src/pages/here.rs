//! Who asks for which page, in which language?

use super::Frame;
use crate::town::Town;
use axum::{extract::FromRequestParts, http::request::Parts};
use std::convert::Infallible;

impl FromRequestParts<Town> for Frame {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Infallible> {
        let mut frame = Frame::of_request(parts, town.words(), town.settings().language, town.now());
        frame.force = town.settings().force.clone();
        frame.demo = town.is_demo();
        frame.stopped = town.is_stopped();
        Ok(frame)
    }
}

/// An answer that no browser and nothing between may keep: a redirect with a cookie, a receipt, a photo.
pub fn kept_nowhere(answer: impl axum::response::IntoResponse) -> axum::response::Response {
    let mut response = answer.into_response();
    let never = axum::http::HeaderValue::from_static("no-store");
    response.headers_mut().insert(axum::http::header::CACHE_CONTROL, never);
    response
}
