//! How does somebody come in by the force's own sign-in, and go out there too?
//!
//! To the provider's page by a link, because a form may not lead to another site; back from it by a link again. What
//! came back is looked at once. Where the provider asked for no second factor, ours is asked for before anything is
//! shown. Where there is no such sign-in, there are no such pages.
//!
//! Not here: what is verified (`sign_in::openid`), whose account it opens (`sign_in::by_openid`), linking one's own
//! (`pages::account`).

mod second;

use super::{
    Frame, account, page,
    parts::{Tone, go_on, ltr, notice},
    sign_in::{browser, draw, welcome},
    trouble::Trouble,
};
use crate::{
    officer::{NotSignedIn, Officer, safe_next},
    sign_in::{
        ByOpenid, Cookie, noted,
        openid::{Answer, BACK, Begun, NotSaid, Openid, Said, Wish},
    },
    town::Town,
    words::Say,
};
use axum::{
    Router,
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;

/// The way there and back, and out.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/sign-in/openid", get(begin))
        .route(BACK, get(back))
        .route("/sign-in/openid/second", post(second::shown))
        .route("/sign-in/openid/leave", get(leave))
}

/// The force's own sign-in; where it has none there is no such page.
pub(super) fn of<'a>(frame: &Frame, town: &'a Town) -> Result<&'a Openid, Trouble> {
    town.openid().ok_or_else(|| Trouble::missing(frame))
}

/// What it is called, in the page's language.
pub(super) fn label(say: &Say, openid: &Openid) -> String {
    let label = openid.settings().label.0.get(&say.language());
    label.cloned().unwrap_or_else(|| say.say("openid-name"))
}

/// On the door: the button, where there is such a sign-in.
pub(super) fn button(say: &Say, town: &Town, next: &str) -> Markup {
    let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    html! {
        @if let Some(openid) = town.openid() {
            p.actions { a.button.main href={ "/sign-in/openid?next=" (next) } {
                (say.with("sign-in-openid", &[("name", label(say, openid).into())]))
            } }
        }
    }
}

#[derive(Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
}

async fn begin(
    frame: Frame,
    State(town): State<Town>,
    Query(Next { next }): Query<Next>,
) -> Result<Response, Trouble> {
    let openid = of(&frame, &town)?;
    let wish = Wish::Enter(safe_next(&next).to_owned());
    match openid.begin(wish, frame.say.language().code(), town.gate().clock().now()).await {
        Ok(begun) => Ok(kept(&begun, &town, Redirect::to(begun.to.as_str()).into_response())),
        Err(no) => at_the_door(frame, &town, no),
    }
}

/// An answer with which the browser keeps what is needed when it comes back.
pub(super) fn kept(begun: &Begun, town: &Town, mut answer: Response) -> Response {
    Cookie::Openid.keep(&begun.kept, town.settings().is_https(), answer.headers_mut());
    answer
}

async fn back(
    frame: Frame,
    State(town): State<Town>,
    headers: HeaderMap,
    officer: Result<Officer, NotSignedIn>,
    Query(answer): Query<Answer>,
) -> Result<Response, Trouble> {
    let openid = of(&frame, &town)?;
    let secure = town.settings().is_https();
    let said = match Cookie::Openid.read(&headers, secure) {
        Some(kept) => openid.end(&kept, &answer, town.gate().clock().now()).await,
        None => Err(NotSaid::Old),
    };
    let mut response = match said {
        Err(no) => {
            noted("openid", &format!("{no:?}").to_lowercase(), None);
            at_the_door(frame, &town, no)?
        }
        Ok(said) => match (&said.wish, officer) {
            (Wish::Enter(next), _) => entered(frame, &town, (openid, &said), (next, &browser(&headers)))?,
            (Wish::Link(holder), Ok(officer)) if *holder == Wish::holder(officer.token()) => {
                account::openid::linked(&town, &officer, &said).await?
            }
            (Wish::Again(holder), Ok(officer)) if *holder == Wish::holder(officer.token()) => {
                account::openid::shown_again(&town, &officer, &said)?
            }
            _ => at_the_door(frame, &town, NotSaid::Old)?,
        },
    };
    Cookie::Openid.forget(secure, response.headers_mut());
    Ok(response)
}

fn entered(
    frame: Frame,
    town: &Town,
    (openid, said): (&Openid, &Said),
    (next, browser): (&str, &str),
) -> Result<Response, Trouble> {
    let by = town.gate().enter_by_openid(openid, said, (next, browser));
    let no = match by.map_err(|e| Trouble::ours(&frame, &e))? {
        ByOpenid::In(entered) => {
            return Ok(welcome(&entered, town.settings().is_https(), safe_next(next)));
        }
        ByOpenid::SecondAsked(waiting) => {
            return Ok(second::draw(&frame, town, &waiting, None)?.into_response());
        }
        // Their own name there, to be shown to whoever can link it.
        ByOpenid::Nobody => html! { p { (frame.say.say("openid-unknown")) } p { (ltr(&said.name)) } },
        ByOpenid::NoSecond => html! { p { (frame.say.say("openid-no-second")) } },
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(frame, town, ("", next), Some((Tone::Danger, no)))?)
        .into_response())
}

/// The door, which says why it was not this way: the other ways are there.
fn at_the_door(frame: Frame, town: &Town, no: NotSaid) -> Result<Response, Trouble> {
    let (status, words) = told(no);
    let notice = html! { p { (frame.say.say(words)) } };
    Ok((status, draw(frame, town, ("", ""), Some((Tone::Danger, notice)))?).into_response())
}

/// With which status and words nobody is known by it.
pub(super) fn told(no: NotSaid) -> (StatusCode, &'static str) {
    match no {
        NotSaid::Gone => (StatusCode::BAD_GATEWAY, "openid-gone"),
        NotSaid::Busy => (StatusCode::TOO_MANY_REQUESTS, "sign-in-busy"),
        NotSaid::Old => (StatusCode::UNPROCESSABLE_ENTITY, "openid-old"),
        NotSaid::Refused => (StatusCode::UNPROCESSABLE_ENTITY, "openid-refused"),
        NotSaid::Wrong => (StatusCode::UNPROCESSABLE_ENTITY, "openid-wrong"),
    }
}

/// Whoever signed out here may be signed in there still, and the next person at this computer would be them.
pub(super) fn left(say: &Say) -> (Tone, Markup) {
    let body = html! {
        p { (say.say("openid-left")) }
        p.actions { a href="/sign-in/openid/leave" { (say.say("openid-leave-there")) } }
    };
    (Tone::Care, body)
}

async fn leave(frame: Frame, State(town): State<Town>) -> Result<Response, Trouble> {
    let openid = of(&frame, &town)?;
    let there = openid.way_out(town.gate().clock().now()).await;
    Ok(Redirect::to(there.as_ref().map_or("/sign-in", url::Url::as_str)).into_response())
}
