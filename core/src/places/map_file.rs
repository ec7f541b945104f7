//! Which features does a GeoJSON file hold, and on which line is each?
//!
//! The outer list is read first and each feature on its own, so that one bad feature is told with
//! its line and does not hide the others.
//! Not here: which properties mean what (`read` for our own files, `import` for others').

use super::fault::{Fault, line_of};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use serde::Deserialize;
use serde_json::value::RawValue;

/// The most features one file may have.
pub const MAX_FEATURES: usize = 100_000;
/// The most bytes one file may have.
pub const MAX_FILE_BYTES: usize = 256 * 1024 * 1024;

/// One feature of a file.
#[derive(Debug)]
pub(super) struct Feature {
    pub(super) line: usize,
    pub(super) properties: serde_json::Map<String, serde_json::Value>,
    pub(super) id: Option<serde_json::Value>,
    pub(super) geometry: Geometry,
}

/// What we read of GeoJSON's geometries.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Geometry {
    /// A polygon or several, and whether every ring was closed as written.
    Ground(MultiPolygon<f64>, bool),
    /// A point, as longitude and latitude.
    Spot(f64, f64),
    /// Anything else, by the name the file gives it.
    Other(String),
}

#[derive(Deserialize)]
struct RawCollection<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow, default)]
    features: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct RawFeature<'a> {
    #[serde(default)]
    properties: Option<serde_json::Map<String, serde_json::Value>>,
    #[serde(default)]
    id: Option<serde_json::Value>,
    #[serde(borrow, default)]
    geometry: Option<RawGeometry<'a>>,
}

#[derive(Deserialize)]
struct RawGeometry<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow, default)]
    coordinates: Option<&'a RawValue>,
}

type Position = Vec<f64>;

/// Reads a feature collection; features that cannot be read become faults.
pub(super) fn features(file: &str, bytes: &[u8], faults: &mut Vec<Fault>) -> Vec<Feature> {
    if bytes.len() > MAX_FILE_BYTES {
        faults.push(Fault::refused(file, None, "it is larger than 256 MiB", "split it into several files"));
        return Vec::new();
    }
    let collection: RawCollection = match serde_json::from_slice(bytes) {
        Ok(collection) => collection,
        Err(e) => {
            let what = format!("it is no GeoJSON: {e}");
            faults.push(Fault::refused(
                file,
                Some(e.line()),
                what,
                "write a FeatureCollection with features",
            ));
            return Vec::new();
        }
    };
    if collection.kind != "FeatureCollection" || collection.features.len() > MAX_FEATURES {
        let what = format!("it is a {} of {} features", collection.kind, collection.features.len());
        let remedy = format!("write a FeatureCollection of at most {MAX_FEATURES} features");
        faults.push(Fault::refused(file, None, what, remedy));
        return Vec::new();
    }
    let mut line = Lines { bytes, at: 0, line: 1 };
    collection
        .features
        .iter()
        .filter_map(|raw| feature(file, raw.get(), line.of(raw.get()), faults))
        .collect()
}

/// Counts lines forward, so that many features cost one reading of the file.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, part: &str) -> usize {
        let byte =
            (part.as_ptr() as usize).saturating_sub(self.bytes.as_ptr() as usize).min(self.bytes.len());
        if byte < self.at {
            return self.line;
        }
        self.line += line_of(&self.bytes[self.at..byte], byte - self.at) - 1;
        self.at = byte;
        self.line
    }
}

fn feature(file: &str, text: &str, line: usize, faults: &mut Vec<Fault>) -> Option<Feature> {
    let mut refuse = |what: String| {
        faults.push(Fault::refused(file, Some(line), what, "write a Feature with properties and geometry"));
        None
    };
    let raw: RawFeature = match serde_json::from_str(text) {
        Ok(raw) => raw,
        Err(e) => return refuse(format!("a feature cannot be read: {e}")),
    };
    let Some(geometry) = raw.geometry else { return refuse("a feature has no geometry".into()) };
    match read_geometry(&geometry) {
        Ok(geometry) => {
            Some(Feature { line, properties: raw.properties.unwrap_or_default(), id: raw.id, geometry })
        }
        Err(e) => refuse(format!("the coordinates of a {} cannot be read: {e}", geometry.kind)),
    }
}

fn read_geometry(raw: &RawGeometry) -> Result<Geometry, serde_json::Error> {
    let text = raw.coordinates.map_or("null", RawValue::get);
    Ok(match raw.kind.as_str() {
        "Point" => {
            let at: Position = serde_json::from_str(text)?;
            Geometry::Spot(number(&at, 0), number(&at, 1))
        }
        "Polygon" => ground(vec![serde_json::from_str(text)?]),
        "MultiPolygon" => ground(serde_json::from_str(text)?),
        other => Geometry::Other(other.to_owned()),
    })
}

fn number(position: &[f64], at: usize) -> f64 {
    position.get(at).copied().unwrap_or(f64::NAN)
}

/// The parts with their rings; a ring that was left open is closed here, and that is told.
fn ground(parts: Vec<Vec<Vec<Position>>>) -> Geometry {
    let is_closed = parts.iter().flatten().all(|ring| ring.first() == ring.last());
    let corner = |p: Position| Coord { x: number(&p, 0), y: number(&p, 1) };
    let ring = |ring: Vec<Position>| LineString(ring.into_iter().map(corner).collect());
    let part = |rings: Vec<Vec<Position>>| {
        let mut rings = rings.into_iter().map(ring);
        Polygon::new(rings.next().unwrap_or(LineString(Vec::new())), rings.collect())
    };
    Geometry::Ground(MultiPolygon(parts.into_iter().map(part).collect()), is_closed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_feature_is_told_with_its_line_and_the_next_is_read() {
        let text = br#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"a"},"geometry":{"type":"Polygon","coordinates":[["x"]]}},
{"type":"Feature","properties":{"id":"b"},"geometry":null},

{"type":"Feature","properties":{"id":"c"},"geometry":{"type":"Point","coordinates":[71.4,33.6,500]}}]}"#;
        let mut faults = Vec::new();
        let read = features("areas/x.geojson", text, &mut faults);
        assert_eq!(faults.iter().map(|f| f.line).collect::<Vec<_>>(), [Some(2), Some(3)]);
        assert_eq!((read.len(), read[0].line, &read[0].geometry), (1, 5, &Geometry::Spot(71.4, 33.6)));
    }

    #[test]
    fn what_is_no_geojson_is_refused_with_a_line_and_never_panics() {
        for bad in ["", "[]", "{", "{\"type\":\"Feature\"}", "\u{feff}{}", "{\"type\":1}", "null"] {
            let mut faults = Vec::new();
            assert!(features("x", bad.as_bytes(), &mut faults).is_empty());
            assert_eq!(faults.len(), 1, "{bad}");
        }
        features("x", &[0xff, 0xfe, 0x00], &mut Vec::new());
    }
}
