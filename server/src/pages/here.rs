//! Who asks for which page, in which language?

use super::{Frame, language::language_of};
use crate::town::Town;
use axum::{extract::FromRequestParts, http::request::Parts};
use std::convert::Infallible;

impl FromRequestParts<Town> for Frame {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Infallible> {
        let language = language_of(parts, town.settings().language);
        let here = parts.uri.path_and_query().map_or("/", |p| p.as_str());
        let mut frame = Frame::new(town.words().of(language), town.now(), here);
        frame.force = town.settings().force.clone();
        frame.demo = town.is_demo();
        Ok(frame)
    }
}
