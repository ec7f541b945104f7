//! Did this officer show just now that it is really them?
//!
//! A screen left open must not be enough for what cannot be taken back: changing one's own keys, giving a post,
//! opening a protected matter. A form that does such a thing takes `Fresh<T>`, or asks `demand` where it reads its
//! body itself. Who showed a second factor in the last minutes notices nothing. Everybody else sees one page that asks
//! for it; this page is the same form again, sent to the same address, with what was typed in hidden fields. So
//! nothing is kept on the server, nothing is sent twice, and the form's own token still has to fit.
//!
//! Invariant: what another session or another site wrote is refused before anything is asked or kept.
//! Invariant: passwords are never written into a page; they are typed anew.
//! Not here: how long is lately (`sign_in::FRESH_LASTS`), what needs it (each form says so itself).

use super::{
    account::openid::way_again,
    page,
    parts::{
        Field, FormErrors, Kind, go_on,
        passkey::{PASSKEY_SCRIPT, SHOWN, passkey_part},
    },
    sign_in::{said, stale},
    trouble::Trouble,
};
use crate::{
    intake::pairs,
    officer::{FORM_TOKEN, Officer},
    sign_in::{NotEntered, PasskeyShown, passkey::Purpose},
    town::Town,
};
use axum::{
    body::Body,
    extract::{FromRequest, FromRequestParts, RawForm, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::de::DeserializeOwned;

/// The field of the code that is shown again.
pub const FRESH_CODE: &str = "fresh_code";
/// The most bytes of a form that are carried along.
pub const MAX_CARRIED_BYTES: usize = 64 << 10;
/// The most fields of a form that are carried along.
pub const MAX_CARRIED_FIELDS: usize = 200;
/// Fields whose name begins so are typed anew.
const NEVER_CARRIED: &str = "password";

/// An officer who showed lately who they are, and the form they sent in this session.
pub struct Fresh<T> {
    /// Who.
    pub officer: Officer,
    /// What they wrote.
    pub typed: T,
}

/// The page to show instead.
#[derive(Debug)]
pub struct NotFresh(Box<Response>);

impl IntoResponse for NotFresh {
    fn into_response(self) -> Response {
        *self.0
    }
}

fn instead(page: impl IntoResponse) -> NotFresh {
    NotFresh(Box::new(page.into_response()))
}

impl<T: DeserializeOwned> FromRequest<Town> for Fresh<T> {
    type Rejection = NotFresh;

    async fn from_request(request: Request, town: &Town) -> Result<Self, NotFresh> {
        let (mut parts, body) = request.into_parts();
        let officer = Officer::from_request_parts(&mut parts, town).await.map_err(instead)?;
        let to = parts.uri.path().to_owned();
        let again = parts.clone();
        let RawForm(bytes) =
            RawForm::from_request(Request::from_parts(parts, body), town).await.map_err(instead)?;
        let officer = demand(town, officer, &to, &pairs(&bytes), Written::AsText).await?;
        let request = Request::from_parts(again, Body::from(bytes));
        let form = axum_extra::extract::Form::<T>::from_request(request, town).await.map_err(instead)?;
        Ok(Self { officer, typed: form.0 })
    }
}

/// How the form writes what it sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// As browsers do by themselves.
    AsText,
    /// So that files fit in. Files are not carried: the person chooses them again.
    WithFiles,
}

/// Goes on with an officer who showed lately who they are, or gives the page that asks for it. `fields` is everything
/// that the form sent to `to`, its token and perhaps a code among it.
pub async fn demand(
    town: &Town,
    officer: Officer,
    to: &str,
    fields: &[(String, String)],
    written: Written,
) -> Result<Officer, NotFresh> {
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str());
    if !officer.sent(field(FORM_TOKEN)) {
        return Err(instead(stale(&officer.frame)));
    }
    if officer.is_fresh() {
        return Ok(officer);
    }
    let shown = PasskeyShown { state: field(SHOWN[0]).to_owned(), answer: field(SHOWN[1]).to_owned() };
    let no = match show_again(town, &officer, field(FRESH_CODE), &shown) {
        None => None,
        Some(Ok(Ok(()))) => return officer.again(town).ok_or_else(|| instead(stale(&officer.frame))),
        Some(Ok(Err(no))) => Some(no),
        Some(Err(fault)) => return Err(instead(Trouble::ours(&officer.frame, &fault))),
    };
    let Some(carried) = carried(fields) else {
        return Err(instead(Trouble::with_status(&officer.frame, StatusCode::PAYLOAD_TOO_LARGE)));
    };
    let status = if no.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::FORBIDDEN };
    let page = draw(town, officer, (to, written), &carried, no);
    Err(page.map_or_else(instead, |page| instead((status, page))))
}

