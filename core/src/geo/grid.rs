//! Which ground lies so far from any line that nothing needs to be computed?
//!
//! A grid is laid over a layer. A cell that no edge touches lies wholly in the same areas, so its answer
//! is found once, when the layer is laid out, and most points need no more than that.
//!
//! Invariant: a cell has an answer only if no edge's box reaches into it, and then the answer is that of
//! every point in it.
//! Not here: cells with edges in them (`areas` asks the outlines).

use super::shape::Shape;

const MAX_SIDE: usize = 512;
const MIN_SIDE: usize = 16;
/// Edges that touch more cells than so many for each cell are not worth a grid.
const MAX_TOUCHES_PER_CELL: usize = 16;
/// The answer is found by asking the outlines.
const ASK: u32 = u32::MAX;
/// No area has this ground.
const NONE: u32 = u32::MAX - 1;

/// What a cell knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// All of it is in this one area, and in no other.
    In(u32),
    /// None of it is in any area.
    Out,
    /// Only the outlines know.
    Ask,
}

/// The cells over one layer.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    low: [f64; 2],
    per_degree: [f64; 2],
    side: usize,
    cells: Vec<u32>,
}

impl Grid {
    /// Lays a grid over the shapes, each with its number; `at` says which of them have a point, given as
    /// longitude and latitude.
    pub(super) fn new<'a>(
        shapes: impl Iterator<Item = &'a Shape> + Clone,
        at: impl Fn(f64, f64) -> Cell,
    ) -> Self {
        let edges: usize = shapes.clone().map(Shape::edge_count).sum();
        let side = ((edges as f64 * 4.0).sqrt() as usize).clamp(MIN_SIDE, MAX_SIDE);
        let start = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        let (low, high) = shapes.clone().map(Shape::corners).fold(start, |(low, high), (l, h)| {
            ([low[0].min(l[0]), low[1].min(l[1])], [high[0].max(h[0]), high[1].max(h[1])])
        });
        let per_degree = [0, 1].map(|axis| side as f64 / (high[axis] - low[axis]).max(1e-9));
        if !low.iter().chain(&per_degree).all(|v| v.is_finite()) {
            return Self::default();
        }
        let mut grid = Self { low, per_degree, side, cells: vec![NONE; side * side] };
        let mut room = side * side * MAX_TOUCHES_PER_CELL;
        for shape in shapes {
            shape.each_edge(|a, b| grid.touch(a, b, &mut room));
        }
        if room == 0 {
            return Self::default();
        }
        grid.answer(at);
        grid
    }

    /// What is known of the ground that a longitude and a latitude lie in.
    pub(super) fn cell(&self, lon: f64, lat: f64) -> Cell {
        let inside = |v: f64, axis: usize| {
            let step = (v - self.low[axis]) * self.per_degree[axis];
            (step >= 0.0 && step < self.side as f64).then_some(step as usize)
        };
        let Some((x, y)) = inside(lon, 0).zip(inside(lat, 1)) else { return Cell::Ask };
        match self.cells.get(y * self.side + x) {
            None | Some(&ASK) => Cell::Ask,
            Some(&NONE) => Cell::Out,
            Some(&area) => Cell::In(area),
        }
    }

    /// Rising with the degrees, so that an edge's box covers every cell that the edge is in.
    fn step(&self, v: f64, axis: usize) -> usize {
        (((v - self.low[axis]) * self.per_degree[axis]) as usize).min(self.side - 1)
    }

    fn touch(&mut self, a: [f64; 2], b: [f64; 2], room: &mut usize) {
        let span =
            |axis: usize| (self.step(a[axis].min(b[axis]), axis), self.step(a[axis].max(b[axis]), axis));
        let ((west, east), (south, north)) = (span(0), span(1));
        *room = room.saturating_sub((east - west + 1) * (north - south + 1));
        if *room == 0 {
            return;
        }
        for y in south..=north {
            self.cells[y * self.side + west..=y * self.side + east].fill(ASK);
        }
    }

    /// Asks once for each run of cells without edges between them.
    fn answer(&mut self, at: impl Fn(f64, f64) -> Cell) {
        let middle = |step: usize, axis: usize| self.low[axis] + (step as f64 + 0.5) / self.per_degree[axis];
        let middles: Vec<(f64, f64)> = (0..self.side).map(|i| (middle(i, 0), middle(i, 1))).collect();
        for (row, (_, lat)) in self.cells.chunks_mut(self.side).zip(&middles) {
            let mut before = ASK;
            for (cell, (lon, _)) in row.iter_mut().zip(&middles) {
                if *cell != ASK {
                    *cell = if before == ASK { number(at(*lon, *lat)) } else { before };
                    before = *cell;
                } else {
                    before = ASK;
                }
            }
        }
    }
}

fn number(cell: Cell) -> u32 {
    match cell {
        Cell::In(area) => area,
        Cell::Out => NONE,
        Cell::Ask => ASK,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Area, Areas, Shape, Validity};
    use crate::values::{AreaId, LayerId, Moment, Names, Point};
    use geo::{LineString, MultiPolygon, Polygon};
    use proptest::prelude::*;

    fn area(no: usize, ring: Vec<(f64, f64)>) -> Area {
        Area {
            id: AreaId::new(format!("a{no}")).unwrap(),
            layer: LayerId::new("station").unwrap(),
            names: Names::default(),
            valid: Validity::default(),
            unit: None,
            within: None,
            shape: Shape::new(MultiPolygon(vec![Polygon::new(LineString::from(ring), vec![])])),
        }
    }

    proptest! {
        #[test]
        fn with_the_grid_every_point_gets_the_answer_that_the_outlines_give(
            corners in proptest::collection::vec((70.0_f64..71.0, 30.0_f64..31.0), 12..40),
            points in proptest::collection::vec((69.9_f64..71.1, 29.9_f64..31.1), 200),
        ) {
            // Triangles anywhere: some overlap, some leave gaps, corners fall on cells' edges.
            let areas: Vec<Area> = corners.chunks_exact(3).enumerate().map(|(i, c)| area(i, c.to_vec())).collect();
            let all = Areas::new(areas);
            let layer = LayerId::new("station").unwrap();
            for (lon, lat) in points.into_iter().chain(corners) {
                let at = Point::new(lat, lon).unwrap();
                let plain = all.iter().find(|a| a.shape.contains(at)).map(|a| &a.id);
                prop_assert_eq!(all.containing(&layer, at, Moment::from_millis(0)).map(|a| &a.id), plain);
            }
        }
    }
}
