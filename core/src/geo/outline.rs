//! Is this an outline at all: could somebody walk around it and say what is inside?
//!
//! Outlines come from many hands. One whose line crosses itself, or whose hole lies outside, answers
//! differently in every program; it is refused with the place where it goes wrong.
//! Not here: mending one (`places::import`).

use super::shape::MAX_VERTICES;
use geo::{
    Coord, Kernel, Line, LineString, MultiPolygon, Orientation, Polygon,
    coordinate_position::{CoordPos, CoordinatePosition},
    kernels::RobustKernel,
};
use rstar::{
    AABB, RTree,
    primitives::{GeomWithData, Rectangle},
};

const MAX_RINGS: usize = 5_000;

/// What is wrong with an outline, with the place as latitude and longitude.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BadOutline {
    /// No rings at all, or none with ground inside.
    #[error("it has no ground inside")]
    Nothing,
    /// A corner that is no place on the earth, often latitude and longitude exchanged.
    #[error("the corner [{lon}, {lat}] is no place on the earth (GeoJSON writes longitude first)")]
    NotOnEarth {
        /// First number.
        lon: f64,
        /// Second number.
        lat: f64,
    },
    /// A ring needs three corners and the first one again.
    #[error("a ring has fewer than three corners")]
    TooFewCorners,
    /// The last corner is not the first one.
    #[error("a ring is not closed: its last corner must be its first one again")]
    NotClosed,
    /// More than `MAX_VERTICES` corners or too many rings.
    #[error("it has more than {MAX_VERTICES} corners or {MAX_RINGS} rings")]
    TooLarge,
    /// Two of its edges cross or run over each other.
    #[error("its line crosses itself near {lat:.5}, {lon:.5}")]
    CrossesItself {
        /// Latitude of the crossing.
        lat: f64,
        /// Longitude of the crossing.
        lon: f64,
    },
    /// A hole that is not within its own ring, or within another hole.
    #[error("the hole at {lat:.5}, {lon:.5} is not inside its own ring")]
    HoleOutside {
        /// Latitude of the hole's first corner.
        lat: f64,
        /// Longitude of the hole's first corner.
        lon: f64,
    },
    /// A part that lies inside another part of the same area.
    #[error("the part at {lat:.5}, {lon:.5} lies inside another part of the same area")]
    PartInside {
        /// Latitude of the part's first corner.
        lat: f64,
        /// Longitude of the part's first corner.
        lon: f64,
    },
}

/// Refuses what `Shape` could not answer for.
pub fn check_outline(outline: &MultiPolygon<f64>) -> Result<(), BadOutline> {
    let rings: Vec<&LineString<f64>> = outline.iter().flat_map(rings_of).collect();
    if rings.is_empty() {
        return Err(BadOutline::Nothing);
    }
    if rings.len() > MAX_RINGS || rings.iter().map(|r| r.0.len()).sum::<usize>() > MAX_VERTICES {
        return Err(BadOutline::TooLarge);
    }
    rings.iter().try_for_each(|ring| check_ring(ring))?;
    check_crossings(&rings)?;
    check_nesting(outline)
}

fn rings_of(part: &Polygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    std::iter::once(part.exterior()).chain(part.interiors())
}

fn check_ring(ring: &LineString<f64>) -> Result<(), BadOutline> {
    for c in &ring.0 {
        let on_earth = c.x.is_finite() && c.y.is_finite() && c.x.abs() <= 180.0 && c.y.abs() <= 90.0;
        if !on_earth {
            return Err(BadOutline::NotOnEarth { lon: c.x, lat: c.y });
        }
    }
    if !ring.is_closed() {
        return Err(BadOutline::NotClosed);
    }
    let first = ring.0.first().copied().unwrap_or_default();
    let turns =
        |pair: &[Coord<f64>]| RobustKernel::orient2d(first, pair[0], pair[1]) != Orientation::Collinear;
    if ring.0.len() < 4 {
        return Err(BadOutline::TooFewCorners);
    }
    if ring.0.windows(2).any(turns) { Ok(()) } else { Err(BadOutline::Nothing) }
}

fn check_crossings(rings: &[&LineString<f64>]) -> Result<(), BadOutline> {
    let edges: Vec<Line<f64>> = rings.iter().flat_map(|r| r.lines()).filter(|l| l.start != l.end).collect();
    let boxed = |(i, l): (usize, &Line<f64>)| {
        let corners = Rectangle::from_corners([l.start.x, l.start.y], [l.end.x, l.end.y]);
        GeomWithData::new(corners, i)
    };
    let tree = RTree::bulk_load(edges.iter().enumerate().map(boxed).collect());
    for (i, edge) in edges.iter().enumerate() {
        let around = AABB::from_corners([edge.start.x, edge.start.y], [edge.end.x, edge.end.y]);
        let later = tree.locate_in_envelope_intersecting(&around).map(|hit| hit.data).filter(|j| *j > i);
        for other in later.filter_map(|j| edges.get(j)) {
            if let Some(at) = crossing(edge, other) {
                return Err(BadOutline::CrossesItself { lat: at.y, lon: at.x });
            }
        }
    }
    Ok(())
}

