//! Is the point inside this outline, and how far is its edge?
//!
//! An outline is cut into bands of latitude, as many as it has edges, and each band lists the edges
//! that cross it. A point looks at the two or five edges of its own band and at no others, so that
//! a district of two thousand corners answers as fast as a square.
//!
//! Invariant: an edge belongs to the ground on its one side only (south and west ends are in, north
//! and east ends out), and is judged the same from both sides, by exact arithmetic.
//! Not here: whether an outline is a good one (`outline`); outlines across the 180th meridian,
//! which must be cut in two as GeoJSON asks.

use super::metres::Local;
use crate::values::Point;
use geo::{Coord, Kernel, LineString, MultiPolygon, Orientation, Polygon, kernels::RobustKernel};

/// The most corners one outline may have.
pub const MAX_VERTICES: usize = 200_000;
const MAX_BANDS: usize = 8_192;
/// How many entries the bands may have for each edge; more, and there are fewer bands.
const MAX_ENTRIES_PER_EDGE: usize = 6;

/// An edge as longitude and latitude, its southern (then western) end first.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Edge {
    low: [f64; 2],
    high: [f64; 2],
}

/// One outline, ready to be asked.
#[derive(Clone, Debug)]
pub struct Shape {
    outline: MultiPolygon<f64>,
    low: [f64; 2],
    high: [f64; 2],
    bands_per_degree: f64,
    starts: Vec<u32>,
    edges: Vec<Edge>,
}

impl Shape {
    /// Prepares an outline that `check_outline` has found good.
    pub fn new(outline: MultiPolygon<f64>) -> Self {
        let edges = edges_of(&outline);
        let (low, high) = bounds(&edges);
        let mut bands = edges.len().clamp(1, MAX_BANDS);
        let allowed = edges.len() * MAX_ENTRIES_PER_EDGE + bands;
        let height = (high[1] - low[1]).max(f64::MIN_POSITIVE);
        let per_degree = |bands: usize| (bands as f64 / height).min(1e15);
        let entries = |bands: usize| -> usize {
            let band = |lat: f64| band_of(lat, low[1], per_degree(bands), bands);
            edges.iter().map(|e| band(e.high[1]) - band(e.low[1]) + 1).sum()
        };
        while bands > 1 && entries(bands) > allowed {
            bands /= 2;
        }
        let bands_per_degree = per_degree(bands);
        let (starts, edges) = fill(&edges, bands, |lat| band_of(lat, low[1], bands_per_degree, bands));
        Self { outline, low, high, bands_per_degree, starts, edges }
    }

    /// Is the point inside? Of two outlines that share an edge, exactly one has a point on it.
    pub fn contains(&self, at: Point) -> bool {
        let (lon, lat) = (at.lon(), at.lat());
        if lat < self.low[1] || lat > self.high[1] || lon < self.low[0] || lon > self.high[0] {
            return false;
        }
        let band = self.band(self.band_at(lat));
        band.iter().fold(false, |inside, edge| inside ^ edge.is_crossed_by(lon, lat))
    }

    /// Metres from the point to the nearest edge, inside or outside; none beyond the limit.
    pub fn boundary_m(&self, at: Point, limit_m: f64) -> Option<f64> {
        let local = Local::around(at);
        let here = self.band_at(at.lat());
        let mut best_m = limit_m;
        let mut found = false;
        let mut look = |band: usize, best_m: &mut f64| {
            for edge in self.band(band) {
                let m = local.edge_m(edge.low, edge.high);
                if m <= *best_m {
                    (*best_m, found) = (m, true);
                }
            }
        };
        let south_of = |band: usize| self.low[1] + band as f64 / self.bands_per_degree;
        for band in here..self.bands() {
            if band > here && local.lat_m(south_of(band) - at.lat()) > best_m {
                break;
            }
            look(band, &mut best_m);
        }
        for band in (0..here).rev() {
            if local.lat_m(at.lat() - south_of(band + 1)) > best_m {
                break;
            }
            look(band, &mut best_m);
        }
        found.then_some(best_m)
    }

    /// The outline itself, for drawing and writing.
    pub fn outline(&self) -> &MultiPolygon<f64> {
        &self.outline
    }

    /// South-west and north-east corner of the box around it, as longitude and latitude.
    pub fn corners(&self) -> ([f64; 2], [f64; 2]) {
        (self.low, self.high)
    }

    pub(super) fn edge_count(&self) -> usize {
        self.outline.iter().flat_map(rings_of).map(|ring| ring.0.len().saturating_sub(1)).sum()
    }

    pub(super) fn each_edge(&self, mut look: impl FnMut([f64; 2], [f64; 2])) {
        for edge in edges_of(&self.outline) {
            look(edge.low, edge.high);
        }
    }

