//! Along which points does the way go?
//!
//! The way that takes the time that `travel_s` says, drawn along the lines of its roads: for whoever must see it or play
//! it. Which road lies between two junctions is worked out when somebody first asks.

use super::{
    lay::PER_DEGREE,
    network::{Network, Road},
    snap::Snap,
};
use crate::{dispatch::recommend::metres_between, values::Point};

/// The most points of one way.
pub const MAX_WAY: usize = 100_000;

/// From one junction to another goes this road, forwards or back.
pub(super) struct Between {
    from: u32,
    to: u32,
    ms: u32,
    road: u32,
    back: bool,
}

impl Network {
    /// The points of the way by car, from the road beside the one point to the road beside the other; `None` where
    /// there is none.
    pub fn way(&self, from: Point, to: Point) -> Option<Vec<Point>> {
        let (from, to) = (self.snap(from)?, self.snap(to)?);
        let around = self.around(&from, &to);
        let along = self.along(&from, &to);
        let mut points = match (along, around) {
            (Some(along), around) if around.as_ref().is_none_or(|path| along <= path.get_weight()) => {
                self.stretch(self.kept.roads.get(from.road as usize)?, from.share, to.share)
            }
            (_, Some(path)) => self.by_junctions(&from, &to, path.get_nodes())?,
            _ => return None,
        };
        points.truncate(MAX_WAY);
        points.dedup();
        Some(points)
    }

    fn by_junctions(&self, from: &Snap, to: &Snap, junctions: &[usize]) -> Option<Vec<Point>> {
        let (leaves, comes) =
            (self.kept.roads.get(from.road as usize)?, self.kept.roads.get(to.road as usize)?);
        let (first, last) = (*junctions.first()?, *junctions.last()?);
        let end = if leaves.b as usize == first { 1.0 } else { 0.0 };
        let mut points = self.stretch(leaves, from.share, end);
        for pair in junctions.windows(2) {
            points.extend(self.between(pair[0] as u32, pair[1] as u32));
        }
        let begin = if comes.a as usize == last { 0.0 } else { 1.0 };
        points.extend(self.stretch(comes, begin, to.share));
        Some(points)
    }

    /// The points of the fastest road from one junction to the next.
    fn between(&self, from: u32, to: u32) -> Vec<Point> {
        let all = self.between.get_or_init(|| index(&self.kept.roads));
        let begin = all.partition_point(|each| (each.from, each.to) < (from, to));
        let Some(found) = all.get(begin).filter(|each| (each.from, each.to) == (from, to)) else {
            return Vec::new();
        };
        let Some(road) = self.kept.roads.get(found.road as usize) else { return Vec::new() };
        if found.back { self.stretch(road, 1.0, 0.0) } else { self.stretch(road, 0.0, 1.0) }
    }

    /// The line of a road from one share of its length to another.
    fn stretch(&self, road: &Road, from: f64, to: f64) -> Vec<Point> {
        let (low, high) = (from.min(to), from.max(to));
        let line = self.kept.line.get(road.first as usize..(road.first + road.len) as usize).unwrap_or(&[]);
        let degrees = |small: i32| f64::from(small) / PER_DEGREE;
        let line: Vec<Point> =
            line.iter().filter_map(|[lat, lon]| Point::new(degrees(*lat), degrees(*lon)).ok()).collect();
        let lengths: Vec<f64> = line.windows(2).map(|pair| metres_between(pair[0], pair[1])).collect();
        let whole: f64 = lengths.iter().sum();
        let (mut points, mut gone) = (Vec::new(), 0.0);
        for (pair, length) in line.windows(2).zip(&lengths) {
            let share = |m: f64| if whole > 0.0 { m / whole } else { 0.0 };
            let (begin, end) = (share(gone), share(gone + length));
            gone += length;
            if end < low || begin > high || end <= begin {
                continue;
            }
            let part = |at: f64| ((at - begin) / (end - begin)).clamp(0.0, 1.0);
            points.push(on(pair[0], pair[1], part(low)));
            points.push(on(pair[0], pair[1], part(high)));
        }
        if to < from {
            points.reverse();
        }
        points.dedup();
        points
    }
}

fn on(a: Point, b: Point, part: f64) -> Point {
    let lat = a.lat() + (b.lat() - a.lat()) * part;
    Point::new(lat, a.lon() + (b.lon() - a.lon()) * part).unwrap_or(a)
}

fn index(roads: &[Road]) -> Vec<Between> {
    let mut all = Vec::with_capacity(roads.len() * 2);
    for (road, each) in (0_u32..).zip(roads) {
        all.push(Between { from: each.a, to: each.b, ms: each.ms, road, back: false });
        if each.both {
            all.push(Between { from: each.b, to: each.a, ms: each.ms, road, back: true });
        }
    }
    all.sort_unstable_by_key(|each| (each.from, each.to, each.ms, each.road));
    all
}

#[cfg(test)]
mod tests {
    use crate::{
        dispatch::recommend::metres_between,
        roads::{
            OneWay,
            network::tests::{point, town},
        },
    };

    #[test]
    fn the_way_is_as_long_as_the_time_that_it_takes_and_goes_along_the_streets() {
        let town = town(4, 4, |_| OneWay::No);
        for (from, to) in [((0.0, 0.0), (3.0, 3.0)), ((0.0, 0.3), (2.4, 1.0)), ((1.0, 0.2), (1.0, 0.9))] {
            let (from, to) = (point(from.0, from.1), point(to.0, to.1));
            let way = town.way(from, to).unwrap();
            let metres: f64 = way.windows(2).map(|pair| metres_between(pair[0], pair[1])).sum();
            // Every street is driven at ten metres a second.
            let seconds = town.travel_s(from, to).unwrap();
            assert!((metres / 10.0 - seconds).abs() < 3.0, "{metres} m in {seconds} s");
            assert!(metres_between(way[0], from) < 5.0 && metres_between(way[way.len() - 1], to) < 5.0);
            assert!(way.iter().all(|at| town.snap(*at).is_some_and(|snap| snap.off_m < 5.0)));
        }
        assert!(town.way(point(0.0, 0.0), point(9.0, 9.0)).is_none());
    }
}
