//! How many, by unit, desk and month?
//!
//! The base of every published number: counts of things that happened, never of persons.
//!
//! Not here: what may be published of them (suppression and rounding belong to publishing).

use crate::{
    decide::matter::{Ending, Event, Matter},
    event::Header,
    values::{DeskId, Moment, UnitId},
};
use serde::{Deserialize, Serialize};

/// One count to be increased by one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Figure {
    /// The unit that was responsible.
    pub unit: UnitId,
    /// The desk.
    pub desk: DeskId,
    /// The month in UTC, as in `2026-11`.
    pub month: String,
    /// What is counted.
    pub what: Count,
}

/// What can be counted of a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// It came in.
    Opened,
    /// It was taken in hand in time.
    AcknowledgedInTime,
    /// It was taken in hand late.
    AcknowledgedLate,
    /// The sender was answered in time.
    AnsweredInTime,
    /// The sender was answered late.
    AnsweredLate,
    /// A promise was missed.
    Lapsed,
    /// It went to another unit.
    Forwarded,
    /// The sender said: not solved.
    Disputed,
    /// The sender said: solved.
    ClosedAgreed,
    /// The sender was asked and silent.
    ClosedSilent,
    /// The sender left no channel.
    ClosedNoChannel,
    /// The desk asks nobody.
    ClosedNotAsked,
    /// The sender took it back.
    ClosedWithdrawn,
}

impl Count {
    /// The word under which it is kept.
    pub fn word(self) -> String {
        serde_json::to_value(self).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
    }
}

/// The counts that an event adds to. They are booked to the unit that was responsible *before* it, so that
/// forwarding a late matter does not move its lateness. `before` is the matter before the event; for its first
/// event, as it began.
pub fn of(before: &Matter, header: &Header, event: &Event) -> Vec<Figure> {
    let in_time =
        |clock: &str| before.clocks.iter().find(|c| c.name == clock).is_none_or(|c| c.due > header.at);
    let first_clock_in_time = || before.due().is_none_or(|clock| in_time(&clock.name));
    let what = match event {
        Event::Opened(_) => Count::Opened,
        Event::Acknowledged { .. } if first_clock_in_time() => Count::AcknowledgedInTime,
        Event::Acknowledged { .. } => Count::AcknowledgedLate,
        Event::Answered { .. } if first_clock_in_time() => Count::AnsweredInTime,
        Event::Answered { .. } => Count::AnsweredLate,
        Event::Lapsed { .. } => Count::Lapsed,
        Event::Forwarded { .. } => Count::Forwarded,
        Event::Disputed { .. } => Count::Disputed,
        Event::Agreed {} => Count::ClosedAgreed,
        Event::Withdrawn {} => Count::ClosedWithdrawn,
        Event::Closed { how } => match how {
            Ending::Silent => Count::ClosedSilent,
            Ending::NoChannel => Count::ClosedNoChannel,
            Ending::NotAsked => Count::ClosedNotAsked,
            Ending::Agreed => Count::ClosedAgreed,
            Ending::Withdrawn => Count::ClosedWithdrawn,
        },
        _ => return Vec::new(),
    };
    vec![Figure { unit: before.unit.clone(), desk: before.desk.clone(), month: month(header.at), what }]
}

fn month(at: Moment) -> String {
    at.timestamp().strftime("%Y-%m").to_string()
}
