//! Which road is beside this point?

use super::{lay::PER_DEGREE, network::Road};
use crate::{geo::Local, values::Point};

/// A point further from every road is on none.
pub const MAX_SNAP_M: f64 = 1_000.0;
/// Cells in a degree.
const CELLS_PER_DEGREE: f64 = 200.0;
/// The most cells along one piece of a road; a longer one is no road.
const MAX_SPAN: i32 = 64;

/// A point's place on a road.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Snap {
    /// Which road.
    pub road: u32,
    /// How far along it, from 0 to 1.
    pub share: f64,
    /// How far from it, in metres.
    pub off_m: f64,
}

/// Pieces of roads by cell, in the order of the cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Pieces {
    all: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Piece {
    cell: (i32, i32),
    road: u32,
    at: u32,
}

impl Pieces {
    pub(super) fn new(roads: &[Road], line: &[[i32; 2]]) -> Self {
        let mut all = Vec::new();
        for (number, road) in (0_u32..).zip(roads) {
            for at in road.first..(road.first + road.len).saturating_sub(1) {
                let (Some(a), Some(b)) = (line.get(at as usize), line.get(at as usize + 1)) else { continue };
                let ((ay, ax), (by, bx)) = (cell_of(*a), cell_of(*b));
                if (ay - by).abs() > MAX_SPAN || (ax - bx).abs() > MAX_SPAN {
                    continue;
                }
                for y in ay.min(by)..=ay.max(by) {
                    let row = ax.min(bx)..=ax.max(bx);
                    all.extend(row.map(|x| Piece { cell: (y, x), road: number, at }));
                }
            }
        }
        all.sort_unstable();
        Self { all }
    }

    /// The nearest piece of a road.
    pub(super) fn nearest(&self, at: Point, roads: &[Road], line: &[[i32; 2]]) -> Option<Snap> {
        let local = Local::around(at);
        let (wide, high) = local.degrees(MAX_SNAP_M);
        let cell = |degrees: f64| (degrees * CELLS_PER_DEGREE).floor() as i32;
        let (west, east) = (cell(at.lon() - wide), cell(at.lon() + wide));
        let mut best: Option<(f64, u32, u32, f64)> = None;
        for y in cell(at.lat() - high)..=cell(at.lat() + high) {
            let from = self.all.partition_point(|piece| piece.cell < (y, west));
            for piece in self.all[from..].iter().take_while(|piece| piece.cell <= (y, east)) {
                let (Some(a), Some(b)) = (line.get(piece.at as usize), line.get(piece.at as usize + 1))
                else {
                    continue;
                };
                let (off_m, along) = beside(&local, *a, *b);
                if off_m <= best.map_or(MAX_SNAP_M, |best| best.0) {
                    best = Some((off_m, piece.road, piece.at, along));
                }
            }
        }
        let (off_m, road, piece, along) = best?;
        let share = share_of(roads.get(road as usize)?, line, piece, along);
        Some(Snap { road, share, off_m })
    }
}

fn cell_of(at: [i32; 2]) -> (i32, i32) {
    let cell = |n: i32| (f64::from(n) / PER_DEGREE * CELLS_PER_DEGREE).floor() as i32;
    (cell(at[0]), cell(at[1]))
}

/// How far the point is from a piece, and how far along it the nearest place is.
fn beside(local: &Local, a: [i32; 2], b: [i32; 2]) -> (f64, f64) {
    let metres = |at: [i32; 2]| local.metres(f64::from(at[1]) / PER_DEGREE, f64::from(at[0]) / PER_DEGREE);
    let ((ax, ay), (bx, by)) = (metres(a), metres(b));
    let (dx, dy) = (bx - ax, by - ay);
    let length2 = dx * dx + dy * dy;
    let along = if length2 > 0.0 { (-(ax * dx + ay * dy) / length2).clamp(0.0, 1.0) } else { 0.0 };
    ((ax + along * dx).hypot(ay + along * dy), along)
}

/// How far along its road a place on a piece is.
fn share_of(road: &Road, line: &[[i32; 2]], piece: u32, along: f64) -> f64 {
    let points = &line[road.first as usize..(road.first + road.len) as usize];
    let (mut before_m, mut all_m) = (0.0, 0.0);
    for (at, two) in (road.first..).zip(points.windows(2)) {
        let m = super::lay::metres(two[0], two[1]);
        if at < piece {
            before_m += m;
        } else if at == piece {
            before_m += m * along;
        }
        all_m += m;
    }
    if all_m > 0.0 { (before_m / all_m).clamp(0.0, 1.0) } else { 0.0 }
}