/// Where two edges cross or run over each other; touching in one point is allowed.
fn crossing(a: &Line<f64>, b: &Line<f64>) -> Option<Coord<f64>> {
    let side = |l: &Line<f64>, c| RobustKernel::orient2d(l.start, l.end, c);
    let (a1, a2) = (side(b, a.start), side(b, a.end));
    let (b1, b2) = (side(a, b.start), side(a, b.end));
    let flat = Orientation::Collinear;
    if a1 == flat && a2 == flat {
        let along = |c: Coord<f64>| if (a.dx()).abs() >= (a.dy()).abs() { c.x } else { c.y };
        let low = along(a.start).min(along(a.end)).max(along(b.start).min(along(b.end)));
        let high = along(a.start).max(along(a.end)).min(along(b.start).max(along(b.end)));
        return (low < high).then_some(a.start);
    }
    let crosses = a1 != a2 && b1 != b2 && ![a1, a2, b1, b2].contains(&flat);
    crosses.then(|| {
        let t = ((b.start.x - a.start.x) * b.dy() - (b.start.y - a.start.y) * b.dx())
            / (a.dx() * b.dy() - a.dy() * b.dx());
        Coord { x: a.start.x + t * a.dx(), y: a.start.y + t * a.dy() }
    })
}

/// Whether one ring lies inside the other, given that they do not cross.
fn is_within(inner: &LineString<f64>, outer: &Polygon<f64>) -> bool {
    let position = |c: &Coord<f64>| outer.coordinate_position(c);
    let decisive = inner.0.iter().map(position).find(|p| *p != CoordPos::OnBoundary);
    decisive != Some(CoordPos::Outside)
}

fn check_nesting(outline: &MultiPolygon<f64>) -> Result<(), BadOutline> {
    let first = |r: &LineString<f64>| r.0.first().copied().unwrap_or_default();
    for (i, part) in outline.iter().enumerate() {
        let filled = Polygon::new(part.exterior().clone(), Vec::new());
        for (h, hole) in part.interiors().iter().enumerate() {
            let others = part.interiors().iter().enumerate().filter(|(o, _)| *o != h);
            let mut others = others.map(|(_, o)| Polygon::new(o.clone(), Vec::new()));
            if !is_within(hole, &filled) || others.any(|o| boxes_meet(hole, &o) && is_within(hole, &o)) {
                let at = first(hole);
                return Err(BadOutline::HoleOutside { lat: at.y, lon: at.x });
            }
        }
        let mut others = outline.iter().enumerate().filter(|(o, _)| *o != i).map(|(_, o)| o);
        if others.any(|o| boxes_meet(part.exterior(), o) && is_within(part.exterior(), o)) {
            let at = first(part.exterior());
            return Err(BadOutline::PartInside { lat: at.y, lon: at.x });
        }
    }
    Ok(())
}

fn boxes_meet(ring: &LineString<f64>, part: &Polygon<f64>) -> bool {
    use geo::BoundingRect;
    match (ring.bounding_rect(), part.bounding_rect()) {
        (Some(a), Some(b)) => {
            a.min().x <= b.max().x
                && b.min().x <= a.max().x
                && a.min().y <= b.max().y
                && b.min().y <= a.max().y
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Ring = Vec<(f64, f64)>;

    fn square(x: f64, y: f64, side: f64) -> Ring {
        vec![(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    }

    fn check(parts: &[&[Ring]]) -> Result<(), BadOutline> {
        let part = |rings: &&[Ring]| {
            let mut rings = rings.iter().map(|r| LineString::from(r.clone()));
            Polygon::new(rings.next().unwrap(), rings.collect())
        };
        check_outline(&MultiPolygon(parts.iter().map(part).collect()))
    }

    #[test]
    fn a_good_outline_with_a_hole_and_an_island_in_it_passes() {
        let island = [square(72.0, 32.0, 1.0)];
        assert_eq!(check(&[&[square(70.0, 30.0, 5.0), square(71.0, 31.0, 3.0)], &island]), Ok(()));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let bow_tie = vec![(70.0, 30.0), (71.0, 31.0), (71.0, 30.0), (70.0, 31.0), (70.0, 30.0)];
        assert_eq!(check(&[&[bow_tie]]), Err(BadOutline::CrossesItself { lat: 30.5, lon: 70.5 }));
        let outside = [square(70.0, 30.0, 1.0), square(75.0, 30.0, 0.5)];
        assert!(matches!(check(&[&outside]), Err(BadOutline::HoleOutside { .. })));
        let nested = [square(70.0, 30.0, 5.0), square(71.0, 31.0, 3.0), square(72.0, 32.0, 1.0)];
        assert!(matches!(check(&[&nested]), Err(BadOutline::HoleOutside { .. })));
        let inside = check(&[&[square(70.0, 30.0, 5.0)], &[square(71.0, 31.0, 1.0)]]);
        assert!(matches!(inside, Err(BadOutline::PartInside { .. })));
        let swapped = vec![(31.0, 121.0), (32.0, 121.0), (32.0, 122.0), (31.0, 121.0)];
        assert!(matches!(check(&[&[swapped]]), Err(BadOutline::NotOnEarth { .. })));
        assert_eq!(check(&[]), Err(BadOutline::Nothing));
        assert_eq!(
            check(&[&[vec![(70.0, 30.0), (71.0, 30.0), (72.0, 30.0), (70.0, 30.0)]]]),
            Err(BadOutline::Nothing)
        );
        let spike = vec![(70.0, 30.0), (71.0, 30.0), (71.0, 31.0), (71.0, 33.0), (71.0, 31.0), (70.0, 30.0)];
        assert!(matches!(check(&[&[spike]]), Err(BadOutline::CrossesItself { .. })));
    }
}
