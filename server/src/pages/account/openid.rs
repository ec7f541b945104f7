//! How does an officer connect the force's own sign-in with their account, and take it away?
//!
//! They show both: who they are here, by the form that begins it, and who they are there. The form gives a page with a
//! link, because a form may not lead to another site.

use super::{Fresh, HERE, NotTold, Officer, Town, Trouble, desk_page, post, show, told, word_of};
use crate::{
    pages::{
        openid::{self, kept, label},
        parts::{Tone, button::act, link_button, ltr, notice},
    },
    sign_in::openid::{NotSaid, Said, Wish},
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

/// Where one shows again at the force's own sign-in who one is.
pub const AGAIN: &str = "/account/openid/again";

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/account/openid", post(act_on)).route(AGAIN, get(again))
}

#[derive(Deserialize)]
struct Typed {
    #[serde(rename = "do")]
    what: What,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Connect,
    Disconnect,
}

async fn act_on(
    State(town): State<Town>,
    Fresh { officer, typed }: Fresh<Typed>,
) -> Result<Response, Trouble> {
    let openid = openid::of(&officer.frame, &town)?;
    if typed.what == What::Disconnect {
        return done(&town, &officer, &[Command::UnlinkSubject]).await;
    }
    let say = &officer.frame.say;
    let wish = Wish::Link(Wish::holder(officer.token()));
    let begun = match openid.begin(wish, say.language().code(), town.gate().clock().now()).await {
        Ok(begun) => begun,
        Err(no) => return not_said(&town, &officer, no),
    };
    let name = label(say, openid);
    let body = html! {
        h1 { (say.say("openid-connect")) }
        p { (say.say("openid-connect-help")) }
        p.actions { (link_button(begun.to.as_str(), &say.with("sign-in-openid", &[("name", name.as_str().into())]))) }
        p { a href=(HERE) { (say.say("account-back")) } }
    };
    let page = desk_page(&officer.frame, &say.say("openid-connect"), body);
    Ok(kept(&begun, &town, page.into_response()))
}

/// They came back, and the provider says who they are: it opens this account from now on.
pub(in crate::pages) async fn linked(
    town: &Town,
    officer: &Officer,
    said: &Said,
) -> Result<Response, Trouble> {
    done(town, officer, &[Command::LinkSubject { subject: said.subject.clone() }]).await
}

async fn done(town: &Town, officer: &Officer, commands: &[Command]) -> Result<Response, Trouble> {
    let words = match told(town, officer, commands).await {
        Ok(()) => return Ok(Redirect::to("/account#ways").into_response()),
        Err(NotTold::NameTaken) => "openid-other",
        Err(NotTold::Refused(no)) => word_of(no),
        Err(no) => return Err(Trouble::ours(&officer.frame, &no)),
    };
    with_words(town, officer, StatusCode::UNPROCESSABLE_ENTITY, words)
}

async fn again(State(town): State<Town>, officer: Officer) -> Result<Response, Trouble> {
    let openid = openid::of(&officer.frame, &town)?;
    let wish = Wish::Again(Wish::holder(officer.token()));
    match openid.begin(wish, officer.frame.say.language().code(), town.gate().clock().now()).await {
        Ok(begun) => Ok(kept(&begun, &town, Redirect::to(begun.to.as_str()).into_response())),
        Err(no) => not_said(&town, &officer, no),
    }
}

/// They came back, having shown again who they are: the session is strong as of then, if there was a second factor.
pub(in crate::pages) fn shown_again(
    town: &Town,
    officer: &Officer,
    said: &Said,
) -> Result<Response, Trouble> {
    let is_theirs = town.gate().roster().by_subject(&said.subject).is_some_and(|p| p.id == officer.person.id);
    let wrong = |words| with_words(town, officer, StatusCode::UNPROCESSABLE_ENTITY, words);
    let shown = match said.second_factor {
        _ if !is_theirs => return wrong("openid-other"),
        None => return wrong("openid-no-second"),
        Some(shown) => shown,
    };
    let confirmed = town.gate().sessions().confirm(officer.token(), shown);
    confirmed.map_err(|e| Trouble::ours(&officer.frame, &e))?;
    let say = &officer.frame.say;
    let body = html! {
        h1 { (say.say("openid-again-title")) }
        (notice(say, Tone::Good, html! { p { (say.say("openid-again-done")) } }))
        p { a href=(HERE) { (say.say("account-back")) } }
    };
    Ok(desk_page(&officer.frame, &say.say("openid-again-title"), body).into_response())
}

fn not_said(town: &Town, officer: &Officer, no: NotSaid) -> Result<Response, Trouble> {
    let (status, words) = openid::told(no);
    with_words(town, officer, status, words)
}

fn with_words(town: &Town, officer: &Officer, status: StatusCode, words: &str) -> Result<Response, Trouble> {
    let said = officer.frame.say.say(words);
    Ok((status, show::draw(town, officer, Some(&said))?).into_response())
}

/// On one's own account: whom the force's own sign-in means, and the button.
pub(super) fn draw(town: &Town, officer: &Officer) -> Markup {
    let (say, person) = (&officer.frame.say, &officer.person);
    html! {
        @if let Some(openid) = town.openid() {
            h3 { (label(say, openid)) }
            @let name = person.words.subject.as_deref().map(|s| openid.name_in(s).unwrap_or(s));
            @match name {
                Some(name) => p { (say.say("openid-connected")) " " (ltr(name)) },
                None => p { (say.say("openid-not-connected")) },
            }
            form method="post" action="/account/openid" {
                (officer.form_token())
                @if name.is_some() {
                    (act("do", "disconnect", &say.say("openid-disconnect"), false))
                } @else {
                    (act("do", "connect", &say.say("openid-connect"), false))
                }
            }
        }
    }
}

/// Where a second factor is asked for again: the way to show it there, for whoever is linked.
pub(in crate::pages) fn way_again(town: &Town, officer: &Officer) -> Markup {
    let say = &officer.frame.say;
    html! {
        @if town.openid().is_some() && officer.person.account.linked {
            p { a href=(AGAIN) target="_blank" rel="noopener" { (say.say("openid-again")) } }
        }
    }
}
