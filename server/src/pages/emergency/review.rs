//! Was it right to break that glass?
//!
//! A second person who watches over looking says so, with words, within the time for it: never whoever broke it, nor
//! anybody whom the matter concerns. They see who, when, why and which parts; not a word of the matter.

use super::{glass_id, trouble, word};
use crate::{
    officer::Officer,
    pages::{
        Frame,
        here::kept_nowhere,
        matter::words::{name_of, person_of},
        parts::{
            Choice, Choices, ClockState, Field, Kind, SummaryRow, Tone, clock_badge, go_on, ltr, notice,
            summary_list, time_tag, words_of_person,
        },
        reviews,
        sign_in::stale,
        staff::Naming,
        trouble::Trouble,
    },
    town::Town,
};
use amanat_core::{
    decide::glass::{Command, Glass, MAX_WHY_CHARS, Verdict},
    values::Class,
};
use amanat_record::{Fault, NotBroken, Visit};
use axum::{
    Form, Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/emergency/{reference}/review", post(review))
}

/// What was wrong with a review that came back.
pub struct Back {
    /// Of which glass.
    pub id: String,
    /// What to say.
    pub sentence: String,
    /// What was written.
    pub found: String,
}

/// Every glass that waits for this visitor's review, the longest waiting first; nothing for who reviews none.
pub fn section(officer: &Officer, visit: &Visit, back: Option<&Back>) -> Result<Option<Markup>, Fault> {
    let say = &officer.frame.say;
    let waiting = visit.glasses_to_review()?;
    let mut sheets = Vec::with_capacity(waiting.len());
    for glass in &waiting {
        sheets.push(sheet(officer, visit, glass, back.filter(|back| back.id == glass.id.as_str()))?);
    }
    let drawn = html! {
        section aria-labelledby="emergencies" {
            h2 #emergencies { (say.say("glass-reviews")) }
            @for sheet in &sheets { (sheet) }
        }
    };
    Ok((!sheets.is_empty()).then_some(drawn))
}

fn sheet(officer: &Officer, visit: &Visit, glass: &Glass, back: Option<&Back>) -> Result<Markup, Fault> {
    let frame = &officer.frame;
    let say = &frame.say;
    let said = visit.said_of_glass(&glass.id)?;
    let naming = Naming { say, setup: visit.setup() };
    let row = |asked: &str, answered: Markup| SummaryRow { asked: say.say(asked), answered, change_at: None };
    let uncovered = |class: Class| glass.uncovered.iter().filter(|part| part.class == class).count();
    let rows = [
        row(
            "glass-who",
            html! {
                (words_of_person(&person_of(visit, &glass.by))) " · " (naming.role(&glass.post)) " · "
                (words_of_person(&name_of(visit, say, &glass.unit)))
            },
        ),
        row(
            "glass-which",
            html! {
                (ltr(&glass.matter.label())) " · " (words_of_person(&name_of(visit, say, &glass.of)))
            },
        ),
        row("glass-when", html! { (time_tag(say, glass.broken)) " – " (time_tag(say, glass.ends())) }),
        row("emergency-reason", html! { (say.say(&format!("glass-reason-{}", glass.reason.word()))) }),
        row(
            "glass-uncovered",
            html! {
                @if glass.uncovered.is_empty() { (say.say("glass-uncovered-none")) }
                @for class in Class::ALL { @if uncovered(class) > 0 {
                    (say.say(&format!("emergency-class-{}", class.word()))) ": " (say.number(uncovered(class) as i64)) " "
                } }
            },
        ),
    ];
    Ok(html! {
        div.sheet id={ "glass-" (glass.id) } {
            @if glass.is_late(frame.now) { (notice(say, Tone::Care, html! { p { (say.say("glass-late")) } })) }
            p { (clock_badge(say, &ClockState::Due(glass.review_by), frame.now)) }
            (summary_list(say, &rows))
            ol.timeline { @for one in &said { li {
                p.what { @match one.verdict { Some(verdict) => (say.say(&format!("glass-verdict-{}", verdict.word()))), None => (say.say("emergency-why-told")) } }
                p.quiet { (time_tag(say, one.at)) }
                div.more { (words_of_person(&one.text)) }
            } } }
            (form(officer, glass, back))
        }
    })
}

fn form(officer: &Officer, glass: &Glass, back: Option<&Back>) -> Markup {
    let say = &officer.frame.say;
    let (question, found, help) =
        (say.say("glass-verdict"), say.say("glass-found"), say.say("glass-found-help"));
    let choices = Verdict::ALL.map(|verdict| Choice {
        value: verdict.word(),
        label: say.say(&format!("glass-verdict-{}", verdict.word())),
        help: String::new(),
    });
    html! {
        form.narrow method="post" action={ "/emergency/" (glass.id) "/review" } {
            (officer.form_token())
            (Choices { name: "verdict", question: &question, help: "", choices: choices.to_vec(), chosen: Vec::new(),
                       several: false, error: back.map(|back| back.sentence.as_str()) }.draw(say))
            (Field { kind: Kind::Lines(3), help: &help, value: back.map_or("", |back| back.found.as_str()),
                     max_chars: MAX_WHY_CHARS, ..Field::line("found", &found) }.draw(say))
            (go_on(&say.say("glass-do")))
        }
    }
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Said {
    form_token: String,
    verdict: Option<Verdict>,
    found: String,
}

async fn review(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Trouble> {
    let frame: &Frame = &officer.frame;
    let id = glass_id(frame, &id)?;
    if !officer.sent(&said.form_token) {
        return Ok(stale(frame).into_response());
    }
    let visit = town.visit(officer.visitor.clone());
    let found = said.found.clone();
    let refused = match said.verdict {
        None => "problem-required",
        Some(verdict) => {
            match visit.act_on_glass(&id, Command::Review { verdict, found }, town.now()).await {
                Ok(_) => return Ok(kept_nowhere(Redirect::to("/reviews"))),
                Err(NotBroken::Refused(refusal)) => word(refusal),
                Err(no) => return Err(trouble(frame, no)),
            }
        }
    };
    let back = Back { id: id.to_string(), sentence: frame.say.say(refused), found: said.found };
    let drawn = reviews::again(officer, visit, back)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(drawn)).into_response())
}
