//! Which areas is this point in, and which are near?
//!
//! One tree of boxes for each layer finds the few areas that may have the point; their outlines
//! then say yes or no. An area answers only for the time in which it is valid, so that a report of
//! last year is read on last year's map.
//!
//! Invariant: the same point and time give the same candidates in the same order.
//! Not here: which unit answers (`places`); which candidate is right (a person confirms).

use super::{
    grid::{Cell, Grid},
    metres::Local,
    shape::Shape,
};
use crate::values::{AreaId, LayerId, Moment, Names, Point, UnitId};
use rstar::{
    AABB, RTree,
    primitives::{GeomWithData, Rectangle},
};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// A point this near to a boundary may belong to either side.
pub const NEAR_M: f64 = 200.0;
/// Farther than this from every area of a layer, nothing is proposed.
pub const MAX_NEAREST_M: f64 = 50_000.0;

/// When an area is in force: from a moment (included) until a moment (excluded).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Validity {
    /// The first moment, or always before.
    pub from: Option<Moment>,
    /// The first moment after it, or always after.
    pub until: Option<Moment>,
}

impl Validity {
    /// Is it in force at this moment?
    pub fn holds(&self, when: Moment) -> bool {
        self.from.is_none_or(|from| from <= when) && self.until.is_none_or(|until| when < until)
    }

    /// Is there a moment at which both are in force?
    pub fn meets(&self, other: &Validity) -> bool {
        let before = |a: Option<Moment>, b: Option<Moment>| a.zip(b).is_none_or(|(a, b)| a < b);
        before(self.from, other.until) && before(other.from, self.until)
    }
}

/// A piece of ground with a name, in one layer.
#[derive(Clone, Debug)]
pub struct Area {
    /// What the force calls it in its files.
    pub id: AreaId,
    /// The layer it lies in.
    pub layer: LayerId,
    /// Its name in each language.
    pub names: Names,
    /// When it is in force.
    pub valid: Validity,
    /// The unit that answers for it.
    pub unit: Option<UnitId>,
    /// The larger area that it is part of.
    pub within: Option<AreaId>,
    /// Its outline.
    pub shape: Shape,
}

/// An area that a point is in, or near.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// The area.
    pub area: AreaId,
    /// Its layer.
    pub layer: LayerId,
    /// The unit that answers for it.
    pub unit: Option<UnitId>,
    /// Whether the point is inside.
    pub inside: bool,
    /// Metres to the area's boundary, whichever side the point is on.
    pub boundary_m: f64,
}

type Boxed = GeomWithData<Rectangle<[f64; 2]>, u32>;

#[derive(Clone, Debug)]
struct Layer {
    tree: RTree<Boxed>,
    grid: Grid,
}

/// All areas of a force.
#[derive(Clone, Debug, Default)]
pub struct Areas {
    areas: Vec<Area>,
    by_id: HashMap<AreaId, u32>,
    layers: BTreeMap<LayerId, Layer>,
}

impl Areas {
    /// Lays out the areas for asking; of two with one id the first counts.
    pub fn new(mut areas: Vec<Area>) -> Self {
        areas.sort_by(|a, b| a.id.cmp(&b.id));
        areas.dedup_by(|b, a| a.id == b.id);
        let mut boxes: BTreeMap<LayerId, Vec<Boxed>> = BTreeMap::new();
        for (i, area) in areas.iter().enumerate() {
            let (low, high) = area.shape.corners();
            let boxed = GeomWithData::new(Rectangle::from_corners(low, high), i as u32);
            boxes.entry(area.layer.clone()).or_default().push(boxed);
        }
        let lay = |(layer, boxes): (LayerId, Vec<Boxed>)| (layer, Layer::new(&areas, boxes));
        let layers = boxes.into_iter().map(lay).collect();
        let by_id = areas.iter().enumerate().map(|(i, a)| (a.id.clone(), i as u32)).collect();
        Self { areas, by_id, layers }
    }

    /// The area of this id.
    pub fn get(&self, id: &AreaId) -> Option<&Area> {
        self.by_id.get(id).and_then(|i| self.areas.get(*i as usize))
    }

