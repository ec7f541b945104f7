//! What does an officer see and change of their own account?
//!
//! Where they are signed in, and an end to each; their ways in; their posts. Everything that changes a way in asks
//! again who it is (`pages::fresh`); ending a session does not, because whoever finds a stranger's session must not
//! look for a telephone first.
//!
//! Invariant: nothing here reaches another person's account.
//! Not here: what somebody may do by a post (`guard`), giving posts (`pages::people`).

mod browser;
mod codes;
pub(super) mod openid;
mod passkeys;
mod password;
mod show;

pub(crate) use browser::browser_name;

use super::{
    desk_page,
    fresh::{FRESH_CODE, Fresh},
    parts::{
        Field, FormErrors, Kind, Tone, go_on, notice,
        passkey::{PASSKEY_SCRIPT, SHOWN, passkey_part},
    },
    sign_in::stale,
    trouble::Trouble,
};
use crate::{
    officer::Officer,
    sign_in::{
        Cookie,
        joining::{NotTold, tell},
        passkey::Purpose,
    },
    town::Town,
};
use amanat_core::decide::account::{Command, Refusal};
use axum::{
    Form, Router,
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;

/// Where it is.
pub const HERE: &str = "/account";

/// One's own account.
pub fn routes() -> Router<Town> {
    Router::new()
        .route(HERE, get(show::show))
        .route("/account/sessions", post(end))
        .route("/account/recovery", post(refuse_recovery))
        .merge(passkeys::routes())
        .merge(password::routes())
        .merge(codes::routes())
        .merge(openid::routes())
}

#[derive(Deserialize)]
struct End {
    #[serde(default)]
    form_token: String,
    /// Which session; empty for all others.
    #[serde(default)]
    session: String,
}

async fn end(
    State(town): State<Town>,
    officer: Officer,
    headers: HeaderMap,
    Form(typed): Form<End>,
) -> Result<Response, Trouble> {
    if !officer.sent(&typed.form_token) {
        return Ok(stale(&officer.frame));
    }
    let (sessions, me) = (town.gate().sessions(), &officer.person.id);
    let ended = if typed.session.is_empty() {
        let device = Cookie::Device.read(&headers, town.settings().is_https());
        sessions.end_others(me, officer.token(), device.as_deref())
    } else {
        // One that is over already is what they wanted.
        sessions.end_one(me, &typed.session).map(drop)
    };
    ended.map_err(|e| Trouble::ours(&officer.frame, &e))?;
    Ok(Redirect::to(HERE).into_response())
}

#[derive(Deserialize)]
struct Only {
    #[serde(default)]
    form_token: String,
}

/// Somebody asked that their ways in be renewed, and they are in after all: it was not them.
async fn refuse_recovery(
    State(town): State<Town>,
    officer: Officer,
    Form(typed): Form<Only>,
) -> Result<Response, Trouble> {
    if !officer.sent(&typed.form_token) {
        return Ok(stale(&officer.frame));
    }
    match told(&town, &officer, &[Command::RefuseRecovery]).await {
        Ok(()) | Err(NotTold::Refused(_)) => Ok(Redirect::to(HERE).into_response()),
        Err(no) => Err(Trouble::ours(&officer.frame, &no)),
    }
}

/// Carries out what an officer does to their own account.
async fn told(town: &Town, officer: &Officer, commands: &[Command]) -> Result<(), NotTold> {
    let by = (officer.actor(), None, town.now());
    tell(town.record(), town.gate(), &officer.person.id, commands, by).await
}

/// What shows again who it is, for a form that holds passwords: they are never carried along to a further page.
fn again(town: &Town, officer: &Officer) -> Result<Markup, Trouble> {
    if officer.is_fresh() {
        return Ok(html! {});
    }
    let say = &officer.frame.say;
    let asked = town.gate().ask_passkey(Purpose::Confirm(officer.token()));
    let offered = asked.map_err(|e| Trouble::ours(&officer.frame, &e))?;
    let offered = offered.filter(|_| !officer.person.account.passkeys.is_empty());
    let (label, help) = (say.say("sign-in-code"), say.say("fresh-why"));
    Ok(html! {
        @if officer.person.account.second_factor {
            (Field { kind: Kind::OneTimeCode, help: &help, optional: offered.is_some(),
                     ..Field::line(FRESH_CODE, &label) }.draw(say))
        }
        @if let Some(offered) = &offered {
            (passkey_part(say, SHOWN, offered, &say.say("fresh-by-passkey")))
        }
        (openid::way_again(town, officer))
    })
}

/// The sentence for a rule's no.
fn word_of(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::LastWayIn => "account-last-way",
        Refusal::NameNeeded => "account-passkey-name-needed",
        Refusal::TooLong => "account-too-many",
        _ => "people-refused",
    }
}
