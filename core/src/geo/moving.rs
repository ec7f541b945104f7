//! Which of the things that move are near here, now?
//!
//! Sixty thousand patrols say where they are every few seconds, and a dispatcher asks for the ten nearest. The ground
//! is cut into cells of about a kilometre, and the cells are held in blocks of sixteen by sixteen; a block where
//! nobody is does not exist. Whoever moves within a cell costs one write. Whoever asks looks at the nearest blocks
//! first, and stops where nothing nearer can come.
//!
//! Invariant: every answer is that of a plain list of all points (the tests compare them).
//! Not here: what a point is and when it was there (`positions`), the 180th meridian, beyond which nothing is near.

use super::{metres::Local, shape::Shape};
use crate::values::Point;
use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// Cells in a degree.
const CELLS_PER_DEGREE: f64 = 100.0;
/// Cells along the side of a block.
const SIDE: i32 = 16;
/// Cells of a block.
const CELLS: usize = (SIDE * SIDE) as usize;
/// Words of 64 bits that say which cells of a block have somebody.
const WORDS: usize = CELLS / 64;
/// The most that one question answers with.
pub const MAX_FOUND: usize = 100_000;

/// One of the things that move, by a number that its owner gives it: small, and given again when it is free.
pub type Slot = u32;

/// One that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// Which.
    pub slot: Slot,
    /// How far, in metres.
    pub m: f64,
}

#[derive(Clone, Copy)]
struct Entry {
    slot: Slot,
    lon: f64,
    lat: f64,
}

/// Where a slot's entry is: in which block, in which of its cells, at which place.
#[derive(Clone, Copy)]
struct Held {
    block: u32,
    cell: u16,
    at: u32,
}

const NOWHERE: Held = Held { block: u32::MAX, cell: 0, at: 0 };

struct Block {
    key: (i32, i32),
    count: u32,
    some: [u64; WORDS],
    cells: Box<[Vec<Entry>]>,
}

/// All points, each under its slot.
#[derive(Default)]
pub struct Moving {
    by_key: HashMap<(i32, i32), u32, BuildHasherDefault<Mixed>>,
    blocks: Vec<Block>,
    free: Vec<u32>,
    held: Vec<Held>,
    count: usize,
}

impl Moving {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Says where this one is now.
    pub fn put(&mut self, slot: Slot, at: Point) {
        let entry = Entry { slot, lon: at.lon(), lat: at.lat() };
        let (key, cell) = place(entry.lon, entry.lat);
        if self.held.len() <= slot as usize {
            self.held.resize(slot as usize + 1, NOWHERE);
        }
        let held = self.held[slot as usize];
        if let Some(block) = self.blocks.get_mut(held.block as usize) {
            if block.key == key && held.cell == cell {
                block.cells[usize::from(cell)][held.at as usize] = entry;
                return;
            }
            self.take_out(held);
            self.count -= 1;
        }
        let block = self.block_of(key);
        let there = &mut self.blocks[block as usize];
        let list = &mut there.cells[usize::from(cell)];
        self.held[slot as usize] = Held { block, cell, at: list.len() as u32 };
        list.push(entry);
        there.count += 1;
        there.some[usize::from(cell) / 64] |= 1 << (cell % 64);
        self.count += 1;
    }

    /// Forgets this one.
    pub fn remove(&mut self, slot: Slot) {
        let Some(held) = self.held.get(slot as usize).copied() else { return };
        if held.block != u32::MAX {
            self.take_out(held);
            self.held[slot as usize] = NOWHERE;
            self.count -= 1;
        }
    }

    /// Where this one is.
    pub fn at(&self, slot: Slot) -> Option<Point> {
        let held = self.held.get(slot as usize)?;
        let block = self.blocks.get(held.block as usize)?;
        let entry = block.cells[usize::from(held.cell)].get(held.at as usize)?;
        Point::new(entry.lat, entry.lon).ok()
    }

    /// The nearest ones that fit and are no further away than the limit, the nearest first; of two that are equally
    /// near the one with the lower number.
    pub fn nearest(&self, at: Point, count: usize, limit_m: f64, fits: impl Fn(Slot) -> bool) -> Vec<Near> {
        let mut best = Best { found: Vec::new(), count: count.min(MAX_FOUND), limit_m };
        if best.count == 0 {
            return best.found;
        }
        let local = Local::around(at);
        let (home, _) = place(at.lon(), at.lat());
        for ring in 0_i32.. {
            let cells_around = (2 * ring as usize + 1).pow(2);
            if cells_around > self.by_key.len().saturating_mul(2).max(9) {
                self.all_beyond(ring, home, &local, &mut best, &fits);
                break;
            }
            if ring > 0 && ring_m(&local, at, home, ring) > best.reach_m() {
                break;
            }
            for key in ring_of(home, ring) {
                if let Some(block) = self.by_key.get(&key).and_then(|at| self.blocks.get(*at as usize)) {
                    block.look(&local, at, &mut best, &fits);
                }
            }
        }
        best.found
    }

