//! How long is the way on this network?

use super::snap::{Pieces, Snap};
use crate::values::Point;
use fast_paths::{FastGraph, InputGraph, PathCalculator, ShortestPath};
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, OnceLock, PoisonError};

/// How fast somebody comes from where they stand to the road, in metres a second.
pub const OFF_ROAD_M_S: f64 = 4.0;
/// Work space for so many questions at once is kept.
const MAX_KEPT: usize = 8;

/// A road between two junctions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Road {
    /// From which junction.
    pub a: u32,
    /// To which.
    pub b: u32,
    /// How long it takes, in milliseconds.
    pub ms: u32,
    /// Whether it goes back as well.
    pub both: bool,
    /// Where its line begins.
    pub first: u32,
    /// Of how many points it is.
    pub len: u32,
}

/// What is kept in a file.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept {
    pub roads: Vec<Road>,
    pub line: Vec<[i32; 2]>,
    #[serde(serialize_with = "fast_paths::serialize_32", deserialize_with = "fast_paths::deserialize_32")]
    pub fast: FastGraph,
}

/// A network of roads, ready to be asked.
pub struct Network {
    pub(super) kept: Kept,
    pieces: Pieces,
    spaces: Mutex<Vec<PathCalculator>>,
    pub(super) between: OnceLock<Vec<super::way::Between>>,
}

impl Network {
    /// Works out the hierarchy, which takes its time.
    pub(super) fn new(roads: Vec<Road>, line: Vec<[i32; 2]>) -> Self {
        let mut graph = InputGraph::new();
        for road in roads.iter().filter(|road| road.a != road.b) {
            let (a, b, ms) = (road.a as usize, road.b as usize, road.ms as usize);
            graph.add_edge(a, b, ms);
            if road.both {
                graph.add_edge(b, a, ms);
            }
        }
        graph.freeze();
        let fast = fast_paths::prepare(&graph);
        Self::of(Kept { roads, line, fast })
    }

    pub(super) fn of(kept: Kept) -> Self {
        let pieces = Pieces::new(&kept.roads, &kept.line);
        Self { kept, pieces, spaces: Mutex::new(Vec::new()), between: OnceLock::new() }
    }

    /// How many roads there are.
    pub fn roads(&self) -> usize {
        self.kept.roads.len()
    }

    /// How many junctions there are.
    pub fn junctions(&self) -> usize {
        self.kept.fast.get_num_nodes()
    }

    /// The road beside a point; `None` where none is near.
    pub fn snap(&self, at: Point) -> Option<Snap> {
        self.pieces.nearest(at, &self.kept.roads, &self.kept.line)
    }

    /// Seconds from here to there by car; `None` where a point is beside no road, or there is no way.
    pub fn travel_s(&self, from: Point, to: Point) -> Option<f64> {
        let (from, to) = (self.snap(from)?, self.snap(to)?);
        let off_s = (from.off_m + to.off_m) / OFF_ROAD_M_S;
        let around = self.around(&from, &to).map(|path| path.get_weight());
        let ms = match (self.along(&from, &to), around) {
            (Some(along), Some(around)) => along.min(around),
            (along, around) => along.or(around)?,
        };
        Some(off_s + ms as f64 / 1000.0)
    }

    /// Both beside one road, and it goes from the one to the other.
    pub(super) fn along(&self, from: &Snap, to: &Snap) -> Option<usize> {
        let road = self.kept.roads.get(from.road as usize).filter(|_| from.road == to.road)?;
        let share = to.share - from.share;
        (share >= 0.0 || road.both).then(|| part(road, share.abs()))
    }

    /// By the junctions at the ends of their roads.
    pub(super) fn around(&self, from: &Snap, to: &Snap) -> Option<ShortestPath> {
        let (leaves, comes) =
            (self.kept.roads.get(from.road as usize)?, self.kept.roads.get(to.road as usize)?);
        let mut starts = vec![(leaves.b as usize, part(leaves, 1.0 - from.share))];
        if leaves.both {
            starts.push((leaves.a as usize, part(leaves, from.share)));
        }
        let mut ends = vec![(comes.a as usize, part(comes, to.share))];
        if comes.both {
            ends.push((comes.b as usize, part(comes, 1.0 - to.share)));
        }
        let junctions = self.junctions();
        let are_there = starts.iter().chain(&ends).all(|(junction, _)| *junction < junctions);
        if !are_there {
            return None;
        }
        let mut space = self.spaces().pop().unwrap_or_else(|| PathCalculator::new(junctions));
        let found = space.calc_path_multiple_sources_and_targets(&self.kept.fast, starts, ends);
        let mut spaces = self.spaces();
        if spaces.len() < MAX_KEPT {
            spaces.push(space);
        }
        found
    }

