//! Which file was handed over?
//!
//! The file is made again and given out only while it is the one whose mark the log has, and what it rests on holds.

use super::find;
use crate::{handover, officer::Officer, pages::trouble::Trouble, town::Town};
use amanat_core::guard::Action;
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// The file, to be kept by who carries it.
pub(super) async fn get(
    officer: Officer,
    State(town): State<Town>,
    Path((no, number)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let (no, seen) = find(frame, &visit, &no)?;
    let may = |action| seen.full().is_some_and(|matter| visit.may(matter, action));
    let number: u16 = number.parse().map_err(|_| Trouble::missing(frame))?;
    if !may(Action::Disclose) && !may(Action::DiscloseByLaw) {
        return Err(Trouble::missing(frame));
    }
    let made = handover::again(&town, &visit, no, number).await.map_err(|no| Trouble::of(frame, no))?;
    let html = made.ok_or_else(|| Trouble::refused(frame, "disclosure-gone"))?;
    let mut response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = format!("attachment; filename=\"{}-{number}.html\"", no.label());
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_str(&name).map_err(|_| Trouble::missing(frame))?,
    );
    Ok(response)
}
