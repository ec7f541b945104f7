//! What shall be practised, when, and by which channels may people really be told?

use super::{Sent, rooms, trouble, word, written};
use crate::{
    officer::Officer,
    pages::{
        Frame, desk_page,
        here::kept_nowhere,
        parts::{Choice, Choices, Field, FormErrors, Kind as Takes, go_on},
        sign_in::stale,
        staff::Naming,
        trouble::Trouble,
    },
    town::Town,
    words::latin_digits,
};
use amanat_core::{
    decide::drill::{self, Channel, Command, Drill, Kind, MAX_WORDS_CHARS, Occasion, Plan, Refusal},
    event::Stream,
    guard::Duty,
    values::{DrillId, Moment, Span, UnitId},
};
use amanat_record::{Decision, How, NotActed, Visit};
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};

/// How many hours a drill can be planned for.
const HOURS: [&str; 6] = ["1", "2", "4", "8", "24", "72"];

pub(super) fn routes() -> Router<Town> {
    Router::new().route("/drills/new", get(ask).post(plan))
}

async fn ask(officer: Officer, State(town): State<Town>) -> Result<Response, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    if rooms(&visit, Duty::LeadRoom).is_empty() {
        return Err(Trouble::missing(&officer.frame));
    }
    Ok(kept_nowhere(draw(&officer, &visit, &[], &FormErrors::default())))
}

async fn plan(
    officer: Officer,
    State(town): State<Town>,
    axum::Form(sent): Sent,
) -> Result<Response, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let led = rooms(&visit, Duty::LeadRoom);
    if led.is_empty() {
        return Err(Trouble::missing(frame));
    }
    if !officer.sent(written(&sent, crate::officer::FORM_TOKEN)) {
        return Ok(stale(frame));
    }
    let mut errors = FormErrors::default();
    let Some(command) = read(frame, &led, &sent, &mut errors) else {
        return Ok(again(&officer, &visit, &sent, &errors));
    };
    let stream = new_drill().map_err(|cause| Trouble::ours(frame, &cause))?;
    let occasion = Occasion { now: town.now(), actor: officer.actor() };
    let decide = |past: Option<&Drill>| drill::decide(past, &command, &occasion).map(Decision::from);
    match visit.act(&stream, Duty::LeadRoom, How::ordinary(), decide).await {
        Ok(done) => Ok(kept_nowhere(Redirect::to(&format!("/drills/{}", done.life.state.id)))),
        Err(NotActed::Refused(refusal)) => {
            let field = if refusal == Refusal::BadTime { "time" } else { "said" };
            errors.add(field, frame.say.say(word(refusal)));
            Ok(again(&officer, &visit, &sent, &errors))
        }
        Err(no) => Err(trouble(frame, no)),
    }
}

/// A new drill's name: random.
fn new_drill() -> anyhow::Result<Stream> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    let id: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
    Ok(Stream::Drill(DrillId::new(id)?))
}

fn read(
    frame: &Frame,
    led: &[UnitId],
    sent: &[(String, String)],
    errors: &mut FormErrors,
) -> Option<Command> {
    let say = &frame.say;
    let kind = Kind::ALL.into_iter().find(|kind| kind.word() == written(sent, "kind"));
    if kind.is_none() {
        errors.add("kind", say.say("problem-required"));
    }
    let room = led.iter().find(|room| room.as_str() == written(sent, "room")).or(led.first());
    let from = begins(frame, written(sent, "day"), written(sent, "time"), errors);
    let hours = HOURS.iter().find(|hours| **hours == written(sent, "hours"));
    if hours.is_none() {
        errors.add("hours", say.say("problem-required"));
    }
    let hours: i64 = hours?.parse().ok()?;
    let from = from?;
    let channels = Channel::ALL.into_iter();
    let channels = channels.filter(|by| sent.iter().any(|(key, value)| key == "by" && value == by.word()));
    let plan = Plan {
        from,
        until: from + Span::from_hours(hours),
        channels: channels.collect(),
        said: written(sent, "said").to_owned(),
    };
    Some(Command::Plan { kind: kind?, room: room?.clone(), plan })
}

