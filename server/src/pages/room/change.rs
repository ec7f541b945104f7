//! What of the page does one change change?
//!
//! One event of the stream for each: the rows that it touches, drawn; the marks on the map; what sounds.

use super::{board::Board, marks, rows, signal};
use crate::{
    live::{audience::Audience, channel::Told},
    town::Town,
};
use amanat_core::{decide::signal::Signal, event::Stream, guard::Duty};
use amanat_record::Noted;
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
        _ => None,
    }
}

/// What passes: nothing yet moves by itself.
pub fn passing(_: &Town, _: &Audience) -> Option<Told> {
    None
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
fn newest<L>(kept: &amanat_record::Kept<L>, noted: &Noted) -> Option<u64> {
    let newest = kept.said.last()?.position;
    (newest <= noted.position).then_some(newest)
}