/// What the form shows of a second factor; `None` where nothing.
fn show_again(
    town: &Town,
    officer: &Officer,
    code: &str,
    passkey: &PasskeyShown,
) -> Option<anyhow::Result<Result<(), NotEntered>>> {
    let (gate, token) = (town.gate(), officer.token());
    if !passkey.answer.is_empty() {
        return Some(gate.confirm_by_passkey(token, &officer.person, passkey));
    }
    (!code.is_empty()).then(|| gate.confirm(token, &officer.person, code))
}

/// The field to put into a form that always needs a code unless one was shown lately; nothing where it was.
pub fn code_field(officer: &Officer) -> Markup {
    let say = &officer.frame.say;
    let (label, help) = (say.say("sign-in-code"), say.say("fresh-why"));
    html! {
        @if !officer.is_fresh() && officer.person.account.second_factor {
            (Field { kind: Kind::OneTimeCode, help: &help, ..Field::line(FRESH_CODE, &label) }.draw(say))
        }
    }
}

/// What goes along; `None` where it is too much.
fn carried(fields: &[(String, String)]) -> Option<Vec<&(String, String)>> {
    let kept: Vec<_> =
        fields.iter().filter(|(name, _)| name != FRESH_CODE && !name.starts_with(NEVER_CARRIED)).collect();
    let bytes: usize = kept.iter().map(|(name, value)| name.len() + value.len()).sum();
    (bytes <= MAX_CARRIED_BYTES && kept.len() <= MAX_CARRIED_FIELDS).then_some(kept)
}

fn draw(
    town: &Town,
    officer: Officer,
    (to, written): (&str, Written),
    carried: &[&(String, String)],
    no: Option<NotEntered>,
) -> Result<Markup, Trouble> {
    let frame = officer.frame.clone().with_script(PASSKEY_SCRIPT);
    let say = &frame.say;
    let mut errors = FormErrors::default();
    if let Some(no) = no {
        let what = if no == NotEntered::Wrong { say.say("fresh-wrong") } else { said(say, no) };
        errors.add(FRESH_CODE, what);
    }
    let asked = town.gate().ask_passkey(Purpose::Confirm(officer.token()));
    let offered = asked.map_err(|e| Trouble::ours(&frame, &e))?;
    let offered = offered.filter(|_| !officer.person.account.passkeys.is_empty());
    let with_files = (written == Written::WithFiles).then_some("multipart/form-data");
    let (label, help) = (say.say("sign-in-code"), say.say("sign-in-code-help"));
    let linked = way_again(town, &officer);
    let body = html! {
        h1 { (say.say("fresh-title")) }
        (errors.draw(say))
        p { (say.say("fresh-why")) " " (say.say("fresh-kept")) }
        form.narrow method="post" action=(to) enctype=[with_files] {
            @for (name, value) in carried { input type="hidden" name=(name) value=(value); }
            @if let Some(offered) = &offered {
                (passkey_part(say, SHOWN, offered, &say.say("fresh-by-passkey")))
            }
            @if officer.person.account.second_factor {
                (Field { kind: Kind::OneTimeCode, help: &help, error: errors.of(FRESH_CODE),
                         ..Field::line(FRESH_CODE, &label) }.draw(say))
                (go_on(&say.say("button-continue")))
            } @else {
                noscript { p { (say.say("passkey-needs-script")) } }
            }
            @if !linked.0.is_empty() {
                (linked)
                @if !officer.person.account.second_factor { (go_on(&say.say("button-continue"))) }
            }
        }
        p { a href="/today" { (say.say("fresh-leave")) } }
    };
    Ok(page(&frame, &say.say("fresh-title"), body))
}
