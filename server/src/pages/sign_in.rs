//! How does an officer come in and go out?
//!
//! A passkey first: nothing to type, nothing to tell to a false page. Below it name, password and code on one page, so
//! that none of them is answered alone; that way works without script.

use super::{
    Frame,
    headers::forget_all,
    openid, page,
    parts::{
        Field, Kind, Tone, go_on, notice,
        passkey::{PASSKEY_SCRIPT, SHOWN, passkey_part},
    },
    trouble::Trouble,
};
use crate::{
    officer::{NotSignedIn, Officer, safe_next},
    sign_in::{Cookie, Entered, Knock, NotEntered, PasskeyKnock, PasskeyShown, noted, passkey::Purpose},
    town::Town,
    words::Say,
};
use axum::{
    Form, Router,
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;

/// The door and the way out.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/sign-in", get(show).post(enter))
        .route("/sign-in/passkey", post(enter_by_passkey))
        .route("/sign-out", post(leave))
}

#[derive(Deserialize, Default)]
struct Next {
    #[serde(default)]
    next: String,
    /// Whether somebody just left whom the force's own sign-in may know still.
    #[serde(default)]
    left: bool,
}

#[derive(Deserialize)]
struct Typed {
    name: String,
    password: String,
    code: String,
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
struct Shown {
    passkey_state: String,
    passkey_answer: String,
    #[serde(default)]
    next: String,
}

async fn show(
    frame: Frame,
    State(town): State<Town>,
    Query(Next { next, left }): Query<Next>,
) -> Result<Markup, Trouble> {
    let left = (left && town.openid().is_some()).then(|| openid::left(&frame.say));
    draw(frame, &town, ("", &next), left)
}

async fn enter(
    frame: Frame,
    State(town): State<Town>,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let secure = town.settings().is_https();
    let knock = Knock {
        sign_in: typed.name.clone(),
        password: typed.password,
        code: typed.code,
        device: Cookie::Device.read(&headers, secure),
        browser: browser(&headers),
    };
    let entered = town.gate().enter(knock).await.map_err(|e| Trouble::ours(&frame, &e))?;
    answer(frame, &town, entered, (&typed.name, &typed.next))
}

async fn enter_by_passkey(
    frame: Frame,
    State(town): State<Town>,
    headers: HeaderMap,
    Form(shown): Form<Shown>,
) -> Result<Response, Trouble> {
    let knock = PasskeyKnock {
        shown: PasskeyShown { state: shown.passkey_state, answer: shown.passkey_answer },
        device: Cookie::Device.read(&headers, town.settings().is_https()),
        browser: browser(&headers),
    };
    let entered = town.gate().enter_by_passkey(knock).await.map_err(|e| Trouble::ours(&frame, &e))?;
    answer(frame, &town, entered, ("", &shown.next))
}

fn answer(
    frame: Frame,
    town: &Town,
    entered: Result<Entered, NotEntered>,
    (name, next): (&str, &str),
) -> Result<Response, Trouble> {
    match entered {
        Ok(entered) => Ok(welcome(&entered, town.settings().is_https(), safe_next(next))),
        Err(no) => {
            let status = match no {
                NotEntered::Wrong | NotEntered::WrongPasskey => StatusCode::UNPROCESSABLE_ENTITY,
                NotEntered::Wait(_) | NotEntered::Busy => StatusCode::TOO_MANY_REQUESTS,
            };
            let no = html! { p { (said(&frame.say, no)) } };
            Ok((status, draw(frame, town, (name, next), Some((Tone::Danger, no)))?).into_response())
        }
    }
}

/// Gives the cookies and shows the way in.
pub(super) fn welcome(entered: &Entered, secure: bool, to: &str) -> Response {
    let mut response = Redirect::to(to).into_response();
    Cookie::Session.keep(entered.session.as_str(), secure, response.headers_mut());
    if let Some(device) = &entered.device {
        Cookie::Device.keep(device.as_str(), secure, response.headers_mut());
    }
    response
}

/// What the browser calls itself, for its owner's list of sessions.
pub(super) fn browser(headers: &HeaderMap) -> String {
    headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
}

/// Going out needs no token: the worst that a stranger could do with it is what the officer does each evening.
async fn leave(
    frame: Frame,
    State(town): State<Town>,
    officer: Result<Officer, NotSignedIn>,
) -> Result<Response, Trouble> {
    let mut to = "/sign-in";
    if let Ok(officer) = officer {
        noted("leaving", "out", Some(&officer.person.id));
        town.gate().sessions().end(officer.token()).map_err(|e| Trouble::ours(&frame, &e))?;
        if officer.person.account.linked && town.openid().is_some() {
            to = "/sign-in?left=true";
        }
    }
    let mut response = forget_all(Redirect::to(to).into_response());
    Cookie::Session.forget(town.settings().is_https(), response.headers_mut());
    Ok(response)
}

/// The sentence that says why somebody did not come in.
pub(super) fn said(say: &Say, no: NotEntered) -> String {
    match no {
        NotEntered::Wrong => say.say("sign-in-wrong"),
        NotEntered::WrongPasskey => say.say("sign-in-passkey-wrong"),
        NotEntered::Busy => say.say("sign-in-busy"),
        NotEntered::Wait(span) => {
            let seconds = (span.millis() / 1000 + 1).max(1);
            say.with("sign-in-wait", &[("seconds", seconds.into())])
        }
    }
}

/// The door, with what is to be said there.
pub(super) fn draw(
    frame: Frame,
    town: &Town,
    (name, next): (&str, &str),
    told: Option<(Tone, Markup)>,
) -> Result<Markup, Trouble> {
    let frame = frame.with_script(PASSKEY_SCRIPT);
    let say = &frame.say;
    let offered = town.gate().ask_passkey(Purpose::Enter).map_err(|e| Trouble::ours(&frame, &e))?;
    let (name_label, password, code) =
        (say.say("sign-in-name"), say.say("sign-in-password"), say.say("sign-in-code"));
    let code_help = say.say("sign-in-code-help");
    let body = html! {
        h1 { (say.say("sign-in")) }
        @if let Some((tone, told)) = told { (notice(say, tone, told)) }
        @if let Some(offered) = &offered {
            form.narrow method="post" action="/sign-in/passkey" {
                input type="hidden" name="next" value=(next);
                (passkey_part(say, SHOWN, offered, &say.say("sign-in-by-passkey")))
            }
        }
        (openid::button(say, town, next))
        form.narrow method="post" action="/sign-in" {
            input type="hidden" name="next" value=(next);
            (Field { value: name, max_chars: 64, kind: Kind::SignInName, ..Field::line("name", &name_label) }.draw(say))
            (Field { kind: Kind::Password, ..Field::line("password", &password) }.draw(say))
            (Field { kind: Kind::OneTimeCode, help: &code_help, ..Field::line("code", &code) }.draw(say))
            (go_on(&say.say("sign-in")))
        }
        p { a href="/join" { (say.say("join-link")) } }
        p { a href="/recover" { (say.say("recover-link")) } }
    };
    Ok(page(&frame, &say.say("sign-in"), body))
}

/// A form of a signed-in person without our token: from an old page, or from elsewhere.
pub(super) fn stale(frame: &Frame) -> Response {
    let say = &frame.say;
    let body = html! { h1 { (say.say("form-stale")) } p { a href="/today" { (say.say("nav-today")) } } };
    (StatusCode::FORBIDDEN, page(frame, &say.say("form-stale"), body)).into_response()
}
