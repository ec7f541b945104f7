//! Who works where?

use super::{Desk, Officer, Town, recovery};
use crate::pages::{
    desk_page,
    parts::{Column, empty_state, link_button, table, words_of_person},
};
use amanat_core::{guard::Duty, values::UnitId};
use amanat_record::roster::Person;
use axum::{
    Router,
    extract::{Query, State},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// The most people on one page; a larger force looks at one unit at a time.
const MAX_SHOWN: usize = 500;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/people", get(show))
}

#[derive(Deserialize)]
struct Wish {
    unit: Option<String>,
}

async fn show(State(town): State<Town>, officer: Officer, Query(wish): Query<Wish>) -> Markup {
    let desk = Desk::new(town, officer);
    let wished = wish.unit.and_then(|unit| UnitId::new(unit).ok());
    let now = desk.town.now();
    let people = desk.town.gate().roster().all();
    let mut shown = 0;
    let mut groups: Vec<(UnitId, Vec<&Person>)> = Vec::new();
    for unit in desk.units(Duty::SeePeople) {
        if wished.as_ref().is_some_and(|wished| *wished != unit) || shown >= MAX_SHOWN {
            continue;
        }
        let at = |person: &Person| person.account.posts_held(now).iter().any(|post| post.unit == unit);
        let here: Vec<&Person> = people.iter().map(AsRef::as_ref).filter(|p| at(p)).collect();
        shown += here.len();
        if !here.is_empty() || wished.is_some() {
            groups.push((unit, here));
        }
    }
    draw(&desk, &groups, wished.as_ref())
}

fn draw(desk: &Desk, groups: &[(UnitId, Vec<&Person>)], wished: Option<&UnitId>) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    let may_add = !desk.units(Duty::ManagePeople).is_empty();
    let add_at = wished.map_or("/people/new".to_owned(), |unit| format!("/people/new?unit={unit}"));
    let body = html! {
        h1 { (say.say("nav-people")) }
        (recovery::waiting(desk))
        @if may_add { p { (link_button(&add_at, &say.say("people-add"))) } }
        @if wished.is_some() { p { a href="/people" { (say.say("people-all")) } } }
        @if groups.is_empty() {
            (empty_state(&say.say("people-none"), &say.say("people-none-help"), None))
        }
        @for (unit, people) in groups {
            section id=(unit) {
                @if people.is_empty() {
                    (empty_state(&naming.unit(unit), &say.say("people-none"), None))
                } @else {
                    (table(&naming.unit(unit), &columns(desk), &rows(desk, unit, people)))
                }
            }
        }
    };
    desk_page(&desk.officer.frame, &say.say("nav-people"), body)
}

fn columns(desk: &Desk) -> [Column; 4] {
    ["people-name", "people-post", "people-rank", "people-state"]
        .map(|id| Column::words(desk.officer.frame.say.say(id)))
}

fn rows(desk: &Desk, unit: &UnitId, people: &[&Person]) -> Vec<Vec<Markup>> {
    let (say, naming, now) = (&desk.officer.frame.say, desk.naming(), desk.town.now());
    let row = |person: &&Person| {
        let posts = person.account.posts_held(now);
        let roles: Vec<String> =
            posts.iter().filter(|post| post.unit == *unit).map(|post| naming.role(&post.role)).collect();
        let state = if person.account.is_ready() { "people-ready" } else { "people-invited" };
        vec![
            html! { a href={ "/people/" (person.id) } { (words_of_person(person.name())) } },
            html! { (roles.join(" · ")) },
            html! { (naming.rank(&person.account.rank)) },
            html! { (say.say(state)) },
        ]
    };
    people.iter().map(row).collect()
}
