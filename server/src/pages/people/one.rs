//! What does one person do here, and since when?

use super::{
    Desk, NotTold, Officer, Town,
    add::{handed_over, pick},
};
use crate::pages::{
    desk_page,
    fresh::Fresh,
    parts::{SummaryRow, button::act, ltr, summary_list, words_of_person},
    trouble::Trouble,
};
use amanat_core::{
    decide::account::{Command, Refusal},
    guard::{Duty, Post},
    values::UnitId,
};
use amanat_record::roster::Person;
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/people/{id}", get(show)).route("/people/{id}/do", post(act_on))
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    role: String,
    #[serde(default)]
    unit: String,
    #[serde(rename = "do")]
    what: What,
}

/// What can be done on the page.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Give,
    End,
    Code,
    Leave,
}

async fn show(State(town): State<Town>, officer: Officer, Path(id): Path<String>) -> Result<Markup, Trouble> {
    let desk = Desk::new(town, officer);
    let person = desk.person(&id)?;
    Ok(draw(&desk, &person, None))
}

async fn act_on(
    State(town): State<Town>,
    Path(id): Path<String>,
    Fresh { officer, typed }: Fresh<Typed>,
) -> Result<Response, Trouble> {
    let desk = Desk::new(town, officer);
    let person = desk.person(&id)?;
    let unit = UnitId::new(typed.unit.clone()).ok();
    let command = match (typed.what, unit) {
        (What::Give, Some(unit))
            if desk.may(Duty::ManagePeople, &unit) && desk.setup.guard.knows_post(&typed.role) =>
        {
            Command::GivePost(Post::new(typed.role, unit, desk.town.now()))
        }
        (What::End, Some(unit)) if desk.may(Duty::ManagePeople, &unit) => {
            Command::EndPost { role: typed.role, unit }
        }
        (What::Leave, _) if desk.answers_for(&person, Duty::ManagePeople) => Command::Leave,
        (What::Code, _) if desk.answers_for(&person, Duty::ManagePeople) => {
            return new_code(&desk, &person).await;
        }
        _ => return Err(Trouble::missing(&desk.officer.frame)),
    };
    let leaves = command == Command::Leave;
    match desk.tell(&person.id, &[command]).await {
        Ok(()) if leaves => {
            desk.town
                .gate()
                .sessions()
                .end_all(&person.id)
                .map_err(|e| Trouble::ours(&desk.officer.frame, &e))?;
            Ok(Redirect::to("/people").into_response())
        }
        Ok(()) => Ok(Redirect::to(&format!("/people/{}", person.id)).into_response()),
        Err(no) => said_no(&desk, &person, no),
    }
}

async fn new_code(desk: &Desk, person: &Person) -> Result<Response, Trouble> {
    let (code, invite) = desk.invitation().map_err(|e| Trouble::ours(&desk.officer.frame, &e))?;
    match desk.tell(&person.id, &[invite]).await {
        Ok(()) => Ok(handed_over(desk, person.name(), &code).into_response()),
        Err(no) => said_no(desk, person, no),
    }
}

fn said_no(desk: &Desk, person: &Person, no: NotTold) -> Result<Response, Trouble> {
    let message = match no {
        NotTold::Fault(cause) => return Err(Trouble::ours(&desk.officer.frame, &cause)),
        NotTold::Refused(Refusal::Oneself) => "people-oneself",
        NotTold::Refused(Refusal::AlreadyDone) => "people-already",
        NotTold::Refused(Refusal::AlreadyIn) => "people-already-in",
        _ => "people-refused",
    };
    let drawn = draw(desk, person, Some(&desk.officer.frame.say.say(message)));
    Ok((StatusCode::CONFLICT, drawn).into_response())
}

fn draw(desk: &Desk, person: &Person, no: Option<&str>) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    let attributes =
        person.words.attributes.iter().flatten().map(|a| naming.attribute(a)).collect::<Vec<_>>();
    let state = if person.account.is_ready() { "people-ready" } else { "people-invited" };
    let row = |id: &str, answered: Markup| SummaryRow { asked: say.say(id), answered, change_at: None };
    let manages = desk.answers_for(person, Duty::ManagePeople);
    let body = html! {
        h1 { (words_of_person(person.name())) }
        @if let Some(no) = no { p.error role="alert" { (no) } }
        (summary_list(say, &[
            row("sign-in-name", html! { (ltr(person.words.sign_in.as_deref().unwrap_or_default())) }),
            row("people-rank", html! { (naming.rank(&person.account.rank)) }),
            row("people-attributes", html! { (if attributes.is_empty() { "–".to_owned() } else { attributes.join(" · ") }) }),
            row("people-state", html! { (say.say(state)) }),
        ]))
        h2 { (say.say("people-posts")) }
        (draw_posts(desk, person))
        @if !desk.units(Duty::ManagePeople).is_empty() && desk.officer.person.id != person.id {
            (draw_give(desk, person))
        }
        @if manages && desk.officer.person.id != person.id {
            form method="post" action={ "/people/" (person.id) "/do" } {
                (desk.officer.form_token())
                p.actions {
                    @if !person.account.is_ready() { (act("do", "code", &say.say("people-new-code"), false)) }
                    (act("do", "leave", &say.say("people-leave"), false))
                }
            }
        }
        (super::recovery::draw(desk, person))
        p { a href="/people" { (say.say("people-all")) } }
    };
    desk_page(&desk.officer.frame, person.name(), body)
}

fn draw_posts(desk: &Desk, person: &Person) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    html! {
        @if person.account.posts.is_empty() { p { (say.say("people-no-post")) } }
        ul.posts {
            @for post in &person.account.posts {
                li {
                    strong { (naming.role(&post.role)) } " · " (naming.unit(&post.unit)) " · "
                    (say.with("people-since", &[("day", say.day(post.from).into())]))
                    @if let Some(until) = post.until {
                        " · " (say.with("people-until", &[("day", say.day(until).into())]))
                    }
                    @if desk.may(Duty::ManagePeople, &post.unit) {
                        form method="post" action={ "/people/" (person.id) "/do" } {
                            (desk.officer.form_token())
                            input type="hidden" name="role" value=(post.role);
                            input type="hidden" name="unit" value=(post.unit);
                            (act("do", "end", &say.say("people-end-post"), false))
                        }
                    }
                }
            }
        }
    }
}

fn draw_give(desk: &Desk, person: &Person) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    let units: Vec<(String, String)> =
        desk.units(Duty::ManagePeople).iter().map(|u| (u.to_string(), naming.unit(u))).collect();
    let roles: Vec<(String, String)> =
        desk.roles().into_iter().map(|r| (r.clone(), naming.role(&r))).collect();
    html! {
        h2 { (say.say("people-give-post")) }
        form.narrow method="post" action={ "/people/" (person.id) "/do" } {
            (desk.officer.form_token())
            (pick("role", &say.say("people-post"), &roles, "", None))
            (pick("unit", &say.say("people-unit"), &units, "", None))
            p.actions { (act("do", "give", &say.say("people-give-post"), true)) }
        }
    }
}
