//! What does one person do here, and since when?

use super::{Desk, Officer, Town, link, past, posts, second};
use crate::pages::{
    desk_page,
    parts::{FormErrors, SummaryRow, button::act, ltr, summary_list, words_of_person},
    trouble::Trouble,
};
use amanat_core::guard::Duty;
use amanat_record::roster::Person;
use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/people/{id}", get(show))
}

async fn show(State(town): State<Town>, officer: Officer, Path(id): Path<String>) -> Result<Markup, Trouble> {
    let desk = Desk::new(town, officer);
    let person = desk.person(&id)?;
    draw(&desk, &person, None, &FormErrors::default())
}

pub(super) fn draw(
    desk: &Desk,
    person: &Person,
    no: Option<&str>,
    errors: &FormErrors,
) -> Result<Markup, Trouble> {
    let say = &desk.officer.frame.say;
    let is_other = desk.officer.person.id != person.id;
    let past = past::draw(desk, person)?;
    let body = html! {
        h1 { (words_of_person(person.name())) }
        @if let Some(no) = no { p.error role="alert" { (no) } }
        (errors.draw(say))
        (second::draw_here(desk, person))
        (summary(desk, person))
        (posts::draw(desk, person))
        @if is_other {
            (posts::forms(desk, person, errors))
            (link::draw(desk, person, errors))
            (account(desk, person))
        }
        (super::recovery::draw(desk, person))
        (past)
        p { a href="/people" { (say.say("people-all")) } }
    };
    Ok(desk_page(&desk.officer.frame, person.name(), body))
}

fn summary(desk: &Desk, person: &Person) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    let attributes =
        person.words.attributes.iter().flatten().map(|a| naming.attribute(a)).collect::<Vec<_>>();
    let state = if person.account.is_ready() { "people-ready" } else { "people-invited" };
    let row = |id: &str, answered: Markup| SummaryRow { asked: say.say(id), answered, change_at: None };
    summary_list(
        say,
        &[
            row("sign-in-name", html! { (ltr(person.words.sign_in.as_deref().unwrap_or_default())) }),
            row("people-rank", html! { (naming.rank(&person.account.rank)) }),
            row(
                "people-attributes",
                html! { (if attributes.is_empty() { "–".to_owned() } else { attributes.join(" · ") }) },
            ),
            row("people-state", html! { (say.say(state)) }),
        ],
    )
}

/// The account itself: a new code, the end of every session, leaving the force.
fn account(desk: &Desk, person: &Person) -> Markup {
    let say = &desk.officer.frame.say;
    html! {
        @if desk.answers_for(person, Duty::ManagePeople) {
            form method="post" action={ "/people/" (person.id) "/do" } {
                (desk.officer.form_token())
                p.actions {
                    @if !person.account.is_ready() { (act("do", "code", &say.say("people-new-code"), false)) }
                    (act("do", "sign_out", &say.say("people-sign-out"), false))
                    (act("do", "leave", &say.say("people-leave"), false))
                }
            }
        }
    }
}
