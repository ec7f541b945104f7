//! What was this alert, who got it, and who says that they know?

use super::{account, names};
use crate::{
    officer::Officer,
    pages::{
        desk_page,
        parts::{Column, go_on, table, time_tag, words_of_person},
        sign_in::stale,
        staff::Naming,
        trouble::{Trouble, ours},
    },
    town::Town,
    words::Say,
};
use amanat_core::{
    decide::alert::{Alerted, Command, Occasion, Refusal, ToldOf, decide},
    event::Stream,
    guard::Duty,
    values::AlertId,
};
use amanat_record::{Decision, How, Kept, NotActed, Right, Visit};
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
    Router::new().route("/alerts/{id}", get(page)).route("/alerts/{id}/know", post(know))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Typed {
    form_token: String,
}

fn stream(officer: &Officer, id: &str) -> Result<Stream, Trouble> {
    AlertId::new(id).map(Stream::Alert).map_err(|_| Trouble::missing(&officer.frame))
}

async fn page(officer: Officer, State(town): State<Town>, Path(id): Path<String>) -> Result<Markup, Trouble> {
    let (frame, visit) = (&officer.frame, town.visit(officer.visitor.clone()));
    let stream = stream(&officer, &id)?;
    let named: Option<Arc<Kept<Alerted>>> = visit.life(&stream, Right::Named(names)).map_err(ours(frame))?;
    let kept = match named {
        Some(kept) => kept,
        None => visit
            .life(&stream, Duty::SeeBoard)
            .map_err(ours(frame))?
            .ok_or_else(|| Trouble::missing(frame))?,
    };
    let title = frame.say.say("alerts-one");
    Ok(desk_page(
        frame,
        &title,
        html! {
            h1 { (title) }
            (row(&officer, &town, &kept.state))
            (people(&frame.say, &town, &kept.state))
        },
    ))
}

/// One alert in a list, with the button for whoever has not said that they know.
pub(super) fn row(officer: &Officer, town: &Town, alert: &Alerted) -> Markup {
    let (say, setup) = (&officer.frame.say, town.setup());
    let naming = Naming { say, setup: &setup };
    let unit = naming.unit(&alert.unit);
    let given = [("unit", unit.as_str().into())];
    let text = if say.has(&alert.message) { say.with(&alert.message, &given) } else { say.say("alert-look") };
    let mine = alert.people.get(account(officer));
    html! {
        p.what { a href={ "/alerts/" (alert.id) } { (text) } }
        @if !alert.status.is_actual() { p { strong { (say.say(&format!("status-{}", alert.status.word()))) } } }
        p.waits { (unit) " · " (time_tag(say, alert.raised)) " · " (counts(say, alert)) }
        @if mine.is_some_and(|told| told.knows.is_none()) && !alert.ended {
            form method="post" action={ "/alerts/" (alert.id) "/know" } { (officer.form_token()) (go_on(&say.say("alerts-know"))) }
        }
    }
}

fn counts(say: &Say, alert: &Alerted) -> String {
    let count = |fits: fn(&ToldOf) -> bool| {
        i64::try_from(alert.people.values().filter(|told| fits(told)).count()).unwrap_or(0)
    };
    match alert.people.len() {
        0 => say.say("alerts-nobody"),
        all => say.with(
            "alerts-counts",
            &[
                ("got", say.number(count(ToldOf::got_it)).into()),
                ("know", say.number(count(|told| told.knows.is_some())).into()),
                ("all", say.number(i64::try_from(all).unwrap_or(0)).into()),
            ],
        ),
    }
}

fn people(say: &Say, town: &Town, alert: &Alerted) -> Markup {
    let roster = town.gate().roster();
    let columns = ["alerts-who", "alerts-ways", "alerts-knows"].map(|id| Column::words(say.say(id)));
    let row = |(id, told): (&amanat_core::values::AccountId, &ToldOf)| {
        let name = roster.person(id).map(|person| person.name().to_owned()).unwrap_or_default();
        let ways = told.ways.iter().map(|(way, (how, _))| {
            format!(
                "{}: {}",
                say.say(&format!("alert-way-{}", way.word())),
                say.say(&format!("alert-outcome-{}", how.word()))
            )
        });
        let ways: Vec<String> = ways.collect();
        vec![
            words_of_person(&name),
            html! { (ways.join(" · ")) },
            html! { @match told.knows { Some(at) => (time_tag(say, at)), None => (say.say("alerts-not-yet")) } },
        ]
    };
    let rows: Vec<Vec<Markup>> = alert.people.iter().map(row).collect();
    html! { @if !rows.is_empty() { (table(&say.say("alerts-who-got-it"), &columns, &rows)) } }
}

/// Who got the alerts about something, for the page of an incident or a signal; nothing where nobody was told.
pub fn who_got_it(
    visit: &Visit,
    say: &Say,
    town: &Town,
    about: &Stream,
) -> Result<Markup, amanat_record::Fault> {
    let mut lives: Vec<Arc<Kept<Alerted>>> = visit.lives(Duty::SeeBoard)?;
    lives.retain(|kept| kept.state.about == *about);
    Ok(
        html! { @for kept in &lives { p.quiet { (time_tag(say, kept.state.raised)) " · " (counts(say, &kept.state)) } (people(say, town, &kept.state)) } },
    )
}

async fn know(
    officer: Officer,
    State(town): State<Town>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    if !officer.sent(&typed.form_token) {
        return Ok(stale(frame).into_response());
    }
    let (stream, visit) = (stream(&officer, &id)?, town.visit(officer.visitor.clone()));
    let occasion = Occasion { now: frame.now, actor: officer.actor() };
    let decided = |past: Option<&Alerted>| decide(past, &Command::Acknowledge, &occasion).map(Decision::from);
    match visit.act::<Alerted, Refusal>(&stream, Right::Named(names), How::ordinary(), decided).await {
        // Said twice is said.
        Ok(_) | Err(NotActed::Refused(Refusal::AlreadyDone)) => Ok(Redirect::to(super::HERE).into_response()),
        Err(NotActed::NotThere | NotActed::Refused(_)) => Err(Trouble::missing(frame)),
        Err(no) => Err(Trouble::ours(frame, &no)),
    }
}
