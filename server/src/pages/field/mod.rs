//! What does whoever sits in a field unit see on their telephone, and what do they say with it?
//!
//! One unit, what it is sent to, each with its own status and one large button for the next step; the roll-call; and a
//! button for danger that is always there. It works without script, on a small screen, by touch or keyboard; the page
//! comes again by itself while nothing is written on it.
//!
//! Invariant: a crew sees its own unit and what it is sent to, and nothing else of the board.
//! Not here: what may happen (`core::decide::field`, `core::decide::incident`), where it is (`positions`).

mod act;
mod show;

use super::trouble::{self, Trouble};
use crate::{officer::Officer, town::Town};
use axum::{
    Router,
    extract::{Query, State},
    routing::{get, post},
};
use maud::Markup;
use serde::Deserialize;

/// `/field` and what is said there.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/field", get(page))
        .route("/field/duty", post(act::duty))
        .route("/field/{unit}/{act}", post(act::act))
}

#[derive(Deserialize, Default)]
struct Said {
    /// What a form was answered with.
    #[serde(default)]
    done: bool,
    /// Without script: it does not come again by itself, because somebody writes on it.
    #[serde(default)]
    still: bool,
}

async fn page(
    officer: Officer,
    State(town): State<Town>,
    Query(said): Query<Said>,
) -> Result<Markup, Trouble> {
    let tells = show::Tells { wrong: None, done: said.done, still: said.still };
    show::page(&officer, &town, &tells).map_err(trouble::ours(&officer.frame))
}
