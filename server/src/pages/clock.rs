//! What does somebody who answers for a desk see of a protected matter?
//!
//! That a promise runs, until when, and whether somebody has it in hand: they give it to a person of the desk without
//! its number, its label or a word of it. Its address is a reference that works for them alone.
//!
//! Invariant: nothing on this page differs between two matters with the same promise.

use super::{
    desk_page,
    parts::{ClockState, SummaryRow, button::act, clock_badge, summary_list, words_of_person},
    people::pick,
    staff::Naming,
    trouble::{self, Trouble},
};
use crate::{officer::Officer, town::Town};
use amanat_core::{
    decide::matter::{Command, Status},
    values::{AccountId, MatterNo, UnitId},
};
use amanat_record::{Clocks, Extras, Seen, Visit};
use axum::{
    Router,
    extract::{Form, Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// `/clock/…`.
pub fn routes() -> Router<Town> {
    Router::new().route("/clock/{reference}", get(show).post(assign))
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    form_token: String,
    #[serde(default)]
    account: String,
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Path(reference): Path<String>,
) -> Result<Markup, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let (_, clocks) = find(&officer, &visit, &reference)?;
    Ok(draw(&officer, &town, &clocks))
}

fn find(officer: &Officer, visit: &Visit, reference: &str) -> Result<(MatterNo, Clocks), Trouble> {
    match visit.referred(reference).map_err(trouble::ours(&officer.frame))? {
        Some((no, Seen::Clocks(clocks))) => Ok((no, clocks)),
        _ => Err(Trouble::missing(&officer.frame)),
    }
}

/// Giving it away can be done again: the second factor is not asked for anew.
async fn assign(
    officer: Officer,
    State(town): State<Town>,
    Path(reference): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    if !officer.sent(&typed.form_token) {
        return Err(Trouble::refused(&officer.frame, "refused-other_page"));
    }
    let visit = town.visit(officer.visitor.clone());
    let (no, clocks) = find(&officer, &visit, &reference)?;
    let to = AccountId::new(typed.account).ok().filter(|to| takers(&town, &clocks.unit).contains(to));
    let to = to.ok_or_else(|| Trouble::missing(&officer.frame))?;
    match visit.command(no, Command::Assign { to }, town.now(), Extras::default()).await {
        Ok(_) => Ok(Redirect::to(&format!("/clock/{reference}")).into_response()),
        Err(no) => Err(Trouble::of(&officer.frame, no)),
    }
}

/// Who takes matters of a unit now.
pub fn takers(town: &Town, unit: &UnitId) -> Vec<AccountId> {
    let (setup, now) = (town.setup(), town.now());
    let takes = |person: &amanat_record::roster::Person| {
        let posts = person.account.posts_held(now);
        posts.iter().any(|post| post.unit == *unit && setup.guard.takes_matters(post))
    };
    let people = town.gate().roster().at(unit, now);
    people.iter().filter(|person| takes(person)).map(|person| person.id.clone()).collect()
}

/// The message of where it stands.
pub fn status_word(status: Status) -> &'static str {
    match status {
        Status::Open => "clock-open",
        Status::Acknowledged => "clock-acknowledged",
        Status::Answered => "clock-answered",
        Status::CloseProposed => "clock-proposed",
        Status::Closed => "clock-closed",
    }
}

fn draw(officer: &Officer, town: &Town, clocks: &Clocks) -> Markup {
    let (frame, setup) = (&officer.frame, town.setup());
    let say = &frame.say;
    let naming = Naming { say, setup: &setup };
    let row = |id: &str, answered: Markup| SummaryRow { asked: say.say(id), answered, change_at: None };
    let due = match clocks.due {
        Some(due) => clock_badge(say, &ClockState::Due(due), frame.now),
        None => html! { "–" },
    };
    let in_hand = say.say(if clocks.assigned { "clock-in-hand" } else { "clock-nobody" });
    let roster = town.gate().roster();
    let name = |id: &AccountId| roster.person(id).map(|p| p.name().to_owned()).unwrap_or_default();
    let people: Vec<(String, String)> =
        takers(town, &clocks.unit).iter().map(|id| (id.to_string(), name(id))).collect();
    let body = html! {
        h1 { (say.say("matter-protected")) }
        p { (say.say("clock-help")) }
        (summary_list(say, &[
            row("people-unit", words_of_person(&naming.unit(&clocks.unit))),
            row("matter-stands", html! { (say.say(status_word(clocks.status))) }),
            row("clock-until", due),
            row("matter-assigned", html! { (in_hand) }),
        ]))
        p.quiet { (say.with("matter-lapses", &[("count", clocks.lapses.into())])) }
        @if clocks.may_assign {
            h2 { (say.say("act-assign")) }
            @if people.is_empty() { p { (say.say("clock-no-taker")) } } @else {
                form.narrow method="post" {
                    (officer.form_token())
                    (pick("account", &say.say("act-to-whom"), &people, "", None))
                    p.actions { (act("do", "assign", &say.say("act-assign"), true)) }
                }
            }
        }
        p { a href="/today" { (say.say("nav-today")) } }
    };
    desk_page(frame, &say.say("matter-protected"), body)
}
