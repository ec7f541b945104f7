//! How does a new person set up their account?
//!
//! They type the code that was handed to them, then choose a password and scan a picture with their authenticator.
//! The first officer of an installation comes in the same way, and also says their name.

use super::{
    Frame, page,
    parts::{Field, FormErrors, Kind, Tone, go_on, ltr, notice},
    sign_in::{browser, welcome},
    trouble::Trouble,
};
use crate::{
    sign_in::{
        JoiningCode, factor,
        joining::{NotTold, tell},
        password,
    },
    town::Town,
};
use amanat_core::{
    decide::account::{Command, MAX_NAME_CHARS, MAX_SIGN_IN_CHARS, Refusal},
    event::Actor,
};
use amanat_record::roster::Person;
use axum::{
    Form, Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;
use std::sync::Arc;

/// The way in with a code.
pub fn routes() -> Router<Town> {
    Router::new().route("/join", get(ask).post(look)).route("/join/account", post(finish))
}

#[derive(Deserialize)]
struct Shown {
    code: String,
}

#[derive(Deserialize, Default)]
struct Chosen {
    code: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    sign_in: String,
    password: String,
    again: String,
    factor: String,
}

async fn ask(frame: Frame) -> Markup {
    draw_ask(&frame, &FormErrors::default())
}

async fn look(
    frame: Frame,
    State(town): State<Town>,
    Form(Shown { code }): Form<Shown>,
) -> Result<Response, Trouble> {
    match invited(&town, &code) {
        Ok((code, person)) => {
            draw_choose(&frame, &town, &code, &person, &Chosen::default(), &FormErrors::default())
        }
        Err(message) => Ok(refused(&frame, message)),
    }
}

/// The person whom a code lets in, or the message that says why not.
fn invited(town: &Town, typed: &str) -> Result<(JoiningCode, Arc<Person>), &'static str> {
    town.gate().may_try_code().map_err(|_| "sign-in-busy")?;
    let code = JoiningCode::typed(typed).ok_or("join-code-wrong")?;
    let person = town.gate().roster().by_code(&code.hash(), town.now()).ok_or("join-code-wrong")?;
    town.gate().code_was_right();
    Ok((code, person))
}

fn refused(frame: &Frame, message: &'static str) -> Response {
    let mut errors = FormErrors::default();
    errors.add("code", frame.say.say(message));
    (StatusCode::UNPROCESSABLE_ENTITY, draw_ask(frame, &errors)).into_response()
}

