//! Do these files make a force, and if not, where not?
//!
//! Everything is read before anything is refused, so that an administrator mends all at once.

use super::fault::{Fault, Weight};
use super::map_file::{Feature, Geometry, features};
use super::units_file::{RANKS, ReadUnits, UNITS, near, read_ranks, read_units};
use super::{Files, Places, Unit, names_file};
use crate::geo::{Area, Areas, Gazetteer, Shape, Validity, check_outline, overlaps};
use crate::values::{AreaId, LayerId, Moment, Names, UnitId};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const CALENDARS: &str = "calendars.toml";
/// So many faults are told; a file that is wrong throughout needs no longer list.
const MAX_FAULTS: usize = 200;

/// Which files of a folder are part of the configuration.
pub(super) fn is_ours(file: &str) -> bool {
    [UNITS, RANKS, CALENDARS].contains(&file) || is_map(file) || is_gazetteer(file)
}

pub(super) fn is_map(file: &str) -> bool {
    file.starts_with("areas/") && file.ends_with(".geojson")
}

fn is_gazetteer(file: &str) -> bool {
    file.starts_with("gazetteer") && file.ends_with(".tsv")
}

pub(super) fn read(files: &Files) -> Result<(Places, Vec<Fault>), Vec<Fault>> {
    let mut faults = Vec::new();
    let units = match files.get(UNITS) {
        Some(bytes) => read_units(bytes, &mut faults),
        None => {
            faults.push(Fault::refused(UNITS, None, "it is missing", "write the units of the force in it"));
            ReadUnits::default()
        }
    };
    let (ranks, posts) = files.get(RANKS).map(|b| read_ranks(b, &mut faults)).unwrap_or_default();
    let mut areas = Vec::new();
    for (file, bytes) in files.iter().filter(|(file, _)| is_map(file)) {
        let of_file = features(file, bytes, &mut faults);
        areas.extend(of_file.into_iter().filter_map(|f| area(file, f, &units, &mut faults)));
    }
    check_areas(&areas, &mut faults);
    check_units(&units, &areas, &mut faults);
    let areas = Areas::new(areas.into_iter().map(|placed| placed.area).collect());
    let overlapping = overlaps(&areas);
    faults.extend(overlapping.iter().map(|o| {
        let what = format!("`{}` and `{}` both claim {:.2} km² in layer {}", o.one, o.other, o.km2, o.layer);
        Fault::warned("areas", None, what, "cut one of them back; until then a person chooses there")
    }));
    let named = files.iter().filter(|(file, _)| is_gazetteer(file));
    let localities: Vec<_> =
        named.flat_map(|(file, bytes)| names_file::localities(file, bytes, &mut faults)).collect();
    faults.sort_by(|a, b| (a.weight, &a.file, a.line).cmp(&(b.weight, &b.file, b.line)));
    faults.truncate(MAX_FAULTS);
    if faults.iter().any(|f| f.weight == Weight::Refused) {
        faults.retain(|f| f.weight == Weight::Refused);
        return Err(faults);
    }
    let gazetteer = Gazetteer::new(&areas, localities);
    let below = below(&units.units);
    let places =
        Places { below, units: units.units, ranks, posts, areas, gazetteer, hash: content_hash(files) };
    Ok((places, faults))
}

fn below(units: &BTreeMap<UnitId, Unit>) -> BTreeMap<UnitId, Vec<UnitId>> {
    let mut below: BTreeMap<UnitId, Vec<UnitId>> = BTreeMap::new();
    for unit in units.values() {
        if let Some(above) = &unit.supervisor {
            below.entry(above.clone()).or_default().push(unit.id.clone());
        }
    }
    below
}

/// SHA-256 over a title, then each file by name: length and name, length and bytes.
pub(super) fn content_hash(files: &Files) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"amanat places 1\n");
    for (file, bytes) in files.iter().filter(|(file, _)| is_ours(file)) {
        for part in [file.as_bytes(), bytes] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
    }
    hash.finalize().into()
}

/// An area and where it is written.
struct Placed {
    area: Area,
    file: String,
    line: usize,
}

/// The properties of an area in our own files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Properties {
    id: AreaId,
    layer: LayerId,
    names: Names,
    unit: Option<UnitId>,
    within: Option<AreaId>,
    from: Option<String>,
    until: Option<String>,
    #[serde(default, rename = "source")]
    _source: Option<String>,
}

