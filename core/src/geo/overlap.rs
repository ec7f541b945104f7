//! Which areas of a layer claim the same ground, and which ground has nobody?
//!
//! Both are found when areas are brought in, so that an administrator sees them before a report
//! falls between two chairs.

use super::areas::{Area, Areas};
use crate::values::{AreaId, LayerId, Moment, Point};
use geo::{BooleanOps, ChamberlainDuquetteArea, MultiPolygon};

/// Smaller overlaps are how two surveyors draw one line, and are not reported.
pub const MIN_OVERLAP_KM2: f64 = 0.01;
/// A grid of this many points each way is laid over an area to see whose ground it is.
const GRID: u32 = 48;
/// A smaller share than this without an area is drawing, not a gap.
const MIN_GAP_SHARE: f64 = 0.02;

/// Two areas of one layer that claim the same ground at the same time.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlap {
    /// The layer of both.
    pub layer: LayerId,
    /// The first by id.
    pub one: AreaId,
    /// The second.
    pub other: AreaId,
    /// The ground that both claim.
    pub km2: f64,
}

/// An area part of which has no area of a finer layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The larger area.
    pub area: AreaId,
    /// The share of it, 0 to 1, that has none.
    pub share: f64,
}

/// The size of an outline on the round earth.
pub fn area_km2(outline: &MultiPolygon<f64>) -> f64 {
    outline.chamberlain_duquette_unsigned_area() / 1e6
}

/// Every pair of areas in one layer that overlap while both are in force, largest first.
pub fn overlaps(areas: &Areas) -> Vec<Overlap> {
    let all: Vec<&Area> = areas.iter().collect();
    let mut found = Vec::new();
    for (i, one) in all.iter().enumerate() {
        for other in all.iter().skip(i + 1).filter(|o| may_overlap(one, o)) {
            let km2 = area_km2(&one.shape.outline().intersection(other.shape.outline()));
            if km2 >= MIN_OVERLAP_KM2 {
                let (one, other) = (one.id.clone(), other.id.clone());
                found.push(Overlap { layer: all[i].layer.clone(), one, other, km2 });
            }
        }
    }
    found.sort_by(|a, b| b.km2.total_cmp(&a.km2).then_with(|| a.one.cmp(&b.one)));
    found
}

fn may_overlap(one: &Area, other: &Area) -> bool {
    let ((a_low, a_high), (b_low, b_high)) = (one.shape.corners(), other.shape.corners());
    one.layer == other.layer
        && (0..2).all(|i| a_low[i] < b_high[i] && b_low[i] < a_high[i])
        && one.valid.meets(&other.valid)
}

/// The areas of a layer of which some ground has no area of the finer layer, largest share first.
pub fn gaps(areas: &Areas, layer: &LayerId, finer: &LayerId, when: Moment) -> Vec<Gap> {
    let of_layer = areas.iter().filter(|a| a.layer == *layer && a.valid.holds(when));
    let with_share =
        of_layer.map(|a| Gap { area: a.id.clone(), share: share_without(areas, a, finer, when) });
    let mut found: Vec<Gap> = with_share.filter(|gap| gap.share >= MIN_GAP_SHARE).collect();
    found.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.area.cmp(&b.area)));
    found
}

fn share_without(areas: &Areas, area: &Area, finer: &LayerId, when: Moment) -> f64 {
    let (low, high) = area.shape.corners();
    let step =
        |i: u32, axis: usize| low[axis] + (f64::from(i) + 0.5) / f64::from(GRID) * (high[axis] - low[axis]);
    let grid = (0..GRID).flat_map(|y| (0..GRID).map(move |x| (x, y)));
    let points = grid.filter_map(|(x, y)| Point::new(step(y, 1), step(x, 0)).ok());
    let (mut inside, mut without) = (0_u32, 0_u32);
    for at in points.filter(|at| area.shape.contains(*at)) {
        inside += 1;
        without += u32::from(areas.containing(finer, at, when).is_none());
    }
    if inside == 0 { 0.0 } else { f64::from(without) / f64::from(inside) }
}

#[cfg(test)]
mod tests {
    use super::super::{Shape, Validity};
    use super::*;
    use crate::values::Names;
    use geo::{LineString, Polygon};

    fn area(id: &str, layer: &str, x: f64, y: f64, side: f64) -> Area {
        let ring = vec![(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)];
        Area {
            id: AreaId::new(id).unwrap(),
            layer: LayerId::new(layer).unwrap(),
            names: Names::default(),
            valid: Validity::default(),
            unit: None,
            within: None,
            shape: Shape::new(MultiPolygon(vec![Polygon::new(LineString::from(ring), vec![])])),
        }
    }

    #[test]
    fn neighbours_do_not_overlap_and_a_shifted_one_does_with_its_size() {
        let areas = Areas::new(vec![
            area("a", "station", 71.0, 33.0, 0.1),
            area("b", "station", 71.1, 33.0, 0.1),
            area("c", "station", 71.15, 33.05, 0.1),
            area("d", "district", 71.0, 33.0, 0.5),
        ]);
        let found = overlaps(&areas);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].one.as_str(), found[0].other.as_str()), ("b", "c"));
        assert!((found[0].km2 - 25.9).abs() < 0.3, "{}", found[0].km2);
    }

    #[test]
    fn ground_without_a_station_is_told_as_a_share() {
        let areas = Areas::new(vec![
            area("half", "district", 71.0, 33.0, 0.2),
            area("full", "district", 72.0, 33.0, 0.1),
            area("s1", "station", 71.0, 33.0, 0.1),
            area("s2", "station", 72.0, 33.0, 0.1),
        ]);
        let layer = |l| LayerId::new(l).unwrap();
        let found = gaps(&areas, &layer("district"), &layer("station"), Moment::from_millis(0));
        assert_eq!(found.len(), 1);
        assert!(found[0].area.as_str() == "half" && (found[0].share - 0.75).abs() < 0.01);
    }
}
