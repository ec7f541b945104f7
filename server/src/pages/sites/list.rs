//! Which sites are there, and which of them need somebody to look?

use super::{managed, may_look};
use crate::{
    officer::Officer,
    pages::{
        Frame, desk_page,
        icons::{Icon, icon},
        parts::{
            self, Column, MAX_SEARCH_CHARS, empty_state, link_button, ltr, pager, table, words_of_person,
        },
        people::pick,
        staff::Naming,
        trouble::{Trouble, ours},
    },
    sites,
    town::Town,
};
use amanat_core::{
    decide::site::{Card, Kind, Site},
    text::fold::loose_key,
    values::Moment,
};
use amanat_record::{Kept, Visit};
use axum::{
    Router,
    extract::{Query, State},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// Sites on one page.
const ROWS: usize = 50;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/sites", get(show))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Wish {
    q: String,
    kind: String,
    look: String,
    from: usize,
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Query(wish): Query<Wish>,
) -> Result<Markup, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    if !may_look(&visit) {
        return Err(Trouble::missing(frame));
    }
    let all = sites::all_seen(&visit).map_err(ours(frame))?;
    let mut found: Vec<(Card, Arc<Kept<Site>>)> =
        all.iter().map(|kept| (sites::card(kept).unwrap_or_default(), kept.clone())).collect();
    found.retain(|(card, kept)| fits(&wish, card, &kept.state, frame.now));
    found.sort_by_cached_key(|(card, _)| loose_key(&card.name));
    Ok(draw(frame, &visit, &wish, (all.is_empty(), &found)))
}

fn fits(wish: &Wish, card: &Card, site: &Site, now: Moment) -> bool {
    let wanted = loose_key(&wish.q.chars().take(MAX_SEARCH_CHARS).collect::<String>());
    let is_called = || [&card.name, &card.address].iter().any(|text| loose_key(text).contains(&wanted));
    (wanted.is_empty() || is_called())
        && (wish.kind.is_empty() || wish.kind == site.kind.word())
        && (wish.look.is_empty() || needs_a_look(site, now))
}

/// Whether a note was to be reviewed, or a finding to be mended, by now.
fn needs_a_look(site: &Site, now: Moment) -> bool {
    site.notes.iter().any(|note| note.is_stale(now)) || overdue(site, now) > 0
}

/// A site and the card it is listed by.
type Found = (Card, Arc<Kept<Site>>);

fn overdue(site: &Site, now: Moment) -> usize {
    site.findings.iter().filter(|finding| finding.done.is_none() && finding.due <= now).count()
}

fn draw(frame: &Frame, visit: &Visit, wish: &Wish, (is_none, found): (bool, &[Found])) -> Markup {
    let say = &frame.say;
    let title = say.say("nav-sites");
    let rows: Vec<Vec<Markup>> = found
        .iter()
        .skip(wish.from)
        .take(ROWS)
        .map(|(card, kept)| row(frame, visit, card, &kept.state))
        .collect();
    let columns = ["site-name", "site-kind", "site-room", "site-address", "site-to-look"];
    let columns = columns.map(|id| Column::words(say.say(id)));
    let at = |from: usize| frame.here_with("from", &from.to_string());
    let previous = (wish.from > 0).then(|| at(wish.from.saturating_sub(ROWS)));
    let next = (wish.from + rows.len() < found.len()).then(|| at(wish.from + ROWS));
    let body = html! {
        h1 { (title) }
        p.lead { (say.say("sites-lead")) }
        @if !managed(visit).is_empty() {
            p.actions.no-print { (link_button("/sites/new", &say.say("sites-add"))) }
        }
        @if is_none {
            (empty_state(&say.say("sites-none"), &say.say("sites-none-help"), None))
        } @else {
            (look_for(frame, wish))
            @if rows.is_empty() { (empty_state(&say.say("sites-not-found"), "", None)) }
            @else {
                (table(&say.with("list-rows", &[("count", found.len().into())]), &columns, &rows))
                (pager(say, u32::try_from(wish.from / ROWS + 1).unwrap_or(1), previous.as_deref(), next.as_deref()))
            }
        }
        p.no-print { a href="/sites/closed" { (say.say("sites-closed")) } }
    };
    desk_page(frame, &title, body)
}

fn look_for(frame: &Frame, wish: &Wish) -> Markup {
    let say = &frame.say;
    let any = (String::new(), say.say("site-any-kind"));
    let kinds = Kind::ALL.iter().map(|k| (k.word().to_owned(), say.say(&format!("site-kind-{}", k.word()))));
    let kinds: Vec<_> = std::iter::once(any).chain(kinds).collect();
    let look = [(String::new(), "–".to_owned()), ("yes".to_owned(), say.say("units-yes"))];
    let choices = html! {
        (pick("kind", &say.say("site-kind"), &kinds, &wish.kind, None))
        (pick("look", &say.say("sites-look-only"), &look, &wish.look, None))
    };
    parts::search(say, "/sites", ("sites-search", &wish.q), &choices)
}

fn row(frame: &Frame, visit: &Visit, card: &Card, site: &Site) -> Vec<Markup> {
    let say = &frame.say;
    let naming = Naming { say, setup: visit.setup() };
    let stale = site.notes.iter().filter(|note| note.is_stale(frame.now)).count();
    let overdue = overdue(site, frame.now);
    vec![
        html! { a href={ "/sites/" (site.id) } { (words_of_person(&card.name)) } },
        html! { (say.say(&format!("site-kind-{}", site.kind.word()))) },
        words_of_person(&naming.unit(&site.room)),
        html! { @if card.address.is_empty() { (point(card)) } @else { (words_of_person(&card.address)) } },
        html! {
            @if stale > 0 { p { span.mark.care { (icon(Icon::Care)) (say.with("site-stale-notes", &[("count", stale.into())])) } } }
            @if overdue > 0 { p { span.mark.care { (icon(Icon::Care)) (say.with("site-overdue", &[("count", overdue.into())])) } } }
        },
    ]
}

/// Where it is, in degrees.
pub(super) fn point(card: &Card) -> Markup {
    html! { @if let Some(point) = card.point { (ltr(&format!("{:.5}, {:.5}", point.lat(), point.lon()))) } }
}
