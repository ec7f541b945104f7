//! How many positions a second in the process, and how fast are the ten nearest found?

use super::{Draw, Ours, UNITS};
use crate::figure::{Figure, at_share, per_s, time};
use amanat::positions::{Known, Positions, Rules};
use amanat_core::{
    geo::{Areas, Moving},
    positions::{Fix, Source},
    values::{FieldUnitId, Moment, Point, Span, Status},
};
use rstar::{RTree, primitives::GeomWithData};
use std::{hint::black_box, sync::Arc, time::Instant};

/// Units of the large question.
const MANY: usize = 1_000_000;
/// Questions for the nearest.
const QUESTIONS: usize = 200_000;
const BATCH: usize = 1_000;

pub(super) fn run(seconds: f64) -> anyhow::Result<(Vec<Figure>, Ours)> {
    let mut draw = Draw::new();
    let mut at: Vec<Point> = (0..UNITS).map(|_| draw.place()).collect();
    let bare_per_s = bare(&mut draw, &mut at, seconds);
    let (positions, whole_per_s) = whole(&mut draw, &mut at, seconds)?;
    let figure = Figure::plain(
        format!("positions of {UNITS} units in the process: judged, trail, grid, batches of {BATCH}"),
        per_s(whole_per_s),
    );
    let figure = figure.beside(format!("bare grid: {}", per_s(bare_per_s)), whole_per_s / bare_per_s, true);
    let mut figures = vec![figure.goal("≥ 1,500,000/s", whole_per_s >= 1.5e6)];
    let mut nearest_per_s = 0.0;
    for count in [UNITS, MANY] {
        let points: Vec<Point> = (0..count).map(|_| draw.place()).collect();
        let (ours, ours_us) = grid(&points, &mut draw);
        let (tree, tree_us) = tree(&points, &mut draw);
        let what = format!("ten nearest of {count}, p50 / p99");
        let told = |us: &[f64]| format!("{} / {}", time(at_share(us, 0.5)), time(at_share(us, 0.99)));
        let beside = format!("R-tree: {}", told(&tree_us));
        let figure = Figure::plain(what, told(&ours_us)).beside(beside, tree / ours, false);
        let p99_us = at_share(&ours_us, 0.99);
        let is_goal = count == UNITS;
        figures.push(if is_goal { figure.goal("p99 ≤ 10 µs", p99_us <= 10.0) } else { figure });
        if is_goal {
            nearest_per_s = ours;
        }
    }
    black_box(positions.count());
    Ok((figures, Ours { moved_per_s: whole_per_s, nearest_per_s }))
}

/// The grid alone.
fn bare(draw: &mut Draw, at: &mut [Point], seconds: f64) -> f64 {
    let mut grid = Moving::new();
    for (slot, at) in (0..).zip(at.iter()) {
        grid.put(slot, *at);
    }
    let steps: Vec<(u32, Point)> = steps(draw, at);
    let (begin, mut done) = (Instant::now(), 0_usize);
    while begin.elapsed().as_secs_f64() < seconds {
        for (slot, to) in &steps {
            grid.put(*slot, *to);
        }
        done += steps.len();
    }
    black_box(grid.len());
    done as f64 / begin.elapsed().as_secs_f64()
}

fn steps(draw: &mut Draw, at: &mut [Point]) -> Vec<(u32, Point)> {
    let mut all = Vec::with_capacity(at.len() * 4);
    for _ in 0..4 {
        for (slot, at) in (0..).zip(at.iter_mut()) {
            *at = draw.step(*at);
            all.push((slot, *at));
        }
    }
    all
}

/// Everything that becomes of a position.
fn whole(draw: &mut Draw, at: &mut [Point], seconds: f64) -> anyhow::Result<(Positions, f64)> {
    let (positions, areas) = (Positions::default(), Areas::default());
    let units = known(at.len())?;
    let names: Vec<FieldUnitId> = units.iter().map(|known| known.unit.clone()).collect();
    positions.know(units);
    let steps = steps(draw, at);
    let (begin, mut done, mut turn) = (Instant::now(), 0_usize, 0_i64);
    while begin.elapsed().as_secs_f64() < seconds {
        for batch in steps.chunks(BATCH) {
            // Every unit says where it is every five seconds.
            let now = Moment::from_millis(1_800_000_000_000 + turn / at.len() as i64 * 5_000);
            let said = batch
                .iter()
                .map(|(slot, to)| (names[*slot as usize].clone(), Fix::plain(*to, now, now, Source::Batch)));
            done += positions.put(said, &areas).moved;
            turn += batch.len() as i64;
        }
    }
    Ok((positions, done as f64 / begin.elapsed().as_secs_f64()))
}

/// Units that may say where they are.
pub(super) fn known(count: usize) -> anyhow::Result<Vec<Known>> {
    let rules = Arc::new(Rules {
        stale: Span::from_secs(180),
        lost: Span::from_mins(15),
        trail: Span::from_mins(10),
        fences: Vec::new(),
    });
    let one = |number: usize| {
        Ok(Known {
            unit: format!("p-{number}").parse()?,
            room: "kohat-room".parse()?,
            home: "kohat-city".parse()?,
            status: Status::Actual,
            emergency: false,
            on_duty_until: Some(Moment::from_millis(i64::MAX)),
            marks: Vec::new(),
            rules: rules.clone(),
        })
    };
    (0..count).map(one).collect()
}

fn grid(points: &[Point], draw: &mut Draw) -> (f64, Vec<f64>) {
    let mut grid = Moving::new();
    for (slot, at) in (0..).zip(points) {
        grid.put(slot, *at);
    }
    ask(draw, |at| {
        black_box(grid.nearest(at, 10, f64::INFINITY, |_| true));
    })
}

fn tree(points: &[Point], draw: &mut Draw) -> (f64, Vec<f64>) {
    let entries = points.iter().enumerate().map(|(at, p)| GeomWithData::new([p.lon(), p.lat()], at));
    let tree = RTree::bulk_load(entries.collect::<Vec<_>>());
    ask(draw, |at| {
        let near: Vec<usize> =
            tree.nearest_neighbor_iter(&[at.lon(), at.lat()]).take(10).map(|found| found.data).collect();
        black_box(near);
    })
}

fn ask(draw: &mut Draw, question: impl Fn(Point)) -> (f64, Vec<f64>) {
    let mut took_us = Vec::with_capacity(QUESTIONS);
    let places: Vec<Point> = (0..QUESTIONS).map(|_| draw.place()).collect();
    let begin = Instant::now();
    for at in places {
        let one = Instant::now();
        question(at);
        took_us.push(one.elapsed().as_secs_f64() * 1e6);
    }
    let per_s = QUESTIONS as f64 / begin.elapsed().as_secs_f64();
    took_us.sort_by(f64::total_cmp);
    (per_s, took_us)
}
