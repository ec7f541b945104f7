//! How do two officers let somebody in again who lost every way in?
//!
//! One says so, or the person did at the door; a second one agrees, and sees the joining code, once, to be handed over
//! in person. Neither is the person. Either may refuse.

use super::{Desk, NotTold, Town};
use crate::{
    pages::{
        desk_page,
        fresh::Fresh,
        parts::{Tone, button::act, ltr, notice, time_tag, words_of_person},
        trouble::Trouble,
    },
    sign_in::JoiningCode,
};
use amanat_core::{
    decide::account::{Command, Refusal},
    guard::Duty,
};
use amanat_record::roster::Person;
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// The most questions that are listed at a time.
const MAX_LISTED: usize = 50;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/people/{id}/recovery", post(act_on))
}

#[derive(Deserialize)]
struct Typed {
    #[serde(rename = "do")]
    what: What,
}

/// What can be done.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Ask,
    Agree,
    Refuse,
}

async fn act_on(
    State(town): State<Town>,
    Path(id): Path<String>,
    Fresh { officer, typed }: Fresh<Typed>,
) -> Result<Response, Trouble> {
    let desk = Desk::new(town, officer);
    let person = desk.person(&id)?;
    if !desk.answers_for(&person, Duty::ManagePeople) {
        return Err(Trouble::missing(&desk.officer.frame));
    }
    let code = JoiningCode::draw().map_err(|e| Trouble::ours(&desk.officer.frame, &e))?;
    let agree = Command::AgreeToRecovery { code: code.hash() };
    let commands = match typed.what {
        What::Ask => vec![Command::AskRecovery, agree],
        What::Agree => vec![agree],
        What::Refuse => vec![Command::RefuseRecovery],
    };
    match desk.tell(&person.id, &commands).await {
        Ok(()) => Ok(done(&desk, &person, &code)),
        Err(NotTold::Refused(no)) => Ok((StatusCode::CONFLICT, said_no(&desk, &person, no)).into_response()),
        Err(no) => Err(Trouble::ours(&desk.officer.frame, &no)),
    }
}

/// The code, where this was the second word; else the person's page.
fn done(desk: &Desk, person: &Person, code: &JoiningCode) -> Response {
    match desk.town.gate().roster().by_code(&code.hash(), desk.town.now()) {
        Some(_) => hand_over(desk, person, code).into_response(),
        None => Redirect::to(&format!("/people/{}", person.id)).into_response(),
    }
}

fn hand_over(desk: &Desk, person: &Person, code: &JoiningCode) -> Markup {
    let say = &desk.officer.frame.say;
    let address = format!("{}/join", desk.town.settings().address.trim_end_matches('/'));
    let body = html! {
        h1 { (say.say("people-code-title")) }
        p { (words_of_person(person.name())) }
        p.big-code { (ltr(&code.shown())) }
        (notice(say, Tone::Care, html! { p { (say.say("recovery-code-once")) } }))
        p { (say.say("people-code-where")) " " (ltr(&address)) }
        p { a href="/people" { (say.say("people-all")) } }
    };
    desk_page(&desk.officer.frame, &say.say("people-code-title"), body)
}

fn said_no(desk: &Desk, person: &Person, no: Refusal) -> Markup {
    let say = &desk.officer.frame.say;
    let message = refused_word(no);
    let body = html! {
        h1 { (say.say("recovery-title")) }
        (notice(say, Tone::Danger, html! { p { (say.say(message)) } }))
        p { a href={ "/people/" (person.id) } { (words_of_person(person.name())) } }
    };
    desk_page(&desk.officer.frame, &say.say("recovery-title"), body)
}

/// What is said of a refusal.
pub fn refused_word(no: Refusal) -> &'static str {
    match no {
        Refusal::Oneself => "recovery-oneself",
        Refusal::AlreadyDone => "recovery-agreed-already",
        Refusal::NoRecovery => "recovery-over",
        Refusal::NotYetIn => "recovery-not-yet-in",
        _ => "people-refused",
    }
}

/// On a person's page: what is asked, who agreed, what can be done.
pub(super) fn draw(desk: &Desk, person: &Person) -> Markup {
    let (say, me) = (&desk.officer.frame.say, &desk.officer.person.id);
    let may = desk.answers_for(person, Duty::ManagePeople) && *me != person.id;
    if !may || !person.account.came_in {
        return html! {};
    }
    let pending = person.account.recovery(desk.town.now());
    let first = pending.and_then(|recovery| recovery.agreed.as_ref());
    let name_of = |id| desk.town.gate().roster().person(id).map(|p: Arc<Person>| p.name().to_owned());
    html! {
        h2 id="recovery" { (say.say("recovery-title")) }
        form method="post" action={ "/people/" (person.id) "/recovery" } {
            (desk.officer.form_token())
            @if let Some(recovery) = pending {
                p { (say.say("recovery-asked")) " " (time_tag(say, recovery.until)) }
                @if let Some(name) = first.and_then(name_of) {
                    p { (say.say("recovery-first")) " " (words_of_person(&name)) }
                }
                p { (say.say("recovery-be-sure")) }
                p.actions {
                    @if first != Some(me) { (act("do", "agree", &say.say("recovery-agree"), false)) }
                    (act("do", "refuse", &say.say("recovery-refuse"), false))
                }
            } @else {
                p { (say.say("recovery-help")) }
                p.actions { (act("do", "ask", &say.say("recovery-ask"), false)) }
            }
        }
    }
}

/// Over the list of people: who waits for new ways in.
pub(super) fn waiting(desk: &Desk) -> Markup {
    let (say, now, me) = (&desk.officer.frame.say, desk.town.now(), &desk.officer.person.id);
    let people = desk.town.gate().roster().all();
    let asked = people.iter().filter(|p| p.account.recovery(now).is_some() && p.id != *me);
    let mine: Vec<_> = asked.filter(|p| desk.answers_for(p, Duty::ManagePeople)).take(MAX_LISTED).collect();
    html! {
        @if !mine.is_empty() {
            (notice(say, Tone::Care, html! {
                p { (say.say("recovery-waiting")) }
                ul { @for person in &mine {
                    li { a href={ "/people/" (person.id) "#recovery" } { (words_of_person(person.name())) } }
                } }
            }))
        }
    }
}