    /// Every area, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Area> {
        self.areas.iter()
    }

    /// The layers that have areas.
    pub fn layers(&self) -> impl Iterator<Item = &LayerId> {
        self.layers.keys()
    }

    /// The one area of the layer that the point is inside; where two claim it, the first by id.
    pub fn containing(&self, layer: &LayerId, at: Point, when: Moment) -> Option<&Area> {
        let layer = self.layers.get(layer)?;
        let no = match layer.grid.cell(at.lon(), at.lat()) {
            Cell::In(no) => no,
            Cell::Out => return None,
            Cell::Ask => {
                layer.inside(&self.areas, at).filter(|(_, a)| a.valid.holds(when)).map(|(no, _)| no).min()?
            }
        };
        self.areas.get(no as usize).filter(|area| area.valid.holds(when))
    }

    /// Every area of any layer and any time that the point is inside.
    pub fn containing_all(&self, at: Point) -> impl Iterator<Item = &Area> {
        self.layers.values().flat_map(move |layer| layer.inside(&self.areas, at)).map(|(_, area)| area)
    }

    /// The areas of every layer that the point is inside, and those within `NEAR_M` of it.
    pub fn locate(&self, at: Point, when: Moment) -> Vec<Candidate> {
        self.locate_within(at, when, NEAR_M)
    }

    /// As `locate`, with another distance in metres.
    pub fn locate_within(&self, at: Point, when: Moment, near_m: f64) -> Vec<Candidate> {
        let mut all: Vec<Candidate> =
            self.layers.keys().flat_map(|layer| self.locate_in(layer, at, when, near_m)).collect();
        sort(&mut all);
        all
    }

    /// As `locate`, in one layer.
    pub fn locate_in(&self, layer: &LayerId, at: Point, when: Moment, near_m: f64) -> Vec<Candidate> {
        let Some(Layer { tree, .. }) = self.layers.get(layer) else { return Vec::new() };
        let local = Local::around(at);
        let (east, north) = local.degrees(near_m.clamp(0.0, MAX_NEAREST_M));
        let around =
            AABB::from_corners([at.lon() - east, at.lat() - north], [at.lon() + east, at.lat() + north]);
        let near = tree.locate_in_envelope_intersecting(&around);
        let areas = near.filter_map(|hit| self.areas.get(hit.data as usize)).filter(|a| a.valid.holds(when));
        let mut found: Vec<Candidate> = areas.filter_map(|area| candidate(area, at, near_m)).collect();
        sort(&mut found);
        found
    }

    /// Where no area of the layer has the point: the nearest one, if it is within `MAX_NEAREST_M`.
    pub fn nearest(&self, layer: &LayerId, at: Point, when: Moment) -> Option<Candidate> {
        let mut reach_m = NEAR_M;
        loop {
            let found = self.nearest_within(layer, at, when, reach_m);
            if found.is_some() || reach_m >= MAX_NEAREST_M {
                return found;
            }
            reach_m = (reach_m * 4.0).min(MAX_NEAREST_M);
        }
    }

    fn nearest_within(&self, layer: &LayerId, at: Point, when: Moment, reach_m: f64) -> Option<Candidate> {
        let Layer { tree, .. } = self.layers.get(layer)?;
        let local = Local::around(at);
        let (east, north) = local.degrees(reach_m);
        let around =
            AABB::from_corners([at.lon() - east, at.lat() - north], [at.lon() + east, at.lat() + north]);
        let boxes = tree.locate_in_envelope_intersecting(&around);
        let areas = boxes.filter_map(|hit| self.areas.get(hit.data as usize)).filter(|a| a.valid.holds(when));
        let at_least = |a: &Area| local.box_m(a.shape.corners().0, a.shape.corners().1);
        let mut order: Vec<(f64, &Area)> = areas.map(|a| (at_least(a), a)).collect();
        order.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.id.cmp(&b.1.id)));
        let mut best: Option<Candidate> = None;
        for (at_least_m, area) in order {
            let limit_m = best.as_ref().map_or(reach_m, |b| b.boundary_m);
            if at_least_m > limit_m {
                break;
            }
            let nearer = candidate(area, at, limit_m).filter(|c| c.inside || c.boundary_m < limit_m);
            match nearer {
                Some(inside) if inside.inside => return Some(inside),
                Some(nearer) => best = Some(nearer),
                None => {}
            }
        }
        best
    }
}

impl Layer {
    fn new(areas: &[Area], boxes: Vec<Boxed>) -> Self {
        let numbers: Vec<u32> = boxes.iter().map(|b| b.data).collect();
        let mut layer = Self { tree: RTree::bulk_load(boxes), grid: Grid::default() };
        let shapes = numbers.iter().filter_map(|no| areas.get(*no as usize)).map(|a| &a.shape);
        layer.grid = Grid::new(shapes, |lon, lat| layer.cell(areas, lon, lat));
        layer
    }

