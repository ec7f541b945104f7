//! How do ways become a network of junctions and roads?
//!
//! The ways are given first, by the numbers of their points; then the places of those points; then the network is
//! laid: a way is cut wherever another one touches it, and small islands, which are mostly the cut edges of an
//! extract, are left out.

use super::{
    network::{Network, Road},
    profile::{OneWay, Use},
};
use crate::{geo::Local, values::Point};

/// The most points of ways.
pub const MAX_NODES: usize = 80_000_000;
/// An island with fewer junctions is left out, unless it is all there is.
const MIN_ISLAND: usize = 50;
/// Places in a degree.
pub(super) const PER_DEGREE: f64 = 1e7;

/// The ways make no network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadRoads {
    /// There are no roads for cars.
    #[error("there are no roads for cars in it")]
    Empty,
    /// There are too many.
    #[error("there are too many roads in it: cut a smaller extract")]
    TooMany,
}

struct Way {
    first: usize,
    len: u32,
    used: Use,
}

/// Ways on their way to become a network.
#[derive(Default)]
pub struct Layer {
    ways: Vec<Way>,
    refs: Vec<i64>,
    ids: Vec<i64>,
    places: Vec<Option<[i32; 2]>>,
}

impl Layer {
    /// Adds a way by the numbers of its points.
    pub fn add(&mut self, points: impl Iterator<Item = i64>, used: Use) -> Result<(), BadRoads> {
        let first = self.refs.len();
        self.refs.extend(points);
        if self.refs.len() > MAX_NODES {
            return Err(BadRoads::TooMany);
        }
        match self.refs.len() - first {
            0 | 1 => self.refs.truncate(first),
            len => self.ways.push(Way { first, len: len as u32, used }),
        }
        Ok(())
    }

    /// All ways are there; from now on their points are placed.
    pub fn all_added(&mut self) {
        self.ids.clone_from(&self.refs);
        self.ids.sort_unstable();
        self.ids.dedup();
        self.places = vec![None; self.ids.len()];
    }

    /// Says where a point is, in ten-millionths of a degree; a point of no way is passed over.
    pub fn place(&mut self, id: i64, lat: i32, lon: i32) {
        if let Ok(at) = self.ids.binary_search(&id) {
            self.places[at] = Some([lat, lon]);
        }
    }

    /// Lays the network.
    pub fn lay(self) -> Result<Network, BadRoads> {
        let uses = self.uses();
        let mut roads = Roads::default();
        for way in &self.ways {
            let points = &self.refs[way.first..way.first + way.len as usize];
            let places = points.iter().filter_map(|id| {
                let at = self.ids.binary_search(id).ok()?;
                Some((at, self.places[at]?))
            });
            let mut places: Vec<(usize, [i32; 2])> = places.collect();
            if way.used.one_way == OneWay::Backward {
                places.reverse();
            }
            roads.cut(&places, &uses, way.used);
        }
        roads.without_islands().network()
    }

    /// How often each point is used, ends twice: where it is more than once, ways are cut.
    fn uses(&self) -> Vec<u8> {
        let mut uses = vec![0_u8; self.ids.len()];
        for way in &self.ways {
            let points = &self.refs[way.first..way.first + way.len as usize];
            for (place, id) in points.iter().enumerate() {
                let is_end = place == 0 || place + 1 == points.len();
                if let Ok(at) = self.ids.binary_search(id) {
                    uses[at] = uses[at].saturating_add(if is_end { 2 } else { 1 });
                }
            }
        }
        uses
    }
}

#[derive(Default)]
struct Roads {
    ends: Vec<(usize, usize)>,
    roads: Vec<Road>,
    line: Vec<[i32; 2]>,
}

impl Roads {
    fn cut(&mut self, places: &[(usize, [i32; 2])], uses: &[u8], used: Use) {
        let mut from = 0;
        for until in 1..places.len() {
            if uses[places[until].0] > 1 || until + 1 == places.len() {
                self.road(&places[from..=until], used);
                from = until;
            }
        }
    }

    fn road(&mut self, places: &[(usize, [i32; 2])], used: Use) {
        let (Some(a), Some(b)) = (places.first(), places.last()) else { return };
        let metres: f64 = places.windows(2).map(|two| metres(two[0].1, two[1].1)).sum();
        let ms = (metres * 3_600.0 / f64::from(used.kmh.max(1))).ceil().clamp(1.0, f64::from(u32::MAX));
        let first = self.line.len() as u32;
        self.line.extend(places.iter().map(|(_, at)| *at));
        self.ends.push((a.0, b.0));
        let (len, both) = (places.len() as u32, used.one_way == OneWay::No);
        self.roads.push(Road { a: 0, b: 0, ms: ms as u32, both, first, len });
    }

    /// Numbers the junctions that stay, and drops roads of small islands.
    fn without_islands(mut self) -> Self {
        let mut junctions: Vec<usize> = self.ends.iter().flat_map(|(a, b)| [*a, *b]).collect();
        junctions.sort_unstable();
        junctions.dedup();
        let number = |id: usize| junctions.binary_search(&id).unwrap_or_default();
        let mut joined: Vec<usize> = (0..junctions.len()).collect();
        for (a, b) in &self.ends {
            let (a, b) = (root(&mut joined, number(*a)), root(&mut joined, number(*b)));
            joined[a] = b;
        }
        let mut sizes = vec![0_usize; junctions.len()];
        for junction in 0..junctions.len() {
            sizes[root(&mut joined, junction)] += 1;
        }
        let largest = sizes.iter().copied().max().unwrap_or_default();
        let stays: Vec<bool> = (0..junctions.len())
            .map(|junction| sizes[root(&mut joined, junction)] >= MIN_ISLAND.min(largest))
            .collect();
        let mut numbers = vec![u32::MAX; junctions.len()];
        let staying = (0..junctions.len()).filter(|junction| stays[*junction]);
        for (next, junction) in (0..).zip(staying) {
            numbers[junction] = next;
        }
        for (road, (a, b)) in self.roads.iter_mut().zip(&self.ends) {
            (road.a, road.b) = (numbers[number(*a)], numbers[number(*b)]);
        }
        self.roads.retain(|road| road.a != u32::MAX && road.b != u32::MAX);
        self
    }

    fn network(self) -> Result<Network, BadRoads> {
        if self.roads.is_empty() {
            return Err(BadRoads::Empty);
        }
        Ok(Network::new(self.roads, self.line))
    }
}

fn root(joined: &mut [usize], mut at: usize) -> usize {
    while joined[at] != at {
        joined[at] = joined[joined[at]];
        at = joined[at];
    }
    at
}

/// Metres between two places.
pub(super) fn metres(a: [i32; 2], b: [i32; 2]) -> f64 {
    let degrees = |n: i32| f64::from(n) / PER_DEGREE;
    let Ok(at) = Point::new(degrees(a[0]), degrees(a[1])) else { return 0.0 };
    let (x, y) = Local::around(at).metres(degrees(b[1]), degrees(b[0]));
    x.hypot(y)
}
