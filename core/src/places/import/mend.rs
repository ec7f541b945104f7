//! Can this outline be mended without guessing what was meant?
//!
//! Corners written twice, a ring left open, a line that crosses itself by a hair: these have one
//! reading, and it is taken. What has none is refused with its reason.

use crate::geo::{BadOutline, area_km2, check_outline};
use geo::{BooleanOps, LineString, MultiPolygon, Polygon};

/// Six decimals of a degree are a hand's breadth.
const STEPS_PER_DEGREE: f64 = 1e6;
/// Slivers smaller than this that mending leaves over are dropped.
const MIN_PART_KM2: f64 = 1e-4;
/// Mending may change the ground by at most this share; more is a guess.
const MAX_CHANGE: f64 = 0.25;

/// A good outline, and what was done for it.
pub(super) struct Mended {
    pub(super) outline: MultiPolygon<f64>,
    pub(super) what: Option<String>,
}

/// Makes an outline good, or says why it cannot be.
pub(super) fn mend(outline: MultiPolygon<f64>, is_closed: bool) -> Result<Mended, String> {
    let bad = outline
        .iter()
        .flat_map(|p| &p.exterior().0)
        .find(|c| !(c.x.is_finite() && c.y.is_finite() && c.x.abs() <= 180.0 && c.y.abs() <= 90.0));
    if let Some(c) = bad {
        return Err(BadOutline::NotOnEarth { lon: c.x, lat: c.y }.to_string());
    }
    let before_km2 = area_km2(&outline);
    let tidy = tidied(&outline);
    let opened = (!is_closed).then(|| "a ring was not closed".to_owned());
    let wrong = match check_outline(&tidy) {
        Ok(()) => return Ok(Mended { outline: tidy, what: opened }),
        Err(
            wrong @ (BadOutline::CrossesItself { .. }
            | BadOutline::HoleOutside { .. }
            | BadOutline::PartInside { .. }),
        ) => wrong,
        Err(wrong) => return Err(wrong.to_string()),
    };
    // What is inside is what an odd number of lines surrounds, as most programs draw it.
    let odd =
        outline.union_with_fill_rule(&MultiPolygon(Vec::new()), geo::algorithm::bool_ops::FillRule::EvenOdd);
    let parts = |o: MultiPolygon<f64>| {
        let kept = o.into_iter().filter(|p| area_km2(&MultiPolygon(vec![p.clone()])) >= MIN_PART_KM2);
        MultiPolygon(kept.collect())
    };
    let rounded = parts(tidied(&odd));
    let mended = if check_outline(&rounded).is_ok() { rounded } else { parts(odd) };
    if let Err(still) = check_outline(&mended) {
        return Err(format!("{wrong}, and when mended {still}"));
    }
    let after_km2 = area_km2(&mended);
    if (after_km2 - before_km2).abs() > MAX_CHANGE * before_km2.max(after_km2) {
        return Err(format!("{wrong}; mending would change it from {before_km2:.2} to {after_km2:.2} km²"));
    }
    Ok(Mended { outline: mended, what: Some(wrong.to_string()) })
}

/// Corners on the grid, none twice in a row, no ring too small to have ground.
fn tidied(outline: &MultiPolygon<f64>) -> MultiPolygon<f64> {
    let on_grid = |v: f64| (v * STEPS_PER_DEGREE).round() / STEPS_PER_DEGREE;
    let ring = |ring: &LineString<f64>| {
        let mut corners: Vec<_> =
            ring.0.iter().map(|c| geo::Coord { x: on_grid(c.x), y: on_grid(c.y) }).collect();
        corners.dedup();
        LineString(corners)
    };
    let is_ring = |r: &LineString<f64>| r.0.len() >= 4;
    let part = |p: &Polygon<f64>| {
        let outer = Some(ring(p.exterior())).filter(is_ring)?;
        Some(Polygon::new(outer, p.interiors().iter().map(ring).filter(is_ring).collect()))
    };
    MultiPolygon(outline.iter().filter_map(part).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(ring: &[(f64, f64)]) -> MultiPolygon<f64> {
        MultiPolygon(vec![Polygon::new(LineString::from(ring.to_vec()), vec![])])
    }

    #[test]
    fn a_hair_crossing_is_mended_and_a_bow_tie_is_refused() {
        let hair = outline(&[
            (71.0, 33.0),
            (72.0, 33.0),
            (72.0, 34.0),
            (71.5, 34.0),
            (71.502, 33.999),
            (71.502, 34.001),
            (71.0, 34.0),
            (71.0, 33.0),
        ]);
        let mended = mend(hair, true).ok().unwrap();
        assert!(mended.what.unwrap().contains("crosses itself"));
        let tie = outline(&[(71.0, 33.0), (72.0, 34.0), (72.0, 33.0), (71.0, 34.0), (71.0, 33.0)]);
        assert!(mend(tie, true).err().unwrap().contains("km²"));
    }

    #[test]
    fn repeated_corners_fall_away_without_a_word_and_a_line_is_refused() {
        let twice = outline(&[(71.0, 33.0), (72.0, 33.0), (72.0, 33.0), (72.0, 34.0), (71.0, 33.0)]);
        assert_eq!(mend(twice, true).ok().unwrap().what, None);
        assert!(mend(outline(&[(71.0, 33.0), (72.0, 33.0), (71.0, 33.0)]), true).is_err());
        assert!(mend(outline(&[(171.0, 133.0), (72.0, 33.0), (73.0, 33.0)]), true).is_err());
        assert!(mend(outline(&[(f64::NAN, 33.0), (72.0, 33.0), (73.0, 33.0)]), true).is_err());
    }
}
