//! What does somebody use whose browser runs no script?
//!
//! One form, one button, and a page that says what is confirmed, with a button to look again. The secret goes along in
//! the form, never in an address.

use super::{
    ask::{Ask, Theirs, theirs},
    body::{Answer, Caller, MAX_CALLER_CHARS, Press},
    door::{followed, pressed},
    signed::Proof,
    take::{Asked, NotTaken, Taken, What, Written, anew, named, take},
    told,
};
use crate::{
    pages::{
        Frame, page,
        parts::{Field, Kind, Tone, notice},
        sos::another_way,
    },
    town::Town,
    words::Say,
};
use amanat_core::{
    decide::signal::{MAX_WORDS_CHARS, Pin, Spoken, Way},
    values::SignalId,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use std::collections::HashMap;

/// The form.
pub(super) async fn begin(frame: Frame) -> Markup {
    let title = frame.say.say("sos-title");
    page(&frame, &title, html! { h1 { (title) } (lane(&frame)) (another_way(&frame)) })
}

/// The form itself; the page with the held button has it too, for browsers without script.
pub(crate) fn lane(frame: &Frame) -> Markup {
    let say = &frame.say;
    html! {
        p { (say.say("sos-form-lead")) }
        form.narrow method="post" action="/sos/form" {
            input type="hidden" name="key" value=(super::take::draw_key());
            button.sos type="submit" name="do" value="begin" { (say.say("sos-form-send")) }
            (words_field(frame))
            (phone_field(say))
        }
    }
}

fn words_field(frame: &Frame) -> Markup {
    let label = frame.say.say("sos-form-words");
    let field = Field { kind: Kind::Lines(3), max_chars: MAX_WORDS_CHARS, ..Field::line("text", &label) };
    // Nothing has to be written: the press itself is the call.
    Field { optional: true, ..field }.draw(&frame.say)
}

fn phone_field(say: &Say) -> Markup {
    let label = say.say("sos-form-phone");
    let field = Field { kind: Kind::Phone, max_chars: MAX_CALLER_CHARS, ..Field::line("phone", &label) };
    Field { optional: true, ..field }.draw(say)
}

/// What the form asks.
pub(super) async fn take_form(State(town): State<Town>, frame: Frame, ask: Ask) -> Response {
    let typed: HashMap<String, String> = url::form_urlencoded::parse(&ask.body).into_owned().collect();
    let text =
        |name: &str| typed.get(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let said = Spoken { text: text("text"), ..Spoken::default() }.within_limits();
    let (id, secret) = (text("id").and_then(|id| SignalId::new(id).ok()), text("secret"));
    let Some((id, secret)) = id.zip(secret) else {
        let cut = |text: String| text.chars().take(MAX_CALLER_CHARS).collect();
        let caller = Caller { phone: text("phone").map(cut), ..Caller::default() };
        let ask = ask.named(text("key"));
        let (asked, secret) = pressed(&town, &ask, Press { said, caller, ..Press::default() }, Way::Web);
        return went(&town, &frame, asked, secret).await;
    };
    let Some(theirs) = theirs(&town, &id, Some(&secret), &Proof::Anybody) else {
        return (StatusCode::NOT_FOUND, begin(frame).await).into_response();
    };
    let what = match (text("do").as_deref(), said.text.clone()) {
        (Some("press"), _) => Some(What::Again { queued_s: None, pressed: None, said }),
        (Some("message"), Some(text)) => Some(What::Message(text)),
        (Some("cancel"), _) => Some(What::Cancel(Pin::None)),
        _ => None,
    };
    match (what, theirs) {
        (Some(what), Theirs::Written(life)) => {
            went(&town, &frame, followed(&ask, id, life.state.unit.clone(), what), secret).await
        }
        (None, Theirs::Written(life)) => shown(&frame, &told::of(&town, &frame.say, &life), &secret),
        (Some(what), Theirs::Kept) => {
            let room = town.sos().spool().press_of(&id).map(|spooled| spooled.asked.room.clone());
            match room {
                Some(room) => went(&town, &frame, followed(&ask, id, room, what), secret).await,
                None => shown(&frame, &told::of_kept(&town, &frame.say, &id), &secret),
            }
        }
        (None, Theirs::Kept) => shown(&frame, &told::of_kept(&town, &frame.say, &id), &secret),
    }
}

async fn went(town: &Town, frame: &Frame, asked: Asked, secret: String) -> Response {
    let id = asked.id.clone();
    match take(town, asked.clone()).await {
        Ok(Taken::Written(Written { life, .. })) => shown(frame, &told::of(town, &frame.say, &life), &secret),
        Ok(Taken::Kept) => shown(frame, &told::of_kept(town, &frame.say, &id), &secret),
        Err(NotTaken::Refused(refusal)) => match anew(town, &asked, refusal) {
            Some(press) => {
                let (_, secret) = named(town, &press.key);
                Box::pin(went(town, frame, press, secret)).await
            }
            None => match super::take::read(town, &id) {
                Some(life) => shown(frame, &told::of(town, &frame.say, &life), &secret),
                None => lost(frame).await,
            },
        },
        Err(NotTaken::Lost) => lost(frame).await,
    }
}

async fn lost(frame: &Frame) -> Response {
    let body = html! {
        (notice(&frame.say, Tone::Danger, html! { p { (frame.say.say("sos-says-lost")) } }))
        (another_way(frame))
        p { a href="/sos/form" { (frame.say.say("sos-title")) } }
    };
    let drawn = page(frame, &frame.say.say("sos-title"), body);
    (StatusCode::SERVICE_UNAVAILABLE, drawn).into_response()
}

/// What is confirmed, and what can be done next.
fn shown(frame: &Frame, answer: &Answer, secret: &str) -> Response {
    let say = &frame.say;
    let is_over = answer.state.as_ref().is_some_and(|state| state.ended.is_some());
    let button = |what: &str, message: &str| {
        html! { button.second type="submit" name="do" value=(what) { (say.say(message)) } }
    };
    let body = html! {
        h1 { (say.say("sos-title")) }
        (notice(say, if is_over { Tone::Know } else { Tone::Good }, html! { p { (answer.says) } }))
        // Kept is not yet heard everywhere.
        @if answer.kept { (another_way(frame)) }
        @for message in &answer.messages {
            p dir="auto" { strong { (say.say(&format!("sos-from-{}", message.from))) } " " (message.text) }
        }
        form.narrow method="post" action="/sos/form" {
            input type="hidden" name="id" value=(answer.id);
            input type="hidden" name="secret" value=(secret);
            p.actions { (button("look", "sos-form-look")) }
            @if !is_over {
                (words_field(frame))
                p.actions {
                    (button("message", "sos-form-say"))
                    (button("press", "sos-form-again"))
                    (button("cancel", "sos-form-cancel"))
                }
            }
        }
        @if is_over { p { a href="/sos/form" { (say.say("sos-form-anew")) } } }
    };
    page(frame, &say.say("sos-title"), body).into_response()
}
