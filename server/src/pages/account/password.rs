//! How does an officer change their password?

use super::{
    Field, FormErrors, Fresh, HERE, Kind, NotTold, Officer, PASSKEY_SCRIPT, Town, Trouble, again, desk_page,
    go_on, told, word_of,
};
use crate::sign_in::password;
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
    let body = html! {
        h1 { (say.say("account-password-title")) }
        (errors.draw(say))
        form.narrow method="post" action="/account/password" {
            (officer.form_token())
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
