//! How does CAP write a piece of ground?

use crate::values::Point;

/// The most corners of one outline.
pub const MAX_CORNERS: usize = 2_000;
/// The farthest that anything on the earth is from anything else, in kilometres.
const MAX_RADIUS_KM: f64 = 20_040.0;

/// A centre and a distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circle {
    /// The centre.
    pub at: Point,
    /// The distance in kilometres.
    pub radius_km: f64,
}

/// The corners of `lat,lon lat,lon …`, the last the same as the first; `None` where one is no point, there are fewer
/// than four, or the outline is open.
pub fn polygon_of(text: &str) -> Option<Vec<Point>> {
    let corners = text.split_whitespace().map(point_of).collect::<Option<Vec<_>>>()?;
    let is_closed = corners.len() >= 4 && corners.first() == corners.last();
    (is_closed && corners.len() <= MAX_CORNERS).then_some(corners)
}

/// The circle of `lat,lon radius`; `None` where it is none, or the radius is negative or beyond the earth.
pub fn circle_of(text: &str) -> Option<Circle> {
    let mut parts = text.split_whitespace();
    let (at, radius) = (point_of(parts.next()?)?, parts.next()?);
    let radius_km = number(radius)?;
    let fits = parts.next().is_none() && (0.0..=MAX_RADIUS_KM).contains(&radius_km);
    fits.then_some(Circle { at, radius_km })
}

/// An outline as CAP writes it; closed where it was open.
pub fn polygon_text(corners: &[Point]) -> String {
    let open = corners.first() != corners.last();
    let closing = corners.first().filter(|_| open);
    let texts: Vec<String> = corners.iter().chain(closing).map(|at| point_text(*at)).collect();
    texts.join(" ")
}

/// A circle as CAP writes it.
pub fn circle_text(circle: Circle) -> String {
    format!("{} {}", point_text(circle.at), circle.radius_km)
}

/// To a tenth of a metre or so: nobody stands closer to a boundary.
fn point_text(at: Point) -> String {
    let short = |degrees: f64| (degrees * 1e6).round() / 1e6;
    format!("{},{}", short(at.lat()), short(at.lon()))
}

fn point_of(text: &str) -> Option<Point> {
    let (lat, lon) = text.split_once(',')?;
    Point::new(number(lat)?, number(lon)?).ok()
}

/// Plain decimals only: `1e3`, `inf` and `NaN` are no numbers to CAP.
fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_plain =
        digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && digits.bytes().any(|b| b.is_ascii_digit());
    is_plain.then(|| text.parse().ok()).flatten().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_is_closed_and_has_an_inside() {
        assert!(polygon_of("1,1 1,2 2,2 1,1").is_some());
        for bad in [
            "",
            "1,1 1,2 2,2",
            "1,1 1,2 2,2 2,1",
            "1,1 1,2 1,1",
            "91,1 1,2 2,2 91,1",
            "1 1,2 2,2 1",
            "NaN,1 1,2 2,2 NaN,1",
            "1;1 1,2 2,2 1;1",
        ] {
            assert_eq!(polygon_of(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_circle_has_a_radius_that_may_be_nought_and_is_never_negative() {
        assert!(circle_of("32.9525,-115.5527 0").is_some());
        for bad in ["32,71", "32,71 -1", "32,71 x", "32,71 1 2", "32,181 1", "32,71 1e9", "32,71 99999"] {
            assert_eq!(circle_of(bad), None, "{bad}");
        }
        let circle = circle_of("33.58,71.44 2.5").unwrap();
        assert_eq!(circle_of(&circle_text(circle)), Some(circle));
    }

    #[test]
    fn an_outline_that_was_drawn_open_is_written_closed() {
        let corners: Vec<Point> = [(33.0, 71.0), (33.0, 72.0), (34.0, 72.0)]
            .map(|(lat, lon)| Point::new(lat, lon).unwrap())
            .to_vec();
        let text = polygon_text(&corners);
        assert_eq!(text, "33,71 33,72 34,72 33,71");
        assert!(polygon_of(&text).is_some());
    }
}
