//! Which officer is this, and are they still?
//! stub until sign-in lands
#![allow(missing_docs)]
use crate::{pages::Frame, town::Town};
use amanat_core::guard::Visitor;
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};
#[derive(Clone)]
pub struct Officer {
    pub frame: Frame,
    pub visitor: Visitor,
}
impl Officer {
    pub fn again(&self, _town: &Town) -> Option<Officer> {
        Some(self.clone())
    }
    pub fn name(&self) -> String {
        String::new()
    }
}
impl FromRequestParts<Town> for Officer {
    type Rejection = StatusCode;
    async fn from_request_parts(_p: &mut Parts, _t: &Town) -> Result<Self, StatusCode> {
        Err(StatusCode::UNAUTHORIZED)
    }
}