    fn spaces(&self) -> std::sync::MutexGuard<'_, Vec<PathCalculator>> {
        self.spaces.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn part(road: &Road, share: f64) -> usize {
    (f64::from(road.ms) * share).round() as usize
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::roads::{Layer, OneWay, Use};
    use proptest::prelude::*;

    pub(crate) const NORTH: f64 = 33.5;
    pub(crate) const EAST: f64 = 71.4;

    pub(crate) fn point(y: f64, x: f64) -> Point {
        Point::new(NORTH + y * 0.01, EAST + x * 0.01).unwrap()
    }

    /// A town of streets: rows by columns, each street of three points, with the same speed, and which of the rows go
    /// one way.
    pub(crate) fn town(rows: i64, columns: i64, one_way: impl Fn(i64) -> OneWay) -> Network {
        let mut layer = Layer::default();
        let id = |y: i64, x: i64| y * 1_000 + x;
        for y in 0..rows {
            let used = Use { kmh: 36, one_way: one_way(y) };
            layer.add((0..columns * 2 - 1).map(|x| id(y * 2, x)), used).unwrap();
        }
        for x in 0..columns {
            let used = Use { kmh: 36, one_way: OneWay::No };
            layer.add((0..rows * 2 - 1).map(|y| id(y, x * 2)), used).unwrap();
        }
        layer.all_added();
        let small = |degrees: f64| (degrees * 1e7).round() as i32;
        for (y, x) in (0..rows * 2).flat_map(|y| (0..columns * 2).map(move |x| (y, x))) {
            let at = point(y as f64 / 2.0, x as f64 / 2.0);
            layer.place(id(y, x), small(at.lat()), small(at.lon()));
        }
        layer.lay().unwrap()
    }

    #[test]
    fn a_way_is_counted_along_the_streets_and_not_across_the_houses() {
        let town = town(4, 4, |_| OneWay::No);
        assert_eq!((town.junctions(), town.roads()), (16, 24));
        let (up, across) = (1_109.0, 929.5);
        let s = town.travel_s(point(0.0, 0.0), point(3.0, 3.0)).unwrap();
        assert!((s - (3.0 * up + 3.0 * across) / 10.0).abs() < 2.0, "{s}");
        let s = town.travel_s(point(0.0, 0.25), point(0.0, 0.75)).unwrap();
        assert!((s - across / 20.0).abs() < 1.0, "{s}");
        let s = town.travel_s(point(0.5, 0.0), point(0.5, 1.0)).unwrap();
        assert!((s - (up + across) / 10.0).abs() < 1.0, "around the block: {s}");
    }

    #[test]
    fn a_street_that_goes_one_way_is_driven_one_way() {
        let town = town(3, 3, |y| if y == 1 { OneWay::Backward } else { OneWay::No });
        let along = town.travel_s(point(1.0, 0.8), point(1.0, 0.2)).unwrap();
        let against = town.travel_s(point(1.0, 0.2), point(1.0, 0.8)).unwrap();
        assert!(along < 60.0 && against > 250.0, "{along} {against}");
    }

    #[test]
    fn beside_no_road_nothing_is_known() {
        let town = town(3, 3, |_| OneWay::No);
        assert!(town.travel_s(point(0.0, 0.0), point(9.0, 9.0)).is_none());
        let off = town.travel_s(point(0.0, 0.0), point(-0.05, 0.0)).unwrap();
        assert!((off - 55.45 / OFF_ROAD_M_S).abs() < 0.5, "{off}");
    }

    #[test]
    fn an_island_that_an_extract_cut_off_is_left_out() {
        let mut layer = Layer::default();
        let used = Use { kmh: 36, one_way: OneWay::No };
        let at = |id: i64| ((335_000_000 + id * 1_000) as i32, 714_000_000);
        (0..60).for_each(|id| layer.add([id, id + 1].into_iter(), used).unwrap());
        layer.add([1_000, 1_001].into_iter(), used).unwrap();
        layer.all_added();
        for id in (0..=60).chain([1_000, 1_001]) {
            let (lat, lon) = at(id);
            layer.place(id, lat, if id >= 1_000 { lon + 100_000 } else { lon });
        }
        assert_eq!(layer.lay().unwrap().roads(), 60);
    }

    /// The same by trying all ways.
    fn plain(town: &Network, from: u32, until: u32) -> Option<u64> {
        let mut best = vec![u64::MAX; town.junctions()];
        best[from as usize] = 0;
        for _ in 0..town.junctions() {
            for road in &town.kept.roads {
                let mut go = |a: u32, b: u32| {
                    let there = best[a as usize].saturating_add(u64::from(road.ms));
                    best[b as usize] = best[b as usize].min(there);
                };
                go(road.a, road.b);
                if road.both {
                    go(road.b, road.a);
                }
            }
        }
        Some(best[until as usize]).filter(|ms| *ms < u64::MAX)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(30))]
        #[test]
        fn no_way_is_shorter_than_the_one_that_is_found(
            ways in proptest::collection::vec((0_i64..12, 0_i64..12, 5_u16..90, 0_u8..3), 12..40),
            places in proptest::collection::vec((0_i32..200_000, 0_i32..200_000), 12),
        ) {
            let mut layer = Layer::default();
            for (a, b, kmh, way) in ways {
                let one_way = [OneWay::No, OneWay::Forward, OneWay::Backward][usize::from(way)];
                layer.add([a, b].into_iter(), Use { kmh, one_way }).unwrap();
            }
            layer.all_added();
            for (id, (lat, lon)) in (0..).zip(&places) {
                layer.place(id, 335_000_000 + lat, 714_000_000 + lon);
            }
            let Ok(town) = layer.lay() else { return Ok(()) };
            let mut space = PathCalculator::new(town.junctions());
            let all = town.junctions() as u32;
            for (from, until) in (0..all).flat_map(|a| (0..all).map(move |b| (a, b))) {
                let found = space.calc_path(&town.kept.fast, from as usize, until as usize);
                prop_assert_eq!(found.map(|path| path.get_weight() as u64), plain(&town, from, until));
            }
        }
    }
}
