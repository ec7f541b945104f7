//! On which ground does a warning hold? Areas of the places, and what was drawn as text.

use amanat_core::{
    cap::{circle_of, circle_text, polygon_of, polygon_text},
    decide::warning::{Ground, MAX_SHAPES},
    geo::Area,
    places::Places,
    values::{AreaId, Names, Point, UnitId},
};

/// The most corners of one outline in a warning: a phone reads it.
const MAX_CORNERS: usize = 240;
/// Where thinning begins, in degrees: some 50 metres.
const FIRST_STEP: f64 = 0.0005;
/// Areas that a form offers.
pub(super) const MAX_OFFERED: usize = 600;

/// An area as it is now.
pub(super) fn of_area(places: &Places, id: &AreaId) -> Option<Ground> {
    let area = places.area(id)?;
    let mut rings: Vec<Vec<Point>> = area
        .shape
        .outline()
        .0
        .iter()
        .filter_map(|part| {
            let corners =
                part.exterior().coords().filter_map(|c| Point::new(c.y, c.x).ok()).collect::<Vec<_>>();
            Some(thinned(corners)).filter(|corners| corners.len() >= 3)
        })
        .collect();
    rings.sort_by_key(|ring| std::cmp::Reverse(ring.len()));
    rings.truncate(MAX_SHAPES);
    let polygons =
        rings.iter().map(|ring| polygon_text(ring)).filter(|text| polygon_of(text).is_some()).collect();
    Some(Ground { names: area.names.clone(), area: Some(id.clone()), polygons, circles: Vec::new() })
}

/// What was drawn: a line each, circles `lat,lon km` and outlines `lat,lon lat,lon …`. `None` where a line is neither.
pub(super) fn drawn(lines: &str, names: Names) -> Option<Option<Ground>> {
    let mut ground = Ground { names, ..Ground::default() };
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (circle_of(line), corners_of(line)) {
            (Some(circle), _) => ground.circles.push(circle_text(circle)),
            (None, Some(corners)) => ground.polygons.push(polygon_text(&corners)),
            (None, None) => return None,
        }
    }
    let is_empty = ground.circles.is_empty() && ground.polygons.is_empty();
    Some((!is_empty).then_some(ground))
}

/// As it is typed again: what was drawn in a warning that is written anew.
pub(super) fn lines_of(grounds: &[Ground]) -> String {
    let drawn = grounds.iter().filter(|ground| ground.area.is_none());
    let lines: Vec<&str> =
        drawn.flat_map(|ground| ground.circles.iter().chain(&ground.polygons)).map(String::as_str).collect();
    lines.join("\n")
}

/// A person may leave an outline open: the last corner leads back to the first.
fn corners_of(line: &str) -> Option<Vec<Point>> {
    let first = line.split_whitespace().next()?;
    let corners = polygon_of(line).or_else(|| polygon_of(&format!("{line} {first}")))?;
    Some(corners)
}

/// Fewer corners, the same ground to a few hundred metres.
fn thinned(corners: Vec<Point>) -> Vec<Point> {
    let (mut kept, mut step) = (corners, FIRST_STEP);
    while kept.len() > MAX_CORNERS {
        let mut fewer: Vec<Point> = Vec::new();
        for at in &kept {
            let is_far = fewer
                .last()
                .is_none_or(|last| (last.lat() - at.lat()).abs().max((last.lon() - at.lon()).abs()) >= step);
            if is_far {
                fewer.push(*at);
            }
        }
        (kept, step) = (fewer, step * 2.0);
    }
    kept
}

/// Areas that a unit would warn: those of units under it, beside it and above it first, the others after.
pub(super) fn offered<'a>(places: &'a Places, unit: &UnitId) -> Vec<&'a Area> {
    let top = places.unit(unit).and_then(|unit| unit.supervisor.clone()).unwrap_or_else(|| unit.clone());
    let near = places.under(&top);
    let is_near = |area: &&Area| area.unit.as_ref().is_some_and(|of| *of == top || near.contains(of));
    let (mut first, rest): (Vec<&Area>, Vec<&Area>) = places.areas().iter().partition(is_near);
    first.extend(rest);
    first.truncate(MAX_OFFERED);
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use amanat_core::values::Language;

    #[test]
    fn what_is_drawn_as_text_is_a_circle_an_outline_or_refused() {
        let names = || Names([(Language::En, "the bridge".to_owned())].into());
        let ground = drawn("33.58,71.44 2.5\n\n33,71 33,72 34,72", names()).unwrap().unwrap();
        assert_eq!(ground.circles, ["33.58,71.44 2.5"]);
        assert_eq!(ground.polygons, ["33,71 33,72 34,72 33,71"]);
        assert_eq!(drawn(" \n", names()), Some(None));
        for bad in ["kohat", "33,71", "33,71 -1", "33,71 33,72", "99,71 33,72 34,72"] {
            assert_eq!(drawn(bad, names()), None, "{bad}");
        }
        assert_eq!(drawn(&lines_of(std::slice::from_ref(&ground)), names()), Some(Some(ground)));
    }
}
