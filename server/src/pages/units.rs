//! Which units does the force have, and who is above whom?
//!
//! From the top down, found by name however it is spelled. Where nobody can take a matter in hand stands beside the unit.

use super::{
    Frame, desk_page,
    parts::{self, Column, MAX_SEARCH_CHARS, empty_state, pager, table},
    people::pick,
    staff::Naming,
};
use crate::{gaps::deserted, officer::Officer, town::Town, words::Say};
use amanat_core::{
    guard::{Duty, Visitor},
    places::Unit,
    setup::Setup,
    text::fold::loose_key,
    values::UnitId,
};
use axum::{
    Router,
    extract::{Query, State},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::BTreeSet;

mod one;

/// Units on one page.
const ROWS: usize = 100;

/// The pages of units.
pub fn routes() -> Router<Town> {
    Router::new().route("/units", get(show)).route("/units/{id}", get(one::show))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Wish {
    q: String,
    serves: String,
    nobody: String,
    from: usize,
}

async fn show(State(town): State<Town>, officer: Officer, Query(wish): Query<Wish>) -> Markup {
    let setup = town.setup();
    let frame = &officer.frame;
    let say = &frame.say;
    let may = |duty, unit: &Unit| setup.guard.may_at(&officer.visitor, duty, &unit.id, &*setup);
    let wanted = loose_key(&wish.q.chars().take(MAX_SEARCH_CHARS).collect::<String>());
    let deserted: BTreeSet<UnitId> = deserted(&town).into_iter().collect();
    let fits = |unit: &Unit| {
        let is_called = || unit.names.0.values().any(|name| loose_key(name).contains(&wanted));
        (wanted.is_empty() || is_called())
            && (wish.serves.is_empty() || unit.serves.contains(&wish.serves))
            && (wish.nobody.is_empty() || deserted.contains(&unit.id))
    };
    let mut units: Vec<(Vec<String>, &Unit)> = setup
        .places
        .units()
        .filter(|unit| may(Duty::SeeUnits, unit) && fits(unit))
        .map(|unit| (path(&setup, frame, unit), unit))
        .collect();
    units.sort_by(|(one, _), (two, _)| one.cmp(two));
    let count = units.len();
    let people = town.gate().roster().all();
    let people: Vec<Visitor> = people.iter().map(|p| p.visitor(true, true, town.now())).collect();
    let here = |unit: &Unit| -> Vec<Visitor> {
        let serve = people.iter().filter(|visitor| visitor.posts.iter().any(|post| post.unit == unit.id));
        serve.cloned().collect()
    };
    let rows: Vec<Vec<Markup>> = units
        .iter()
        .skip(wish.from)
        .take(ROWS)
        .map(|(path, unit)| {
            let people = may(Duty::SeePeople, unit).then(|| here(unit));
            let people = people.map(|here| (here.len(), unmet(&setup, frame, unit, &here)));
            row(frame, path, (unit, deserted.contains(&unit.id)), people)
        })
        .collect();
    let columns = ["units-name", "units-above", "units-serves", "units-people"];
    let columns = columns.map(|id| Column::words(say.say(id)));
    let at = |from: usize| frame.here_with("from", &from.to_string());
    let previous = (wish.from > 0).then(|| at(wish.from.saturating_sub(ROWS)));
    let next = (wish.from + rows.len() < count).then(|| at(wish.from + ROWS));
    let body = html! {
        h1 { (say.say("nav-units")) }
        p { (say.say("units-help")) }
        (look_for(&setup, frame, &wish))
        @if rows.is_empty() {
            (empty_state(&say.say("units-not-found"), "", None))
        } @else {
            (table(&say.with("list-rows", &[("count", count.into())]), &columns, &rows))
            (pager(say, u32::try_from(wish.from / ROWS + 1).unwrap_or(1), previous.as_deref(), next.as_deref()))
        }
    };
    desk_page(frame, &say.say("nav-units"), body)
}

fn look_for(setup: &Setup, frame: &Frame, wish: &Wish) -> Markup {
    let say = &frame.say;
    let words: BTreeSet<&String> = setup.places.units().flat_map(|unit| &unit.serves).collect();
    let served = words.into_iter().map(|word| (word.clone(), served_by(say, word)));
    let any = (String::new(), say.say("units-any-serves"));
    let served: Vec<_> = std::iter::once(any).chain(served).collect();
    let nobody = [(String::new(), "–".to_owned()), ("yes".to_owned(), say.say("units-yes"))];
    let choices = html! {
        (pick("serves", &say.say("units-serves"), &served, &wish.serves, None))
        (pick("nobody", &say.say("units-deserted-only"), &nobody, &wish.nobody, None))
    };
    parts::search(say, "/units", ("units-search", &wish.q), &choices)
}

/// The names from the top down to the unit: the order of the list.
fn path(setup: &Setup, frame: &Frame, unit: &Unit) -> Vec<String> {
    let naming = Naming { say: &frame.say, setup };
    let mut path: Vec<String> = setup.places.chain(&unit.id).iter().map(|u| naming.unit(&u.id)).collect();
    path.reverse();
    path.push(naming.unit(&unit.id));
    path
}

/// What playbooks call a unit by; a word that only this force has is shown as it is.
fn served_by(say: &Say, word: &str) -> String {
    let id = format!("serves-{word}");
    if say.has(&id) { say.say(&id) } else { word.to_owned() }
}

/// What may be asked of a unit that nobody there can answer, so that it is known before somebody waits.
fn unmet(setup: &Setup, frame: &Frame, unit: &Unit, here: &[Visitor]) -> Markup {
    let naming = Naming { say: &frame.say, setup };
    let missing = setup.unmet(unit, here);
    html! {
        @for (desk, takers) in &missing {
            @let asked = takers.attributes.iter().map(|a| naming.attribute(a)).collect::<Vec<_>>().join(" · ");
            p.quiet {
                strong { (frame.say.say("units-nobody")) } " "
                (frame.say.desk(desk.as_str(), &format!("{desk}-name")))
                @if !asked.is_empty() { " (" (asked) ")" }
            }
        }
    }
}

fn row(
    frame: &Frame,
    path: &[String],
    (unit, is_deserted): (&Unit, bool),
    people: Option<(usize, Markup)>,
) -> Vec<Markup> {
    let say = &frame.say;
    let (above, name) = path.split_at(path.len().saturating_sub(1));
    vec![
        html! { a href={ "/units/" (unit.id) } { (name.join("")) } },
        html! { (above.last().map_or("", String::as_str)) },
        html! { @for word in &unit.serves { p { (served_by(say, word)) } } },
        html! {
            @if let Some((count, unmet)) = people {
                a href={ "/people?unit=" (unit.id) } { (say.number(i64::try_from(count).unwrap_or(i64::MAX))) }
                @if is_deserted { p.error { (say.say("units-deserted")) } }
                (unmet)
            }
        },
    ]
}
