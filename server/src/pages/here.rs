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
        Ok(frame)
    }
}
