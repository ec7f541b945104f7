//! Which sites were looked after once, and are not any more?
//!
//! What was closed stays as it was: it can be read, and its card can be taken over where the place is added anew.
//!
//! Invariant: what another unit looked after is not there.
//! Not here: sites that are open (`list`), closing one (`hangs`).

use super::{list::point, managed, may_look};
use crate::{
    officer::Officer,
    pages::{
        Frame, desk_page,
        parts::{Column, empty_state, pager, table, time_tag, words_of_person},
        staff::Naming,
        trouble::{Trouble, ours},
    },
    sites,
    town::Town,
};
use amanat_core::{
    decide::site::{Card, Site},
    guard::Duty,
    values::UnitId,
};
use amanat_record::{Fault, Position, Visit};
use axum::{
    Router,
    extract::{Query, State},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// Closed sites on one page.
const ROWS: usize = 50;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/sites/closed", get(show))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Page {
    before: Option<Position>,
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Query(page): Query<Page>,
) -> Result<Markup, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    if !may_look(&visit) {
        return Err(Trouble::missing(frame));
    }
    let found = closed(&visit, page.before).map_err(ours(frame))?;
    let older = (found.len() == ROWS).then(|| found.last().map(|(first, _)| *first)).flatten();
    let cards = cards(&visit, &found).map_err(ours(frame))?;
    Ok(draw(frame, &visit, &found, &cards, older))
}

/// Those of every unit whose sites this visitor sees, the newest first.
fn closed(visit: &Visit, before: Option<Position>) -> Result<Vec<(Position, Site)>, Fault> {
    let units: Vec<UnitId> = visit.setup().places.units().map(|unit| unit.id.clone()).collect();
    let mut found = Vec::new();
    for unit in &units {
        let duty = [Duty::ManageSites, Duty::SeeBoard].into_iter().find(|duty| visit.may_at(*duty, unit));
        if let Some(duty) = duty {
            found.extend(visit.past_lives::<Site>(unit, duty, before, ROWS)?);
        }
    }
    found.sort_by_key(|(first, _)| std::cmp::Reverse(*first));
    found.truncate(ROWS);
    Ok(found)
}

fn cards(visit: &Visit, found: &[(Position, Site)]) -> Result<Vec<Card>, Fault> {
    let card = |(_, site): &(Position, Site)| {
        let kept = sites::seen(visit, &site.id)?;
        Ok(kept.and_then(|kept| sites::card(&kept)).unwrap_or_default())
    };
    found.iter().map(card).collect()
}

fn draw(
    frame: &Frame,
    visit: &Visit,
    found: &[(Position, Site)],
    cards: &[Card],
    older: Option<Position>,
) -> Markup {
    let say = &frame.say;
    let naming = Naming { say, setup: visit.setup() };
    let units = managed(visit);
    let row = |((_, site), card): (&(Position, Site), &Card)| {
        vec![
            html! { a href={ "/sites/" (site.id) } { (words_of_person(&card.name)) } },
            html! { (say.say(&format!("site-kind-{}", site.kind.word()))) },
            words_of_person(&naming.unit(&site.unit)),
            html! { @if card.address.is_empty() { (point(card)) } @else { (words_of_person(&card.address)) } },
            html! { @if let Some(at) = site.closed { (time_tag(say, at)) } },
            html! { @if units.contains(&site.unit) || units.contains(&site.room) {
                a href={ "/sites/new?like=" (site.id) } { (say.say("site-add-again")) span.unseen { " " (words_of_person(&card.name)) } }
            } },
        ]
    };
    let rows: Vec<_> = found.iter().zip(cards).map(row).collect();
    let columns = ["site-name", "site-kind", "site-unit", "site-address", "site-closed-at", "site-add-again"];
    let next = older.map(|before| format!("/sites/closed?before={before}"));
    let title = say.say("sites-closed");
    let body = html! {
        h1 { (title) }
        p.no-print { a href="/sites" { (say.say("sites-all")) } }
        p.lead { (say.say("sites-closed-lead")) }
        @if rows.is_empty() { (empty_state(&say.say("sites-closed-none"), "", None)) }
        @else {
            (table(&title, &columns.map(|id| Column::words(say.say(id))), &rows))
            (pager(say, 1, None, next.as_deref()))
        }
    };
    desk_page(frame, &title, body)
}
