//! How long do people wait for help, and where is the promise not kept?
//!
//! For whoever answers for a control room: each interval with its middle, nine in ten, nineteen in twenty and the
//! share within the promise; then by district, by type, by hour of the day. What a commander looks at each morning.
//! Officers are not counted here, only waits. Exercises and tests are asked for apart.
//!
//! Not here: what an interval is (`core::view::response`), what is promised (`dispatch/rooms.toml`).

use super::{
    Frame, desk_page,
    drills::rooms,
    parts::{Column, empty_state, ltr, table, time_tag, words_of_person},
    staff::Naming,
    trouble::{Trouble, ours},
};
use crate::{officer::Officer, town::Town, words::Say};
use amanat_core::{
    decide::{incident::Incident, signal::Signal},
    guard::Duty,
    values::{Moment, SignalId, Span, Status, UnitId},
    view::response::{self, Gathered, Interval, Spread},
};
use amanat_record::{Fault, Visit};
use axum::{
    Router,
    extract::{Query, State},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Days that can be asked for.
const DAYS: [i64; 4] = [1, 7, 30, 90];
/// Lives of one kind that are read of one room; more are said to be left out.
const MAX_READ: usize = 10_000;
/// The longest waits that are listed.
const LONGEST: usize = 10;

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

/// One wait until somebody was there.
struct Wait {
    incident: Incident,
    total: Span,
}

/// Everything that is shown, counted once.
#[derive(Default)]
struct Counted {
    all: Gathered,
    by_district: BTreeMap<String, Gathered>,
    by_type: BTreeMap<String, Gathered>,
    by_hour: BTreeMap<i8, Gathered>,
    longest: Vec<Wait>,
    incidents: usize,
    left_out: bool,
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
    let counted = count(&frame.say, &visit, &asked).map_err(ours(frame))?;
    let title = frame.say.say("times-title");
    let body = html! {
        h1 { (title) }
        p.lead { (frame.say.say("times-lead")) }
        (filter(frame, &visit, &asked))
        (shown(frame, &visit, &asked, &counted))
    };
    Ok(desk_page(frame, &title, body))
}

fn count(say: &Say, visit: &Visit, asked: &Asked) -> Result<Counted, Fault> {
    let mut counted = Counted::default();
    for room in asked.counted() {
        let (signals, many_signals) = signals_of(visit, room, asked)?;
        let (incidents, many_incidents) = incidents_of(visit, room, asked)?;
        counted.left_out |= many_signals || many_incidents;
        for signal in signals.values() {
            counted.all.add(response::of_signal(signal));
        }
        for incident in incidents {
            let accepted = incident.signals.iter().filter_map(|id| Some(signals.get(id)?.accepted)).min();
            counted.add(say, visit, incident, accepted);
        }
    }
    counted.longest.sort_by_key(|wait| std::cmp::Reverse(wait.total));
    counted.longest.truncate(LONGEST);
    Ok(counted)
}

impl Counted {
    fn add(&mut self, say: &Say, visit: &Visit, incident: Incident, accepted: Option<Moment>) {
        let waits = response::of_incident(&incident, accepted);
        let naming = Naming { say, setup: visit.setup() };
        let district = incident.ground.as_ref().and_then(|ground| ground.ground.as_ref());
        let district = district.map_or_else(|| say.say("times-nowhere"), |unit| naming.unit(unit));
        let kind = incident.kind.as_ref().map_or_else(
            || say.say("times-no-type"),
            |id| {
                let known = visit.setup().dispatch.incident_type(id);
                known.map_or_else(|| id.to_string(), |t| t.names.in_language(say.language()).to_owned())
            },
        );
        let begun = accepted.unwrap_or(incident.opened);
        let hour = begun.timestamp().to_zoned(say.local_time().zone.clone()).hour();
        self.all.add(waits.iter().copied());
        self.by_district.entry(district).or_default().add(waits.iter().copied());
        self.by_type.entry(kind).or_default().add(waits.iter().copied());
        self.by_hour.entry(hour).or_default().add(waits.iter().copied());
        self.incidents += 1;
        if let Some((_, total)) = waits.iter().find(|(interval, _)| *interval == Interval::Total) {
            self.longest.push(Wait { incident, total: *total });
        }
    }
}

/// The signals of a room that were accepted in the time asked for, and whether there are more than are read.
fn signals_of(
    visit: &Visit,
    room: &UnitId,
    asked: &Asked,
) -> Result<(BTreeMap<SignalId, Signal>, bool), Fault> {
    let over = visit.past_lives::<Signal>(room, Duty::SeeBoard, None, MAX_READ)?;
    let many = over.len() == MAX_READ;
    let open = visit.lives::<Signal>(Duty::SeeBoard)?;
    let open = open.iter().map(|kept| kept.state.clone()).filter(|signal| signal.unit == *room);
    let all = over.into_iter().map(|(_, signal)| signal).chain(open);
    let fits = |signal: &Signal| signal.accepted >= asked.from && signal.facts.status == asked.status;
    Ok((all.filter(fits).map(|signal| (signal.id.clone(), signal)).collect(), many))
}

fn incidents_of(visit: &Visit, room: &UnitId, asked: &Asked) -> Result<(Vec<Incident>, bool), Fault> {
    let over = visit.past_lives::<Incident>(room, Duty::SeeBoard, None, MAX_READ)?;
    let many = over.len() == MAX_READ;
    let open = visit.lives::<Incident>(Duty::SeeBoard)?;
    let open = open.iter().map(|kept| kept.state.clone()).filter(|incident| incident.unit == *room);
    let all = over.into_iter().map(|(_, incident)| incident).chain(open);
    let fits = |incident: &Incident| incident.opened >= asked.from && incident.status == asked.status;
    Ok((all.filter(fits).collect(), many))
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

fn shown(frame: &Frame, visit: &Visit, asked: &Asked, counted: &Counted) -> Markup {
    let say = &frame.say;
    if counted.incidents == 0 && Interval::ALL.iter().all(|i| counted.all.spread(*i).count() == 0) {
        return empty_state(&say.say("times-none"), &say.say("times-none-help"), None);
    }
    html! {
        @if counted.left_out { p role="status" { (say.say("times-left-out")) } }
        p { (say.with("times-incidents", &[("count", counted.incidents.into())])) }
        (intervals(say, visit, asked, counted))
        (by_hour(say, counted))
        (grouped(say, "times-by-district", &counted.by_district))
        (grouped(say, "times-by-type", &counted.by_type))
        (longest(frame, counted))
    }
}

/// What the rooms that are asked for promise; of several, what most of them do: the first.
fn promise(visit: &Visit, asked: &Asked, interval: Interval) -> Option<Span> {
    let room = visit.setup().dispatch.room(asked.counted().first()?);
    match interval {
        Interval::Answer => Some(room.claim),
        Interval::Processing => Some(room.processing),
        Interval::Response => Some(room.arrival.urban),
        Interval::Turnout | Interval::Travel | Interval::Total => None,
    }
}

fn intervals(say: &Say, visit: &Visit, asked: &Asked, counted: &Counted) -> Markup {
    let mut columns = vec![Column::words(say.say("times-interval"))];
    columns.extend(
        ["times-count", "times-p50", "times-p90", "times-p95", "times-promise", "times-kept"]
            .map(|id| Column::figures(say.say(id))),
    );
    let row = |interval: Interval| {
        let spread = counted.all.spread(interval);
        let promised = promise(visit, asked, interval);
        let kept = promised.and_then(|promised| spread.percent_within(promised));
        let word = interval.word();
        vec![
            html! { (say.say(&format!("times-{word}"))) " " span.help { (say.say(&format!("times-{word}-help"))) } },
            html! { (number(say, spread.count())) },
            clock(spread.percentile(50)),
            clock(spread.percentile(90)),
            clock(spread.percentile(95)),
            clock(promised),
            html! { @if let Some(percent) = kept { (say.with("times-percent", &[("percent", percent.into())])) } @else { "–" } },
        ]
    };
    let rows: Vec<_> = Interval::ALL.into_iter().map(row).collect();
    table(&say.say("times-intervals"), &columns, &rows)
}

/// Nine in ten until somebody is there, by the hour in which it began; each bar says its number too.
fn by_hour(say: &Say, counted: &Counted) -> Markup {
    let totals: Vec<(i8, Spread)> =
        counted.by_hour.iter().map(|(hour, gathered)| (*hour, gathered.spread(Interval::Total))).collect();
    let most = totals.iter().filter_map(|(_, spread)| spread.percentile(90)).max();
    let Some(most) = most.filter(|most| most.millis() > 0) else { return html! {} };
    let columns = ["times-hour", "times-count", "times-p90"].map(|id| Column::figures(say.say(id)));
    let row = |(hour, spread): &(i8, Spread)| {
        let wait = spread.percentile(90);
        let share = wait.map_or(0.0, |wait| wait.millis() as f64 / most.millis() as f64);
        let bar = html! { meter min="0" max="1" value=(format!("{share:.3}")) aria-hidden="true" {} " " (clock(wait)) };
        vec![ltr(&format!("{hour:02}:00")), number(say, spread.count()), bar]
    };
    table(&say.say("times-by-hour"), &columns, &totals.iter().map(row).collect::<Vec<_>>())
}

fn grouped(say: &Say, caption: &str, groups: &BTreeMap<String, Gathered>) -> Markup {
    let mut columns = vec![Column::words(say.say(&format!("{caption}-name")))];
    columns.extend(
        ["times-count", "times-response-p90", "times-total-p50", "times-total-p90"]
            .map(|id| Column::figures(say.say(id))),
    );
    let row = |(name, gathered): (&String, &Gathered)| {
        let (response, total) = (gathered.spread(Interval::Response), gathered.spread(Interval::Total));
        vec![
            words_of_person(name),
            number(say, total.count()),
            clock(response.percentile(90)),
            clock(total.percentile(50)),
            clock(total.percentile(90)),
        ]
    };
    table(&say.say(caption), &columns, &groups.iter().map(row).collect::<Vec<_>>())
}

fn longest(frame: &Frame, counted: &Counted) -> Markup {
    let say = &frame.say;
    let columns = ["times-incident", "times-began", "times-total"].map(|id| Column::words(say.say(id)));
    let row = |wait: &Wait| {
        let id = &wait.incident.id;
        let label: String = id.as_str().chars().take(8).collect();
        vec![
            html! { a href={ "/room?incident=" (id) } { (ltr(&label)) } },
            time_tag(say, wait.incident.opened),
            clock(Some(wait.total)),
        ]
    };
    let rows: Vec<_> = counted.longest.iter().map(row).collect();
    html! { @if !rows.is_empty() { (table(&say.say("times-longest"), &columns, &rows)) } }
}

fn number(say: &Say, count: usize) -> Markup {
    html! { (say.number(i64::try_from(count).unwrap_or(i64::MAX))) }
}

/// `4:07`, `1:02:00`; a line where there is none.
fn clock(wait: Option<Span>) -> Markup {
    let Some(wait) = wait else { return html! { "–" } };
    let seconds = wait.millis() / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => ltr(&format!("{minutes}:{seconds:02}")),
        _ => ltr(&format!("{hours}:{minutes:02}:{seconds:02}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_written_as_a_clock_shows_it() {
        let written = |seconds| clock(Some(Span::from_secs(seconds))).into_string();
        assert!(written(7).contains("0:07") && written(247).contains("4:07"));
        assert!(written(3_720).contains("1:02:00"));
        assert_eq!(clock(None).into_string(), "–");
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
