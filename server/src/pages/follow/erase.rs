//! How does a sender ask to have their words erased?
//!
//! First what it means, then what stands against it now, said kindly; only what can be asked is offered.

use super::{Sender, carry_out, key, shown};
use crate::{
    intake::Upload,
    pages::{
        here::kept_nowhere,
        page,
        parts::{Choice, Choices, Field, Kind, Tone, go_on, notice},
        trouble::Trouble,
    },
    town::Town,
};
use amanat_core::{
    decide::matter::{Command, MAX_SAID_CHARS, Refusal, Said},
    values::Class,
};
use amanat_record::Extras;
use axum::{Router, extract::State, response::Response, routing::get};
use maud::{Markup, html};

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/follow/matter/erase", get(ask).post(erase))
}

/// Whether there is anything left to be erased.
pub(super) fn is_possible(sender: &Sender) -> bool {
    sender.token.is_none() && !sender.matter.is_all_erased()
}

async fn ask(sender: Sender) -> Response {
    let say = &sender.frame.say;
    let title = say.say("erase-title");
    let body = html! {
        h1 { (title) }
        (notice(say, Tone::Care, html! { p { (say.say("erase-lead")) } p { (say.say("erase-stays")) } }))
        (form(&sender))
        p { a href="/follow/matter" { (say.say("button-cancel")) } }
        p { a href="/about-your-data" { (say.say("about-data-title")) } }
    };
    kept_nowhere(page(&sender.frame, &title, body))
}

fn form(sender: &Sender) -> Markup {
    let (say, matter, now) = (&sender.frame.say, &sender.matter, sender.frame.now);
    if matter.is_all_erased() {
        return html! { p { (say.say("erase-gone")) } };
    }
    if !matter.keeping.asked.is_empty() {
        return html! { p { (say.say("erase-asked")) } };
    }
    if matter.why_kept(&Class::ALL, now) == Some(Refusal::Held) {
        return html! { p { (say.say("erase-held")) } };
    }
    let is_open = matter.why_kept(&Class::ALL, now).is_some();
    let who_is_left = !matter.erased.contains(&Class::Identity);
    if is_open && !who_is_left {
        return html! { p { (say.say("erase-open")) } };
    }
    let one = |value, id: &str| Choice { value, label: say.say(id), help: String::new() };
    let mut choices = Vec::new();
    if who_is_left {
        choices.push(one("who", "erase-who"));
    }
    if !is_open {
        choices.push(one("all", "erase-all"));
    }
    let chosen = choices.first().map(|choice| choice.value).into_iter().collect();
    let (question, why) = (say.say("erase-question"), say.say("erase-why"));
    let choices =
        Choices { name: "what", question: &question, help: "", choices, chosen, several: false, error: None };
    let why =
        Field { optional: true, kind: Kind::Lines(3), max_chars: MAX_SAID_CHARS, ..Field::line("why", &why) };
    html! {
        @if is_open { p { (say.say("erase-open")) } }
        form method="post" action="/follow/matter/erase" {
            (shown::key_field())
            (choices.draw(say))
            (why.draw(say))
            (go_on(&say.say("erase-do")))
        }
    }
}

async fn erase(State(town): State<Town>, sender: Sender, sent: Upload) -> Result<Response, Trouble> {
    let classes = match sent.get("what") {
        "all" => Class::ALL.to_vec(),
        _ => vec![Class::Identity],
    };
    let extras = Extras { key: key(&sender, &sent), files: Vec::new() };
    let command = Command::AskErasure { classes, said: Said::new(sent.get("why")) };
    carry_out(&town, sender, command, extras).await
}
