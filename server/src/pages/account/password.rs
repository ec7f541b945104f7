//! How does an officer change their password?
//!
//! They type the one they have: an open screen, and even a second factor in somebody's hand, is not enough to take an
//! account over for good.

use super::{
    Field, FormErrors, Fresh, HERE, Kind, NotTold, Officer, PASSKEY_SCRIPT, Town, Trouble, again, desk_page,
    go_on, told, word_of,
};
use crate::{
    pages::sign_in::said,
    sign_in::{NotEntered, password},
};
use amanat_core::decide::account::Command;
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/account/password", get(ask).post(change))
}

/// Names that begin with `password` are never carried along (`pages::fresh`).
#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    password_now: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    password_again: String,
}

async fn ask(State(town): State<Town>, officer: Officer) -> Result<Markup, Trouble> {
    draw(&town, &officer, &FormErrors::default())
}

async fn change(
    State(town): State<Town>,
    Fresh { officer, typed }: Fresh<Typed>,
) -> Result<Response, Trouble> {
    let say = &officer.frame.say;
    let mut errors = FormErrors::default();
    let sign_in = officer.person.words.sign_in.as_deref().unwrap_or_default();
    if let Err(no) = password::may_be_chosen(&typed.password, sign_in, &town.settings().force) {
        errors.add("password", say.say(no.message()));
    } else if typed.password != typed.password_again {
        errors.add("password_again", say.say("join-again-differs"));
    }
    if errors.is_empty() && officer.person.account.password {
        let (gate, token) = (town.gate(), officer.token());
        let shown = gate.confirm_password(token, &officer.person, &typed.password_now).await;
        match shown.map_err(|e| Trouble::ours(&officer.frame, &e))? {
            Ok(()) => {}
            Err(NotEntered::Wrong) => errors.add("password_now", say.say("account-password-now-wrong")),
            Err(no) => errors.add("password_now", said(say, no)),
        }
    }
    if errors.is_empty() {
        let hashed = tokio::task::spawn_blocking(move || password::hash(&typed.password)).await;
        let hash = hashed.map_err(anyhow::Error::from).and_then(|hash| hash);
        let hash = hash.map_err(|e| Trouble::ours(&officer.frame, &e))?;
        match told(&town, &officer, &[Command::SetPassword { hash }]).await {
            Ok(()) => return Ok(Redirect::to(HERE).into_response()),
            Err(NotTold::Refused(no)) => errors.add("password", say.say(word_of(no))),
            Err(no) => return Err(Trouble::ours(&officer.frame, &no)),
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&town, &officer, &errors)?).into_response())
}

fn draw(town: &Town, officer: &Officer, errors: &FormErrors) -> Result<Markup, Trouble> {
    let frame = officer.frame.clone().with_script(PASSKEY_SCRIPT);
    let say = &frame.say;
    let (password, twice, help) =
        (say.say("join-password"), say.say("join-again"), say.say("join-password-help"));
    let now = say.say("account-password-now");
    let body = html! {
        h1 { (say.say("account-password-title")) }
        (errors.draw(say))
        form.narrow method="post" action="/account/password" {
            (officer.form_token())
            @if officer.person.account.password {
                (Field { kind: Kind::Password, error: errors.of("password_now"),
                         ..Field::line("password_now", &now) }.draw(say))
            }
            (Field { kind: Kind::NewPassword, error: errors.of("password"), help: &help,
                     ..Field::line("password", &password) }.draw(say))
            (Field { kind: Kind::NewPassword, error: errors.of("password_again"),
                     ..Field::line("password_again", &twice) }.draw(say))
            (again(town, officer)?)
            (go_on(&say.say("account-password-change")))
        }
        p { a href=(HERE) { (say.say("account-back")) } }
    };
    Ok(desk_page(&frame, &say.say("account-password-title"), body))
}