fn area(file: &str, feature: Feature, units: &ReadUnits, faults: &mut Vec<Fault>) -> Option<Placed> {
    let line = feature.line;
    let mut refuse =
        |what: String, remedy: String| faults.push(Fault::refused(file, Some(line), what, remedy));
    let Geometry::Ground(outline) = feature.geometry else {
        refuse("an area must be a Polygon or MultiPolygon".into(), "write points into gazetteer.tsv".into());
        return None;
    };
    let properties: Properties = match serde_json::from_value(serde_json::Value::Object(feature.properties)) {
        Ok(properties) => properties,
        Err(e) => {
            let remedy = "write id, layer, names and, where known, unit, within, from, until; \
                          `amanat places import` writes them for other files";
            refuse(format!("the properties of an area cannot be read: {e}"), remedy.into());
            return None;
        }
    };
    let id = properties.id;
    if let Some(unit) = properties.unit.as_ref().filter(|u| !units.units.contains_key(*u)) {
        refuse(
            format!("area `{id}` names the unit `{unit}`, which is not in {UNITS}"),
            near(unit, units.units.keys()),
        );
    }
    if let Err(e) = check_outline(&outline) {
        let remedy = "mend it in the program it was drawn in, or let `amanat places import` mend it";
        refuse(format!("the outline of `{id}` is not good: {e}"), remedy.into());
        return None;
    }
    let zone = properties.unit.as_ref().and_then(|u| units.units.get(u)).map_or("UTC", |u| u.zone.as_str());
    let moment = |text: Option<&String>| text.map(|t| read_moment(t, zone)).transpose();
    let valid = match (moment(properties.from.as_ref()), moment(properties.until.as_ref())) {
        (Ok(from), Ok(until)) => Validity { from, until },
        (from, until) => {
            let wrong = from.err().or(until.err()).unwrap_or_default();
            refuse(format!("area `{id}` has the date `{wrong}`"), "write dates such as 2025-07-01".into());
            return None;
        }
    };
    if valid.from.zip(valid.until).is_some_and(|(from, until)| from >= until) {
        refuse(
            format!("area `{id}` ends before it begins"),
            "exchange from and until, or mend the year".into(),
        );
    }
    let (layer, names, within) = (properties.layer, properties.names, properties.within);
    let area = Area { id, layer, names, valid, unit: properties.unit, within, shape: Shape::new(outline) };
    Some(Placed { area, file: file.to_owned(), line })
}

/// A date at its first moment in the zone, or an instant with its offset.
fn read_moment(text: &str, zone: &str) -> Result<Moment, String> {
    let bad = || text.chars().take(40).collect::<String>();
    if let Ok(at) = text.parse::<jiff::Timestamp>() {
        return Ok(Moment::from_timestamp(at));
    }
    let date: jiff::civil::Date = text.parse().map_err(|_| bad())?;
    let begin = date.in_tz(zone).map_err(|_| bad())?;
    Ok(Moment::from_timestamp(begin.timestamp()))
}

fn check_areas(areas: &[Placed], faults: &mut Vec<Fault>) {
    let known: BTreeSet<&AreaId> = areas.iter().map(|p| &p.area.id).collect();
    let mut seen = BTreeSet::new();
    for placed in areas {
        let area = &placed.area;
        let at = (placed.file.as_str(), Some(placed.line));
        if !seen.insert(&area.id) {
            let what = format!("area `{}` is written twice", area.id);
            faults.push(Fault::refused(at.0, at.1, what, "give one of them another id"));
        }
        if let Some(within) = area.within.as_ref().filter(|w| !known.contains(w) || **w == area.id) {
            let what = format!("area `{}` is within `{within}`, which is no other area", area.id);
            faults.push(Fault::refused(
                at.0,
                at.1,
                what,
                "write the id of the larger area, or leave `within` out",
            ));
        }
        if area.unit.is_none() {
            let what = format!("area `{}` has no unit", area.id);
            faults.push(Fault::warned(at.0, at.1, what, "write \"unit\" so that somebody answers for it"));
        }
        warn_of_names(&format!("area `{}`", area.id), &area.names, at, faults);
    }
}

fn check_units(units: &ReadUnits, areas: &[Placed], faults: &mut Vec<Fault>) {
    let with_ground: BTreeSet<&UnitId> = areas.iter().filter_map(|p| p.area.unit.as_ref()).collect();
    let kinds_with_ground: BTreeSet<&str> =
        with_ground.iter().filter_map(|u| units.units.get(*u)).map(|u| u.kind.as_str()).collect();
    for unit in units.units.values() {
        let line = units.lines.get(&unit.id).copied();
        warn_of_names(&format!("unit `{}`", unit.id), &unit.names, (UNITS, line), faults);
        if kinds_with_ground.contains(unit.kind.as_str()) && !with_ground.contains(&unit.id) {
            let what =
                format!("unit `{}` has no area, though other units of kind {} have", unit.id, unit.kind);
            faults.push(Fault::warned(UNITS, line, what, "bring in its area, or no point will reach it"));
        }
    }
}

fn warn_of_names(what: &str, names: &Names, at: (&str, Option<usize>), faults: &mut Vec<Fault>) {
    let missing: Vec<&str> = names.missing().into_iter().map(|l| l.code()).collect();
    if names.0.values().all(|n| n.trim().is_empty()) {
        faults.push(Fault::refused(
            at.0,
            at.1,
            format!("{what} has no name"),
            "write its name in each language",
        ));
    } else if !missing.is_empty() {
        let what = format!("{what} has no name in {}", missing.join(", "));
        faults.push(Fault::warned(at.0, at.1, what, "write it, or people read it in another language"));
    }
}