    /// Everything in the box from its south-west to its north-east corner (longitude, latitude), edges included, in
    /// the order of the numbers; at most [`MAX_FOUND`].
    pub fn within(&self, low: [f64; 2], high: [f64; 2]) -> Vec<Slot> {
        let mut found = Vec::new();
        self.each_within(low, high, |entry| {
            if found.len() < MAX_FOUND {
                found.push(entry.slot);
            }
        });
        found.sort_unstable();
        found
    }

    /// Everything inside an outline, in the order of the numbers; at most [`MAX_FOUND`].
    pub fn inside(&self, shape: &Shape) -> Vec<Slot> {
        let (low, high) = shape.corners();
        let mut found = Vec::new();
        self.each_within(low, high, |entry| {
            let is_in = Point::new(entry.lat, entry.lon).is_ok_and(|at| shape.contains(at));
            if is_in && found.len() < MAX_FOUND {
                found.push(entry.slot);
            }
        });
        found.sort_unstable();
        found
    }

    fn each_within(&self, low: [f64; 2], high: [f64; 2], mut look: impl FnMut(&Entry)) {
        let ((west, south), _) = place(low[0], low[1]);
        let ((east, north), _) = place(high[0], high[1]);
        if !(low[0] <= high[0] && low[1] <= high[1]) {
            return;
        }
        let mut in_block = |block: &Block| {
            for entry in block.each_cell().flat_map(|cell| &block.cells[cell]) {
                let is_in =
                    (low[0]..=high[0]).contains(&entry.lon) && (low[1]..=high[1]).contains(&entry.lat);
                if is_in {
                    look(entry);
                }
            }
        };
        let spans = (east - west + 1) as usize * (north - south + 1) as usize;
        if spans > self.by_key.len() {
            let is_in = |b: &&Block| (west..=east).contains(&b.key.0) && (south..=north).contains(&b.key.1);
            self.blocks.iter().filter(|b| b.count > 0).filter(is_in).for_each(in_block);
            return;
        }
        for key in (south..=north).flat_map(|y| (west..=east).map(move |x| (x, y))) {
            if let Some(block) = self.by_key.get(&key).and_then(|at| self.blocks.get(*at as usize)) {
                in_block(block);
            }
        }
    }

    /// Where blocks are so few that looking at all of them is less than looking for them.
    fn all_beyond(
        &self,
        ring: i32,
        home: (i32, i32),
        local: &Local,
        best: &mut Best,
        fits: &impl Fn(Slot) -> bool,
    ) {
        let is_beyond = |b: &&Block| (b.key.0 - home.0).abs().max((b.key.1 - home.1).abs()) >= ring;
        let there = self.blocks.iter().filter(|b| b.count > 0).filter(is_beyond);
        let mut far: Vec<(f64, &Block)> = there.map(|block| (block.m(local), block)).collect();
        far.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (m, block) in far {
            if m > best.reach_m() {
                break;
            }
            block.look_at_all(local, best, fits);
        }
    }

    fn block_of(&mut self, key: (i32, i32)) -> u32 {
        if let Some(block) = self.by_key.get(&key) {
            return *block;
        }
        let block = self.free.pop().unwrap_or_else(|| {
            let cells = (0..CELLS).map(|_| Vec::new()).collect();
            self.blocks.push(Block { key, count: 0, some: [0; WORDS], cells });
            (self.blocks.len() - 1) as u32
        });
        self.blocks[block as usize].key = key;
        self.by_key.insert(key, block);
        block
    }

    /// Takes an entry out of its cell; the last of the cell takes its place. A block where nobody is left is free.
    fn take_out(&mut self, held: Held) {
        let block = &mut self.blocks[held.block as usize];
        let list = &mut block.cells[usize::from(held.cell)];
        list.swap_remove(held.at as usize);
        if let Some(moved) = list.get(held.at as usize) {
            self.held[moved.slot as usize].at = held.at;
        } else if list.is_empty() {
            block.some[usize::from(held.cell) / 64] &= !(1 << (held.cell % 64));
        }
        block.count -= 1;
        if block.count == 0 {
            self.by_key.remove(&block.key);
            block.cells.iter_mut().for_each(|cell| *cell = Vec::new());
            self.free.push(held.block);
        }
    }
}

