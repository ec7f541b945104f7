//! How does an officer connect another authenticator app?
//!
//! The new secret is the same for this session while the page is open, so that a wrong code can be typed again; it
//! counts only after its first code was right.

use super::{
    Field, FormErrors, Fresh, HERE, Kind, NotTold, Officer, PASSKEY_SCRIPT, Town, Trouble, again, desk_page,
    go_on, told, word_of,
};
use crate::{pages::parts::ltr, sign_in::factor};
use amanat_core::decide::account::Command;
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/account/codes", get(ask).post(change))
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    factor: String,
}

async fn ask(State(town): State<Town>, officer: Officer) -> Result<Markup, Trouble> {
    draw(&town, &officer, &FormErrors::default())
}

/// Another after each change, and another in each session.
fn offered(town: &Town, officer: &Officer) -> String {
    town.gate().offered_secret(&format!("{}:{}", officer.person.account.version, officer.token()))
}

async fn change(
    State(town): State<Town>,
    Fresh { officer, typed }: Fresh<Typed>,
) -> Result<Response, Trouble> {
    let say = &officer.frame.say;
    let mut errors = FormErrors::default();
    let secret = offered(&town, &officer);
    if factor::step_of(&secret, &typed.factor, town.gate().clock().now()).is_none() {
        errors.add("factor", say.say("join-factor-wrong"));
    } else {
        match told(&town, &officer, &[Command::SetSecondFactor { secret }]).await {
            Ok(()) => return Ok(Redirect::to(HERE).into_response()),
            Err(NotTold::Refused(no)) => errors.add("factor", say.say(word_of(no))),
            Err(no) => return Err(Trouble::ours(&officer.frame, &no)),
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&town, &officer, &errors)?).into_response())
}

fn draw(town: &Town, officer: &Officer, errors: &FormErrors) -> Result<Markup, Trouble> {
    let frame = officer.frame.clone().with_script(PASSKEY_SCRIPT);
    let say = &frame.say;
    let secret = offered(town, officer);
    let sign_in = officer.person.words.sign_in.as_deref().unwrap_or("amanat");
    let picture = factor::picture(&factor::uri(&secret, &frame.house_name(), sign_in));
    let picture = picture.map_err(|e| Trouble::ours(&frame, &e))?;
    let new_code = say.say("account-codes-new");
    let body = html! {
        h1 { (say.say("account-codes-title")) }
        (errors.draw(say))
        @if officer.person.account.second_factor { p { (say.say("account-codes-replaces")) } }
        form.narrow method="post" action="/account/codes" autocomplete="off" {
            (officer.form_token())
            p { (say.say("join-factor-help")) }
            div.picture aria-hidden="true" { (PreEscaped(picture)) }
            p { (say.say("join-factor-by-hand")) " " (ltr(&factor::in_groups(&secret))) }
            (Field { kind: Kind::OneTimeCode, error: errors.of("factor"),
                     ..Field::line("factor", &new_code) }.draw(say))
            (again(town, officer)?)
            (go_on(&say.say("account-codes-change")))
        }
        p { a href=(HERE) { (say.say("account-back")) } }
    };
    Ok(desk_page(&frame, &say.say("account-codes-title"), body))
}
