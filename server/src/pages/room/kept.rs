//! Which calls for help does this node keep that the log does not have yet?
//!
//! They stand above everything that waits, with how to reach whoever calls: nothing on this screen can be done with
//! them before the log has them, and somebody needs help now. What was said later to a call that the log has stands
//! here as well.
//!
//! Not here: where they are kept and when they follow (`sos::spool`, `sos::take`).

use super::{
    board::Board,
    chosen::dialled,
    rows::{beginning, running, status_mark},
    signal::label,
};
use crate::{
    pages::{
        icons::{Icon, icon},
        parts::{ltr, words_of_person},
    },
    sos::{
        spool::Spooled,
        take::{Pressed, What},
    },
};
use amanat_core::{
    decide::signal::{Fix, Pin},
    values::{SignalId, Status},
};
use maud::{Markup, html};
use std::{collections::BTreeMap, sync::Arc};

/// Calls that are listed; a flood has more, and their number is said.
const MAX_LISTED: usize = 50;

/// Everything that waits of one signal, in the order in which it came; never nothing.
struct Waiting(Vec<Arc<Spooled>>);

impl Waiting {
    fn press(&self) -> Option<&Pressed> {
        self.0.iter().find_map(|one| match &one.asked.what {
            What::Press(press) => Some(&**press),
            _ => None,
        })
    }

    fn status(&self) -> Status {
        self.press().map_or(Status::Actual, |press| press.facts.status)
    }

    /// What was said last.
    fn text(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|one| match &one.asked.what {
            What::Press(press) => press.said.text.as_deref(),
            What::Again { said, .. } => said.text.as_deref(),
            What::Message(text) => Some(text),
            What::Position(_) | What::Cancel(_) => None,
        })
    }

    /// Where it was last.
    fn fix(&self) -> Option<Fix> {
        self.0.iter().rev().find_map(|one| match &one.asked.what {
            What::Press(press) => press.said.position,
            What::Again { said, .. } => said.position,
            What::Position(fix) => Some(*fix),
            What::Message(_) | What::Cancel(_) => None,
        })
    }

    /// Whether whoever pressed says that they are safe; with the PIN for duress it means the opposite.
    fn is_cancelled(&self) -> bool {
        self.0.iter().any(|one| matches!(one.asked.what, What::Cancel(_)))
    }

    fn is_duress(&self) -> bool {
        self.0.iter().any(|one| matches!(one.asked.what, What::Cancel(Pin::Duress)))
    }
}

/// The rows of what is kept for rooms of this audience, in their order; with how many more there are.
pub fn rows(board: &Board<'_>) -> (Vec<(String, Markup)>, usize) {
    let mut all: Vec<Waiting> = Vec::new();
    let mut places: BTreeMap<SignalId, Option<usize>> = BTreeMap::new();
    for spooled in board.town.sos().spool().list() {
        if !board.audience.sees(&spooled.asked.room, &[]) {
            continue;
        }
        let place = places.entry(spooled.asked.id.clone()).or_insert_with(|| {
            (all.len() < MAX_LISTED).then(|| {
                all.push(Waiting(Vec::new()));
                all.len() - 1
            })
        });
        if let Some(place) = *place {
            all[place].0.push(spooled);
        }
    }
    let rows = all.iter().map(|waiting| (order(waiting), row(board, waiting))).collect();
    (rows, places.len() - all.len())
}

/// Before everything that the log has, in the order in which it came.
fn order(waiting: &Waiting) -> String {
    let trial = if waiting.status().is_actual() { "0" } else { "5" };
    format!("{trial}!{:020}", waiting.0[0].seq)
}

fn row(board: &Board<'_>, waiting: &Waiting) -> Markup {
    let (say, first) = (&board.say, &waiting.0[0]);
    let (press, status) = (waiting.press(), waiting.status());
    let rings = match (status, waiting.is_duress()) {
        (Status::Test, _) => "test",
        (_, true) => "duress",
        _ => "signal",
    };
    let known = board.signal(&first.asked.id);
    html! {
        li id={ "kept-" (first.asked.id) } class={ "row signal waits kept-here " (status.word()) }
            data-order=(order(waiting)) data-since=(first.asked.received.millis())
            data-rings=[(status != Status::System).then_some(rings)] {
            p.what {
                (icon(Icon::Late)) " " strong { (say.say("room-spooled")) }
                @if let Some(kept) = known {
                    " " a href={ "/room?signal=" (kept.state.id) } data-choose { (ltr(&label(kept))) }
                }
            }
            p.age { (running(board, first.asked.received)) }
            p.marks {
                (status_mark(board, status))
                @if press.is_some_and(|press| press.facts.silent) { span.mark.care { (say.say("room-mark-silent")) } }
                @if waiting.is_duress() { span.mark.danger { (icon(Icon::Care)) (say.say("room-mark-duress")) } }
                @else if waiting.is_cancelled() { span.mark { (say.say("room-mark-cancel-asked")) } }
                @if board.audience.rooms.len() > 1 {
                    span.mark { (words_of_person(&board.unit_name(&first.asked.room))) }
                }
            }
            @if let Some(press) = press {
                p.from { (say.say(&format!("sos-way-{}", press.facts.way.word()))) }
                @if press.caller.name.is_some() || press.caller.phone.is_some() {
                    p.who {
                        @if let Some(name) = &press.caller.name { (words_of_person(name)) " " }
                        @if let Some(phone) = &press.caller.phone { a href={ "tel:" (dialled(phone)) } { (ltr(phone)) } }
                    }
                }
            }
            @if let Some(text) = waiting.text() { p.said { (words_of_person(&beginning(text))) } }
            @if let Some(fix) = waiting.fix() {
                p.who { (ltr(&format!("{:.5}, {:.5}", fix.point.lat(), fix.point.lon()))) }
            }
            p.step { (say.say(if board.town.is_stopped() { "room-spooled-stays" } else { "room-spooled-help" })) }
        }
    }
}
