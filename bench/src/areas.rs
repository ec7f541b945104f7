//! How many points a second find their area, beside the same work with the `geo` crate and an R-tree?
//!
//! Both look at the same outlines with the same points in one run, and must give the same answers.
//! Not here: the rest of routing (`core::route`).

use amanat_core::geo::{Area, Areas, NEAR_M, Shape};
use amanat_core::places::{Files, Options, Places, import};
use amanat_core::values::{LayerId, Moment, Point};
use geo::{Contains, Coord, Intersects, LineString, MultiPolygon, Polygon};
use rstar::{
    RTree,
    primitives::{GeomWithData, Rectangle},
};
use std::{fmt, fs, hint::black_box, path::Path, time::Instant};

/// What was measured.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Areas of the layer.
    pub areas: usize,
    /// Corners of all of them.
    pub corners: usize,
    /// Points asked.
    pub points: usize,
    /// Points a second, ours.
    pub ours_per_s: f64,
    /// Points a second, `geo` with an R-tree.
    pub geo_per_s: f64,
    /// Points that got different answers.
    pub different: usize,
    /// Points that lie in more than one area: the data overlap there.
    pub in_several: usize,
    /// Points a second with candidates near the boundary and metres to it, in all layers.
    pub located_per_s: f64,
    /// The slowest of a hundred such questions, in microseconds.
    pub located_p99_us: f64,
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "point → area, {} areas of {} corners, {} points",
            self.areas, self.corners, self.points
        )?;
        writeln!(f, "  ours               {:>12.0} /s", self.ours_per_s)?;
        writeln!(
            f,
            "  geo with an R-tree {:>12.0} /s   ({:.1} times)",
            self.geo_per_s,
            self.ours_per_s / self.geo_per_s
        )?;
        writeln!(f, "  different answers  {:>12}      in several areas {}", self.different, self.in_several)?;
        writeln!(
            f,
            "  with candidates within {NEAR_M} m and metres to the boundary: {:.0} /s, p99 {:.1} µs",
            self.located_per_s, self.located_p99_us
        )
    }
}

/// Measures one layer of a GeoJSON file (its `level` or `layer` says which), or of the demo's folder;
/// with as many corners an area as are asked, where it has fewer.
pub fn run(
    file: Option<&Path>,
    demo: &Path,
    layer: &str,
    points: usize,
    corners: usize,
) -> Result<Measured, String> {
    let when = Moment::from_millis(1_700_000_000_000);
    let files = match file {
        Some(file) => brought_in(file, when)?,
        None => folder(demo)?,
    };
    let places = Places::parse(&files).map_err(|faults| told(&faults))?.0;
    let layer = LayerId::new(layer).map_err(|e| e.to_string())?;
    let dense = places.areas().iter().map(|area| with_corners(area, corners)).collect();
    measure(&Areas::new(dense), &layer, when, points)
}

/// The same ground with its edges cut into more pieces, the same ones for both neighbours.
fn with_corners(area: &Area, corners: usize) -> Area {
    let has: usize = area.shape.outline().iter().map(|p| p.exterior().0.len()).sum();
    let pieces = corners.div_ceil(has.max(1)).max(1);
    let cut = |ring: &LineString<f64>| {
        let edge = |l: geo::Line<f64>| {
            let forward = (l.start.x, l.start.y) <= (l.end.x, l.end.y);
            let (a, b) = if forward { (l.start, l.end) } else { (l.end, l.start) };
            let at = move |i: usize| a + (b - a) * (i as f64 / pieces as f64);
            let mut all: Vec<Coord<f64>> = (0..=pieces).map(at).collect();
            (all[0], all[pieces]) = (a, b);
            if !forward {
                all.reverse();
            }
            all.truncate(pieces);
            all
        };
        LineString(ring.lines().flat_map(edge).collect())
    };
    let part = |p: &Polygon<f64>| Polygon::new(cut(p.exterior()), p.interiors().iter().map(cut).collect());
    Area { shape: Shape::new(MultiPolygon(area.shape.outline().iter().map(part).collect())), ..area.clone() }
}

fn brought_in(file: &Path, when: Moment) -> Result<Files, String> {
    let bytes = fs::read(file).map_err(|e| e.to_string())?;
    let options = Options {
        file: file.display().to_string(),
        layer: None,
        units: Some(amanat_core::places::Units::default()),
        zone: "Asia/Karachi".into(),
        when,
    };
    import(&Files::new(), &bytes, &options).map(|(files, _)| files).map_err(|faults| told(&faults))
}

