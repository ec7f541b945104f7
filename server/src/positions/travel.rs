//! How long does a unit take from here to there?
//!
//! On the roads that are loaded; a straight line, made longer as the room says, where there are none, where a point is
//! beside no road, where no way is known, and for whoever walks.
//!
//! Not here: who is asked (`core::dispatch::recommend`).

use amanat_core::{
    dispatch::{
        UnitType,
        recommend::{StraightLine, TravelTime},
    },
    roads::Network,
    values::Point,
};

/// Whoever is slower than this does not go by car.
pub const SLOWEST_CAR_KMH: u16 = 15;

/// By road where there is one.
pub struct ByRoad<'a> {
    /// The roads that are loaded.
    pub roads: Option<&'a Network>,
    /// What is counted otherwise.
    pub line: StraightLine,
}

impl TravelTime for ByRoad<'_> {
    fn travel_s(&self, from: Point, to: Point, unit_type: &UnitType) -> Option<u32> {
        let roads = self.roads.filter(|_| unit_type.speed_kmh >= SLOWEST_CAR_KMH);
        match roads.and_then(|roads| roads.travel_s(from, to)) {
            Some(s) => Some(s.ceil().clamp(0.0, f64::from(u32::MAX)) as u32),
            None => self.line.travel_s(from, to, unit_type),
        }
    }
}
