//! What waits for me today?
//!
//! Oldest promise first, with its clock; beneath it what is late below me. The lists come again by the live
//! stream whenever something changes.

use super::{
    Frame, desk_page, emergency,
    matter::words::{self, name_of},
    parts::{ClockState, Tone, clock_badge, empty_state, notice, pager, relative_tag, words_of_person},
    trouble::{self, Trouble},
};
use crate::{live, officer::Officer, town::Town};
use amanat_core::{
    decide::matter::Matter,
    values::{Level, MatterNo, UnitId},
    view::queue::{Waits, waits},
};
use amanat_record::{List, Seen, Visit, Wanted};
use axum::{
    Router,
    extract::{Query, State},
    response::Response,
    routing::get,
};
use maud::{Markup, html};
use serde::Deserialize;

mod house;

/// Rows on one page of a list.
const ROWS: usize = 50;

/// `/today` and its stream.
pub fn routes() -> Router<Town> {
    Router::new().route("/today", get(show)).route("/live/today", get(stream))
}

#[derive(Deserialize)]
struct Page {
    #[serde(default)]
    from: u32,
}

async fn show(
    officer: Officer,
    State(town): State<Town>,
    Query(page): Query<Page>,
) -> Result<Markup, Trouble> {
    let visit = town.visit(officer.visitor.clone());
    let frame = &officer.frame;
    let lists = drawn(&town, &officer, &visit, page.from).map_err(trouble::ours(frame))?;
    let asked = visit.looks_to_explain().map_err(trouble::ours(frame))?;
    let say = &frame.say;
    Ok(desk_page(
        frame,
        &say.say("today-title"),
        html! {
            h1 { (say.say("today-title")) }
            @if !asked.is_empty() {
                (notice(say, Tone::Care, html! {
                    p { a href="/my-looks" { (say.with("my-looks-notice", &[("count", asked.len().into())])) } }
                }))
            }
            p.lost data-live-lost hidden role="status" { (say.say("live-lost")) }
            div hx-ext="sse" sse-connect={ "/live/today?from=" (page.from) } sse-swap="changed" { (lists) }
        },
    ))
}

async fn stream(officer: Officer, State(town): State<Town>, Query(page): Query<Page>) -> Response {
    live::stream(town.clone(), officer, move |officer, visit, _| {
        let drawn = drawn(&town, officer, visit, page.from).ok().map(Markup::into_string);
        Box::pin(std::future::ready(drawn))
    })
}

/// What waits, for the matters of the visitor's units and for themselves.
fn drawn(town: &Town, officer: &Officer, visit: &Visit, from: u32) -> Result<Markup, amanat_record::Fault> {
    let lists = lists(&officer.frame, visit, from)?;
    Ok(html! { (lists) (house::draw(town, officer)) })
}

fn lists(frame: &Frame, visit: &Visit, from: u32) -> Result<Markup, amanat_record::Fault> {
    let units = units_of(visit);
    let mine = visit.list(&Wanted::Open(units.clone()), from, ROWS)?;
    let below = visit.list(&Wanted::LateBelow(units), 0, ROWS)?;
    let say = &frame.say;
    let previous = (from > 0).then(|| format!("/today?from={}", (from as usize).saturating_sub(ROWS)));
    let next = mine.next.map(|next| format!("/today?from={next}"));
    Ok(html! {
        section aria-labelledby="mine" {
            h2 #mine { (say.say("today-mine")) }
            @if mine.rows.is_empty() {
                (empty_state(&say.say("today-nothing"), &say.say("today-nothing-help"), None))
            } @else {
                (queue(frame, visit, &mine))
                (pager(say, from / ROWS as u32 + 1, previous.as_deref(), next.as_deref()))
            }
        }
        @if !below.rows.is_empty() {
            section aria-labelledby="below" {
                h2 #below { (say.say("today-below")) }
                (queue(frame, visit, &below))
            }
        }
        (emergency::on_today(frame, visit)?)
    })
}

/// The units at which the visitor holds a post.
pub fn units_of(visit: &Visit) -> Vec<UnitId> {
    let mut units: Vec<UnitId> = visit.visitor().posts.iter().map(|p| p.unit.clone()).collect();
    units.sort();
    units.dedup();
    units
}

fn queue(frame: &Frame, visit: &Visit, list: &List) -> Markup {
    html! {
        ol.queue { @for (no, seen) in &list.rows { li { (row(frame, visit, *no, seen)) } } }
    }
}

fn row(frame: &Frame, visit: &Visit, no: MatterNo, seen: &Seen) -> Markup {
    let say = &frame.say;
    match seen {
        Seen::Full(matter) => full_row(frame, visit, no, matter),
        Seen::Outline(outline) => html! {
            p.what { bdi dir="ltr" { (outline.label) } }
            p.quiet { (words_of_person(&name_of(visit, say, &outline.unit))) }
        },
        Seen::Clocks(clocks) => html! {
            p.what {
                @if clocks.reference.is_empty() { (say.say("matter-protected")) } @else {
                    a href={ "/clock/" (clocks.reference) } { (say.say("matter-protected")) }
                }
            }
            p.quiet { (words_of_person(&name_of(visit, say, &clocks.unit))) }
            @if let Some(due) = clocks.due { (clock_badge(say, &ClockState::Due(due), frame.now)) }
        },
    }
}

fn full_row(frame: &Frame, visit: &Visit, no: MatterNo, matter: &Matter) -> Markup {
    let say = &frame.say;
    html! {
        p.what {
            a href={ "/matter/" (no) } { (words::desk_name(say, matter)) " " bdi dir="ltr" { (no.label()) } }
            @if matter.level >= Level::P3 { " " span.level { (say.say("matter-protected-mark")) } }
            @if matter.reopened > 0 { " " span.level { (say.say("matter-reopened-mark")) } }
        }
        @if let Some(playbook) = visit.setup().playbook(matter) {
            @let about = words::about(say, playbook, matter);
            @if !about.is_empty() { p.about { (about) } }
        }
        p.waits { (say.say(waits_word(waits(matter)))) }
        p.quiet {
            (words_of_person(&name_of(visit, say, &matter.unit))) " · " (relative_tag(say, matter.opened, frame.now))
        }
        (badge(frame, matter))
    }
}

/// The one clock of a matter, as every screen shows it.
pub fn badge(frame: &Frame, matter: &Matter) -> Markup {
    let say = &frame.say;
    if let Some(why) = matter.paused {
        return clock_badge(say, &ClockState::Paused(&say.say(words::pause_word(why))), frame.now);
    }
    match matter.due() {
        Some(clock) => clock_badge(say, &ClockState::Due(clock.due), frame.now),
        None => html! {},
    }
}

/// The message that says what a matter waits for.
pub fn waits_word(waits: Waits) -> &'static str {
    match waits {
        Waits::ForPlace => "waits-for-place",
        Waits::ForAcknowledgement => "waits-for-acknowledgement",
        Waits::ForReply => "waits-for-reply",
        Waits::ForAnswer => "waits-for-answer",
        Waits::ForSecond => "waits-for-second",
        Waits::ForClosing => "waits-for-closing",
        Waits::ForSender => "waits-for-sender",
        Waits::ForOther => "waits-for-other",
        Waits::Nothing => "waits-for-nothing",
    }
}
