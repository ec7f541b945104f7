//! What is this unit: whom does it answer to, who serves there, what does it keep, and what is missing?

use super::{served_by, unmet};
use crate::{
    gaps::takers,
    officer::Officer,
    pages::{
        desk_page,
        parts::{SummaryRow, Tone, notice, summary_list, words_of_person},
        staff::Naming,
        trouble::Trouble,
    },
    town::Town,
};
use amanat_core::{
    guard::{Duty, Visitor},
    places::Unit,
    setup::Setup,
    values::UnitId,
};
use amanat_record::roster::Person;
use axum::extract::{Path, State};
use maud::{Markup, html};
use std::{collections::BTreeSet, sync::Arc};

pub(super) async fn show(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
) -> Result<Markup, Trouble> {
    let (frame, setup) = (&officer.frame, town.setup());
    let may = |duty, unit: &UnitId| setup.guard.may_at(&officer.visitor, duty, unit, &*setup);
    let unit = UnitId::new(id).ok().and_then(|id| setup.places.unit(&id));
    let unit = unit.filter(|unit| may(Duty::SeeUnits, &unit.id)).ok_or_else(|| Trouble::missing(frame))?;
    let naming = Naming { say: &frame.say, setup: &setup };
    let people = town.gate().roster().at(&unit.id, town.now());
    let sees_people = may(Duty::SeePeople, &unit.id);
    let body = html! {
        h1 { (naming.unit(&unit.id)) }
        @if sees_people && is_deserted(&town, unit) {
            (notice(&frame.say, Tone::Care, html! { p { (frame.say.say("units-deserted")) } }))
        }
        (summary(&officer, &setup, unit))
        @if sees_people { (serving(&officer, &setup, unit, &people)) }
        (below(&officer, &setup, unit))
        p { a href="/units" { (frame.say.say("units-all")) } }
    };
    Ok(desk_page(frame, &naming.unit(&unit.id), body))
}

fn is_deserted(town: &Town, unit: &Unit) -> bool {
    let setup = town.setup();
    let answers =
        |word: &String| setup.desks.all().any(|desk| desk.route.to == *word || desk.route.otherwise == *word);
    unit.serves.iter().any(answers) && !takers(town).contains_key(&unit.id)
}

fn summary(officer: &Officer, setup: &Setup, unit: &Unit) -> Markup {
    let say = &officer.frame.say;
    let naming = Naming { say, setup };
    let row = |id: &str, answered: Markup| SummaryRow { asked: say.say(id), answered, change_at: None };
    let chain = setup.places.chain(&unit.id);
    let mut rows = vec![
        row(
            "units-chain",
            html! {
                @if chain.is_empty() { "–" }
                @for above in &chain { p { a href={ "/units/" (above.id) } { (naming.unit(&above.id)) } } }
            },
        ),
        row("units-serves", html! { @for word in &unit.serves { p { (served_by(say, word)) } } }),
    ];
    if setup.keeps_apart(&unit.id) {
        rows.push(row("units-keeps", html! { (say.say("units-yes")) }));
    }
    summary_list(say, &rows)
}

fn serving(officer: &Officer, setup: &Setup, unit: &Unit, people: &[Arc<Person>]) -> Markup {
    let (say, now) = (&officer.frame.say, officer.frame.now);
    let naming = Naming { say, setup };
    let visitors: Vec<Visitor> = people.iter().map(|person| person.visitor(true, true, now)).collect();
    let held: BTreeSet<String> = visitors
        .iter()
        .flat_map(|visitor| &visitor.posts)
        .filter(|post| post.unit == unit.id)
        .map(|post| post.role.clone())
        .collect();
    let vacant = expected(setup, unit).into_iter().filter(|role| !held.contains(role));
    let vacant: Vec<String> = vacant.map(|role| naming.role(&role)).collect();
    html! {
        section aria-labelledby="here" {
            h2 #here { (say.say("units-here")) }
            @if people.is_empty() { p { (say.say("people-none")) } }
            ul {
                @for person in people {
                    li {
                        a href={ "/people/" (person.id) } { (words_of_person(person.name())) }
                        @for post in person.account.posts_held(now).iter().filter(|post| post.unit == unit.id) {
                            " · " (naming.role(&post.role))
                            @if post.acting { " (" (say.say("people-acting")) ")" }
                        }
                    }
                }
            }
            (unmet(setup, &officer.frame, unit, &visitors))
            @if !vacant.is_empty() {
                h3 { (say.say("units-vacant")) }
                ul { @for role in &vacant { li { (role) } } }
            }
            p.no-print { a href={ "/people?unit=" (unit.id) } { (say.say("nav-people")) } }
        }
    }
}

/// The posts that ladders look for at this unit.
fn expected(setup: &Setup, unit: &Unit) -> BTreeSet<String> {
    let rungs = setup.desks.all().flat_map(|desk| desk.late.iter().map(move |word| (desk, word)));
    let here = rungs.filter(|(desk, word)| match setup.places.post(word).map(|post| &post.of) {
        Some(Some(of)) => unit.serves.contains(of),
        Some(None) => unit.serves.contains(&desk.route.to) || unit.serves.contains(&desk.route.otherwise),
        None => false,
    });
    here.map(|(_, word)| word.clone()).collect()
}

fn below(officer: &Officer, setup: &Setup, unit: &Unit) -> Markup {
    let say = &officer.frame.say;
    let naming = Naming { say, setup };
    let under = setup.places.units().filter(|other| other.supervisor.as_ref() == Some(&unit.id));
    let mut under: Vec<(String, &UnitId)> = under.map(|other| (naming.unit(&other.id), &other.id)).collect();
    under.sort();
    html! {
        @if !under.is_empty() {
            section aria-labelledby="below" {
                h2 #below { (say.say("units-below")) }
                ul { @for (name, id) in &under { li { a href={ "/units/" (id) } { (name) } } } }
            }
        }
    }
}
