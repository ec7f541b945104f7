//! Who may get the sender's words, and how do they take a yes back?
//!
//! Everything that was agreed to stands here in plain words: what, to whom, until when; beside it one button. A yes
//! that an officer wrote down can be denied with the same button.
//!
//! Not here: what a consent is (`core::decide::matter::consent`).

use super::{Sender, again, carry_out, key, shown};
use crate::{
    handover::consent_words,
    intake::Upload,
    pages::{
        Frame,
        here::kept_nowhere,
        matter::{
            act_flows::{classes, expires, recipient_of, terms},
            flows::{TO_AGREE, class_boxes, spans, state},
            words::name_of,
        },
        page,
        parts::{Choice, Choices, Field, FormErrors, Kind, go_on, words_of_person},
        trouble::{Trouble, refusal_word},
    },
    town::Town,
};
use amanat_core::{
    decide::matter::{
        Command, Said,
        consent::{Consent, ConsentWords, GivenBy, Giving, MAX_RECIPIENT_CHARS, Recipient, Terms},
    },
    event::Actor,
    guard::Action,
    view::timeline::Line,
};
use amanat_record::{Extras, No, Reading};
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};

/// To whom a sender can agree by themself; a unit of the police is named with an officer.
pub const ONLINE: [&str; 5] = ["service", "prosecutor", "interpreter", "public", "researcher"];

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route("/follow/matter/agree", get(ask).post(give))
        .route("/follow/matter/agree/withdraw", post(withdraw))
}

/// Whether they hold the code: a mission that brought it does not speak for the person concerned.
fn speaks(sender: &Sender) -> bool {
    sender.token.is_none() && sender.may(Action::Write)
}

/// What was agreed to, on the page of the matter.
pub(super) fn section(sender: &Sender, reading: &Reading, lines: &[Line]) -> Markup {
    let say = &sender.frame.say;
    let consents = &sender.matter.flows.consents;
    html! {
        h2 #agreed { (say.say("consent-title")) }
        @if consents.is_empty() { p { (say.say("consent-none")) } }
        @for consent in consents { (one(sender, reading, consent, lines)) }
        @if speaks(sender) && !sender.matter.is_all_erased() {
            p { a.button.second href="/follow/matter/agree" { (say.say("consent-give")) } }
        }
    }
}

fn one(sender: &Sender, reading: &Reading, consent: &Consent, lines: &[Line]) -> Markup {
    let Sender { frame, visit, .. } = sender;
    let say = &frame.say;
    let words = consent_words(reading, lines, consent.terms.id).unwrap_or_default();
    let kind = match &consent.terms.to {
        Recipient::Unit(unit) => name_of(visit, say, unit),
        other => say.say(&format!("recipient-{}", other.word())),
    };
    let is_live = consent.is_live(frame.now);
    let by_officer = consent.recorded != Actor::Sender;
    html! {
        div.standing {
            p { strong { (kind) } @if !words.recipient.is_empty() { " " (words_of_person(&words.recipient)) } }
            ul { @for class in &consent.terms.scope { li { (say.say(&format!("class-{}", class.word()))) } } }
            p { (state(say, consent, frame.now)) }
            @if is_live && by_officer { p.quiet { (say.say("consent-by-officer")) } }
            @if is_live && speaks(sender) {
                form method="post" action="/follow/matter/agree/withdraw" {
                    (shown::key_field())
                    input type="hidden" name="consent" value=(consent.terms.id);
                    p.actions { button.second type="submit" {
                        (say.say(if by_officer { "consent-object" } else { "consent-withdraw" }))
                    } }
                }
            }
        }
    }
}

async fn ask(sender: Sender) -> Response {
    kept_nowhere(draw(&sender.frame, &FormErrors::default(), &Upload::default()))
}

