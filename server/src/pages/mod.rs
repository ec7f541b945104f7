//! What does a person see? One file per page, its handlers and markup together.

pub mod frame;
#[cfg(test)]
mod gallery;
pub mod headers;
mod here;
pub mod icons;
pub mod language;
pub mod layout;
pub mod matter;
pub mod parts;
pub mod theme;
pub mod today;
pub mod trouble;
pub mod wrong;

pub use frame::{Force, Frame, SignedIn};
pub use layout::{desk_page, page};

use crate::town::Town;
use axum::{Router, response::IntoResponse};

/// Every page.
pub fn routes() -> Router<Town> {
    Router::new().merge(today::routes()).merge(matter::routes())
}

/// What answers where no page is.
pub async fn missing(frame: Frame) -> impl IntoResponse {
    wrong::not_found(&frame)
}
