//! How am I told something at once, and what waits for me to say that I know it?

use super::{HERE, account, names, show::row};
use crate::{
    deliver::{Keys, alert::reach, push_key},
    officer::Officer,
    pages::{
        desk_page,
        parts::{Field, Kind, Tone, button::act, empty_state, go_on, notice, time_tag},
        sign_in::stale,
        trouble::{Trouble, ours},
    },
    town::Town,
};
use amanat_core::{
    decide::{
        alert::Alerted,
        reach::{Command, Reach, Refusal, decide},
    },
    event::Stream,
    guard::Duty,
    values::Span,
};
use amanat_record::{Decision, How, Kept, NotActed, Right, sessions::Told};
use axum::{
    Form, Router,
    extract::State,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// Hours of duty that are offered; nought ends it.
const HOURS: [u8; 4] = [0, 4, 8, 12];
/// The longest number, as typed.
const MAX_NUMBER_CHARS: usize = 30;
/// The longest address of a browser's push service.
const MAX_ENDPOINT_BYTES: usize = 1_000;
/// Alerts of one's rooms that are listed.
const MAX_LISTED: usize = 50;

pub(super) fn routes() -> Router<Town> {
    Router::new()
        .route(HERE, get(page))
        .route("/alerts/duty", post(duty))
        .route("/alerts/number", post(number))
        .route("/alerts/browser", post(browser))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Typed {
    form_token: String,
    hours: u8,
    number: String,
    endpoint: String,
    point: String,
    auth: String,
}

async fn page(officer: Officer, State(town): State<Town>) -> Result<Markup, Trouble> {
    draw(&officer, &town, None)
}

fn draw(officer: &Officer, town: &Town, wrong: Option<&str>) -> Result<Markup, Trouble> {
    let mut frame = officer.frame.clone().with_script("alerts.js");
    frame.here = HERE.into();
    let (say, visit) = (&frame.say, town.visit(officer.visitor.clone()));
    let mine: Vec<Arc<Kept<Alerted>>> = visit.lives(Right::Named(names)).map_err(ours(&frame))?;
    let rooms: Vec<Arc<Kept<Alerted>>> = visit.lives(Duty::SeeBoard).map_err(ours(&frame))?;
    let reach = reach(town, account(officer)).map_err(ours(&frame))?;
    let title = say.say("alerts-title");
    let waits = |kept: &&Arc<Kept<Alerted>>| {
        kept.state.people.get(account(officer)).is_some_and(|told| told.knows.is_none())
    };
    Ok(desk_page(
        &frame,
        &title,
        html! {
            h1 { (title) }
            p.lead { (say.say("alerts-lead")) }
            @if mine.iter().filter(waits).count() == 0 { (empty_state(&say.say("alerts-none"), &say.say("alerts-none-help"), None)) }
            ul.queue { @for kept in mine.iter().rev().filter(waits) { li { (row(officer, town, &kept.state)) } } }
            (duty_form(officer, reach.as_deref()))
            (number_form(officer, reach.as_deref(), wrong))
            (this_browser(officer, town)?)
            @if !rooms.is_empty() {
                h2 { (say.say("alerts-of-rooms")) }
                ul.queue { @for kept in rooms.iter().rev().take(MAX_LISTED) { li { (row(officer, town, &kept.state)) } } }
            }
        },
    ))
}

fn duty_form(officer: &Officer, reach: Option<&Kept<Reach>>) -> Markup {
    let (frame, say) = (&officer.frame, &officer.frame.say);
    let until = reach.filter(|kept| kept.state.is_on_duty(frame.now)).and_then(|kept| kept.state.until);
    html! {
        h2 { (say.say("alerts-duty")) }
        @match until {
            Some(until) => p { strong { (say.say("alerts-on-duty")) } " " (time_tag(say, until)) },
            None => p { strong { (say.say("alerts-off-duty")) } },
        }
        form method="post" action="/alerts/duty" {
            (officer.form_token())
            p.actions { @for hours in HOURS {
                @if hours > 0 { (act("hours", &hours.to_string(), &say.with("alerts-begin", &[("hours", i64::from(hours).into())]), until.is_none())) }
                @else if until.is_some() { (act("hours", "0", &say.say("alerts-end"), true)) }
            } }
        }
    }
}

fn number_form(officer: &Officer, reach: Option<&Kept<Reach>>, wrong: Option<&str>) -> Markup {
    let say = &officer.frame.say;
    let has = reach.is_some_and(|kept| kept.state.has_number);
    let (label, help) = (say.say("alerts-number"), say.say("alerts-number-help"));
    html! {
        form.narrow method="post" action="/alerts/number" autocomplete="off" {
            (officer.form_token())
            p { (say.say(if has { "alerts-number-set" } else { "alerts-number-none" })) }
            (Field { kind: Kind::Phone, optional: true, help: &help, error: wrong, max_chars: MAX_NUMBER_CHARS, ..Field::line("number", &label) }.draw(say))
            (go_on(&say.say("alerts-number-keep")))
        }
    }
}

/// Needs script: browsers ask the person, and only then give us a way.
fn this_browser(officer: &Officer, town: &Town) -> Result<Markup, Trouble> {
    let (frame, say) = (&officer.frame, &officer.frame.say);
    let Some(key) = push_key(town).map_err(|fault| Trouble::ours(frame, &fault))? else {
        return Ok(html! { p.quiet { (say.say("alerts-browser-not-set")) } });
    };
    let told = town.gate().sessions().tells_browser(officer.token()).map_err(ours(frame))?;
    Ok(html! {
        h2 { (say.say("alerts-browser")) }
        p data-push-state=(if told { "on" } else { "off" }) { (say.say(if told { "alerts-browser-on" } else { "alerts-browser-off" })) }
        form method="post" action="/alerts/browser" data-push-key=(key) data-push-denied=(say.say("alerts-browser-denied")) {
            (officer.form_token())
            @for name in ["endpoint", "point", "auth"] { input type="hidden" name=(name) value=""; }
            p.actions {
                button type="button" hidden data-push="on" { (say.say("alerts-browser-begin")) }
                @if told { (act("do", "leave", &say.say("alerts-browser-end"), false)) }
            }
            noscript { (notice(say, Tone::Know, html! { p { (say.say("alerts-browser-script")) } })) }
        }
    })
}

async fn duty(
    officer: Officer,
    State(town): State<Town>,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let command = match typed.hours {
        0 => Command::End,
        hours => Command::Begin(Span::from_hours(i64::from(hours))),
    };
    say_to_reach(&officer, &town, &typed, command).await
}

async fn number(
    officer: Officer,
    State(town): State<Town>,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let number = typed.number.chars().take(MAX_NUMBER_CHARS).collect();
    say_to_reach(&officer, &town, &typed, Command::SetNumber(number)).await
}

/// Their own life: the house writes it in their name once it knows that it is them.
async fn say_to_reach(
    officer: &Officer,
    town: &Town,
    typed: &Typed,
    command: Command,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    if !officer.sent(&typed.form_token) {
        return Ok(stale(frame).into_response());
    }
    let unit = officer.visitor.posts.first().map(|post| post.unit.clone());
    let unit = unit.ok_or_else(|| Trouble::refused(frame, "alerts-no-post"))?;
    let me = account(officer);
    let decided = |past: Option<&Reach>| decide(past, &command, (me, &unit, frame.now)).map(Decision::from);
    let stream = Stream::Reach(me.clone());
    match town.system().act::<Reach, Refusal>(&stream, Duty::SeeBoard, How::ordinary(), decided).await {
        Ok(_) => Ok(Redirect::to(HERE).into_response()),
        Err(NotActed::Refused(refusal)) => {
            let wrong = frame.say.say(&format!("reach-refused-{}", refusal.word()));
            Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, draw(officer, town, Some(&wrong))?)
                .into_response())
        }
        Err(no) => Err(Trouble::ours(frame, &no)),
    }
}

