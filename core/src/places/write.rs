//! How are areas and units written, so that a person can read what changed?
//!
//! One feature a line and one unit a paragraph: a difference of two versions shows whose ground
//! changed and nothing else.

use crate::values::{AreaId, LayerId, Names, UnitId};
use geo::{LineString, MultiPolygon};
use serde_json::{Map, Value, json};

/// An area as it stands in a file.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) id: AreaId,
    pub(super) layer: LayerId,
    pub(super) names: Names,
    pub(super) unit: Option<UnitId>,
    pub(super) within: Option<AreaId>,
    pub(super) from: Option<String>,
    pub(super) until: Option<String>,
    pub(super) source: Option<String>,
    pub(super) outline: MultiPolygon<f64>,
}

/// The file in which a layer's areas are kept.
pub(super) fn file_of(layer: &LayerId) -> String {
    format!("areas/{layer}.geojson")
}

/// A layer's areas as GeoJSON.
pub(super) fn areas<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<u8> {
    let lines: Vec<String> = rows.map(|row| feature(row).to_string()).collect();
    format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", lines.join(",\n")).into_bytes()
}

fn feature(row: &Row) -> Value {
    let mut properties = Map::new();
    let names: Map<String, Value> = row.names.0.iter().map(|(l, n)| (l.code().into(), json!(n))).collect();
    properties.insert("id".into(), json!(row.id));
    properties.insert("layer".into(), json!(row.layer));
    properties.insert("names".into(), Value::Object(names));
    let optional = [
        ("unit", row.unit.as_ref().map(UnitId::as_str)),
        ("within", row.within.as_ref().map(AreaId::as_str)),
        ("from", row.from.as_deref()),
        ("until", row.until.as_deref()),
        ("source", row.source.as_deref()),
    ];
    properties.extend(optional.into_iter().filter_map(|(key, value)| Some((key.to_owned(), json!(value?)))));
    json!({ "type": "Feature", "properties": properties, "geometry": geometry(&row.outline) })
}

fn geometry(outline: &MultiPolygon<f64>) -> Value {
    let ring = |ring: &LineString<f64>| ring.0.iter().map(|c| [c.x, c.y]).collect::<Vec<_>>();
    let part = |p: &geo::Polygon<f64>| {
        std::iter::once(p.exterior()).chain(p.interiors()).map(ring).collect::<Vec<_>>()
    };
    match outline.0.as_slice() {
        [one] => json!({ "type": "Polygon", "coordinates": part(one) }),
        parts => json!({ "type": "MultiPolygon", "coordinates": parts.iter().map(part).collect::<Vec<_>>() }),
    }
}

/// A unit as a paragraph of `units.toml`.
pub(super) fn unit(id: &UnitId, kind: &str, supervisor: Option<&UnitId>, names: &Names) -> String {
    let mut text = format!("\n[[unit]]\nid = {}\nkind = {}\n", quoted(id.as_str()), quoted(kind));
    if let Some(above) = supervisor {
        text += &format!("supervisor = {}\n", quoted(above.as_str()));
    }
    let names: Vec<String> = names.0.iter().map(|(l, n)| format!("{l} = {}", quoted(n))).collect();
    text += &format!("serves = [{}]\nnames = {{ {} }}\n", quoted(kind), names.join(", "));
    text
}

/// The head of a new `units.toml`.
pub(super) fn units_head(zone: &str) -> String {
    format!("zone = {}\ncalendar = \"always\"\n", quoted(zone))
}

/// A new `calendars.toml`: everybody always open until somebody writes hours.
pub(super) fn calendars(zone: &str) -> String {
    format!("[always]\nzone = {}\nalways = true\n", quoted(zone))
}

/// JSON's strings are TOML's basic strings, but for one character that JSON leaves bare.
fn quoted(text: &str) -> String {
    Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}
