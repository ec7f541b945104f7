//! Which control room is a signal's?
//!
//! From memory alone. A room is a unit that answers to the word for one (`guard::CONTROL_ROOM`). Where no room serves the
//! ground, the nearest does; where nothing is known of the place, the highest room; where there is no room at all, the
//! unit above all others. There is always somebody.

use amanat_core::{
    decide::signal::Routing,
    guard::CONTROL_ROOM,
    places::{Places, Unit},
    values::{Moment, Point, UnitId},
};
use std::collections::BTreeMap;

/// Where something calls from, as far as it is known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin<'a> {
    /// Where it is.
    pub at: Option<Point>,
    /// The room of the device's site.
    pub home: Option<&'a UnitId>,
    /// Whether it is carried about: then where it is counts more than where it belongs.
    pub is_carried: bool,
}

/// The room, and why this one. `None` only where a force has no unit.
pub fn room_of(places: &Places, origin: &Origin<'_>, now: Moment) -> Option<(UnitId, Routing)> {
    let home = origin.home.filter(|home| places.unit(home).is_some());
    let home = home.map(|home| (home.clone(), Routing::Site));
    if !origin.is_carried && home.is_some() {
        return home;
    }
    let by_ground = origin.at.and_then(|at| by_ground(places, at, now));
    by_ground.or(home).or_else(|| Some((of_last_resort(places)?.id.clone(), Routing::Unknown)))
}

fn by_ground(places: &Places, at: Point, now: Moment) -> Option<(UnitId, Routing)> {
    let serving = |area| places.serving_area(CONTROL_ROOM, area).map(|unit| unit.id.clone());
    let near = places.candidates(at, now);
    let within = near.iter().filter(|found| found.inside).find_map(|found| serving(&found.area));
    if let Some(room) = within {
        return Some((room, Routing::Area));
    }
    let nearest = places.areas().layers().filter_map(|layer| places.nearest(layer, at, now));
    let mut nearest: Vec<_> = nearest.collect();
    nearest.sort_by(|a, b| a.boundary_m.total_cmp(&b.boundary_m));
    nearest.iter().find_map(|found| serving(&found.area)).map(|room| (room, Routing::Nearest))
}

/// The highest room; where there is none, the unit above all others.
fn of_last_resort(places: &Places) -> Option<&Unit> {
    let rooms = places.units().filter(|unit| unit.serves.contains(CONTROL_ROOM));
    let highest = rooms.min_by_key(|unit| (places.chain(&unit.id).len(), &unit.id));
    highest.or_else(|| places.units().find(|unit| unit.supervisor.is_none()))
}

/// The room whose ground is nearest to this room's, which is told when nobody here claims a signal.
pub fn neighbour_of(places: &Places, room: &UnitId) -> Option<UnitId> {
    let middles = middles(places);
    let here = middles.get(room);
    let others = middles.iter().filter(|(other, _)| *other != room);
    let nearest = here.and_then(|here| {
        let far = |(x, y): (f64, f64)| (x - here.0).powi(2) + (y - here.1).powi(2);
        others.map(|(other, at)| (far(*at), other)).min_by(|a, b| a.0.total_cmp(&b.0))
    });
    let above = || {
        let mut others = places.units().filter(|u| u.serves.contains(CONTROL_ROOM) && u.id != *room);
        others.next().map(|unit| unit.id.clone())
    };
    nearest.map(|(_, other)| other.clone()).or_else(above)
}

/// The middle of each room's ground, in degrees, a degree of longitude shortened to its true length.
fn middles(places: &Places) -> BTreeMap<UnitId, (f64, f64)> {
    let mut sums: BTreeMap<UnitId, (f64, f64, f64)> = BTreeMap::new();
    for area in places.areas().iter() {
        let Some(room) = places.serving_area(CONTROL_ROOM, &area.id) else { continue };
        let ([west, south], [east, north]) = area.shape.corners();
        let (lon, lat) = ((west + east) / 2.0, (south + north) / 2.0);
        let sum = sums.entry(room.id.clone()).or_default();
        *sum = (sum.0 + lon * lat.to_radians().cos(), sum.1 + lat, sum.2 + 1.0);
    }
    sums.into_iter().map(|(room, (x, y, n))| (room, (x / n, y / n))).collect()
}
