//! What happens to what people tell us?
//!
//! Who sees what, how long it is kept at each desk, that looks are written down, what leaves and what cannot be erased.
//! Times come from the playbooks that hold now: the page cannot promise what the desks do not.

use super::{Frame, page};
use crate::{town::Town, words::Say};
use amanat_core::{
    playbook::Playbook,
    values::{Level, Span},
};
use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};

/// A year as playbooks count it (`Span`): 365 days and a quarter.
const YEAR_MS: i64 = 31_557_600_000;

/// `/about-your-data`
pub fn routes() -> Router<Town> {
    Router::new().route("/about-your-data", get(show))
}

async fn show(State(town): State<Town>, frame: Frame) -> Markup {
    let say = &frame.say;
    let setup = town.setup();
    let title = say.say("about-data-title");
    let section = |id: &str| {
        html! {
            h2 { (say.say(&format!("about-data-{id}"))) }
            p { (say.say(&format!("about-data-{id}-says"))) }
        }
    };
    let body = html! {
        h1 { (title) }
        p.lead { (say.say("about-data-lead")) }
        h2 { (say.say("about-data-who")) }
        dl {
            @for level in [Level::P1, Level::P2, Level::P3, Level::P4] {
                @let desks = names(say, setup.desks.all().filter(|desk| desk.protection == level));
                @if !desks.is_empty() {
                    dt { (desks) }
                    dd { (say.say(&format!("sees-{}", level.word().to_lowercase()))) }
                }
            }
        }
        (section("looks"))
        h2 { (say.say("about-data-kept")) }
        p { (say.say("about-data-kept-says")) }
        ul {
            @for desk in setup.desks.all() {
                li { (name(say, desk)) ": " (span(say, desk.keep)) }
            }
        }
        (section("held"))
        (section("leaves"))
        (section("erase"))
        (section("stays"))
        (section("root"))
        p { a href="/follow" { (say.say("nav-follow")) } }
    };
    page(&frame, &title, body)
}

fn name(say: &Say, desk: &Playbook) -> String {
    // A discreet desk is named as neutrally here as everywhere that others may look.
    let neutral = format!("{}-neutral", desk.desk);
    let word = if desk.discreet && say.desk_has(desk.desk.as_str(), &neutral) {
        neutral
    } else {
        format!("{}-name", desk.desk)
    };
    say.desk(desk.desk.as_str(), &word)
}

fn names<'a>(say: &Say, desks: impl Iterator<Item = &'a Playbook>) -> String {
    let mut names: Vec<String> = desks.map(|desk| name(say, desk)).collect();
    names.dedup();
    names.join(" · ")
}

fn span(say: &Say, keep: Span) -> String {
    match keep.millis() % YEAR_MS {
        0 => say.with("about-data-years", &[("years", (keep.millis() / YEAR_MS).into())]),
        _ => say.with("about-data-days", &[("days", (keep.millis() / Span::from_days(1).millis()).into())]),
    }
}
