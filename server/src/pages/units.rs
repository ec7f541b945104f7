//! Which units does the force have, and who is above whom?

use super::{
    Frame, desk_page,
    parts::{Column, ltr, table},
    staff::Naming,
};
use crate::{officer::Officer, town::Town, words::Say};
use amanat_core::{
    guard::{Duty, Visitor},
    places::Unit,
    setup::Setup,
};
use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};

/// The most units on the page.
const MAX_SHOWN: usize = 2_000;

/// The page of units.
pub fn routes() -> Router<Town> {
    Router::new().route("/units", get(show))
}

async fn show(State(town): State<Town>, officer: Officer) -> Markup {
    let setup = town.setup();
    let frame = &officer.frame;
    let say = &frame.say;
    let may = |duty, unit: &Unit| setup.guard.may_at(&officer.visitor, duty, &unit.id, &*setup);
    let mut units: Vec<(Vec<String>, &Unit)> = setup
        .places
        .units()
        .filter(|unit| may(Duty::SeeUnits, unit))
        .take(MAX_SHOWN)
        .map(|unit| (path(&setup, frame, unit), unit))
        .collect();
    units.sort_by(|(one, _), (two, _)| one.cmp(two));
    let people = town.gate().roster().all();
    let people: Vec<Visitor> = people.iter().map(|p| p.visitor(true, true, town.now())).collect();
    let here = |unit: &Unit| -> Vec<Visitor> {
        let serve = people.iter().filter(|visitor| visitor.posts.iter().any(|post| post.unit == unit.id));
        serve.cloned().collect()
    };
    let rows: Vec<Vec<Markup>> = units
        .iter()
        .map(|(path, unit)| {
            let people = may(Duty::SeePeople, unit).then(|| here(unit));
            row(frame, path, unit, people.map(|here| (here.len(), unmet(&setup, frame, unit, &here))))
        })
        .collect();
    let columns = ["units-name", "units-above", "units-serves", "units-people"];
    let columns = columns.map(|id| Column::words(say.say(id)));
    let body = html! {
        h1 { (say.say("nav-units")) }
        p { (say.say("units-help")) }
        (table(&say.with("list-rows", &[("count", rows.len().into())]), &columns, &rows))
    };
    desk_page(frame, &say.say("nav-units"), body)
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
fn serves(say: &Say, word: &str) -> Markup {
    let id = format!("serves-{word}");
    if say.has(&id) {
        html! { (say.say(&id)) }
    } else {
        ltr(word)
    }
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

fn row(frame: &Frame, path: &[String], unit: &Unit, people: Option<(usize, Markup)>) -> Vec<Markup> {
    let say = &frame.say;
    let (above, name) = path.split_at(path.len().saturating_sub(1));
    vec![
        html! { (name.join("")) },
        html! { (above.last().map_or("", String::as_str)) },
        html! { @for word in &unit.serves { p { (serves(say, word)) } } },
        html! {
            @if let Some((count, unmet)) = people {
                a href={ "/people?unit=" (unit.id) } { (say.number(i64::try_from(count).unwrap_or(i64::MAX))) }
                (unmet)
            }
        },
    ]
}
