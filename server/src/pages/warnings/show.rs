//! What is this warning, where does it stand, and what can I do with it?

use super::{public::severity_badge, trouble, warning_id};
use crate::{
    officer::Officer,
    pages::{
        desk_page,
        fresh::{Fresh, code_field},
        parts::{
            Field, Kind as FieldKind, Tone, go_on, link_button, notice, text::lines_of_person, time_tag,
            words_of_person,
        },
        sign_in::stale,
        staff::Naming,
        trouble::{Trouble, ours},
    },
    town::Town,
    warnings::{Told, as_cap, sender},
};
use amanat_core::{
    cap::check,
    decide::warning::{Command, Kind, MAX_WORDS_CHARS, Occasion, Refusal, Stage, Warning, decide},
    event::{Actor, Stream},
    guard::Duty,
    values::{Class, WarningId},
};
use amanat_record::{Decision, How, Kept, Right, Visit};
use axum::{
    Form, Router,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route("/warn/{id}", get(page))
        .route("/warn/{id}/approve", post(approve))
        .route("/warn/{id}/{act}", post(act))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Typed {
    form_token: String,
    why: String,
}

/// The warning for whoever may write or let it out.
fn seen(visit: &Visit, officer: &Officer, id: &WarningId) -> Result<Arc<Kept<Warning>>, Trouble> {
    let stream = Stream::Warning(id.clone());
    for duty in [Duty::DraftWarning, Duty::ApproveWarning] {
        if let Some(kept) = visit.life::<Warning>(&stream, duty).map_err(ours(&officer.frame))? {
            return Ok(kept);
        }
    }
    Err(Trouble::missing(&officer.frame))
}

async fn page(officer: Officer, State(town): State<Town>, Path(id): Path<String>) -> Result<Markup, Trouble> {
    let (frame, visit) = (&officer.frame, town.visit(officer.visitor.clone()));
    let kept = seen(&visit, &officer, &warning_id(frame, &id)?)?;
    let told = Told::of(&kept).ok_or_else(|| Trouble::missing(frame))?;
    let (say, warning) = (&frame.say, &told.warning);
    let title = say.say(&format!("hazard-{}", warning.what.hazard.word()));
    let stage = say.say(&format!("warning-stage-{}", warning.stage.word()));
    Ok(desk_page(
        frame,
        &title,
        html! {
            h1 { (title) }
            @if !warning.status.is_actual() {
                (notice(say, Tone::Care, html! { p { strong { (say.say(&format!("status-{}", warning.status.word()))) } } }))
            }
            p { strong { (stage) } " · " (say.say(&format!("warning-kind-{}", warning.does.word()))) " · "
                (severity_badge(say, warning.what.severity)) " · " (say.say(&format!("cap-urgency-{}", warning.what.urgency.word())))
                " · " (say.say(&format!("cap-certainty-{}", warning.what.certainty.word()))) }
            p { strong { (say.say("warning-until")) } " " (time_tag(say, warning.what.expires)) }
            p { strong { (say.say("warning-where")) } " "
                @for (i, ground) in told.said.grounds.iter().enumerate() { @if i > 0 { " · " }
                    (words_of_person(ground.names.in_language(say.language()))) } }
            @if let Some(why) = returned(&kept) { (notice(say, Tone::Care, html! { p { (say.say("warn-returned")) } (lines_of_person(&why)) })) }
            @for (language, texts) in &told.said.texts {
                section lang=(language.code()) dir=(language.direction().word()) {
                    h2 { (texts.headline) }
                    (lines_of_person(&texts.description))
                    (lines_of_person(&texts.instruction))
                }
            }
            (findings(&officer, &town, &told))
            (actions(&officer, &visit, warning))
            (past(&officer, &town, &kept))
        },
    ))
}

fn returned(kept: &Kept<Warning>) -> Option<String> {
    let last = kept.said.iter().rev().find(|said| said.kind == "warning_returned")?;
    let is_open = kept.state.stage == Stage::Draft;
    is_open.then(|| serde_json::from_slice(last.words.get(&Class::Internal)?).ok()).flatten()
}

/// What the standard's text says of it, though its form is right.
fn findings(officer: &Officer, town: &Town, told: &Told) -> Markup {
    let (say, found) = (&officer.frame.say, check(&as_cap(town, told)));
    html! {
        @if !found.is_empty() {
            (notice(say, Tone::Care, html! { ul { @for finding in &found {
                li { bdi dir="ltr" { (finding.at) } ": " (say.say(&format!("cap-wrong-{}", finding.wrong.word()))) }
            } } }))
        }
    }
}

fn actions(officer: &Officer, visit: &Visit, warning: &Warning) -> Markup {
    let (say, id) = (&officer.frame.say, &warning.id);
    let (writes, lets_out) =
        (visit.may_at(Duty::DraftWarning, &warning.unit), visit.may_at(Duty::ApproveWarning, &warning.unit));
    let is_mine = warning.authors.contains(&officer.person.id);
    let button = |act: &str, label: &str| {
        html! {
            form method="post" action={ "/warn/" (id) "/" (act) } { (officer.form_token()) (go_on(&say.say(label))) }
        }
    };
    html! {
        div.actions {
            @match &warning.stage {
                Stage::Draft if writes => {
                    (link_button(&format!("/warn/{id}/edit"), &say.say("warn-edit")))
                    (button("submit", "warn-submit"))
                    (button("drop", "warn-drop"))
                }
                Stage::Pending => {
                    @if lets_out && !is_mine { (let_out(officer, id)) }
                    @if is_mine { p { (say.say("warn-waits-for-another")) } }
                    @if !lets_out && !is_mine { p { (say.say("warn-waits-for-another")) } }
                    @if writes { (button("drop", "warn-drop")) }
                }
                Stage::Issued if writes => {
                    @if warning.does != Kind::Cancel {
                        (link_button(&format!("/warn/new?of={id}&does=update"), &say.say("warn-update")))
                        (link_button(&format!("/warn/new?of={id}&does=cancel"), &say.say("warn-cancel")))
                    }
                    @if warning.status.is_actual() { (link_button(&format!("/warnings/{id}"), &say.say("warn-public"))) }
                }
                _ => {}
            }
        }
    }
}

/// The second person reads it, and lets it out or gives it back.
fn let_out(officer: &Officer, id: &WarningId) -> Markup {
    let say = &officer.frame.say;
    html! {
        form method="post" action={ "/warn/" (id) "/approve" } {
            (officer.form_token())
            p { (say.say("warn-approve-lead")) }
            (code_field(officer))
            (go_on(&say.say("warn-approve")))
        }
        form method="post" action={ "/warn/" (id) "/return" } {
            (officer.form_token())
            (Field { kind: FieldKind::Lines(3), max_chars: MAX_WORDS_CHARS, ..Field::line("why", &say.say("warn-return-why")) }.draw(say))
            (go_on(&say.say("warn-return")))
        }
    }
}

fn past(officer: &Officer, town: &Town, kept: &Kept<Warning>) -> Markup {
    let (say, setup) = (&officer.frame.say, town.setup());
    let naming = Naming { say, setup: &setup };
    let name = |actor: &Actor| match actor {
        Actor::Officer(id) => {
            town.gate().roster().person(id).map(|person| person.name().to_owned()).unwrap_or_default()
        }
        _ => say.say("warn-by-itself"),
    };
    html! {
        h2 { (say.say("warn-past-of-it")) }
        p.quiet { (naming.unit(&kept.state.unit)) }
        ol { @for said in &kept.said { li {
            (say.say(&format!("event-{}", said.kind.replace('_', "-")))) " · " (words_of_person(&name(&said.actor))) " · " (time_tag(say, said.at))
        } } }
    }
}

async fn act(
    officer: Officer,
    State(town): State<Town>,
    Path((id, act)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let (frame, visit) = (&officer.frame, town.visit(officer.visitor.clone()));
    if !officer.sent(&typed.form_token) {
        return Ok(stale(frame).into_response());
    }
    let id = warning_id(frame, &id)?;
    let (command, duty) = match act.as_str() {
        "submit" => (Command::Submit, Duty::DraftWarning),
        "drop" => (Command::Drop, Duty::DraftWarning),
        "return" => (Command::Return { why: typed.why }, Duty::ApproveWarning),
        _ => return Err(Trouble::missing(frame)),
    };
    let occasion = Occasion { now: frame.now, actor: officer.actor() };
    let decided = |past: Option<&Warning>| decide(past, &command, &occasion).map(Decision::from);
    let acted =
        visit.act::<Warning, Refusal>(&Stream::Warning(id.clone()), duty, How::ordinary(), decided).await;
    acted.map_err(|no| trouble(frame, no))?;
    Ok(Redirect::to(&format!("/warn/{id}")).into_response())
}

/// Lets it out; what it takes the place of, or takes back, ends in the same write.
async fn approve(
    State(town): State<Town>,
    Path(id): Path<String>,
    Fresh { officer, .. }: Fresh<Typed>,
) -> Result<Response, Trouble> {
    let (frame, visit) = (&officer.frame, town.visit(officer.visitor.clone()));
    let id = warning_id(frame, &id)?;
    let (duty, stream) = (Duty::ApproveWarning, Stream::Warning(id.clone()));
    let kept =
        visit.life::<Warning>(&stream, duty).map_err(ours(frame))?.ok_or_else(|| Trouble::missing(frame))?;
    let occasion = Occasion { now: frame.now, actor: officer.actor() };
    let command = Command::Approve { sender: sender(&town) };
    let decided = |past: Option<&Warning>| decide(past, &command, &occasion).map(Decision::from);
    let old = match kept.state.of.first().map(|old| Stream::Warning(old.clone())) {
        Some(old) => visit
            .life::<Warning>(&old, duty)
            .map_err(ours(frame))?
            .filter(|old| old.state.stage == Stage::Issued),
        None => None,
    };
    let acted = match &old {
        None => visit.act::<Warning, Refusal>(&stream, duty, How::ordinary(), decided).await.map(drop),
        Some(old) => {
            let yields = Command::Yield { to: id.clone(), does: kept.state.does };
            let both = |new: Option<&Warning>, old: Option<&Warning>| {
                let gives_way =
                    decide(old, &yields, &Occasion { now: occasion.now, actor: occasion.actor.clone() })?;
                Ok((decided(new)?, Decision::from(gives_way)))
            };
            let rights = (Right::<Warning>::Duty(duty), Right::<Warning>::Duty(duty));
            visit
                .act_on_two::<Warning, Warning, Refusal>(
                    (&stream, rights.0),
                    (&old.stream, rights.1),
                    How::ordinary(),
                    both,
                )
                .await
                .map(drop)
        }
    };
    acted.map_err(|no| trouble(frame, no))?;
    Ok(Redirect::to(&format!("/warn/{id}")).into_response())
}
