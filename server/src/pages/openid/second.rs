//! What does somebody show whom the force's own sign-in knows, but asked for no second factor?

use super::{Frame, NotSaid, Tone, Town, Trouble, at_the_door, go_on, notice, of, page, welcome};
use crate::{
    officer::safe_next,
    pages::{
        parts::{
            Field, Kind,
            passkey::{PASSKEY_SCRIPT, SHOWN, passkey_part},
        },
        sign_in::{browser, said},
    },
    sign_in::{Cookie, NotEntered, PasskeyShown, SecondKnock, Waiting, passkey::Purpose},
};
use axum::{
    Form,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Typed {
    state: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    passkey_state: String,
    #[serde(default)]
    passkey_answer: String,
}

pub(super) async fn shown(
    frame: Frame,
    State(town): State<Town>,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let openid = of(&frame, &town)?;
    let secure = town.settings().is_https();
    let knock = SecondKnock {
        state: typed.state,
        code: typed.code,
        shown: PasskeyShown { state: typed.passkey_state, answer: typed.passkey_answer },
        device: Cookie::Device.read(&headers, secure),
        browser: browser(&headers),
    };
    let entered = town.gate().enter_by_second(openid, &knock).map_err(|e| Trouble::ours(&frame, &e))?;
    let no = match entered {
        None => return at_the_door(frame, &town, NotSaid::Old),
        Some(Ok((entered, next))) => return Ok(welcome(&entered, secure, safe_next(&next))),
        Some(Err(no)) => no,
    };
    let Some(waiting) = town.gate().waits_for_second(openid, &knock.state) else {
        return at_the_door(frame, &town, NotSaid::Old);
    };
    let status = match no {
        NotEntered::Wait(_) | NotEntered::Busy => StatusCode::TOO_MANY_REQUESTS,
        NotEntered::Wrong | NotEntered::WrongPasskey => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, draw(&frame, &town, &waiting, Some(no))?).into_response())
}

pub(super) fn draw(
    frame: &Frame,
    town: &Town,
    waiting: &Waiting,
    no: Option<NotEntered>,
) -> Result<Markup, Trouble> {
    let frame = frame.clone().with_script(PASSKEY_SCRIPT);
    let (say, account) = (&frame.say, &waiting.person.account);
    let asked = town.gate().ask_passkey(Purpose::Confirm(&waiting.state));
    let offered = asked.map_err(|e| Trouble::ours(&frame, &e))?;
    let offered = offered.filter(|_| !account.passkeys.is_empty());
    let (label, help) = (say.say("sign-in-code"), say.say("sign-in-code-help"));
    let why = |no| if no == NotEntered::Wrong { say.say("fresh-wrong") } else { said(say, no) };
    let body = html! {
        h1 { (say.say("openid-second-title")) }
        @if let Some(no) = no { (notice(say, Tone::Danger, html! { p { (why(no)) } })) }
        p { (say.say("openid-second-help")) }
        form.narrow method="post" action="/sign-in/openid/second" {
            input type="hidden" name="state" value=(waiting.state);
            @if let Some(offered) = &offered {
                (passkey_part(say, SHOWN, offered, &say.say("fresh-by-passkey")))
            }
            @if account.second_factor {
                (Field { kind: Kind::OneTimeCode, help: &help, ..Field::line("code", &label) }.draw(say))
                (go_on(&say.say("button-continue")))
            } @else {
                noscript { p { (say.say("passkey-needs-script")) } }
            }
        }
        p { a href="/sign-in" { (say.say("sign-in")) } }
    };
    Ok(page(&frame, &say.say("openid-second-title"), body))
}
