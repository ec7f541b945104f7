//! Which matter, and why can it not wait?
//!
//! What follows is said before it is done: who is told, for how long, who reviews. A number that no matter has and one
//! that may not be opened are answered alike.

use super::{trouble, word};
use crate::{
    officer::Officer,
    pages::{
        Frame, desk_page,
        fresh::{Fresh, code_field},
        here::kept_nowhere,
        parts::{
            Choice, Choices, ClockState, Field, FormErrors, Kind, Tone, clock_badge, go_on, notice, time_tag,
        },
        trouble::Trouble,
    },
    town::Town,
};
use amanat_core::decide::glass::{
    GLASS_LASTS, Glass, MAX_WHY_CHARS, REVIEW_WITHIN, Reason, Refusal, Verdict,
};
use amanat_record::{NotBroken, Visit};
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// The longest number or label that is read.
const MAX_NAMED_CHARS: usize = 40;
/// Closed ones of one's own that are listed.
const MAX_PAST: usize = 20;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/emergency", get(ask).post(open))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Typed {
    matter: String,
    reason: Option<Reason>,
    why: String,
}

async fn ask(officer: Officer, State(town): State<Town>) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    if !visit.breaks_glasses() {
        return Err(Trouble::missing(&officer.frame));
    }
    Ok(kept_nowhere(draw(&officer, &visit, &Typed::default(), &FormErrors::default())))
}

async fn open(State(town): State<Town>, Fresh { officer, typed }: Fresh<Typed>) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let say = &frame.say;
    let visit = town.visit(officer.visitor.clone());
    if !visit.breaks_glasses() {
        return Err(Trouble::missing(frame));
    }
    let mut errors = FormErrors::default();
    if typed.matter.trim().is_empty() || typed.matter.chars().count() > MAX_NAMED_CHARS {
        errors.add("matter", say.say("problem-required"));
    }
    let Some(reason) = typed.reason.filter(|_| errors.is_empty()) else {
        if typed.reason.is_none() {
            errors.add("reason", say.say("problem-required"));
        }
        return Ok(again(&officer, &visit, &typed, &errors));
    };
    match visit.break_glass(&typed.matter, reason, &typed.why, town.now()).await {
        Ok(glass) => Ok(kept_nowhere(Redirect::to(&format!("/emergency/{}", glass.id)))),
        Err(NotBroken::NotThere) => {
            errors.add("matter", say.say("emergency-none"));
            Ok(again(&officer, &visit, &typed, &errors))
        }
        Err(NotBroken::Refused(refusal)) => {
            let at = match refusal {
                Refusal::WordsNeeded | Refusal::TooLong => "why",
                _ => "matter",
            };
            errors.add(at, say.say(word(refusal)));
            Ok(again(&officer, &visit, &typed, &errors))
        }
        Err(no) => Err(trouble(frame, no)),
    }
}

fn again(officer: &Officer, visit: &Visit, typed: &Typed, errors: &FormErrors) -> Response {
    let drawn = draw(officer, visit, typed, errors);
    (StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(drawn)).into_response()
}

fn draw(officer: &Officer, visit: &Visit, typed: &Typed, errors: &FormErrors) -> Markup {
    let frame = &officer.frame;
    let say = &frame.say;
    let title = say.say("emergency-title");
    let lasts = say.number(GLASS_LASTS.millis() / 60_000);
    let review = say.number(REVIEW_WITHIN.millis() / 3_600_000);
    let (mine, past): (Vec<Glass>, Vec<Glass>) =
        visit.my_glasses().into_iter().partition(|glass| glass.is_open(frame.now));
    desk_page(
        frame,
        &title,
        html! {
            h1 { (title) }
            p.lead { (say.say("emergency-lead")) }
            (notice(say, Tone::Care, html! {
                p { (say.with("emergency-what-follows", &[("minutes", lasts.into()), ("hours", review.into())])) }
            }))
            @if !mine.is_empty() {
                h2 { (say.say("emergency-mine")) }
                ul.queue { @for glass in &mine { li { (open_row(frame, glass)) } } }
            }
            (errors.draw(say))
            (form(officer, typed, errors))
            @if !past.is_empty() {
                h2 { (say.say("emergency-past")) }
                ul.queue { @for glass in past.iter().take(MAX_PAST) { li { (past_row(frame, glass)) } } }
            }
        },
    )
}

fn form(officer: &Officer, typed: &Typed, errors: &FormErrors) -> Markup {
    let say = &officer.frame.say;
    let (matter, matter_help) = (say.say("emergency-matter"), say.say("emergency-matter-help"));
    let (question, why, why_help) =
        (say.say("emergency-reason"), say.say("emergency-why"), say.say("emergency-why-help"));
    let choices = Reason::ALL.map(|reason| Choice {
        value: reason.word(),
        label: say.say(&format!("glass-reason-{}", reason.word())),
        help: String::new(),
    });
    html! {
        form.narrow method="post" action="/emergency" autocomplete="off" {
            (officer.form_token())
            (Field { kind: Kind::Code, help: &matter_help, value: &typed.matter, error: errors.of("matter"),
                     max_chars: MAX_NAMED_CHARS, ..Field::line("matter", &matter) }.draw(say))
            (Choices { name: "reason", question: &question, help: "", choices: choices.to_vec(),
                       chosen: typed.reason.map(Reason::word).into_iter().collect(), several: false,
                       error: errors.of("reason") }.draw(say))
            (Field { kind: Kind::Lines(3), help: &why_help, value: &typed.why, error: errors.of("why"),
                     max_chars: MAX_WHY_CHARS, ..Field::line("why", &why) }.draw(say))
            (code_field(officer))
            (go_on(&say.say("emergency-do")))
        }
    }
}

fn open_row(frame: &Frame, glass: &Glass) -> Markup {
    let say = &frame.say;
    html! {
        p.what { a href={ "/emergency/" (glass.id) } { bdi dir="ltr" { (glass.matter.label()) } } }
        p.waits { (say.say(&format!("glass-reason-{}", glass.reason.word()))) }
        (clock_badge(say, &ClockState::Due(glass.until), frame.now))
    }
}

fn past_row(frame: &Frame, glass: &Glass) -> Markup {
    let say = &frame.say;
    html! {
        p.what { a href={ "/emergency/" (glass.id) } { bdi dir="ltr" { (glass.matter.label()) } } }
        p.waits { (stands(frame, glass)) }
        p.quiet { (time_tag(say, glass.broken)) }
    }
}

/// Where its review stands, in a few words.
pub(super) fn stands(frame: &Frame, glass: &Glass) -> String {
    let say = &frame.say;
    match glass.verdict() {
        Some(Verdict::Justified) => say.say("glass-verdict-justified"),
        Some(_) => say.say("glass-verdict-not_justified"),
        None if glass.waits_for_words() => say.say("glass-asked"),
        None if glass.is_late(frame.now) => say.say("glass-late"),
        None => say.say("glass-waits"),
    }
}
