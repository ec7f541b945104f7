//! What can a dispatcher be told of a signal beside what it says?
//!
//! Facts, never a score: none of them refuses a signal or puts it behind another. They are looked up when somebody
//! looks, and never on the way in.
//!
//! Not here: words for people (`sos-fact-…`), who may see them (whoever sees the signal).

use crate::town::Town;
use amanat_core::{
    decide::signal::{Fix, Outcome, Signal, Spoken},
    geo::Local,
    guard::{CONTROL_ROOM, Duty},
    values::{Class, DeviceId, Moment, Point, SignalId, Span},
};
use amanat_record::{Fault, Kept};
use serde::Serialize;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// Farther than this from where the device belongs is said.
pub const FAR_M: f64 = 2_000.0;
/// An older position is said to be old.
pub const OLD: Span = Span::from_mins(10);
/// A position within more metres than this is said to be vague.
pub const VAGUE_M: f64 = 1_000.0;
/// Signals of a room that are over, of which the outcomes are counted.
const MAX_COUNTED: usize = 10_000;
/// How old a count may be.
const COUNTED_FOR: Span = Span::from_secs(30);

/// What is known.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Facts {
    /// Who sent it.
    pub sender: Sender,
    /// Whether anybody was reached.
    pub called_back: bool,
    /// What the last position is worth.
    pub position: Worth,
    /// How earlier signals of the device ended; nothing where no device is known.
    pub earlier: Option<Earlier>,
}

/// Who sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sender {
    /// An enrolled device, proven.
    Enrolled,
    /// Something that says it is one.
    Unproven,
    /// Anybody.
    Anybody,
}

/// What a position is worth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Worth {
    /// None was given.
    None,
    /// Nothing speaks against it.
    Fits,
    /// It is far from where the device belongs.
    Far {
        /// How far.
        metres: f64,
    },
    /// It is old.
    Old {
        /// How old.
        minutes: i64,
    },
    /// It is only roughly known.
    Vague {
        /// Within which distance.
        metres: f64,
    },
}

/// How earlier signals of a device ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Earlier {
    /// With an incident.
    pub closed: u32,
    /// Cancelled by whoever pressed.
    pub cancelled: u32,
    /// Nobody needed help.
    pub false_activation: u32,
    /// Nobody could be reached.
    pub abandoned: u32,
}

/// What became of each device's signals.
type ByDevice = HashMap<DeviceId, Vec<(SignalId, Outcome)>>;

/// Outcomes by device, as they were counted last.
#[derive(Default)]
pub struct Outcomes(Mutex<Option<(Moment, ByDevice)>>);

/// What is known of this signal.
pub fn of(town: &Town, kept: &Kept<Signal>) -> Result<Facts, Fault> {
    let facts = &kept.state.facts;
    let sender = match (facts.enrolled, &facts.device) {
        (true, _) => Sender::Enrolled,
        (false, Some(_)) => Sender::Unproven,
        (false, None) => Sender::Anybody,
    };
    let known = facts.device.as_ref().and_then(|id| town.sos().keys().device(id));
    let home = known.and_then(|known| known.place);
    let position =
        last_fix(kept).map_or(Worth::None, |(fix, at)| worth(&fix, home, fix.at.unwrap_or(at), town.now()));
    let earlier = facts.device.as_ref().map(|device| earlier(town, device, &kept.state.id)).transpose()?;
    Ok(Facts { sender, called_back: kept.state.is_reached, position, earlier })
}

/// The position that was said last, and when it came.
pub fn last_fix(kept: &Kept<Signal>) -> Option<(Fix, Moment)> {
    kept.said.iter().rev().find_map(|said| {
        let words = said.words.get(&Class::Content)?;
        let fix = match said.kind.as_str() {
            "position_added" => serde_json::from_slice::<Fix>(words).ok(),
            "accepted" | "pressed_again" => serde_json::from_slice::<Spoken>(words).ok()?.position,
            _ => None,
        };
        Some((fix?, said.at))
    })
}

fn worth(fix: &Fix, home: Option<Point>, at: Moment, now: Moment) -> Worth {
    let far = home.map(|home| {
        let (east, north) = Local::around(home).metres(fix.point.lon(), fix.point.lat());
        east.hypot(north)
    });
    let age = now - at;
    match (far.filter(|m| *m > FAR_M), fix.accuracy_m) {
        (Some(metres), _) => Worth::Far { metres },
        (None, _) if age > OLD => Worth::Old { minutes: age.millis() / 60_000 },
        (None, Some(metres)) if metres > VAGUE_M => Worth::Vague { metres },
        _ => Worth::Fits,
    }
}

fn earlier(town: &Town, device: &DeviceId, this: &SignalId) -> Result<Earlier, Fault> {
    let mut counted = town.sos().outcomes().0.lock().unwrap_or_else(PoisonError::into_inner);
    let now = town.now();
    if counted.as_ref().is_none_or(|(at, _)| *at > now || now - *at > COUNTED_FOR) {
        *counted = Some((now, count(town)?));
    }
    let mut earlier = Earlier::default();
    let all = counted.as_ref().and_then(|(_, by_device)| by_device.get(device));
    for (_, outcome) in all.into_iter().flatten().filter(|(id, _)| id != this) {
        match outcome {
            Outcome::Closed => earlier.closed += 1,
            Outcome::Cancelled => earlier.cancelled += 1,
            Outcome::FalseActivation => earlier.false_activation += 1,
            Outcome::Abandoned => earlier.abandoned += 1,
            Outcome::TestEnded => {}
        }
    }
    Ok(earlier)
}

fn count(town: &Town) -> Result<HashMap<DeviceId, Vec<(SignalId, Outcome)>>, Fault> {
    let (setup, visit) = (town.setup(), town.system());
    let mut by_device: HashMap<DeviceId, Vec<(SignalId, Outcome)>> = HashMap::new();
    for room in setup.places.units().filter(|unit| unit.serves.contains(CONTROL_ROOM)) {
        for (_, signal) in visit.past_lives::<Signal>(&room.id, Duty::SeeBoard, None, MAX_COUNTED)? {
            if let (Some(device), Some(outcome)) = (signal.facts.device, signal.outcome) {
                by_device.entry(device).or_default().push((signal.id, outcome));
            }
        }
    }
    Ok(by_device)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_weighed_and_never_refused() {
        let home = Point::new(33.59, 71.44).ok();
        let now = Moment::from_millis(1_795_000_000_000);
        let fix = |lat: f64, accuracy_m| Fix { point: Point::new(lat, 71.44).unwrap(), accuracy_m, at: None };
        let of = |lat, accuracy, age| worth(&fix(lat, accuracy), home, now - age, now);
        assert_eq!(of(33.591, Some(9.0), Span::ZERO), Worth::Fits);
        assert!(
            matches!(of(33.69, Some(9.0), Span::ZERO), Worth::Far { metres } if (11_000.0..11_200.0).contains(&metres))
        );
        assert_eq!(of(33.59, None, Span::from_mins(25)), Worth::Old { minutes: 25 });
        assert_eq!(of(33.59, Some(5_000.0), Span::ZERO), Worth::Vague { metres: 5_000.0 });
        assert_eq!(
            worth(&fix(51.0, None), None, now, now),
            Worth::Fits,
            "of an unknown home nothing is said"
        );
    }
}
