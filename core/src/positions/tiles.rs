//! Which units does a map draw, and which stand so near together that it draws them as one?
//!
//! A map of a province with three thousand patrols shows numbers, a street shows each. Units of one square of the
//! screen are drawn as one with their count, and with how many of them are fresh, stale, lost.
//!
//! Invariant: every unit is drawn once, alone or in one cluster; whoever must be seen is always alone.
//! Not here: which units somebody may see (the server asks `guard`).

use super::fix::Age;
use crate::values::Point;
use serde::Serialize;
use std::collections::BTreeMap;

/// The deepest zoom of a map.
pub const MAX_ZOOM: u8 = 22;
/// From this zoom on each unit is alone, as long as they are not too many.
const ALONE_FROM: u8 = 14;
/// The most that are drawn alone for being near the ground.
pub const MAX_ALONE: usize = 2_000;
/// Squares of the screen along a tile of a map: 256 pixels, so 64 pixels each.
const SQUARES_PER_TILE: f64 = 4.0;
/// Where a map of this projection ends.
const MAX_LAT: f64 = 85.05;

/// One unit as it is seen now.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen<T> {
    /// Who.
    pub who: T,
    /// Where.
    pub at: Point,
    /// How old.
    pub age: Age,
    /// Whether it must be seen: somebody of it is in danger, or it is the one that was chosen.
    pub apart: bool,
}

/// Units that are drawn as one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Cluster {
    /// The middle of them.
    pub lat: f64,
    /// The middle of them.
    pub lon: f64,
    /// How many.
    pub count: u32,
    /// How many of them are fresh.
    pub fresh: u32,
    /// How many are stale.
    pub stale: u32,
    /// How many are lost.
    pub lost: u32,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn<T> {
    /// Each for itself.
    pub alone: Vec<Seen<T>>,
    /// As one.
    pub clusters: Vec<Cluster>,
}

/// Draws units at a zoom of a map.
pub fn draw<T: Clone>(units: &[Seen<T>], zoom: u8) -> Drawn<T> {
    let mut drawn = Drawn { alone: Vec::new(), clusters: Vec::new() };
    let all_alone = zoom >= ALONE_FROM && units.len() <= MAX_ALONE;
    let mut squares: BTreeMap<(i64, i64), Vec<&Seen<T>>> = BTreeMap::new();
    for unit in units {
        if unit.apart || all_alone {
            drawn.alone.push(unit.clone());
        } else {
            squares.entry(square(unit.at, zoom.min(MAX_ZOOM))).or_default().push(unit);
        }
    }
    for units in squares.into_values() {
        match units[..] {
            [one] => drawn.alone.push(one.clone()),
            _ => drawn.clusters.push(together(&units)),
        }
    }
    drawn
}

fn together<T>(units: &[&Seen<T>]) -> Cluster {
    let share = 1.0 / units.len() as f64;
    let mut cluster = Cluster { lat: 0.0, lon: 0.0, count: 0, fresh: 0, stale: 0, lost: 0 };
    for unit in units {
        cluster.lat += unit.at.lat() * share;
        cluster.lon += unit.at.lon() * share;
        cluster.count += 1;
        match unit.age {
            Age::Fresh => cluster.fresh += 1,
            Age::Stale => cluster.stale += 1,
            Age::Lost => cluster.lost += 1,
        }
    }
    cluster
}

/// The square of the screen in which a place is, by the projection of maps on the web.
fn square(at: Point, zoom: u8) -> (i64, i64) {
    let squares = f64::from(1_u32 << zoom) * SQUARES_PER_TILE;
    let lat = at.lat().clamp(-MAX_LAT, MAX_LAT).to_radians();
    let x = (at.lon() + 180.0) / 360.0;
    let y = (1.0 - lat.tan().asinh() / std::f64::consts::PI) / 2.0;
    ((x * squares).floor() as i64, (y * squares).floor() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seen(who: usize, lat: f64, lon: f64, apart: bool) -> Seen<usize> {
        Seen { who, at: Point::new(lat, lon).unwrap(), age: Age::Fresh, apart }
    }

    #[test]
    fn far_away_two_of_a_street_are_one_and_whoever_is_in_danger_is_not_hidden() {
        let units = [
            seen(0, 33.5801, 71.4401, false),
            seen(1, 33.5802, 71.4402, false),
            seen(2, 33.5802, 71.4402, true),
        ];
        let drawn = draw(&units, 8);
        assert_eq!((drawn.clusters.len(), drawn.clusters[0].count), (1, 2));
        assert_eq!(drawn.alone.iter().map(|seen| seen.who).collect::<Vec<_>>(), [2]);
        assert_eq!(draw(&units, 15).alone.len(), 3);
    }

    proptest! {
        #[test]
        fn every_unit_is_drawn_once(
            at in proptest::collection::vec((-90.0_f64..=90.0, -180.0_f64..=180.0, any::<bool>()), 0..200),
            zoom in 0_u8..30,
        ) {
            let units: Vec<_> = at.iter().enumerate().map(|(i, (lat, lon, apart))| seen(i, *lat, *lon, *apart)).collect();
            let drawn = draw(&units, zoom);
            let together: u32 = drawn.clusters.iter().map(|c| c.count).sum();
            prop_assert_eq!(drawn.alone.len() + together as usize, units.len());
            prop_assert!(units.iter().filter(|u| u.apart).all(|u| drawn.alone.contains(u)));
            prop_assert!(drawn.clusters.iter().all(|c| c.count > 1 && c.fresh + c.stale + c.lost == c.count));
        }
    }
}
