//! Where on a station's ground can something be?
//!
//! Points inside the areas that a station answers for, and the stations that a room sends units of: for the living
//! demo and for the simulation, so that both play on the same map.
//!
//! Not here: whose ground a point is (`core::places`).

use crate::demo::Chance;
use amanat_core::{
    geo::{Local, Shape},
    places::{Places, Unit},
    values::{Moment, Point, UnitId},
};
use std::collections::BTreeSet;

/// Points that are drawn before the middle of the box is taken.
const TRIES: usize = 60;

/// The ground of one station.
#[derive(Clone, Debug)]
pub struct Ground {
    /// Whose.
    pub unit: UnitId,
    shapes: Vec<Shape>,
}

impl Ground {
    /// The ground of this station as it is now; `None` where no area is its own.
    pub fn of(places: &Places, station: &UnitId, now: Moment) -> Option<Self> {
        let areas = places.areas().iter().filter(|area| area.valid.holds(now));
        let own = areas.filter(|area| area.unit.as_ref() == Some(station));
        let shapes: Vec<Shape> = own.map(|area| area.shape.clone()).collect();
        (!shapes.is_empty()).then(|| Self { unit: station.clone(), shapes })
    }

    /// Anywhere on it.
    pub fn somewhere(&self, chance: &mut Chance) -> Option<Point> {
        let shape = chance.one(&self.shapes)?;
        let (low, high) = shape.corners();
        let between = |low: f64, high: f64, chance: &mut Chance| low + (high - low) * share(chance);
        for _ in 0..TRIES {
            let lon = between(low[0], high[0], chance);
            let drawn = Point::new(between(low[1], high[1], chance), lon);
            if let Ok(point) = drawn
                && shape.contains(point)
            {
                return Some(point);
            }
        }
        Point::new((low[1] + high[1]) / 2.0, (low[0] + high[0]) / 2.0).ok()
    }

    /// Whether a point lies on it.
    pub fn has(&self, at: Point) -> bool {
        self.shapes.iter().any(|shape| shape.contains(at))
    }

    /// On it, no further than this from there; anywhere where that is not found.
    pub fn near(&self, at: Point, within_m: f64, chance: &mut Chance) -> Option<Point> {
        for _ in 0..TRIES {
            let drawn = beside(at, within_m, chance);
            if let Some(point) = drawn
                && self.has(point)
            {
                return Some(point);
            }
        }
        self.somewhere(chance)
    }
}

/// A point no further than this from there.
pub fn beside(at: Point, within_m: f64, chance: &mut Chance) -> Option<Point> {
    let (wide, high) = Local::around(at).degrees(within_m);
    let lat = at.lat() + high * (2.0 * share(chance) - 1.0);
    Point::new(lat, at.lon() + wide * (2.0 * share(chance) - 1.0)).ok()
}

/// A number from 0 to 1.
pub fn share(chance: &mut Chance) -> f64 {
    // 53 bits are what a double keeps exactly.
    (chance.draw() >> 11) as f64 / (1_u64 << 53) as f64
}

/// The stations that a room sends units of; a room that is a station itself sends its own.
pub fn stations<'a>(places: &'a Places, room: &Unit) -> Vec<&'a Unit> {
    let under: BTreeSet<UnitId> = room.covers.iter().flat_map(|covered| places.under(covered)).collect();
    let is_station = |unit: &&Unit| unit.serves.contains(crate::dispatch::ground::GROUND);
    let below: Vec<&Unit> =
        places.units().filter(is_station).filter(|unit| under.contains(&unit.id)).collect();
    if below.is_empty() { places.unit(&room.id).filter(is_station).into_iter().collect() } else { below }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adopt;
    use amanat_core::values::Span;

    #[test]
    fn what_is_drawn_for_a_station_lies_on_its_own_ground() {
        let (places, _) = Places::parse(&adopt::shipped(adopt::What::Places)).unwrap();
        let now = Moment::from_millis(0) + Span::from_days(20_000);
        let room = places.unit(&"kohat-room".parse().unwrap()).unwrap();
        let mut chance = Chance::of(1, "ground");
        let all = stations(&places, room);
        assert!(all.len() > 3, "{}", all.len());
        for station in all {
            let ground = Ground::of(&places, &station.id, now).unwrap();
            let first = ground.somewhere(&mut chance).unwrap();
            for point in [first, ground.near(first, 900.0, &mut chance).unwrap()] {
                let mut inside = places.candidates(point, now).into_iter().filter(|c| c.inside);
                assert!(inside.any(|c| c.unit.as_ref() == Some(&station.id)), "{}", station.id);
            }
        }
    }
}
