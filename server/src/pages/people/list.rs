//! Who works where?
//!
//! One list of everyone the visitor answers for: found by name however it is spelled, by unit, by post, by what is the
//! matter with them. What waits for a second person stands above it.

use super::{Desk, Officer, Town, draw_waiting, pick, recovery, waiting};
use crate::pages::{
    desk_page,
    parts::{self, Column, MAX_SEARCH_CHARS, empty_state, link_button, pager, table, words_of_person},
};
use amanat_core::{guard::Duty, text::fold::loose_key, values::UnitId};
use amanat_record::roster::Person;
use axum::{
    Router,
    extract::{Query, State},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// People on one page.
const ROWS: usize = 50;
/// What can be the matter with somebody, as `people-<word>` says it.
const STATES: [&str; 4] = ["ready", "invited", "on-leave", "waits"];

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/people", get(show))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Wish {
    q: String,
    unit: String,
    role: String,
    state: String,
    from: usize,
}

impl Wish {
    fn is_all(&self) -> bool {
        [&self.q, &self.unit, &self.role, &self.state].iter().all(|wish| wish.is_empty())
    }
}

async fn show(State(town): State<Town>, officer: Officer, Query(wish): Query<Wish>) -> Markup {
    let desk = Desk::new(town, officer);
    let mut people: Vec<Arc<Person>> = desk.town.gate().roster().all();
    people.retain(|person| desk.sees(person) && fits(&desk, person, &wish));
    people.sort_by_cached_key(|person| (loose_key(person.name()), person.words.sign_in.clone()));
    let shown: Vec<&Person> = people.iter().skip(wish.from).take(ROWS).map(AsRef::as_ref).collect();
    draw(&desk, &shown, people.len(), &wish)
}

fn fits(desk: &Desk, person: &Person, wish: &Wish) -> bool {
    let now = desk.town.now();
    let wanted = loose_key(&wish.q.chars().take(MAX_SEARCH_CHARS).collect::<String>());
    let called = [person.name(), person.words.sign_in.as_deref().unwrap_or_default()];
    let is_called = || called.iter().any(|name| loose_key(name).contains(&wanted));
    let mut posts = person.account.posts_ahead(now).filter(|post| {
        (wish.unit.is_empty() || post.unit.as_str() == wish.unit)
            && (wish.role.is_empty() || post.role == wish.role)
    });
    let needs_post = !wish.unit.is_empty() || !wish.role.is_empty();
    (wanted.is_empty() || is_called())
        && (!needs_post || posts.next().is_some())
        && (wish.state.is_empty() || states(desk, person).contains(&wish.state.as_str()))
}

/// What is the matter with somebody: their own words, without `people-`.
fn states(desk: &Desk, person: &Person) -> Vec<&'static str> {
    let now = desk.town.now();
    let is = |word: &'static str, so: bool| so.then_some(word);
    let ready = person.account.is_ready();
    [
        is("ready", ready),
        is("invited", !ready),
        is("on-leave", person.account.leave(now).is_some()),
        is("waits", person.account.waits(now).next().is_some()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn draw(desk: &Desk, shown: &[&Person], count: usize, wish: &Wish) -> Markup {
    let say = &desk.officer.frame.say;
    let may_add = !desk.units(Duty::ManagePeople).is_empty();
    let add_at = UnitId::new(wish.unit.clone())
        .map_or("/people/new".to_owned(), |unit| format!("/people/new?unit={unit}"));
    let at = |from: usize| desk.officer.frame.here_with("from", &from.to_string());
    let previous = (wish.from > 0).then(|| at(wish.from.saturating_sub(ROWS)));
    let next = (wish.from + shown.len() < count).then(|| at(wish.from + ROWS));
    let page = u32::try_from(wish.from / ROWS + 1).unwrap_or(1);
    let body = html! {
        h1 { (say.say("nav-people")) }
        (recovery::waiting(desk))
        (draw_waiting(&desk.officer, &desk.town, &waiting(&desk.town, &desk.officer)))
        @if may_add { p.no-print { (link_button(&add_at, &say.say("people-add"))) } }
        (look_for(desk, wish))
        @if shown.is_empty() && wish.is_all() {
            (empty_state(&say.say("people-none"), &say.say("people-none-help"), None))
        } @else if shown.is_empty() {
            (empty_state(&say.say("people-not-found"), &say.say("people-not-found-help"), None))
        } @else {
            (table(&say.with("list-rows", &[("count", count.into())]), &columns(desk), &rows(desk, shown)))
            (pager(say, page, previous.as_deref(), next.as_deref()))
        }
        @if !wish.is_all() { p { a href="/people" { (say.say("people-all")) } } }
    };
    desk_page(&desk.officer.frame, &say.say("nav-people"), body)
}

fn look_for(desk: &Desk, wish: &Wish) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    let first = |id: &str| (String::new(), say.say(id));
    let units = desk.units(Duty::SeePeople).into_iter().map(|unit| (unit.to_string(), naming.unit(&unit)));
    let units: Vec<_> = std::iter::once(first("people-any-unit")).chain(units).collect();
    let roles = desk.roles().into_iter().map(|role| (role.clone(), naming.role(&role)));
    let roles: Vec<_> = std::iter::once(first("people-any-post")).chain(roles).collect();
    let states = STATES.iter().map(|state| ((*state).to_owned(), say.say(&format!("people-{state}"))));
    let states: Vec<_> = std::iter::once(first("people-any-state")).chain(states).collect();
    let choices = html! {
        (pick("unit", &say.say("people-unit"), &units, &wish.unit, None))
        (pick("role", &say.say("people-post"), &roles, &wish.role, None))
        (pick("state", &say.say("people-state"), &states, &wish.state, None))
    };
    parts::search(say, "/people", ("people-search", &wish.q), &choices)
}

fn columns(desk: &Desk) -> [Column; 4] {
    ["people-name", "people-posts", "people-rank", "people-state"]
        .map(|id| Column::words(desk.officer.frame.say.say(id)))
}

fn rows(desk: &Desk, people: &[&Person]) -> Vec<Vec<Markup>> {
    let (say, naming, now) = (&desk.officer.frame.say, desk.naming(), desk.town.now());
    let row = |person: &&Person| {
        let said: Vec<String> =
            states(desk, person).iter().map(|state| say.say(&format!("people-{state}"))).collect();
        vec![
            html! { a href={ "/people/" (person.id) } { (words_of_person(person.name())) } },
            html! {
                @for post in person.account.posts_ahead(now) {
                    p { (naming.role(&post.role)) " · " (naming.unit(&post.unit)) }
                }
            },
            html! { (naming.rank(&person.account.rank)) },
            html! { (said.join(" · ")) },
        ]
    };
    people.iter().map(row).collect()
}
