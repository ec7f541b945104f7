//! What does somebody see who may set up their account?

use super::{Chosen, Frame, JoiningCode};
use crate::{
    pages::{
        page,
        parts::{
            Field, FormErrors, Kind, Tone, go_on, ltr, notice,
            passkey::{NEW, PASSKEY_SCRIPT, passkey_part},
        },
        trouble::Trouble,
    },
    sign_in::{
        factor,
        passkey::{Offered, Purpose},
    },
    town::Town,
};
use amanat_core::decide::account::{MAX_NAME_CHARS, MAX_SIGN_IN_CHARS};
use amanat_record::roster::Person;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, PreEscaped, html};

/// The page where somebody who showed a code chooses a way in.
pub(super) fn choose(
    frame: Frame,
    town: &Town,
    code: &JoiningCode,
    person: &Person,
    chosen: &Chosen,
    errors: &FormErrors,
) -> Result<Response, Trouble> {
    let frame = frame.with_script(PASSKEY_SCRIPT);
    let say = &frame.say;
    let passkey = ask_passkey(town, code, person).map_err(|e| Trouble::ours(&frame, &e))?;
    let secret = town.gate().offered_secret(&code.hash());
    let sign_in = person.words.sign_in.as_deref().unwrap_or("amanat");
    let picture = factor::picture(&factor::uri(&secret, &frame.house_name(), sign_in));
    let picture = picture.map_err(|e| Trouble::ours(&frame, &e))?;
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
            @if !person.account.joined { (draw_names(&frame, chosen, errors)) }
            @if let Some(offered) = &passkey {
                (passkey_part(say, NEW, offered, &say.say("join-by-passkey")))
                h2 { (say.say("join-or-password")) }
            }
            (draw_passwords(&frame, errors))
            h2 { (say.say("join-factor-title")) }
            p { (say.say("join-factor-help")) }
            div.picture aria-hidden="true" { (PreEscaped(picture)) }
            p { (say.say("join-factor-by-hand")) " " (ltr(&factor::in_groups(&secret))) }
            (Field { kind: Kind::OneTimeCode, error: errors.of("factor"),
                     ..Field::line("factor", &say.say("sign-in-code")) }.draw(say))
            (go_on(&say.say("join-finish")))
        }
    };
    Ok((status, page(&frame, &say.say("join-title"), body)).into_response())
}

fn ask_passkey(town: &Town, code: &JoiningCode, person: &Person) -> anyhow::Result<Option<Offered>> {
    let sign_in = person.words.sign_in.as_deref().unwrap_or("amanat");
    let names = (sign_in, if person.name().is_empty() { sign_in } else { person.name() });
    let (purpose, now) = (code.hash(), town.gate().clock().now());
    town.gate().passkeys().ask_new(&person.id, names, &[], Purpose::Register(&purpose), now)
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