/// Day and time in the house's zone; nothing written means now.
fn begins(frame: &Frame, day: &str, time: &str, errors: &mut FormErrors) -> Option<Moment> {
    let say = &frame.say;
    if day.is_empty() && time.is_empty() {
        return Some(frame.now);
    }
    let day = match say.read_day(day, None) {
        Ok(day) => day,
        Err(why) => {
            errors.add("day", say.why_no_date(why));
            return None;
        }
    };
    let Ok(time) = latin_digits(time).parse::<jiff::civil::Time>() else {
        errors.add("time", say.say("drill-bad-time"));
        return None;
    };
    let zoned = day.to_datetime(time).to_zoned(say.local_time().zone.clone()).ok()?;
    Some(Moment::from_timestamp(zoned.timestamp()))
}

fn again(officer: &Officer, visit: &Visit, sent: &[(String, String)], errors: &FormErrors) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, kept_nowhere(draw(officer, visit, sent, errors))).into_response()
}

fn draw(officer: &Officer, visit: &Visit, sent: &[(String, String)], errors: &FormErrors) -> Markup {
    let frame = &officer.frame;
    let say = &frame.say;
    let title = say.say("drills-plan");
    desk_page(
        frame,
        &title,
        html! {
            h1 { (title) }
            p { a href="/drills" { (say.say("button-back")) } }
            p.lead { (say.say("drill-plan-lead")) }
            (errors.draw(say))
            form.narrow method="post" action="/drills/new" {
                (officer.form_token())
                (chosen_parts(visit, frame, sent, errors))
                (written_parts(frame, sent, errors))
                (go_on(&say.say("drills-plan")))
            }
        },
    )
}

fn chosen_parts(visit: &Visit, frame: &Frame, sent: &[(String, String)], errors: &FormErrors) -> Markup {
    let say = &frame.say;
    let naming = Naming { say, setup: visit.setup() };
    let led = rooms(visit, Duty::LeadRoom);
    let choice = |value, label| Choice { value, label, help: String::new() };
    let kinds = Kind::ALL.map(|kind| Choice {
        value: kind.word(),
        label: say.say(&format!("drill-kind-{}", kind.word())),
        help: say.say(&format!("drill-kind-{}-help", kind.word())),
    });
    let by = Channel::ALL.map(|by| choice(by.word(), say.say(&format!("drill-channel-{}", by.word()))));
    let chosen: Vec<&str> = sent.iter().filter(|(key, _)| key == "by").map(|(_, value)| &**value).collect();
    let (what, which, channels, help) = (
        say.say("drills-what"),
        say.say("drills-room"),
        say.say("drill-channels"),
        say.say("drill-channels-help"),
    );
    let one = |name, question, choices, chosen: &'static str| {
        let written = written(sent, name);
        let chosen = if written.is_empty() { chosen } else { written };
        Choices {
            name,
            question,
            help: "",
            choices,
            chosen: vec![chosen],
            several: false,
            error: errors.of(name),
        }
        .draw(say)
    };
    html! {
        (one("kind", &what, kinds.to_vec(), ""))
        @if led.len() > 1 {
            (one("room", &which, led.iter().map(|room| choice(room.as_str(), naming.unit(room))).collect(), ""))
        }
        (Choices { name: "by", question: &channels, help: &help, choices: by.to_vec(), chosen, several: true,
                   error: errors.of("by") }.draw(say))
    }
}

fn written_parts(frame: &Frame, sent: &[(String, String)], errors: &FormErrors) -> Markup {
    let say = &frame.say;
    let (day, day_help, time, hours, said, said_help) = (
        say.say("drill-day"),
        say.date_help(frame.now),
        say.say("drill-time"),
        say.say("drill-hours"),
        say.say("drill-said"),
        say.say("drill-said-help"),
    );
    let lasts = HOURS.map(|value| Choice {
        value,
        label: say.span(Span::from_hours(value.parse().unwrap_or_default())),
        help: String::new(),
    });
    let value = written(sent, "hours");
    html! {
        (Field { help: &day_help, value: written(sent, "day"), optional: true, error: errors.of("day"),
                 ..Field::line("day", &day) }.draw(say))
        (Field { kind: Takes::Time, value: written(sent, "time"), optional: true, error: errors.of("time"),
                 ..Field::line("time", &time) }.draw(say))
        (Choices { name: "hours", question: &hours, help: "", choices: lasts.to_vec(),
                   chosen: vec![if value.is_empty() { "2" } else { value }], several: false,
                   error: errors.of("hours") }.draw(say))
        (Field { kind: Takes::Lines(6), help: &said_help, value: written(sent, "said"), error: errors.of("said"),
                 max_chars: MAX_WORDS_CHARS, ..Field::line("said", &said) }.draw(say))
    }
}
