//! How is somebody new let in?

use super::{Desk, NotTold, Officer, Town};
use crate::{
    pages::{
        desk_page,
        fresh::Fresh,
        parts::{Choice, Choices, Field, FormErrors, Tone, go_on, ltr, notice, words_of_person},
        trouble::Trouble,
    },
    sign_in::{JoiningCode, joining::new_account},
    staffing::New,
};
use amanat_core::{
    decide::account::{MAX_NAME_CHARS, MAX_SIGN_IN_CHARS},
    guard::{Duty, Post},
    values::UnitId,
};
use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/people/new", get(ask).post(add))
}

#[derive(Deserialize, Default)]
struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    sign_in: String,
    #[serde(default)]
    rank: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    attribute: Vec<String>,
}

#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    unit: String,
}

async fn ask(
    State(town): State<Town>,
    officer: Officer,
    Query(Wish { unit }): Query<Wish>,
) -> Result<Markup, Trouble> {
    let desk = Desk::new(town, officer);
    if desk.units(Duty::ManagePeople).is_empty() {
        return Err(Trouble::missing(&desk.officer.frame));
    }
    Ok(draw(&desk, &Typed { unit, ..Typed::default() }, &FormErrors::default()))
}

async fn add(State(town): State<Town>, Fresh { officer, typed }: Fresh<Typed>) -> Result<Response, Trouble> {
    let desk = Desk::new(town, officer);
    let mut errors = wrongs(&desk, &typed);
    let Some(unit) = desk.unit_for(Duty::ManagePeople, &typed.unit) else {
        return Err(Trouble::missing(&desk.officer.frame));
    };
    if errors.is_empty() {
        match carry_out(&desk, &typed, unit).await {
            Ok(code) => return Ok(handed_over(&desk, &typed.name, &code).into_response()),
            Err(NotTold::NameTaken) => errors.add("sign_in", desk.officer.frame.say.say("join-name-taken")),
            Err(NotTold::Refused(_) | NotTold::KeyReused) => {
                errors.add("name", desk.officer.frame.say.say("people-refused"))
            }
            Err(NotTold::Fault(cause)) => return Err(Trouble::ours(&desk.officer.frame, &cause)),
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&desk, &typed, &errors)).into_response())
}

fn wrongs(desk: &Desk, typed: &Typed) -> FormErrors {
    let say = &desk.officer.frame.say;
    let mut errors = FormErrors::default();
    if typed.name.trim().is_empty() {
        errors.add("name", say.say("join-name-needed"));
    }
    if typed.sign_in.trim().is_empty() {
        errors.add("sign_in", say.say("join-name-needed"));
    }
    if !desk.setup.guard.knows_post(&typed.role) {
        errors.add("role", say.say("people-post-needed"));
    }
    if !desk.knows_rank(&typed.rank) {
        errors.add("rank", say.say("people-rank-unknown"));
    }
    errors
}

async fn carry_out(desk: &Desk, typed: &Typed, unit: UnitId) -> Result<JoiningCode, NotTold> {
    let (code, invite) = desk.invitation()?;
    let who =
        New { name: &typed.name, sign_in: &typed.sign_in, rank: &typed.rank, attributes: &typed.attribute };
    let post = Post::new(&typed.role, unit, desk.town.now());
    desk.tell(&new_account()?, &desk.lets_in(&who, post, invite)).await?;
    Ok(code)
}

fn draw(desk: &Desk, typed: &Typed, errors: &FormErrors) -> Markup {
    let say = &desk.officer.frame.say;
    let (name, sign_in) = (say.say("people-name"), say.say("sign-in-name"));
    let help = say.say("people-sign-in-help");
    let body = html! {
        h1 { (say.say("people-add")) }
        (errors.draw(say))
        form.narrow method="post" action="/people/new" {
            (desk.officer.form_token())
            (Field { value: &typed.name, error: errors.of("name"), max_chars: MAX_NAME_CHARS,
                     ..Field::line("name", &name) }.draw(say))
            (Field { value: &typed.sign_in, error: errors.of("sign_in"), help: &help, max_chars: MAX_SIGN_IN_CHARS,
                     ..Field::line("sign_in", &sign_in) }.draw(say))
            (draw_choices(desk, typed, errors))
            (go_on(&say.say("people-add-do")))
        }
    };
    desk_page(&desk.officer.frame, &say.say("people-add"), body)
}

fn draw_choices(desk: &Desk, typed: &Typed, errors: &FormErrors) -> Markup {
    let (say, naming) = (&desk.officer.frame.say, desk.naming());
    let units: Vec<(String, String)> =
        desk.units(Duty::ManagePeople).iter().map(|u| (u.to_string(), naming.unit(u))).collect();
    let roles: Vec<(String, String)> =
        desk.roles().into_iter().map(|r| (r.clone(), naming.role(&r))).collect();
    let none = (String::new(), say.say("people-no-rank"));
    let ranks = desk.setup.places.ranks().iter().map(|rank| (rank.id.clone(), naming.rank(&rank.id)));
    let ranks: Vec<(String, String)> = std::iter::once(none).chain(ranks).collect();
    let attributes = desk.attributes();
    let choice = |id: &'static str| -> String { say.say(id) };
    html! {
        (pick("unit", &choice("people-unit"), &units, &typed.unit, None))
        (pick("role", &choice("people-post"), &roles, &typed.role, errors.of("role")))
        (pick("rank", &choice("people-rank"), &ranks, &typed.rank, errors.of("rank")))
        @if !attributes.is_empty() {
            (Choices {
                name: "attribute",
                question: &choice("people-attributes"),
                help: &choice("people-attributes-help"),
                choices: attributes.iter()
                    .map(|a| Choice { value: a, label: naming.attribute(a), help: String::new() }).collect(),
                chosen: typed.attribute.iter().map(String::as_str).collect(),
                several: true,
                error: None,
            }.draw(say))
        }
    }
}

/// One of a list that may be long.
pub fn pick(
    name: &str,
    label: &str,
    options: &[(String, String)],
    chosen: &str,
    error: Option<&str>,
) -> Markup {
    html! {
        div.field.wrong[error.is_some()] {
            label for=(name) { (label) }
            @if let Some(error) = error { p.error id={ (name) "-error" } { (error) } }
            select id=(name) name=(name) aria-describedby=[error.map(|_| format!("{name}-error"))] {
                @for (value, title) in options {
                    option value=(value) selected[value == chosen] { (title) }
                }
            }
        }
    }
}

/// The code, shown once.
pub(super) fn handed_over(desk: &Desk, name: &str, code: &JoiningCode) -> Markup {
    let say = &desk.officer.frame.say;
    let address = format!("{}/join", desk.town.settings().address.trim_end_matches('/'));
    let body = html! {
        h1 { (say.say("people-code-title")) }
        p { (words_of_person(name)) }
        p.big-code { (ltr(&code.shown())) }
        (notice(say, Tone::Care, html! { p { (say.say("people-code-once")) } }))
        p { (say.say("people-code-where")) " " (ltr(&address)) }
        p { a href="/people" { (say.say("people-all")) } }
    };
    desk_page(&desk.officer.frame, &say.say("people-code-title"), body)
}
