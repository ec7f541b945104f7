//! How long do people wait for help, and where is the promise not kept?
//!
//! For whoever answers for a control room, each morning: what is amiss now, then each interval with its middle, nine in
//! ten, nineteen in twenty and the share within the promise; then by district, by type, by hour of the day. Officers are
//! not counted here, only waits. Exercises and tests are asked for apart.
//!
//! Invariant: the page costs the same however many called.
//! Not here: what an interval is (`core::view::response`), what is counted (`core::view::waits`), what is promised
//! (`dispatch/rooms.toml`).

mod morning;
mod tables;

use super::{
    Frame, desk_page,
    drills::rooms,
    parts::{empty_state, ltr, time_tag},
    room::board::run,
    staff::Naming,
    trouble::{Trouble, ours},
};
use crate::{officer::Officer, town::Town, words::Say};
use amanat_core::{
    guard::Duty,
    values::{Moment, Span, Status, UnitId},
    view::{response::Interval, waits::Buckets},
};
use amanat_record::{Visit, visit::waits::Waits};
use axum::{
    Router,
    extract::{Query, State},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// Days that can be asked for.
const DAYS: [i64; 4] = [1, 7, 30, 90];

/// `/times`.
pub fn routes() -> Router<Town> {
    Router::new().route("/times", get(show))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Wish {
    days: i64,
    status: String,
    room: String,
}

/// What was asked for, within what may be asked for.
struct Asked {
    rooms: Vec<UnitId>,
    room: Option<UnitId>,
    days: i64,
    status: Status,
    from: Moment,
}

impl Asked {
    fn of(wish: &Wish, rooms: Vec<UnitId>, now: Moment) -> Self {
        let days = DAYS.into_iter().find(|days| *days == wish.days).unwrap_or(1);
        let room = rooms.iter().find(|room| room.as_str() == wish.room).cloned();
        let status = Status::of_word(&wish.status).unwrap_or_default();
        let from = Moment::from_millis(now.millis() - Span::from_hours(24 * days).millis());
        Self { rooms, room, days, status, from }
    }

    fn counted(&self) -> &[UnitId] {
        self.room.as_ref().map_or(&self.rooms, std::slice::from_ref)
    }
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Query(wish): Query<Wish>,
) -> Result<Markup, Trouble> {
    let frame = &officer.frame;
    let visit = town.visit(officer.visitor.clone());
    let seen = rooms(&visit, Duty::SeeBoard);
    if seen.is_empty() {
        return Err(Trouble::missing(frame));
    }
    let asked = Asked::of(&wish, seen, frame.now);
    let waits = visit.waits(asked.counted(), asked.status, asked.from, frame.now).map_err(ours(frame))?;
    let morning = morning::draw(frame, &visit, asked.counted()).map_err(ours(frame))?;
    let title = frame.say.say("times-title");
    let body = html! {
        h1 { (title) }
        p.lead { (frame.say.say("times-lead")) }
        (morning)
        h2 { (frame.say.say("times-waits")) }
        (filter(frame, &visit, &asked))
        (shown(frame, &visit, &asked, &waits))
    };
    Ok(desk_page(frame, &title, body))
}

fn filter(frame: &Frame, visit: &Visit, asked: &Asked) -> Markup {
    let say = &frame.say;
    let naming = Naming { say, setup: visit.setup() };
    let statuses = [Status::Actual, Status::Exercise, Status::Test];
    html! {
        form.no-print.filter method="get" action="/times" {
            p.field { label for="days" { (say.say("times-days")) }
                select #days name="days" {
                    @for days in DAYS { option value=(days) selected[days == asked.days] { (say.span(Span::from_hours(24 * days))) } }
                } }
            @if asked.rooms.len() > 1 {
                p.field { label for="room" { (say.say("drills-room")) }
                    select #room name="room" {
                        option value="" { (say.say("times-all-rooms")) }
                        @for room in &asked.rooms {
                            option value=(room) selected[asked.room.as_ref() == Some(room)] { (naming.unit(room)) }
                        }
                    } }
            }
            p.field { label for="status" { (say.say("times-status")) }
                select #status name="status" {
                    @for status in statuses {
                        option value=(status.word()) selected[status == asked.status] { (say.say(&format!("times-status-{}", status.word()))) }
                    }
                } }
            p.actions { button.second type="submit" { (say.say("times-show")) } }
        }
    }
}

fn shown(frame: &Frame, visit: &Visit, asked: &Asked, waits: &Waits) -> Markup {
    let say = &frame.say;
    if waits.all.is_empty() {
        return empty_state(&say.say("times-none"), &say.say("times-none-help"), None);
    }
    let sent = waits.all.get(&Interval::Processing).map_or(0, Buckets::count);
    html! {
        p {
            (say.with("times-incidents", &[("count", sent.into())]))
            @if let Some(since) = waits.since { " · " (say.say("times-since")) " " (time_tag(say, since)) }
        }
        (tables::intervals(say, visit, asked.counted(), waits))
        (tables::longest(frame, waits))
        (tables::by_hour(say, waits))
        (tables::by_district(say, visit, asked.counted(), waits))
        (tables::by_type(say, visit, waits))
    }
}

/// `4:07`, `1:02:00` in the language's digits; a line where there is none.
fn clock(say: &Say, wait: Option<Span>) -> Markup {
    let Some(wait) = wait else { return html! { "–" } };
    ltr(&say.digits(&run(wait)))
}

fn number(say: &Say, count: u64) -> Markup {
    html! { (say.number(i64::try_from(count).unwrap_or(i64::MAX))) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use amanat_core::values::Language;

    #[test]
    fn a_wait_is_written_as_a_clock_shows_it() {
        let say = crate::words::Words::load_what_is_there().0;
        let (en, ur) = (say.of(Language::En), say.of(Language::Ur));
        let written = |seconds| clock(&en, Some(Span::from_secs(seconds))).into_string();
        assert!(written(7).contains("0:07") && written(247).contains("4:07"));
        assert!(written(3_720).contains("1:02:00"));
        assert!(clock(&ur, Some(Span::from_secs(247))).into_string().contains("۴:۰۷"));
        assert_eq!(clock(&en, None).into_string(), "–");
    }

    #[test]
    fn only_what_may_be_asked_for_is_asked_for() {
        let rooms: Vec<UnitId> = vec!["kohat-room".parse().unwrap()];
        let now = Moment::from_millis(1_795_000_000_000);
        let wish = Wish { days: 5, status: "meant".into(), room: "peshawar-room".into() };
        let asked = Asked::of(&wish, rooms.clone(), now);
        assert_eq!((asked.days, asked.status, asked.room.clone()), (1, Status::Actual, None));
        assert_eq!(asked.counted(), rooms);
    }
}