    /// The areas that have the point, at any time, with their numbers.
    fn inside<'a>(&'a self, areas: &'a [Area], at: Point) -> impl Iterator<Item = (u32, &'a Area)> {
        let hits = self.tree.locate_all_at_point(&[at.lon(), at.lat()]);
        let known = hits.filter_map(|hit| Some((hit.data, areas.get(hit.data as usize)?)));
        known.filter(move |(_, area)| area.shape.contains(at))
    }

    fn cell(&self, areas: &[Area], lon: f64, lat: f64) -> Cell {
        let Ok(at) = Point::new(lat, lon) else { return Cell::Ask };
        let mut inside = self.inside(areas, at).map(|(no, _)| no);
        match (inside.next(), inside.next()) {
            (None, _) => Cell::Out,
            (Some(no), None) => Cell::In(no),
            (Some(_), Some(_)) => Cell::Ask,
        }
    }
}

fn candidate(area: &Area, at: Point, near_m: f64) -> Option<Candidate> {
    let inside = area.shape.contains(at);
    let boundary_m = area.shape.boundary_m(at, if inside { f64::INFINITY } else { near_m })?;
    let boundary_m = (boundary_m * 10.0).round() / 10.0;
    Some(Candidate {
        area: area.id.clone(),
        layer: area.layer.clone(),
        unit: area.unit.clone(),
        inside,
        boundary_m,
    })
}

/// Inside before near; of those inside the deepest first, of those near the nearest.
fn sort(found: &mut [Candidate]) {
    let depth = |c: &Candidate| if c.inside { -c.boundary_m } else { c.boundary_m };
    found.sort_by(|a, b| {
        (a.layer.cmp(&b.layer))
            .then(b.inside.cmp(&a.inside))
            .then(depth(a).total_cmp(&depth(b)))
            .then_with(|| a.area.cmp(&b.area))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{LineString, MultiPolygon, Polygon};

    const NOW: Moment = Moment::from_millis(1_700_000_000_000);

    fn square(id: &str, lon: f64, lat: f64, valid: Validity) -> Area {
        let ring = vec![(lon, lat), (lon + 0.1, lat), (lon + 0.1, lat + 0.1), (lon, lat + 0.1), (lon, lat)];
        let outline = MultiPolygon(vec![Polygon::new(LineString::from(ring), vec![])]);
        Area {
            id: AreaId::new(id).unwrap(),
            layer: LayerId::new("station").unwrap(),
            names: Names::default(),
            valid,
            unit: UnitId::new(id).ok(),
            within: None,
            shape: Shape::new(outline),
        }
    }

    fn two() -> Areas {
        let always = Validity::default();
        Areas::new(vec![square("east", 71.1, 33.0, always), square("west", 71.0, 33.0, always)])
    }

    fn at(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }

    fn ids(found: &[Candidate]) -> Vec<(&str, bool)> {
        found.iter().map(|c| (c.area.as_str(), c.inside)).collect()
    }

    #[test]
    fn far_from_a_boundary_there_is_one_candidate_and_near_it_both() {
        assert_eq!(ids(&two().locate(at(33.05, 71.05), NOW)), [("west", true)]);
        let near = two().locate(at(33.05, 71.0995), NOW);
        assert_eq!(ids(&near), [("west", true), ("east", false)]);
        assert!((near[0].boundary_m - 46.7).abs() < 0.5 && near[0].boundary_m == near[1].boundary_m);
    }

    #[test]
    fn on_the_shared_edge_exactly_one_is_inside() {
        let found = two().locate(at(33.05, 71.1), NOW);
        assert_eq!(found.iter().filter(|c| c.inside).count(), 1);
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn an_area_answers_only_while_it_is_in_force() {
        let old = Validity { from: None, until: Some(NOW) };
        let new = Validity { from: Some(NOW), until: None };
        assert!(!old.meets(&new) && old.meets(&Validity::default()));
        let areas = Areas::new(vec![square("old", 71.0, 33.0, old), square("new", 71.0, 33.0, new)]);
        let before = Moment::from_millis(NOW.millis() - 1);
        assert_eq!(ids(&areas.locate(at(33.05, 71.05), before)), [("old", true)]);
        assert_eq!(ids(&areas.locate(at(33.05, 71.05), NOW)), [("new", true)]);
    }

    #[test]
    fn outside_every_area_the_nearest_is_proposed_with_its_distance_but_not_from_another_country() {
        let layer = LayerId::new("station").unwrap();
        let found = two().nearest(&layer, at(33.05, 70.99), NOW).unwrap();
        assert_eq!(found.area.as_str(), "west");
        assert!(!found.inside && (found.boundary_m - 934.0).abs() < 3.0, "{}", found.boundary_m);
        assert_eq!(two().nearest(&layer, at(24.86, 67.0), NOW), None);
        assert_eq!(two().nearest(&LayerId::new("beat").unwrap(), at(33.05, 70.99), NOW), None);
    }
}
