//! Whose words end soon, so that a hold can still be asked?
//!
//! For those who lead a desk: what is closed and whose time is over within thirty days, the first to end first. What
//! the visitor could not hold is not listed.

use super::{
    desk_page,
    matter::words::desk_name,
    parts::{Tone, empty_state, notice},
    today::units_of,
    trouble::{self, Trouble},
};
use crate::{officer::Officer, retention, town::Town};
use amanat_core::decide::matter::keep::SHOWN_BEFORE;
use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};

/// The most rows that are shown; the rest comes when these are gone.
pub const MAX_SHOWN: usize = 200;

/// `/keep`
pub fn routes() -> Router<Town> {
    Router::new().route("/keep", get(show))
}

async fn show(officer: Officer, State(town): State<Town>) -> Result<Markup, Trouble> {
    let frame = &officer.frame;
    let say = &frame.say;
    let visit = town.visit(officer.visitor.clone());
    let ours = trouble::ours(frame);
    let rows = visit.ending(&units_of(&visit), frame.now + SHOWN_BEFORE, MAX_SHOWN).map_err(&ours)?;
    let watch = retention::known(&town).map_err(|fault| Trouble::ours(frame, &fault))?;
    let title = say.say("keep-title");
    let body = html! {
        h1 { (title) }
        p { (say.say("keep-lead")) }
        @if watch.stepped.is_some() { (notice(say, Tone::Care, html! { p { (say.say("keep-stepped")) } })) }
        @if rows.is_empty() { (empty_state(&say.say("keep-nothing"), "", None)) }
        @else { ol.queue {
            @for row in &rows {
                li {
                    p.what { a href={ "/matter/" (row.matter.no) } {
                        (desk_name(say, &row.matter)) " " bdi dir="ltr" { (row.matter.no.label()) }
                    } }
                    p.quiet {
                        @if row.matter.is_held(frame.now) { (say.say("keep-held")) }
                        @else { (say.with("keep-ends", &[("when", say.day_and_time(row.at).into())])) }
                    }
                }
            }
        } }
    };
    Ok(desk_page(frame, &title, body))
}
