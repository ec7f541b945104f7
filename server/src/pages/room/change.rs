//! What of the page does one change change?
//!
//! One event of the stream for each: the rows that it touches, drawn; the marks on the map; what sounds.

use super::{board::Board, incident, incident_rows, marks, rows, signal};
use crate::{
    live::{audience::Audience, channel::Told},
    town::Town,
};
use amanat_core::{
    decide::{field::FieldUnit, incident::Incident, signal::Signal},
    event::Stream,
    guard::Duty,
};
use amanat_record::{Kept, Noted};
use axum::body::Bytes;
use maud::Markup;
use serde::Serialize;
use serde_json::Value;

/// One row as it is now; without markup it is gone.
#[derive(Serialize)]
pub struct Row {
    /// In which list.
    pub list: &'static str,
    /// The element's id.
    pub id: String,
    /// How it looks.
    pub html: Option<String>,
}

/// What one event of the stream says.
#[derive(Default, Serialize)]
pub struct Change {
    /// What changed.
    pub about: String,
    /// When, in milliseconds: the page's ages run by this clock.
    pub now: i64,
    /// The rows.
    pub rows: Vec<Row>,
    /// The marks on the map, as GeoJSON features; those without a place are gone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Value>,
}

impl Change {
    fn of(board: &Board<'_>, about: String) -> Self {
        Self { about, now: board.now.millis(), ..Self::default() }
    }

    fn row(&mut self, list: &'static str, id: String, html: Option<Markup>) {
        self.rows.push(Row { list, id, html: html.map(Markup::into_string) });
    }

    fn unit(&mut self, board: &Board<'_>, kept: &Kept<FieldUnit>) {
        let committed = board.committed(&kept.state.id);
        let row = incident_rows::is_listed(&kept.state, board.now)
            .then(|| incident_rows::unit_row(board, kept, committed));
        self.row("units", format!("unit-{}", kept.state.id), row);
        self.marks.push(marks::of_unit(board, kept));
    }

    fn told(&self, at: u64) -> Option<Told> {
        let json = serde_json::to_string(self).ok()?;
        Some(Told::Change(at, Bytes::from(format!("id: {at}\nevent: change\ndata: {json}\n\n"))))
    }
}

/// Brings what was noted to the shelf before anybody is told.
pub fn take_up(town: &Town, noted: &Noted) {
    let visit = town.system();
    let taken = match &noted.stream {
        Stream::Signal(_) => {
            visit.life_up_to::<Signal>(&noted.stream, Duty::SeeBoard, noted.position).map(drop)
        }
        Stream::Incident(_) => {
            visit.life_up_to::<Incident>(&noted.stream, Duty::SeeBoard, noted.position).map(drop)
        }
        Stream::Field(_) => {
            visit.life_up_to::<FieldUnit>(&noted.stream, Duty::SeeBoard, noted.position).map(drop)
        }
        _ => Ok(()),
    };
    if let Err(fault) = taken {
        tracing::error!("a change cannot be read for consoles: {fault:#}");
    }
}

/// What this audience is told of what was noted.
pub fn change(town: &Town, audience: &Audience, noted: &Noted) -> Option<Told> {
    match &noted.stream {
        Stream::Signal(_) => signal_change(town, audience, noted),
        Stream::Incident(_) => incident_change(town, audience, noted),
        Stream::Field(_) => unit_change(town, audience, noted),
        _ => None,
    }
}

/// What passes: where the units are. Whoever missed it gets the next.
pub fn passing(town: &Town, audience: &Audience) -> Option<Told> {
    let board = Board::of(town, audience).ok()?;
    let marks: Vec<Value> = board.units.iter().filter_map(|kept| marks::of_moving(&board, kept)).collect();
    if marks.is_empty() {
        return None;
    }
    let change = Change { marks, ..Change::of(&board, String::new()) };
    let json = serde_json::to_string(&change).ok()?;
    Some(Told::Passing(Bytes::from(format!("event: pass\ndata: {json}\n\n"))))
}

fn incident_change(town: &Town, audience: &Audience, noted: &Noted) -> Option<Told> {
    let kept = town.system().life::<Incident>(&noted.stream, Duty::SeeBoard).ok()??;
    if !audience.sees(&kept.state.unit, &[]) {
        return None;
    }
    let at = newest(&kept, noted)?;
    let board = Board::of(town, audience).ok()?;
    let mut change = Change::of(&board, format!("incident-{}", kept.state.id));
    let row = incident::is_row(&kept.state).then(|| incident_rows::incident_row(&board, &kept));
    change.row("queue", change.about.clone(), row);
    change.marks.push(marks::of_incident(&board, &kept));
    let touched = kept.state.assignments.iter().rev().take(MAX_TOUCHED).map(|assignment| &assignment.who);
    for unit in board.units.iter().filter(|unit| touched.clone().any(|who| *who == unit.state.id)) {
        change.unit(&board, unit);
    }
    change.told(at)
}

/// What is told of a unit at rooms that do not see it.
const EMERGENCY_KINDS: [&str; 2] = ["emergency_raised", "emergency_ended"];

/// The newest assignments whose units are drawn again with their incident.
const MAX_TOUCHED: usize = 20;

fn unit_change(town: &Town, audience: &Audience, noted: &Noted) -> Option<Told> {
    let kept = town.system().life::<FieldUnit>(&noted.stream, Duty::SeeBoard).ok()??;
    let is_ours = audience.sees(&kept.state.room, &[]);
    // Of another room's units only this is told: that somebody is in danger, and that it is over.
    if !is_ours && !EMERGENCY_KINDS.contains(&noted.kind.as_str()) {
        return None;
    }
    let at = newest(&kept, noted)?;
    let board = if is_ours { Board::of(town, audience).ok()? } else { Board::bare(town, audience) };
    let mut change = Change::of(&board, format!("unit-{}", kept.state.id));
    if is_ours {
        change.unit(&board, &kept);
    }
    let danger =
        kept.state.emergency.as_ref().map(|(since, _)| incident_rows::emergency_row(&board, &kept, *since));
    change.row("emergency", format!("emergency-{}", kept.state.id), danger);
    change.told(at)
}

fn signal_change(town: &Town, audience: &Audience, noted: &Noted) -> Option<Told> {
    let kept = town.system().life::<Signal>(&noted.stream, Duty::SeeBoard).ok()??;
    if !audience.sees(&kept.state.unit, &kept.state.told) {
        return None;
    }
    let at = newest(&kept, noted)?;
    let board = Board::bare(town, audience);
    let mut change = Change::of(&board, format!("signal-{}", kept.state.id));
    let row = signal::is_row(&kept).then(|| rows::signal_row(&board, &kept));
    change.row("queue", change.about.clone(), row);
    change.marks.push(marks::of_signal(&board, &kept));
    change.told(at)
}

/// The newest event that is drawn. What was written together, or came twice, is told once: with its newest.
fn newest<L>(kept: &Kept<L>, noted: &Noted) -> Option<u64> {
    let newest = kept.said.last()?.position;
    (newest <= noted.position).then_some(newest)
}