/// The browser gave a way to itself, or takes it back.
async fn browser(
    officer: Officer,
    State(town): State<Town>,
    Form(typed): Form<Typed>,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    if !officer.sent(&typed.form_token) {
        return Ok(stale(frame).into_response());
    }
    let sessions = town.gate().sessions();
    if typed.endpoint.is_empty() {
        sessions.leave_browser(officer.token()).map_err(ours(frame))?;
        return Ok(Redirect::to(HERE).into_response());
    }
    let decoded = |text: &str| BASE64.decode(text.trim_end_matches('=')).unwrap_or_default();
    let keys = Keys { point: decoded(&typed.point), auth: decoded(&typed.auth) };
    let is_known = url::Url::parse(&typed.endpoint).is_ok_and(|url| {
        let hosts = town.settings().push.as_ref().map_or(&[][..], |push| &push.hosts);
        url.host_str().is_some_and(|host| hosts.iter().any(|each| each.eq_ignore_ascii_case(host)))
    });
    if !is_known || !keys.are_right() || typed.endpoint.len() > MAX_ENDPOINT_BYTES {
        return Err(Trouble::refused(frame, "alerts-browser-unknown"));
    }
    let told = Told { endpoint: typed.endpoint, point: keys.point, auth: keys.auth };
    sessions.tell_browser(officer.token(), &told).map_err(ours(frame))?;
    Ok(Redirect::to(HERE).into_response())
}
