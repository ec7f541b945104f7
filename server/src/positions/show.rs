//! What does a room see of where its units are?

use super::{known::Known, notes::Note, store::Positions};
use amanat_core::{
    positions::{Age, Cluster, Seen, Track, draw},
    values::{FieldUnitId, Moment, Status, UnitId},
};
use serde::Serialize;
use utoipa::ToSchema;

/// Six decimals are a tenth of a metre.
const PER_DEGREE: f64 = 1e6;

/// One unit on a map.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Shown {
    /// Its call sign.
    #[schema(value_type = String)]
    pub unit: FieldUnitId,
    /// Latitude in degrees.
    pub lat: f64,
    /// Longitude in degrees.
    pub lon: f64,
    /// When it was there, in milliseconds since 1970.
    #[schema(value_type = i64)]
    pub at: Moment,
    /// `fresh`, `stale` or `lost`, by what the room says.
    #[schema(value_type = String)]
    pub age: Age,
    /// Within how many metres, as the device says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accuracy_m: Option<u32>,
    /// How fast, in kilometres an hour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kmh: Option<u32>,
    /// In which direction, in degrees from north by east.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bearing: Option<u16>,
    /// How much of the battery is left, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub battery: Option<u8>,
    /// By which way it was said.
    #[schema(value_type = String)]
    pub source: amanat_core::positions::Source,
    /// Whether somebody of it is in danger.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub emergency: bool,
    /// `actual`, or `exercise` where it is only for those.
    #[schema(value_type = String)]
    pub status: Status,
    /// What was said after that and cannot be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marked: Option<Marked>,
}

/// A position that cannot be, shown as such.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Marked {
    /// Latitude in degrees.
    pub lat: f64,
    /// Longitude in degrees.
    pub lon: f64,
    /// When it was there, as it says, in milliseconds since 1970.
    #[schema(value_type = i64)]
    pub at: Moment,
    /// `too_fast`, `too_vague`, `future` or `nowhere`.
    #[schema(value_type = String)]
    pub why: amanat_core::positions::Why,
}

/// What a map draws.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct View {
    /// Units that are drawn for themselves.
    pub units: Vec<Shown>,
    /// Units that are drawn as one: `lat`, `lon`, `count`, `fresh`, `stale`, `lost`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<Object>)]
    pub clusters: Vec<Cluster>,
    /// Who crossed a line that is watched: `number`, `at`, `unit`, `area`, `layer`, `entered`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<Object>)]
    pub notes: Vec<Note>,
}

/// A room's units that said where they are, as a map of this zoom draws them; without a zoom, each for itself.
pub fn board(positions: &Positions, room: &UnitId, zoom: Option<u8>, now: Moment) -> View {
    let units = shown(positions, room, now);
    let notes = positions.notes(room, 0);
    let Some(zoom) = zoom else { return View { units, clusters: Vec::new(), notes } };
    let seen = (0..).zip(&units).filter_map(|(who, unit): (usize, &Shown)| {
        let at = amanat_core::values::Point::new(unit.lat, unit.lon).ok()?;
        Some(Seen { who, at, age: unit.age, apart: unit.emergency })
    });
    let drawn = draw(&seen.collect::<Vec<_>>(), zoom);
    let alone = drawn.alone.iter().filter_map(|seen| units.get(seen.who).cloned());
    View { units: alone.collect(), clusters: drawn.clusters, notes }
}

/// A room's units that said where they are, in the order of their call signs.
pub(super) fn shown(positions: &Positions, room: &UnitId, now: Moment) -> Vec<Shown> {
    let mut all = Vec::new();
    positions.each_of_room(room, now, |known, track| all.extend(one(known, track, now)));
    all.sort_by(|a: &Shown, b| a.unit.cmp(&b.unit));
    all
}

fn one(known: &Known, track: &Track, now: Moment) -> Option<Shown> {
    let fix = track.now()?;
    let small = |degrees: f64| (degrees * PER_DEGREE).round() / PER_DEGREE;
    let whole = |number: f32| number.round().max(0.0) as u32;
    let marked = track.marked().map(|(fix, why)| Marked {
        lat: small(fix.at.lat()),
        lon: small(fix.at.lon()),
        at: fix.fixed,
        why: *why,
    });
    Some(Shown {
        unit: known.unit.clone(),
        lat: small(fix.at.lat()),
        lon: small(fix.at.lon()),
        at: fix.fixed,
        age: Age::of(fix.fixed, now, known.rules.stale, known.rules.lost),
        accuracy_m: fix.accuracy_m.map(whole),
        kmh: fix.speed_m_s.map(|speed| whole(speed * 3.6)),
        bearing: fix.bearing.filter(|b| (0.0..=360.0).contains(b)).map(|b| b.round() as u16 % 360),
        battery: fix.battery,
        source: fix.source,
        emergency: known.emergency,
        status: known.status,
        marked,
    })
}
