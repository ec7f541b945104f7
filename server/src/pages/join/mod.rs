//! How does a new person set up their account?
//!
//! They type the code that was handed to them, then choose a way in: a passkey, or a password and an authenticator. The
//! first officer of an installation comes in the same way, and also says their name; so does who lost every way in.
//!
//! Not here: how the ways are drawn (`draw`).

mod draw;

use super::{
    Frame, page,
    parts::{Field, FormErrors, Kind, go_on, passkey::NEW},
    sign_in::{browser, welcome},
    trouble::Trouble,
};
use crate::{
    sign_in::{
        JoiningCode, factor,
        joining::{NotTold, new_passkey, tell},
        noted,
        passkey::Purpose,
        password,
    },
    town::Town,
};
use amanat_core::{
    decide::account::{Command, PasskeyWords, Refusal},
    event::Actor,
};
use amanat_record::roster::Person;
use axum::{
    Form, Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// The way in with a code.
pub fn routes() -> Router<Town> {
    Router::new().route("/join", get(ask).post(look)).route("/join/account", post(finish))
}

#[derive(Deserialize)]
struct Shown {
    code: String,
}

#[derive(Deserialize, Default)]
struct Chosen {
    code: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    sign_in: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
    #[serde(default)]
    factor: String,
    #[serde(default)]
    new_passkey_state: String,
    #[serde(default)]
    new_passkey_answer: String,
}

/// What the person will come in with.
enum Way {
    /// This passkey.
    Passkey(PasskeyWords),
    /// A password, and codes from this secret.
    Codes(String),
}

async fn ask(frame: Frame) -> Markup {
    draw_ask(&frame, &FormErrors::default())
}

async fn look(
    frame: Frame,
    State(town): State<Town>,
    Form(Shown { code }): Form<Shown>,
) -> Result<Response, Trouble> {
    match invited(&town, &code) {
        Ok((code, person)) => {
            draw::choose(frame, &town, &code, &person, &Chosen::default(), &FormErrors::default())
        }
        Err(message) => Ok(refused(&frame, message)),
    }
}

/// The person whom a code lets in, or the message that says why not.
fn invited(town: &Town, typed: &str) -> Result<(JoiningCode, Arc<Person>), &'static str> {
    town.gate().may_try_code().map_err(|_| "sign-in-busy")?;
    let code = JoiningCode::typed(typed).ok_or("join-code-wrong")?;
    let person = town.gate().roster().by_code(&code.hash(), town.now()).ok_or("join-code-wrong")?;
    town.gate().code_was_right();
    Ok((code, person))
}

fn refused(frame: &Frame, message: &'static str) -> Response {
    let mut errors = FormErrors::default();
    errors.add("code", frame.say.say(message));
    (StatusCode::UNPROCESSABLE_ENTITY, draw_ask(frame, &errors)).into_response()
}

async fn finish(
    frame: Frame,
    State(town): State<Town>,
    headers: HeaderMap,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Trouble> {
    let (code, person) = match invited(&town, &chosen.code) {
        Ok(found) => found,
        Err(message) => return Ok(refused(&frame, message)),
    };
    let mut errors = FormErrors::default();
    names_wrong(&frame, &person, &chosen, &mut errors);
    let way = way(&frame, &town, (&code, &person), &chosen, &mut errors);
    if let (true, Some(way)) = (errors.is_empty(), way) {
        match settle(&town, &code, &person, &chosen, way).await {
            Ok(()) => return enter(&frame, &town, &person, &headers),
            Err(NotTold::NameTaken) => errors.add("sign_in", frame.say.say("join-name-taken")),
            Err(NotTold::Refused(Refusal::NotInvited)) => return Ok(refused(&frame, "join-code-wrong")),
            Err(NotTold::Refused(_) | NotTold::KeyReused) => {
                errors.add("name", frame.say.say("join-name-needed"))
            }
            Err(NotTold::Fault(cause)) => return Err(Trouble::ours(&frame, &cause)),
        }
    }
    draw::choose(frame, &town, &code, &person, &chosen, &errors)
}

fn names_wrong(frame: &Frame, person: &Person, chosen: &Chosen, errors: &mut FormErrors) {
    if !person.account.joined && (chosen.name.trim().is_empty() || chosen.sign_in.trim().is_empty()) {
        errors.add("name", frame.say.say("join-name-needed"));
    }
}

/// The way in that was chosen, or what is wrong with it.
fn way(
    frame: &Frame,
    town: &Town,
    (code, person): (&JoiningCode, &Person),
    chosen: &Chosen,
    errors: &mut FormErrors,
) -> Option<Way> {
    let (say, now) = (&frame.say, town.gate().clock().now());
    if !chosen.new_passkey_answer.is_empty() {
        let name = say.say("passkey-first");
        let (state, answer) = (&chosen.new_passkey_state, &chosen.new_passkey_answer);
        let made = town.gate().passkeys().new_one(state, answer, &name, Purpose::Register(&code.hash()), now);
        if made.is_none() {
            errors.add(NEW[1], say.say("passkey-failed"));
        }
        return made.map(Way::Passkey);
    }
    let sign_in = person.words.sign_in.as_deref().unwrap_or(&chosen.sign_in);
    if let Err(no) = password::may_be_chosen(&chosen.password, sign_in, &town.settings().force) {
        errors.add("password", say.say(no.message()));
    } else if chosen.password != chosen.again {
        errors.add("again", say.say("join-again-differs"));
    }
    let secret = town.gate().offered_secret(&code.hash());
    if factor::step_of(&secret, &chosen.factor, now).is_none() {
        errors.add("factor", say.say("join-factor-wrong"));
    }
    Some(Way::Codes(secret))
}

async fn settle(
    town: &Town,
    code: &JoiningCode,
    person: &Person,
    chosen: &Chosen,
    way: Way,
) -> Result<(), NotTold> {
    let mut commands = match way {
        Way::Passkey(words) => vec![new_passkey(words)?],
        Way::Codes(secret) => {
            let typed = chosen.password.clone();
            let hashed = tokio::task::spawn_blocking(move || password::hash(&typed)).await;
            let hash = hashed.map_err(anyhow::Error::from)??;
            vec![Command::SetPassword { hash }, Command::SetSecondFactor { secret }]
        }
    };
    if !person.account.joined {
        commands.insert(0, Command::Join { name: chosen.name.clone(), sign_in: chosen.sign_in.clone() });
    }
    let by = (Actor::Officer(person.id.clone()), Some(code.hash()), town.now());
    tell(town.record(), town.gate(), &person.id, &commands, (by.0, by.1.as_deref(), by.2)).await
}

fn enter(frame: &Frame, town: &Town, person: &Arc<Person>, headers: &HeaderMap) -> Result<Response, Trouble> {
    noted("joining", "in", Some(&person.id));
    let entered = town.gate().begin(person.clone(), &browser(headers), false, town.gate().clock().now());
    let entered = entered.map_err(|e| Trouble::ours(frame, &e))?;
    let secure = town.settings().is_https();
    Ok(welcome(&entered, secure, "/today"))
}

fn draw_ask(frame: &Frame, errors: &FormErrors) -> Markup {
    let say = &frame.say;
    let (label, help) = (say.say("join-code"), say.say("join-code-help"));
    let body = html! {
        h1 { (say.say("join-title")) }
        (errors.draw(say))
        form.narrow method="post" action="/join" {
            (Field { kind: Kind::Code, help: &help, error: errors.of("code"), max_chars: 30,
                     ..Field::line("code", &label) }.draw(say))
            (go_on(&say.say("button-continue")))
        }
    };
    page(frame, &say.say("join-title"), body)
}