fn folder(folder: &Path) -> Result<Files, String> {
    let names = [
        "units.toml",
        "calendars.toml",
        "areas/province.geojson",
        "areas/district.geojson",
        "areas/station.geojson",
    ];
    let read =
        |name: &str| Ok((name.to_owned(), fs::read(folder.join(name)).map_err(|e| format!("{name}: {e}"))?));
    names.into_iter().map(read).collect()
}

fn told(faults: &[amanat_core::places::Fault]) -> String {
    faults.iter().take(5).map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn measure(areas: &Areas, layer: &LayerId, when: Moment, count: usize) -> Result<Measured, String> {
    let ours: Vec<_> = areas.iter().filter(|a| a.layer == *layer).collect();
    let boxes: Vec<_> = ours
        .iter()
        .enumerate()
        .map(|(i, area)| {
            let (low, high) = area.shape.corners();
            GeomWithData::new(Rectangle::from_corners(low, high), i)
        })
        .collect();
    let tree = RTree::bulk_load(boxes);
    let points = points(&ours.iter().map(|a| a.shape.corners()).collect::<Vec<_>>(), count)?;
    let begin = Instant::now();
    let found: Vec<Option<&str>> =
        points.iter().map(|p| areas.containing(layer, *p, when).map(|a| a.id.as_str())).collect();
    let ours_per_s = count as f64 / begin.elapsed().as_secs_f64();
    let begin = Instant::now();
    let mut theirs: Vec<Option<&str>> = Vec::with_capacity(count);
    for p in &points {
        let at = geo::Point::new(p.lon(), p.lat());
        let hits = tree
            .locate_all_at_point(&[p.lon(), p.lat()])
            .filter(|hit| ours[hit.data].shape.outline().contains(&at));
        theirs.push(hits.map(|hit| ours[hit.data].id.as_str()).min());
    }
    let geo_per_s = count as f64 / begin.elapsed().as_secs_f64();
    let on_edge = |p: &Point| {
        let at = geo::Point::new(p.lon(), p.lat());
        ours.iter().any(|a| a.shape.outline().intersects(&at) && !a.shape.outline().contains(&at))
    };
    let pairs = found.iter().zip(&theirs).zip(&points);
    let different = pairs.filter(|((a, b), p)| a != b && !on_edge(p)).count();
    let several = |p: &&Point| areas.containing_all(**p).filter(|a| a.layer == *layer).count() > 1;
    let in_several = points.iter().filter(several).count();
    let (located_per_s, located_p99_us) = locate(areas, &points[..count.min(100_000)], when);
    let corners =
        ours.iter().map(|a| a.shape.outline().iter().map(|p| p.exterior().0.len()).sum::<usize>()).sum();
    Ok(Measured {
        areas: ours.len(),
        corners,
        points: count,
        ours_per_s,
        geo_per_s,
        different,
        in_several,
        located_per_s,
        located_p99_us,
    })
}

fn locate(areas: &Areas, points: &[Point], when: Moment) -> (f64, f64) {
    let mut took_ns: Vec<u128> = Vec::with_capacity(points.len());
    let begin = Instant::now();
    for p in points {
        let one = Instant::now();
        black_box(areas.locate(*p, when));
        took_ns.push(one.elapsed().as_nanos());
    }
    let per_s = points.len() as f64 / begin.elapsed().as_secs_f64();
    took_ns.sort_unstable();
    let p99_ns = took_ns.get(took_ns.len() * 99 / 100).copied().unwrap_or_default();
    (per_s, p99_ns as f64 / 1000.0)
}

/// Points spread over the boxes' common box, the same in every run.
fn points(boxes: &[([f64; 2], [f64; 2])], count: usize) -> Result<Vec<Point>, String> {
    let around = boxes.iter().copied().reduce(|(al, ah), (bl, bh)| {
        ([al[0].min(bl[0]), al[1].min(bl[1])], [ah[0].max(bh[0]), ah[1].max(bh[1])])
    });
    let (low, high) = around.ok_or("the layer has no areas")?;
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let one = |_| Point::new(low[1] + draw() * (high[1] - low[1]), low[0] + draw() * (high[0] - low[0]));
    (0..count).map(one).collect::<Result<_, _>>().map_err(|e| e.to_string())
}