async fn finish(
    frame: Frame,
    State(town): State<Town>,
    headers: HeaderMap,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Trouble> {
    let (code, person) = match invited(&town, &chosen.code) {
        Ok(found) => found,
        Err(message) => return Ok(refused(&frame, message)),
    };
    let secret = town.gate().offered_secret(&code.hash());
    let mut errors = wrongs(&frame, &town, &person, &chosen, &secret);
    if errors.is_empty() {
        match settle(&town, &code, &person, &chosen, secret).await {
            Ok(()) => return enter(&frame, &town, &person, &headers),
            Err(NotTold::NameTaken) => errors.add("sign_in", frame.say.say("join-name-taken")),
            Err(NotTold::Refused(Refusal::NotInvited)) => return Ok(refused(&frame, "join-code-wrong")),
            Err(NotTold::Refused(_)) => errors.add("name", frame.say.say("join-name-needed")),
            Err(NotTold::Fault(cause)) => return Err(Trouble::ours(&frame, &cause)),
        }
    }
    draw_choose(&frame, &town, &code, &person, &chosen, &errors)
}

fn wrongs(frame: &Frame, town: &Town, person: &Person, chosen: &Chosen, secret: &str) -> FormErrors {
    let say = &frame.say;
    let mut errors = FormErrors::default();
    let sign_in = person.words.sign_in.as_deref().unwrap_or(&chosen.sign_in);
    if !person.account.joined && (chosen.name.trim().is_empty() || chosen.sign_in.trim().is_empty()) {
        errors.add("name", say.say("join-name-needed"));
    }
    if let Err(no) = password::may_be_chosen(&chosen.password, sign_in) {
        errors.add("password", say.say(no.message()));
    } else if chosen.password != chosen.again {
        errors.add("again", say.say("join-again-differs"));
    }
    if factor::step_of(secret, &chosen.factor, town.gate().clock().now()).is_none() {
        errors.add("factor", say.say("join-factor-wrong"));
    }
    errors
}

async fn settle(
    town: &Town,
    code: &JoiningCode,
    person: &Person,
    chosen: &Chosen,
    secret: String,
) -> Result<(), NotTold> {
    let typed = chosen.password.clone();
    let hashed = tokio::task::spawn_blocking(move || password::hash(&typed)).await;
    let hash = hashed.map_err(anyhow::Error::from)??;
    let mut commands = vec![Command::SetPassword { hash }, Command::SetSecondFactor { secret }];
    if !person.account.joined {
        commands.insert(0, Command::Join { name: chosen.name.clone(), sign_in: chosen.sign_in.clone() });
    }
    let by = (Actor::Officer(person.id.clone()), Some(code.hash()), town.now());
    tell(town.record(), town.gate(), &person.id, &commands, (by.0, by.1.as_deref(), by.2)).await
}

fn enter(frame: &Frame, town: &Town, person: &Arc<Person>, headers: &HeaderMap) -> Result<Response, Trouble> {
    let entered = town.gate().begin(person.clone(), &browser(headers), false);
    let entered = entered.map_err(|e| Trouble::ours(frame, &e))?;
    let secure = town.settings().is_https();
    Ok(welcome(&entered, secure, "/today"))
}

fn draw_ask(frame: &Frame, errors: &FormErrors) -> Markup {
    let say = &frame.say;
    let (label, help) = (say.say("join-code"), say.say("join-code-help"));
    let body = html! {
        h1 { (say.say("join-title")) }
        (errors.draw(say))
        form.narrow method="post" action="/join" {
            (Field { kind: Kind::Code, help: &help, error: errors.of("code"), max_chars: 30,
                     ..Field::line("code", &label) }.draw(say))
            (go_on(&say.say("button-continue")))
        }
    };
    page(frame, &say.say("join-title"), body)
}

fn draw_choose(
    frame: &Frame,
    town: &Town,
    code: &JoiningCode,
    person: &Person,
    chosen: &Chosen,
    errors: &FormErrors,
) -> Result<Response, Trouble> {
    let say = &frame.say;
    let secret = town.gate().offered_secret(&code.hash());
    let sign_in = person.words.sign_in.as_deref().unwrap_or("amanat");
    let picture = factor::picture(&factor::uri(&secret, &frame.house_name(), sign_in));
    let picture = picture.map_err(|e| Trouble::ours(frame, &e))?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = html! {
        h1 { (say.say("join-title")) }
        (errors.draw(say))
        @if person.account.joined {
            (notice(say, Tone::Know, html! {
                p { (say.with("join-welcome", &[("name", person.name().into())])) }
                p { (say.say("sign-in-name")) ": " (ltr(sign_in)) }
            }))
        }
        form.narrow method="post" action="/join/account" autocomplete="off" {
            input type="hidden" name="code" value=(code.shown());
            @if !person.account.joined { (draw_names(frame, chosen, errors)) }
            (draw_passwords(frame, errors))
            h2 { (say.say("join-factor-title")) }
            p { (say.say("join-factor-help")) }
            div.picture aria-hidden="true" { (PreEscaped(picture)) }
            p { (say.say("join-factor-by-hand")) " " (ltr(&in_groups(&secret))) }
            (Field { kind: Kind::OneTimeCode, error: errors.of("factor"),
                     ..Field::line("factor", &say.say("sign-in-code")) }.draw(say))
            (go_on(&say.say("join-finish")))
        }
    };
    Ok((status, page(frame, &say.say("join-title"), body)).into_response())
}

fn draw_names(frame: &Frame, chosen: &Chosen, errors: &FormErrors) -> Markup {
    let say = &frame.say;
    let (name, sign_in, help) =
        (say.say("people-name"), say.say("sign-in-name"), say.say("people-sign-in-help"));
    html! {
        (Field { value: &chosen.name, error: errors.of("name"), max_chars: MAX_NAME_CHARS,
                 ..Field::line("name", &name) }.draw(say))
        (Field { value: &chosen.sign_in, error: errors.of("sign_in"), help: &help, max_chars: MAX_SIGN_IN_CHARS,
                 ..Field::line("sign_in", &sign_in) }.draw(say))
    }
}

fn draw_passwords(frame: &Frame, errors: &FormErrors) -> Markup {
    let say = &frame.say;
    let (password, again, help) =
        (say.say("join-password"), say.say("join-again"), say.say("join-password-help"));
    html! {
        (Field { kind: Kind::NewPassword, error: errors.of("password"), help: &help,
                 ..Field::line("password", &password) }.draw(say))
        (Field { kind: Kind::NewPassword, error: errors.of("again"), ..Field::line("again", &again) }.draw(say))
    }
}

/// Four by four, to be typed off a screen.
fn in_groups(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