    fn bands(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    fn band_at(&self, lat: f64) -> usize {
        band_of(lat, self.low[1], self.bands_per_degree, self.bands())
    }

    fn band(&self, band: usize) -> &[Edge] {
        let at = |i: usize| self.starts.get(i).map_or(0, |s| *s as usize);
        self.edges.get(at(band)..at(band + 1)).unwrap_or(&[])
    }
}

impl Edge {
    fn new(a: Coord<f64>, b: Coord<f64>) -> Self {
        let (a, b) = ([a.x, a.y], [b.x, b.y]);
        let a_first = (a[1], a[0]) <= (b[1], b[0]);
        if a_first { Self { low: a, high: b } } else { Self { low: b, high: a } }
    }

    /// Does a line from the point to the east cross it?
    fn is_crossed_by(&self, lon: f64, lat: f64) -> bool {
        if lat < self.low[1] || lat >= self.high[1] {
            return false;
        }
        if lon < self.low[0].min(self.high[0]) {
            return true;
        }
        if lon >= self.low[0].max(self.high[0]) {
            return false;
        }
        let corner = |c: [f64; 2]| Coord { x: c[0], y: c[1] };
        let turn = RobustKernel::orient2d(corner(self.low), corner(self.high), Coord { x: lon, y: lat });
        turn == Orientation::CounterClockwise
    }
}

/// Which band a latitude falls in. Rising with the latitude, so that an edge is in every band
/// between those of its ends.
fn band_of(lat: f64, south: f64, per_degree: f64, bands: usize) -> usize {
    (((lat - south) * per_degree) as usize).min(bands.saturating_sub(1))
}

fn rings_of(part: &Polygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    std::iter::once(part.exterior()).chain(part.interiors())
}

fn edges_of(outline: &MultiPolygon<f64>) -> Vec<Edge> {
    outline
        .iter()
        .flat_map(rings_of)
        .flat_map(|ring| ring.0.windows(2))
        .map(|pair| Edge::new(pair[0], pair[1]))
        .collect()
}

fn bounds(edges: &[Edge]) -> ([f64; 2], [f64; 2]) {
    let start = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
    edges.iter().flat_map(|e| [e.low, e.high]).fold(start, |(low, high), c| {
        ([low[0].min(c[0]), low[1].min(c[1])], [high[0].max(c[0]), high[1].max(c[1])])
    })
}

fn fill(edges: &[Edge], bands: usize, band: impl Fn(f64) -> usize) -> (Vec<u32>, Vec<Edge>) {
    let mut lists = vec![Vec::new(); bands];
    for edge in edges {
        for list in &mut lists[band(edge.low[1])..=band(edge.high[1])] {
            list.push(*edge);
        }
    }
    let mut starts = vec![0_u32];
    let mut all = Vec::with_capacity(lists.iter().map(Vec::len).sum());
    for list in lists {
        all.extend(list);
        starts.push(all.len() as u32);
    }
    (starts, all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::coordinate_position::{CoordPos, CoordinatePosition};
    use proptest::prelude::*;

    fn at(lon: f64, lat: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }

    fn shape(rings: &[&[(f64, f64)]]) -> Shape {
        let mut rings = rings.iter().map(|r| LineString::from(r.to_vec()));
        let outer = rings.next().unwrap();
        Shape::new(MultiPolygon(vec![Polygon::new(outer, rings.collect())]))
    }

    /// A star around (70, 30): any radii give a ring that does not cross itself.
    fn star(radii: &[f64]) -> MultiPolygon<f64> {
        let corner = |(i, r): (usize, &f64)| {
            let turn = i as f64 / radii.len() as f64 * std::f64::consts::TAU;
            (70.0 + r * turn.cos(), 30.0 + r * turn.sin())
        };
        let ring: Vec<_> = radii.iter().enumerate().map(corner).collect();
        let hole: Vec<_> =
            ring.iter().map(|(x, y)| (70.0 + (x - 70.0) / 3.0, 30.0 + (y - 30.0) / 3.0)).collect();
        MultiPolygon(vec![Polygon::new(LineString::from(ring), vec![LineString::from(hole)])])
    }

    #[test]
    fn a_hole_is_outside_and_its_edge_is_near() {
        let s = shape(&[
            &[(70.0, 30.0), (71.0, 30.0), (71.0, 31.0), (70.0, 31.0)],
            &[(70.4, 30.4), (70.6, 30.4), (70.6, 30.6), (70.4, 30.6)],
        ]);
        assert!(s.contains(at(70.2, 30.5)));
        assert!(!s.contains(at(70.5, 30.5)));
        assert!(s.boundary_m(at(70.599, 30.5), 200.0).unwrap() < 100.0);
        assert_eq!(s.boundary_m(at(70.2, 30.2), 200.0), None);
    }

    #[test]
    fn of_four_squares_exactly_one_has_each_corner_and_each_edge() {
        let square = |x: f64, y: f64| shape(&[&[(x, y), (x + 1.0, y), (x + 1.0, y + 1.0), (x, y + 1.0)]]);
        let four = [square(70.0, 30.0), square(71.0, 30.0), square(70.0, 31.0), square(71.0, 31.0)];
        for (x, y) in [(71.0, 31.0), (71.0, 30.5), (70.5, 31.0), (71.0, 31.5), (71.5, 31.0), (70.0, 30.0)] {
            assert_eq!(four.iter().filter(|s| s.contains(at(x, y))).count(), 1, "{x} {y}");
        }
    }

    #[test]
    fn a_zigzag_across_all_bands_does_not_fill_the_memory() {
        let teeth = 2_000;
        let mut ring: Vec<_> =
            (0..teeth).map(|i| (70.0 + f64::from(i) * 1e-3, if i % 2 == 0 { 30.0 } else { 31.0 })).collect();
        ring.push((72.0, 29.0));
        ring.push((70.0, 29.0));
        let s = shape(&[&ring]);
        assert!(s.edges.len() <= (ring.len() + 1) * MAX_ENTRIES_PER_EDGE + MAX_BANDS);
        assert!(s.contains(at(71.0, 29.5)));
    }

    proptest! {
        #[test]
        fn it_agrees_with_the_geo_crate_wherever_that_says_inside_or_outside(
            radii in proptest::collection::vec(0.05_f64..1.0, 3..80),
            points in proptest::collection::vec((68.9_f64..71.1, 28.9_f64..31.1), 50),
        ) {
            let outline = star(&radii);
            let s = Shape::new(outline.clone());
            let corners = outline.iter().flat_map(|p| p.exterior().0.clone()).map(|c| (c.x, c.y));
            let middles = outline.iter().flat_map(|p| p.exterior().lines().map(|l| ((l.start.x + l.end.x) / 2.0, l.start.y)));
            for (x, y) in points.into_iter().chain(corners.collect::<Vec<_>>()).chain(middles.collect::<Vec<_>>()) {
                match outline.coordinate_position(&Coord { x, y }) {
                    CoordPos::Inside => prop_assert!(s.contains(at(x, y)), "{x} {y}"),
                    CoordPos::Outside => prop_assert!(!s.contains(at(x, y)), "{x} {y}"),
                    CoordPos::OnBoundary => {}
                }
            }
        }

        #[test]
        fn where_triangles_tile_a_star_each_point_of_it_has_exactly_one(
            radii in proptest::collection::vec(0.05_f64..1.0, 3..40),
            weights in proptest::collection::vec((0_usize..40, 0_u8..5, 0_u8..5), 40),
        ) {
            // Triangles from the middle to each pair of corners: points on spokes, corners and the middle itself.
            let ring: Vec<Coord<f64>> = star(&radii).0[0].exterior().0.clone();
            let middle = Coord { x: 70.0, y: 30.0 };
            let tiles: Vec<Shape> = ring.windows(2)
                .map(|p| Shape::new(MultiPolygon(vec![Polygon::new(LineString(vec![middle, p[0], p[1], middle]), vec![])])))
                .collect();
            for (corner, a, b) in weights {
                let (p, q) = (ring[corner % radii.len()], ring[corner % radii.len() + 1]);
                let (a, b) = (f64::from(a) / 10.0, f64::from(b) / 10.0);
                let (x, y) = (
                    middle.x + (p.x - middle.x) * a + (q.x - middle.x) * b,
                    middle.y + (p.y - middle.y) * a + (q.y - middle.y) * b,
                );
                let inside = tiles.iter().filter(|t| t.contains(at(x, y))).count();
                prop_assert_eq!(inside, 1);
            }
        }

        #[test]
        fn the_distance_is_that_of_the_nearest_of_all_edges(
            radii in proptest::collection::vec(0.05_f64..1.0, 3..60),
            x in 68.9_f64..71.1, y in 28.9_f64..31.1,
        ) {
            let outline = star(&radii);
            let s = Shape::new(outline.clone());
            let local = Local::around(at(x, y));
            let brute = edges_of(&outline).iter().map(|e| local.edge_m(e.low, e.high)).fold(f64::INFINITY, f64::min);
            let ours = s.boundary_m(at(x, y), f64::INFINITY).unwrap();
            prop_assert!((ours - brute).abs() < 1e-6);
        }
    }
}
