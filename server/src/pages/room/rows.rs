//! How does one row of the queue look?
//!
//! Drawn for everybody who sees the same: no form of a session, no choice of a person. A word says what a colour
//! repeats; the age is a clock that the page lets run.

use super::{
    board::Board,
    incident,
    incident_rows::incident_row,
    signal::{self, label},
};
use crate::pages::{
    icons::{Icon, icon},
    parts::{ltr, words_of_person},
};
use amanat_core::{
    decide::signal::{Signal, Step},
    values::{Moment, Status},
};
use amanat_record::Kept;
use maud::{Markup, html};

/// The longest beginning of what was said that a row shows, in characters.
const MAX_BEGINNING: usize = 90;

/// The rows of what waits, in their order.
pub fn queue(board: &Board<'_>) -> Vec<(String, Markup)> {
    let signals = board.signals.iter().filter(|kept| signal::is_row(kept));
    let incidents = board.incidents.iter().filter(|kept| incident::is_row(&kept.state));
    let mut rows: Vec<(String, Markup)> =
        signals.map(|kept| (signal::order(kept), signal_row(board, kept))).collect();
    rows.extend(incidents.map(|kept| (incident::order(&kept.state), incident_row(board, kept))));
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    rows
}

/// One call for help.
pub fn signal_row(board: &Board<'_>, kept: &Kept<Signal>) -> Markup {
    let (say, state) = (&board.say, &kept.state);
    let waits = state.claim.is_none();
    let class = format!("row signal {} {}", if waits { "waits" } else { "taken" }, state.facts.status.word());
    let present = waits && state.presented.is_empty();
    html! {
        li id={ "signal-" (state.id) } class=(class) data-order=(signal::order(kept))
            data-since=[waits.then(|| state.ladder_from.millis())]
            data-rings=[(waits && state.facts.status != Status::System).then_some(ring(state))]
            data-duty-ms=[waits.then_some(state.facts.ladder.duty_ms)]
            data-step=[waits.then(|| state.steps.min(3))]
            data-present=[present.then(|| format!("/room/signal/{}/present", state.id))] {
            p.what {
                a href={ "/room?signal=" (state.id) } data-choose {
                    (icon(if waits { Icon::Late } else { Icon::Clock })) " "
                    strong { (say.say(if waits { "room-signal-waits" } else { "room-signal-taken" })) } " "
                    (ltr(&label(kept)))
                }
            }
            p.age { (running(board, state.accepted)) }
            p.marks { (marks(board, state)) }
            p.from { (say.say(&format!("sos-way-{}", state.facts.way.word()))) }
            @if let Some(line) = signal::lines(kept).last() { p.said { (words_of_person(&beginning(&line.text))) } }
            @if let Some(claim) = &state.claim {
                p.who {
                    (say.with("room-taken-by", &[("who", board.person_name(&claim.by).into())]))
                    " · " (words_of_person(&board.unit_name(&claim.unit)))
                }
            } @else if let Some((step, _)) = &state.last_step {
                p.step { (say.say(&format!("sos-step-{}", step.word()))) }
            }
            @if waits && signal::may_act(board, state) {
                button.main type="submit" form="act" formaction={ "/room/signal/" (state.id) "/claim" } {
                    (say.say("room-claim"))
                    span.unseen { " " (label(kept)) }
                }
            }
        }
    }
}

/// What sounds for it: a test is quieter than what is meant.
fn ring(signal: &Signal) -> &'static str {
    match (signal.facts.status, signal.duress.is_some()) {
        (Status::Test | Status::System, _) => "test",
        (_, true) => "duress",
        _ => "signal",
    }
}

/// Short words that must not be overlooked.
fn marks(board: &Board<'_>, signal: &Signal) -> Markup {
    let say = &board.say;
    html! {
        (status_mark(board, signal.facts.status))
        @if signal.duress.is_some() { span.mark.danger { (icon(Icon::Care)) (say.say("room-mark-duress")) } }
        @if signal.facts.silent { span.mark.care { (say.say("room-mark-silent")) } }
        @if signal.presses > 1 {
            span.mark.care { (say.with("room-mark-presses", &[("count", i64::from(signal.presses).into())])) }
        }
        @if signal.cancel_asked { span.mark { (say.say("room-mark-cancel-asked")) } }
        @if signal.claim.is_none() && matches!(signal.last_step, Some((Step::Neighbour | Step::Again, _))) {
            span.mark.danger { (say.say("room-mark-neighbour")) }
        }
        @if !board.audience.rooms.contains_key(&signal.unit) || board.audience.rooms.len() > 1 {
            span.mark { (words_of_person(&board.unit_name(&signal.unit))) }
        }
    }
}

/// What is practised or tried says so everywhere; what is meant needs no mark.
pub fn status_mark(board: &Board<'_>, status: Status) -> Markup {
    html! {
        @if !status.is_actual() {
            span.mark.drill { (board.say.say(&format!("room-status-{}", status.word()))) }
        }
    }
}

/// An age that the page lets run.
pub fn running(board: &Board<'_>, since: Moment) -> Markup {
    html! {
        time.run datetime=(since.timestamp()) data-run=(since.millis()) title=(board.say.day_and_time(since)) {
            bdi dir="ltr" { (board.age(since)) }
        }
    }
}

pub(super) fn beginning(text: &str) -> String {
    match text.char_indices().nth(MAX_BEGINNING) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
