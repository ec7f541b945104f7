//! How does an officer add a passkey, and take one away?

use super::{Field, Fresh, NotTold, Officer, Tone, Town, Trouble, notice, post, show, told, word_of};
use crate::{
    pages::parts::{
        button::act,
        passkey::{NEW, passkey_part},
        words_of_person,
    },
    sign_in::{joining::new_passkey, passkey::Purpose},
};
use amanat_core::decide::account::{Command, MAX_PASSKEY_NAME_CHARS};
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/account/passkeys", post(act_on))
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    passkey_name: String,
    #[serde(default)]
    new_passkey_state: String,
    #[serde(default)]
    new_passkey_answer: String,
    /// Which is taken away.
    #[serde(default)]
    remove: String,
}

async fn act_on(
    State(town): State<Town>,
    Fresh { officer, typed }: Fresh<Typed>,
) -> Result<Response, Trouble> {
    let say = &officer.frame.say;
    let command = if typed.remove.is_empty() {
        let purpose = Purpose::Register(officer.token());
        let (state, answer) = (&typed.new_passkey_state, &typed.new_passkey_answer);
        let (passkeys, now) = (town.gate().passkeys(), town.gate().clock().now());
        let made = passkeys.new_one(state, answer, &typed.passkey_name, purpose, now);
        made.map(new_passkey).transpose().map_err(|e| Trouble::ours(&officer.frame, &e))?
    } else {
        Some(Command::RemovePasskey { passkey: typed.remove })
    };
    let wrong = match command {
        None => say.say("passkey-failed"),
        Some(command) => match told(&town, &officer, &[command]).await {
            Ok(()) => return Ok(Redirect::to("/account#ways").into_response()),
            Err(NotTold::Refused(no)) => say.say(word_of(no)),
            Err(no) => return Err(Trouble::ours(&officer.frame, &no)),
        },
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, show::draw(&town, &officer, Some(&wrong))?).into_response())
}

/// The list of passkeys, and the form for a further one.
pub(super) fn draw(town: &Town, officer: &Officer) -> Result<Markup, Trouble> {
    let (say, words) = (&officer.frame.say, &officer.person.words);
    let has: Vec<_> = words.passkeys.values().collect();
    let names = (words.sign_in.as_deref().unwrap_or("amanat"), officer.person.name());
    let (purpose, now) = (Purpose::Register(officer.token()), town.gate().clock().now());
    let asked = town.gate().passkeys().ask_new(&officer.person.id, names, &has, purpose, now);
    let offered = asked.map_err(|e| Trouble::ours(&officer.frame, &e))?;
    let (label, help) = (say.say("account-passkey-name"), say.say("account-passkey-name-help"));
    Ok(html! {
        h3 { (say.say("account-passkeys")) }
        @if words.passkeys.is_empty() { p { (say.say("account-no-passkey")) } }
        ul.posts {
            @for (passkey, kept) in &words.passkeys {
                li {
                    (words_of_person(&kept.name))
                    form method="post" action="/account/passkeys" {
                        (officer.form_token())
                        (act("remove", passkey, &say.say("account-passkey-remove"), false))
                    }
                }
            }
        }
        @if let Some(offered) = &offered {
            form.narrow method="post" action="/account/passkeys" {
                (officer.form_token())
                (Field { help: &help, max_chars: MAX_PASSKEY_NAME_CHARS, ..Field::line("passkey_name", &label) }.draw(say))
                (passkey_part(say, NEW, offered, &say.say("account-passkey-add")))
                noscript { p.quiet { (say.say("passkey-needs-script")) } }
            }
        } @else {
            (notice(say, Tone::Know, html! { p { (say.say("account-passkeys-not-here")) } }))
        }
    })
}