fn draw(frame: &Frame, errors: &FormErrors, typed: &Upload) -> Markup {
    let say = &frame.say;
    let title = say.say("consent-give");
    let to = ONLINE.iter().map(|to| (*to, say.say(&format!("recipient-{to}")))).collect();
    let who = ["person", "guardian", "representative"];
    let who = who.iter().map(|who| (*who, say.say(&format!("consent-who-{who}")))).collect();
    let (name, name_help, withhold) =
        (say.say("consent-name"), say.say("consent-name-help"), say.say("consent-withhold"));
    let line = |field: &'static str, label: &str, help: &str| {
        let (error, value) = (errors.of(field), typed.get(field));
        Field {
            value,
            help,
            error,
            optional: true,
            kind: Kind::Line,
            max_chars: MAX_RECIPIENT_CHARS,
            ..Field::line(field, label)
        }
        .draw(say)
    };
    let body = html! {
        h1 { (title) }
        (errors.draw(say))
        p { (say.say("consent-lead")) }
        form method="post" action="/follow/matter/agree" autocomplete="off" {
            (shown::key_field())
            (choices(frame, "to", "consent-to", to, typed, errors))
            (line("name", &name, &name_help))
            (class_boxes(say, "", &TO_AGREE))
            (choices(frame, "span", "consent-how-long", spans(say), typed, errors))
            (choices(frame, "who", "consent-who", who, typed, errors))
            (line("withhold", &withhold, ""))
            (go_on(&say.say("consent-do")))
        }
        p { a href="/follow/matter" { (say.say("button-cancel")) } }
    };
    page(frame, &title, body)
}

fn choices(
    frame: &Frame,
    name: &str,
    question: &str,
    options: Vec<(&'static str, String)>,
    typed: &Upload,
    errors: &FormErrors,
) -> Markup {
    let question = frame.say.say(question);
    let first = options.first().map_or("", |(value, _)| value);
    let chosen = if typed.get(name).is_empty() { first } else { typed.get(name) };
    let choices =
        options.into_iter().map(|(value, label)| Choice { value, label, help: String::new() }).collect();
    let error = errors.of(name);
    Choices { name, question: &question, help: "", choices, chosen: vec![chosen], several: false, error }
        .draw(&frame.say)
}

async fn give(State(town): State<Town>, sender: Sender, sent: Upload) -> Result<Response, Trouble> {
    let now = town.now();
    let by = match sent.get("who") {
        "person" => Some(GivenBy::Person),
        "guardian" => Some(GivenBy::Guardian),
        "representative" => Some(GivenBy::Representative),
        _ => None,
    };
    let to = recipient_of(sent.get("to"), "");
    let (Some(by), Some(to), Some(until)) = (by, to, expires(now, sent.get("span"))) else {
        return Ok(wrong(&sender.frame, "to", "problem-required", &sent));
    };
    let scope = classes(&|name| sent.get(name).to_owned(), &TO_AGREE);
    let terms = Terms { lang: sender.frame.say.language(), ..terms(to, by, scope, until) };
    let words = ConsentWords {
        recipient: sent.get("name").trim().to_owned(),
        withhold_from: sent.get("withhold").trim().to_owned(),
        text: String::new(),
    };
    let command = Command::GiveConsent(Box::new(Giving { terms, is_party: false, words }));
    let extras = Extras { key: key(&sender, &sent), files: Vec::new() };
    match sender.visit.command(sender.matter.no, command, now, extras).await {
        Ok(_) => Ok(kept_nowhere(Redirect::to("/follow/matter#agreed"))),
        Err(No::Refused(refusal)) => {
            use amanat_core::decide::matter::Refusal::*;
            let at = match refusal {
                WordsNeeded | TooLong => "name",
                GuardianNeeded | GuardianIsParty | AssentNeeded => "who",
                NotToDisclose => "class-identity",
                _ => "to",
            };
            Ok(wrong(&sender.frame, at, &refusal_word(refusal), &sent))
        }
        Err(No::NotFound) => Ok(Redirect::to("/follow").into_response()),
        Err(no) => Err(Trouble::of(&sender.frame, no)),
    }
}

fn wrong(frame: &Frame, at: &str, message: &str, sent: &Upload) -> Response {
    let mut errors = FormErrors::default();
    errors.add(at, frame.say.say(message));
    (StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(draw(frame, &errors, sent))).into_response()
}

async fn withdraw(State(town): State<Town>, sender: Sender, sent: Upload) -> Result<Response, Trouble> {
    let Ok(id) = sent.get("consent").parse() else {
        return again(&sender, "consent", sender.frame.say.say("problem-not-an-option"), "").await;
    };
    let extras = Extras { key: key(&sender, &sent), files: Vec::new() };
    let command = Command::WithdrawConsent { id, said: Said::default() };
    carry_out(&town, sender, command, extras).await
}