impl Block {
    fn each_cell(&self) -> impl Iterator<Item = usize> + '_ {
        self.some.iter().enumerate().flat_map(|(word, bits)| Bits(*bits).map(move |bit| word * 64 + bit))
    }

    /// South-west and north-east corner of a cell.
    fn corners(&self, cell: usize) -> ([f64; 2], [f64; 2]) {
        let x = self.key.0 * SIDE + (cell as i32 % SIDE);
        let y = self.key.1 * SIDE + (cell as i32 / SIDE);
        let degrees = |n: i32| f64::from(n) / CELLS_PER_DEGREE;
        ([degrees(x), degrees(y)], [degrees(x + 1), degrees(y + 1)])
    }

    fn m(&self, local: &Local) -> f64 {
        local.box_m(self.corners(0).0, self.corners(CELLS - 1).1)
    }

    /// From the cell of the question outwards, as far as something nearer can be.
    fn look(&self, local: &Local, at: Point, best: &mut Best, fits: &impl Fn(Slot) -> bool) {
        if self.m(local) > best.reach_m() {
            return;
        }
        let (key, cell) = place(at.lon(), at.lat());
        if key == self.key {
            self.look_in(usize::from(cell), local, best, fits);
            for other in self.each_cell().filter(|other| *other != usize::from(cell)) {
                self.look_in(other, local, best, fits);
            }
        } else {
            self.look_at_all(local, best, fits);
        }
    }

    fn look_at_all(&self, local: &Local, best: &mut Best, fits: &impl Fn(Slot) -> bool) {
        for cell in self.each_cell() {
            self.look_in(cell, local, best, fits);
        }
    }

    fn look_in(&self, cell: usize, local: &Local, best: &mut Best, fits: &impl Fn(Slot) -> bool) {
        let (low, high) = self.corners(cell);
        if local.box_m(low, high) > best.reach_m() {
            return;
        }
        for entry in &self.cells[cell] {
            let (x, y) = local.metres(entry.lon, entry.lat);
            let m = (x * x + y * y).sqrt();
            if best.wants(m, entry.slot) && fits(entry.slot) {
                best.take(Near { slot: entry.slot, m });
            }
        }
    }
}

/// The best so far, in order.
struct Best {
    found: Vec<Near>,
    count: usize,
    limit_m: f64,
}

impl Best {
    /// Nothing further away than this is wanted. A little more than it is, because a cell's edge and a point on it
    /// are not rounded alike.
    fn reach_m(&self) -> f64 {
        const SLACK: f64 = 1.0 + 1e-9;
        let worst = if self.found.len() < self.count { None } else { self.found.last() };
        worst.map_or(self.limit_m, |near| near.m) * SLACK + 1e-6
    }

    fn wants(&self, m: f64, slot: Slot) -> bool {
        if self.found.len() < self.count {
            return m <= self.limit_m;
        }
        self.found.last().is_some_and(|worst| (m, slot) < (worst.m, worst.slot))
    }

    fn take(&mut self, near: Near) {
        let at = self.found.partition_point(|each| (each.m, each.slot) < (near.m, near.slot));
        self.found.insert(at, near);
        self.found.truncate(self.count);
    }
}

/// The block and the cell of a place.
fn place(lon: f64, lat: f64) -> ((i32, i32), u16) {
    let (x, y) = ((lon * CELLS_PER_DEGREE).floor() as i32, (lat * CELLS_PER_DEGREE).floor() as i32);
    let cell = y.rem_euclid(SIDE) * SIDE + x.rem_euclid(SIDE);
    ((x.div_euclid(SIDE), y.div_euclid(SIDE)), cell as u16)
}

/// Metres from the point to the nearest ground that lies outside the rings before this one.
fn ring_m(local: &Local, at: Point, home: (i32, i32), ring: i32) -> f64 {
    let degrees = |block: i32| f64::from(block * SIDE) / CELLS_PER_DEGREE;
    let (m_lon, m_lat) = local.metres(at.lon() + 1.0, at.lat() + 1.0);
    let west = at.lon() - degrees(home.0 - ring + 1);
    let east = degrees(home.0 + ring) - at.lon();
    let south = at.lat() - degrees(home.1 - ring + 1);
    let north = degrees(home.1 + ring) - at.lat();
    (west.min(east) * m_lon).min(south.min(north) * m_lat)
}

/// The blocks at this distance, as a square around home.
fn ring_of(home: (i32, i32), ring: i32) -> impl Iterator<Item = (i32, i32)> {
    let rows = (-ring..=ring).flat_map(move |dy| {
        let step = if dy.abs() == ring { 1 } else { (2 * ring).max(1) };
        (-ring..=ring).step_by(step as usize).map(move |dx| (dx, dy))
    });
    rows.map(move |(dx, dy)| (home.0 + dx, home.1 + dy))
}

/// The bits of a word that are set.
struct Bits(u64);

impl Iterator for Bits {
    type Item = usize;
    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let bit = self.0.trailing_zeros() as usize;
        self.0 &= self.0 - 1;
        Some(bit)
    }
}

/// Mixes two small numbers; nobody outside chooses what is hashed but by moving there.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_i32(i32::from(*byte)));
    }

    fn write_i32(&mut self, number: i32) {
        self.0 = (self.0.rotate_left(23) ^ u64::from(number as u32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

#[cfg(test)]
mod stories;
