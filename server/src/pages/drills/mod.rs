//! What is practised, and what came of it?
//!
//! Exercises and tests of channels of the rooms that the visitor answers for: planned, begun, watched, ended and
//! written up. Every page of a drill says that it is one.
//!
//! Not here: what may happen to a drill (`decide::drill`), signals and incidents (`room`).

mod acts;
mod happen;
mod one;
mod paper;
mod plan;
mod play;
mod played;

pub(super) use happen::TWIN;

use super::{
    Frame, desk_page,
    parts::{Column, Tone, empty_state, link_button, notice, table, time_tag, words_of_person},
    staff::Naming,
    trouble::{Trouble, logged, ours},
};
use crate::{officer::Officer, town::Town};
use amanat_core::{
    decide::drill::{Drill, Refusal},
    event::Stream,
    guard::Duty,
    values::{Class, DrillId, Moment, UnitId},
};
use amanat_record::{AppendError, Kept, NotActed, Position, Visit};
use axum::{
    Form, Router,
    extract::{Query, State},
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

/// Drills that are over on one page.
const ROWS: usize = 50;

/// The pages of drills.
pub fn routes() -> Router<Town> {
    Router::new()
        .route("/drills", get(show))
        .merge(plan::routes())
        .merge(one::routes())
        .merge(paper::routes())
}

/// A form as it was sent.
type Sent = Form<Vec<(String, String)>>;

/// What was written under a name, the first time.
fn written<'a>(sent: &'a [(String, String)], name: &str) -> &'a str {
    sent.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
}

/// The control rooms at which this visitor has a duty.
pub(super) fn rooms(visit: &Visit, duty: Duty) -> Vec<UnitId> {
    let places = &visit.setup().places;
    let rooms = places.units().filter(|unit| crate::dispatch::is_room(unit));
    rooms.map(|unit| unit.id.clone()).filter(|unit| visit.may_at(duty, unit)).collect()
}

#[derive(Deserialize)]
struct Page {
    before: Option<Position>,
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Query(page): Query<Page>,
) -> Result<Markup, Trouble> {
    let frame = &officer.frame;
    let say = &frame.say;
    let visit = town.visit(officer.visitor.clone());
    let rooms_seen = rooms(&visit, Duty::SeeBoard);
    if rooms_seen.is_empty() {
        return Err(Trouble::missing(frame));
    }
    let open = visit.lives::<Drill>(Duty::SeeBoard).map_err(ours(frame))?;
    let mut over = Vec::new();
    for room in &rooms_seen {
        over.extend(visit.past_lives::<Drill>(room, Duty::SeeBoard, page.before, ROWS).map_err(ours(frame))?);
    }
    over.sort_by_key(|(first, _)| std::cmp::Reverse(*first));
    over.truncate(ROWS);
    let older = (over.len() == ROWS).then(|| over.last().map(|(first, _)| *first)).flatten();
    let title = say.say("drills-title");
    let body = html! {
        h1 { (title) }
        p.lead { (say.say("drills-lead")) }
        @if !rooms(&visit, Duty::LeadRoom).is_empty() {
            p.actions.no-print { (link_button("/drills/new", &say.say("drills-plan"))) }
        }
        @if open.is_empty() && over.is_empty() {
            (empty_state(&say.say("drills-none"), &say.say("drills-none-help"), None))
        }
        @if !open.is_empty() {
            (listed(frame, &visit, "drills-open", open.iter().map(|kept| &kept.state)))
        }
        @if !over.is_empty() {
            (listed(frame, &visit, "drills-over", over.iter().map(|(_, drill)| drill)))
        }
        @if let Some(before) = older {
            p.no-print { a href={ "/drills?before=" (before) } { (say.say("drills-older")) } }
        }
    };
    Ok(desk_page(frame, &title, body))
}

fn listed<'a>(
    frame: &Frame,
    visit: &Visit,
    caption: &str,
    drills: impl Iterator<Item = &'a Drill>,
) -> Markup {
    let say = &frame.say;
    let naming = Naming { say, setup: visit.setup() };
    let columns = ["drills-what", "drills-room", "drills-when", "drills-stage", "drills-silent"]
        .map(|id| Column::words(say.say(id)));
    let row = |drill: &Drill| {
        let silent = drill.silent().count();
        vec![
            html! { a href={ "/drills/" (drill.id) } { (say.say(&format!("drill-kind-{}", drill.kind.word()))) } },
            words_of_person(&naming.unit(&drill.unit)),
            time_tag(say, drill.from),
            html! { (say.say(&format!("drill-stage-{}", drill.stage.word()))) },
            html! { @if !drill.asked.is_empty() { (say.number(i64::try_from(silent).unwrap_or(i64::MAX))) } },
        ]
    };
    let rows: Vec<_> = drills.map(row).collect();
    table(&say.say(caption), &columns, &rows)
}

/// The mark that everything of a drill carries.
fn mark(frame: &Frame, drill: &Drill) -> Markup {
    let say = &frame.say;
    notice(
        say,
        Tone::Care,
        html! {
            p { strong { (say.say(&format!("drill-mark-{}", drill.kind.word()))) } }
        },
    )
}

fn stream(frame: &Frame, id: &str) -> Result<Stream, Trouble> {
    DrillId::new(id).map(Stream::Drill).map_err(|_| Trouble::missing(frame))
}

/// The drill of this name, for whoever sees its room.
fn seen(frame: &Frame, visit: &Visit, id: &str) -> Result<std::sync::Arc<Kept<Drill>>, Trouble> {
    let found = visit.life::<Drill>(&stream(frame, id)?, Duty::SeeBoard).map_err(ours(frame))?;
    found.ok_or_else(|| Trouble::missing(frame))
}

/// What was said with events of these kinds, the oldest first.
fn told(kept: &Kept<Drill>, kinds: &[&str]) -> Vec<(Moment, String)> {
    let said = kept.said.iter().filter(|said| kinds.contains(&&*said.kind));
    said.filter_map(|said| Some((said.at, serde_json::from_slice(said.words.get(&Class::Content)?).ok()?)))
        .collect()
}

/// The message that says a refusal.
fn word(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoSuchDrill => "drill-no-such",
        Refusal::AlreadyPlanned | Refusal::AlreadyDone => "drill-done-already",
        Refusal::BadTime => "drill-bad-time",
        Refusal::NotRunning => "drill-not-running",
        Refusal::NotPlanned => "drill-not-planned",
        Refusal::NotEnded => "drill-not-ended",
        Refusal::ChannelNotPlanned => "drill-channel-not-planned",
        Refusal::NoSuchNumber => "drill-no-such",
        Refusal::WordsNeeded => "problem-required",
        Refusal::TooLong => "drill-too-long",
        Refusal::TooMany => "drill-too-many",
        Refusal::NotDue => "drill-not-running",
    }
}

/// What a no means to the person, where no field is to blame.
fn trouble(frame: &Frame, no: NotActed<Refusal>) -> Trouble {
    match no {
        NotActed::NotThere => Trouble::missing(frame),
        NotActed::Refused(refusal) => Trouble::refused(frame, word(refusal)),
        NotActed::Record(cause @ (AppendError::Busy | AppendError::Unknown)) => {
            Trouble::of(frame, amanat_record::No::Record(cause))
        }
        NotActed::Record(cause) => {
            logged(&cause);
            Trouble::of(frame, amanat_record::No::Record(cause))
        }
        NotActed::Fault(fault) => Trouble::ours(frame, &fault),
    }
}
