//! What does a device say of where it is?

use crate::values::{Moment, Point, Span};
use serde::{Deserialize, Serialize};

/// By which way it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// One request a position, as tracking apps send it.
    Http,
    /// Many in one request.
    Batch,
    /// A socket that stays open.
    Socket,
    /// The force's own message broker.
    Mqtt,
    /// The unit's own page.
    Page,
    /// Somebody plays it, or invented it for a demonstration.
    Played,
}

impl Source {
    /// Every one.
    pub const ALL: [Source; 6] =
        [Source::Http, Source::Batch, Source::Socket, Source::Mqtt, Source::Page, Source::Played];

    /// How it is written.
    pub fn word(self) -> &'static str {
        match self {
            Source::Http => "http",
            Source::Batch => "batch",
            Source::Socket => "socket",
            Source::Mqtt => "mqtt",
            Source::Page => "page",
            Source::Played => "played",
        }
    }
}

/// What else it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alarm {
    /// Somebody is in danger.
    Sos,
    /// Another alarm, such as of a low battery.
    Other,
}

/// One position as a device said it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fix {
    /// Where.
    pub at: Point,
    /// When the device was there, as it says.
    pub fixed: Moment,
    /// When the device sent it, as it says.
    pub sent: Option<Moment>,
    /// When it came here.
    pub came: Moment,
    /// Within how many metres, as the device says.
    pub accuracy_m: Option<f32>,
    /// How fast, in metres a second.
    pub speed_m_s: Option<f32>,
    /// In which direction, in degrees from north by east.
    pub bearing: Option<f32>,
    /// How much of the battery is left, in percent.
    pub battery: Option<u8>,
    /// By which way it was said.
    pub source: Source,
    /// What else was said with it.
    pub alarm: Option<Alarm>,
}

impl Fix {
    /// A position and nothing else.
    pub fn plain(at: Point, fixed: Moment, came: Moment, source: Source) -> Self {
        let (sent, accuracy_m, speed_m_s, bearing, battery, alarm) = (None, None, None, None, None, None);
        Self { at, fixed, sent, came, accuracy_m, speed_m_s, bearing, battery, source, alarm }
    }
}

/// How far a position can be trusted by its age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Age {
    /// The unit is there.
    Fresh,
    /// It was there a while ago: it is not recommended.
    Stale,
    /// Nobody knows where it is.
    Lost,
}

impl Age {
    /// The age of a position by the two limits of the room. A time of the future counts as now.
    pub fn of(fixed: Moment, now: Moment, stale: Span, lost: Span) -> Self {
        match now - fixed {
            age if age < stale => Age::Fresh,
            age if age < lost => Age::Stale,
            _ => Age::Lost,
        }
    }

    /// How it is written; words for people are `avl-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Age::Fresh => "fresh",
            Age::Stale => "stale",
            Age::Lost => "lost",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_ages_from_fresh_to_lost() {
        let now = Moment::from_millis(10_000_000);
        let of = |s| Age::of(now - Span::from_secs(s), now, Span::from_secs(180), Span::from_mins(15));
        assert_eq!([of(-5), of(0), of(179)], [Age::Fresh; 3]);
        assert_eq!([of(180), of(899)], [Age::Stale; 2]);
        assert_eq!([of(900), of(90_000)], [Age::Lost; 2]);
    }
}
